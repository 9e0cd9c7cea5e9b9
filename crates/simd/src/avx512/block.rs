//! Loading and storing 64 bytes of a text, its ends included.

use core::arch::x86_64::{
    __m512i, _mm512_loadu_si512, _mm512_maskz_compress_epi8, _mm512_maskz_loadu_epi8,
    _mm512_storeu_si512,
};

/// Enables the instructions of this kernel for a function.
macro_rules! avx512 {
    ($($item:tt)+) => {
        #[target_feature(
            enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi1,bmi2,popcnt"
        )]
        $($item)+
    };
}
pub(super) use avx512;

/// Returns a mask of the lowest `count` bits, of all if there are more than 63.
#[inline(always)]
pub(super) const fn low_bits(count: usize) -> u64 {
    if count < 64 {
        (1 << count) - 1
    } else {
        u64::MAX
    }
}

avx512! {
    /// Returns the 64 bytes at `at` of `text`.
    ///
    /// # Safety
    ///
    /// They are within the text.
    #[inline]
    pub(super) unsafe fn load(text: &[u8], at: usize) -> __m512i {
        debug_assert!(at + 64 <= text.len());
        // SAFETY: as for this function.
        unsafe { _mm512_loadu_si512(text.as_ptr().add(at).cast()) }
    }
}

avx512! {
    /// Returns the 64 bytes at `at` of `text`, zeros for those behind its end.
    #[inline]
    pub(super) fn load_end(text: &[u8], at: usize) -> __m512i {
        let within = low_bits(text.len().saturating_sub(at));
        // SAFETY: bytes that are not in the mask are not touched.
        unsafe { _mm512_maskz_loadu_epi8(within, text.as_ptr().wrapping_add(at).cast()) }
    }
}

avx512! {
    /// Writes the bytes of `block` that are in `kept` to `target`, one after the other, and
    /// returns how many they are.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of 64 bytes.
    #[inline]
    pub(super) unsafe fn compress(block: __m512i, kept: u64, target: *mut u8) -> usize {
        // In a register: the form that compresses into memory is many times slower on some CPUs.
        let packed = _mm512_maskz_compress_epi8(kept, block);
        // SAFETY: as for this function.
        unsafe { _mm512_storeu_si512(target.cast(), packed) };
        kept.count_ones() as usize
    }
}
