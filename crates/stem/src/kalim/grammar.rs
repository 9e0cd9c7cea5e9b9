//! The affixes of Arabic words, and what they are put on.
//!
//! Sources: W. Wright, "A Grammar of the Arabic Language" (3rd edition, 1896), volume I, and K. Ryding, "A Reference
//! Grammar of Modern Standard Arabic" (2005); the sections are given with each table.

use alloc::vec::Vec;

use super::row::Row;
use super::word::{ALEF, LAM, NUN, TA};

/// What kind of word a lemma is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// A noun or an adjective, without an ending.
    Noun = 0,
    /// A noun in ة.
    Feminine = 1,
    /// A verb, in the perfect of the third person masculine singular.
    Verb = 2,
}

/// What stands before a noun: a conjunction, a preposition and the article (Wright I §345, §356, §362; Ryding 7.1, 16.2).
#[derive(Debug, Clone, Copy)]
pub(crate) struct NounPrefix {
    pub(crate) letters: Row,
    /// Whether the article is in it.
    pub(crate) is_definite: bool,
    /// The lengths of its parts.
    pub(crate) parts: [u8; 3],
}

/// What stands behind a noun.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NounSuffix {
    pub(crate) letters: Row,
    pub(crate) class: Class,
    /// What is put back in its place.
    pub(crate) restored: Row,
    /// How many of the letters are a pronoun, which no noun with an article has.
    pub(crate) pronoun: u8,
    /// Whether it is bound to another noun, and so has no article either.
    pub(crate) is_construct: bool,
}

/// What stands before a verb.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VerbPrefix {
    pub(crate) letters: Row,
    /// The letter of the imperfect, 0 for the perfect.
    pub(crate) person: u8,
    /// The lengths of what is before the person: a conjunction, and س or ل.
    pub(crate) parts: [u8; 3],
}

/// What stands behind a verb.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VerbSuffix {
    pub(crate) letters: Row,
    /// What is put back in its place.
    pub(crate) restored: Row,
    /// Which persons of the imperfect have it, or whether it begins with a consonant in the perfect.
    pub(crate) kind: Kind,
    /// How many of the letters are a pronoun.
    pub(crate) pronoun: u8,
}

/// Where a suffix of verbs stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In the perfect, with a vowel.
    Vowel,
    /// In the perfect, with a consonant: a long vowel before it is shortened.
    Consonant,
    /// In the imperfect of any person.
    Any,
    /// In the imperfect of the second and third person.
    Plural,
    /// In the imperfect of the second person.
    SecondPerson,
}

/// Conjunctions (Wright I §366; Ryding 18.2).
const CONJUNCTIONS: [&str; 3] = ["", "و", "ف"];
/// Prepositions of one letter (Wright I §356; Ryding 16.2).
const PREPOSITIONS: [&str; 4] = ["", "ب", "ك", "ل"];
/// Particles before the imperfect: the future and the jussive (Wright I §361, §366; Ryding 21.5, 35.1).
const PARTICLES: [&str; 3] = ["", "س", "ل"];
/// The persons of the imperfect (Wright I §89 to §95; Ryding 21.2).
const PERSONS: [&str; 4] = ["ي", "ت", "ن", "ا"];
/// Possessive pronouns (Wright I §185, §317; Ryding 12.2).
const POSSESSIVES: [&str; 11] = [
    "ي", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا",
];
/// Pronouns that are objects of verbs (Wright I §185; Ryding 12.2).
const OBJECTS: [&str; 11] = [
    "ني", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا",
];

/// Endings of nouns without a pronoun: letters, class, what is put back, whether another noun must follow.
///
/// Dual and plural: Wright I §299 to §303, Ryding 5.4 and 7.2; feminine: Wright I §290, Ryding 7.2.2; the alef of the
/// accusative: Wright I §308, Ryding 7.3.
const ENDINGS: [(&str, Class, &str, bool); 22] = [
    ("", Class::Noun, "", false),
    ("ه", Class::Feminine, "ه", false),
    ("ه", Class::Noun, "", false),
    ("ان", Class::Noun, "", false),
    ("ين", Class::Noun, "", false),
    ("ون", Class::Noun, "", false),
    ("تان", Class::Feminine, "ه", false),
    ("تين", Class::Feminine, "ه", false),
    ("تان", Class::Noun, "", false),
    ("تين", Class::Noun, "", false),
    ("ات", Class::Feminine, "ه", false),
    ("ات", Class::Noun, "", false),
    ("ي", Class::Noun, "", true),
    ("و", Class::Noun, "", true),
    ("ا", Class::Noun, "", true),
    ("تي", Class::Feminine, "ه", true),
    ("تا", Class::Feminine, "ه", true),
    ("ا", Class::Noun, "", false),
    // ى before a suffix, and ا that was و.
    ("يات", Class::Noun, "ي", false),
    ("يان", Class::Noun, "ي", false),
    ("وات", Class::Feminine, "اه", false),
    ("وات", Class::Feminine, "ا", false),
];

