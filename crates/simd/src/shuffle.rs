//! The kernels for vectors of 16 and 32 bytes, whose one fast look-up is in 16 entries.
//!
//! - `fold`: maps that delete and fold only.
//! - `rewrite`: any map.
//! - `scan`: the first change.
//! - `tables`: what a map has to do with a vector.
//! - `part`: texts and ends of texts that are shorter than a vector.
//! - `rough`: classes as masks.
//! - `compact`: closing the gaps.
//! - `entry`: the functions of a kernel, for which its instructions are enabled.

pub(crate) mod compact;
mod entry;
mod fold;
mod part;
mod rewrite;
mod rough;
mod scan;
mod tables;

pub(crate) use entry::kernel;
pub(crate) use fold::rewrite_word;

use crate::mask::Record;
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable, Table};

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `target` is valid for writes of as many bytes as `text` has, of
///   [`LEAST_ROOM`](crate::rewrite::LEAST_ROOM) at least, and does not overlap it.
#[inline(always)]
pub(crate) unsafe fn shrink<V: Vector>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let plan = table.plan();
    // SAFETY: as for this function.
    unsafe {
        match (plan.is_letters, plan.letters.is_one_group) {
            (true, true) => fold::rewrite::<V, 1>(table, text, target, record),
            (true, false) => fold::rewrite::<V, 2>(table, text, target, record),
            (false, true) => rewrite::rewrite::<V, 1>(table, text, target, record),
            (false, false) => rewrite::rewrite::<V, 2>(table, text, target, record),
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
    unsafe {
        let plan = table.plan();
        match (plan.is_letters, plan.letters.is_one_group) {
            (true, true) => scan::first_change::<V, 1, false>(table, text),
            (true, false) => scan::first_change::<V, 2, false>(table, text),
            (false, _) => scan::first_change::<V, 2, true>(table, text),
        }
    }
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
