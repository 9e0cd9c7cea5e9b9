//! How likely affixes are, and what that counts for.

use alloc::vec::Vec;

use super::candidates::{Candidate, grammar};
use super::grammar::{Class, Part};
use super::likelihood;

/// How likely affixes are.
#[derive(Debug, Clone, PartialEq)]
pub struct Affixes {
    /// For nouns, nouns in ة and verbs the logarithms of how likely each prefix is.
    prefixes: [Vec<f32>; 3],
    /// The same of suffixes.
    suffixes: [Vec<f32>; 3],
    /// What each prefix adds to a score.
    prefix_weights: [[f32; MOST_PREFIXES]; 3],
    /// What each suffix adds to a score.
    suffix_weights: [[f32; MOST_SUFFIXES]; 3],
}

/// Powers of two that are more than the numbers of prefixes and of suffixes.
const MOST_PREFIXES: usize = 64;
const MOST_SUFFIXES: usize = 512;

impl Affixes {
    /// Returns affixes, given for each class the logarithms of how likely its prefixes and its suffixes are.
    ///
    /// [`counts`](Self::counts) says how many there are.
    #[must_use]
    pub fn new(likely: [[Vec<f32>; 2]; 3]) -> Self {
        let [nouns, feminines, verbs] = likely
            .map(|class| class.map(|all| all.into_iter().map(likelihood::at_least).collect()));
        let ([a, b], [c, d], [e, f]) = (nouns, feminines, verbs);
        Self::weighted([a, c, e], [b, d, f])
    }

    fn weighted(prefixes: [Vec<f32>; 3], suffixes: [Vec<f32>; 3]) -> Self {
        let mut prefix_weights = [[0.0; MOST_PREFIXES]; 3];
        let mut suffix_weights = [[0.0; MOST_SUFFIXES]; 3];
        let handicaps = [0.0, 0.0, VERB_HANDICAP];
        for class in 0..3 {
            for (weight, likely) in prefix_weights[class].iter_mut().zip(&prefixes[class]) {
                *weight = AFFIX_WEIGHT * likely - handicaps[class];
            }
            for (weight, likely) in suffix_weights[class].iter_mut().zip(&suffixes[class]) {
                *weight = AFFIX_WEIGHT * likely;
            }
        }
        Self {
            prefixes,
            suffixes,
            prefix_weights,
            suffix_weights,
        }
    }

    /// Returns for each class the number of prefixes and of suffixes that there are.
    #[must_use]
    pub fn counts() -> [[usize; 2]; 3] {
        let grammar = grammar();
        let nouns = [grammar.noun_prefixes.len(), grammar.noun_suffixes.len()];
        let verbs = [grammar.verb_prefixes.len(), grammar.verb_suffixes.len()];
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

    /// Returns what these affixes add to a score.
    #[inline]
    pub(crate) fn weight(&self, class: Class, prefix: u16, suffix: u16) -> f32 {
        let prefix = self.prefix_weights[class as usize][usize::from(prefix) % MOST_PREFIXES];
        let suffix = self.suffix_weights[class as usize][usize::from(suffix) % MOST_SUFFIXES];
        prefix + suffix
    }

    /// Returns the score of a candidate, the greater the better; `known` is the logarithm of the support of its lemma
    /// and [`UNKNOWN`] together.
    #[must_use]
    #[inline]
    pub fn score(&self, candidate: &Candidate, known: f32) -> f32 {
        let affixes = self.weight(candidate.class, candidate.prefix, candidate.suffix);
        known + affixes - candidate.penalty
    }

    /// Returns the affixes as bytes.
    #[must_use]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let all = self.prefixes.iter().chain(&self.suffixes);
        all.flat_map(|likely| likelihood::to_bytes(likely))
            .collect()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote from the start of `bytes`.
    pub(crate) fn from_bytes(bytes: &mut &[u8]) -> Option<Self> {
        let (mut prefixes, mut suffixes) = ([const { Vec::new() }; 3], [const { Vec::new() }; 3]);
        for (class, [count, _]) in Self::counts().into_iter().enumerate() {
            prefixes[class] = likelihood::from_bytes(bytes, count)?;
        }
        for (class, [_, count]) in Self::counts().into_iter().enumerate() {
            suffixes[class] = likelihood::from_bytes(bytes, count)?;
        }
        Some(Self::weighted(prefixes, suffixes))
    }
}

/// How much affixes count, where what is known of the lemma counts 1: with more, common affixes are cut from words that
/// they are part of.
const AFFIX_WEIGHT: f32 = 0.37;
/// What an unknown lemma has for support.
pub const UNKNOWN: f32 = 0.05;
/// What an unknown lemma loses for each letter beyond those of a root, in nats: long words have affixes more often.
pub(crate) const LETTER: f32 = 1.5;
/// The number of letters of most roots.
pub(crate) const ROOT: usize = 3;
/// What verbs must be better by, in nats.
const VERB_HANDICAP: f32 = 0.3;
