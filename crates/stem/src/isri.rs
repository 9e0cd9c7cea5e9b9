//! ISRI: roots by patterns, without a dictionary.

use alloc::vec::Vec;

use crate::cut::{Cut, stemmer};
use crate::letters::{Fold, Letters, pairs, place_of};
use crate::rules::{Rule, Rules, Steps, affix, bits_of, from, root};

/// Prefixes of three letters, then of two.
const PREFIXES: [Rule; 3] = [from(6, "[كبو]ال*"), from(6, "ولل*"), from(5, "[ال]ل*")];

/// Suffixes of three letters, then of two.
const SUFFIXES: [Rule; 7] = [
    from(6, "*[تهك]مل"),
    from(6, "*ت[اي]ن"),
    from(5, "*[وايتهك]ن"),
    from(5, "*ات"),
    from(5, "*[كته]م"),
    from(5, "*[نيهوم]ا"),
    from(5, "*ني"),
];

/// و before و.
const CONJUNCTION: [Rule; 1] = [from(4, "و(و)*")];

const PATTERNS: [Rule; 37] = [
    // Words of four letters.
    root("م..."),
    root(".ا.."),
    root("..[اوي]."),
    root("...ة"),
    root("...[ةهيكتان]"),
    root("[لبفسويتنا]..."),
    // Of five, with roots of three.
    root("ا.[ات].."),
    root("م..[ايو]."),
    root("[اتم]...ة"),
    root("[ميت].ت.."),
    root("[مت].ا.."),
    root("..[او].ة"),
    root("[ام]ن..."),
    root("ا..ا."),
    root("...ان"),
    root("ت..ي."),
    root(".ا.و."),
    root(".وا.."),
    root("..ائ."),
    root(".ا..ة"),
    root("..ا.ي"),
    affix("....[ةهيكتان]"),
    affix("[لبفسويتنا]...."),
    // With roots of four.
    root("[اتم]...."),
    root("....ة"),
    root("..ا.."),
    // Of six.
    root("[ام]ست..."),
    root("م..ا.ة"),
    root("ا.ت.ا."),
    root("ا.=و.."),
    root("ت.ا.ي."),
    affix(".....[ةهيكتان]"),
    affix("[لبفسويتنا]....."),
    root("ا...ا."),
    root("مت...."),
    // Of seven.
    affix("......[ةهيكتان]"),
    affix("[لبفسويتنا]......"),
];

/// The words that are roots already, or none.
const STOP_WORDS: [&str; 49] = [
    "يكون",
    "وليس",
    "وكان",
    "كذلك",
    "التي",
    "وبين",
    "عليها",
    "مساء",
    "الذي",
    "وكانت",
    "ولكن",
    "والتي",
    "تكون",
    "اليوم",
    "اللذين",
    "عليه",
    "كانت",
    "لذلك",
    "أمام",
    "هناك",
    "منها",
    "مازال",
    "لازال",
    "لايزال",
    "مايزال",
    "اصبح",
    "أصبح",
    "أمسى",
    "امسى",
    "أضحى",
    "اضحى",
    "مابرح",
    "مافتئ",
    "ماانفك",
    "لاسيما",
    "ولايزال",
    "الحالي",
    "اليها",
    "الذين",
    "فانه",
    "والذي",
    "وهذا",
    "لهذا",
    "فكان",
    "ستكون",
    "اليه",
    "يمكن",
    "بهذا",
    "الذى",
];

/// Where stop words are, each in a [`slot`] of its own and counted from 1, and the factor for that.
static STOP_TABLE: (u64, [u64; 256]) = {
    let mut factor = GOLDEN_RATIO;
    loop {
        if let Some(slots) = slots(factor) {
            break (factor, slots);
        }
        factor = factor.wrapping_add(GOLDEN_RATIO);
    }
};

const GOLDEN_RATIO: u64 = 0x9E37_79B9_7F4A_7C15;

/// Returns the stop words by their slots under this factor, unless two are in one slot.
const fn slots(factor: u64) -> Option<[u64; 256]> {
    let (mut slots, mut n) = ([0; 256], 0);
    while n < STOP_WORDS.len() {
        let word = letters_of(STOP_WORDS[n]);
        let slot = slot(factor, word);
        if slots[slot] != 0 {
            return None;
        }
        slots[slot] = word;
        n += 1;
    }
    Some(slots)
}

