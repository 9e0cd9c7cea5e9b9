//! ARLSTem and ARLSTem2: light stemmers of nouns and verbs.

use alloc::vec::Vec;

use crate::cut::{Cut, stemmer};
use crate::letters::{Fold, Letters, pairs};
use crate::rules::{Rule, Rules, Steps, bits_of, from};

/// What both do first: marks go, alef is bare, and alef maqsura is ya.
const FOLD: Fold = Fold {
    removed: &pairs(&[('\u{64B}', '\u{65F}')]),
    letters: &pairs(&[('آ', 'ا'), ('أ', 'ا'), ('إ', 'ا'), ('ى', 'ي')]),
    rewritten: &[],
    others: Vec::new,
};

const CONJUNCTION: [Rule; 1] = [from(4, "و*")];

/// Of nouns.
const PREFIXES: [Rule; 6] = [
    from(6, "[بكو]ال*"),
    from(7, "[فو]بال*"),
    from(7, "فكال*"),
    from(6, "[فو]لل*"),
    from(5, "[ال]ل*"),
    from(5, "ف[لب]*"),
];

/// Pronouns.
const SUFFIXES: [Rule; 7] = [
    from(4, "*ك"),
    from(5, "*ك[يم]"),
    from(6, "*كما"),
    from(4, "*ه"),
    from(5, "*ه[ام]"),
    from(6, "*هما"),
    from(5, "*نا"),
];

/// From the plural to the singular, and from the feminine to the masculine.
const ENDINGS: [Rule; 6] = [
    from(5, "*[ايو]ن"),
    from(6, "*ت[اي]ن"),
    from(4, "*ات"),
    from(4, "(ا).ا*"),
    from(5, "ا*ا."),
    from(4, "*ة"),
];

/// The same in ARLSTem2, which does the feminine elsewhere.
const ENDINGS_2: [Rule; 6] = [
    from(6, "م*ون"),
    from(5, "*[ايو]ن"),
    from(6, "*ت[اي]ن"),
    from(5, "*ات"),
    from(5, "(ا).ا*"),
    from(5, "ا*ا."),
];

/// Of verbs: both ends in the present, both in the future, suffixes, prefixes of the present, those of the future, and
/// those of the imperative.
const AFFIXES: [Rule; 15] = [
    from(6, "ت*[ايو]ن"),
    from(6, "ي*[او]ن"),
    from(6, "ا*وا"),
    from(5, "ا*[يان]"),
    from(5, "[يت]*ن"),
    from(7, "ست*[ايو]ن"),
    from(7, "سي*[او]ن"),
    from(6, "س[تي]*ن"),
    from(6, "*تما"),
    from(5, "*[نتو]ا"),
    from(5, "*تم"),
    from(4, "*[تان]"),
    from(4, "[تاني]*"),
    from(5, "س[انتي]*"),
    from(5, "ل[نتي]*"),
];

/// The number of [`AFFIXES`] that ARLSTem reaches.
const REACHED: usize = AFFIXES.len() - 1;

/// The feminine, and adjectives with a broken plural.
const FEMININES: [Rule; 7] = [
    from(7, "ت*ي.ية"),
    from(7, "(ا)*ا.ية"),
    from(6, "*(ا)ية"),
    from(5, ".ا*ة"),
    from(5, "*ية"),
    from(4, "*ة"),
    from(6, "(ا)*ا.ي"),
];

/// What is done to a stem at last.
const REMAINDERS: [Rule; 4] = [
    from(5, "ت*ي."),
    from(5, "م*و."),
    from(4, "([^ا])*ي"),
    from(4, "ل*"),
];

