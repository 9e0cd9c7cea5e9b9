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
    record.begin(text.len());
    out.reserve(text.len());
    let (mut at, start) = (0, out.len());
    while at < text.len() {
        let run = scalar::first_change(table, &text[at..]).unwrap_or(text.len() - at);
        for block in (0..run).step_by(64) {
            let len = (run - block).min(64);
            record.block(
                at + block,
                len,
                u64::MAX >> (64 - len),
                out.len() + block - start,
            );
        }
        out.push_str(&text[at..at + run]);
        at += run;
        if at < text.len() {
            at += push_changed(table, &text[at..], at, out, start, record);
        }
    }
}

/// Appends the replacement of the first character of `rest`, which is at byte `at` of the text and
/// changes, and returns its length.
fn push_changed(
    table: &Table,
    rest: &str,
    at: usize,
    out: &mut String,
    start: usize,
    record: &mut impl Record,
) -> usize {
    let len = len_of(rest.as_bytes()[0]);
    let to = table.lookup(rest.as_bytes()).unwrap_or(&rest[..len]);
    let kept = (1 << to.len().min(len)) - 1;
    record.block(at, len, kept, out.len() - start);
    if to.len() > len {
        record.grown(at + len - 1, to.len() - len);
    }
    out.push_str(to);
    len
}

/// Rewrites `text` from byte `start` on, in a buffer of its own that then takes its place.
pub(crate) fn in_place(isa: Isa, table: &Table, text: &mut String, start: usize) {
    let tail = text.split_off(start);
    append(isa, table, &tail, text, &mut ());
}
