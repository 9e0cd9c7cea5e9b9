//! The search for the first character that a table changes.

use crate::Table;
use crate::utf8::{is_arabic_lead, len_of};

pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&lead) = bytes.get(at) {
        let len = len_of(lead);
        let changed = match bytes.get(at + 1) {
            _ if lead < 0x80 => table.ascii(lead) != Some(lead) && is_changed(table, &bytes[at..]),
            Some(&trail) if is_arabic_lead(lead) => table.arabic(lead, trail).changed,
            _ => is_changed(table, &bytes[at..]),
        };
        if changed {
            return Some(at);
        }
        at += len;
    }
    None
}

/// Whether the table changes the character that `bytes` begins with.
#[cold]
fn is_changed(table: &Table, bytes: &[u8]) -> bool {
    table
        .lookup(bytes)
        .is_some_and(|to| &bytes[..len_of(bytes[0])] != to.as_bytes())
}
