//! Where a stretch of bytes may be cut, so that each part can be worked on alone.

use memchr::{memchr, memrchr, memrchr_iter};

use crate::layout::Quotes;

/// The bytes that a piece has about.
pub(crate) const CHUNK: usize = 1 << 18;

/// The bytes from which on a line is cut between any two letters.
const LONGEST_WORD: usize = 64 * CHUNK;

/// What pieces are made of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cutter {
    /// Lines; one that is too long is cut before white space, behind a word that normalizing leaves.
    Lines,
    /// Lines; one that is too long is cut between sentences.
    Sentences,
    /// Lines, however long.
    WholeLines,
    /// Records, in which line ends can be quoted.
    Records(Quotes),
}

impl Cutter {
    /// Returns where to cut `bytes`, more of which follow, or `None` if more must be seen first.
    pub(crate) fn cut(&mut self, bytes: &[u8]) -> Option<usize> {
        match self {
            Self::Records(quotes) => quotes.last_end(bytes),
            _ => match memrchr(b'\n', bytes) {
                Some(end) => Some(end + 1),
                None => self.cut_line(bytes),
            },
        }
    }

    /// Returns where to cut a part of a line.
    fn cut_line(self, bytes: &[u8]) -> Option<usize> {
        let soft = match self {
            Self::Lines => before_space(bytes),
            Self::Sentences => between_sentences(bytes).or_else(|| too_long(bytes, before_space)),
            _ => return None,
        };
        soft.or_else(|| too_long(bytes, before_letter))
    }
}

/// Returns where `cut` cuts, if `bytes` are more than a word or a sentence has.
fn too_long(bytes: &[u8], cut: fn(&[u8]) -> Option<usize>) -> Option<usize> {
    (bytes.len() >= LONGEST_WORD).then(|| cut(bytes)).flatten()
}

/// Returns the last space behind a word with a letter that no rule removes.
fn before_space(bytes: &[u8]) -> Option<usize> {
    memrchr_iter(b' ', bytes).take(256).find(|&space| {
        let start = memrchr(b' ', &bytes[..space]).map_or(0, |at| at + 1);
        start > 0 && ends_with_a_word(&bytes[start..space])
    })
}

/// Whether a stretch between two spaces ends with a letter, under marks or not, that stays.
fn ends_with_a_word(bytes: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(bytes) else {
        return false;
    };
    let mut letters = text.chars().rev().skip_while(|&c| kalim::chars::is_mark(c));
    letters.next().is_some_and(stays)
}

/// Whether `c` is a letter or a digit under every choice of rules: ء and tatweel may go.
fn stays(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'ء' | 'ـ' | '\u{674}') && !kalim::chars::is_mark(c)
}

/// Returns the start of the last sentence but one, or `None` if there are fewer than three.
fn between_sentences(bytes: &[u8]) -> Option<usize> {
    let text = whole_text(bytes);
    let mut starts = [0; 2];
    for sentence in kalim::tokenize::sentences(text) {
        starts = [starts[1], sentence.start];
    }
    (starts[0] > 0).then_some(starts[0])
}

/// Returns the bytes before the first that are not UTF-8.
fn whole_text(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// Returns the last place between a letter with its marks and another letter.
fn before_letter(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.len().saturating_sub(CHUNK);
    let first = (tail..bytes.len()).find(|&at| bytes[at] & 0xC0 != 0x80)?;
    let text = whole_text(&bytes[first..]);
    let place = text
        .char_indices()
        .rev()
        .find(|&(at, c)| at > 0 && stays(c));
    Some(place.map_or(bytes.len(), |(at, _)| first + at))
}

impl Quotes {
    /// Returns the end of the last record in `bytes`, which begin where the last cut was.
    fn last_end(&mut self, bytes: &[u8]) -> Option<usize> {
        memchr(b'\n', bytes)?;
        let mut end = None;
        let mut quotes = *self;
        for (at, &byte) in bytes.iter().enumerate() {
            if quotes.step(byte) {
                end = Some(at + 1);
            }
        }
        end
    }
}
