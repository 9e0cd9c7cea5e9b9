//! The kernel for AVX2: 32 bytes at a time.

use core::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_adds_epu8, _mm256_alignr_epi8, _mm256_and_si256,
    _mm256_blendv_epi8, _mm256_broadcastsi128_si256, _mm256_castsi256_si128, _mm256_cmpeq_epi8,
    _mm256_extracti128_si256, _mm256_loadu_si256, _mm256_min_epu8, _mm256_movemask_epi8,
    _mm256_or_si256, _mm256_permute2x128_si256, _mm256_set1_epi8, _mm256_setzero_si256,
    _mm256_shuffle_epi8, _mm256_slli_epi16, _mm256_srli_epi16, _mm256_storeu_si256,
    _mm256_xor_si256,
};

use crate::mask::Record;
use crate::plan::Bytes;
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable, Table, shuffle, ssse3};

/// 32 bytes.
#[derive(Clone, Copy)]
struct V32(__m256i);

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - The CPU has the instructions of this kernel.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(crate) unsafe fn shrink(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    // SAFETY: as for this function.
    unsafe { shuffle::shrink::<V32>(table, text, target, record) }
}

/// Returns the byte offset of the first character of `text` that `table` changes.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::first_change::<V32>(table, text) }
}

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(crate) fn rough_blocks<S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    state: S,
    each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::rough_blocks::<V32, S>(table, text, start, count, state, each) }
}

/// Loads 16 bytes into both halves.
#[inline(always)]
unsafe fn twice(bytes: &[u8]) -> __m256i {
    let bytes = &bytes[..16];
    // SAFETY: sixteen bytes are read.
    unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(bytes.as_ptr().cast())) }
}

// SAFETY of the blocks below: the CPU has AVX2, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V32 {
    const LEN: usize = 32;
    type Table16 = __m256i;
    type Table64 = [__m256i; 4];

    #[inline(always)]
    unsafe fn table16(entries: [u8; 16]) -> __m256i {
        // SAFETY: see above.
        unsafe { twice(&entries) }
    }

    #[inline(always)]
    unsafe fn table64(entries: &Bytes<64>) -> [__m256i; 4] {
        // SAFETY: see above.
        unsafe {
            [
                twice(&entries.0[..16]),
                twice(&entries.0[16..32]),
                twice(&entries.0[32..48]),
                twice(&entries.0[48..]),
            ]
        }
    }

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_loadu_si256(from.cast())) }
    }

    #[inline(always)]
    unsafe fn compress(self, kept: u32, to: *mut u8) {
        if kept == u32::MAX {
            // SAFETY: see above.
            return unsafe { _mm256_storeu_si256(to.cast(), self.0) };
        }
        // SAFETY: see above; no more bytes are written than come before the second half.
        unsafe {
            let halves = (
                _mm256_castsi256_si128(self.0),
                _mm256_extracti128_si256::<1>(self.0),
            );
            ssse3::compress(halves.0, kept, to);
            ssse3::compress(
                halves.1,
                kept >> 16,
                to.add((kept & 0xFFFF).count_ones() as usize),
            );
        }
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_set1_epi8(byte.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_and_si256(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_or_si256(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_xor_si256(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn as_one(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_min_epu8(self.0, _mm256_set1_epi8(1))) }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_cmpeq_epi8(self.0, _mm256_setzero_si256())) }
    }

    #[inline(always)]
    unsafe fn bits(self) -> u32 {
        // SAFETY: see above.
        unsafe { _mm256_movemask_epi8(self.0).cast_unsigned() }
    }

    #[inline(always)]
    unsafe fn moved_on(self, before: Self) -> Self {
        // SAFETY: see above.
        unsafe {
            let lower = _mm256_permute2x128_si256::<0x21>(before.0, self.0);
            Self(_mm256_alignr_epi8::<15>(self.0, lower))
        }
    }

    #[inline(always)]
    unsafe fn upper_half(self) -> Self {
        // SAFETY: see above.
        unsafe {
            let shifted = _mm256_srli_epi16::<4>(self.0);
            Self(_mm256_and_si256(shifted, _mm256_set1_epi8(0x0F)))
        }
    }

    #[inline(always)]
    unsafe fn lookup16(self, table: __m256i) -> Self {
        // An index of 16 and more gets its upper bit, which makes the entry 0.
        // SAFETY: see above.
        unsafe {
            let index = _mm256_adds_epu8(self.0, _mm256_set1_epi8(0x70));
            Self(_mm256_shuffle_epi8(table, index))
        }
    }

    #[inline(always)]
    unsafe fn lookup64(self, table: [__m256i; 4]) -> Self {
        // SAFETY: see above.
        unsafe {
            let index = _mm256_and_si256(self.0, _mm256_set1_epi8(0x3F));
            // No closure: it would not have the instructions.
            let rows = [
                _mm256_shuffle_epi8(table[0], index),
                _mm256_shuffle_epi8(table[1], index),
                _mm256_shuffle_epi8(table[2], index),
                _mm256_shuffle_epi8(table[3], index),
            ];
            // Bits 4 and 5 of the index become the upper bits by which halves are chosen.
            let (bit4, bit5) = (_mm256_slli_epi16::<3>(index), _mm256_slli_epi16::<2>(index));
            let lower = _mm256_blendv_epi8(rows[0], rows[1], bit4);
            let upper = _mm256_blendv_epi8(rows[2], rows[3], bit4);
            Self(_mm256_blendv_epi8(lower, upper, bit5))
        }
    }
}
