//! Texts that are read piece by piece.

use std::io::{self, BufRead, Error, ErrorKind};

use alloc::string::String;
use alloc::vec::Vec;
use core::str;

use kalim_chars::is_mark;

use crate::positions::floor;

/// The pieces of a text that is read, each of bounded length, for what works on whole texts.
///
/// A piece ends behind the end of a line, or else before white space: [`words`](crate::words()) and [`tokens`](crate::tokens()) of the pieces
/// are those of the text, and where no line is longer than a piece so are [`sentences`](crate::sentences()) and the
/// [`entities`](crate::entities()) of each line. Only where there is no white space for the whole length of a piece is it cut anywhere:
/// between letters, each with its marks, or within the marks if they alone are longer.
///
/// Memory: the length of a piece, 1 MiB if no other one is asked for, and as much again while reading.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{Chunks, words};
///
/// let mut chunks = Chunks::new("قال نعم\nثم خرج".as_bytes());
/// let mut found = Vec::new();
/// while let Some((start, text)) = chunks.next_chunk()? {
///     found.extend(words(text).map(|word| (start + word.start as u64, word.text.to_owned())));
/// }
/// assert_eq!(found[3], (19, "خرج".to_owned()));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Chunks<R> {
    reader: R,
    most: usize,
    /// What was read, and how much of it the last piece was.
    text: String,
    taken: usize,
    /// The bytes of a character that is not read to its end.
    open: Vec<u8>,
    /// Where `text` begins, in bytes of the whole text.
    start: u64,
    is_at_end: bool,
}

/// The length of a piece.
const MOST: usize = 1 << 20;

impl<R: BufRead> Chunks<R> {
    /// Returns the pieces of what `reader` reads, each of at most 1 MiB.
    pub fn new(reader: R) -> Self {
        Self::with_capacity(reader, MOST)
    }

    /// Returns the pieces of what `reader` reads, each of at most so many bytes, but of one character at least.
    pub fn with_capacity(reader: R, bytes: usize) -> Self {
        Self {
            reader,
            most: bytes.max(4),
            text: String::new(),
            taken: 0,
            open: Vec::new(),
            start: 0,
            is_at_end: false,
        }
    }

    /// Returns the next piece and where it begins, in bytes of the whole text; `None` at the end.
    ///
    /// # Errors
    ///
    /// If reading fails, or with [`ErrorKind::InvalidData`] and the place in the message at the first byte that is not UTF-8; what was read before
    /// that byte and not yet given is lost.
    pub fn next_chunk(&mut self) -> io::Result<Option<(u64, &str)>> {
        self.text.drain(..self.taken);
        self.start += self.taken as u64;
        self.taken = 0;
        while self.text.len() <= self.most && !self.is_at_end {
            self.read()?;
        }
        let most = floor(&self.text, self.most);
        self.taken = match self.is_at_end && most == self.text.len() {
            true => most,
            false => cut(&self.text, most),
        };
        let piece = &self.text[..self.taken];
        Ok((!piece.is_empty()).then_some((self.start, piece)))
    }

    /// Reads what is there, as far as it is needed.
    fn read(&mut self) -> io::Result<()> {
        let bytes = match self.reader.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => return Ok(()),
            read => read?,
        };
        self.is_at_end = bytes.is_empty();
        let len = bytes.len().min(self.most);
        self.open.extend(&bytes[..len]);
        self.reader.consume(len);
        let valid = match str::from_utf8(&self.open) {
            Ok(text) => text.len(),
            // More may come.
            Err(error) if error.error_len().is_none() && !self.is_at_end => error.valid_up_to(),
            Err(error) => {
                let at = self.start + (self.text.len() + error.valid_up_to()) as u64;
                let message = std::format!("byte {at} is not UTF-8");
                return Err(Error::new(ErrorKind::InvalidData, message));
            }
        };
        self.text
            .push_str(&String::from_utf8_lossy(&self.open[..valid]));
        self.open.drain(..valid);
        Ok(())
    }
}