/// ARLSTem, equal to NLTK's `ARLSTem` on every string.
///
/// Abainia, Ouamour and Sayoud, "A Novel Robust Arabic Light Stemmer" (2016): affixes of nouns and
/// of verbs, without a dictionary.
///
/// 1. The marks U+064B to U+065F are removed, آ, أ and إ become ا, ى becomes ي, and an initial و is taken off if
///    three letters stay.
/// 2. A prefix of nouns is taken off: بال، كال، وال، فبال، وبال، فكال، فلل، ولل، ال، لل، فل، فب.
/// 3. A pronoun is: ك، كي، كم، كما، ه، ها، هم، هما، نا.
/// 4. Then the first of these that fits: the dual and plural, افعال, ة, and only if step 2 found nothing, affixes
///    of verbs in the present, the past and the future.
///
/// Lengths are characters: each affix says how many letters there must be. Nothing of it concerns other
/// scripts.
///
/// Its defects are kept, since whoever asks for ARLSTem by name has them:
///
/// - The suffixes كنّ, هنّ and تنّ are written with a shadda, which step 1 has removed, so they never fit. So has it أ
///   of the prefix لأ.
/// - The prefixes of the imperative are never reached: the step before them answers for every word.
/// - فال is not among the prefixes, though فبال and فكال are.
/// - افعال drops its first letter, and its alef as well: استخدام gives ستخدم.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Arlstem, Stemmer};
///
/// assert_eq!(Arlstem.stem("المدرسة"), "مدرس");
/// assert_eq!(Arlstem.stem("كتابهم"), "كتاب");
/// assert_eq!(Arlstem.stem("ستكتب"), "كتب");
/// assert_eq!(Arlstem.stem("استخدام"), "ستخدم");
/// assert_eq!(Arlstem.stem("فالكتاب"), "فالكتاب");
/// assert_eq!(Arlstem.stem("لنذهب"), "لنذهب");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Arlstem;

impl Arlstem {
    const LISTS: [&[Rule]; 5] = [
        &CONJUNCTION,
        &PREFIXES,
        &SUFFIXES,
        &ENDINGS,
        AFFIXES.split_at(REACHED).0,
    ];
    const RULES: &Rules<4, 3> = {
        static RULES: Rules<4, 3> = Rules::new(&Arlstem::LISTS);
        &RULES
    };
}

impl Cut for Arlstem {
    const FOLD: Fold = FOLD;

    #[inline(always)]
    fn cut(letters: &mut impl Letters, _: &str) {
        let [conjunction, prefixes, suffixes, endings, affixes] = const { bits_of(&Self::LISTS) };
        let mut word = Steps::new(Self::RULES, letters);
        word.cut(conjunction);
        let is_prefixed = word.cut(prefixes);
        word.cut(suffixes);
        word.apply(if is_prefixed {
            endings
        } else {
            endings | affixes
        });
    }
}

/// ARLSTem2, equal to NLTK's `ARLSTem2` on every string.
///
/// Abainia and Rebbani, "Comparing the Effectiveness of the Improved ARLSTem Algorithm with Existing Arabic Light
/// Stemmers" (2019): [`Arlstem`] with more rules.
///
/// Between its steps 2 and 3 the feminine comes, and adjectives of the form افاعيل; if one fits, steps 3 and 4 are left
/// out. The prefixes of the imperative are reached. At last تفعيل and مفعول lose their first letter and
/// their long vowel, and otherwise a final ي or an initial ل is taken off.
///
/// Its defects are kept, since whoever asks for ARLSTem2 by name has them:
///
/// - That initial ل is often the word's own: لاعب gives اعب.
/// - Suffixes with shadda and the prefix لأ never fit, as in ARLSTem.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Arlstem2, Stemmer};
///
/// assert_eq!(Arlstem2.stem("المدرسة"), "مدرس");
/// assert_eq!(Arlstem2.stem("تطبيقات"), "طبق");
/// assert_eq!(Arlstem2.stem("لنذهب"), "ذهب");
/// assert_eq!(Arlstem2.stem("لاعب"), "اعب");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Arlstem2;

impl Arlstem2 {
    const LISTS: [&[Rule]; 7] = [
        &CONJUNCTION,
        &PREFIXES,
        &FEMININES,
        &SUFFIXES,
        &ENDINGS_2,
        &AFFIXES,
        &REMAINDERS,
    ];
    const RULES: &Rules<4, 4> = {
        static RULES: Rules<4, 4> = Rules::new(&Arlstem2::LISTS);
        &RULES
    };
}

impl Cut for Arlstem2 {
    const FOLD: Fold = FOLD;

    #[inline(always)]
    fn cut(letters: &mut impl Letters, _: &str) {
        let [
            conjunction,
            prefixes,
            feminines,
            suffixes,
            endings,
            affixes,
            remainders,
        ] = const { bits_of(&Self::LISTS) };
        let mut word = Steps::new(Self::RULES, letters);
        word.cut(conjunction);
        let is_prefixed = word.cut(prefixes);
        if !word.apply(feminines) {
            word.cut(suffixes);
            word.apply(if is_prefixed {
                endings
            } else {
                endings | affixes
            });
        }
        word.apply(remainders);
    }
}

stemmer!(Arlstem);
stemmer!(Arlstem2);
