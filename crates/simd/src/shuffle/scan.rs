//! The search for the first character that a table changes.

use super::changes::{Found, Tables};
use crate::Table;
use crate::scalar::{self, is_changed};
use crate::vector::Vector;

/// Returns the byte offset of the first character of `text` that `table` changes.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(super) unsafe fn first_change<V: Vector>(table: &Table, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // SAFETY: as for this function; a byte more than a vector has is left.
    unsafe {
        let tables = Tables::<V>::load(table.plan());
        let all = u32::MAX >> (32 - V::LEN);
        while at + V::LEN < bytes.len() {
            let from = bytes.as_ptr().add(at);
            let Found { kept, changes } = tables.find(V::load(from), V::load(from.add(1)));
            // A character that is deleted begins at a byte that is not kept, if not before it.
            let mut left = !kept & all | changes;
            while left != 0 {
                let byte = at + left.trailing_zeros() as usize;
                if bytes[byte] & 0xC0 != 0x80 && is_changed(table, &bytes[byte..]) {
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
