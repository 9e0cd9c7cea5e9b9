//! Rewriting by a map that only deletes and folds.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_gf2p8affine_epi64_epi8, _mm512_mask_permutexvar_epi8,
    _mm512_permutexvar_epi8, _mm512_set1_epi64, _mm512_subs_epu8, _mm512_ternarylogic_epi64,
    _mm512_test_epi8_mask, _mm512_testn_epi8_mask, _mm512_xor_si512,
};

use super::block::{
    avx512, compress, compress_end, load, load_masked, lowest, moved_on, set, table,
};
use super::word;
use crate::mask::Record;
use crate::plan::{Fold, fold};
use crate::rewrite::WORD;

/// The tables of a [`Fold`], in registers.
#[derive(Clone, Copy)]
struct Tables {
    first: __m512i,
    second: __m512i,
    folded: __m512i,
}

/// What a block leaves to the next one.
#[derive(Clone, Copy)]
struct Carry {
    /// 0 if its last byte begins a character that is deleted, else 1.
    stays: u64,
    /// What becomes of the byte behind each of its bytes.
    behind: __m512i,
}

avx512! {
    /// Rewrites `text` to `target`, and returns how many bytes were written.
    ///
    /// # Safety
    ///
    /// - `text` is not empty.
    /// - `target` is valid for writes of as many bytes as `text` has, of
    ///   [`LEAST_ROOM`](crate::rewrite::LEAST_ROOM) at least, and does not overlap it.
    #[inline(never)]
    pub(crate) unsafe fn rewrite(
        fold: &Fold,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> usize {
        // SAFETY: as for this function.
        unsafe {
            match fold.goes_back {
                true if WORD.contains(&text.len()) => word::rewrite::<true>(fold, text, target, record),
                false => rewrite_by::<false>(fold, text, target, record),
                true => rewrite_by::<true>(fold, text, target, record),
            }
        }
    }
}

avx512! {
    /// Does what [`rewrite`] does, with what [`Fold::goes_back`] is.
    ///
    /// # Safety
    ///
    /// As for [`rewrite`].
    #[inline]
    unsafe fn rewrite_by<const BACK: bool>(
        fold: &Fold,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> usize {
        let text = text.as_bytes();
        let tables = Tables::load(fold);
        let mut carry = Carry {
            stays: 1,
            behind: set(text[0]),
        };
        let (mut at, mut written) = (0, 0);
        record.run((text.len() - 1) / 64, || {
            // SAFETY: 65 bytes are left.
            let (block, next) = unsafe { (load(text, at), load(text, at + 1)) };
            let (block, kept) = tables.apply::<BACK>(block, next, &mut carry);
            // SAFETY: for each byte read there is room for one, and 64 more are still to be read.
            unsafe { compress(block, kept, target.add(written)) };
            written += kept.count_ones() as usize;
            at += 64;
            kept
        });
        let left = text.len() - at;
        let within = lowest(left);
        let block = load_masked(text, at, within);
        let (block, kept) = tables.apply::<BACK>(block, load_masked(text, at + 1, within >> 1), &mut carry);
        let kept = kept & within;
        record.block(left, kept);
        // SAFETY: for each byte read there is room for one.
        unsafe { compress_end(block, kept, target.add(written)) };
        written + kept.count_ones() as usize
    }
}

impl Tables {
    avx512! {
        #[inline]
        fn load(fold: &Fold) -> Self {
            Self {
                first: table(&fold.first, 0),
                second: table(&fold.second, 0),
                folded: table(&fold.folded, 0),
            }
        }
    }

    avx512! {
        /// Returns what becomes of `block`, and which of its bytes are kept. `next` has for each byte
        /// the one behind it.
        #[inline]
        fn apply<const BACK: bool>(self, block: __m512i, next: __m512i, carry: &mut Carry) -> (__m512i, u64) {
            // Bytes that do not begin a character become 0, which has no bits.
            let begins = _mm512_subs_epu8(block, set(0xC0));
            let first = _mm512_permutexvar_epi8(begins, self.first);
            let second = _mm512_permutexvar_epi8(next, self.second);
            let bits = _mm512_and_si512(first, second);

            let seconds = _mm512_test_epi8_mask(bits, set(fold::SECOND));
            let behind = _mm512_mask_permutexvar_epi8(next, seconds, next, self.folded);
            let block = moved_on(carry.behind, behind);

            let stays = _mm512_testn_epi8_mask(bits, set(fold::DELETED));
            let kept = stays & (stays << 1 | carry.stays);
            *carry = Carry {
                stays: stays >> 63,
                behind,
            };
            (flip::<BACK>(block, bits), kept)
        }
    }
}

avx512! {
    /// Returns `block` with the first bytes of characters changed as `bits` say.
    #[inline]
    fn flip<const BACK: bool>(block: __m512i, bits: __m512i) -> __m512i {
        if !BACK {
            return _mm512_ternarylogic_epi64::<{ XOR_AND }>(block, bits, set(fold::FORTH));
        }
        // A product with a matrix of bits, whose only row is that of bit 0.
        let matrix = _mm512_set1_epi64(i64::from(fold::FORTH | fold::BACK) << 56);
        _mm512_xor_si512(block, _mm512_gf2p8affine_epi64_epi8::<0>(bits, matrix))
    }
}

/// The truth table of `a ^ (b & c)`.
pub(super) const XOR_AND: i32 = 0b0111_1000;
