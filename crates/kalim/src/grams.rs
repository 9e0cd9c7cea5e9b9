//! Some letters of a word in a row.

use alloc::string::String;
use alloc::vec::Vec;
use core::iter;
use core::ops::Range;

use kalim_charmap::Ranges;
use kalim_chars::{JoiningType, is_mark, joining_type};
use unicode_segmentation::UnicodeSegmentation;

use crate::terms::{Piece, Record};

/// The sign at either end of a word.
const EDGE: &str = "_";

/// The letters of one word after the other.
pub(crate) struct Grams<'a> {
    text: &'a str,
    ranges: Ranges<'a>,
    /// The terms that are no pieces of the text. Each word is written there once, between its edges; n-grams are
    /// pieces of that.
    rewritten: &'a mut String,
    letters: &'a mut Vec<Letter>,
}

/// A letter of a word with its marks, or the sign at its end.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    /// Where it is written.
    at: Range<usize>,
    /// The bytes of the source that it comes from.
    source: Range<usize>,
}

impl<'a> Grams<'a> {
    /// Returns the letters of no word yet; words are pieces of `text` or of `rewritten`.
    pub(crate) const fn new(
        text: &'a str,
        ranges: Ranges<'a>,
        rewritten: &'a mut String,
        letters: &'a mut Vec<Letter>,
    ) -> Self {
        Self {
            text,
            ranges,
            rewritten,
            letters,
        }
    }

    /// Goes to `word`, and returns how many letters it has, with the signs at its ends.
    pub(crate) fn start(&mut self, word: &Record) -> usize {
        let [start, end] = word.range;
        self.letters.clear();
        self.push_edge(start);
        match word.piece() {
            Piece::Text(piece) => {
                self.rewritten.push_str(&self.text[piece.clone()]);
                self.push_letters(piece, start..end);
            }
            Piece::Rewritten(piece) => {
                let at = self.rewritten.len();
                self.rewritten.extend_from_within(piece);
                self.push_whole(at, start..end);
            }
        }
        self.push_edge(end);
        self.letters.len()
    }

    /// Returns the n-gram of some letters of `word`.
    pub(crate) fn get(&self, letters: Range<usize>, word: &Record) -> Record {
        let [first, last] = [letters.start, letters.end - 1].map(|at| &self.letters[at]);
        let range = first.source.start..last.source.end;
        word.rewritten(first.at.start..last.at.end)
            .with_range(range)
    }

    /// Writes the sign at an end of a word, which is at byte `source`.
    fn push_edge(&mut self, source: usize) {
        let start = self.rewritten.len();
        self.rewritten.push_str(EDGE);
        self.letters.push(Letter {
            at: start..start + EDGE.len(),
            source: source..source,
        });
    }

    /// Finds the letters of `piece` of the text, which was written last and comes from `token`.
    fn push_letters(&mut self, piece: Range<usize>, token: Range<usize>) {
        let written = self.rewritten.len() - piece.len();
        let (text, ranges) = (&self.text[piece.clone()], &mut self.ranges);
        self.letters.extend(letters(text).map(|letter| {
            let [start, end] = [letter.start, letter.end].map(|at| piece.start + at);
            let source = ranges.source_range(start..end);
            Letter {
                at: written + letter.start..written + letter.end,
                source: source.start.max(token.start)..source.end.min(token.end),
            }
        }));
    }

    /// Finds the letters of what was written from byte `at` on, each of which comes from all of `token`.
    fn push_whole(&mut self, at: usize, token: Range<usize>) {
        let letters = letters(&self.rewritten[at..]);
        self.letters.extend(letters.map(|letter| Letter {
            at: at + letter.start..at + letter.end,
            source: token.clone(),
        }));
    }
}

/// Returns the letters of a word: grapheme clusters, each with what is behind it that is no letter, as are
/// controls and the marks behind these.
fn letters(word: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    iter::from_fn(move || {
        let start = next;
        next += cluster_len(&word[start..]);
        while word[next..].starts_with(is_attached) {
            next += cluster_len(&word[next..]);
        }
        (start < next).then_some(start..next)
    })
}

/// Returns the length of the first grapheme cluster, in bytes; 0 if there is none.
fn cluster_len(text: &str) -> usize {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), next) if is_plain(first) && next.is_none_or(is_plain) => first.len_utf8(),
        _ => text.graphemes(true).next().map_or(0, str::len),
    }
}

/// Whether `c` is one of the common letters and digits, which are clusters of their own where they meet.
const fn is_plain(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي' | 'a'..='z' | '0'..='9')
}

/// Whether `c` belongs to the letter before it.
fn is_attached(c: char) -> bool {
    !is_plain(c) && (is_mark(c) || joining_type(c) == JoiningType::Transparent)
}