/// Endings of nouns before a possessive: letters, class, what is put back, and whether the pronoun ي may follow.
///
/// The same as above; hamza changes its seat: Wright I §16, Ryding 2.3.
const ENDINGS_BEFORE_POSSESSIVES: [(&str, Class, &str, bool); 13] = [
    ("", Class::Noun, "", true),
    ("ت", Class::Noun, "", true),
    ("ت", Class::Feminine, "ه", true),
    ("ات", Class::Feminine, "ه", true),
    ("ات", Class::Noun, "", true),
    ("ي", Class::Noun, "", false),
    ("و", Class::Noun, "", false),
    ("ا", Class::Noun, "", false),
    ("تي", Class::Feminine, "ه", false),
    ("تا", Class::Feminine, "ه", false),
    ("ا", Class::Noun, "ي", true),
    ("ئ", Class::Noun, "ء", true),
    ("ؤ", Class::Noun, "ء", true),
];

/// An ending of verbs: its letters without an object, and before one.
type Ending = (
    Option<&'static str>,
    Option<&'static str>,
    &'static str,
    Kind,
);

/// Endings of the perfect: letters without an object and before one, what is put back, whether a consonant begins it.
///
/// Wright I §89 to §94, and §144 to §170 for weak verbs; Ryding 21.1.
const PERFECT: [Ending; 15] = [
    (Some(""), Some(""), "", Kind::Vowel),
    (Some("ت"), Some("ت"), "", Kind::Vowel),
    (Some("ت"), Some("ت"), "", Kind::Consonant),
    (Some("ا"), Some("ا"), "", Kind::Vowel),
    (Some("تا"), Some("تا"), "", Kind::Vowel),
    (Some("ن"), Some("ن"), "", Kind::Consonant),
    (Some("نا"), Some("نا"), "", Kind::Consonant),
    (Some("تم"), Some("تمو"), "", Kind::Consonant),
    (Some("تما"), Some("تما"), "", Kind::Consonant),
    (Some("وا"), Some("و"), "", Kind::Vowel),
    (Some("وا"), Some("و"), "ي", Kind::Vowel),
    (Some("وا"), None, "ا", Kind::Vowel),
    (Some("ت"), Some("ت"), "ي", Kind::Vowel),
    (Some("ت"), None, "ا", Kind::Vowel),
    (Some("ا"), Some("ا"), "ي", Kind::Vowel),
];

/// Endings of the imperfect, in the same way. Wright I §89 to §99; Ryding 21.2, 34.1, 35.1.
const IMPERFECT: [Ending; 13] = [
    (Some(""), Some(""), "", Kind::Any),
    (Some("ون"), Some("ون"), "", Kind::Plural),
    (Some("ان"), Some("ان"), "", Kind::Plural),
    (Some("ين"), Some("ين"), "", Kind::SecondPerson),
    (Some("ن"), Some("ن"), "", Kind::Plural),
    (Some("ي"), Some("ي"), "", Kind::SecondPerson),
    (Some("وا"), Some("و"), "", Kind::Plural),
    (Some("ا"), None, "", Kind::Plural),
    (Some("ون"), Some("ون"), "ي", Kind::Plural),
    (Some("وا"), Some("و"), "ي", Kind::Plural),
    (Some("ون"), None, "ا", Kind::Plural),
    (Some(""), None, "ي", Kind::Any),
    (None, Some("ا"), "ي", Kind::Any),
];

/// A part of an affix, for counting how often it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Part {
    /// Which part of an affix it is.
    slot: u8,
    letters: Row,
    restored: Row,
    kind: Option<u8>,
}

