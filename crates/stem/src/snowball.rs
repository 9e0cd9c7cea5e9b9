//! Snowball: the Arabic algorithm of the Snowball project, by Assem Chelli and Abdelkrim Aries.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use kalim_chars::{digit_value, presentation_form};

use crate::cut::{Cut, stemmer};
use crate::letters::{Fold, Letters, pairs, place_of};
use crate::rules::{Rule, Rules, Steps, bits_of, from, stop};

/// How a noun with an article begins, before marks are removed, and how many characters it has at least.
const ARTICLES: [(&str, usize); 4] = [("بال", 5), ("كال", 5), ("لل", 4), ("ال", 4)];

/// Objects of verbs.
///
/// In this and all other lists the longest suffix is the one that counts: if the word is too short for it, no
/// shorter one is taken. That is what stops are for.
const OBJECTS: [Rule; 6] = [
    from(6, "*[هك]ما"),
    from(6, "*كمو"),
    from(5, "*ن[يا]"),
    from(5, "*ه[امن]"),
    from(5, "*ك[من]"),
    from(4, "*[هك]"),
];

/// Subjects of verbs.
const SUBJECTS: [Rule; 8] = [
    from(6, "*تما"),
    from(5, "*[نت]ا"),
    from(5, "*تن"),
    from(6, "*[اوي]ن"),
    stop("*(تما)"),
    stop("*([نت]ا)"),
    stop("*([تاوي]ن)"),
    from(4, "*[تاني]"),
];

/// Subjects of verbs before an object.
const SUBJECTS_BEFORE_OBJECTS: [Rule; 3] = [from(6, "*تمو"), stop("*(تمو)"), from(4, "*و")];

/// Subjects of verbs without an object.
const SUBJECTS_ALONE: [Rule; 2] = [from(5, "*وا"), from(5, "*تم")];

/// ة.
const FEMININE: [Rule; 1] = [from(4, "*ة")];

/// ة before a possessive.
const FEMININE_BEFORE_POSSESSIVES: [Rule; 1] = [from(4, "*ت")];

const POSSESSIVES: [Rule; 5] = [
    from(6, "*[كه]ما"),
    from(5, "*نا"),
    from(5, "*كم"),
    from(5, "*ه[انم]"),
    from(4, "*[يكه]"),
];

/// The last letter of the dual and the plural, what is before it, and the plural of feminines.
const NUN: [Rule; 1] = [from(6, "*ن")];
const DUAL_AND_PLURAL: [Rule; 1] = [from(5, "*[ايو]")];
const FEMININE_PLURAL: [Rule; 1] = [from(5, "*ات")];

/// The ي of adjectives.
const NISBA: [Rule; 1] = [from(3, "*ي")];

/// Two hamzas.
const HAMZAS: [Rule; 2] = [from(4, "أ([أآاإ])*"), from(4, "(أ)ؤ*")];

const CONJUNCTIONS: [Rule; 1] = [from(4, "[فو]([^ا])*")];
const DEFINITE: [Rule; 2] = [from(6, "[بك]ال*"), from(5, "[ال]ل*")];
const PREPOSITIONS: [Rule; 2] = [from(4, "ب([^ا])*"), from(4, "ك(ك)*")];
const FUTURE: [Rule; 1] = [from(5, "س([يتنأ])*")];

const SUFFIX_LISTS: [&[Rule]; 11] = [
    &OBJECTS,
    &SUBJECTS,
    &SUBJECTS_BEFORE_OBJECTS,
    &SUBJECTS_ALONE,
    &FEMININE,
    &FEMININE_BEFORE_POSSESSIVES,
    &POSSESSIVES,
    &NUN,
    &DUAL_AND_PLURAL,
    &FEMININE_PLURAL,
    &NISBA,
];
const SUFFIXES: [u64; SUFFIX_LISTS.len()] = bits_of(&SUFFIX_LISTS);
static SUFFIX_RULES: Rules<0, 3> = Rules::new(&SUFFIX_LISTS);

