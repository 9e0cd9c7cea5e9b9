//! Texts that are read piece by piece.

use std::io::{self, BufRead, Error, ErrorKind};

use alloc::string::String;
use alloc::vec::Vec;

use kalim_chars::is_mark;

use crate::positions::floor;

/// The pieces of a text that is read, each of bounded length, for what works on whole texts.
///
/// A piece ends behind the end of a line, or else before white space: [`words`](crate::words()) and [`tokens`](crate::tokens()) of the pieces
/// are those of the text, and where no line is longer than a piece so are [`sentences`](crate::sentences()) and the
/// [`entities`](crate::entities()) of each line. Only where there is no white space for the whole length of a piece is it cut anywhere:
/// between letters, each with its marks, or within the marks if they alone are longer.
///
/// Bytes that are not UTF-8 are an error where they stand, and nothing else is lost: the text before them comes first, and the next call
/// goes on behind them, as with [`BufRead::lines`]. They are those that [`String::from_utf8_lossy`] has one U+FFFD for. Pieces end and begin
/// there, as at the ends of the text.
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
    /// What was read behind `text`, from `decoded` on: the bytes of a character that is not read to its end, or `bad` bytes that are
    /// not UTF-8 and what follows them.
    open: Vec<u8>,
    decoded: usize,
    bad: usize,
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
            decoded: 0,
            bad: 0,
            start: 0,
            is_at_end: false,
        }
    }

    /// Returns the next piece and where it begins, in bytes of the whole text; `None` at the end.
    ///
    /// # Errors
    ///
    /// If reading fails, and with [`ErrorKind::InvalidData`] and the place in the message where bytes are not UTF-8. No text is lost: what
    /// is valid before these bytes was given before, and the next call goes on behind them.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::Chunks;
    ///
    /// let mut chunks = Chunks::new(&b"ab\xFFcd"[..]);
    /// assert_eq!(chunks.next_chunk()?, Some((0, "ab")));
    /// assert_eq!(chunks.next_chunk().unwrap_err().to_string(), "byte 2 is not UTF-8");
    /// assert_eq!(chunks.next_chunk()?, Some((3, "cd")));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn next_chunk(&mut self) -> io::Result<Option<(u64, &str)>> {
        self.text.drain(..self.taken);
        self.start += self.taken as u64;
        self.taken = 0;
        while self.text.len() <= self.most && !self.is_at_end && self.bad == 0 {
            self.read()?;
        }
        if self.text.is_empty() && self.bad > 0 {
            return Err(self.skip_bad());
        }
        let most = floor(&self.text, self.most);
        let ends = self.is_at_end || self.bad > 0;
        self.taken = match ends && most == self.text.len() {
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
        self.open.drain(..self.decoded);
        self.decoded = 0;
        self.open.extend(&bytes[..len]);
        self.reader.consume(len);
        self.decode();
        Ok(())
    }

    /// Takes what was read for text, up to the first bytes that are not UTF-8.
    fn decode(&mut self) {
        let rest = &self.open[self.decoded..];
        let Some(chunk) = rest.utf8_chunks().next() else {
            return;
        };
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        self.text.push_str(valid);
        self.decoded += valid.len();
        let may_go_on = valid.len() + invalid.len() == rest.len() && !self.is_at_end;
        self.bad = if may_go_on { 0 } else { invalid.len() };
    }

    /// Goes on behind the bytes that are not UTF-8, and returns the error of them.
    fn skip_bad(&mut self) -> Error {
        let message = std::format!("byte {} is not UTF-8", self.start);
        self.start += self.bad as u64;
        self.decoded += self.bad;
        self.bad = 0;
        self.decode();
        Error::new(ErrorKind::InvalidData, message)
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
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::Index;
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

    /// Returns what is read up to the end, texts and the messages of errors, with neighbouring texts joined.
    fn all(bytes: &[u8], read: usize, most: usize) -> Vec<Result<(u64, String), String>> {
        let mut chunks = Chunks::with_capacity(BufReader::with_capacity(read, bytes), most);
        let mut all: Vec<Result<(u64, String), String>> = Vec::new();
        loop {
            match (chunks.next_chunk(), all.last_mut()) {
                (Ok(None), _) => return all,
                (Ok(Some((_, text))), _) if text.len() > most.max(4) => panic!("{text}"),
                (Ok(Some((at, text))), Some(Ok((start, before)))) => {
                    assert_eq!(at, *start + before.len() as u64);
                    before.push_str(text);
                }
                (Ok(Some((at, text))), _) => all.push(Ok((at, text.into()))),
                (Err(error), _) => all.push(Err(std::format!("{error}"))),
            }
        }
    }

    /// The naive twin: what the standard library makes of the whole bytes.
    fn naive(bytes: &[u8]) -> Vec<Result<(u64, String), String>> {
        let (mut all, mut at) = (Vec::new(), 0);
        for chunk in bytes.utf8_chunks() {
            if !chunk.valid().is_empty() {
                all.push(Ok((at, chunk.valid().into())));
            }
            at += chunk.valid().len() as u64;
            if !chunk.invalid().is_empty() {
                all.push(Err(std::format!("byte {at} is not UTF-8")));
            }
            at += chunk.invalid().len() as u64;
        }
        all
    }

    fn check_bytes(bytes: &[u8]) {
        for read in [1, 2, 3, 7, 64] {
            for most in [1, 5, 16, 33, 1000] {
                assert_eq!(
                    all(bytes, read, most),
                    naive(bytes),
                    "{bytes:X?} {read} {most}"
                );
            }
        }
    }

    #[test]
    fn text_around_bytes_that_are_none_is_given() {
        for bytes in [
            &b"\xFF"[..],
            b"ab\xFF",
            b"\xFFab",
            b"ab\xFF\xFE cd",
            b"ab \xE2\x80 cd\xE2\x80",
            b"\xD9\x8E\xFF\xD9\x8E\xD8",
            b"\xF0\x9F\x98\xF0\x9F\x98\x80\xED\xA0\x80",
        ] {
            check_bytes(bytes);
            check_bytes(&bytes.repeat(20));
        }
    }

    #[test]
    fn a_megabyte_of_bytes_that_are_no_text() {
        let bytes = b"a\xFF".repeat(1 << 19);
        assert_eq!(all(&bytes, 1 << 16, MOST).len(), 1 << 20);
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

        #[test]
        fn any_bytes_are_read_whole(text in any_text(), bytes in vec(any::<u8>(), 0..40), place in any::<Index>()) {
            let mut all = text.into_bytes();
            let at = place.index(all.len() + 1);
            all.splice(at..at, bytes);
            check_bytes(&all);
        }
    }
}
