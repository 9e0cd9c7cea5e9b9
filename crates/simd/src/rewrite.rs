//! Rewriting: what is the same for all kernels.
//!
//! A kernel is total but for one case: a character that gets longer stops it, since then the output
//! may need more room than the input. The drivers here make room, write that character and let the
//! kernel go on. So a kernel never checks capacity.

use alloc::string::String;
use core::ops::RangeInclusive;

use crate::isa::Isa;
use crate::mask::Record;
#[cfg(target_arch = "aarch64")]
use crate::neon;
use crate::scalar;
use crate::utf8::len_of;
use crate::{Kernel, Table};
#[cfg(target_arch = "x86_64")]
use crate::{avx2, avx512, ssse3};

/// Appends `text` to `out`, every character replaced as `table` says.
///
/// What a word needs is made part of the caller, the rest is not.
#[inline(always)]
pub(crate) fn append(
    isa: Isa,
    table: &Table,
    text: &str,
    out: &mut String,
    record: &mut impl Record,
) {
    if WORD.contains(&text.len()) && append_word(isa, table, text, out, record) {
        return;
    }
    if !text.is_empty() {
        append_long(isa, table, text, out, record);
    }
}

/// Does what [`append`] does, for any text that is not empty.
#[inline(never)]
fn append_long(isa: Isa, table: &Table, text: &str, out: &mut String, record: &mut impl Record) {
    #[cfg(target_arch = "x86_64")]
    if let (Isa::Avx512, Some(fold)) = (isa, &table.plan().fold) {
        // SAFETY: the CPU has the instructions, the text is not empty, and there is room.
        unsafe {
            append_by(out, text.len().max(LEAST_ROOM), |to| {
                avx512::rewrite_fold(fold, text, to, record)
            });
        }
        return;
    }
    let rest = append_until_growth(isa, table, text, out, record);
    if !rest.is_empty() {
        append_growing(isa, table, rest, out, record);
    }
}

/// The lengths, in bytes, of texts that may go the way of words.
pub(crate) const WORD: RangeInclusive<usize> = 1..=LEAST_ROOM;

/// Appends `text`, the length of which is in [`WORD`], if the kernel has a function of its own for words
/// under this table; whether it has is returned.
#[inline(always)]
fn append_word(
    isa: Isa,
    table: &Table,
    text: &str,
    out: &mut String,
    record: &mut impl Record,
) -> bool {
    let plan = table.plan();
    #[cfg(target_arch = "x86_64")]
    if let (Isa::Avx512, Some(fold)) = (isa, plan.word_fold()) {
        // SAFETY: the CPU has the instructions, the text is no longer than asked for, and there is room.
        unsafe {
            append_by(out, LEAST_ROOM, |to| {
                avx512::rewrite_word::<false>(fold, text, to, record)
            });
        }
        return true;
    }
    if !plan.is_one_group {
        return false;
    }
    macro_rules! append_with {
        ($kernel:ident) => {
            // SAFETY: as above.
            unsafe {
                append_by(out, LEAST_ROOM, |to| {
                    $kernel::rewrite_word(table, text, to, record)
                });
            }
        };
    }
    match isa {
        #[cfg(target_arch = "x86_64")]
        Isa::Avx2 => append_with!(avx2),
        #[cfg(target_arch = "x86_64")]
        Isa::Ssse3 => append_with!(ssse3),
        #[cfg(target_arch = "aarch64")]
        Isa::Neon => append_with!(neon),
        _ => return false,
    }
    true
}

/// Appends what `write` writes to where there is room for as many bytes as `room` says.
///
/// # Safety
///
/// It writes whole characters, no more than there is room for, and returns how many bytes these are.
#[inline(always)]
pub(crate) unsafe fn append_by(
    out: &mut String,
    room: usize,
    write: impl FnOnce(*mut u8) -> usize,
) {
    out.reserve(room);
    // SAFETY: as for this function, so `out` stays valid UTF-8; there is room.
    unsafe {
        let out = out.as_mut_vec();
        let written = write(out.as_mut_ptr().add(out.len()));
        out.set_len(out.len() + written);
    }
}

/// Appends `text`, which begins with a character that gets longer.
///
/// Where one such character is, there are often more: what is near goes character by character.
#[cold]
#[inline(never)]
fn append_growing(
    isa: Isa,
    table: &Table,
    mut text: &str,
    out: &mut String,
    record: &mut impl Record,
) {
    while !text.is_empty() {
        text = push_growing(table, text, out, record);
        let near = floor(text.as_bytes(), NEAR);
        let left = append_until_growth(Isa::Scalar, table, &text[..near], out, record);
        text = &text[near - left.len()..];
        if left.is_empty() {
            text = append_until_growth(isa, table, text, out, record);
        }
    }
}

