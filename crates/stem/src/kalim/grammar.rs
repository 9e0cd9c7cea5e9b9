//! The affixes of Arabic words, and what they are put on.
//!
//! Sources: W. Wright, "A Grammar of the Arabic Language" (3rd edition, 1896), volume I, and K. Ryding, "A Reference
//! Grammar of Modern Standard Arabic" (2005); the sections are given with each table.

use alloc::vec::Vec;

use super::letter::{ALEF, DAL, HA, LAM, NUN, TA, TAH, YA};
use super::row::Row;
use super::trie::{Inflected, Trie};

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

impl Class {
    /// Returns the class of a noun, by its last letter.
    pub(crate) fn of_noun(noun: Row) -> Self {
        match noun.nth_back(0) {
            HA => Self::Feminine,
            _ => Self::Noun,
        }
    }
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
    /// Where it does not stand.
    pub(crate) excluded: Excluded,
    /// How unusual it is, in nats.
    pub(crate) penalty: f32,
}

/// ة that a noun does not have by itself, but as an adjective or of a woman.
const FEMININE_OF_ADJECTIVE: f32 = 0.25;
/// A verb of the perfect with an object: the same letters may be a noun with a possessive.
const OBJECT_OF_PERFECT: f32 = 0.3;
/// The same behind ت, where it is more often a noun in ة.
const OBJECT_BEHIND_TA: f32 = 0.8;

/// Where an ending of nouns does not stand: behind an article, or written with this last letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Excluded(u8);

impl Excluded {
    pub(crate) const NOWHERE: Self = Self(0);
    /// A noun that is bound to another noun or a pronoun has no article.
    pub(crate) const ARTICLE: Self = Self(1);
    /// What is written as ة is ة.
    pub(crate) const TA_MARBUTA: Self = Self(2);
    /// What is written as ى is no ي.
    pub(crate) const ALEF_MAQSURA: Self = Self(4);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, one: Self) -> bool {
        self.0 & one.0 != 0
    }
}

impl NounSuffix {
    fn new(
        (ending, pronoun): (&str, &str),
        class: Class,
        restored: &str,
        is_construct: bool,
    ) -> Self {
        let letters = Row::new(ending).then(Row::new(pronoun));
        let mut excluded = Excluded::NOWHERE;
        if is_construct {
            excluded = excluded.and(Excluded::ARTICLE);
        }
        if ending != "ه" || !pronoun.is_empty() {
            excluded = excluded.and(Excluded::TA_MARBUTA);
        }
        if letters.nth_back(0) == YA {
            excluded = excluded.and(Excluded::ALEF_MAQSURA);
        }
        let is_ta = matches!(ending, "ه" | "ت" | "تان" | "تين") && restored.is_empty();
        let is_feminine = class == Class::Noun && is_ta;
        Self {
            letters,
            class,
            restored: Row::new(restored),
            pronoun: Row::new(pronoun).len() as u8,
            excluded,
            penalty: if is_feminine {
                FEMININE_OF_ADJECTIVE
            } else {
                0.0
            },
        }
    }

