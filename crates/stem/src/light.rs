//! The family of light stemmers, of which light10 is the best known.

use alloc::borrow::Cow;
use core::ops::Range;

use crate::Stemmer;
use crate::affix::Affix;
use crate::light10::{PREFIXES, SUFFIXES};

/// A light stemmer: lists of affixes, and the order in which they are taken off.
///
/// Larkey, Ballesteros and Connell compared several, which differ in their lists alone:
///
/// | | prefixes | suffixes |
/// |---|---|---|
/// | [`LIGHT1`](Self::LIGHT1) | ال، وال، بال، كال، فال | |
/// | [`LIGHT2`](Self::LIGHT2) | the same, before them و | |
/// | [`LIGHT3`](Self::LIGHT3) | as light2 | ه، ة |
/// | [`LIGHT8`](Self::LIGHT8) | as light2 | ها، ان، ات، ون، ين، يه، ية، ه، ة، ي |
/// | [`LIGHT10`](Self::LIGHT10) | as light2, and لل | as light8 |
///
/// They take off و if three letters stay, then one article if two stay, and then every suffix once, in the order
/// of the list, if two letters stay. Lucene's [`Light10`](crate::Light10) has the lists of light10, but takes
/// one prefix only: و is the last one that it tries. Both agree but for words such as وبالكتاب and وللكتاب.
///
/// Lengths are UTF-16 units, as in Lucene; for Arabic letters these are characters. No letter is rewritten,
/// and the stem is always borrowed.
///
/// Sources: "Improving Stemming for Arabic Information Retrieval" (SIGIR 2002) for light1 to light8, and
/// "Light Stemming for Arabic Information Retrieval" (2007) for light10.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Light, Light10, Stemmer};
///
/// assert_eq!(Light::LIGHT1.stem("والمدرسات"), "مدرسات");
/// assert_eq!(Light::LIGHT2.stem("ومدرسة"), "مدرسة");
/// assert_eq!(Light::LIGHT3.stem("ومدرسة"), "مدرس");
/// assert_eq!(Light::LIGHT8.stem("والمدرسات"), "مدرس");
/// assert_eq!(Light::LIGHT10.stem("وللمدرسات"), "مدرس");
/// assert_eq!(Light10.stem("وللمدرسات"), "للمدرس");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Light {
    /// Of each list the first prefix that fits is taken, one list after the other.
    prefixes: &'static [&'static [Affix]],
    /// Each is taken once where it fits.
    suffixes: &'static [Affix],
}

const CONJUNCTION: &[Affix] = &[Affix::new("و", 3)];

/// [`PREFIXES`] without the conjunction, which is the last of them.
const ARTICLES: &[Affix] = PREFIXES.split_at(PREFIXES.len() - 1).0;

/// The articles before light10 added لل.
const FIRST_ARTICLES: &[Affix] = ARTICLES.split_at(ARTICLES.len() - 1).0;

const FEMININE: &[Affix] = &[Affix::new("ه", 2), Affix::new("ة", 2)];

impl Light {
    /// light1: articles only.
    pub const LIGHT1: Self = Self {
        prefixes: &[FIRST_ARTICLES],
        suffixes: &[],
    };

    /// light2: و and articles.
    pub const LIGHT2: Self = Self {
        prefixes: &[CONJUNCTION, FIRST_ARTICLES],
        suffixes: &[],
    };

    /// light3: و, articles, and the endings ه and ة.
    pub const LIGHT3: Self = Self {
        prefixes: &[CONJUNCTION, FIRST_ARTICLES],
        suffixes: FEMININE,
    };

    /// light8: و, articles, and ten suffixes.
    pub const LIGHT8: Self = Self {
        prefixes: &[CONJUNCTION, FIRST_ARTICLES],
        suffixes: &SUFFIXES,
    };

    /// light10 as it was published: light8 with لل.
    pub const LIGHT10: Self = Self {
        prefixes: &[CONJUNCTION, ARTICLES],
        suffixes: &SUFFIXES,
    };

