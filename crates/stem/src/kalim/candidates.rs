//! What a word may be: an affix in front, one behind, and a lemma.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

use super::grammar::{
    Class, Excluded, Grammar, Kind, NounPrefix, NounSuffix, VerbPrefix, VerbSuffix, is_verb,
};
use super::letter::{ALEF, HA, HAMZA_ON_WAW, HAMZA_ON_YA, TA, WAW, YA};
use super::row::{MOST, Row};
use super::trie::Inflected;
use super::word::{Word, written};

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

/// Who is told the ways to read a word.
pub trait Reader {
    /// Returns whether a candidate with these affixes is of any use.
    fn wants(&self, _class: Class, _prefix: u16, _suffix: u16) -> bool {
        true
    }

    /// Takes a candidate.
    fn read(&mut self, candidate: Candidate);
}

impl<F: FnMut(Candidate)> Reader for F {
    fn read(&mut self, candidate: Candidate) {
        self(candidate);
    }
}

pub(crate) fn grammar() -> &'static Grammar {
    static GRAMMAR: OnceBox<Grammar> = OnceBox::new();
    GRAMMAR.get_or_init(|| Box::new(Grammar::new()))
}

/// Gives every way to read `word` to `reader`.
#[inline]
pub fn candidates(word: &Word, reader: &mut impl Reader) {
    let grammar = grammar();
    let openings = grammar.openings.at_edge(word.front());
    let endings = grammar.endings.at_edge(word.reversed());
    let affixes = |inflected| [openings.of(inflected), endings.of(inflected)];
    nouns(grammar, affixes(Inflected::Noun), word, reader);
    // No verb ends in ة.
    if word.last_written() != written::TA_MARBUTA {
        perfects(grammar, affixes(Inflected::Perfect), word, reader);
        imperfects(grammar, affixes(Inflected::Imperfect), word, reader);
    }
}

/// The least number of letters that a lemma keeps of a word.
const LEAST: usize = 2;

/// What is the same for all nouns that a word may be.
struct Ending {
    /// Where no ending stands that this word could have.
    excluded: Excluded,
    /// How unusual it is that the word has no ending.
    none: f32,
    /// How unusual it is that its last letter is ة.
    ta_marbuta: f32,
}

impl Ending {
    #[inline]
    fn of(word: &Word) -> Self {
        let (excluded, ta_marbuta) = match word.last_written() {
            written::TA_MARBUTA => (Excluded::TA_MARBUTA, 0.0),
            written::ALEF_MAQSURA => (Excluded::ALEF_MAQSURA, HA_FOR_TA_MARBUTA),
            _ => (Excluded::NOWHERE, HA_FOR_TA_MARBUTA),
        };
        let has_pronoun = PRONOUNS.iter().fold(false, |has, pronoun| {
            has | pronoun.is_front_of(word.reversed())
        });
        Self {
            excluded,
            none: if has_pronoun { PRONOUN_IN_LEMMA } else { 0.0 },
            ta_marbuta,
        }
    }
}

/// Ends of words that hardly any lemma has, the last letter first: ت that was ة, or a hamza within, and a pronoun.
const PRONOUNS: [Row; 9] = [
    Row::new("هت"),
    Row::new("اهت"),
    Row::new("مهت"),
    Row::new("انت"),
    Row::new("هئ"),
    Row::new("اهئ"),
    Row::new("مهئ"),
    Row::new("هؤ"),
    Row::new("اهؤ"),
];
/// A lemma that ends so.
const PRONOUN_IN_LEMMA: f32 = 1.5;
/// ه for ة, in careless spelling.
const HA_FOR_TA_MARBUTA: f32 = 0.7;

/// A noun prefix of a word, and where what is behind it begins.
#[derive(Clone, Copy)]
struct Opening<'g> {
    number: u16,
    prefix: &'g NounPrefix,
    end: usize,
    /// How unusual it is, in nats.
    unusual: f32,
}

/// إ that is not the first letter behind a prefix.
const HAMZA_BELOW_WITHIN: f32 = 3.0;

