//! The parts of a word.

use alloc::vec::Vec;
use core::ops::Range;

use super::candidates::{Candidate, grammar};
use super::grammar::Class;
use super::letter::LAM;
use super::word::Word;

/// Where the parts of a word are, as byte ranges; marks belong to the letter before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segments {
    /// The conjunction, the preposition and the article, or the particle before a verb; those that there are.
    pub proclitics: Vec<Range<usize>>,
    /// What is between proclitics and enclitics.
    pub stem: Range<usize>,
    /// The pronoun at the end, empty if there is none.
    pub enclitic: Range<usize>,
}

impl Segments {
    /// Returns those of a word that is all stem.
    pub(crate) const fn whole(word: &str) -> Self {
        Self {
            proclitics: Vec::new(),
            stem: 0..word.len(),
            enclitic: word.len()..word.len(),
        }
    }

    /// Returns where the parts of a word are that is read so.
    pub(crate) fn of(word: &str, letters: &Word, candidate: &Candidate) -> Self {
        let grammar = grammar();
        let (prefix, suffix) = (usize::from(candidate.prefix), usize::from(candidate.suffix));
        let (parts, pronoun) = match candidate.class {
            Class::Verb => (
                grammar.verb_prefixes[prefix].parts,
                grammar.verb_suffixes[suffix].pronoun,
            ),
            _ => {
                let mut parts = grammar.noun_prefixes[prefix].parts;
                let behind = letters.get(grammar.noun_prefixes[prefix].letters.len());
                // Of لل before a word with ل one is its own: للغة is ل and لغة.
                if candidate.lemma.get(0) == LAM && behind != LAM {
                    parts[2] = 0;
                }
                (parts, grammar.noun_suffixes[suffix].pronoun)
            }
        };
        let start = |at| letters.start(at, word.len());
        let (mut proclitics, mut at) = (Vec::new(), 0);
        for part in parts.map(usize::from).into_iter().filter(|&part| part > 0) {
            proclitics.push(start(at)..start(at + part));
            at += part;
        }
        let end = start(letters.len() - usize::from(pronoun));
        Self {
            proclitics,
            stem: start(at)..end,
            enclitic: end..word.len(),
        }
    }
}