    /// light10 as Lucene has it; [`Light10`](crate::Light10) answers the same, faster.
    pub(crate) const LUCENE: Self = Self {
        prefixes: &[&PREFIXES],
        suffixes: &SUFFIXES,
    };

    /// Returns which bytes of `word` its stem is.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::Light;
    ///
    /// assert_eq!(Light::LIGHT8.range("وبالكتاب"), 8..16);
    /// ```
    #[must_use]
    pub fn range(&self, word: &str) -> Range<usize> {
        if !may_have_affix(word.as_bytes()) {
            return 0..word.len();
        }
        let mut stem = word;
        for prefixes in self.prefixes {
            let mut rests = prefixes.iter().filter_map(|prefix| {
                let rest = stem.strip_prefix(prefix.text)?;
                prefix.may_leave(rest).then_some(rest)
            });
            stem = rests.next().unwrap_or(stem);
        }
        let start = word.len() - stem.len();
        for suffix in self.suffixes {
            match stem.strip_suffix(suffix.text) {
                Some(rest) if suffix.may_leave(rest) => stem = rest,
                _ => {}
            }
        }
        start..start + stem.len()
    }
}

/// Returns whether the first or the last letter of a word is of two bytes and in U+0600 to U+06FF.
///
/// Numbers and words of other scripts are told so.
fn may_have_affix(word: &[u8]) -> bool {
    let is_lead = |byte: &u8| byte & 0xFC == 0xD8;
    word.first().is_some_and(is_lead) || word.iter().nth_back(1).is_some_and(is_lead)
}

impl Stemmer for Light {
    /// Returns the stem of `word`, always borrowed.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Cow::Borrowed(&word[self.range(word)])
    }

    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        Some(self.range(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Light10;
    use kalim_testkit::{any_text, arabic_word};
    use proptest::prelude::*;

    /// Words, and what light1, light2, light3, light8 and light10 make of them.
    const STEMS: &[(&str, [&str; 5])] = &[
        ("والكتاب", ["كتاب", "كتاب", "كتاب", "كتاب", "كتاب"]),
        ("وبالكتاب", ["وبالكتاب", "كتاب", "كتاب", "كتاب", "كتاب"]),
        ("وللكتاب", ["وللكتاب", "للكتاب", "للكتاب", "للكتاب", "كتاب"]),
        (
            "للمدرسة",
            ["للمدرسة", "للمدرسة", "للمدرس", "للمدرس", "مدرس"],
        ),
        ("ومكتبات", ["ومكتبات", "مكتبات", "مكتبات", "مكتب", "مكتب"]),
        ("المعلمون", ["معلمون", "معلمون", "معلمون", "معلم", "معلم"]),
        ("ووالد", ["ووالد", "والد", "والد", "والد", "والد"]),
        ("والد", ["والد", "الد", "الد", "الد", "الد"]),
        ("والدي", ["دي", "دي", "دي", "دي", "دي"]),
        ("ولد", ["ولد", "ولد", "ولد", "ولد", "ولد"]),
        ("سنهة", ["سنهة", "سنهة", "سنه", "سنه", "سنه"]),
        ("", ["", "", "", "", ""]),
        ("Wالب", ["Wالب", "Wالب", "Wالب", "Wالب", "Wالب"]),
    ];

    #[test]
    fn words_of_every_kind() {
        let family = [
            Light::LIGHT1,
            Light::LIGHT2,
            Light::LIGHT3,
            Light::LIGHT8,
            Light::LIGHT10,
        ];
        for (word, stems) in STEMS {
            assert_eq!(family.map(|light| light.stem(word)), *stems, "{word}");
        }
    }

    proptest! {
        /// Two steps are one but for an article behind و.
        #[test]
        fn lucene_takes_one_prefix(word in arabic_word(), text in any_text()) {
            for word in [word, text] {
                let behind = word.strip_prefix('و').unwrap_or_default();
                if !ARTICLES.iter().any(|article| behind.starts_with(article.text)) {
                    prop_assert_eq!(Light::LIGHT10.stem(&word), Light10.stem(&word));
                }
            }
        }
    }
}
