//! The kernel for AVX2: 32 bytes at a time.

use core::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm_storeu_si128, _mm256_adds_epu8, _mm256_alignr_epi8,
    _mm256_and_si256, _mm256_blendv_epi8, _mm256_broadcastsi128_si256, _mm256_castsi256_si128,
    _mm256_cmpeq_epi8, _mm256_extracti128_si256, _mm256_loadu_si256, _mm256_movemask_epi8,
    _mm256_or_si256, _mm256_permute2x128_si256, _mm256_set1_epi8, _mm256_setzero_si256,
    _mm256_shuffle_epi8, _mm256_srli_epi16, _mm256_storeu_si256, _mm256_xor_si256,
};

use crate::Work;
use crate::lanes::x86::Avx2;
use crate::scalar;
use crate::shuffle;
use crate::ssse3::{self, V16};
use crate::vector::Vector;

/// 32 bytes.
#[derive(Clone, Copy)]
struct V32(__m256i);

/// Does some work with lanes.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
#[inline]
pub(crate) fn run<W: Work>(work: W) -> W::Output {
    work.run::<Avx2>()
}

/// Lists the bits of `words`, as [`Kernel::list`](crate::Kernel::list) says.
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
pub(crate) fn list(words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
    scalar::list(words, numbers)
}

shuffle::kernel!(V32, V16, "avx2,bmi1,bmi2,popcnt");

// SAFETY of the blocks below: the CPU has AVX2, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V32 {
    const LEN: usize = 32;
    type Half = V16;
    type Table = __m256i;

    #[inline(always)]
    unsafe fn table(entries: &[u8; 16]) -> __m256i {
        // SAFETY: see above.
        unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(entries.as_ptr().cast())) }
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
            let lower = ssse3::compress(_mm256_castsi256_si128(self.0), kept);
            let upper = ssse3::compress(_mm256_extracti128_si256::<1>(self.0), kept >> 16);
            _mm_storeu_si128(to.cast(), lower);
            let second = to.add((kept & 0xFFFF).count_ones() as usize);
            _mm_storeu_si128(second.cast(), upper);
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
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_cmpeq_epi8(self.0, _mm256_setzero_si256())) }
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
    unsafe fn bits_from_16(self) -> u32 {
        // SAFETY: see above.
        unsafe { _mm256_movemask_epi8(self.as_index().0).cast_unsigned() }
    }

    #[inline(always)]
    unsafe fn bits_not_zero(self) -> u32 {
        // SAFETY: see above.
        unsafe { !_mm256_movemask_epi8(self.is_zero().0).cast_unsigned() }
    }

    #[inline(always)]
    unsafe fn replaced_by(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_blendv_epi8(self.0, other.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn as_index(self) -> Self {
        // From 16 on the upper bit gets set, by which a look-up finds 0.
        // SAFETY: see above.
        unsafe { Self(_mm256_adds_epu8(self.0, _mm256_set1_epi8(0x70))) }
    }

    #[inline(always)]
    unsafe fn lookup(self, table: __m256i) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm256_shuffle_epi8(table, self.0)) }
    }

    #[inline(always)]
    unsafe fn last_half(self) -> V16 {
        // SAFETY: see above.
        unsafe { V16(_mm256_extracti128_si256::<1>(self.0)) }
    }
}
