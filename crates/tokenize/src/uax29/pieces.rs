//! The pieces of a text between word boundaries, a chunk of bytes at a time.

use kalim_simd::{ClassBlock, Kernel, RoughBlock};
use unicode_segmentation::UnicodeSegmentation;

use super::classes::{KNOWN, LETTER, NUMERIC, SPACE, TRANSPARENT, Tables, tables};
use super::rules::{Bounds, Carry, Classes, Mids};

/// The blocks of a chunk, at most.
const BLOCKS: usize = 4;

/// The pieces of a text, as places in it.
///
/// A chunk of text is classified, the rules tell where its pieces end, and these places are kept
/// until they are asked for. A character without a class ends the chunk: unicode-segmentation finds
/// the end of the piece that it is in. This is right since no rule that it applies looks back behind
/// the start of a piece; so the masks may begin anew behind it.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'t> {
    text: &'t str,
    tables: &'static Tables,
    kernel: Kernel,
    /// The start of the next piece.
    start: usize,
    /// The byte from which places are counted.
    base: usize,
    /// Where the next chunk begins, and the blocks it may have.
    chunk: usize,
    blocks: usize,
    /// The ends of pieces from `base` on: those from `next` to `count` have not been asked for.
    places: [u8; 64 * BLOCKS],
    next: usize,
    count: usize,
    /// Which of the bytes from `base` on end a plain piece.
    plain: [u64; BLOCKS],
    carry: Carry,
    /// Whether a character without a class stands behind the last place.
    is_stopped: bool,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Piece {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is a letter or a digit, then letters, digits and marks, none of which a tailoring is
    /// about.
    pub(crate) is_plain: bool,
}

impl Piece {
    /// Returns the piece in a text that has `by` more bytes at its front.
    #[inline]
    pub(crate) const fn moved(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
            is_plain: self.is_plain,
        }
    }
}

