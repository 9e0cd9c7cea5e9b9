//! Ranges carried back to a source, one after the other.

use core::ops::Range;

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
        let (start, end) = match self.inputs.shift(&range) {
            Some(shift) => (
                range.start.wrapping_add(shift),
                range.end.wrapping_add(shift),
            ),
            None => self.inputs.inputs_of(&range),
        };
        let start = floor(self.source, start);
        if range.is_empty() || range.start >= self.inputs.offsets.output_len() {
            return start..start;
        }
        let end = ceil(self.source, end);
        start_of_letter(self.source, start)..end_of_marks(self.source, end)
    }
}

/// A place in [`Offsets`], to look up positions near it.
#[derive(Debug, Clone)]
struct Cursor<'o> {
    offsets: &'o Offsets,
    /// Output bytes that come from input bytes side by side, and how far on these are.
    run: Range<usize>,
    shift: usize,
    /// A word of the mask, and the output bytes that come from it.
    word: usize,
    output: Range<usize>,
    bits: Select,
}

impl<'o> Cursor<'o> {
    fn new(offsets: &'o Offsets) -> Self {
        let mut cursor = Self {
            offsets,
            run: 0..0,
            shift: 0,
            word: 0,
            output: 0..0,
            bits: Select::default(),
        };
        if offsets.is_identity() {
            cursor.run = 0..usize::MAX;
        } else {
            cursor.load();
        }
        cursor
    }

    /// Returns how far on the input bytes of `range` are, if they are side by side.
    ///
    /// In text that has few marks nearly all words are in the run of the word before.
    #[inline]
    fn shift(&self, range: &Range<usize>) -> Option<usize> {
        let is_within = self.run.contains(&range.start) && range.end <= self.run.end;
        is_within.then_some(self.shift)
    }

    /// Returns the input byte of the first byte of `range`, and what is behind that of the last one.
    fn inputs_of(&mut self, range: &Range<usize>) -> (usize, usize) {
        let start = self.input_of(range.start);
        self.run = range.start..range.start + self.run_len(start);
        self.shift = start.wrapping_sub(range.start);
        let end = match self.shift(range) {
            Some(shift) => range.end.wrapping_add(shift),
            None => self.input_of(range.end.min(self.offsets.output_len()).saturating_sub(1)) + 1,
        };
        (start, end)
    }

    /// Returns [`Offsets::input_of`] of `output`.
    #[inline]
    fn input_of(&mut self, output: usize) -> usize {
        if output >= self.offsets.output_len() {
            return self.offsets.input_len();
        }
        if !self.output.contains(&output) {
            self.go_to(output);
        }
        if self.grows() {
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
            self.word = self.offsets.word_of(output);
            self.output.start = self.offsets.count(self.word);
            self.load();
        }
    }

    /// Takes the bits of the word, of which the first output byte is known.
    #[inline]
    fn load(&mut self) {
        self.bits = Select::new(self.offsets.words().get(self.word).copied().unwrap_or(0));
        self.output.end = self.output.start + self.bits.count();
        if !self.offsets.growths().is_empty() {
            let next = self.word + 1;
            let is_last = next >= self.offsets.words().len();
            self.output.end = match is_last {
                true => self.offsets.output_len(),
                false => self.offsets.count(next),
            };
        }
    }

    /// Returns whether more output comes from the word than it has bytes.
    fn grows(&self) -> bool {
        self.output.end - self.output.start != self.bits.count()
    }

    /// Returns how many input bytes from `input` on, which is in the word, are side by side in the
    /// output: as far as a few words tell.
    #[inline]
    fn run_len(&self, input: usize) -> usize {
        const WORDS: usize = 8;
        let words = self.offsets.words().get(input / 64..).unwrap_or_default();
        let &[first, ref next @ ..] = words else {
            return 0;
        };
        if self.grows() {
            return 0;
        }
        let first = (first >> (input % 64)).trailing_ones() as usize;
        if first + input % 64 < 64 || !self.offsets.growths().is_empty() {
            return first;
        }
        let full = next
            .iter()
            .take(WORDS)
            .take_while(|&&word| word == u64::MAX);
        let full = full.count();
        let rest = next
            .get(full)
            .map_or(0, |word| word.trailing_ones() as usize);
        first + 64 * full + rest
    }
}
