//! The kernel for SSSE3: 16 bytes at a time.

use core::arch::x86_64::{
    __m128i, _mm_adds_epu8, _mm_alignr_epi8, _mm_and_si128, _mm_castpd_si128, _mm_castsi128_pd,
    _mm_cmpeq_epi8, _mm_cvtsi64_si128, _mm_cvtsi128_si64, _mm_loadh_pd, _mm_loadl_epi64,
    _mm_loadu_si128, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8, _mm_setzero_si128,
    _mm_shuffle_epi8, _mm_srli_epi16, _mm_srli_si128, _mm_storeu_si128, _mm_unpackhi_epi64,
    _mm_xor_si128,
};

use crate::shuffle::{self, compact};
use crate::vector::{Half, Vector};

/// 16 bytes.
#[derive(Clone, Copy)]
pub(crate) struct V16(pub(crate) __m128i);

shuffle::kernel!(V16, V16, "ssse3");

/// Returns the bytes whose bits are set in the lower half of `kept`, one after the other, and zeros.
///
/// # Safety
///
/// The CPU has SSSE3.
#[inline(always)]
pub(crate) unsafe fn compress(bytes: __m128i, kept: u32) -> __m128i {
    let ([lower, upper], closed) = compact::orders_of(kept);
    // SAFETY: as for this function.
    unsafe {
        let halves = _mm_shuffle_epi8(bytes, load_two(lower.as_ptr(), upper.as_ptr()));
        _mm_shuffle_epi8(halves, _mm_loadu_si128(closed.as_ptr().cast()))
    }
}

/// Loads eight bytes into each half.
///
/// # Safety
///
/// Both are valid for reads of eight bytes.
#[inline(always)]
unsafe fn load_two(first: *const u8, second: *const u8) -> __m128i {
    // SAFETY: as for this function.
    unsafe {
        let first = _mm_castsi128_pd(_mm_loadl_epi64(first.cast()));
        _mm_castpd_si128(_mm_loadh_pd(first, second.cast()))
    }
}

// SAFETY of the blocks below: the CPU has SSSE3, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V16 {
    const LEN: usize = 16;
    type Half = Self;
    type Table = __m128i;

    #[inline(always)]
    unsafe fn table(entries: &[u8; 16]) -> __m128i {
        // SAFETY: see above.
        unsafe { _mm_loadu_si128(entries.as_ptr().cast()) }
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
            let is_whole = kept == 0xFFFF;
            let bytes = if is_whole {
                self.0
            } else {
                compress(self.0, kept)
            };
            _mm_storeu_si128(to.cast(), bytes);
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
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_cmpeq_epi8(self.0, _mm_setzero_si128())) }
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
    unsafe fn bits_from_16(self) -> u32 {
        // SAFETY: see above.
        unsafe { _mm_movemask_epi8(self.as_index().0).cast_unsigned() }
    }

    #[inline(always)]
    unsafe fn bits_not_zero(self) -> u32 {
        // SAFETY: see above.
        unsafe { !_mm_movemask_epi8(self.is_zero().0).cast_unsigned() & 0xFFFF }
    }

    #[inline(always)]
    unsafe fn replaced_by(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { self.and(other.is_zero()).or(other) }
    }

    #[inline(always)]
    unsafe fn as_index(self) -> Self {
        // From 16 on the upper bit gets set, by which a look-up finds 0.
        // SAFETY: see above.
        unsafe { Self(_mm_adds_epu8(self.0, _mm_set1_epi8(0x70))) }
    }

    #[inline(always)]
    unsafe fn lookup(self, table: __m128i) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_shuffle_epi8(table, self.0)) }
    }

    #[inline(always)]
    unsafe fn last_half(self) -> Self {
        self
    }
}

impl Half for V16 {
    #[inline(always)]
    unsafe fn from_word(word: u64) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_cvtsi64_si128(word.cast_signed())) }
    }

    #[inline(always)]
    unsafe fn of_two(first: *const u8, last: *const u8, order: &[u8; 16]) -> Self {
        // SAFETY: see above.
        unsafe {
            let order = _mm_loadu_si128(order.as_ptr().cast());
            Self(_mm_shuffle_epi8(load_two(first, last), order))
        }
    }

    #[inline(always)]
    unsafe fn compressed(self, kept: u32) -> [u64; 2] {
        // SAFETY: see above.
        unsafe {
            let first = compress(self.0, kept);
            let second = _mm_unpackhi_epi64(first, first);
            [
                _mm_cvtsi128_si64(first).cast_unsigned(),
                _mm_cvtsi128_si64(second).cast_unsigned(),
            ]
        }
    }

    #[inline(always)]
    unsafe fn moved_back(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(_mm_srli_si128::<1>(self.0)) }
    }
}