/// All affixes, in full.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) noun_prefixes: Vec<NounPrefix>,
    pub(crate) noun_suffixes: Vec<NounSuffix>,
    pub(crate) verb_prefixes: Vec<VerbPrefix>,
    pub(crate) perfect: Vec<VerbSuffix>,
    pub(crate) imperfect: Vec<VerbSuffix>,
    /// The numbers of prefixes by their first letter, those of suffixes by their last.
    pub(crate) nouns_by_first: ByLetter,
    pub(crate) nouns_by_last: ByLetter,
    pub(crate) verbs_by_first: ByLetter,
    pub(crate) perfect_by_last: ByLetter,
    pub(crate) imperfect_by_last: ByLetter,
}

/// For each letter which affixes begin or end with it; those without letters are with every one.
#[derive(Debug)]
pub(crate) struct ByLetter(Vec<Vec<u16>>);

impl ByLetter {
    fn new(letters: &(impl Iterator<Item = u8> + Clone)) -> Self {
        let with = |letter: u8| {
            let numbered = letters.clone().zip(0..);
            let fitting = numbered.filter(move |(other, _)| *other == letter || *other == 0);
            fitting.map(|(_, number)| number).collect()
        };
        Self((0..=u8::MAX).map(with).collect())
    }

    /// Returns the numbers of those that may stand where this letter is.
    pub(crate) fn with(&self, letter: u8) -> impl Iterator<Item = u16> {
        self.0[usize::from(letter)].iter().copied()
    }
}

impl Grammar {
    /// Returns what prefix number `number` of a class is made of, each part by itself.
    pub(crate) fn prefix_parts(&self, class: Class, number: usize) -> [Part; 3] {
        let (letters, lens) = match class {
            Class::Verb => {
                let prefix = &self.verb_prefixes[number];
                let [conjunction, particle, _] = prefix.parts;
                (
                    prefix.letters,
                    [conjunction, particle, u8::from(prefix.person != 0)],
                )
            }
            _ => (
                self.noun_prefixes[number].letters,
                self.noun_prefixes[number].parts,
            ),
        };
        let mut at = 0;
        let mut slot = 0;
        lens.map(|len| {
            let part = letters.behind(at).first(usize::from(len));
            at += usize::from(len);
            slot += 1;
            // ل and ال are one article.
            let is_article = class != Class::Verb && slot == 3 && len > 0;
            let letters = if is_article { Row::new("ال") } else { part };
            Part {
                slot,
                letters,
                restored: Row::default(),
                kind: None,
            }
        })
    }

    /// Returns what suffix number `number` of a class is made of: an ending and a pronoun.
    pub(crate) fn suffix_parts(&self, class: Class, number: usize) -> [Part; 2] {
        let (letters, restored, pronoun, kind) = match class {
            Class::Verb => {
                let suffix = self.perfect.iter().chain(&self.imperfect).nth(number);
                suffix.map_or_else(Default::default, |suffix| {
                    let kind = Some(suffix.kind as u8);
                    (suffix.letters, suffix.restored, suffix.pronoun, kind)
                })
            }
            _ => {
                let suffix = &self.noun_suffixes[number];
                (
                    suffix.letters,
                    suffix.restored,
                    suffix.pronoun,
                    Some(u8::from(suffix.is_construct && suffix.pronoun == 0)),
                )
            }
        };
        let end = letters.len() - usize::from(pronoun);
        let ending = Part {
            slot: 4,
            letters: letters.first(end),
            restored,
            kind,
        };
        let pronoun = Part {
            slot: 5,
            letters: letters.behind(end),
            restored: Row::default(),
            kind: None,
        };
        [ending, pronoun]
    }

    pub(crate) fn new() -> Self {
        let (noun_prefixes, noun_suffixes) = (noun_prefixes(), noun_suffixes());
        let verb_prefixes = verb_prefixes();
        let (perfect, imperfect) = (verb_suffixes(&PERFECT), verb_suffixes(&IMPERFECT));
        let last = |suffix: &VerbSuffix| suffix.letters.nth_back(0);
        Self {
            nouns_by_first: ByLetter::new(
                &noun_prefixes.iter().map(|prefix| prefix.letters.get(0)),
            ),
            nouns_by_last: ByLetter::new(
                &noun_suffixes
                    .iter()
                    .map(|suffix| suffix.letters.nth_back(0)),
            ),
            verbs_by_first: ByLetter::new(
                &verb_prefixes.iter().map(|prefix| prefix.letters.get(0)),
            ),
            perfect_by_last: ByLetter::new(&perfect.iter().map(last)),
            imperfect_by_last: ByLetter::new(&imperfect.iter().map(last)),
            noun_prefixes,
            noun_suffixes,
            verb_prefixes,
            perfect,
            imperfect,
        }
    }
}