impl<'t> Pieces<'t> {
    #[inline]
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            tables: tables(),
            kernel: Kernel::active(),
            start: 0,
            base: 0,
            chunk: 0,
            blocks: BLOCKS,
            places: [0; 64 * BLOCKS],
            next: 0,
            count: 0,
            plain: [0; BLOCKS],
            carry: Carry::START,
            is_stopped: false,
        }
    }

    /// Returns the text.
    #[inline]
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the start of the next piece.
    #[inline]
    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    /// Returns the next piece.
    #[inline]
    pub(crate) fn next(&mut self) -> Option<Piece> {
        if self.next == self.count && !self.refill() {
            return None;
        }
        let place = usize::from(self.places[self.next & 0xFF]);
        self.next += 1;
        let end = self.base + place;
        let start = core::mem::replace(&mut self.start, end);
        let is_plain = self.plain[place / 64] >> (place % 64) & 1 == 1;
        Some(Piece {
            start,
            end,
            is_plain,
        })
    }

    /// Finds more pieces, if there are any.
    #[inline(never)]
    fn refill(&mut self) -> bool {
        self.next = 0;
        self.count = 0;
        while self.count == 0 {
            if self.start == self.text.len() {
                return false;
            }
            if self.is_stopped {
                self.look_up();
            } else {
                self.classify();
            }
        }
        true
    }

    /// Finds the pieces that end in the next chunk.
    fn classify(&mut self) {
        self.base = self.chunk;
        let left = self.text.len() - self.base;
        let count = self.blocks.min(left / 64 + 1);
        let mut blocks = [RoughBlock::EMPTY; BLOCKS];
        self.kernel.classify_roughly(
            &self.tables.rough,
            self.text,
            self.base,
            &mut blocks[..count],
        );
        let mut ends = [0; BLOCKS];
        for (at, block) in blocks[..count].iter().enumerate() {
            let end = if left / 64 == at { 1 << (left % 64) } else { 0 };
            let rough = self.carry.rough_bounds(block, end);
            let bounds = rough.unwrap_or_else(|| self.fine_bounds(self.base + 64 * at, end));
            ends[at] = bounds.ends;
            self.plain[at] = bounds.plain;
            if self.is_stopped {
                break;
            }
        }
        if self.base == self.start {
            ends[0] &= !1;
        }
        self.count = self.kernel.places(&ends, &mut self.places);
        self.chunk += 64 * count;
        self.blocks = BLOCKS;
    }

    /// Returns where the pieces of the block at `base` end, until a character without a class.
    #[cold]
    fn fine_bounds(&mut self, base: usize, end: u64) -> Bounds {
        if self.carry.is_rough {
            let before = if self.carry.word {
                self.solid_before(base)
            } else {
                KNOWN
            };
            self.carry.refine(is_letter(before), is_number(before));
        }
        let mut block = [ClassBlock::EMPTY];
        self.kernel
            .classify_blocks(&self.tables.classes, self.text, base, &mut block);
        let classes = Classes::new(&block[0]);
        let mut mids = self.carry.mids(&classes);
        let mut unknown = classes.unknown;
        if mids.open | unknown != 0 {
            self.settle(&mut mids, &mut unknown, base);
        }
        let mut bounds = self.carry.bounds(&classes, mids.joining, end);
        if unknown != 0 {
            bounds.ends &= (unknown & unknown.wrapping_neg()) - 1;
            self.is_stopped = true;
        }
        bounds
    }

    /// Says of the middle characters of the block at `base` that are open whether they join; those
    /// before a character without a class are unknown like it.
    #[cold]
    fn settle(&self, mids: &mut Mids, unknown: &mut u64, base: usize) {
        let known = (*unknown & unknown.wrapping_neg()).wrapping_sub(1);
        let mut left = (mids.letter | mids.number) & (*unknown >> 1 | mids.open) & known;
        while left != 0 {
            let bit = left & left.wrapping_neg();
            left ^= bit;
            let class = self.solid_after(base + bit.trailing_zeros() as usize + 1);
            if class.is_some_and(is_letter) {
                mids.joining |= bit & mids.letter;
            } else if class.is_some_and(is_number) {
                mids.joining |= bit & mids.number;
            } else if class == Some(0) {
                *unknown |= bit;
            }
        }
    }

    /// Returns the class of the first character at or behind `at` that is not transparent.
    fn solid_after(&self, at: usize) -> Option<u8> {
        let at = (at..self.text.len()).find(|&at| self.text.is_char_boundary(at))?;
        let mut classes = self.text[at..].chars().map(|c| self.tables.classes.get(c));
        classes.find(|&class| is_solid(class))
    }

    /// Returns the class of the last character that begins before `at` and is not transparent.
    fn solid_before(&self, at: usize) -> u8 {
        let end = (at..self.text.len()).find(|&at| self.text.is_char_boundary(at));
        let before = &self.text[..end.unwrap_or(self.text.len())];
        let mut classes = before.chars().rev().map(|c| self.tables.classes.get(c));
        classes.find(|&class| is_solid(class)).unwrap_or(0)
    }

    /// Finds the end of the next piece by unicode-segmentation.
    #[cold]
    fn look_up(&mut self) {
        let rest = &self.text[self.start..];
        let len = rest.split_word_bounds().next().map_or(0, str::len);
        self.base = self.start + len;
        self.places[0] = 0;
        self.count = 1;
        self.plain[0] = 0;
        self.chunk = self.base;
        self.blocks = 1;
        self.carry = Carry::START;
        self.is_stopped = self.starts_unknown();
    }

    /// Returns whether what is left behind `base` begins with a character without a class, a single
    /// space before it put aside.
    fn starts_unknown(&self) -> bool {
        let rest = &self.text[self.base..];
        let word = rest.strip_prefix(' ').unwrap_or(rest);
        word.chars()
            .next()
            .is_some_and(|c| self.tables.classes.get(c) == 0)
    }
}

/// Whether a character of this class is not transparent.
const fn is_solid(class: u8) -> bool {
    class & (TRANSPARENT | SPACE | LETTER) != TRANSPARENT
}

/// Whether a character of this class is a letter and no joiner.
const fn is_letter(class: u8) -> bool {
    class & (LETTER | NUMERIC) == LETTER
}

/// Whether a character of this class is a digit and no joiner.
const fn is_number(class: u8) -> bool {
    class & (LETTER | NUMERIC) == NUMERIC
}
