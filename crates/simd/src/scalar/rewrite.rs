//! Rewriting, character by character.

use crate::Table;
use crate::mask::Record;
use crate::utf8::{is_arabic_lead, is_ascii, len_of};

/// Rewrites `text` from byte `at` on to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - `at` is on a character boundary of `text`.
/// - `target` is valid for writes of `written + text.len() - at` bytes and does not overlap `text`.
#[inline]
pub(crate) unsafe fn shrink(
    table: &Table,
    text: &str,
    at: usize,
    target: *mut u8,
    written: usize,
    record: &mut impl Record,
) -> (usize, usize) {
    // SAFETY: as for this function.
    unsafe { shrink_to(table, text, at, text.len(), target, written, record) }
}

/// Does what [`shrink`] does, up to byte `end`, which is on a character boundary too.
///
/// # Safety
///
/// As for [`shrink`], but `target` need only be valid up to `written + end - at`.
#[inline(always)]
pub(crate) unsafe fn shrink_to(
    table: &Table,
    text: &str,
    mut at: usize,
    end: usize,
    target: *mut u8,
    mut written: usize,
    record: &mut impl Record,
) -> (usize, usize) {
    let source = text.as_ptr();
    while at < end {
        // SAFETY: `at < end`.
        let lead = unsafe { *source.add(at) };
        if lead < 0x80 {
            if table.keeps_ascii() && at + 8 <= end {
                // SAFETY: eight bytes are left before `end`.
                let run = unsafe { source.add(at).cast::<[u8; 8]>().read() };
                if is_ascii(run) {
                    // SAFETY: eight bytes were read, and for each byte read there is room for one.
                    unsafe { target.add(written).cast::<[u8; 8]>().write(run) };
                    record.block(at, 8, 0xFF, written);
                    at += 8;
                    written += 8;
                    continue;
                }
            }
            if let Some(to) = table.ascii(lead) {
                // SAFETY: as above, for one byte.
                unsafe { *target.add(written) = to };
                record.block(at, 1, 1, written);
                at += 1;
                written += 1;
                continue;
            }
        } else if is_arabic_lead(lead) {
            // SAFETY: a lead byte of a two-byte character has one more byte before `end`.
            let short = table.arabic(lead, unsafe { *source.add(at + 1) });
            if !short.is_rare() {
                // SAFETY: as above, for two bytes.
                unsafe { target.add(written).cast::<[u8; 2]>().write(short.bytes) };
                record.block(at, 2, low_bits(usize::from(short.len)), written);
                at += 2;
                written += usize::from(short.len);
                continue;
            }
        }
        // SAFETY: `at` is on a character boundary before `end`; room as above.
        let Some((read, wrote)) = (unsafe { rare(table, text, at, target.add(written)) }) else {
            break;
        };
        record.block(at, read, low_bits(wrote), written);
        at += read;
        written += wrote;
    }
    (at, written)
}

/// Rewrites the character at `at` by way of the trie, and returns how many bytes were read and
/// written, or `None` if it gets longer.
///
/// # Safety
///
/// `at` is on a character boundary of `text` before its end, and `target` is valid for writes of
/// as many bytes as the character there has.
#[inline]
unsafe fn rare(table: &Table, text: &str, at: usize, target: *mut u8) -> Option<(usize, usize)> {
    let rest = &text.as_bytes()[at..];
    let len = len_of(rest[0]);
    let to = table.lookup(rest).map_or(&rest[..len], str::as_bytes);
    if to.len() > len {
        return None;
    }
    // SAFETY: `target` has room for `len` bytes, and `to`, which is not longer, lies elsewhere.
    unsafe { core::ptr::copy_nonoverlapping(to.as_ptr(), target, to.len()) };
    Some((len, to.len()))
}

/// Returns a word with the lowest `count` bits set; `count` is at most 8.
#[inline]
const fn low_bits(count: usize) -> u64 {
    (1 << count) - 1
}
