//! Texts and ends of texts that are shorter than a vector.
//!
//! They are read and written by two words that overlap in the middle, so no byte beside them is
//! touched.

use crate::Table;
use crate::vector::Half;

/// Returns the `len` bytes at `from`, 1 to 16, and zeros.
///
/// # Safety
///
/// - The CPU has the instructions of `H`.
/// - `from` is valid for reads of `len` bytes.
#[inline(always)]
pub(super) unsafe fn load<H: Half>(from: *const u8, len: usize) -> H {
    // SAFETY: as for this function; each read is of `len` bytes at the most.
    unsafe {
        if len > 8 {
            H::of_two(from, from.add(len - 8), &JOINED[(len - 9) % 8])
        } else {
            H::from_word(if len >= 4 {
                ends::<4>(from, len)
            } else if len >= 2 {
                ends::<2>(from, len)
            } else {
                read::<1>(from, 0)
            })
        }
    }
}

/// For each length from 9 to 16 the order in which its first eight and its last eight bytes are the
/// whole.
static JOINED: [[u8; 16]; 8] = joined();

const fn joined() -> [[u8; 16]; 8] {
    let mut orders = [[0x80; 16]; 8];
    let mut at = 0;
    while at < 8 * 16 {
        let (len, byte) = (9 + at / 16, at % 16);
        if byte < len {
            let beyond = if byte < 8 { 0 } else { 16 - len };
            orders[at / 16][byte] = Table::ascii_byte(byte + beyond);
        }
        at += 1;
    }
    orders
}

/// Writes the bytes of `bytes` whose bits are set in `kept`, of the first `len`, to `to`, one after the
/// other.
///
/// # Safety
///
/// - The CPU has the instructions of `H`.
/// - `to` is valid for writes of `room` bytes, which are `len` or more.
#[inline(always)]
pub(super) unsafe fn compress<H: Half>(bytes: H, kept: u32, to: *mut u8, len: usize, room: usize) {
    // SAFETY: as for this function; each write is of `room` or of `len` bytes at the most.
    unsafe {
        if room >= 16 {
            return bytes.compress(kept, to);
        }
        let [first, second] = bytes.compressed(kept);
        if len > 8 {
            let all = u128::from(first) | u128::from(second) << 64;
            write::<8>(to, 0, first);
            write::<8>(to, len - 8, low(all >> (8 * (len - 8))));
        } else if len >= 4 {
            write_ends::<4>(to, len, first);
        } else if len >= 2 {
            write_ends::<2>(to, len, first);
        } else {
            write::<1>(to, 0, first);
        }
    }
}

/// Reads the first and the last `N` of `len` bytes, which are `2 * N` at the most.
#[inline(always)]
unsafe fn ends<const N: usize>(from: *const u8, len: usize) -> u64 {
    // SAFETY: as for this function.
    unsafe { read::<N>(from, 0) | read::<N>(from, len - N) << (8 * (len - N)) }
}

#[inline(always)]
unsafe fn write_ends<const N: usize>(to: *mut u8, len: usize, bytes: u64) {
    // SAFETY: as for this function.
    unsafe {
        write::<N>(to, 0, bytes);
        write::<N>(to, len - N, bytes >> (8 * (len - N)));
    }
}

/// Reads `N` bytes at `from + at`, 8 at the most.
#[inline(always)]
unsafe fn read<const N: usize>(from: *const u8, at: usize) -> u64 {
    let mut bytes = [0; 8];
    // SAFETY: as for this function.
    bytes[..N].copy_from_slice(unsafe { &*from.add(at).cast::<[u8; N]>() });
    u64::from_le_bytes(bytes)
}

/// Writes the lower `N` bytes of `bytes` to `to + at`.
#[inline(always)]
unsafe fn write<const N: usize>(to: *mut u8, at: usize, bytes: u64) {
    let bytes = bytes.to_le_bytes();
    // SAFETY: as for this function.
    unsafe {
        to.add(at).copy_from_nonoverlapping(bytes[..N].as_ptr(), N);
    }
}

#[inline(always)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is asked for"
)]
const fn low(words: u128) -> u64 {
    words as u64
}

/// Returns a mask of the lowest `count` bits; `count` is at most 32.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "at most 32 bits are set")]
pub(super) const fn low_bits(count: usize) -> u32 {
    ((1_u64 << count) - 1) as u32
}