const PREFIX_LISTS: [&[Rule]; 5] = [&HAMZAS, &CONJUNCTIONS, &DEFINITE, &PREPOSITIONS, &FUTURE];
const PREFIXES: [u64; PREFIX_LISTS.len()] = bits_of(&PREFIX_LISTS);
static PREFIX_RULES: Rules<3, 0> = Rules::new(&PREFIX_LISTS);

/// The same behind a hamza that stays.
static PREFIX_RULES_BEHIND: Rules<4, 0> = Rules::behind_a_letter(&PREFIX_LISTS);

/// The Arabic algorithm of Snowball, equal to libstemmer 3 on every string.
///
/// Chelli and Aries, 2016. It takes a word that begins with an article for a noun and any other one for a verb, and
/// if no affix of verbs fits, for a noun:
///
/// 1. Whether the word begins with بال, كال, لل or ال is asked of the word as it is written.
/// 2. Tatweel and the marks U+064B to U+0652 are removed, Arabic-Indic digits become ASCII, and presentation forms
///    from U+FE80 to U+FEFC letters.
/// 3. Suffixes go: of verbs objects, as many as there are, then a subject; of nouns ة, possessives, the dual
///    and the plural, and at last a ي. If there are none, a final ى becomes ي.
/// 4. Prefixes go: the first of two hamzas, ف or و unless ا follows, an article, or ب; of verbs the س of the
///    future, and يست, نست and تست become است.
/// 5. A hamza at the end is ء, and elsewhere what carries it: ا, و or ي.
///
/// Each affix says how many characters there must be. Of suffixes that end alike the longest counts; if the word is
/// too short for it, no shorter one is taken.
///
/// Its defects are kept, since whoever asks for Snowball by name has them:
///
/// - و and ف stay before ا, and so before the article: والكتاب is its own stem.
/// - A word that is not defined may lose the ت of ات only: مكتبات gives مكتبا, المكتبات gives مكتب.
/// - With marks between the letters of its article a noun is not known as one: step 1 comes before step 2.
/// - The ف of فندق and the ب of بريد are taken for *and* and *with*.
/// - ٱ, the dagger alef, and Persian digits are left alone.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Snowball, Stemmer};
///
/// assert_eq!(Snowball.stem("المدرسة"), "مدرس");
/// assert_eq!(Snowball.stem("كِتَابُهُمَا"), "كتاب");
/// assert_eq!(Snowball.stem("سيستخدم"), "يستخدم");
/// assert_eq!(Snowball.stem("يستخدم"), "استخدم");
/// assert_eq!(Snowball.stem("مؤمن"), "موم");
/// assert_eq!(Snowball.stem("والكتاب"), "والكتاب");
/// assert_eq!(Snowball.stem("مكتبات"), "مكتبا");
/// assert_eq!(Snowball.stem("٢٠١٧"), "2017");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Snowball;

impl Cut for Snowball {
    const FOLD: Fold = Fold {
        removed: &pairs(&[('\u{640}', '\u{640}'), ('\u{64B}', '\u{652}')]),
        letters: &[],
        rewritten: &pairs(&[('٠', '٩')]),
        others: digits_and_forms,
    };

    #[inline(always)]
    fn cut(letters: &mut impl Letters, word: &str) {
        let is_defined = is_defined(word);
        cut_suffixes(letters, is_defined);
        cut_prefixes(letters, is_defined);
        settle_hamza(letters);
    }
}

/// Returns whether a word begins with an article.
#[inline(always)]
fn is_defined(word: &str) -> bool {
    ARTICLES
        .iter()
        .any(|(article, least)| word.starts_with(article) && word.chars().nth(least - 1).is_some())
}

#[inline(always)]
fn cut_suffixes(letters: &mut impl Letters, is_defined: bool) {
    let mut word = Steps::new(&SUFFIX_RULES, letters);
    let is_cut = !is_defined && cut_from_verb(&mut word) || cut_from_noun(&mut word, is_defined);
    if !is_cut && letters.len() > 0 && letters.get_from_end(0) == ALEF_MAQSURA {
        letters.set(letters.len() - 1, YA);
    }
}

