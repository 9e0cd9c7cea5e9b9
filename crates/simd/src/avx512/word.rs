//! Folding of texts of a word or two, in half a register.
//!
//! The same as in [`fold`](super::fold), but where one block is all there is, loading constants and closing
//! gaps is most of the work, which half a register does at twice the speed of a whole one.

use core::arch::x86_64::{
    __m256i, __m512i, _bzhi_u32, _mm256_alignr_epi8, _mm256_and_si256,
    _mm256_gf2p8affine_epi64_epi8, _mm256_maskz_compress_epi8, _mm256_maskz_loadu_epi8,
    _mm256_permute2x128_si256, _mm256_set1_epi8, _mm256_set1_epi64x, _mm256_storeu_si256,
    _mm256_subs_epu8, _mm256_ternarylogic_epi64, _mm256_test_epi8_mask, _mm256_xor_si256,
    _mm512_castsi256_si512, _mm512_castsi512_si256, _mm512_mask_permutexvar_epi8,
    _mm512_permutexvar_epi8,
};

use super::block::{avx512, table};
use super::fold::XOR_AND;
use crate::mask::Record;
use crate::plan::{Fold, fold};

avx512! {
    /// Writes what becomes of `text` to `target`, and returns how many bytes that are. `BACK` is what
    /// [`Fold::goes_back`] is.
    ///
    /// # Safety
    ///
    /// - The length of `text` is in [`WORD`](crate::rewrite::WORD).
    /// - `target` is valid for writes of [`LEAST_ROOM`](crate::rewrite::LEAST_ROOM) bytes.
    pub(crate) unsafe fn rewrite<const BACK: bool>(
        fold: &Fold,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> usize {
        let within = _bzhi_u32(u32::MAX, text.len() as u32);
        // SAFETY: bytes that are not in the mask are not touched.
        let block = unsafe { _mm256_maskz_loadu_epi8(within, text.as_ptr().cast()) };
        let begins = _mm256_subs_epu8(block, set(0xC0));
        let first = _mm512_permutexvar_epi8(wide(begins), table(&fold.first, 0));
        let second = _mm512_permutexvar_epi8(wide(next(block)), table(&fold.second, 0));
        let bits = _mm256_and_si256(narrow(first), narrow(second));

        let seconds = _mm256_test_epi8_mask(bits, set(fold::SECOND));
        let firsts = flip::<BACK>(block, bits);
        let folded = table(&fold.folded, 0);
        let folded =
            _mm512_mask_permutexvar_epi8(wide(firsts), u64::from(seconds << 1), wide(block), folded);

        let deleted = _mm256_test_epi8_mask(bits, set(fold::DELETED));
        // A byte deleted and the one behind it: two first bytes never stand side by side.
        let kept = !(3 * deleted) & within;
        let packed = _mm256_maskz_compress_epi8(kept, narrow(folded));
        // SAFETY: as for this function.
        unsafe { _mm256_storeu_si256(target.cast(), packed) };
        record.block(text.len(), u64::from(kept));
        kept.count_ones() as usize
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
    /// Returns `block` with the first bytes of characters changed as `bits` say.
    #[inline]
    fn flip<const BACK: bool>(block: __m256i, bits: __m256i) -> __m256i {
        if !BACK {
            return _mm256_ternarylogic_epi64::<XOR_AND>(block, bits, set(fold::FORTH));
        }
        let matrix = _mm256_set1_epi64x(i64::from(fold::FORTH | fold::BACK) << 56);
        _mm256_xor_si256(block, _mm256_gf2p8affine_epi64_epi8::<0>(bits, matrix))
    }
}

avx512! {
    /// Returns `byte` 32 times.
    #[inline]
    fn set(byte: u8) -> __m256i {
        _mm256_set1_epi8(byte.cast_signed())
    }
}

avx512! {
    /// Returns a register of which `half` is the lower half.
    #[inline]
    fn wide(half: __m256i) -> __m512i {
        _mm512_castsi256_si512(half)
    }
}

avx512! {
    /// Returns the lower half of a register.
    #[inline]
    fn narrow(whole: __m512i) -> __m256i {
        _mm512_castsi512_si256(whole)
    }
}
