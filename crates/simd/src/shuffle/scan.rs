//! The search for the first character that a table changes.

use super::tables::{Coordinates, OtherTables, Tables};
use crate::Table;
use crate::scalar::{self, is_changed};
use crate::vector::Vector;

/// Returns the byte offset of the first character of `text` that `table` changes. `OTHERS` are there
/// if it changes more than the groups of [`Letters`](crate::letters::Letters).
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(super) unsafe fn first_change<V: Vector, const N: usize, const OTHERS: bool>(
    table: &Table,
    text: &str,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // SAFETY: as for this function; a byte more than the vectors have is left.
    unsafe {
        let stride = Both::<V, N, OTHERS>::STRIDE * V::LEN;
        let tables = Both::<V, N, OTHERS>::load(table);
        while at + stride < bytes.len() {
            let mut changes = V::splat(0);
            let mut offset = 0;
            while offset < stride {
                changes = changes.or(tables.changes(bytes.as_ptr().add(at + offset)));
                offset += V::LEN;
            }
            if changes.bits_not_zero() != 0
                && let Some(found) = tables.find(table, bytes, at, at + stride)
            {
                return Some(found);
            }
            at += stride;
        }
        let vectors = (bytes.len() - at).saturating_sub(1) / V::LEN;
        if let Some(found) = tables.find(table, bytes, at, at + vectors * V::LEN) {
            return Some(found);
        }
        at += vectors * V::LEN;
    }
    let is_within = |&&byte: &&u8| byte & 0xC0 == 0x80;
    let start = at + bytes[at..].iter().take_while(is_within).count();
    Some(start + scalar::first_change(table, &text[start..])?)
}

/// All tables of a map, in registers.
struct Both<V: Vector, const N: usize, const OTHERS: bool> {
    groups: Tables<V, N>,
    others: OtherTables<V>,
}

impl<V: Vector, const N: usize, const OTHERS: bool> Both<V, N, OTHERS> {
    /// The vectors that are asked at once whether they may have a change. Where signs may change there
    /// is more to ask than to decide.
    const STRIDE: usize = if OTHERS { 1 } else { 4 };

    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn load(table: &Table) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                groups: Tables::load(table.plan()),
                others: OtherTables::load(table.plan()),
            }
        }
    }

    /// Returns something other than 0 at bytes of the vector at `from` that begin a character that
    /// changes, or may.
    ///
    /// # Safety
    ///
    /// - The CPU has the instructions of `V`.
    /// - `from` is valid for reads of a byte more than the vector has.
    #[inline(always)]
    unsafe fn changes(&self, from: *const u8) -> V {
        // SAFETY: as for this function.
        unsafe {
            let block = V::load(from);
            let at = Coordinates::new(block, V::load(from.add(1)));
            let mut changes = V::splat(0);
            if OTHERS {
                changes = self.others.changes(block, at);
            }
            for bits in self.groups.bits(at) {
                changes = changes.or(bits);
            }
            changes
        }
    }

    /// Returns the first character of `text` that begins in `at..end`, which are whole vectors, and
    /// changes.
    ///
    /// # Safety
    ///
    /// - The CPU has the instructions of `V`.
    /// - `text` has a byte more than `end`.
    #[inline(always)]
    unsafe fn find(&self, table: &Table, text: &[u8], mut at: usize, end: usize) -> Option<usize> {
        while at < end {
            // SAFETY: as for this function.
            let mut left = unsafe { self.changes(text.as_ptr().add(at)).bits_not_zero() };
            while left != 0 {
                let byte = at + left.trailing_zeros() as usize;
                if is_changed(table, &text[byte..]) {
                    return Some(byte);
                }
                left &= left - 1;
            }
            at += V::LEN;
        }
        None
    }
}
