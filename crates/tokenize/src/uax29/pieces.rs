//! The pieces of a text between word boundaries, a chunk of bytes at a time.

use kalim_simd::{ClassBlock, Cut, Cuts, Kernel};
use unicode_segmentation::UnicodeSegmentation;

use super::classes::{LETTER, NUMERIC, SPACE, TRANSPARENT, Tables, tables};
use super::rules::{Bounds, Carry, Classes, Mids};

/// The blocks of a chunk, at most, and those that are cut together.
const BLOCKS: usize = 2 * GROUP;
const GROUP: usize = 4;

/// The pieces of a text.
///
/// A chunk of text is classified, the rules tell where its pieces end, and it is cut there, group by
/// group of blocks. A character without a class ends the chunk: unicode-segmentation finds the end of
/// the piece that it is in. This is right since no rule that it applies looks back behind the start
/// of a piece; so the masks may begin anew behind it.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'t> {
    cuts: Cuts<'t>,
    tables: &'static Tables,
    kernel: Kernel,
    carry: Carry,
    /// Where the last chunk begins and how many groups it has; of these `group` have been cut.
    base: usize,
    groups: usize,
    group: usize,
    /// The ends of its pieces, and those of plain ones.
    bounds: [Bounds; BLOCKS],
    /// Where the next chunk begins, and the blocks it may have.
    chunk: usize,
    blocks: usize,
    /// Whether a character without a class stands behind the last end.
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

