//! A stemmer chosen by name.

use alloc::borrow::Cow;
use core::ops::Range;

use kalim_simd::Spans;

use crate::{Light10, Stemmer, Stems, stems};

/// The choice of a stemmer.
///
/// It is a [`Stemmer`] itself and passes each word on to the one that it names, so that a program
/// can take the name from its settings.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Algorithm, Stemmer};
///
/// let chosen: Algorithm = "light10".parse()?;
/// assert_eq!(chosen, Algorithm::Light10);
/// assert_eq!(chosen.stem("المدرسة"), "مدرس");
/// assert_eq!(Algorithm::None.stem("المدرسة"), "المدرسة");
/// # Ok::<(), kalim_stem::ParseNameError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// No stemmer: every word is its own stem.
    None,
    /// [`Light10`].
    Light10,
}

kalim_chars::named!(Algorithm, "stemmer", {
    None => "none",
    Light10 => "light10",
});

impl Algorithm {
    /// Fills `found` with the stems of `words`, which are pieces of `text`.
    ///
    /// Words of letters and marks of two bytes are stemmed together, nearly all of them; words of digits or
    /// of other scripts alone are whole; the few that are left have yet to be stemmed one by one.
    ///
    /// Cost: some instructions for all words of 512 bytes together.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Algorithm, Spans, Stems};
    ///
    /// let text = "الكتاب 12";
    /// let mut spans = Spans::NONE;
    /// for (start, end) in [(0, 12), (13, 15)] {
    ///     spans.starts.insert(start);
    ///     spans.ends.insert(end);
    /// }
    /// let mut stems = Stems::default();
    /// Algorithm::Light10.stems(text, &spans, &mut stems);
    /// assert_eq!(&text[stems.list.get(0)], "كتاب");
    /// assert!(stems.numbers.iter().eq([15]) && stems.others.is_empty());
    /// ```
    #[inline]
    pub fn stems(self, text: &str, words: &Spans, found: &mut Stems) {
        stems::fill(text, words, found);
        if self == Self::None {
            found.list.fill(words);
        }
    }
}

impl Stemmer for Algorithm {
    #[inline]
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self {
            Self::None => Cow::Borrowed(word),
            Self::Light10 => Light10.stem(word),
        }
    }

    #[inline(always)]
    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        match self {
            Self::None => Some(0..word.len()),
            Self::Light10 => Light10.stem_range(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::ToString;
    use kalim_testkit::any_text;
    use proptest::prelude::*;

    #[test]
    fn names_read_back() {
        for choice in Algorithm::ALL {
            assert_eq!(choice.as_str().parse(), Ok(*choice));
            assert_eq!(format!("{choice:>8}").trim_start(), choice.as_str());
        }
    }

    #[test]
    fn other_names_are_errors() {
        for name in ["", "Light10", " light10", "light"] {
            let error = name.parse::<Algorithm>().unwrap_err().to_string();
            assert_eq!(error, "unknown stemmer: expected one of none, light10");
        }
    }

    proptest! {
        #[test]
        fn choices_pass_words_on(text in any_text()) {
            prop_assert_eq!(Algorithm::None.stem(&text), text.as_str());
            prop_assert_eq!(Algorithm::Light10.stem(&text), Light10.stem(&text));
        }
    }
}
