//! A stemmer chosen by name.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use kalim_simd::Spans;

use crate::{
    Arlstem, Arlstem2, Isri, Kalim, Light, Light10, Root, Snowball, Stemmer, Stems, stems,
};

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
    /// [`Light::LIGHT1`].
    Light1,
    /// [`Light::LIGHT2`].
    Light2,
    /// [`Light::LIGHT3`].
    Light3,
    /// [`Light::LIGHT8`].
    Light8,
    /// [`Light::LIGHT10`].
    Light10TwoStep,
    /// [`Snowball`].
    Snowball,
    /// [`Isri`].
    Isri,
    /// [`Arlstem`].
    Arlstem,
    /// [`Arlstem2`].
    Arlstem2,
    /// [`Kalim`], with the lexicon that is built in.
    Kalim,
    /// [`Root`], with the lexicon that is built in.
    Root,
}

kalim_chars::named!(Algorithm, "stemmer", {
    None => "none",
    Light10 => "light10",
    Light1 => "light1",
    Light2 => "light2",
    Light3 => "light3",
    Light8 => "light8",
    Light10TwoStep => "light10-two-step",
    Snowball => "snowball",
    Isri => "isri",
    Arlstem => "arlstem",
    Arlstem2 => "arlstem2",
    Kalim => "kalim",
    Root => "root",
});

/// Does the same with the stemmer that an algorithm names; `$none` without one.
macro_rules! with_stemmer {
    ($algorithm:expr, $stemmer:ident => $do:expr, $none:expr) => {
        match $algorithm {
            Algorithm::None => $none,
            Algorithm::Light10 => with_stemmer!(@ Light10, $stemmer, $do),
            Algorithm::Light1 => with_stemmer!(@ Light::LIGHT1, $stemmer, $do),
            Algorithm::Light2 => with_stemmer!(@ Light::LIGHT2, $stemmer, $do),
            Algorithm::Light3 => with_stemmer!(@ Light::LIGHT3, $stemmer, $do),
            Algorithm::Light8 => with_stemmer!(@ Light::LIGHT8, $stemmer, $do),
            Algorithm::Light10TwoStep => with_stemmer!(@ Light::LIGHT10, $stemmer, $do),
            Algorithm::Snowball => with_stemmer!(@ Snowball, $stemmer, $do),
            Algorithm::Isri => with_stemmer!(@ Isri, $stemmer, $do),
            Algorithm::Arlstem => with_stemmer!(@ Arlstem, $stemmer, $do),
            Algorithm::Arlstem2 => with_stemmer!(@ Arlstem2, $stemmer, $do),
            Algorithm::Kalim => with_stemmer!(@ Kalim::new(), $stemmer, $do),
            Algorithm::Root => with_stemmer!(@ Root::new(), $stemmer, $do),
        }
    };
    (@ $value:expr, $stemmer:ident, $do:expr) => {{
        let $stemmer = $value;
        $do
    }};
}

impl Algorithm {
    /// Whether it removes marks and folds letters by itself.
    ///
    /// The reference stemmers, [`Kalim`] and [`Root`] do: give them words as they are written, and the former answer as their
    /// originals do. The
    /// light family and others compare letters as they are, and want words that are normalized.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Algorithm, Stemmer};
    ///
    /// assert!(Algorithm::Snowball.folds() && !Algorithm::Light10.folds());
    /// assert_eq!(Algorithm::Snowball.stem("المُعَلِّمُونَ"), "معلم");
    /// assert_eq!(Algorithm::Light10.stem("المُعَلِّمُونَ"), "مُعَلِّمُونَ");
    /// ```
    #[must_use]
    pub const fn folds(self) -> bool {
        matches!(
            self,
            Self::Snowball | Self::Isri | Self::Arlstem | Self::Arlstem2 | Self::Kalim | Self::Root
        )
    }

    /// Fills `found` with the stems of `words`, which are pieces of `text`.
    ///
    /// Under light10, words of letters and marks of two bytes are stemmed together, nearly all of them; words of
    /// digits or of other scripts alone are whole; the few that are left have yet to be stemmed one by one.
    /// Under the other algorithms all words of Arabic letters are left so.
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
        if self != Self::Light10 {
            found.list.fill(words);
        }
        if !self.is_bulk() {
            found.others = words.ends & !(found.numbers | found.foreign);
        }
    }
}

impl Algorithm {
    /// Whether many words are stemmed at once.
    pub(crate) const fn is_bulk(self) -> bool {
        matches!(self, Self::None | Self::Light10)
    }
}

impl Stemmer for Algorithm {
    #[inline]
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        with_stemmer!(self, stemmer => stemmer.stem(word), Cow::Borrowed(word))
    }

    #[inline]
    fn stem_into(&self, word: &str, out: &mut String) {
        with_stemmer!(self, stemmer => stemmer.stem_into(word, out), out.push_str(word));
    }

    #[inline(always)]
    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        with_stemmer!(self, stemmer => stemmer.stem_range(word), Some(0..word.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::ToString;
    use alloc::vec::Vec;
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
        for name in ["", "Light10", " light10", "light", "light9"] {
            let error = name.parse::<Algorithm>().unwrap_err().to_string();
            let known = Algorithm::ALL.iter().map(|choice| choice.as_str());
            let known: Vec<_> = known.collect();
            let want = format!("unknown stemmer: expected one of {}", known.join(", "));
            assert_eq!(error, want);
        }
    }

    proptest! {
        #[test]
        fn choices_pass_words_on(text in any_text()) {
            prop_assert_eq!(Algorithm::None.stem(&text), text.as_str());
            prop_assert_eq!(Algorithm::Light10.stem(&text), Light10.stem(&text));
            prop_assert_eq!(Algorithm::Light8.stem(&text), Light::LIGHT8.stem(&text));
            prop_assert_eq!(Algorithm::Snowball.stem(&text), Snowball.stem(&text));
            for algorithm in Algorithm::ALL {
                let mut appended = String::from("ب");
                algorithm.stem_into(&text, &mut appended);
                let stem = algorithm.stem(&text);
                prop_assert_eq!(&appended[2..], &*stem);
                let piece = algorithm.stem_range(&text).map(|range| &text[range]);
                prop_assert_eq!(piece, matches!(stem, Cow::Borrowed(_)).then_some(&*stem));
            }
        }
    }
}
