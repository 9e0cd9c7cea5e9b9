//! What is known of lemmas and affixes, learned from the counts of words.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use hashbrown::HashMap;
use once_cell::race::OnceBox;

use super::candidates::{Candidate, grammar};
use super::grammar::{Class, Part};
use super::row::{MOST, Row};
use super::word::Word;

/// How likely affixes are.
#[derive(Debug, Clone, PartialEq)]
pub struct Affixes {
    /// For nouns, nouns in ة and verbs the logarithms of how likely each prefix is.
    prefixes: [Vec<f32>; 3],
    /// The same of suffixes.
    suffixes: [Vec<f32>; 3],
}

/// The logarithm of how likely an affix is that was never seen.
const NEVER: f32 = -14.0;
/// The parts of a nat that a byte counts.
const PARTS: f32 = 16.0;

impl Affixes {
    /// Returns affixes, given for each class the logarithms of how likely its prefixes and its suffixes are.
    ///
    /// [`counts`](Self::counts) says how many there are.
    #[must_use]
    pub fn new(likely: [[Vec<f32>; 2]; 3]) -> Self {
        let [nouns, feminines, verbs] = likely
            .map(|class| class.map(|all| all.into_iter().map(|one| one.max(NEVER)).collect()));
        let ([a, b], [c, d], [e, f]) = (nouns, feminines, verbs);
        Self {
            prefixes: [a, c, e],
            suffixes: [b, d, f],
        }
    }

    /// Returns for each class the number of prefixes and of suffixes that there are.
    #[must_use]
    pub fn counts() -> [[usize; 2]; 3] {
        let grammar = grammar();
        let nouns = [grammar.noun_prefixes.len(), grammar.noun_suffixes.len()];
        let verbs = [
            grammar.verb_prefixes.len(),
            grammar.perfect.len() + grammar.imperfect.len(),
        ];
        [nouns, nouns, verbs]
    }

    /// Returns what each prefix and each suffix of a class is made of.
    #[must_use]
    pub fn parts(class: Class) -> [Vec<Vec<Part>>; 2] {
        let [prefixes, suffixes] = Self::counts()[class as usize];
        let prefix = |number| grammar().prefix_parts(class, number).to_vec();
        let suffix = |number| grammar().suffix_parts(class, number).to_vec();
        [
            (0..prefixes).map(prefix).collect(),
            (0..suffixes).map(suffix).collect(),
        ]
    }

    /// Returns how likely the affixes of a candidate are.
    fn likelihood(&self, candidate: &Candidate) -> f32 {
        let class = candidate.class as usize;
        let prefix = self.prefixes[class][usize::from(candidate.prefix)];
        prefix + self.suffixes[class][usize::from(candidate.suffix)]
    }

    /// Returns the score of a candidate, the greater the better; `known` is the logarithm of the support of its lemma
    /// and [`UNKNOWN`] together.
    #[must_use]
    pub fn score(&self, candidate: &Candidate, known: f32) -> f32 {
        let handicap = match candidate.class {
            Class::Verb => VERB_HANDICAP,
            _ => 0.0,
        };
        known + AFFIX_WEIGHT * self.likelihood(candidate) - candidate.penalty - handicap
    }

    /// Returns the affixes as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let all = self.prefixes.iter().chain(&self.suffixes).flatten();
        all.map(|likely| (0.5 - likely * PARTS) as u8).collect()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    fn from_bytes(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let mut left = bytes;
        let mut take = |count: usize| {
            let (some, rest) = left.split_at_checked(count)?;
            left = rest;
            Some(some.iter().map(|&byte| f32::from(byte) / -PARTS).collect())
        };
        let mut affixes = Self {
            prefixes: Default::default(),
            suffixes: Default::default(),
        };
        for (class, [prefixes, _]) in Self::counts().into_iter().enumerate() {
            affixes.prefixes[class] = take(prefixes)?;
        }
        for (class, [_, suffixes]) in Self::counts().into_iter().enumerate() {
            affixes.suffixes[class] = take(suffixes)?;
        }
        Some((affixes, left))
    }
}

/// How much affixes count, where what is known of the lemma counts 1: with more, common affixes are cut from words that
/// they are part of.
const AFFIX_WEIGHT: f32 = 0.37;
/// What an unknown lemma has for support.
pub const UNKNOWN: f32 = 0.05;
/// What an unknown lemma loses for each letter beyond those of a root, in nats: long words have affixes more often.
const LETTER: f32 = 1.5;
/// The number of letters of most roots.
const ROOT: usize = 3;
/// What verbs must be better by, in nats.
const VERB_HANDICAP: f32 = 0.3;

