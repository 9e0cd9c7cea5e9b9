//! Pieces of a text, as bits.

use core::ops::Range;

use crate::{Bits, Kernel};

/// Pieces of 512 bytes of a text, as the bits of the bytes where they begin and before which they end.
///
/// # Examples
///
/// ```
/// use kalim_simd::{SpanList, Spans};
///
/// // "ab cd" at byte 100 of a text.
/// let mut spans = Spans { base: 100, ..Spans::NONE };
/// for (start, end) in [(0, 2), (3, 5)] {
///     spans.starts.insert(start);
///     spans.ends.insert(end);
/// }
/// let mut list = SpanList::new();
/// list.fill(&spans);
/// assert!(list.ranges().eq([100..102, 103..105]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spans {
    /// The byte of the lowest bit.
    pub base: usize,
    /// The first byte of each piece.
    pub starts: Bits,
    /// The byte behind each piece: not the first one of another.
    pub ends: Bits,
}

impl Spans {
    /// No pieces.
    pub const NONE: Self = Self {
        base: 0,
        starts: Bits::NONE,
        ends: Bits::NONE,
    };
}

impl Default for SpanList {
    fn default() -> Self {
        Self::new()
    }
}

/// The places of all bits, and room for those of a word more.
const ROOM: usize = Bits::COUNT + 64;

/// Pieces of a text in their order.
#[derive(Debug, Clone)]
pub struct SpanList {
    spans: Spans,
    /// The start of a piece and its end, by turns.
    places: [u16; ROOM],
    count: usize,
}

impl SpanList {
    /// Returns a list without pieces.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            spans: Spans::NONE,
            places: [0; ROOM],
            count: 0,
        }
    }

    /// Replaces the pieces by those of `spans`.
    #[inline]
    pub fn fill(&mut self, spans: &Spans) {
        // One after the other, since for all together memory is copied by a call.
        self.spans.base = spans.base;
        self.spans.starts = spans.starts;
        self.spans.ends = spans.ends;
        let bits = spans.starts | spans.ends;
        let used = bits.highest().map_or(0, |last| last / 64 + 1);
        (_, self.count) = Kernel::active().list(&bits.0[..used], &mut self.places);
    }

    /// Returns the pieces as bits, as they were before any was [set](Self::set).
    #[inline]
    #[must_use]
    pub const fn spans(&self) -> &Spans {
        &self.spans
    }

    /// Returns the number of pieces.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count / 2
    }

    /// Whether there are no pieces.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns the bytes from the start of the first piece to the end of the last one.
    #[inline]
    #[must_use]
    pub fn bounds(&self) -> Range<usize> {
        match *self.pairs() {
            [[start, _], .., [_, end]] | [[start, end]] => {
                self.base() + usize::from(start)..self.base() + usize::from(end)
            }
            [] => self.base()..self.base(),
        }
    }

    /// Returns the start and the end of each piece, counted from [`base`](Self::base).
    #[inline]
    #[must_use]
    pub fn pairs(&self) -> &[[u16; 2]] {
        self.places[..self.count].as_chunks().0
    }

    /// Returns the byte from which the places of pieces are counted.
    #[inline]
    #[must_use]
    pub const fn base(&self) -> usize {
        self.spans.base
    }

    /// Returns the bytes of a piece.
    ///
    /// # Panics
    ///
    /// If there is no such piece.
    #[inline]
    #[must_use]
    pub fn get(&self, number: usize) -> Range<usize> {
        let [start, end] = self.pairs()[number].map(usize::from);
        self.base() + start..self.base() + end
    }

    /// Puts another piece of the same 512 bytes in the place of one.
    ///
    /// # Panics
    ///
    /// If there is no such piece, or the other is not of these bytes.
    #[inline]
    pub fn set(&mut self, number: usize, piece: Range<usize>) {
        let place = |at: usize| u16::try_from(at - self.base()).expect("within 512 bytes");
        let pair = [place(piece.start), place(piece.end)];
        self.places[..self.count].as_chunks_mut::<2>().0[number] = pair;
    }

    /// Returns the bytes of each piece.
    #[inline]
    #[must_use]
    pub fn ranges(&self) -> impl ExactSizeIterator<Item = Range<usize>> {
        let base = self.base();
        self.pairs()
            .iter()
            .map(move |&[start, end]| base + usize::from(start)..base + usize::from(end))
    }
}
