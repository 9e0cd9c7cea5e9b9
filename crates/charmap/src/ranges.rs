//! Ranges carried back to a source, one after the other.

use alloc::vec::Vec;
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
            Ok((start, last)) => widened(self.source, start..last + 1),
            Err(input) => {
                let start = floor(self.source, input);
                start..start
            }
        }
    }

    /// Makes `found` the [`source_range`](Self::source_range) of each piece in `list`, none of which is
    /// empty.
    ///
    /// Cost: less than one by one; no allocation if `found` has room.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_simd::{SpanList, Spans};
    ///
    /// let map = kalim_charmap::CharMap::builder().delete(['\u{64E}', '\u{64F}']).build()?;
    /// let mapped = map.apply_with_offsets("كَتَبَ قَلَمُهُ");
    /// let mut spans = Spans::NONE;
    /// for (start, end) in [(0, 6), (7, 15)] {
    ///     spans.starts.insert(start);
    ///     spans.ends.insert(end);
    /// }
    /// let (mut list, mut found) = (SpanList::new(), Vec::new());
    /// list.fill(&spans);
    /// mapped.ranges().source_ranges(&list, &mut found);
    /// assert_eq!(found, [0..12, 13..29]);
    /// # Ok::<(), kalim_charmap::BuildError>(())
    /// ```
    pub fn source_ranges(&mut self, list: &SpanList, found: &mut Vec<Range<usize>>) {
        found.clear();
        let source = self.source;
        if self.inputs.is_identity {
            found.extend(list.ranges().map(|range| {
                // Where nothing was deleted, whether marks follow is foreseen.
                match source.as_bytes().get(range.end) {
                    Some(0..0x80) => start_of_letter(source, range.start)..range.end,
                    _ => widened(source, range),
                }
            }));
        } else if self.inputs.covers(&list.bounds()) {
            let inputs = self.inputs.from(list.base());
            found.extend(list.pairs().iter().map(|&[start, end]| {
                let [start, last] = [start, end - 1].map(|output| inputs.of(output));
                widened(source, start..last + 1)
            }));
        } else {
            found.extend(list.ranges().map(|range| self.source_range(range)));
        }
    }
}

/// Returns `range` of `source`, widened to whole letters with their marks.
#[inline(always)]
fn widened(source: &str, range: Range<usize>) -> Range<usize> {
    start_of_letter(source, range.start)..end_of_marks(source, range.end)
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

/// The places of output bytes that are near.
#[derive(Clone, Copy)]
struct Near<'c> {
    inputs: &'c [u16; ROOM],
    /// The number of the first byte that is counted, modulo 2^`usize::BITS`.
    skipped: usize,
    base: usize,
}

impl Near<'_> {
    /// Returns the input byte that an output byte comes from, which is near.
    #[inline(always)]
    fn of(self, output: u16) -> usize {
        let at = self.skipped.wrapping_add(usize::from(output));
        self.base + usize::from(self.inputs[at % ROOM])
    }
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

    /// Returns the places of output bytes counted from byte `base`, of those that are near.
    #[inline]
    const fn from(&self, base: usize) -> Near<'_> {
        Near {
            inputs: &self.inputs,
            skipped: base.wrapping_sub(self.output.start),
            base: self.base,
        }
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
