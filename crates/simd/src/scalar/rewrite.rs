//! Rewriting, character by character.

use crate::Table;
use crate::mask::{Gathered, Record};
use crate::utf8::{is_arabic_lead, is_ascii, len_of};

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[inline(never)]
pub(crate) unsafe fn shrink(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let (source, end) = (text.as_ptr(), text.len());
    let (mut at, mut written) = (0, 0);
    let mut gathered = Gathered::default();
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
                    gathered.block(8, 0xFF, record);
                    at += 8;
                    written += 8;
                    continue;
                }
            }
            if let Some(to) = table.ascii(lead) {
                // SAFETY: as above, for one byte.
                unsafe { *target.add(written) = to };
                gathered.block(1, 1, record);
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
                gathered.block(2, low_bits(usize::from(short.len)), record);
                at += 2;
                written += usize::from(short.len);
                continue;
            }
        }
        // SAFETY: `at` is on a character boundary before `end`; room as above.
        let Some((read, wrote)) =
            (unsafe { rare(table, &text.as_bytes()[at..], target.add(written)) })
        else {
            break;
        };
        gathered.block(read, low_bits(wrote), record);
        at += read;
        written += wrote;
    }
    gathered.flush(record);
    (at, written)
}

/// Rewrites the first character of `rest` by way of the trie, and returns how many bytes were read
/// and written, or `None` if it gets longer.
///
/// # Safety
///
/// `target` is valid for writes of as many bytes as the character has.
#[inline]
unsafe fn rare(table: &Table, rest: &[u8], target: *mut u8) -> Option<(usize, usize)> {
    let read = len_of(rest[0]);
    let (bytes, wrote) = table.lookup_short(rest).unwrap_or_else(|| {
        let mut bytes = [0; 4];
        bytes[..read].copy_from_slice(&rest[..read]);
        (bytes, read)
    });
    if wrote > read {
        return None;
    }
    // SAFETY: `target` has room for `read` bytes, and no more are written.
    unsafe {
        match wrote {
            0 => {}
            1 => target.write(bytes[0]),
            2 => target.cast::<[u8; 2]>().write([bytes[0], bytes[1]]),
            3 => target
                .cast::<[u8; 3]>()
                .write([bytes[0], bytes[1], bytes[2]]),
            _ => target.cast::<[u8; 4]>().write(bytes),
        }
    }
    Some((read, wrote))
}

/// Returns a word with the lowest `count` bits set; `count` is at most 8.
#[inline]
const fn low_bits(count: usize) -> u64 {
    (1 << count) - 1
}
