//! What a word may be: an affix in front, one behind, and a lemma.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::grammar::{ByLetter, Class, Grammar, Kind, NounSuffix, VerbPrefix, VerbSuffix, is_verb};
use super::row::Row;
use super::word::{
    ALEF, ALEF_MAQSURA, HA, HAMZA_ABOVE, HAMZA_BELOW, HAMZA_ON_WAW, LAM, MADDA, TA, TA_MARBUTA,
    WAW, Word, YA,
};

/// One way to read a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The kind of word.
    pub class: Class,
    /// The lemma, in the one spelling that [`Word`] gives it.
    pub lemma: Row,
    /// The number of the prefix: of nouns, or of verbs.
    pub prefix: u16,
    /// The number of the suffix: of nouns, or of verbs, first those of the perfect.
    pub suffix: u16,
    /// How unusual this way is, in nats.
    pub penalty: f32,
}

pub(crate) fn grammar() -> &'static Grammar {
    static GRAMMAR: OnceBox<Grammar> = OnceBox::new();
    GRAMMAR.get_or_init(|| Box::new(Grammar::new()))
}

/// Gives every way to read `word` to `found`.
pub fn candidates(word: &Word, found: &mut impl FnMut(Candidate)) {
    nouns(word, found);
    // No verb ends in ة.
    if word.written.nth_back(0) != TA_MARBUTA {
        verbs(word, found);
    }
}

/// The least number of letters that a lemma keeps of a word.
const LEAST: usize = 2;

/// The numbers of suffixes that a word ends with.
struct Ends {
    numbers: [u16; 48],
    len: usize,
}

impl Ends {
    /// Returns those of `letters`, which are asked for by number.
    fn of(word: Row, by_last: &ByLetter, letters: impl Fn(u16) -> Row) -> Self {
        let mut ends = Self {
            numbers: [0; 48],
            len: 0,
        };
        for number in by_last.with(word.nth_back(0)) {
            if word.ends_with(letters(number)) {
                ends.numbers[ends.len] = number;
                ends.len += 1;
            }
        }
        ends
    }

    fn numbers(&self) -> &[u16] {
        &self.numbers[..self.len]
    }
}

fn nouns(word: &Word, found: &mut impl FnMut(Candidate)) {
    let (grammar, letters) = (grammar(), word.letters);
    let suffix = |number| grammar.noun_suffixes[usize::from(number)].letters;
    let ends = Ends::of(letters, &grammar.nouns_by_last, suffix);
    for number in grammar.nouns_by_first.with(letters.get(0)) {
        let prefix = &grammar.noun_prefixes[usize::from(number)];
        let len = prefix.letters.len();
        if !letters.starts_with(prefix.letters) || letters.len() < len + LEAST {
            continue;
        }
        let alef = len.wrapping_sub(2);
        let has_article_alef = prefix.parts[2] == 2;
        // The alef of the article has no hamza.
        if has_article_alef && word.written.get(alef) != ALEF {
            continue;
        }
        let is_bare = prefix.letters.len() == 0;
        let rest = letters.behind(len);
        endings(
            word,
            &ends,
            rest,
            prefix.is_definite,
            &mut |suffix, at, lemma, penalty| {
                let mut penalty = penalty;
                if lemma.len() == 2 && !is_bare && !prefix.is_definite {
                    penalty += SHORT_BEHIND_PREFIX;
                }
                if is_bare
                    && lemma.len() >= 4
                    && lemma.starts_with(Row::new("ال"))
                    && word.written.get(0) == ALEF
                {
                    penalty += ARTICLE_IN_LEMMA;
                }
                if is_bare && suffix.class == Class::Noun && lemma.get(0) == YA && lemma.len() >= 4
                {
                    penalty += YA_IN_FRONT;
                }
                found(Candidate {
                    class: suffix.class,
                    lemma,
                    prefix: number,
                    suffix: at,
                    penalty,
                });
            },
        );
        // The article before a word with ل, of which one is not written: للغة is ل and اللغة.
        if prefix.is_definite
            && prefix.letters.nth_back(1) == LAM
            && prefix.letters.nth_back(0) == LAM
        {
            let rest = letters.behind(len - 1);
            endings(
                word,
                &ends,
                rest,
                true,
                &mut |suffix, at, lemma, penalty| {
                    if lemma.len() > LEAST {
                        found(Candidate {
                            class: suffix.class,
                            lemma,
                            prefix: number,
                            suffix: at,
                            penalty: penalty + LAM_NOT_WRITTEN,
                        });
                    }
                },
            );
        }
    }
}