    /// Returns whether it is ة.
    #[inline]
    pub(crate) const fn is_ta_marbuta(&self) -> bool {
        !self.excluded.has(Excluded::TA_MARBUTA)
    }
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

impl VerbPrefix {
    const fn inflected(&self) -> Inflected {
        match self.person {
            0 => Inflected::Perfect,
            _ => Inflected::Imperfect,
        }
    }
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
    /// How unusual it is, in nats.
    pub(crate) penalty: f32,
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

impl Kind {
    pub(crate) const fn inflected(self) -> Inflected {
        match self {
            Self::Vowel | Self::Consonant => Inflected::Perfect,
            Self::Any | Self::Plural | Self::SecondPerson => Inflected::Imperfect,
        }
    }
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

impl Part {
    /// Whether it is what stands before everything else: a conjunction or none.
    #[must_use]
    pub const fn is_conjunction(&self) -> bool {
        self.slot == 1
    }
}

/// All affixes, in full.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) noun_prefixes: Vec<NounPrefix>,
    pub(crate) noun_suffixes: Vec<NounSuffix>,
    /// Those of the perfect, and behind them those of the imperfect.
    pub(crate) verb_prefixes: Vec<VerbPrefix>,
    /// Those of the perfect, and behind them those of the imperfect.
    pub(crate) verb_suffixes: Vec<VerbSuffix>,
    /// The prefixes by their letters.
    pub(crate) openings: Trie,
    /// The suffixes by their letters, the last one first.
    pub(crate) endings: Trie,
}

impl Grammar {
    /// Returns the number of letters of a prefix.
    pub(crate) fn prefix_len(&self, class: Class, number: u16) -> usize {
        let number = usize::from(number);
        match class {
            Class::Verb => self.verb_prefixes[number].letters.len(),
            _ => self.noun_prefixes[number].letters.len(),
        }
    }

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
                let suffix = &self.verb_suffixes[number];
                let kind = Some(suffix.kind as u8);
                (suffix.letters, suffix.restored, suffix.pronoun, kind)
            }
            _ => {
                let suffix = &self.noun_suffixes[number];
                (
                    suffix.letters,
                    suffix.restored,
                    suffix.pronoun,
                    Some(u8::from(
                        suffix.pronoun == 0 && suffix.excluded.has(Excluded::ARTICLE),
                    )),
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
        let (verb_prefixes, verb_suffixes) = (verb_prefixes(), verb_suffixes());
        let nouns = noun_prefixes.iter().zip(0..);
        let nouns = nouns.map(|(prefix, number)| (Inflected::Noun, prefix.letters, number));
        let verbs = verb_prefixes.iter().zip(0..);
        let verbs = verbs.map(|(prefix, number)| (prefix.inflected(), prefix.letters, number));
        let openings: Vec<_> = nouns.chain(verbs).collect();
        let nouns = noun_suffixes.iter().zip(0..);
        let nouns = nouns.map(|(suffix, number)| (Inflected::Noun, suffix.letters, number));
        let verbs = verb_suffixes.iter().zip(0..);
        let verbs = verbs.map(|(suffix, number)| (suffix.kind.inflected(), suffix.letters, number));
        let endings: Vec<_> = nouns
            .chain(verbs)
            .map(|(inflected, letters, number)| (inflected, letters.reversed(), number))
            .collect();
        Self {
            openings: Trie::new(&openings),
            endings: Trie::new(&endings),
            noun_prefixes,
            noun_suffixes,
            verb_prefixes,
            verb_suffixes,
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
    let mut suffixes = Vec::new();
    for (ending, class, restored, is_construct) in ENDINGS {
        suffixes.push(NounSuffix::new((ending, ""), class, restored, is_construct));
    }
    for (ending, class, restored, with_ya) in ENDINGS_BEFORE_POSSESSIVES {
        for pronoun in &POSSESSIVES[usize::from(!with_ya)..] {
            suffixes.push(NounSuffix::new((ending, pronoun), class, restored, true));
        }
    }
    suffixes
}

fn verb_prefixes() -> Vec<VerbPrefix> {
    let conjunctions = CONJUNCTIONS.map(Row::new);
    let perfect = conjunctions.map(|conjunction| VerbPrefix {
        letters: conjunction,
        person: 0,
        parts: [conjunction.len() as u8, 0, 0],
    });
    let mut prefixes = Vec::from(perfect);
    for conjunction in conjunctions {
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

fn verb_suffixes() -> Vec<VerbSuffix> {
    let mut suffixes = Vec::new();
    for (alone, before_object, restored, kind) in PERFECT.into_iter().chain(IMPERFECT) {
        let objects = before_object
            .into_iter()
            .flat_map(|ending| OBJECTS.map(|object| (ending, object)));
        for (ending, object) in alone.map(|ending| (ending, "")).into_iter().chain(objects) {
            suffixes.push(VerbSuffix {
                letters: Row::new(ending).then(Row::new(object)),
                restored: Row::new(restored),
                kind,
                pronoun: Row::new(object).len() as u8,
                penalty: verb_penalty(kind, ending, object),
            });
        }
    }
    suffixes
}

/// Returns how unusual it is that a word is a verb with this ending and object, and no noun of the same letters.
fn verb_penalty(kind: Kind, ending: &str, object: &str) -> f32 {
    match (kind.inflected(), ending, object) {
        (Inflected::Imperfect, ..) => 0.0,
        (_, _, "") => 0.0,
        (_, "ت", _) => OBJECT_BEHIND_TA,
        _ => OBJECT_OF_PERFECT,
    }
}

/// Returns whether a verb can have these letters in the third person of the perfect.
///
/// The forms I to X and the quadriliteral I and II: Wright I §35 to §68; Ryding 22 to 33.
pub(crate) fn is_verb(lemma: Row) -> bool {
    let letter = |at| lemma.get(at);
    match lemma.len() {
        // No verb is doubled in ه, as به and له would be.
        2 => letter(1) != HA,
        3 => true,
        4 => {
            let has_other_alef = letter(2) == ALEF || letter(3) == ALEF;
            letter(0) == ALEF || letter(1) == ALEF || letter(0) == TA || !has_other_alef
        }
        // تفاعل, انفعل, افتعل and its assimilations, افعلّ.
        5 => {
            letter(0) == TA
                || letter(0) == ALEF
                    && (letter(1) == NUN
                        || matches!(letter(2), TA | TAH | DAL)
                        || letter(1) == TA
                        || letter(4) == letter(3))
        }
        6 => lemma.starts_with(Row::new("است")),
        _ => false,
    }
}
