//! Loading and storing 64 bytes of a text, its ends included.

use core::arch::x86_64::{
    __m512i, _bzhi_u64, _mm512_loadu_si512, _mm512_mask_storeu_epi8, _mm512_maskz_compress_epi8,
    _mm512_maskz_loadu_epi8, _mm512_set1_epi8, _mm512_storeu_si512,
};

use crate::plan::Bytes;

/// Enables the instructions of this kernel for a function.
macro_rules! avx512 {
    ($($item:tt)+) => {
        #[target_feature(
            enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,gfni,bmi1,bmi2,popcnt"
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
    /// Returns a mask of the lowest `count` bits; `count` is at most 64.
    #[inline]
    pub(super) fn lowest(count: usize) -> u64 {
        debug_assert!(count <= 64);
        _bzhi_u64(u64::MAX, count as u32)
    }
}

avx512! {
    /// Returns the 64 bytes at `at` of `text`, zeros for those behind its end.
    #[inline]
    pub(super) fn load_end(text: &[u8], at: usize) -> __m512i {
        load_masked(text, at, low_bits(text.len().saturating_sub(at)))
    }
}

avx512! {
    /// Returns those of the 64 bytes at `at` of `text` whose bits are set in `within`, which are no others than
    /// the text has, and zeros.
    #[inline]
    pub(super) fn load_masked(text: &[u8], at: usize, within: u64) -> __m512i {
        debug_assert!(within & !low_bits(text.len().saturating_sub(at)) == 0);
        // SAFETY: bytes that are not in the mask are not touched.
        unsafe { _mm512_maskz_loadu_epi8(within, text.as_ptr().wrapping_add(at).cast()) }
    }
}

avx512! {
    /// Returns the 64 bytes at one before `at` of `text`, zeros for those beyond its ends.
    #[inline]
    pub(super) fn load_before(text: &[u8], at: usize) -> __m512i {
        let first = u64::from(at == 0);
        let within = low_bits(text.len() + 1 - at) & !first;
        // SAFETY: bytes that are not in the mask are not touched.
        unsafe {
            let before = text.as_ptr().wrapping_add(at).wrapping_sub(1);
            _mm512_maskz_loadu_epi8(within, before.cast())
        }
    }
}

avx512! {
    /// Returns the part of a table that begins at entry `from`.
    #[inline]
    pub(super) fn table<const N: usize>(bytes: &Bytes<N>, from: usize) -> __m512i {
        let part = &bytes.0[from..][..64];
        // SAFETY: the part has 64 bytes.
        unsafe { _mm512_loadu_si512(part.as_ptr().cast()) }
    }
}

avx512! {
    /// Writes the bytes of `block` that are in `kept` to `target`, one after the other.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of 64 bytes.
    #[inline]
    pub(super) unsafe fn compress(block: __m512i, kept: u64, target: *mut u8) {
        // In a register: the form that compresses into memory is many times slower on some CPUs.
        let packed = _mm512_maskz_compress_epi8(kept, block);
        // SAFETY: as for this function.
        unsafe { _mm512_storeu_si512(target.cast(), packed) };
    }
}

avx512! {
    /// Does what [`compress`] does, and touches nothing behind the bytes written.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of as many bytes as are kept.
    #[inline]
    pub(super) unsafe fn compress_end(block: __m512i, kept: u64, target: *mut u8) {
        let packed = _mm512_maskz_compress_epi8(kept, block);
        let room = lowest(kept.count_ones() as usize);
        // SAFETY: as for this function.
        unsafe { _mm512_mask_storeu_epi8(target.cast(), room, packed) };
    }
}

avx512! {
    /// Returns `byte` 64 times.
    #[inline]
    pub(super) fn set(byte: u8) -> __m512i {
        _mm512_set1_epi8(byte.cast_signed())
    }
}