/// A lemma of two letters behind a conjunction or a preposition: those letters are more often its own.
const SHORT_BEHIND_PREFIX: f32 = 2.0;
/// ال that is no article.
const ARTICLE_IN_LEMMA: f32 = 3.0;
/// A noun that begins like a verb of the third person.
const YA_IN_FRONT: f32 = 1.0;
/// A third ل that is not written.
const LAM_NOT_WRITTEN: f32 = 0.5;
/// Ends of words that hardly any lemma has: ت that was ة, or a hamza within, and a pronoun.
const PRONOUNS: [Row; 9] = [
    Row::new("ته"),
    Row::new("تها"),
    Row::new("تهم"),
    Row::new("تنا"),
    Row::new("ئه"),
    Row::new("ئها"),
    Row::new("ئهم"),
    Row::new("ؤه"),
    Row::new("ؤها"),
];
/// A lemma that ends so.
const PRONOUN_IN_LEMMA: f32 = 1.5;
/// A verb of the perfect with an object: the same letters are more often a noun in ة with a possessive.
const OBJECT_OF_PERFECT: f32 = 0.3;
/// ه for ة, in careless spelling.
const HA_FOR_TA_MARBUTA: f32 = 0.7;
/// ة behind two letters: it belongs to them (سنة, لغة).
const SHORT_BEFORE_TA_MARBUTA: f32 = 1.5;
/// ة that a noun does not have by itself: of adjectives and of women.
const FEMININE_OF_ADJECTIVE: f32 = 0.25;
/// A lemma of two letters.
const SHORT: f32 = 1.0;

/// Gives the endings of nouns that `rest`, which is what is behind a prefix, may have, with what is before them.
fn endings(
    word: &Word,
    ends: &Ends,
    rest: Row,
    is_definite: bool,
    found: &mut impl FnMut(&NounSuffix, u16, Row, f32),
) {
    let last = word.written.nth_back(0);
    let grammar = grammar();
    for &number in ends.numbers() {
        let suffix = &grammar.noun_suffixes[usize::from(number)];
        let len = suffix.letters.len();
        if rest.len() < len + LEAST {
            continue;
        }
        let is_ha = suffix.letters == Row::default().with(HA) && suffix.pronoun == 0;
        // What is written as ة is ة, what is written as ى is no ي, and a noun with an article has no genitive behind it.
        if (last == TA_MARBUTA && !is_ha)
            || (last == ALEF_MAQSURA && suffix.letters.nth_back(0) == YA)
            || (is_definite && suffix.is_construct)
        {
            continue;
        }
        let stem = rest.first(rest.len() - len);
        let mut penalty = 0.0;
        if is_ha && last != TA_MARBUTA {
            penalty += HA_FOR_TA_MARBUTA;
        }
        if suffix.class == Class::Noun && is_ha && stem.len() == 2 {
            penalty += SHORT_BEFORE_TA_MARBUTA;
        }
        let is_ta = suffix.letters.get(0) == TA && suffix.restored == Row::default();
        if suffix.class == Class::Noun && (is_ha || is_ta) {
            penalty += FEMININE_OF_ADJECTIVE;
        }
        if len == 0 && PRONOUNS.iter().any(|pronoun| stem.ends_with(*pronoun)) {
            penalty += PRONOUN_IN_LEMMA;
        }
        if len == 0 && stem.len() == 2 && word.letters.len() > 3 {
            penalty += SHORT;
        }
        found(suffix, number, stem.then(suffix.restored), penalty);
    }
}