fn noun_prefixes() -> Vec<NounPrefix> {
    let mut prefixes = Vec::new();
    for conjunction in CONJUNCTIONS.map(Row::new) {
        for preposition in PREPOSITIONS.map(Row::new) {
            for is_definite in [false, true] {
                let is_lam = preposition == Row::new("ل");
                let article = match (is_definite, is_lam) {
                    (false, _) => Row::default(),
                    // The alef of the article is not written behind ل.
                    (true, true) => Row::default().with(LAM),
                    (true, false) => Row::new("ال"),
                };
                let parts = [conjunction, preposition, article];
                prefixes.push(NounPrefix {
                    letters: conjunction.then(preposition).then(article),
                    is_definite,
                    parts: parts.map(|part| part.len() as u8),
                });
            }
        }
    }
    prefixes
}

fn noun_suffixes() -> Vec<NounSuffix> {
    let plain = ENDINGS.map(|(letters, class, restored, is_construct)| NounSuffix {
        letters: Row::new(letters),
        class,
        restored: Row::new(restored),
        pronoun: 0,
        is_construct,
    });
    let mut suffixes = Vec::from(plain);
    for (letters, class, restored, with_ya) in ENDINGS_BEFORE_POSSESSIVES {
        for pronoun in POSSESSIVES.iter().skip(usize::from(!with_ya)) {
            suffixes.push(NounSuffix {
                letters: Row::new(letters).then(Row::new(pronoun)),
                class,
                restored: Row::new(restored),
                pronoun: Row::new(pronoun).len() as u8,
                is_construct: true,
            });
        }
    }
    suffixes
}

fn verb_prefixes() -> Vec<VerbPrefix> {
    let mut prefixes = Vec::new();
    for conjunction in CONJUNCTIONS.map(Row::new) {
        prefixes.push(VerbPrefix {
            letters: conjunction,
            person: 0,
            parts: [conjunction.len() as u8, 0, 0],
        });
        for particle in PARTICLES.map(Row::new) {
            for person in PERSONS.map(Row::new) {
                prefixes.push(VerbPrefix {
                    letters: conjunction.then(particle).then(person),
                    person: person.get(0),
                    parts: [conjunction.len() as u8, particle.len() as u8, 0],
                });
            }
        }
    }
    prefixes
}

fn verb_suffixes(endings: &[Ending]) -> Vec<VerbSuffix> {
    let mut suffixes = Vec::new();
    for &(alone, before_object, restored, kind) in endings {
        let alone = alone.map(|ending| (ending, ""));
        let objects = OBJECTS.iter().copied();
        let with_objects = before_object
            .into_iter()
            .flat_map(|ending| objects.clone().map(move |object| (ending, object)));
        suffixes.extend(
            alone
                .into_iter()
                .chain(with_objects)
                .map(|(ending, object)| VerbSuffix {
                    letters: Row::new(ending).then(Row::new(object)),
                    restored: Row::new(restored),
                    kind,
                    pronoun: Row::new(object).len() as u8,
                }),
        );
    }
    suffixes
}

/// Returns whether a verb can have these letters in the third person of the perfect.
///
/// The forms I to X and the quadriliteral I and II: Wright I §35 to §68; Ryding 22 to 33.
pub(crate) fn is_verb(lemma: Row) -> bool {
    let letter = |at| lemma.get(at);
    match lemma.len() {
        3 => true,
        4 => letter(0) == ALEF || letter(1) == ALEF || letter(0) == TA || !lemma.contains(ALEF),
        // تفاعل, انفعل, افتعل and its assimilations, افعلّ.
        5 => {
            letter(0) == TA
                || letter(0) == ALEF
                    && (letter(1) == NUN
                        || matches!(letter(2), 0x2A | 0x37 | 0x2F)
                        || letter(1) == TA
                        || letter(4) == letter(3))
        }
        6 => lemma.starts_with(Row::new("است")),
        _ => false,
    }
}