/// Returns the slot of a word with these letters.
const fn slot(factor: u64, letters: u64) -> usize {
    (letters.wrapping_mul(factor) >> 56) as usize
}

/// Returns the letters of a word, at most eight of them, one byte each.
const fn letters_of(word: &str) -> u64 {
    let (word, mut letters, mut at) = (word.as_bytes(), 0, 0);
    while at < word.len() {
        let place = word[at] << 6 | word[at + 1] & 63;
        letters |= (place as u64) << (4 * at);
        at += 2;
    }
    letters
}

/// ISRI, equal to NLTK's `ISRIStemmer` on every string.
///
/// Taghva, Elkhoury and Coombs, "Arabic Stemming without a Root Dictionary" (2005): a word is cut down and
/// compared with the patterns of Arabic grammar, and what is left is its root, or looks like one. So it makes equal
/// what a light stemmer keeps apart (كتاب, مكتوب and يكتبون are all كتب), and much that is not related at
/// all. It is for counting and for comparing with older work; for search it is too crude.
///
/// 1. The marks U+064B to U+0652 are removed.
/// 2. One of 49 words is its own stem.
/// 3. Of a word of six letters or more a prefix of three is taken off, of one of five a prefix of two; then a suffix
///    in the same way, then a و before another one; then an initial آ, أ or إ becomes ا.
/// 4. What has four to seven letters is compared with patterns: م..و. is مفعول, which leaves its three root
///    letters. If none fits, a suffix or a prefix of one letter is taken off, and the next patterns are tried.
///
/// Lengths are characters. What does not fit is returned as it is, so that Latin, digits and long words come
/// through.
///
/// Its defects are kept, since whoever asks for ISRI by name has them:
///
/// - The suffixes تمل, همل and كمل are almost certainly meant to be تما, هما and كما.
/// - Its documentation says that there are 60 stop words; there are 49.
/// - Tatweel, ٱ and the dagger alef are letters to it, so ٱلكتاب is not الكتاب.
/// - أ within a word is no alef: مسألة is compared as it is written.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Isri, Stemmer};
///
/// for word in ["كتاب", "مكتوب", "يكتبون", "المكتبة", "كاتبات"] {
///     assert_eq!(Isri.stem(word), "كتب");
/// }
/// assert_eq!(Isri.stem("المدرسة"), "درس");
/// assert_eq!(Isri.stem("اليوم"), "اليوم"); // a stop word
/// assert_eq!(Isri.stem("سافرتمل"), "سفر"); // as سافرتما should be
/// assert_eq!(Isri.stem("London"), "London");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Isri;

impl Cut for Isri {
    const FOLD: Fold = Fold {
        removed: &pairs(&[('\u{64B}', '\u{652}')]),
        letters: &[],
        rewritten: &[],
        others: Vec::new,
    };

    #[inline(always)]
    fn cut(letters: &mut impl Letters, _: &str) {
        if is_stop_word(letters) {
            return;
        }
        let [prefixes, suffixes, conjunction] = const { bits_of(&AFFIXES) };
        let mut word = Steps::new(&AFFIX_RULES, letters);
        word.cut(prefixes);
        word.cut(suffixes);
        word.cut(conjunction);
        if is_hamzated(letters.get(0)) {
            letters.set(0, place_of('ا'));
        }
        let mut word = Steps::new(&PATTERN_RULES, letters);
        while word.go_on(u64::MAX) {}
    }
}

const AFFIXES: [&[Rule]; 3] = [&PREFIXES, &SUFFIXES, &CONJUNCTION];
static AFFIX_RULES: Rules<3, 3> = Rules::new(&AFFIXES);
static PATTERN_RULES: Rules<7, 0> = Rules::new(&[&PATTERNS]);

/// Whether a letter is آ, أ or إ.
fn is_hamzated(letter: u8) -> bool {
    ['آ', 'أ', 'إ'].map(place_of).contains(&letter)
}

#[inline(always)]
fn is_stop_word(letters: &impl Letters) -> bool {
    let (factor, stop_words) = &STOP_TABLE;
    let eight = letters.first_eight();
    let len = (u64::BITS - eight.leading_zeros()).div_ceil(8);
    stop_words[slot(*factor, eight)] == eight && letters.len() == len as usize
}

stemmer!(Isri);
