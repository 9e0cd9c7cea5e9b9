//! Rewriting: what is the same for all kernels.
//!
//! A kernel is total but for one case: a character that gets longer stops it, since then the output
//! may need more room than the input. The drivers here make room, write that character and let the
//! kernel go on. So a kernel never checks capacity.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Table;
use crate::isa::Isa;
use crate::mask::Record;
use crate::scalar;
use crate::utf8::len_of;

/// Appends `text` to `out`, every character replaced as `table` says.
#[inline]
pub(crate) fn append(
    isa: Isa,
    table: &Table,
    text: &str,
    out: &mut String,
    record: &mut impl Record,
) {
    // SAFETY: `out` stays valid UTF-8: whole characters of `text` and whole strings of `table`
    // are appended to it, never parts.
    let out = unsafe { out.as_mut_vec() };
    record.begin(text.len());
    let start = out.len();
    let mut at = append_until_growth(isa, table, text, 0, out, start, record);
    while at < text.len() {
        at = push_growing(table, text, at, out, start, record);
        at = append_until_growth(isa, table, text, at, out, start, record);
    }
}

/// Appends from byte `at` of `text` on until its end or a character that gets longer, and returns
/// where it stopped. The output of `text` begins at `start`.
#[inline]
fn append_until_growth(
    isa: Isa,
    table: &Table,
    text: &str,
    at: usize,
    out: &mut Vec<u8>,
    start: usize,
    record: &mut impl Record,
) -> usize {
    out.reserve(text.len() - at);
    let written = out.len() - start;
    // SAFETY: `start` is within the buffer, which has room behind `out` for as many bytes as are
    // left of `text`; `at` is on a character boundary (0, or behind a whole character).
    let (read, written) = unsafe {
        let target = out.as_mut_ptr().add(start);
        shrink(isa, table, text, at, target, written, record)
    };
    // SAFETY: `shrink` has written the bytes up to there.
    unsafe { out.set_len(start + written) };
    read
}

/// Appends the replacement of the character at `at`, which gets longer, and returns its end.
#[cold]
fn push_growing(
    table: &Table,
    text: &str,
    at: usize,
    out: &mut Vec<u8>,
    start: usize,
    record: &mut impl Record,
) -> usize {
    let rest = &text.as_bytes()[at..];
    let len = len_of(rest[0]);
    let to = table.lookup(rest).map_or(&rest[..len], str::as_bytes);
    record.block(at, len, u64::MAX >> (64 - len), out.len() - start);
    record.grown(at + len - 1, to.len() - len);
    out.extend_from_slice(to);
    at + len
}

/// The bytes that [`in_place`] moves aside at a time.
const CHUNK: usize = 4096;

/// Rewrites `text` from byte `start` on within its own buffer. The table must not grow.
///
/// Chunks of the text are copied aside, so that no kernel has to read and write the same bytes.
pub(crate) fn in_place(isa: Isa, table: &Table, text: &mut String, start: usize) {
    assert!(
        text.is_char_boundary(start),
        "byte {start} is within a character"
    );
    // SAFETY: whole characters are replaced by whole strings, and what is left behind the new end
    // is cut off, so the text is valid UTF-8 in the end. Nothing panics before.
    let bytes = unsafe { text.as_mut_vec() };
    let mut chunk = [0; CHUNK];
    let (mut at, mut written) = (start, start);
    while at < bytes.len() {
        let end = floor(bytes, at + CHUNK);
        let aside = &mut chunk[..end - at];
        aside.copy_from_slice(&bytes[at..end]);
        // SAFETY: the copy is of whole characters.
        let aside = unsafe { core::str::from_utf8_unchecked(aside) };
        // SAFETY: no more bytes are written than were read, and what was read is in the copy.
        let (_, wrote) = unsafe {
            let target = bytes.as_mut_ptr().add(written);
            shrink(isa, table, aside, 0, target, 0, &mut ())
        };
        at = end;
        written += wrote;
    }
    bytes.truncate(written);
}

/// Returns the last boundary between characters of `text` that is not beyond byte `at`.
fn floor(text: &[u8], at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let is_within = |&&byte: &&u8| byte & 0xC0 == 0x80;
    at - text[..=at].iter().rev().take_while(is_within).count()
}

/// Rewrites `text` from byte `at` on to `target`, which has `written` bytes already, until the end
/// or a character that gets longer; returns where it stopped and how many bytes there are then.
///
/// # Safety
///
/// - `isa` is available.
/// - `at` is on a character boundary of `text`.
/// - `target` is valid for writes of `written + text.len() - at` bytes and does not overlap `text`.
#[inline]
unsafe fn shrink(
    isa: Isa,
    table: &Table,
    text: &str,
    at: usize,
    target: *mut u8,
    written: usize,
    record: &mut impl Record,
) -> (usize, usize) {
    match isa {
        // SAFETY: as for this function.
        _ => unsafe { scalar::shrink(table, text, at, target, written, record) },
    }
}
