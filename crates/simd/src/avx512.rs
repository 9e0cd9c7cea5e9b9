//! The kernel for AVX-512 with VBMI2: 64 bytes at a time, in registers from load to store.
//!
//! A block is loaded more than once, shifted by a byte, so that each byte stands beside its
//! neighbours. Look-ups of 64 and 128 entries by `vpermb` and `vpermi2b` say what becomes of each
//! byte; `vpcompressb` closes the gaps. The ends of a text are loaded and stored under a mask, so that
//! a word costs one block and nothing beyond the text is touched.
//!
//! - `rewrite`: any map.
//! - `fold`: maps that delete and fold only, with fewer look-ups.
//! - `scan`: the first change.
//! - `classify` and `rough`: classes as masks.
//! - `places`: the bits of masks as numbers.

mod block;
mod classify;
mod fold;
mod others;
mod places;
mod rewrite;
mod rough;
mod scan;
mod word;

use crate::lanes::x86::Avx512;
use crate::mask::Record;
use crate::{Table, Work};
use block::avx512;

pub(crate) use classify::classify;
pub(crate) use fold::rewrite as rewrite_fold;
pub(crate) use places::{list, places};
pub(crate) use rough::rough_blocks;
pub(crate) use scan::first_change;
pub(crate) use word::rewrite as rewrite_word;

avx512! {
    /// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
    ///
    /// # Safety
    ///
    /// - The CPU has the instructions of this kernel.
    /// - `text` is not empty.
    /// - `target` is valid for writes of as many bytes as `text` has, of
    ///   [`LEAST_ROOM`](crate::rewrite::LEAST_ROOM) at least, and does not overlap it.
    pub(crate) unsafe fn shrink(
        table: &Table,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> (usize, usize) {
        // SAFETY: as for this function.
        unsafe {
            match &table.plan().fold {
                Some(fold) => (text.len(), rewrite_fold(fold, text, target, record)),
                None => rewrite::rewrite(table, text, target, record),
            }
        }
    }
}

avx512! {
    /// Does some work with lanes.
    #[inline]
    pub(crate) fn run<W: Work>(work: W) -> W::Output {
        work.run::<Avx512>()
    }
}