/// Returns where the word behind a prefix begins, if إ shows it: no word has one within.
#[inline]
fn hamza_below(word: &Word) -> Option<usize> {
    [1, 2]
        .into_iter()
        .find(|&at| word.written(at) == written::HAMZA_BELOW)
}

#[inline]
fn nouns(
    grammar: &Grammar,
    [prefixes, suffixes]: [&[u16]; 2],
    word: &Word,
    reader: &mut impl Reader,
) {
    let ending = Ending::of(word);
    let start = hamza_below(word);
    for &number in prefixes {
        let prefix = &grammar.noun_prefixes[usize::from(number)];
        let end = prefix.letters.len();
        if word.len() < end + LEAST || !may_be_article(word, prefix) {
            continue;
        }
        let opening = Opening {
            number,
            prefix,
            end,
            unusual: match start.is_some_and(|start| start != end) {
                true => HAMZA_BELOW_WITHIN,
                false => 0.0,
            },
        };
        nouns_behind(grammar, suffixes, word, opening, &ending, reader);
        // The article before a word with ل, of which one is not written: للغة is ل and اللغة.
        if prefix.letters.ends_with(Row::new("لل")) {
            let opening = Opening {
                end: end - 1,
                unusual: opening.unusual + LAM_NOT_WRITTEN,
                ..opening
            };
            nouns_behind(grammar, suffixes, word, opening, &ending, reader);
        }
    }
}

/// Returns whether the alef of the article, if there is one, is written so: it has no hamza.
#[inline]
fn may_be_article(word: &Word, prefix: &NounPrefix) -> bool {
    prefix.parts[2] < 2 || word.written(prefix.letters.len() - 2) == written::ALEF
}

