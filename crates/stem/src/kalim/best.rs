//! The best way to read a word.

use super::candidates::{Candidate, Reader, candidates};
use super::grammar::Class;
use super::lemmas::Entry;
use super::lexicon::Lexicon;
use super::word::Word;

/// Returns the best way to read a word, and what is known of its lemma; the first one of those that are as good.
pub(crate) fn best(lexicon: &Lexicon, word: &Word) -> Option<(Candidate, Entry)> {
    let mut best = Best {
        lexicon,
        least: least_level(word),
        score: f32::MIN,
        found: None,
    };
    candidates(word, &mut best);
    match best.found {
        Some((_, entry)) if entry.level() == 0 => Some((best_unknown(lexicon, word)?, entry)),
        found => found,
    }
}

/// Returns the best way to read a word with a lemma that is not known, for a word that is read so.
#[inline(never)]
fn best_unknown(lexicon: &Lexicon, word: &Word) -> Option<Candidate> {
    let mut best = BestUnknown {
        lexicon,
        score: f32::MIN,
        found: None,
    };
    candidates(word, &mut best);
    best.found
}

/// Returns the level that the lemma of a word must have: one of more letters than a lemma has is taken apart for a known one only.
pub(crate) fn least_level(word: &Word) -> usize {
    usize::from(word.letters().is_none())
}

/// The best candidate so far, and what is known of its lemma.
struct Best<'l> {
    lexicon: &'l Lexicon,
    /// The level that its lemma must have.
    least: usize,
    score: f32,
    found: Option<(Candidate, Entry)>,
}

impl Reader for Best<'_> {
    #[inline]
    fn wants(&self, class: Class, prefix: u16, suffix: u16) -> bool {
        self.lexicon.best_score(class, prefix, suffix) > self.score
    }

    #[inline]
    fn read(&mut self, candidate: Candidate) {
        let entry = self.lexicon.entry(candidate.class, candidate.lemma);
        let score = self.lexicon.score(&candidate, entry);
        if score > self.score && entry.level() >= self.least {
            (self.score, self.found) = (score, Some((candidate, entry)));
        }
    }
}

/// The best candidate so far whose lemma is not known.
struct BestUnknown<'l> {
    lexicon: &'l Lexicon,
    score: f32,
    found: Option<Candidate>,
}

impl Reader for BestUnknown<'_> {
    fn wants(&self, class: Class, prefix: u16, suffix: u16) -> bool {
        self.lexicon.best_of_unknown(class, prefix, suffix) > self.score
    }

    fn read(&mut self, candidate: Candidate) {
        let lexicon = self.lexicon;
        let Candidate {
            class,
            prefix,
            suffix,
            ..
        } = candidate;
        let best = lexicon.best_of_unknown(class, prefix, suffix) - candidate.penalty;
        if best <= self.score || lexicon.entry(class, candidate.lemma).level() > 0 {
            return;
        }
        let score = lexicon.score_of_unknown(&candidate);
        if score > self.score {
            (self.score, self.found) = (score, Some(candidate));
        }
    }
}
