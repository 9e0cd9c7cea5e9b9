//! Rewriting without any unsafe code: what a build without the feature `simd` has.
//!
//! What is kept is copied in runs, what is replaced one character at a time.

use alloc::string::String;

use crate::Table;
use crate::isa::Isa;
use crate::mask::Record;
use crate::scalar;
use crate::utf8::len_of;

/// Appends `text` to `out`, every character replaced as `table` says.
pub(crate) fn append(
    _: Isa,
    table: &Table,
    text: &str,
    out: &mut String,
    record: &mut impl Record,
) {
    out.reserve(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let run = scalar::first_change(table, rest).unwrap_or(rest.len());
        let (kept, changed) = rest.split_at(run);
        for block in kept.as_bytes().chunks(64) {
            record.block(block.len(), u64::MAX >> (64 - block.len()));
        }
        out.push_str(kept);
        rest = push_changed(table, changed, out, record);
    }
}

/// Appends the replacement of the first character of `text`, if there is one, and returns the rest.
fn push_changed<'t>(
    table: &Table,
    text: &'t str,
    out: &mut String,
    record: &mut impl Record,
) -> &'t str {
    let Some(&lead) = text.as_bytes().first() else {
        return text;
    };
    let (first, rest) = text.split_at(len_of(lead));
    let to = table.lookup(text.as_bytes()).unwrap_or(first);
    record.block(first.len(), (1 << to.len().min(first.len())) - 1);
    if to.len() > first.len() {
        record.grown(to.len() - first.len());
    }
    out.push_str(to);
    rest
}

/// Rewrites `text` from byte `start` on, in a buffer of its own that then takes its place.
pub(crate) fn in_place(isa: Isa, table: &Table, text: &mut String, start: usize) {
    let tail = text.split_off(start);
    append(isa, table, &tail, text, &mut ());
}
