//! Rewriting by a map that only deletes and folds.

use super::part::{self, low_bits};
use super::tables::{Coordinates, Tables, moved_on};
use crate::Table;
use crate::mask::Record;
use crate::rewrite::LEAST_ROOM;
use crate::vector::{Half, Vector};

/// Rewrites `text` to `target`, and returns how many bytes were read and written.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `text` is not empty.
/// - `target` is valid for writes of as many bytes as `text` has, of [`LEAST_ROOM`] at least, and does
///   not overlap it.
#[inline(always)]
pub(super) unsafe fn rewrite<V: Vector, const N: usize>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let mut run = Run::new(text, target, record);
    // SAFETY: as for this function.
    unsafe {
        let mut before = [V::Half::splat(0); N];
        if text.len() > V::LEN {
            let tables = Tables::<V, N>::load(table.plan());
            let last = run.words(&tables, [V::splat(0); N]);
            let last = run.blocks(&tables, last);
            for (before, last) in before.iter_mut().zip(last) {
                *before = last.last_half();
            }
        }
        let tables = Tables::<V::Half, N>::load(table.plan());
        if V::LEN > 16 {
            before = run.blocks(&tables, before);
        }
        run.part(&tables, before, run.room - run.written);
    }
    (run.at, run.written)
}

/// Does what [`rewrite`] does to a text the length of which is in [`WORD`](crate::rewrite::WORD) by one
/// group alone, and returns how many bytes were written.
///
/// # Safety
///
/// As for [`rewrite`].
#[inline(always)]
pub(crate) unsafe fn rewrite_word<H: Half>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> usize {
    let mut run = Run::new(text, target, record);
    // SAFETY: as for this function.
    unsafe {
        let tables = Tables::<H, 1>::load(table.plan());
        let mut before = [H::splat(0)];
        if text.len() > 16 {
            let kept = run.block(&tables, &mut before);
            run.record.block(16, u64::from(kept));
        }
        // Of the least room half is left, so that there is room for half a vector more.
        run.part(&tables, before, 16);
    }
    run.written
}

/// A text that is being rewritten.
struct Run<'r, R> {
    text: &'r [u8],
    target: *mut u8,
    room: usize,
    record: &'r mut R,
    at: usize,
    written: usize,
}

impl<'r, R: Record> Run<'r, R> {
    /// Returns a run at the start of `text`.
    #[inline(always)]
    fn new(text: &'r str, target: *mut u8, record: &'r mut R) -> Self {
        Self {
            text: text.as_bytes(),
            target,
            room: text.len().max(LEAST_ROOM),
            record,
            at: 0,
            written: 0,
        }
    }

    /// Rewrites whole vectors as long as there is a byte more than one has. `before` are the bits of
    /// the bytes before; returns those of the last ones.
    ///
    /// # Safety
    ///
    /// As for [`rewrite`]; for each byte that is left there is room for one.
    #[inline(always)]
    unsafe fn blocks<V: Vector, const N: usize>(
        &mut self,
        tables: &Tables<V, N>,
        mut before: [V; N],
    ) -> [V; N] {
        while self.at + V::LEN < self.text.len() {
            // SAFETY: as for this function; a byte more than a vector has is left.
            let kept = unsafe { self.block(tables, &mut before) };
            self.record.block(V::LEN, u64::from(kept));
        }
        before
    }

    /// Does what [`blocks`](Self::blocks) does, 64 bytes at a time, which is less to record.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks).
    #[inline(always)]
    unsafe fn words<V: Vector, const N: usize>(
        &mut self,
        tables: &Tables<V, N>,
        mut before: [V; N],
    ) -> [V; N] {
        while self.at + 64 < self.text.len() {
            let (mut kept, mut shift) = (0, 0);
            while shift < 64 {
                // SAFETY: as for this function; a byte more than 64 is left.
                kept |= u64::from(unsafe { self.block(tables, &mut before) }) << shift;
                shift += V::LEN;
            }
            self.record.block(64, kept);
        }
        before
    }

    /// Rewrites a vector, and returns which of its bytes are kept.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks); a byte more than a vector has is left.
    #[inline(always)]
    unsafe fn block<V: Vector, const N: usize>(
        &mut self,
        tables: &Tables<V, N>,
        before: &mut [V; N],
    ) -> u32 {
        // SAFETY: as for this function.
        unsafe {
            let from = self.text.as_ptr().add(self.at);
            let block = V::load(from);
            let (block, deleted) = step(tables, block, V::load(from.add(1)), before);
            let kept = !deleted & low_bits(V::LEN);
            block.compress(kept, self.target.add(self.written));
            self.at += V::LEN;
            self.written += kept.count_ones() as usize;
            kept
        }
    }

    /// Rewrites the 1 to 16 bytes that are left, to where there is room for `room` bytes.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks).
    #[inline(always)]
    unsafe fn part<H: Half, const N: usize>(
        &mut self,
        tables: &Tables<H, N>,
        mut before: [H; N],
        room: usize,
    ) {
        let len = self.text.len() - self.at;
        // SAFETY: as for this function.
        unsafe {
            let block: H = part::load(self.text.as_ptr().add(self.at), len);
            let (block, deleted) = step(tables, block, block.moved_back(), &mut before);
            let kept = !deleted & low_bits(len);
            self.record.block(len, u64::from(kept));
            part::compress(block, kept, self.target.add(self.written), len, room);
            self.at += len;
            self.written += kept.count_ones() as usize;
        }
    }
}

/// Returns what becomes of `block`, and which of its bytes are deleted. `next` has for each byte the
/// one behind it, `before` the bits of the vector before, and then of this one.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
unsafe fn step<V: Vector, const N: usize>(
    tables: &Tables<V, N>,
    block: V,
    next: V,
    before: &mut [V; N],
) -> (V, u32) {
    // SAFETY: as for this function.
    unsafe {
        let bits = tables.bits(Coordinates::new(block, next));
        let follow = moved_on(bits, *before);
        *before = bits;
        tables.apply(block, bits, follow)
    }
}
