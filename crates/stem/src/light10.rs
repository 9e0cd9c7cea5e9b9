//! light10: the affixes that Lucene takes off, and how.

use alloc::borrow::Cow;
use core::ops::Range;

use crate::affix::{Affix, End, LENS, Letters};
use crate::ends::Ends;
use crate::{Light, Stemmer};

/// The prefixes, in the order in which they are tried; the first that fits is the only one taken.
///
/// Source: Larkey, Ballesteros and Connell, "Improving Stemming for Arabic Information Retrieval"
/// (SIGIR 2002) and "Light Stemming for Arabic Information Retrieval" (2007), table of light10, in
/// the order of Lucene's `ArabicStemmer`. A word keeps two letters, and three behind a bare و,
/// which is the first letter of many words.
pub(crate) const PREFIXES: [Affix; 7] = [
    Affix::new("ال", 2),
    Affix::new("وال", 2),
    Affix::new("بال", 2),
    Affix::new("كال", 2),
    Affix::new("فال", 2),
    Affix::new("لل", 2),
    Affix::new("و", 3),
];

/// The suffixes, in the order in which they are tried; each is taken once where it fits.
///
/// Source: as for [`PREFIXES`]. A word keeps two letters.
pub(crate) const SUFFIXES: [Affix; 10] = [
    Affix::new("ها", 2),
    Affix::new("ان", 2),
    Affix::new("ات", 2),
    Affix::new("ون", 2),
    Affix::new("ين", 2),
    Affix::new("يه", 2),
    Affix::new("ية", 2),
    Affix::new("ه", 2),
    Affix::new("ة", 2),
    Affix::new("ي", 2),
];

/// The letters of [`PREFIXES`]; a prefix needs a word of four letters, and one of three needs five.
pub(crate) static PREFIX_LETTERS: Letters =
    Letters::new(End::Front, &PREFIXES, [0, 0, 0, 0, 2, 3, 3]);

/// The letters of [`SUFFIXES`]; two letters stay.
pub(crate) static SUFFIX_LETTERS: Letters =
    Letters::new(End::Back, &SUFFIXES, [0, 0, 0, 1, 2, 3, 4]);

/// The light stemmer light10, equal to Lucene's `ArabicStemmer`.
///
/// It takes off at most one prefix, then every suffix once, in the order of two tables:
///
/// | | in this order | the word keeps |
/// |---|---|---|
/// | prefixes | ال، وال، بال، كال، فال، لل | 2 units |
/// | | و | 3 units |
/// | suffixes | ها، ان، ات، ون، ين، يه، ية، ه، ة، ي | 2 units |
///
/// Lengths are UTF-16 units, as in Lucene; for Arabic letters these are characters. No letter is
/// rewritten: the stem is always a piece of the word, never empty unless the word is, and always
/// borrowed. Letters and affixes are compared as they are, so normalize first: the tables have
/// neither marks nor a hamza.
///
/// light10 is made to be crude. It takes the و of وزير for an affix, and the ال of ألمانيا once that
/// is folded to المانيا; [`Protected`](crate::Protected) is the remedy. It leaves a bare ب, ل, ك and
/// ف, and pronouns but ها, ه and ي.
///
/// The cost is a few dozen instructions and look-ups, whatever the length of the word.
/// [`range`](Self::range) costs half of [`stem`](Stemmer::stem), which must check where it cuts.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Light10, Stemmer};
///
/// for word in ["كتاب", "الكتاب", "والكتاب", "للكتاب", "كتابه", "كتابها"] {
///     assert_eq!(Light10.stem(word), "كتاب");
/// }
/// assert_eq!(Light10.stem("مدرسة"), Light10.stem("المدرسات"));
/// assert_eq!(Light10.stem("وحسن"), "حسن");
/// assert_eq!(Light10.stem("ولد"), "ولد"); // three letters keep their و
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Light10;

impl Light10 {
    /// Returns which bytes of `word` its stem is.
    ///
    /// The range slices `word`. It is what highlighting needs: the stem as a place in the word, and
    /// through the word in the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::Light10;
    ///
    /// let word = "والمعلمون";
    /// let kept = Light10::range(word);
    /// assert_eq!(kept, 6..14);
    /// assert_eq!((&word[..kept.start], &word[kept.end..]), ("وال", "ون"));
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn range(word: &str) -> Range<usize> {
        let Some(ends) = Ends::of(word.as_bytes()) else {
            return range_of_any(word);
        };
        let len = word.len().min(LENS - 1);
        let prefix = PREFIX_LETTERS.numbers(ends.first()) & PREFIX_LETTERS.spare(len);
        let start = usize::from(PREFIX_LEN[prefix & 0o777]);
        let rest = len.wrapping_sub(start);
        let suffixes = SUFFIX_LETTERS.numbers(ends.last()) & SUFFIX_LETTERS.spare(rest);
        match SUFFIXES_LEN[suffixes & 0o7777] {
            UNKNOWN => range_of_any(word),
            taken => start..word.len() - usize::from(taken),
        }
    }
}