/// Gives the nouns that are behind a prefix.
#[inline]
fn nouns_behind(
    grammar: &Grammar,
    suffixes: &[u16],
    word: &Word,
    Opening {
        number,
        prefix,
        end: start,
        unusual,
    }: Opening<'_>,
    ending: &Ending,
    reader: &mut impl Reader,
) {
    let is_lam_not_written = start < prefix.letters.len();
    let mut excluded = ending.excluded;
    if prefix.is_definite {
        excluded = excluded.and(Excluded::ARTICLE);
    }
    for &at in suffixes {
        let suffix = &grammar.noun_suffixes[usize::from(at)];
        let end = word.len().saturating_sub(suffix.letters.len());
        if end < start + LEAST
            || suffix.excluded.has(excluded)
            || !reader.wants(suffix.class, number, at)
        {
            continue;
        }
        let stem = word.between(start, end);
        let Some(stem) = stem.filter(|stem| stem.len() + suffix.restored.len() <= MOST) else {
            continue;
        };
        let lemma = stem.then(suffix.restored);
        if is_lam_not_written && lemma.len() == LEAST {
            continue;
        }
        reader.read(Candidate {
            class: suffix.class,
            lemma,
            prefix: number,
            suffix: at,
            penalty: unusual
                + before_suffix(word, stem, suffix, ending)
                + behind_prefix(word, prefix, lemma, suffix.class),
        });
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

/// Returns how unusual a lemma is behind a prefix.
#[inline]
fn behind_prefix(word: &Word, prefix: &NounPrefix, lemma: Row, class: Class) -> f32 {
    let is_bare = prefix.letters.len() == 0;
    let [_, preposition, article] = prefix.parts;
    if preposition + article == 0 && lemma.len() >= 4 {
        let is_article = lemma.starts_with(Row::new("ال")) && word.written(0) == written::ALEF;
        let is_ya = lemma.get(0) == YA && class == Class::Noun;
        return if is_article && is_bare {
            ARTICLE_IN_LEMMA
        } else {
            0.0
        } + if is_ya { YA_IN_FRONT } else { 0.0 };
    }
    match lemma.len() == 2 && !is_bare && !prefix.is_definite {
        true => SHORT_BEHIND_PREFIX,
        false => 0.0,
    }
}

/// A hamza at the end of a lemma that keeps the seat that it has before a suffix.
const HAMZA_ON_SEAT: f32 = 1.0;
/// ها that is no pronoun but an accusative.
const ACCUSATIVE_OF_HA: f32 = 1.0;
const ACCUSATIVE: Row = Row::new("ا");
/// ا before a pronoun that is no ى.
const ALEF_BEFORE_PRONOUN: f32 = 1.5;
/// ة behind two or three letters: it belongs to them (سنة, صورة), but for adjectives.
const SHORT_BEFORE_TA_MARBUTA: f32 = 1.5;
/// ة behind an ي: with it an adjective is more often a feminine (سياسية) than a noun of its own.
const TA_MARBUTA_OF_NISBA: f32 = 0.25;
/// A lemma of two letters.
const SHORT: f32 = 1.0;

/// Returns how unusual a suffix is behind a stem.
#[inline]
fn before_suffix(word: &Word, stem: Row, suffix: &NounSuffix, ending: &Ending) -> f32 {
    let is_short = stem.len() == 2;
    if suffix.letters.len() == 0 {
        return ending.none
            + if is_short && word.len() > 3 {
                SHORT
            } else {
                0.0
            };
    }
    let mut penalty = suffix.penalty;
    if matches!(stem.nth_back(0), HAMZA_ON_WAW | HAMZA_ON_YA) && suffix.class == Class::Noun {
        penalty += HAMZA_ON_SEAT;
    }
    if stem.nth_back(0) == HA && suffix.letters == ACCUSATIVE {
        penalty += ACCUSATIVE_OF_HA;
    }
    if stem.nth_back(0) == ALEF && usize::from(suffix.pronoun) == suffix.letters.len() {
        penalty += ALEF_BEFORE_PRONOUN;
    }
    if suffix.is_ta_marbuta() {
        penalty += ending.ta_marbuta;
        if stem.len() <= 3 && suffix.class == Class::Noun {
            penalty += SHORT_BEFORE_TA_MARBUTA;
        }
        if stem.len() >= 4 && suffix.class == Class::Feminine && stem.nth_back(0) == YA {
            penalty += TA_MARBUTA_OF_NISBA;
        }
    }
    penalty
}

/// The greatest number of letters of a verb.
const LONGEST_VERB: usize = 6;

#[inline]
fn perfects(
    grammar: &Grammar,
    [prefixes, suffixes]: [&[u16]; 2],
    word: &Word,
    reader: &mut impl Reader,
) {
    for &number in prefixes {
        let start = grammar.verb_prefixes[usize::from(number)].letters.len();
        // No verb begins with إ.
        if word.written(start) == written::HAMZA_BELOW {
            continue;
        }
        for &at in suffixes {
            let suffix = &grammar.verb_suffixes[usize::from(at)];
            let mut verb = Verb {
                number,
                at,
                suffix,
                unusual: 0.0,
                reader,
            };
            if let Some(stem) = verb.stem(word, start) {
                perfects_of_perfect(stem, suffix, &mut verb);
            }
        }
    }
}

/// أ of the first person: it is more often that of an elative (أحدث).
const FIRST_PERSON: f32 = 1.0;

#[inline]
fn imperfects(
    grammar: &Grammar,
    [prefixes, suffixes]: [&[u16]; 2],
    word: &Word,
    reader: &mut impl Reader,
) {
    for &number in prefixes {
        let prefix = &grammar.verb_prefixes[usize::from(number)];
        if !may_be_person(word, prefix) {
            continue;
        }
        let unusual = if prefix.person == ALEF {
            FIRST_PERSON
        } else {
            0.0
        };
        for &at in suffixes {
            let suffix = &grammar.verb_suffixes[usize::from(at)];
            if !agree(prefix, suffix) {
                continue;
            }
            let mut verb = Verb {
                number,
                at,
                suffix,
                unusual,
                reader,
            };
            if let Some(stem) = verb.stem(word, prefix.letters.len()) {
                perfects_of_imperfect(stem, &mut verb);
            }
        }
    }
}

/// A verb with its affixes.
struct Verb<'a, R> {
    number: u16,
    at: u16,
    suffix: &'a VerbSuffix,
    /// How unusual its prefix is, in nats.
    unusual: f32,
    reader: &'a mut R,
}

impl<R: Reader> Verb<'_, R> {
    /// Returns what is between the affixes, with what is put back; `None` if that is too short, too long, or of no use.
    #[inline]
    fn stem(&self, word: &Word, start: usize) -> Option<Row> {
        let end = word.len().checked_sub(self.suffix.letters.len())?;
        let restored = self.suffix.restored;
        let is_short = end < start + LEAST;
        if is_short
            || end - start + restored.len() > LONGEST_VERB
            || !self.reader.wants(Class::Verb, self.number, self.at)
        {
            return None;
        }
        Some(word.between(start, end)?.then(restored))
    }

    /// Gives a verb, if one can have these letters.
    #[inline]
    fn push(&mut self, lemma: Row, penalty: f32) {
        if is_verb(lemma) {
            self.reader.read(Candidate {
                class: Class::Verb,
                lemma,
                prefix: self.number,
                suffix: self.at,
                penalty: penalty + self.unusual + self.suffix.penalty,
            });
        }
    }
}

