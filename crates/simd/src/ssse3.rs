//! The kernel for SSSE3: 16 bytes at a time.

use core::arch::x86_64::{
    __m128i, _mm_adds_epu8, _mm_alignr_epi8, _mm_and_si128, _mm_cmpeq_epi8, _mm_loadl_epi64,
    _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    _mm_setzero_si128, _mm_shuffle_epi8, _mm_srli_epi16, _mm_storel_epi64, _mm_storeu_si128,
    _mm_unpackhi_epi64, _mm_unpacklo_epi64, _mm_xor_si128,
};

use crate::mask::Record;
use crate::plan::Bytes;
use crate::shuffle::{self, compact};
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable, Table};

/// 16 bytes.
#[derive(Clone, Copy)]
struct V16(__m128i);

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - The CPU has the instructions of this kernel.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[target_feature(enable = "ssse3")]
pub(crate) unsafe fn shrink(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    // SAFETY: as for this function.
    unsafe { shuffle::shrink::<V16>(table, text, target, record) }
}

/// Returns the byte offset of the first character of `text` that `table` changes.
#[target_feature(enable = "ssse3")]
pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::first_change::<V16>(table, text) }
}

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
#[target_feature(enable = "ssse3")]
pub(crate) fn rough_blocks<S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    state: S,
    each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::rough_blocks::<V16, S>(table, text, start, count, state, each) }
}

/// Writes the bytes whose bits are set in the lower half of `kept` to `to`, one after the other.
///
/// # Safety
///
/// - The CPU has SSSE3.
/// - `to` is valid for writes of 16 bytes.
#[inline(always)]
pub(crate) unsafe fn compress(bytes: __m128i, kept: u32, to: *mut u8) {
    let [lower, upper, ..] = kept.to_le_bytes();
    // SAFETY: as for this function; behind the first half no more bytes are written than it has.
    unsafe {
        let lower = _mm_loadl_epi64(compact::LOWER[usize::from(lower)].as_ptr().cast());
        let upper = _mm_loadl_epi64(compact::UPPER[usize::from(upper)].as_ptr().cast());
        let packed = _mm_shuffle_epi8(bytes, _mm_unpacklo_epi64(lower, upper));
        _mm_storel_epi64(to.cast(), packed);
        let second = to.add((kept & 0xFF).count_ones() as usize);
        _mm_storel_epi64(second.cast(), _mm_unpackhi_epi64(packed, packed));
    }
}

/// Loads 16 bytes.
#[inline(always)]
unsafe fn row(bytes: &[u8]) -> __m128i {
    let bytes = &bytes[..16];
    // SAFETY: sixteen bytes are read.
    unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }
}

// SAFETY of the blocks below: the CPU has SSSE3, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V16 {
    const LEN: usize = 16;
    type Table16 = __m128i;
    type Table64 = [__m128i; 4];

    #[inline(always)]
    unsafe fn table16(entries: [u8; 16]) -> __m128i {
        // SAFETY: see above.
        unsafe { row(&entries) }
    }

    #[inline(always)]
    unsafe fn table64(entries: &Bytes<64>) -> [__m128i; 4] {
        // SAFETY: see above.
        unsafe {
            [
                row(&entries.0[..16]),
                row(&entries.0[16..32]),
                row(&entries.0[32..48]),
                row(&entries.0[48..]),
            ]
        }
    }

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_loadu_si128(from.cast())) }
    }

    #[inline(always)]
    unsafe fn compress(self, kept: u32, to: *mut u8) {
        // SAFETY: see above.
        unsafe {
            if kept == 0xFFFF {
                _mm_storeu_si128(to.cast(), self.0);
            } else {
                compress(self.0, kept, to);
            }
        }
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_and_si128(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_or_si128(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_xor_si128(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn as_one(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_min_epu8(self.0, _mm_set1_epi8(1))) }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_cmpeq_epi8(self.0, _mm_setzero_si128())) }
    }

    #[inline(always)]
    unsafe fn bits(self) -> u32 {
        // SAFETY: see above.
        unsafe { _mm_movemask_epi8(self.0).cast_unsigned() }
    }

    #[inline(always)]
    unsafe fn moved_on(self, before: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_alignr_epi8::<15>(self.0, before.0)) }
    }

    #[inline(always)]
    unsafe fn upper_half(self) -> Self {
        // SAFETY: see above.
        unsafe {
            Self(_mm_and_si128(
                _mm_srli_epi16::<4>(self.0),
                _mm_set1_epi8(0x0F),
            ))
        }
    }

    #[inline(always)]
    unsafe fn lookup16(self, table: __m128i) -> Self {
        // An index of 16 and more gets its upper bit, which makes the entry 0.
        // SAFETY: see above.
        unsafe {
            Self(_mm_shuffle_epi8(
                table,
                _mm_adds_epu8(self.0, _mm_set1_epi8(0x70)),
            ))
        }
    }

    #[inline(always)]
    unsafe fn lookup64(self, table: [__m128i; 4]) -> Self {
        // SSSE3 cannot choose between vectors; but in all rows but one the entry is 0.
        // SAFETY: see above.
        unsafe {
            let row = |upper: u8, row| self.xor(Self::splat(upper)).lookup16(row);
            let [a, b, c, d] = table;
            let lower = row(0x80, a).or(row(0x90, b));
            lower.or(row(0xA0, c).or(row(0xB0, d)))
        }
    }
}
