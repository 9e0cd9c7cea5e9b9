//! Rough classification, 64 bytes at a time.
//!
//! Three look-ups know ASCII and U+0600 to U+06FF, which most blocks are made of; the others are done for
//! blocks that have more.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epi8_mask,
    _mm512_cmpgt_epu8_mask, _mm512_gf2p8affine_epi64_epi8, _mm512_mask_cmpeq_epi8_mask,
    _mm512_mask_cmpneq_epi8_mask, _mm512_mask_mov_epi8, _mm512_mask_permutexvar_epi8,
    _mm512_permutex2var_epi8, _mm512_permutexvar_epi8, _mm512_set1_epi64, _mm512_set4_epi32,
    _mm512_shuffle_epi8, _mm512_storeu_si512,
};

use super::block::{avx512, index_of, load, load_end, lookup, set};
use super::classify::row;
use crate::rough::{EXTENDING, RARE, START};
use crate::{RoughBlock, RoughTable};

/// A [`RoughTable`] in registers.
#[derive(Clone, Copy)]
struct Tables {
    ascii: [__m512i; 2],
    arabic: [__m512i; 4],
    latin: __m512i,
    punctuation: __m512i,
}

avx512! {
    /// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel)
    /// says.
    #[inline]
    pub(crate) fn rough_blocks<S: Copy>(
        table: &RoughTable,
        text: &str,
        start: usize,
        count: usize,
        mut state: S,
        mut each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
    ) -> (usize, S) {
        let bytes = text.as_bytes();
        let tables = Tables::load(table);
        for number in 0..count {
            let at = start + 64 * number;
            let block = if at + 66 <= bytes.len() {
                // SAFETY: 66 bytes are left.
                unsafe { tables.apply([load(bytes, at), load(bytes, at + 1), load(bytes, at + 2)]) }
            } else {
                let three = [0, 1, 2].map(|ahead| load_end(bytes, at + ahead));
                tables.apply(three).cut(bytes.len().saturating_sub(at))
            };
            if !each(&mut state, number, block) {
                return (number, state);
            }
        }
        (count, state)
    }
}

impl Tables {
    avx512! {
        #[inline]
        fn load(table: &RoughTable) -> Self {
            Self {
                ascii: [row(&table.ascii, 0), row(&table.ascii, 1)],
                arabic: [0, 1, 2, 3].map(|at| row(&table.classes, at)),
                latin: row(&table.latin, 0),
                punctuation: row(&table.punctuation, 0),
            }
        }
    }

    avx512! {
        /// Returns the classes of a block, of which the bytes are given and those one and two behind.
        #[inline]
        fn apply(&self, [first, second, third]: [__m512i; 3]) -> RoughBlock {
            let starts = _mm512_cmpge_epi8_mask(first, set(0xC0));
            let lead = _mm512_and_si512(first, set(0xFC));
            let common = _mm512_cmpeq_epi8_mask(lead, set(0xD8));
            let ascii = _mm512_permutex2var_epi8(self.ascii[0], first, self.ascii[1]);
            let arabic = lookup(index_of(first, second), &self.arabic);
            let classes = _mm512_mask_mov_epi8(set(EXTENDING), starts, ascii);
            let mut classes = _mm512_mask_mov_epi8(classes, common, arabic);
            let rest = _mm512_mask_cmpneq_epi8_mask(_mm512_cmpgt_epu8_mask(first, set(0xBF)), lead, set(0xD8));
            if rest != 0 {
                classes = self.others(classes, rest, [first, second, third]);
            }
            RoughBlock::of_masks(&transpose(classes))
        }
    }

    avx512! {
        /// Puts in the classes of the characters of `rest`.
        #[inline]
        fn others(
            &self,
            classes: __m512i,
            rest: u64,
            [first, second, third]: [__m512i; 3],
        ) -> __m512i {
            let latin = _mm512_cmpeq_epi8_mask(first, set(0xC2));
            let punctuation = _mm512_cmpeq_epi8_mask(first, set(0xE2));
            let punctuation = _mm512_mask_cmpeq_epi8_mask(punctuation, second, set(0x80));
            let classes = _mm512_mask_mov_epi8(classes, rest, set(RARE | START));
            let classes = _mm512_mask_permutexvar_epi8(classes, latin, second, self.latin);
            _mm512_mask_permutexvar_epi8(classes, punctuation, third, self.punctuation)
        }
    }
}

avx512! {
    /// Returns the masks of the eight bits of all classes.
    ///
    /// Many times as fast as a test for each, since tests and moves of masks are for one unit of a CPU
    /// that has many.
    #[inline]
    fn transpose(classes: __m512i) -> [u64; 8] {
        // The first row of a matrix is its last byte.
        let rows = _mm512_set4_epi32(0x0809_0A0B, 0x0C0D_0E0F, 0x0001_0203, 0x0405_0607);
        let matrices = _mm512_shuffle_epi8(classes, rows);
        let bits = _mm512_set1_epi64(0x8040_2010_0804_0201_u64.cast_signed());
        let eights = _mm512_gf2p8affine_epi64_epi8::<0>(bits, matrices);
        let columns = _mm512_permutexvar_epi8(row(&COLUMNS, 0), eights);
        let mut masks = [0_u64; 8];
        // SAFETY: the array has 64 bytes.
        unsafe { _mm512_storeu_si512(masks.as_mut_ptr().cast(), columns) };
        masks
    }
}

/// For each byte its number in the transposed matrix of eight times eight.
const COLUMNS: [u8; 64] = {
    let mut columns = [0; 64];
    let mut at = 0;
    while at < 64 {
        columns[at as usize] = 8 * (at % 8) + at / 8;
        at += 1;
    }
    columns
};
