//! The pieces of a text between word boundaries, a chunk of bytes at a time.

use kalim_chars::consts::END_OF_AYAH;
use kalim_chars::digits_len;
use kalim_simd::{Bits, ClassBlock, Cut, Cuts, Kernel, RoughBlock, Spans};
use unicode_segmentation::UnicodeSegmentation;

use super::classes::{KNOWN, LETTER, NUMERIC, PLAIN, SPACE, TRANSPARENT, Tables, tables};
use super::rules::{Bounds, Carry, Classes, Flow, Mids};

/// The blocks of a chunk, at most, and those that are cut together.
const BLOCKS: usize = 2 * GROUP;
const GROUP: usize = 4;

/// The pieces of a text.
///
/// A chunk of text is classified, the rules tell where its pieces end, and it is cut there, group by
/// group of blocks. A character without a class ends the chunk: unicode-segmentation finds the end of
/// the piece that it is in. This is right since no rule that it applies looks back behind the start
/// of a piece; so the masks may begin anew behind it.
///
/// What is plain is found out if `KINDS`.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'t, const KINDS: bool = true> {
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

/// The characters of a text with which blocks may begin.
#[derive(Clone, Copy)]
struct NextChars<'t> {
    text: &'t str,
    tables: &'static Tables,
}

impl NextChars<'_> {
    /// Returns whether the first character at or behind `at` may go on with a piece.
    #[cold]
    #[inline(never)]
    fn is_word(self, at: usize) -> bool {
        let at = (at..self.text.len()).find(|&at| self.text.is_char_boundary(at));
        let next = at.and_then(|at| self.text[at..].chars().next());
        next.is_some_and(|c| c != '\n' && self.tables.classes.get(c) & !(PLAIN | SPACE) != KNOWN)
    }
}

/// What counting keeps from block to block.
#[derive(Clone, Copy)]
struct Tally {
    flow: Flow,
    count: usize,
    /// The ends in the last block that has some, and its number.
    last: u64,
    last_at: usize,
}

impl Tally {
    /// Adds the pieces that end in a block, if rough classes are enough for it.
    #[inline(always)]
    fn add(&mut self, at: usize, block: &RoughBlock, may_join: impl FnOnce() -> bool) -> bool {
        let Some(ends) = self.flow.rough_ends(block, may_join) else {
            return false;
        };
        self.count = self.count.wrapping_add(ends.count_ones() as usize);
        if ends != 0 {
            (self.last, self.last_at) = (ends, at);
        }
        true
    }
}

impl<'t, const KINDS: bool> Pieces<'t, KINDS> {
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

    /// Returns the start of the next pieces for [`next_words`](Self::next_words).
    #[inline]
    pub(crate) const fn next_start(&self) -> usize {
        self.chunk
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

    /// Returns the next plain piece, if it is cut off already.
    #[inline]
    pub(crate) fn next_plain(&mut self) -> Option<Cut<'t>> {
        self.cuts.next_second()
    }