impl Stemmer for Light10 {
    /// Returns the stem of `word`, always borrowed.
    #[inline]
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Cow::Borrowed(&word[Self::range(word)])
    }

    #[inline(always)]
    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        Some(Self::range(word))
    }
}

/// For the numbers of the first three letters the place of the prefix in [`PREFIXES`], or behind its
/// end.
pub(crate) static PREFIX_OF: [u8; 512] = {
    let (mut places, mut letters) = ([PREFIXES.len() as u8; 512], 0);
    while letters < places.len() {
        let mut n = PREFIXES.len();
        while n > 0 {
            n -= 1;
            if PREFIX_LETTERS.matches(letters, &PREFIXES[n]) {
                places[letters] = n as u8;
            }
        }
        letters += 1;
    }
    places
};

/// For the numbers of the first three letters that may be taken off, how many bytes are.
static PREFIX_LEN: [u8; 512] = {
    let (mut lens, mut letters) = ([0; 512], 0);
    while letters < lens.len() {
        let n = PREFIX_OF[letters] as usize;
        if n < PREFIXES.len() {
            lens[letters] = PREFIXES[n].text.len() as u8;
        }
        letters += 1;
    }
    lens
};

/// What [`SUFFIXES_LEN`] has where it depends on a fifth letter.
const UNKNOWN: u8 = u8::MAX;

/// For the numbers of the last four letters that may be taken off, how many bytes are.
static SUFFIXES_LEN: [u8; 4096] = {
    let (mut lens, mut letters) = ([0; 4096], 0);
    while letters < lens.len() {
        lens[letters] = suffixes_len(letters);
        letters += 1;
    }
    lens
};

/// Returns how many bytes are taken off behind these letters, or [`UNKNOWN`].
const fn suffixes_len(letters: usize) -> u8 {
    let (mut left, mut taken, mut n) = (letters, 0, 0);
    while n < SUFFIXES.len() {
        let len = SUFFIXES[n].text.len();
        if taken + len > 8 && SUFFIX_LETTERS.may_match(left, &SUFFIXES[n], (8 - taken) / 2) {
            return UNKNOWN;
        }
        if SUFFIX_LETTERS.matches(left, &SUFFIXES[n]) {
            taken += len;
            left >>= 3 * len / 2;
        }
        n += 1;
    }
    taken as u8
}

