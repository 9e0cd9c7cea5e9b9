//! Rewriting, character by character.

use alloc::string::String;
use alloc::vec::Vec;

use crate::utf8::{is_arabic_lead, is_ascii, len_of};
use crate::{KeptMask, Table};

/// Hears of every replacement that changes the number of bytes.
pub(crate) trait Record {
    /// The `from` input bytes at `at` became `to` output bytes.
    fn replaced(&mut self, at: usize, from: usize, to: usize);
}

/// Records nothing.
impl Record for () {
    #[inline]
    fn replaced(&mut self, _: usize, _: usize, _: usize) {}
}

impl Record for KeptMask {
    #[inline]
    fn replaced(&mut self, at: usize, from: usize, to: usize) {
        self.replace(at, from, to);
    }
}

pub(crate) fn rewrite(table: &Table, text: &str, out: &mut String, record: &mut impl Record) {
    // SAFETY: `out` stays valid UTF-8: whole characters of `text` and whole strings of `table`
    // are appended to it, never parts.
    let out = unsafe { out.as_mut_vec() };
    let mut at = 0;
    while at < text.len() {
        at = rewrite_until_growth(table, text, at, out, record);
        at = push_growing(table, text, at, out, record);
    }
}

/// Appends from byte `at` of `text` on until its end or a character that gets longer, and returns
/// where it stopped.
fn rewrite_until_growth(
    table: &Table,
    text: &str,
    at: usize,
    out: &mut Vec<u8>,
    record: &mut impl Record,
) -> usize {
    out.reserve(text.len() - at);
    let room = out.spare_capacity_mut().as_mut_ptr().cast::<u8>();
    // SAFETY: `text` is readable up to its end, `at` is on a character boundary (0, or behind a
    // whole character); as many bytes as are left were reserved behind `out`.
    let (read, written) = unsafe { shrink(table, text.as_ptr(), at, text.len(), room, record) };
    // SAFETY: `shrink` has written that many bytes behind the old end.
    unsafe { out.set_len(out.len() + written) };
    read
}

/// Appends the replacement of the character at `at`, if there is one left.
fn push_growing(
    table: &Table,
    text: &str,
    at: usize,
    out: &mut Vec<u8>,
    record: &mut impl Record,
) -> usize {
    let rest = &text.as_bytes()[at..];
    let Some(&lead) = rest.first() else { return at };
    let len = len_of(lead);
    let to = table.lookup(rest).map_or(&rest[..len], str::as_bytes);
    record.replaced(at, len, to.len());
    out.extend_from_slice(to);
    at + len
}

pub(crate) fn rewrite_in_place(table: &Table, text: &mut String, start: usize) {
    assert!(
        text.is_char_boundary(start),
        "byte {start} is within a character"
    );
    let len = text.len();
    // SAFETY: whole characters are replaced by whole strings, and what is left behind the new end
    // is cut off, so the text stays valid UTF-8.
    let bytes = unsafe { text.as_mut_vec() };
    let base = bytes.as_mut_ptr();
    // SAFETY: reading and writing go through the same pointer; the writer starts where the reader
    // does and never overtakes it, since the caller has a table that does not grow.
    let (_, written) = unsafe { shrink(table, base, start, len, base.add(start), &mut ()) };
    bytes.truncate(start + written);
}

/// Rewrites bytes `start..end` of `source` to `target` until the end or a character that gets
/// longer, and returns where it stopped and how many bytes it wrote.
///
/// # Safety
///
/// - `source` is valid for reads up to `end`, and is UTF-8 there with a character boundary at
///   `start` and `end`.
/// - `target` is valid for writes of `end - start` bytes. It may be `source + start` itself, but
///   may not overlap it in any other way: every character is read before it is written, and what
///   is written never lies behind what was read.
#[inline(always)]
unsafe fn shrink(
    table: &Table,
    source: *const u8,
    start: usize,
    end: usize,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let (mut at, mut written) = (start, 0);
    while at < end {
        // SAFETY: `at < end`.
        let lead = unsafe { *source.add(at) };
        if lead < 0x80 {
            if table.keeps_ascii() && at + 8 <= end {
                // SAFETY: eight bytes are left before `end`.
                let run = unsafe { source.add(at).cast::<[u8; 8]>().read() };
                if is_ascii(run) {
                    // SAFETY: eight bytes were read, and `written <= at - start`.
                    unsafe { target.add(written).cast::<[u8; 8]>().write(run) };
                    at += 8;
                    written += 8;
                    continue;
                }
            }
            if let Some(to) = table.ascii(lead) {
                // SAFETY: `written <= at - start < end - start`.
                unsafe { *target.add(written) = to };
                at += 1;
                written += 1;
                continue;
            }
        } else if is_arabic_lead(lead) {
            // SAFETY: a lead byte of a two-byte character has one more byte before `end`.
            let short = table.arabic(lead, unsafe { *source.add(at + 1) });
            if !short.is_rare() {
                let len = usize::from(short.len);
                // SAFETY: two bytes were read, and `written <= at - start`.
                unsafe { target.add(written).cast::<[u8; 2]>().write(short.bytes) };
                if len != 2 {
                    record.replaced(at, 2, len);
                }
                at += 2;
                written += len;
                continue;
            }
        }
        // SAFETY: as for this function; `at` is on a character boundary before `end`.
        let Some((read, wrote)) = (unsafe { rare(table, source, at, target.add(written)) }) else {
            break;
        };
        if read != wrote {
            record.replaced(at, read, wrote);
        }
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
/// As for [`shrink`]: a whole character lies at `at`, and `target` has room for as many bytes.
#[inline]
unsafe fn rare(
    table: &Table,
    source: *const u8,
    at: usize,
    target: *mut u8,
) -> Option<(usize, usize)> {
    // SAFETY: a whole character lies at `at`.
    let len = len_of(unsafe { *source.add(at) });
    let mut bytes = [0; 4];
    // SAFETY: as above; the copy frees `target` to overlap the source.
    unsafe { core::ptr::copy_nonoverlapping(source.add(at), bytes.as_mut_ptr(), len) };
    let to = table.lookup(&bytes).map_or(&bytes[..len], str::as_bytes);
    if to.len() > len {
        return None;
    }
    // SAFETY: `target` has room for `len` bytes, and `to`, which is not longer, lies elsewhere.
    unsafe { core::ptr::copy_nonoverlapping(to.as_ptr(), target, to.len()) };
    Some((len, to.len()))
}
