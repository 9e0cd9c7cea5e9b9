//! The kernels for vectors of 16 and 32 bytes, whose one fast look-up is in 16 entries.
//!
//! - `fold`: maps that delete and fold only.
//! - `rewrite`: any map.
//! - `scan`: the first change.
//! - `rough`: classes as masks.
//! - `compact`: closing the gaps.

mod changes;
pub(crate) mod compact;
mod fold;
mod rewrite;
mod rough;
mod scan;

use crate::mask::Record;
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable, Table};

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[inline(always)]
pub(crate) unsafe fn shrink<V: Vector>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    // SAFETY: as for this function.
    unsafe {
        match &table.plan().fold {
            Some(fold) => fold::rewrite::<V>(table, fold, text, target, record),
            None => rewrite::rewrite::<V>(table, text, target, record),
        }
    }
}

/// Returns the byte offset of the first character of `text` that `table` changes.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn first_change<V: Vector>(table: &Table, text: &str) -> Option<usize> {
    // SAFETY: as for this function.
    unsafe { scan::first_change::<V>(table, text) }
}

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(crate) unsafe fn rough_blocks<V: Vector, S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    state: S,
    each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    // SAFETY: as for this function.
    unsafe { rough::rough_blocks::<V, S>(table, text, start, count, state, each) }
}