    /// Returns the next plain piece, controls behind it put aside, if no other piece that comes sooner
    /// has to be looked at; otherwise goes on to a piece not behind that, or to the end of the text, and
    /// returns how far pieces have to be looked at.
    ///
    /// Only after it returned a piece may the next one be asked for.
    pub(crate) fn find_plain(&mut self) -> Result<Cut<'t>, usize> {
        loop {
            if let Some(cut) = self.cuts.next_second() {
                return Ok(cut);
            }
            let Spans { base, starts, ends } = self.next_words::<false>(GROUP)?;
            let [a, b, c, d, ..] = (starts | ends).0;
            self.cuts.cut(self.kernel, base, &[a, b, c, d]);
        }
    }

    /// Returns the plain pieces of at most `blocks` blocks of the text and goes on behind these; if
    /// `CONTROLS`, then with the controls behind them, and with the digits behind signs of the end of an
    /// ayah. Pieces without letters and digits are passed over. If another piece has to be looked at, or at
    /// the end of the text, returns how far pieces have to be looked at.
    ///
    /// Only after it returned pieces may the next ones be asked for.
    pub(crate) fn next_words<const CONTROLS: bool>(
        &mut self,
        blocks: usize,
    ) -> Result<Spans, usize> {
        let base = self.chunk;
        let left = self.text().len() - base;
        let next = self.next_chars();
        let [mut starts, mut ends, mut bounds, mut hard] = [Bits::NONE; 4];
        let (known, _) = self.kernel.rough_blocks(
            &self.tables.rough,
            self.cuts.text(),
            base,
            blocks.min(left / 64 + 1),
            Carry::START.flow,
            #[inline(always)]
            |flow, at, block| {
                let may_join = || next.is_word(base + 64 * at + 64);
                let Some(found) = flow.rough_bounds::<CONTROLS>(&block, may_join) else {
                    return false;
                };
                (starts.0[at], ends.0[at]) = (found.starts, found.plain);
                (bounds.0[at], hard.0[at]) = (found.ends, found.hard);
                true
            },
        );
        if !hard.is_empty() {
            let (numbers, first_other) = self.ayah_numbers(base, hard, bounds);
            if CONTROLS {
                (starts, ends) = (starts | numbers.starts, ends | numbers.ends);
            }
            if let Some(at) = first_other {
                bounds = bounds & Bits::lowest(at + 1);
            }
        }
        // What begins at the last boundary ends behind it, and is left for later.
        let end = bounds.highest().unwrap_or(0).min(left);
        if end == 0 {
            let unknown = if known == 0 { 64 } else { 1 };
            self.go_to(base);
            self.blocks = 2;
            return Err(self.text().len().min(base + unknown));
        }
        self.chunk = base + end;
        Ok(Spans {
            base,
            starts: starts & Bits::lowest(end),
            ends: ends & Bits::lowest(end + 1),
        })
    }

    /// Returns the digits behind signs of the end of an ayah, as long as there is nothing else among the
    /// bits `hard`; and the first of the others.
    #[inline(never)]
    fn ayah_numbers(&self, base: usize, hard: Bits, bounds: Bits) -> (Spans, Option<usize>) {
        let mut numbers = Spans::NONE;
        for at in hard.iter() {
            let digits = self.text()[base + at..].strip_prefix(END_OF_AYAH);
            let start = at + END_OF_AYAH.len_utf8();
            let end = digits.map(|digits| start + digits_len(digits));
            // Between digits nothing ends.
            match end.filter(|&end| bounds.has(at) && end < Bits::COUNT && bounds.has(end)) {
                Some(end) if end > start => {
                    numbers.starts.insert(start);
                    numbers.ends.insert(end);
                }
                Some(_) => {}
                None => return (numbers, Some(at)),
            }
        }
        (numbers, None)
    }

    const fn next_chars(&self) -> NextChars<'t> {
        NextChars {
            text: self.text(),
            tables: self.tables,
        }
    }

    /// Goes on at the next piece, none of which has been returned in part.
    pub(crate) fn restart(&mut self) {
        self.go_to(self.start());
    }

    /// Goes on at `start`, where a piece begins, and not before the next one.
    pub(crate) fn go_to(&mut self, start: usize) {
        self.cuts.cut_after(start - self.start());
        self.cuts.skip_cuts();
        self.chunk = start;
        self.blocks = BLOCKS;
        self.group = 0;
        self.groups = 0;
        self.carry = Carry::START;
        self.is_stopped = false;
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

    /// Passes over the pieces that are left, and returns how many they are.
    pub(crate) fn count(&mut self) -> usize {
        let mut count = 0;
        loop {
            count += self.cuts.left();
            self.cuts.skip_cuts();
            if self.group < self.groups || self.is_stopped {
                self.refill();
            } else if self.start() == self.text().len() {
                return count;
            } else {
                count = count.wrapping_add(self.count_roughly());
                if self.start() < self.text().len() {
                    count += self.count_finely();
                }
            }
        }
    }

    /// Passes over the pieces that end in the next block, unless a character without a class ends it,
    /// and returns how many they are.
    fn count_finely(&mut self) -> usize {
        self.base = self.chunk;
        self.bounds = [Bounds::NONE; BLOCKS];
        let mut bounds = self.fine_bounds(self.base);
        if self.base == self.start() {
            bounds.ends &= !1;
        }
        self.chunk += 64;
        if self.is_stopped {
            self.bounds[0] = bounds;
            self.group = 0;
            self.groups = 1;
            return 0;
        }
        self.pass_over(self.base, bounds.ends);
        bounds.ends.count_ones() as usize
    }

    /// Passes over the pieces before the last of `ends`, which are those of the block at `base`.
    fn pass_over(&mut self, base: usize, ends: u64) {
        if let Some(bit) = ends.checked_ilog2() {
            self.cuts.cut_after(base + bit as usize - self.start());
            self.cuts.skip_cuts();
        }
    }

    /// Passes over the pieces that end in the next blocks, as far as rough classes are enough, and
    /// returns how many they are.
    fn count_roughly(&mut self) -> usize {
        if !self.carry.is_simple() {
            return 0;
        }
        let left = self.text().len() - self.chunk;
        let tally = Tally {
            flow: self.carry.flow,
            // Nothing ends where the first piece begins.
            count: if self.chunk == self.start() {
                usize::MAX
            } else {
                0
            },
            last: 0,
            last_at: 0,
        };
        let blocks = left / 64 + 1;
        let next = self.next_chars();
        let (done, tally) = self.kernel.rough_blocks(
            &self.tables.rough,
            self.cuts.text(),
            self.chunk,
            blocks,
            tally,
            #[inline(always)]
            |tally, at, block| tally.add(at, &block, || next.is_word(self.chunk + 64 * at + 64)),
        );
        if done == blocks {
            self.go_to(self.text().len());
            // The bytes behind the end of the text are pieces that do not exist.
            return tally.count.wrapping_sub(63 - left % 64);
        }
        if done == 0 {
            return 0;
        }
        self.pass_over(self.chunk + 64 * tally.last_at, tally.last);
        self.carry = Carry::rough(tally.flow);
        self.chunk += 64 * done;
        tally.count
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
        let base = self.base + 64 * from;
        let next = self.next_chars();
        let bounds = &mut self.bounds[from..to];
        let (done, flow) = self.kernel.rough_blocks(
            &self.tables.rough,
            self.cuts.text(),
            base,
            bounds.len(),
            self.carry.flow,
            #[inline(always)]
            |flow, at, block| {
                let may_join = || next.is_word(base + 64 * at + 64);
                let found = if KINDS {
                    flow.rough_bounds::<false>(&block, may_join)
                } else {
                    flow.rough_ends(&block, may_join).map(Bounds::of_ends)
                };
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
