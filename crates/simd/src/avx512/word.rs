//! Folding of texts of a word or two, in half a register.
//!
//! The same steps as in [`fold`](super::fold), but where one block is all there is, loading tables
//! and constants is most of the work, and 32 bytes of each are loaded at twice the speed of 64.

use core::arch::x86_64::{
    __m256i, _bzhi_u32, _mm256_alignr_epi8, _mm256_and_si256, _mm256_gf2p8affine_epi64_epi8,
    _mm256_loadu_si256, _mm256_maskz_compress_epi8, _mm256_maskz_loadu_epi8,
    _mm256_maskz_permutex2var_epi8, _mm256_permute2x128_si256, _mm256_set1_epi8,
    _mm256_set1_epi64x, _mm256_storeu_si256, _mm256_subs_epu8, _mm256_ternarylogic_epi64,
    _mm256_test_epi8_mask,
};

use super::block::avx512;
use crate::plan::{Bytes, Fold, fold};
use crate::rewrite::LEAST_ROOM;

/// The bytes of the longest text that goes this way.
pub(super) const LONGEST: usize = LEAST_ROOM;

avx512! {
    /// Writes what becomes of `text` to `target`, and returns the bytes kept, as bits.
    ///
    /// # Safety
    ///
    /// - `text` is not empty and not longer than [`LONGEST`].
    /// - `target` is valid for writes of [`LONGEST`] bytes.
    #[inline]
    pub(super) unsafe fn rewrite(fold: &Fold, text: &[u8], target: *mut u8) -> u32 {
        let within = _bzhi_u32(u32::MAX, text.len() as u32);
        // SAFETY: bytes that are not in the mask are not touched.
        let block = unsafe { _mm256_maskz_loadu_epi8(within, text.as_ptr().cast()) };
        let begins = _mm256_subs_epu8(block, _mm256_set1_epi8(0xC0_u8.cast_signed()));
        let first = lookup(u32::MAX, begins, &fold.first);
        let second = lookup(u32::MAX, next(block), &fold.second);
        let bits = _mm256_and_si256(first, second);

        let seconds = _mm256_test_epi8_mask(bits, _mm256_set1_epi8(fold::SECOND.cast_signed()));
        let second_delta = lookup(seconds << 1, block, &fold.delta);
        let matrix = _mm256_set1_epi64x(i64::from(fold::FIRST) << 56);
        let first_delta = _mm256_gf2p8affine_epi64_epi8::<0>(bits, matrix);
        let folded = _mm256_ternarylogic_epi64::<0b1001_0110>(block, first_delta, second_delta);

        let deleted = _mm256_test_epi8_mask(bits, _mm256_set1_epi8(fold::DELETED.cast_signed()));
        let kept = !(deleted | deleted << 1) & within;
        let packed = _mm256_maskz_compress_epi8(kept, folded);
        // SAFETY: as for this function.
        unsafe { _mm256_storeu_si256(target.cast(), packed) };
        kept
    }
}

avx512! {
    /// Returns for each byte of `block` the one behind it, and 0 for the last one.
    #[inline]
    fn next(block: __m256i) -> __m256i {
        let upper = _mm256_permute2x128_si256::<0x81>(block, block);
        _mm256_alignr_epi8::<1>(upper, block)
    }
}

avx512! {
    /// Returns the entries of a table for the bytes in `mask`, 0 for others.
    #[inline]
    fn lookup(mask: u32, bytes: __m256i, table: &Bytes<64>) -> __m256i {
        let half = |from: usize| {
            let part = &table.0[from..][..32];
            // SAFETY: the part has 32 bytes.
            unsafe { _mm256_loadu_si256(part.as_ptr().cast()) }
        };
        _mm256_maskz_permutex2var_epi8(mask, half(0), bytes, half(32))
    }
}
