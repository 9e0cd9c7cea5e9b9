//! What a stemmer is.

use alloc::borrow::Cow;
use alloc::boxed::Box;

/// A way to reduce a word to its stem.
///
/// The stem of a word is what its inflected forms share; it need not be a word itself. A stemmer
/// is total: it takes any string, from the empty one to whole sentences, and cannot fail.
///
/// # Examples
///
/// ```
/// use std::borrow::Cow;
/// use kalim_stem::{Light10, Stemmer};
///
/// /// Keeps the first letters only.
/// struct Truncate(usize);
///
/// impl Stemmer for Truncate {
///     fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
///         let end = word.char_indices().nth(self.0).map_or(word.len(), |(at, _)| at);
///         Cow::Borrowed(&word[..end])
///     }
/// }
///
/// let stemmers: [Box<dyn Stemmer>; 2] = [Box::new(Light10), Box::new(Truncate(3))];
/// let stems: Vec<_> = stemmers.iter().map(|s| s.stem("كتابها")).collect();
/// assert_eq!(stems, ["كتاب", "كتا"]);
/// ```
pub trait Stemmer {
    /// Returns the stem of `word`.
    ///
    /// The answer is borrowed where it is a piece of `word`, and owned only where letters had to
    /// change.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str>;
}

impl<S: Stemmer + ?Sized> Stemmer for &S {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }
}

impl<S: Stemmer + ?Sized> Stemmer for Box<S> {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }
}