/// Returns the range of any word, step by step.
#[cold]
fn range_of_any(word: &str) -> Range<usize> {
    Light::LUCENE.range(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, padded, padded_arabic};
    use proptest::prelude::*;
    use proptest::sample::select;

    /// The algorithm in the words of its description, over UTF-16.
    mod naive {
        use super::*;

        const PREFIXES: &str = "ال وال بال كال فال لل و";
        const SUFFIXES: &str = "ها ان ات ون ين يه ية ه ة ي";

        pub(super) fn stem(word: &str) -> String {
            let mut units: Vec<u16> = word.encode_utf16().collect();
            for prefix in PREFIXES.split(' ').map(utf16) {
                let least = if prefix.len() == 1 {
                    4
                } else {
                    prefix.len() + 2
                };
                if units.len() >= least && units.starts_with(&prefix) {
                    units.drain(..prefix.len());
                    break;
                }
            }
            for suffix in SUFFIXES.split(' ').map(utf16) {
                if units.len() >= suffix.len() + 2 && units.ends_with(&suffix) {
                    units.truncate(units.len() - suffix.len());
                }
            }
            String::from_utf16(&units).unwrap()
        }

        fn utf16(text: &str) -> Vec<u16> {
            text.encode_utf16().collect()
        }
    }

    /// The cases of Lucene's `TestArabicStemFilter`: stemmer alone, nothing normalized.
    const LUCENE: &[(&str, &str)] = &[
        ("الحسن", "حسن"),
        ("والحسن", "حسن"),
        ("بالحسن", "حسن"),
        ("كالحسن", "حسن"),
        ("فالحسن", "حسن"),
        ("للاخر", "اخر"),
        ("وحسن", "حسن"),
        ("زوجها", "زوج"),
        ("ساهدان", "ساهد"),
        ("ساهدات", "ساهد"),
        ("ساهدون", "ساهد"),
        ("ساهدين", "ساهد"),
        ("ساهديه", "ساهد"),
        ("ساهدية", "ساهد"),
        ("ساهده", "ساهد"),
        ("ساهدة", "ساهد"),
        ("ساهدي", "ساهد"),
        ("وساهدون", "ساهد"),
        ("ساهدهات", "ساهد"),
        ("الو", "الو"),
        ("English", "English"),
        ("", ""),
    ];

    /// What Lucene 9.9.1 answers to words that are normalized already.
    const OBSERVED: &[(&str, &str)] = &[
        ("كتاب", "كتاب"),
        ("مشروبات", "مشروب"),
        ("امريكيين", "امريك"),
        ("الذين", "ذين"),
        ("ٱلرحمٰن", "ٱلرحمٰن"),
        ("مؤسسه", "مؤسس"),
        ("وللكتاب", "للكتاب"),
        ("فبالكتاب", "فبالكتاب"),
        ("بكتابهم", "بكتابهم"),
        ("وسيكتبونها", "سيكتب"),
        ("اله", "ال"),
        ("الله", "له"),
        ("ايه", "اي"),
        ("وزير", "زير"),
        ("الوزير", "وزير"),
        ("ورده", "رد"),
    ];

    /// The edges of the length rules.
    const LENGTHS: &[(&str, &str)] = &[
        ("ال", "ال"),
        ("الب", "الب"),
        ("البت", "بت"),
        ("ولد", "ولد"),
        ("والد", "الد"), // وال must leave two, و three
        ("والدي", "دي"),
        ("ية", "ية"),
        ("بية", "بي"), // not ية, but ة
        ("بهها", "به"),
        ("باتي", "بات"), // ات comes before ي
        ("سنةه", "سن"),  // ه, then ة
        ("سنهة", "سنه"), // ه is over when ة is taken
    ];

    /// Two UTF-16 units may be one character, two letters may be two bytes.
    const ODD: &[(&str, &str)] = &[
        ("ال😀", "😀"),
        ("و😀", "و😀"),
        ("و😀a", "😀a"),
        ("😀ها", "😀"),
        ("€ها", "€ها"),
        ("aه", "aه"),
        ("abه", "ab"),
        ("الaه", "aه"),
        ("اَلكتاب", "اَلكتاب"),
        ("\0ه\0", "\0ه\0"),
        ("ه", "ه"),
        ("ههه", "هه"),
    ];

    #[test]
    fn cases_of_lucene() {
        for &(word, stem) in [LUCENE, OBSERVED, LENGTHS, ODD].into_iter().flatten() {
            assert_eq!(Light10.stem(word), stem, "{word}");
            assert_eq!(naive::stem(word), stem, "{word}");
        }
    }

    #[test]
    fn tricky_texts_agree_at_every_padding() {
        for text in TRICKY
            .iter()
            .flat_map(|text| padded(text).chain(padded_arabic(text)))
        {
            assert_eq!(Light10.stem(&text), naive::stem(&text), "{text:?}");
        }
    }

    #[test]
    fn every_short_word_of_affix_letters_agrees() {
        let letters = "اوبلهيةنت😀";
        let mut words = alloc::vec![String::new()];
        for _ in 0..5 {
            words = words
                .iter()
                .flat_map(|word| letters.chars().map(move |c| alloc::format!("{word}{c}")))
                .collect();
            for word in &words {
                assert_eq!(Light10.stem(word), naive::stem(word), "{word}");
            }
        }
    }

    fn check(word: &str) -> Result<(), TestCaseError> {
        let kept = Light10::range(word);
        let stem = Light10.stem(word);
        prop_assert_eq!(&stem, &naive::stem(word));
        prop_assert_eq!(&stem, &word[kept]);
        prop_assert!(matches!(stem, Cow::Borrowed(_)));
        prop_assert_eq!(stem.is_empty(), word.is_empty());
        Ok(())
    }

    proptest! {
        #[test]
        fn any_text_has_a_stem(text in any_text()) {
            check(&text)?;
        }

        #[test]
        fn affixed_words_agree(
            word in arabic_word(),
            before in select(&PREFIXES),
            after in [select(&SUFFIXES), select(&SUFFIXES)],
        ) {
            check(&[before.text, &word, after[0].text, after[1].text].concat())?;
        }
    }
}
