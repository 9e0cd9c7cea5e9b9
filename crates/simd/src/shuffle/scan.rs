//! The search for the first character that a table changes.

use super::tables::{Coordinates, OtherTables, Tables};
use crate::Table;
use crate::scalar::{self, is_changed};
use crate::vector::Vector;

/// Returns the byte offset of the first character of `text` that `table` changes.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(super) unsafe fn first_change<V: Vector, const N: usize>(
    table: &Table,
    text: &str,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // SAFETY: as for this function; a byte more than a vector has is left.
    unsafe {
        let groups = Tables::<V, N>::load(table.plan());
        let others = OtherTables::<V>::load(table.plan());
        while at + V::LEN < bytes.len() {
            let from = bytes.as_ptr().add(at);
            let block = V::load(from);
            let coordinates = Coordinates::new(block, V::load(from.add(1)));
            let mut changes = others.changes(block, coordinates);
            for bits in groups.bits(coordinates) {
                changes = changes.or(bits);
            }
            let mut left = changes.bits_not_zero();
            while left != 0 {
                let byte = at + left.trailing_zeros() as usize;
                if is_changed(table, &bytes[byte..]) {
                    return Some(byte);
                }
                left &= left - 1;
            }
            at += V::LEN;
        }
    }
    let start = at
        + bytes[at..]
            .iter()
            .take_while(|&&byte| byte & 0xC0 == 0x80)
            .count();
    Some(start + scalar::first_change(table, &text[start..])?)
}
