//! Cutting a text into pieces where masks say.

use crate::Kernel;

/// Slices a text; both ends must be boundaries of characters, the first not behind the second.
#[cfg(feature = "simd")]
macro_rules! slice {
    ($text:expr, $range:expr) => {{
        debug_assert!($text.get($range).is_some());
        // SAFETY: as the macro asks.
        unsafe { $text.get_unchecked($range) }
    }};
}

/// Slices a text.
#[cfg(not(feature = "simd"))]
macro_rules! slice {
    ($text:expr, $range:expr) => {
        &$text[$range]
    };
}

/// A text that is cut into pieces at the bits of masks, 256 bytes at a time.
///
/// # Examples
///
/// ```
/// use kalim_simd::{Cuts, Kernel};
///
/// let mut cuts = Cuts::new("ab cd");
/// cuts.cut(Kernel::active(), 0, &[0b101100, 0, 0, 0]);
/// let pieces: Vec<_> = core::iter::from_fn(|| cuts.next_cut()).map(|cut| cut.text).collect();
/// assert_eq!(pieces, ["ab", " ", "cd"]);
/// ```
#[derive(Debug, Clone)]
pub struct Cuts<'t> {
    text: &'t str,
    /// The start of the next piece, a boundary of characters.
    start: usize,
    /// The byte from which places are counted.
    base: usize,
    /// The ends of pieces: those from `next` to `count` are still to be asked for. They ascend, are
    /// boundaries of characters and not before `start`.
    places: [u8; 256],
    next: usize,
    count: usize,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut<'t> {
    /// The piece.
    pub text: &'t str,
    /// The byte at which it begins.
    pub start: usize,
    /// The bit at which it ends, counted over all masks.
    pub bit: usize,
}

impl<'t> Cuts<'t> {
    /// Returns a text without cuts.
    #[inline]
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            start: 0,
            base: 0,
            places: [0; 256],
            next: 0,
            count: 0,
        }
    }

    /// Returns the text.
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the start of the next piece.
    #[inline]
    #[must_use]
    pub const fn start(&self) -> usize {
        self.start
    }

    /// Returns how many pieces are left before the last cut.
    #[inline]
    #[must_use]
    pub const fn left(&self) -> usize {
        self.count - self.next
    }

    /// Cuts the text at the bits of `masks`, of which the lowest one stands for byte `base`; cuts
    /// that were not asked for are forgotten, and bits within a character or behind the end of the
    /// text do not count.
    ///
    /// # Panics
    ///
    /// If `base` is before the start of the next piece.
    #[inline]
    pub fn cut(&mut self, kernel: Kernel, base: usize, masks: &[u64; 4]) {
        assert!(base >= self.start, "the text before {base} is not cut");
        self.base = base;
        self.next = 0;
        self.count = kernel.places(self.text, base, masks, &mut self.places);
    }

    /// Cuts the text behind the next `len` bytes.
    ///
    /// # Panics
    ///
    /// If this is within a character or behind the end of the text.
    pub fn cut_after(&mut self, len: usize) {
        let end = self.start + len;
        assert!(self.text.is_char_boundary(end), "a cut within a character");
        self.base = end;
        self.places[0] = 0;
        self.next = 0;
        self.count = 1;
    }

    /// Returns the next piece, if it is cut off.
    #[inline]
    pub fn next_cut(&mut self) -> Option<Cut<'t>> {
        if self.next == self.count {
            return None;
        }
        let bit = usize::from(self.places[self.next & 0xFF]);
        self.next += 1;
        let start = self.start;
        self.start = self.base + bit;
        let text = slice!(self.text, start..self.start);
        Some(Cut { text, start, bit })
    }

    /// Passes over the next piece and returns the one behind it, if both are cut off.
    #[inline]
    pub fn next_second(&mut self) -> Option<Cut<'t>> {
        if self.next + 2 > self.count {
            return None;
        }
        let [first, bit] = [0, 1].map(|at| usize::from(self.places[(self.next + at) & 0xFF]));
        self.next += 2;
        let start = self.base + first;
        self.start = self.base + bit;
        let text = slice!(self.text, start..self.start);
        Some(Cut { text, start, bit })
    }

    /// Passes over all pieces that are cut off.
    #[inline]
    pub fn skip_cuts(&mut self) {
        if self.next < self.count {
            self.start = self.base + usize::from(self.places[self.count - 1]);
            self.next = self.count;
        }
    }

    /// Folds all pieces that are cut off.
    #[inline]
    pub fn fold_cuts<B>(&mut self, init: B, mut fold: impl FnMut(B, Cut<'t>) -> B) -> B {
        let (text, base, mut start) = (self.text, self.base, self.start);
        let places = &self.places[self.next..self.count];
        let folded = places.iter().fold(init, |folded, &bit| {
            let bit = usize::from(bit);
            let from = core::mem::replace(&mut start, base + bit);
            let text = slice!(text, from..start);
            fold(
                folded,
                Cut {
                    text,
                    start: from,
                    bit,
                },
            )
        });
        self.start = start;
        self.next = self.count;
        folded
    }
}