/// What is known of Arabic lemmas: how many words each accounts for, and how likely affixes are.
///
/// The one of kalim is learned from the counts of words in Wikipedia; [`Lexicon::read`] takes another one, for a dialect or a
/// corpus of one's own, made by `cargo run -p xtask -- train-stemmer COUNTS DIRECTORY`.
#[derive(Debug, Clone, PartialEq)]
pub struct Lexicon {
    affixes: Affixes,
    /// For each lemma its level as a noun, a noun in ة and a verb; 0 for none.
    lemmas: HashMap<Row, [u8; 3]>,
}

/// The number of levels of support.
const LEVELS: usize = 32;

/// The support that each level stands for: from the first one on each is a quarter more than the one before.
const SUPPORT: [f32; LEVELS] = {
    let (mut support, mut level) = ([0.0; LEVELS], 1);
    support[1] = 0.5;
    while level + 1 < LEVELS {
        support[level + 1] = support[level] * 1.25;
        level += 1;
    }
    support
};

/// The logarithm of the support of each level and [`UNKNOWN`] together.
const KNOWN: [f32; LEVELS] = [
    -2.9957, -0.5978, -0.3930, -0.1848, 0.0262, 0.2396, 0.4548, 0.6716, 0.8896, 1.1086, 1.3285,
    1.5490, 1.7700, 1.9914, 2.2132, 2.4353, 2.6575, 2.8800, 3.1025, 3.3252, 3.5480, 3.7709, 3.9938,
    4.2167, 4.4397, 4.6628, 4.8858, 5.1089, 5.3320, 5.5551, 5.7782, 6.0013,
];

/// Returns the highest level that has no more support than that; the first one for less.
#[must_use]
pub fn level_of(support: f32) -> u8 {
    let level = SUPPORT.iter().rposition(|least| *least <= support);
    level.unwrap_or_default().max(1) as u8
}

impl Lexicon {
    /// Returns a lexicon of these lemmas, each with its class and its [level](level_of).
    #[must_use]
    pub fn new(affixes: Affixes, lemmas: impl IntoIterator<Item = (Class, Row, u8)>) -> Self {
        let mut lexicon = Self {
            affixes,
            lemmas: HashMap::new(),
        };
        for (class, lemma, level) in lemmas {
            lexicon.lemmas.entry(lemma).or_default()[class as usize] = level;
        }
        lexicon
    }

    /// Returns the lexicon of kalim, learned from the counts of words in Wikipedia.
    ///
    /// Without the feature `lexicon` it has no lemmas.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "the files are those of this version"
    )]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceBox<Lexicon> = OnceBox::new();
        #[cfg(feature = "lexicon")]
        let lemmas = include_bytes!("../../data/lemmas.bin");
        #[cfg(not(feature = "lexicon"))]
        let lemmas = &[];
        let affixes = include_bytes!("../../data/affixes.bin");
        BUILT_IN.get_or_init(|| {
            let lexicon = Self::read(affixes, lemmas).expect("files of this version");
            Box::new(lexicon.with_nouns(WHOLE))
        })
    }

    /// Reads the two files of a lexicon: `affixes`, and `lemmas`, which may be empty.
    ///
    /// # Errors
    ///
    /// If one of them was not written by this version.
    pub fn read(affixes: &[u8], lemmas: &[u8]) -> Result<Self, LexiconError> {
        let (affixes, rest) = Affixes::from_bytes(affixes).ok_or(LexiconError)?;
        let lemmas = read_lemmas(lemmas).filter(|_| rest.is_empty());
        let lemmas = lemmas.ok_or(LexiconError)?;
        Ok(Self { affixes, lemmas })
    }

    /// Returns the files that [`read`](Self::read) reads: of affixes, and of lemmas.
    ///
    /// Lemmas are sorted, and each says how many letters it shares with the one before: four bits for that, four for
    /// how many follow, these letters, and for each class a byte with its level, of which the last one has the
    /// highest bit.
    #[must_use]
    pub fn write(&self) -> [Vec<u8>; 2] {
        let mut lemmas: Vec<(Vec<u8>, &[u8; 3])> = Vec::new();
        lemmas.extend(
            self.lemmas
                .iter()
                .map(|(row, levels)| (row.letters().collect(), levels)),
        );
        lemmas.sort_unstable();
        let (mut bytes, mut last) = (Vec::new(), &[][..]);
        for (letters, levels) in &lemmas {
            let shared = last.iter().zip(letters).take_while(|(a, b)| a == b).count();
            bytes.push((shared << 4 | (letters.len() - shared)) as u8);
            bytes.extend(&letters[shared..]);
            let classes = levels.iter().zip(0_u8..).filter(|(level, _)| **level != 0);
            bytes.extend(classes.map(|(level, class)| class << 5 | level));
            if let Some(level) = bytes.last_mut() {
                *level |= LAST;
            }
            last = letters;
        }
        [self.affixes.to_bytes(), bytes]
    }

    /// Returns the lexicon with words of one's own as nouns, which are then lemmas like the best known ones.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Kalim, Lexicon, Stemmer};
    ///
    /// let lexicon = Lexicon::built_in().clone().with_nouns(["بتلات"]);
    /// assert_eq!(Kalim::with_lexicon(lexicon).stem("والبتلات"), "بتلات");
    /// ```
    #[must_use]
    pub fn with_nouns(mut self, words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        for word in words {
            if let Some(word) = Word::new(word.as_ref()) {
                self.lemmas.entry(word.letters).or_default()[Class::Noun as usize] =
                    LEVELS as u8 - 1;
            }
        }
        self
    }

    /// Returns the same without any lemma, for what grammar alone can tell.
    #[must_use]
    pub fn without_lemmas(&self) -> Self {
        Self {
            affixes: self.affixes.clone(),
            lemmas: HashMap::new(),
        }
    }

    /// Returns the number of lemmas.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lemmas.len()
    }

    /// Returns whether there is no lemma.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lemmas.is_empty()
    }

    fn level(&self, class: Class, lemma: Row) -> usize {
        let levels = self.lemmas.get(&lemma);
        levels.map_or(0, |levels| usize::from(levels[class as usize]))
    }

    /// Returns how many words a lemma accounts for.
    pub(crate) fn support(&self, class: Class, lemma: Row) -> f32 {
        SUPPORT[self.level(class, lemma)]
    }

    /// Returns how good a candidate is.
    pub(crate) fn score(&self, candidate: &Candidate) -> f32 {
        let known = match self.level(candidate.class, candidate.lemma) {
            0 => KNOWN[0] - LETTER * candidate.lemma.len().saturating_sub(ROOT) as f32,
            level => KNOWN[level],
        };
        self.affixes.score(candidate, known)
    }
}

