//! The search for the first character that a table changes.

use crate::isa::Isa;
use crate::{Table, scalar};

/// Returns the byte offset of the first character of `text` that `table` changes.
#[inline]
pub(crate) fn first_change(isa: Isa, table: &Table, text: &str) -> Option<usize> {
    match isa {
        _ => scalar::first_change(table, text),
    }
}