impl<'t> Pieces<'t> {
    #[inline]
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            cuts: Cuts::new(text),
            tables: tables(),
            kernel: Kernel::active(),
            carry: Carry::START,
            base: 0,
            groups: 0,
            group: 0,
            bounds: [Bounds::NONE; BLOCKS],
            chunk: 0,
            blocks: BLOCKS,
            is_stopped: false,
        }
    }

    /// Returns the text.
    #[inline]
    pub(crate) const fn text(&self) -> &'t str {
        self.cuts.text()
    }

    /// Returns the start of the next piece.
    #[inline]
    pub(crate) const fn start(&self) -> usize {
        self.cuts.start()
    }

    /// Returns the next piece, `by` bytes further on than it is in the text.
    #[inline]
    pub(crate) fn next_moved(&mut self, by: usize) -> Option<Piece> {
        let cut = self.next()?;
        Some(Piece {
            start: cut.start + by,
            end: self.start() + by,
            is_plain: self.is_plain(cut),
        })
    }

    /// Returns the next piece and whether it is plain, if both are known already.
    #[inline]
    pub(crate) fn next_known(&mut self) -> Option<(Cut<'t>, bool)> {
        let cut = self.cuts.next_cut()?;
        Some((cut, self.is_plain(cut)))
    }

    /// Returns whether the piece that was just returned is plain.
    #[inline]
    const fn is_plain(&self, cut: Cut<'_>) -> bool {
        let block = GROUP * self.group.wrapping_sub(1) + cut.bit / 64;
        self.bounds[block % BLOCKS].plain >> (cut.bit % 64) & 1 == 1
    }

    /// Returns the next piece.
    #[inline]
    pub(crate) fn next(&mut self) -> Option<Cut<'t>> {
        loop {
            if let Some(cut) = self.cuts.next_cut() {
                return Some(cut);
            }
            if !self.refill() {
                return None;
            }
        }
    }

    /// Folds the pieces that are left.
    #[inline]
    pub(crate) fn fold<B>(mut self, init: B, mut fold: impl FnMut(B, Cut<'t>) -> B) -> B {
        let mut folded = init;
        loop {
            folded = self.cuts.fold_cuts(folded, &mut fold);
            if !self.refill() {
                return folded;
            }
        }
    }

    /// Returns how many pieces are left, without cutting them off where that is not needed.
    pub(crate) fn count(mut self) -> usize {
        let mut count = 0;
        loop {
            count += self.cuts.left();
            self.cuts.skip_cuts();
            if self.group == self.groups && !self.is_stopped {
                if self.chunk > self.text().len() {
                    return count;
                }
                self.classify();
                if !self.is_stopped {
                    count += self.pass_over_chunk();
                    continue;
                }
            }
            if !self.refill() {
                return count;
            }
        }
    }

    /// Cuts off more pieces, if there are any; sometimes none.
    #[inline(never)]
    fn refill(&mut self) -> bool {
        if self.group == self.groups {
            if self.start() == self.text().len() {
                return false;
            }
            if self.is_stopped {
                self.look_up();
                return true;
            }
            self.classify();
        }
        let from = GROUP * self.group;
        let ends = [0, 1, 2, 3].map(|at| self.bounds[from + at].ends);
        self.cuts.cut(self.kernel, self.base + 64 * from, &ends);
        self.group += 1;
        true
    }

    /// Finds the pieces that end in the next chunk.
    fn classify(&mut self) {
        self.base = self.chunk;
        let left = self.text().len() - self.base;
        let count = self.blocks.min(left / 64 + 1);
        let mut at = 0;
        while at < count && !self.is_stopped {
            at = self.rough_bounds(at, count);
            if at < count {
                self.bounds[at] = self.fine_bounds(self.base + 64 * at);
                at += 1;
            }
        }
        self.bounds[at..at.next_multiple_of(GROUP)].fill(Bounds::NONE);
        if self.base == self.start() {
            self.bounds[0].ends &= !1;
        }
        self.group = 0;
        self.groups = at.div_ceil(GROUP);
        self.chunk += 64 * at;
        self.blocks = BLOCKS;
    }

    /// Finds the pieces of the chunk from block `from` on until block `to` or one for which rough
    /// classes are not enough, and returns its number.
    fn rough_bounds(&mut self, from: usize, to: usize) -> usize {
        if !self.carry.is_simple() {
            return from;
        }
        let bounds = &mut self.bounds[from..to];
        let (done, flow) = self.kernel.rough_blocks(
            &self.tables.rough,
            self.cuts.text(),
            self.base + 64 * from,
            bounds.len(),
            self.carry.flow,
            |flow, at, block| {
                let found = flow.rough_bounds(&block);
                bounds[at] = found.unwrap_or(Bounds::NONE);
                found.is_some()
            },
        );
        if done > 0 {
            self.carry = Carry::rough(flow);
        }
        from + done
    }

    /// Returns where the pieces of the block at `base` end, until a character without a class.
    #[cold]
    fn fine_bounds(&mut self, base: usize) -> Bounds {
        if let Some(follows_word) = self.carry.rough_word() {
            let before = if follows_word {
                self.solid_before(base)
            } else {
                0
            };
            self.carry.refine(is_letter(before), is_number(before));
        }
        let mut block = [ClassBlock::EMPTY];
        self.kernel
            .classify_blocks(&self.tables.classes, self.text(), base, &mut block);
        let classes = Classes::new(&block[0]);
        let mut mids = self.carry.mids(&classes);
        let mut unknown = classes.unknown;
        if mids.open | unknown != 0 {
            self.settle(&mut mids, &mut unknown, base);
        }
        let left = self.text().len() - base;
        let end = if left < 64 { 1 << left } else { 0 };
        let mut bounds = self.carry.bounds(&classes, mids.joining, end);
        if unknown != 0 {
            bounds.ends &= (unknown & unknown.wrapping_neg()) - 1;
            self.is_stopped = true;
        }
        bounds
    }

    /// Passes over the pieces that end in the last chunk, and returns how many they are.
    fn pass_over_chunk(&mut self) -> usize {
        let left = self.text().len() - self.base;
        let bounds = &mut self.bounds[..GROUP * self.groups];
        self.group = self.groups;
        // The last block of the text has ends behind the end of the text.
        if let Some(bounds) = bounds.get_mut(left / 64) {
            let end = 1 << (left % 64);
            bounds.ends &= end | (end - 1);
        }
        let mut count = 0;
        let mut last_end = self.cuts.start();
        for (at, bounds) in bounds
            .iter()
            .enumerate()
            .filter(|(_, bounds)| bounds.ends != 0)
        {
            count += bounds.ends.count_ones() as usize;
            last_end = self.base + 64 * at + bounds.ends.ilog2() as usize;
        }
        self.cuts.cut_after(last_end - self.cuts.start());
        self.cuts.skip_cuts();
        count
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
        let at = (at..self.text().len()).find(|&at| self.text().is_char_boundary(at))?;
        let mut classes = self.text()[at..]
            .chars()
            .map(|c| self.tables.classes.get(c));
        classes.find(|&class| is_solid(class))
    }

    /// Returns the class of the last character that begins before `at` and is not transparent.
    fn solid_before(&self, at: usize) -> u8 {
        let end = (at..self.text().len()).find(|&at| self.text().is_char_boundary(at));
        let before = &self.text()[..end.unwrap_or(self.text().len())];
        let mut classes = before.chars().rev().map(|c| self.tables.classes.get(c));
        classes.find(|&class| is_solid(class)).unwrap_or(0)
    }

    /// Finds the end of the next piece by unicode-segmentation.
    #[cold]
    fn look_up(&mut self) {
        let rest = &self.text()[self.start()..];
        let len = rest.split_word_bounds().next().map_or(0, str::len);
        self.chunk = self.start() + len;
        self.cuts.cut_after(len);
        self.bounds[0] = Bounds::NONE;
        self.group = 1;
        self.groups = 1;
        self.blocks = 1;
        self.carry = Carry::START;
        self.is_stopped = self.starts_unknown();
    }

    /// Returns whether what is left behind `chunk` begins with a character without a class, a single
    /// space before it put aside.
    fn starts_unknown(&self) -> bool {
        let rest = &self.text()[self.chunk..];
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
