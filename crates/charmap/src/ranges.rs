//! Ranges carried back to a source, one after the other.

use core::ops::Range;

use kalim_simd::Growth;

use crate::Offsets;
use crate::cluster::{ceil, end_of_marks, floor, start_of_letter};
use crate::select::Select;

/// A cursor that carries ranges of a mapped text back to its source, fastest in ascending order.
///
/// It gives the answers of [`Mapped::source_range`](crate::Mapped::source_range).
///
/// # Examples
///
/// ```
/// let map = kalim_charmap::CharMap::builder().delete(['\u{64E}', '\u{64F}']).build()?;
/// let mapped = map.apply_with_offsets("كَتَبَ قَلَمُهُ");
/// let mut ranges = mapped.ranges();
/// assert_eq!(ranges.source_range(0..6), 0..12);
/// assert_eq!(ranges.source_range(7..15), 13..29);
/// # Ok::<(), kalim_charmap::BuildError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Ranges<'m> {
    source: &'m str,
    inputs: Cursor<'m>,
}

impl<'m> Ranges<'m> {
    /// Returns a cursor at the start of a text that came from `source` by `offsets`.
    #[must_use]
    pub fn new(source: &'m str, offsets: &'m Offsets) -> Self {
        Self {
            source,
            inputs: Cursor::new(offsets),
        }
    }

    /// Returns the bytes of the source that the bytes `range` of the mapped text come from.
    ///
    /// Cost: constant for ranges in ascending order, if none is far from the one before it;
    /// otherwise a binary search.
    #[inline]
    #[must_use]
    pub fn source_range(&mut self, range: Range<usize>) -> Range<usize> {
        let output_len = self.inputs.offsets.output_len();
        let start = floor(self.source, self.inputs.input_of(range.start));
        if range.is_empty() || range.start >= output_len {
            return start..start;
        }
        let last = self.inputs.input_of(range.end.min(output_len) - 1);
        let end = ceil(self.source, last + 1);
        start_of_letter(self.source, start)..end_of_marks(self.source, end)
    }
}

/// A place in [`Offsets`], to look up positions near it.
#[derive(Debug, Clone)]
struct Cursor<'o> {
    offsets: &'o Offsets,
    /// The word of the mask, and the output bytes that come from it.
    word: usize,
    output: Range<usize>,
    bits: Select,
    /// The growths of this word and those behind it.
    growths: &'o [Growth],
    /// Whether this word has any.
    grows: bool,
}

impl<'o> Cursor<'o> {
    fn new(offsets: &'o Offsets) -> Self {
        let mut cursor = Self {
            offsets,
            word: 0,
            output: 0..0,
            bits: Select::default(),
            growths: offsets.growths(),
            grows: false,
        };
        cursor.load();
        cursor
    }

    /// Returns [`Offsets::input_of`] of `output`.
    #[inline]
    fn input_of(&mut self, output: usize) -> usize {
        if output >= self.offsets.output_len() {
            return self.offsets.input_len();
        }
        if self.offsets.is_identity() {
            return output;
        }
        if !self.output.contains(&output) {
            self.go_to(output);
        }
        if self.grows {
            return self.offsets.input_of(output);
        }
        64 * self.word + self.bits.get(output - self.output.start)
    }

    /// Goes to the word that an output byte comes from: the next one, or any.
    #[inline]
    fn go_to(&mut self, output: usize) {
        if output >= self.output.end {
            self.word += 1;
            self.output.start = self.output.end;
            self.load();
        }
        if !self.output.contains(&output) {
            self.seek(output);
        }
    }

    #[cold]
    fn seek(&mut self, output: usize) {
        self.word = self.offsets.word_of(output);
        self.output.start = self.offsets.count(self.word);
        self.growths = self.offsets.growths();
        self.load();
    }

    /// Takes the bits of the word, of which the first output byte is known.
    #[inline]
    fn load(&mut self) {
        self.bits = Select::new(self.offsets.words().get(self.word).copied().unwrap_or(0));
        self.output.end = self.output.start + self.bits.count();
        if self.grows || !self.growths.is_empty() {
            self.load_growths();
        }
    }

    #[cold]
    fn load_growths(&mut self) {
        let start = self
            .growths
            .partition_point(|growth| growth.at / 64 < self.word);
        self.growths = &self.growths[start..];
        let here = self
            .growths
            .iter()
            .take_while(|growth| growth.at / 64 == self.word);
        let extra: usize = here.map(|growth| growth.extra).sum();
        self.grows = extra > 0;
        self.output.end += extra;
    }
}