/// Returns where to cut `text` at `most` or before: behind the last end of a line that no white space follows, before the last white
/// space that no other precedes, or else before a letter.
fn cut(text: &str, most: usize) -> usize {
    let head = &text[..most];
    let is_line = |&(at, _): &(usize, &str)| {
        !text[at + 1..].starts_with(char::is_whitespace) && at + 1 < text.len()
    };
    if let Some((at, _)) = head.rmatch_indices('\n').find(is_line) {
        return at + 1;
    }
    // NARROW NO-BREAK SPACE may stand within a number.
    let is_space = |c: char| c.is_whitespace() && c != '\u{202F}';
    let is_first = |&(at, c): &(usize, char)| {
        at > 0 && is_space(c) && !head[..at].ends_with(char::is_whitespace)
    };
    if let Some((at, _)) = head.char_indices().rev().find(is_first) {
        return at;
    }
    let bases = head
        .char_indices()
        .rev()
        .find(|&(at, c)| at > 0 && !is_mark(c));
    match text[most..].starts_with(is_mark) {
        true => bases.map_or(most, |(at, _)| at),
        false => most,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{tokens, words};
    use kalim_testkit::{any_text, cases::TRICKY, mixed_text};
    use proptest::prelude::*;
    use std::io::BufReader;

    /// Returns the pieces of bytes, read so many at a time.
    fn chunks(bytes: &[u8], read: usize, most: usize) -> io::Result<Vec<(u64, String)>> {
        let mut chunks = Chunks::with_capacity(BufReader::with_capacity(read, bytes), most);
        let mut all = Vec::new();
        while let Some((start, text)) = chunks.next_chunk()? {
            assert!(text.len() <= most.max(4), "{}", text.len());
            all.push((start, String::from(text)));
        }
        Ok(all)
    }

    fn check(text: &str) {
        for read in [1, 2, 3, 7, 64] {
            for most in [1, 5, 16, 33, 1000] {
                let pieces = chunks(text.as_bytes(), read, most).unwrap();
                let joined: String = pieces.iter().map(|(_, piece)| piece.as_str()).collect();
                assert_eq!(joined, text);
                let mut at = 0;
                for (start, piece) in &pieces {
                    assert_eq!(*start, at);
                    at += piece.len() as u64;
                }
                let longest = text.split([' ', '\n', '\t', '\r']).map(str::len).max();
                if longest.unwrap_or(0) < most && !has_long_space(text, most) {
                    let found = pieces.iter().flat_map(|(start, piece)| {
                        tokens(piece).map(move |token| (start + token.start as u64, token.text))
                    });
                    let whole = tokens(text).map(|token| (token.start as u64, token.text));
                    assert!(found.eq(whole), "{text:?} {read} {most}");
                }
            }
        }
    }

    /// Whether white space is so long that it is cut.
    fn has_long_space(text: &str, most: usize) -> bool {
        let spaces = text.split(|c: char| !c.is_whitespace());
        spaces.map(str::len).max().unwrap_or(0) + 4 >= most
            || text
                .split([' ', '\n', '\t', '\r'])
                .any(|word| word.len() + 4 >= most)
    }

    #[test]
    fn tricky_texts_are_read_whole() {
        TRICKY.iter().for_each(|text| check(text));
        check("قال نعم\nثم خرج  \n\n وعاد: http://a.b/c @user\r\nنعم");
    }

    #[test]
    fn what_has_no_end_is_cut() {
        let letters = "ب\u{64E}".repeat(1000);
        let pieces = chunks(letters.as_bytes(), 64, 100).unwrap();
        assert!(
            pieces
                .iter()
                .all(|(_, piece)| piece.starts_with('ب') && piece.len() > 90)
        );
        let marks = "\u{64E}".repeat(1000);
        assert_eq!(chunks(marks.as_bytes(), 64, 100).unwrap().len(), 20);
    }

    /// Whatever is read at a time, and however long the pieces are.
    #[test]
    fn no_piece_begins_with_the_mark_of_a_letter() {
        for text in ["بت\u{64E}ب", "ب\u{64E}ت\u{64E}\u{651}", "بت\u{64E}"] {
            let text = text.repeat(40);
            for read in 1..=16 {
                for most in 8..=40 {
                    for (start, piece) in chunks(text.as_bytes(), read, most).unwrap() {
                        let begins_with_mark = piece.starts_with(is_mark);
                        assert!(!begins_with_mark, "{text:?} {read} {most} at {start}");
                    }
                }
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_errors() {
        for (bytes, at) in [(&b"ab\xFFc"[..], 2), (b"\xD8", 0), (b"abc \xE2\x80", 4)] {
            for read in [1, 2, 64] {
                let error = chunks(bytes, read, 100).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::InvalidData);
                assert_eq!(
                    std::format!("{error}"),
                    std::format!("byte {at} is not UTF-8")
                );
            }
        }
    }

    #[test]
    fn words_have_their_places() {
        let text = "قال نعم\nثم خرج";
        let pieces = chunks(text.as_bytes(), 3, 16).unwrap();
        let found: Vec<u64> = pieces
            .iter()
            .flat_map(|(start, piece)| words(piece).map(move |word| start + word.start as u64))
            .collect();
        assert_eq!(found, [0, 7, 14, 19]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_read_whole(text in any_text(), mixed in mixed_text(), lines in "[بa \n\u{64E}.@]{0,60}") {
            check(&text);
            check(&mixed);
            check(&lines);
        }
    }
}
