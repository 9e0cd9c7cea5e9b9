//! Ranges carried back to a source, one after the other.

use core::ops::Range;

use kalim_simd::{Kernel, SpanList};

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
        let inputs = match (self.inputs.near(ends.0), self.inputs.near(ends.1)) {
            (Some(start), Some(last)) if ends.0 <= ends.1 => Ok((start, last)),
            _ => self.inputs.ends_of(&range),
        };
        match inputs {
            Ok((start, last)) => {
                start_of_letter(self.source, start)..end_of_marks(self.source, last + 1)
            }
            Err(input) => {
                let start = floor(self.source, input);
                start..start
            }
        }
    }

    /// Returns the [`source_range`](Self::source_range) of each piece in `list`, none of which is empty.
    ///
    /// Cost: less than one by one.
    #[inline]
    pub fn source_ranges(
        &mut self,
        list: &SpanList,
    ) -> impl ExactSizeIterator<Item = Range<usize>> {
        let bounds = list.bounds();
        let is_known = self.inputs.is_identity || self.inputs.covers(&bounds);
        list.ranges().map(move |range| {
            if !is_known {
                return self.source_range(range);
            }
            let [start, last] =
                [range.start, range.end - 1].map(|output| self.inputs.known(output));
            let start = start_of_letter(self.source, start);
            // Where nothing was deleted, whether marks follow is foreseen.
            if self.inputs.is_identity && self.is_ascii_at(last + 1) {
                return start..last + 1;
            }
            start..end_of_marks(self.source, last + 1)
        })
    }

    #[inline]
    fn is_ascii_at(&self, at: usize) -> bool {
        self.source.as_bytes().get(at).is_some_and(u8::is_ascii)
    }
}

/// The numbers that a cursor has room for.
const ROOM: usize = 1024;

/// A place in [`Offsets`], to look up positions near it.
#[derive(Debug, Clone)]
struct Cursor<'o> {
    offsets: &'o Offsets,
    kernel: Kernel,
    is_identity: bool,
    /// The output bytes whose places are known.
    output: Range<usize>,
    /// The input byte from which on places are counted.
    base: usize,
    /// Where each of the output bytes comes from.
    inputs: [u16; ROOM],
}

impl<'o> Cursor<'o> {
    fn new(offsets: &'o Offsets) -> Self {
        Self {
            offsets,
            kernel: Kernel::active(),
            is_identity: offsets.is_identity(),
            output: 0..if offsets.is_identity() {
                offsets.output_len()
            } else {
                0
            },
            base: 0,
            inputs: [0; ROOM],
        }
    }

    /// Returns the input byte that output byte `output` comes from, if it is near.
    #[inline]
    fn near(&self, output: usize) -> Option<usize> {
        if self.is_identity {
            return (output < self.output.end).then_some(output);
        }
        let at = output.wrapping_sub(self.output.start);
        let input = self.inputs.get(at)?;
        (at < self.output.len()).then_some(self.base + usize::from(*input))
    }

    /// Returns what [`near`](Self::near) does of an output byte that is near.
    #[inline]
    fn known(&self, output: usize) -> usize {
        if self.is_identity {
            return output;
        }
        let at = output - self.output.start;
        self.base + usize::from(self.inputs[at % ROOM])
    }

    /// Makes the bytes of `output` near, if they can be, and returns whether they are.
    #[inline]
    fn covers(&mut self, output: &Range<usize>) -> bool {
        let covers = |known: &Range<usize>| known.start <= output.start && output.end <= known.end;
        covers(&self.output) || {
            self.go_to(output.start);
            covers(&self.output)
        }
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

    /// Returns [`Offsets::input_of`] of `output`, which is then near.
    fn input_of(&mut self, output: usize) -> usize {
        if self.is_identity || output >= self.offsets.output_len() {
            return self.offsets.input_of(output);
        }
        if self.near(output).is_none() {
            self.go_to(output);
        }
        let near = self.near(output);
        near.unwrap_or_else(|| self.offsets.input_of(output))
    }

    /// Looks up the places of `output` and of what follows it, up to a place where the output is longer
    /// than the input.
    #[inline(never)]
    fn go_to(&mut self, output: usize) {
        let word = self.offsets.word_of(output);
        let end = self
            .offsets
            .next_growth(word)
            .map_or(usize::MAX, |at| at / 64);
        let words = &self.offsets.words()[word..];
        let words = &words[..words.len().min(end - word)];
        let (_, count) = self.kernel.list(words, &mut self.inputs);
        let start = self.offsets.count(word);
        self.output = start..start + count;
        self.base = 64 * word;
    }
}