/// Takes off what stands behind verbs, and returns whether there was such a thing.
#[inline(always)]
fn cut_from_verb<L: Letters>(word: &mut Steps<'_, L, 0, 3>) -> bool {
    let [objects, subjects, before_objects, alone, ..] = SUFFIXES;
    if word.apply(objects) {
        while word.apply(objects) {}
        let _ = word.apply(subjects) || word.apply(before_objects);
        return true;
    }
    word.apply(alone) || word.apply(subjects)
}

/// Takes off what stands behind nouns, and returns whether the last of it was the ي of adjectives.
#[inline(always)]
fn cut_from_noun<L: Letters>(word: &mut Steps<'_, L, 0, 3>, is_defined: bool) -> bool {
    let [
        _,
        _,
        _,
        _,
        feminine,
        ta,
        possessives,
        nun,
        dual_and_plural,
        feminine_plural,
        nisba,
    ] = SUFFIXES;
    // What may stand before a possessive or a ن.
    let cut_number = |word: &mut Steps<'_, L, 0, 3>| {
        word.apply(dual_and_plural) || word.apply(feminine_plural) || word.apply(ta)
    };
    let _ = word.apply(feminine)
        || !is_defined && word.apply(possessives) && {
            cut_number(word);
            true
        }
        || word.apply(nun) && cut_number(word)
        || !is_defined && word.apply(dual_and_plural)
        || word.apply(feminine_plural);
    word.apply(nisba)
}

#[inline(always)]
fn cut_prefixes(letters: &mut impl Letters, is_defined: bool) {
    let [hamzas, ..] = PREFIXES;
    let mut word = Steps::new(&PREFIX_RULES, letters);
    if word.apply(hamzas) {
        cut_prefixes_at(Steps::new(&PREFIX_RULES_BEHIND, letters), 1, is_defined);
    } else {
        cut_prefixes_at(word, 0, is_defined);
    }
}

/// Takes off what stands in front of letter number `at`.
#[inline(always)]
fn cut_prefixes_at<L: Letters, const F: usize>(
    mut word: Steps<'_, L, F, 0>,
    at: usize,
    is_defined: bool,
) {
    let [_, conjunctions, definite, prepositions, future] = PREFIXES;
    word.apply(conjunctions);
    if word.apply(definite) || word.apply(prepositions) || is_defined {
        return;
    }
    let at = at + usize::from(word.apply(future));
    let letters = word.letters();
    let [first, second, third] = [0, 1, 2].map(|n| letters.get(at + n));
    if letters.len() > 4 && matches!(first, YA | NUN_OF_US | TA) && second == SEEN && third == TA {
        letters.set(at, ALEF);
    }
}

/// Makes a hamza at the end bare, and the letter that carries it elsewhere.
#[inline(always)]
fn settle_hamza(letters: &mut impl Letters) {
    let last = letters.get_from_end(0);
    if letters.len() > 0 && CARRIERS.iter().any(|&(letter, _)| letter == last) {
        letters.set(letters.len() - 1, HAMZA);
    }
    letters.fold(&CARRIERS);
}

const HAMZA: u8 = place_of('ء');
const ALEF: u8 = place_of('ا');
const TA: u8 = place_of('ت');
const SEEN: u8 = place_of('س');
const NUN_OF_US: u8 = place_of('ن');
const ALEF_MAQSURA: u8 = place_of('ى');
const YA: u8 = place_of('ي');

/// The letters with a hamza, and those that carry it.
const CARRIERS: [(u8, u8); 5] =
    pairs(&[('آ', 'ا'), ('أ', 'ا'), ('ؤ', 'و'), ('إ', 'ا'), ('ئ', 'ي')]);

/// Returns what becomes of Arabic-Indic digits and of the presentation forms of letters.
fn digits_and_forms() -> Vec<(char, String)> {
    let digits = ('٠'..='٩').filter_map(|c| Some((c, digit_value(c)?.to_string())));
    let forms = ('\u{FE80}'..='\u{FEFC}').filter_map(|c| Some((c, presentation_form(c)?.into())));
    digits.chain(forms).collect()
}

stemmer!(Snowball);
