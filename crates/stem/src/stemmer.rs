//! What a stemmer is.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::ops::Range;

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

    /// Appends the stem of `word` to `out`.
    ///
    /// It is [`stem`](Self::stem) for many words in a row: a stem whose letters had to change needs no
    /// memory of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Isri, Stemmer};
    ///
    /// let mut stems = String::new();
    /// for word in ["يكتبون", "مكتوب"] {
    ///     Isri.stem_into(word, &mut stems);
    ///     stems.push(' ');
    /// }
    /// assert_eq!(stems, "كتب كتب ");
    /// ```
    fn stem_into(&self, word: &str, out: &mut String) {
        out.push_str(&self.stem(word));
    }

    /// Returns which bytes of `word` its stem is, or `None` if the stem is no piece of the word.
    ///
    /// It is what an index of a whole text wants: where the stem is, not a copy of it. A stemmer that
    /// only cuts can answer without looking at the letters again.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Light10, Stemmer};
    ///
    /// assert_eq!(Light10.stem_range("والمعلمون"), Some(6..14));
    /// ```
    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        match self.stem(word) {
            Cow::Borrowed(stem) => place_of(word, stem),
            Cow::Owned(_) => None,
        }
    }
}

/// Returns where `piece` is in `whole`, if it is borrowed from it.
pub(crate) fn place_of(whole: &str, piece: &str) -> Option<Range<usize>> {
    let start = (piece.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
    let end = start + piece.len();
    (end <= whole.len()).then_some(start..end)
}

impl<S: Stemmer + ?Sized> Stemmer for &S {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }

    fn stem_into(&self, word: &str, out: &mut String) {
        (**self).stem_into(word, out);
    }

    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        (**self).stem_range(word)
    }
}

impl<S: Stemmer + ?Sized> Stemmer for Box<S> {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }

    fn stem_into(&self, word: &str, out: &mut String) {
        (**self).stem_into(word, out);
    }

    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        (**self).stem_range(word)
    }
}