fn verbs(word: &Word, found: &mut impl FnMut(Candidate)) {
    let (grammar, letters) = (grammar(), word.letters);
    let suffix = |number| grammar.perfect[usize::from(number)].letters;
    let perfect = Ends::of(letters, &grammar.perfect_by_last, suffix);
    let suffix = |number| grammar.imperfect[usize::from(number)].letters;
    let imperfect = Ends::of(letters, &grammar.imperfect_by_last, suffix);
    for number in grammar.verbs_by_first.with(letters.get(0)) {
        let prefix = &grammar.verb_prefixes[usize::from(number)];
        let len = prefix.letters.len();
        if !letters.starts_with(prefix.letters)
            || letters.len() < len + LEAST
            || !may_be_person(word, prefix)
        {
            continue;
        }
        let rest = letters.behind(len);
        let (suffixes, ends, first) = match prefix.person {
            0 => (&grammar.perfect, &perfect, 0),
            _ => (&grammar.imperfect, &imperfect, grammar.perfect.len() as u16),
        };
        for &at in ends.numbers() {
            let suffix = &suffixes[usize::from(at)];
            let (at, end) = (first + at, suffix.letters.len());
            if rest.len() < end + LEAST || !agree(prefix, suffix) {
                continue;
            }
            let stem = rest.first(rest.len() - end).then(suffix.restored);
            let is_perfect = prefix.person == 0;
            let object = match is_perfect && suffix.pronoun > 0 {
                true => OBJECT_OF_PERFECT,
                false => 0.0,
            };
            let mut push = |lemma: Row, penalty: f32| {
                if is_verb(lemma) {
                    found(Candidate {
                        class: Class::Verb,
                        lemma,
                        prefix: number,
                        suffix: at,
                        penalty: penalty + object,
                    });
                }
            };
            match is_perfect {
                true => perfects_of_perfect(stem, suffix, &mut push),
                false => perfects_of_imperfect(stem, &mut push),
            }
        }
    }
}

/// Returns whether the written alef may be that of a verb with this prefix.
fn may_be_person(word: &Word, prefix: &VerbPrefix) -> bool {
    let len = prefix.letters.len();
    match prefix.person {
        // No verb begins with إ.
        0 => word.written.get(len) != HAMZA_BELOW,
        ALEF => match word.written.get(len - 1) {
            HAMZA_BELOW | MADDA => false,
            // Without its hamza only at the start of a word.
            written => written == HAMZA_ABOVE || len == 1,
        },
        _ => true,
    }
}

/// Returns whether a person of the imperfect has this suffix.
fn agree(prefix: &VerbPrefix, suffix: &VerbSuffix) -> bool {
    match suffix.kind {
        Kind::Plural => matches!(prefix.person, YA | TA),
        Kind::SecondPerson => prefix.person == TA,
        _ => true,
    }
}

/// Gives the third persons that a stem of the perfect may have.
fn perfects_of_perfect(stem: Row, suffix: &VerbSuffix, push: &mut impl FnMut(Row, f32)) {
    let len = stem.len();
    if suffix.kind == Kind::Consonant {
        // قلت is of قال, أقمت of أقام.
        match len {
            2 => push(stem.insert(1, ALEF), 0.3),
            _ => {
                if stem.nth_back(0) == WAW {
                    push(stem.set(len - 1, ALEF), 0.0);
                }
                if len > 3 {
                    push(stem.insert(len - 1, ALEF), 0.5);
                }
            }
        }
    }
    // The passive, which has no object: قيل is of قال.
    if len >= 3 && stem.nth_back(1) == YA && suffix.pronoun == 0 {
        push(stem.set(len - 2, ALEF), 0.7);
    }
    push(stem, 0.0);
}

/// Gives the third persons of the perfect that a stem of the imperfect may have.
///
/// Forms I to X and weak verbs: Wright I §35 to §68, §144 to §178; Ryding 22 to 33.
fn perfects_of_imperfect(stem: Row, push: &mut impl FnMut(Row, f32)) {
    let len = stem.len();
    let alef = Row::default().with(ALEF);
    // يؤدي is of أدى.
    if stem.get(0) == HAMZA_ON_WAW {
        push(stem.set(0, ALEF), 0.0);
        return;
    }
    push(stem, 0.0);
    push(alef.then(stem), 0.0);
    match len {
        // يصل is of وصل, and يكن of كان.
        2 => {
            push(Row::default().with(WAW).then(stem), 0.3);
            push(stem.insert(1, ALEF), 0.7);
        }
        // يقول is of قال, يقيم of أقام.
        _ if matches!(stem.nth_back(1), WAW | YA) => {
            let hollow = stem.set(len - 2, ALEF);
            push(hollow, 0.0);
            push(alef.then(hollow), 0.0);
        }
        _ => {}
    }
    // يدعو is of دعا.
    if len >= 3 && stem.nth_back(0) == WAW {
        push(stem.set(len - 1, ALEF), 0.0);
    }
}
