//! Pieces of a file, one after the other.

use std::io::{self, Read};

use super::cut::{CHUNK, Cutter};
use crate::pool::Pool;

/// How far a place is from the start of the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Base {
    pub(crate) bytes: u64,
    pub(crate) chars: u64,
    pub(crate) utf16: u64,
    /// Line ends before the place.
    pub(crate) lines: u64,
    /// Tokens of the same line before the place.
    pub(crate) tokens: u32,
}

impl Base {
    /// Returns a place by its offset in the unit that is asked for, which is taken for all units.
    pub(crate) const fn all(offset: u64, lines: u64, tokens: u32) -> Self {
        Self {
            bytes: offset,
            chars: offset,
            utf16: offset,
            lines,
            tokens,
        }
    }
}

/// A stretch of a file that can be worked on alone.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(crate) bytes: Vec<u8>,
    /// Whether the stretch begins a line.
    pub(crate) begins_line: bool,
}

/// An iterator over the pieces of a reader: joined they are what it gives.
///
/// Memory: some two times [`CHUNK`], or the longest record where these stay whole.
pub(crate) struct Chunks<'p, R> {
    reader: R,
    cutter: Cutter,
    pool: &'p Pool,
    tail: Vec<u8>,
    size: usize,
    begins_line: bool,
    is_at_end: bool,
}

impl<'p, R: Read> Chunks<'p, R> {
    /// Returns the pieces, in buffers that are from `pool`.
    pub(crate) fn new(reader: R, cutter: Cutter, pool: &'p Pool) -> Self {
        Self::with_size(reader, cutter, pool, CHUNK)
    }

    /// Returns the pieces of about `size` bytes.
    fn with_size(reader: R, cutter: Cutter, pool: &'p Pool, size: usize) -> Self {
        Self {
            reader,
            cutter,
            pool,
            tail: Vec::new(),
            size,
            begins_line: true,
            is_at_end: false,
        }
    }

    /// Reads until `bytes` has `size` bytes, or the input ends.
    fn fill(&mut self, bytes: &mut Vec<u8>, size: usize) -> io::Result<()> {
        let wanted = size.saturating_sub(bytes.len());
        bytes.reserve(wanted);
        let count = self
            .reader
            .by_ref()
            .take(wanted as u64)
            .read_to_end(bytes)?;
        self.is_at_end = count < wanted;
        Ok(())
    }

    fn advance(&mut self) -> io::Result<Option<Chunk>> {
        let mut bytes = core::mem::take(&mut self.tail);
        let mut size = self.size;
        let end = loop {
            self.fill(&mut bytes, size)?;
            if self.is_at_end {
                break bytes.len();
            }
            match self.cutter.cut(&bytes) {
                Some(end) => break end,
                None => size = 2 * bytes.len(),
            }
        };
        self.tail = self.pool.take();
        self.tail.extend_from_slice(&bytes[end..]);
        bytes.truncate(end);
        let begins_line = core::mem::replace(&mut self.begins_line, bytes.last() == Some(&b'\n'));
        Ok((!bytes.is_empty()).then_some(Chunk { bytes, begins_line }))
    }
}

impl<R: Read> Iterator for Chunks<'_, R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim::normalize::{Normalizer, Preset};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn pieces(text: &[u8], cutter: Cutter, size: usize) -> Vec<Vec<u8>> {
        let pool = Pool::default();
        let chunks = Chunks::with_size(text, cutter, &pool, size);
        chunks
            .map(|chunk| chunk.expect("bytes do not fail").bytes)
            .collect()
    }

    static NORMALIZERS: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
        Preset::ALL
            .iter()
            .map(|preset| Normalizer::preset(*preset))
            .collect()
    });

    proptest! {
        #[test]
        fn pieces_join_to_the_input(text in "[\u{627}-\u{652} \n\".!a,]{0,200}", size in 1_usize..64) {
            for cutter in [Cutter::Lines, Cutter::Sentences, Cutter::WholeLines] {
                prop_assert_eq!(pieces(text.as_bytes(), cutter, size).concat(), text.as_bytes());
            }
        }

        #[test]
        fn a_line_in_pieces_is_normalized_as_a_whole(
            text in "([\u{621}-\u{65F}\u{6CC}\u{200C} a1-]{1,9} ){0,30}",
            size in 1_usize..64,
        ) {
            for normalizer in &*NORMALIZERS {
                let parts = pieces(text.as_bytes(), Cutter::Lines, size);
                let parts = parts.iter().map(|part| str::from_utf8(part).expect("whole characters"));
                let joined: String = parts.map(|part| normalizer.normalize(part).into_owned()).collect();
                prop_assert_eq!(joined, normalizer.normalize(&text));
            }
        }

        #[test]
        fn a_line_in_pieces_has_the_tokens_and_sentences_of_the_whole(
            text in "([\u{621}-\u{652}a1.]{1,9}[ .!؟] ){0,30}",
            size in 1_usize..64,
        ) {
            let whole: Vec<_> = kalim::tokenize::words(&text).map(|word| word.text).collect();
            let parts = pieces(text.as_bytes(), Cutter::Lines, size);
            let parts: Vec<_> = parts.iter().map(|part| str::from_utf8(part).unwrap()).collect();
            let words = parts.iter().flat_map(|part| kalim::tokenize::words(part));
            prop_assert_eq!(words.map(|word| word.text).collect::<Vec<_>>(), whole);
            let whole: Vec<_> = kalim::tokenize::sentences(&text).map(|piece| piece.text).collect();
            let parts = pieces(text.as_bytes(), Cutter::Sentences, size);
            let parts: Vec<_> = parts.iter().map(|part| str::from_utf8(part).unwrap()).collect();
            let found = parts.iter().flat_map(|part| kalim::tokenize::sentences(part));
            prop_assert_eq!(found.map(|piece| piece.text).collect::<Vec<_>>(), whole);
        }
    }

    #[test]
    fn a_word_without_end_is_cut_before_a_letter() {
        let text = "بَ".repeat(10_000_000);
        let parts = pieces(text.as_bytes(), Cutter::Lines, CHUNK);
        assert!(parts.len() > 1);
        assert!(parts.iter().all(|part| part.starts_with("ب".as_bytes())));
    }
}