/// Returns whether the written alef may be that of this person.
#[inline]
fn may_be_person(word: &Word, prefix: &VerbPrefix) -> bool {
    let len = prefix.letters.len();
    prefix.person != ALEF
        || match word.written(len - 1) {
            written::HAMZA_BELOW | written::MADDA => false,
            // Without its hamza only at the start of a word.
            alef => alef == written::HAMZA_ABOVE || len == 1,
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
fn perfects_of_perfect(stem: Row, suffix: &VerbSuffix, verb: &mut Verb<'_, impl Reader>) {
    let len = stem.len();
    if suffix.kind == Kind::Consonant {
        // قلت is of قال, أقمت of أقام.
        match len {
            2 => verb.push(stem.insert(1, ALEF), 0.3),
            _ => {
                if stem.nth_back(0) == WAW {
                    verb.push(stem.set(len - 1, ALEF), 0.0);
                }
                if len > 3 {
                    verb.push(stem.insert(len - 1, ALEF), 0.5);
                }
            }
        }
    }
    // The passive, which has no object: قيل is of قال.
    if len >= 3 && stem.nth_back(1) == YA && suffix.pronoun == 0 {
        verb.push(stem.set(len - 2, ALEF), 0.7);
    }
    verb.push(stem, 0.0);
}

/// A و or ي before the last letter that is no long vowel: as in II, يصوّر, but not in يقول.
const STRONG_HOLLOW: f32 = 1.0;

/// ي of form I, as in يبيع: more often it is of form IV, as in يقيم.
const HOLLOW_IN_YA: f32 = 1.2;

fn is_hollow(stem: Row) -> bool {
    stem.len() > 2 && matches!(stem.nth_back(1), WAW | YA)
}

/// Gives the third persons of the perfect that a stem of the imperfect may have.
///
/// Forms I to X and weak verbs: Wright I §35 to §68, §144 to §178; Ryding 22 to 33.
fn perfects_of_imperfect(stem: Row, verb: &mut Verb<'_, impl Reader>) {
    let len = stem.len();
    let alef = Row::default().with(ALEF);
    // يؤدي is of أدى.
    if stem.get(0) == HAMZA_ON_WAW {
        verb.push(stem.set(0, ALEF), 0.0);
        return;
    }
    let as_it_is = if is_hollow(stem) { STRONG_HOLLOW } else { 0.0 };
    verb.push(stem, as_it_is);
    verb.push(alef.then(stem), as_it_is);
    match len {
        // يصل is of وصل, and يكن of كان.
        2 => {
            verb.push(Row::default().with(WAW).then(stem), 0.3);
            verb.push(stem.insert(1, ALEF), 0.7);
        }
        // يقول is of قال, يبيع of باع, and يقيم of أقام.
        _ if is_hollow(stem) => {
            let hollow = stem.set(len - 2, ALEF);
            if stem.nth_back(1) == YA {
                verb.push(hollow, HOLLOW_IN_YA);
                verb.push(alef.then(hollow), 0.0);
            } else {
                verb.push(hollow, 0.0);
            }
        }
        _ => {}
    }
    // يدعو is of دعا.
    if len >= 3 && stem.nth_back(0) == WAW {
        verb.push(stem.set(len - 1, ALEF), 0.0);
    }
}