/// The bytes behind a character that gets longer in which another one is likely.
const NEAR: usize = 64;

/// Appends `text` until its end or a character that gets longer, and returns what is left.
#[inline(always)]
fn append_until_growth<'t>(
    isa: Isa,
    table: &Table,
    text: &'t str,
    out: &mut String,
    record: &mut impl Record,
) -> &'t str {
    if text.is_empty() {
        return text;
    }
    out.reserve(text.len().max(LEAST_ROOM));
    // SAFETY: `out` stays valid UTF-8: whole characters and whole strings of `table` are appended.
    let out = unsafe { out.as_mut_vec() };
    // SAFETY: there is room for as many bytes as `text` has, and for the least.
    let (read, written) = unsafe {
        let target = out.as_mut_ptr().add(out.len());
        shrink(isa, table, text, target, record)
    };
    // SAFETY: `shrink` has written that many bytes, and stops between characters.
    unsafe {
        out.set_len(out.len() + written);
        text.get_unchecked(read..)
    }
}

/// Appends the replacement of the first character of `text`, which gets longer, and returns the
/// rest.
fn push_growing<'t>(
    table: &Table,
    text: &'t str,
    out: &mut String,
    record: &mut impl Record,
) -> &'t str {
    let (first, rest) = text.split_at(len_of(text.as_bytes()[0]));
    let to = table.lookup(text.as_bytes()).unwrap_or(first);
    record.block(first.len(), u64::MAX >> (64 - first.len()));
    record.grown(to.len() - first.len());
    out.push_str(to);
    rest
}

/// The bytes that a kernel may always write, so that it need not mask what it stores of a word.
pub(crate) const LEAST_ROOM: usize = Kernel::LEAST_ROOM;

/// The bytes that [`in_place`] rewrites at a time.
const CHUNK: usize = 4096;

/// Rewrites `text` from byte `start` on within its own buffer. The table must not grow.
///
/// Chunks of the text are rewritten aside and copied back, so that no kernel has to read and write the
/// same bytes.
pub(crate) fn in_place(isa: Isa, table: &Table, text: &mut String, start: usize) {
    assert!(
        text.is_char_boundary(start),
        "byte {start} is within a character"
    );
    // SAFETY: whole characters are replaced by whole strings, and what is left behind the new end
    // is cut off, so the text is valid UTF-8 in the end. Nothing panics before.
    let bytes = unsafe { text.as_mut_vec() };
    let mut aside = [0; CHUNK];
    let (mut at, mut written) = (start, start);
    while at < bytes.len() {
        let end = floor(bytes, at + CHUNK);
        // SAFETY: from `at` on nothing was written over, and both ends are between characters.
        let chunk = unsafe { core::str::from_utf8_unchecked(&bytes[at..end]) };
        // SAFETY: `aside` has room for as many bytes as `chunk` has, and for the least.
        let (_, wrote) = unsafe { shrink(isa, table, chunk, aside.as_mut_ptr(), &mut ()) };
        bytes[written..written + wrote].copy_from_slice(&aside[..wrote]);
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

/// Rewrites `text` to `target` until its end or a character that gets longer; returns how many bytes
/// were read and written.
///
/// # Safety
///
/// - `isa` is available.
/// - `text` is not empty.
/// - `target` is valid for writes of as many bytes as `text` has, of [`LEAST_ROOM`] at least, and does
///   not overlap it.
#[inline]
unsafe fn shrink(
    isa: Isa,
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    match isa {
        #[cfg(target_arch = "x86_64")]
        // SAFETY: as for this function.
        Isa::Avx512 => unsafe { avx512::shrink(table, text, target, record) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: as for this function.
        Isa::Avx2 => unsafe { avx2::shrink(table, text, target, record) },
        #[cfg(target_arch = "x86_64")]
        // SAFETY: as for this function.
        Isa::Ssse3 => unsafe { ssse3::shrink(table, text, target, record) },
        #[cfg(target_arch = "aarch64")]
        // SAFETY: as for this function.
        Isa::Neon => unsafe { neon::shrink(table, text, target, record) },
        // SAFETY: as for this function.
        Isa::Scalar => unsafe { scalar::shrink(table, text, target, record) },
    }
}
