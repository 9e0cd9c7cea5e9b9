//! What the analyzers must find, one step after the other.

use core::ops::Range;

use kalim::Analyzer;
use kalim::stopwords::StopWordList;
use kalim_chars::consts::{END_OF_AYAH, SMALL_WAW, SMALL_YEH};
use kalim_chars::{digit_value, is_mark};
use kalim_normalize::{Normalizer, Preset};
use kalim_stem::{Light10, PROTECTED, Protected, Stemmer as _};
use kalim_tokenize::{TokenKind, words};
use unicode_segmentation::UnicodeSegmentation;

use crate::naive;

/// A term and where it comes from.
pub type Found = (String, Range<usize>);

/// Returns the terms of `analyzer`.
#[must_use]
pub fn found(analyzer: &Analyzer, text: &str) -> Vec<Found> {
    let terms = analyzer.terms(text);
    terms
        .iter()
        .map(|term| (term.text.to_owned(), term.range))
        .collect()
}

/// The twin of [`Analyzer::search`].
#[derive(Debug, Clone)]
pub struct Search {
    normalizer: Normalizer,
    stemmer: Protected<Light10>,
}

impl Search {
    /// Returns the twin.
    #[must_use]
    pub fn new() -> Self {
        let normalizer = Normalizer::preset(Preset::Search);
        let stemmer =
            Protected::folded(Light10, PROTECTED, |word| normalizer.normalize(word).into());
        Self {
            normalizer,
            stemmer,
        }
    }

    /// Returns the terms of `text`.
    #[must_use]
    pub fn terms(&self, text: &str) -> Vec<Found> {
        let mapped = self.normalizer.normalize_with_offsets(text);
        let terms = words(mapped.text()).map(|token| {
            let is_word = token.kind == TokenKind::Word;
            let stem = if is_word {
                self.stemmer.stem(token.text)
            } else {
                token.text.into()
            };
            (stem.into_owned(), mapped.source_range(token.range()))
        });
        terms.collect()
    }
}

impl Default for Search {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns the terms of the twin of [`Analyzer::lucene`], for text that is not
/// [beyond](is_beyond_lucene) it.
#[must_use]
pub fn lucene(text: &str) -> Vec<Found> {
    let stop_words = StopWordList::Lucene.words();
    let mut found = Vec::new();
    for (at, word) in text.unicode_word_indices() {
        let end = at + word.len();
        // To Lucene this sign is no part of the number behind it.
        let word = word.trim_start_matches(END_OF_AYAH);
        let lower: String = word.to_lowercase().chars().map(ascii_digit).collect();
        let is_word = word.contains(is_of_a_word);
        if is_word && !stop_words.contains(&&*lower) {
            let stem = naive::light10(&naive::fold(&lower)).to_owned();
            found.push((stem, end - word.len()..end));
        }
    }
    found
}

/// Whether Lucene takes `c` for a word where it stands alone: not the marks that are alphabetic to
/// Unicode, but the small letters waw and yeh.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() && (!is_mark(c) || matches!(c, SMALL_WAW | SMALL_YEH))
}

fn ascii_digit(c: char) -> char {
    let digit = digit_value(c).map(|value| char::from(b'0' + value));
    digit.unwrap_or(c)
}

/// Whether [`lucene`] may be wrong about text with `c`: other numbers become ASCII too, emoji are
/// tokens, and a newer Unicode joins words differently.
#[must_use]
pub fn is_beyond_lucene(c: char) -> bool {
    c.is_numeric() && ascii_digit(c) == c && !c.is_ascii()
        || c > '\u{206F}'
        || matches!(c, '\u{200B}'..='\u{200F}')
}
