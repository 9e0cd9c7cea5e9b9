//! Documents: the words of a seed in ever new orders.

use crate::{Corpus, SplitMix64};

/// An endless text: all words of a seed in one order, then all in another, and so on.
///
/// Each word keeps the white space behind it, so that the text has as many marks, lines and
/// digits for its length as the seed, and no passage comes back for a branch predictor to learn.
#[derive(Debug, Clone)]
pub struct Shuffled {
    words: Vec<&'static str>,
    random: SplitMix64,
}

impl Shuffled {
    /// Returns the text of that corpus and number; another number gives another text.
    #[must_use]
    pub fn new(corpus: Corpus, number: u64) -> Self {
        let words = corpus.seed().split_inclusive(char::is_whitespace);
        Self {
            words: words.collect(),
            random: SplitMix64::new(number << 8 | corpus as u64),
        }
    }

    /// Returns the next words, up to the last whole character within `len` bytes.
    pub fn take(&mut self, len: usize) -> String {
        let mut text = String::with_capacity(len + 4096);
        while text.len() < len {
            self.random.shuffle(&mut self.words);
            text.extend(self.words.iter().copied());
        }
        text.truncate(floor(&text, len));
        text
    }
}

/// Returns the last boundary between characters that is not beyond byte `at`.
#[must_use]
pub fn floor(text: &str, at: usize) -> usize {
    let is_boundary = |&at: &usize| text.is_char_boundary(at);
    (0..=at.min(text.len()))
        .rev()
        .find(is_boundary)
        .unwrap_or(0)
}

/// Returns the pieces of `text` that are as long as whole characters within `len` bytes can be.
///
/// A character that is longer than `len` is a piece by itself.
pub fn pieces(mut text: &str, len: usize) -> impl Iterator<Item = &str> {
    core::iter::from_fn(move || {
        let first = text.chars().next()?.len_utf8();
        let (piece, rest) = text.split_at(floor(text, len).max(first));
        text = rest;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_text_is_the_same_every_time() {
        for corpus in Corpus::ALL {
            let take = |number| Shuffled::new(corpus, number).take(4 << 10);
            assert_eq!(take(3), take(3));
            assert_ne!(take(3), take(4));
        }
    }

    #[test]
    fn all_words_come_before_one_comes_again() {
        for corpus in Corpus::ALL {
            let text = Shuffled::new(corpus, 0).take(corpus.seed().len());
            let words = |text| {
                let mut words: Vec<&str> = str::split_whitespace(text).collect();
                words.sort_unstable();
                words.concat()
            };
            assert_eq!(words(&text), words(corpus.seed()));
            assert_ne!(text, corpus.seed());
        }
    }

    #[test]
    fn no_passage_comes_back() {
        for corpus in Corpus::ALL {
            let text = Shuffled::new(corpus, 0).take(64 << 10);
            let words: Vec<&str> = text.split_whitespace().collect();
            let passages: BTreeSet<&[&str]> = words.windows(4).collect();
            assert!(passages.len() * 100 > words.len() * 99);
        }
    }

    #[test]
    fn pieces_join_to_the_text() {
        let text = Shuffled::new(Corpus::Mixed, 0).take(1000);
        for len in [1, 2, 3, 63, 64, 2000] {
            let pieces: Vec<&str> = pieces(&text, len).collect();
            assert!(pieces.iter().all(|piece| piece.len() <= len.max(4)));
            assert_eq!(pieces.concat(), text);
        }
    }
}