/// Words whose ال is no article that could be taken off: the name of God, and relative pronouns (Wright I §346 to §347).
const WHOLE: [&str; 8] = [
    "الله",
    "اللهم",
    "الذي",
    "التي",
    "الذين",
    "اللذان",
    "اللتان",
    "اللواتي",
];

/// The bit of the last level of a lemma.
const LAST: u8 = 1 << 7;

fn read_lemmas(bytes: &[u8]) -> Option<HashMap<Row, [u8; 3]>> {
    let (mut lemmas, mut last) = (HashMap::new(), Row::default());
    let mut bytes = bytes.iter().copied();
    while let Some(head) = bytes.next() {
        let (shared, added) = (usize::from(head >> 4), usize::from(head & 15));
        if shared > last.len() || shared + added > MOST {
            return None;
        }
        let mut row = last.first(shared);
        for _ in 0..added {
            row = row.with(
                bytes
                    .next()
                    .filter(|letter| (0x21..=0x4A).contains(letter))?,
            );
        }
        let mut levels = [0; 3];
        loop {
            let level = bytes.next()?;
            *levels.get_mut(usize::from(level >> 5 & 3))? = level % LEVELS as u8;
            if level & LAST != 0 {
                break;
            }
        }
        lemmas.insert(row, levels);
        last = row;
    }
    Some(lemmas)
}

/// The error of [`Lexicon::read`]: the bytes are not those of a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LexiconError;

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no lexicon of this version")
    }
}

impl core::error::Error for LexiconError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_have_logarithms() {
        for (support, known) in SUPPORT.iter().zip(KNOWN) {
            assert!(((support + UNKNOWN).ln() - known).abs() < 1e-3, "{support}");
        }
        for (support, level) in [(0.0, 1), (0.5, 1), (0.63, 2), (1e9, 31)] {
            assert_eq!(level_of(support), level);
        }
    }

    #[test]
    fn a_lexicon_is_read_as_it_was_written() {
        let lexicon = Lexicon::built_in();
        let [affixes, lemmas] = lexicon.write();
        assert_eq!(Lexicon::read(&affixes, &lemmas).as_ref(), Ok(lexicon));
        assert_eq!(Lexicon::read(&affixes, &[]), Ok(lexicon.without_lemmas()));
        assert!(affixes.len() + lemmas.len() <= 65_536);
    }

    #[test]
    fn other_bytes_are_errors() {
        let [affixes, lemmas] = Lexicon::built_in().write();
        assert_eq!(Lexicon::read(&affixes[1..], &lemmas), Err(LexiconError));
        assert_eq!(Lexicon::read(&affixes, b"text"), Err(LexiconError));
        for end in 1..lemmas.len().min(300) {
            // Cut anywhere it is a shorter lexicon or an error.
            if let Ok(lexicon) = Lexicon::read(&affixes, &lemmas[..end]) {
                assert!(lexicon.len() < end);
            }
        }
    }
}
