//! The search for the first character that a table changes.

use crate::Table;
use crate::utf8::{is_arabic_lead, is_ascii, len_of};

pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&lead) = bytes.get(at) {
        if lead < 0x80 {
            if table.keeps_ascii()
                && let Some(&run) = bytes[at..].first_chunk()
                && is_ascii(run)
            {
                at += run.len();
                continue;
            }
            if table.ascii(lead) == Some(lead) {
                at += 1;
                continue;
            }
        } else if is_arabic_lead(lead)
            && let Some(&trail) = bytes.get(at + 1)
        {
            if table.arabic(lead, trail).changed {
                return Some(at);
            }
            at += 2;
            continue;
        }
        if is_changed(table, &bytes[at..]) {
            return Some(at);
        }
        at += len_of(lead);
    }
    None
}

/// Whether the table changes the character that `bytes` begins with.
#[cold]
pub(crate) fn is_changed(table: &Table, bytes: &[u8]) -> bool {
    table
        .lookup(bytes)
        .is_some_and(|to| &bytes[..len_of(bytes[0])] != to.as_bytes())
}
