//! Ranges carried back to a source, one after the other.

use core::ops::Range;

use kalim_simd::Kernel;

use crate::Offsets;
use crate::cluster::{end_of_marks, floor, start_of_letter};

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
        let ends = (range.start, range.end.wrapping_sub(1));
        let (start, last) = match (self.inputs.near(ends.0), self.inputs.near(ends.1)) {
            (Some(start), Some(last)) if ends.0 <= ends.1 => (start, last),
            _ => match self.inputs.ends_of(&range) {
                Ok(inputs) => inputs,
                Err(input) => {
                    let start = floor(self.source, input);
                    return start..start;
                }
            },
        };
        start_of_letter(self.source, start)..end_of_marks(self.source, last + 1)
    }
}

/// How many words of the mask a cursor looks at together.
const BLOCK: usize = 4;

/// A place in [`Offsets`], to look up positions near it.
#[derive(Debug, Clone)]
struct Cursor<'o> {
    offsets: &'o Offsets,
    kernel: Kernel,
    /// A block of the mask, and the output bytes that come from it.
    block: usize,
    output: Range<usize>,
    /// The bits of the block that are set: where in it each output byte comes from.
    inputs: [u8; 64 * BLOCK],
    /// How many output bytes that are; none if more come from the block than it has bits.
    count: usize,
}

impl<'o> Cursor<'o> {
    fn new(offsets: &'o Offsets) -> Self {
        Self {
            offsets,
            kernel: Kernel::active(),
            block: 0,
            output: 0..0,
            inputs: [0; 64 * BLOCK],
            count: 0,
        }
    }

    /// Returns the input byte that output byte `output` comes from, if it is in the block.
    #[inline]
    fn near(&self, output: usize) -> Option<usize> {
        let at = output.wrapping_sub(self.output.start);
        let input = usize::from(self.inputs[at % (64 * BLOCK)]);
        (at < self.count).then_some(64 * BLOCK * self.block + input)
    }

    /// Returns the input bytes that the first and the last byte of `range` come from, or the first one
    /// as an error if the range is empty.
    #[inline(never)]
    fn ends_of(&mut self, range: &Range<usize>) -> Result<(usize, usize), usize> {
        let start = self.input_of(range.start);
        let end = range.end.min(self.offsets.output_len());
        if range.start < end {
            Ok((start, self.input_of(end - 1)))
        } else {
            Err(start)
        }
    }

    /// Returns [`Offsets::input_of`] of `output`, whose block is then the one to look in.
    fn input_of(&mut self, output: usize) -> usize {
        if self.offsets.words().is_empty() || output >= self.offsets.output_len() {
            return self.offsets.input_of(output);
        }
        if !self.output.contains(&output) {
            self.go_to(output);
        }
        let near = self.near(output);
        near.unwrap_or_else(|| self.offsets.input_of(output))
    }

    /// Goes to the block that an output byte comes from: the next one, or any.
    fn go_to(&mut self, output: usize) {
        let next = self.block + usize::from(self.output.end > 0);
        self.load(next, self.output.end);
        if !self.output.contains(&output) {
            let block = self.offsets.word_of(output) / BLOCK;
            self.load(block, self.offsets.count(block * BLOCK));
        }
    }

    /// Takes the bits of a block, before which there are `start` output bytes.
    fn load(&mut self, block: usize, start: usize) {
        let words = self.offsets.words();
        let rest = words.get(block * BLOCK..).unwrap_or_default();
        let masks = core::array::from_fn(|at| rest.get(at).copied().unwrap_or(0));
        self.count = self.kernel.bits(&masks, &mut self.inputs);
        self.block = block;
        self.output = start..start + self.count;
        if !self.offsets.growths().is_empty() {
            self.output.end = match rest.len() > BLOCK {
                true => self.offsets.count((block + 1) * BLOCK),
                false => self.offsets.output_len(),
            };
            if self.output.len() > self.count {
                self.count = 0;
            }
        }
    }
}
