//! How far a text is vocalized.

use crate::VocalizationStats;

/// How far a text is vocalized.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{Vocalization, vocalization};
///
/// assert_eq!(vocalization("كتب"), Vocalization::None);
/// assert_eq!(vocalization("كُتب"), Vocalization::Partial);
/// assert_eq!(vocalization("كُتِب"), Vocalization::Full);
/// assert!(Vocalization::Full > Vocalization::Partial);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vocalization {
    /// There is no haraka, tanwin, shadda, sukun, dagger alef or other vowel.
    None,
    /// There is such a mark, but not every letter that needs a vowel has it.
    Partial,
    /// Some letter has a vowel, and no letter that needs one lacks it.
    Full,
}

kalim_chars::named!(Vocalization, "vocalization", {
    None => "none",
    Partial => "partial",
    Full => "full",
});

/// Returns how far `text` is vocalized: not, partly or fully.
///
/// Combining hamza and madda, Quranic signs, honorifics and the small waw and yeh are no
/// vocalization. Text without Arabic letters is not vocalized.
///
/// Which letters need a vowel, words being runs of letters, marks, tatweel, presentation forms,
/// ZWNJ, ZWJ and the grapheme joiner:
///
/// - V1: every Arabic letter needs a haraka, tanwin, sukun, dagger alef or other vowel, or one of
///   the Quranic zeros that say it is silent (U+06DF, U+06E0). A shadda alone is not enough. A
///   letter with a combining hamza is a consonant like any other; a tatweel with one is a letter.
/// - V2: the last letter of a word needs none: words are read in pause.
/// - V3: ا ى ٱ آ need none: they are long vowels, the seat of a tanwin, silent, or the alef of the
///   article.
/// - V4: و after a letter with damma and ي (or ی) after a letter with kasra need none: they are
///   long vowels. With a shadda they are consonants.
/// - V5: a letter before a letter with shadda needs none: it is assimilated, as the ل in الشَّمس
///   and the د in عَبَدتُّم.
/// - V6: ن before ب ت ث ج د ذ ز س ش ص ض ط ظ ف ق ك needs none: Quranic spelling leaves the sukun of
///   a ن out that is not pronounced clearly (أَنتَ).
/// - V7: the ل of the article needs none: many write الكِتَاب for الْكِتَاب. The article is
///   ا or ٱ and ل, or ل and ل, at the start of a word or behind the particles و ف ب ك. There is no
///   dictionary behind this: the ل of وَالِد counts as one too.
///
/// V2, V3 and V4 are how vocalized books are printed; V6 is the orthography of the Quran. One
/// letter without its vowel makes a text [`Vocalization::Partial`]; for long texts, ask
/// [`VocalizationStats::ratio`] instead.
///
/// Cost: one pass; no allocation.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{Vocalization, vocalization};
///
/// assert_eq!(vocalization("ذَهَبَ الوَلَدُ إِلَى المَدْرَسَةِ."), Vocalization::Full);
/// assert_eq!(vocalization("ذَهَبَ الولد إلى المدرسة."), Vocalization::Partial);
/// assert_eq!(vocalization("the end"), Vocalization::None);
/// ```
#[must_use]
pub fn vocalization(text: &str) -> Vocalization {
    VocalizationStats::of(text).vocalization()
}

#[cfg(test)]
mod tests {
    use kalim_testkit::padded;

    use super::Vocalization::{Full, None, Partial};
    use super::*;

    const CASES: &[(&str, Vocalization)] = &[
        ("", None),
        ("abc 123 ،", None),
        ("كتاب", None),
        ("\u{64E}", Partial),
        // What is no vocalization.
        ("محمد\u{610}", None),
        ("له\u{6E5}", None),
        ("ا\u{654}حمد", None),
        ("قال\u{6D6}", None),
        // V1: every letter needs a vowel.
        ("كُتِبَ", Full),
        ("كُتب", Partial),
        ("مدر\u{651}س", Partial),
        ("مُدَرّس", Partial),
        ("مُدَرِّس", Full),
        ("أحْمَد", Partial),
        ("أَحْمَد", Full),
        ("ا\u{654}حْمَد", Partial),
        ("ا\u{654}\u{64E}حْمَد", Full),
        ("شَيْـ\u{654}ا", Partial),
        ("شَيْـ\u{654}\u{64B}ا", Full),
        ("هَـ\u{670}ذَا", Full),
        ("ه\u{670}ذَا", Full),
        ("أُو\u{6DF}لِي", Full),
        // V2: word ends.
        ("بَيْت كَبِير", Full),
        ("و بَيْت", Full),
        ("من بَيْت", Partial),
        // V3: ا ى ٱ آ.
        ("قَالَ", Full),
        ("آمَنَ", Full),
        ("ٱسْمُهُ", Full),
        ("كِتَابًا", Full),
        ("عَلَى", Full),
        // V4: و and ي.
        ("نُور", Full),
        ("نَور", Partial),
        ("نَوْر", Full),
        ("كَبِير", Full),
        ("كَبَير", Partial),
        ("شِیر", Full),
        ("قُوّة", Partial),
        ("قُوَّة", Full),
        // V5: assimilation.
        ("الشَّمْس", Full),
        ("عَبَدتُّم", Full),
        ("اللّٰه", Full),
        // V6: the hidden ن of the Quran.
        ("أَنتَ", Full),
        ("أَنهَار", Partial),
        // V7: the article.
        ("الكِتَاب", Full),
        ("وَالكِتَاب", Full),
        ("لِلكِتَاب", Full),
        ("وَبِٱلكِتَاب", Full),
        ("سَألكِتَاب", Partial),
        // Texts.
        ("قُلْ هُوَ اللَّهُ أَحَدٌ", Full),
        ("ٱلۡحَمۡدُ لِلَّهِ رَبِّ ٱلۡعَٰلَمِينَ", Full),
        ("قَالَ Linux ١٢٣ نَعَمْ", Full),
        ("قَالَ نعم", Partial),
    ];

    #[test]
    fn named_cases_at_every_padding() {
        for &(text, expected) in CASES {
            assert_eq!(vocalization(text), expected, "{text:?}");
            for text in padded(text) {
                assert_eq!(vocalization(&text), expected, "{text:?}");
            }
        }
    }
}
