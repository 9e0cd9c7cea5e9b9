//! Rough classification, 64 bytes at a time.
//!
//! Two look-ups know ASCII and the first half of U+0600 to U+06FF, which most blocks are made of; the
//! others are done for blocks that have more.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epi8_mask,
    _mm512_cmpgt_epu8_mask, _mm512_mask_cmpeq_epi8_mask, _mm512_mask_cmpneq_epi8_mask,
    _mm512_mask_mov_epi8, _mm512_mask_permutexvar_epi8, _mm512_permutex2var_epi8,
    _mm512_setzero_si512, _mm512_slli_epi16, _mm512_ternarylogic_epi64, _mm512_test_epi8_mask,
};

use super::block::{avx512, load, load_end, low_bits, set};
use super::classify::row;
use crate::rough::{EXTENDING, FIRST, LINE, RARE, SECOND, SPACE, THIRD};
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
                within(tables.apply(three), low_bits(bytes.len().saturating_sub(at)))
            };
            if !each(&mut state, number, block) {
                return (number, state);
            }
        }
        (count, state)
    }
}

/// Returns the block without what is outside the text, where zeros were taken for characters.
const fn within(block: RoughBlock, within: u64) -> RoughBlock {
    RoughBlock {
        starts: block.starts | !within,
        first: block.first & within,
        second: block.second & within,
        third: block.third & within,
        extending: block.extending & within,
        spaces: block.spaces & within,
        lines: block.lines & within,
        has_rare: block.has_rare && within != 0,
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
            let lead = _mm512_and_si512(first, set(0xFE));
            let common = _mm512_cmpeq_epi8_mask(lead, set(0xD8));
            // The low six bits of the second byte, below bit 0 of the first.
            let index = _mm512_ternarylogic_epi64::<0xD8>(_mm512_slli_epi16::<6>(first), second, set(0x3F));
            let ascii = _mm512_permutex2var_epi8(self.ascii[0], first, self.ascii[1]);
            let arabic = _mm512_permutex2var_epi8(self.arabic[0], index, self.arabic[1]);
            let classes = _mm512_mask_mov_epi8(set(EXTENDING), starts, ascii);
            let mut classes = _mm512_mask_mov_epi8(classes, common, arabic);
            let rest = _mm512_mask_cmpneq_epi8_mask(_mm512_cmpgt_epu8_mask(first, set(0xBF)), lead, set(0xD8));
            let mut rare = _mm512_test_epi8_mask(classes, set(RARE));
            if rest | rare != 0 {
                let unknown;
                (classes, unknown) = self.others(classes, rest, index, [first, second, third]);
                rare = _mm512_test_epi8_mask(classes, set(RARE)) | unknown;
            }
            RoughBlock {
                starts,
                first: _mm512_test_epi8_mask(classes, set(FIRST)),
                second: _mm512_test_epi8_mask(classes, set(SECOND)),
                third: _mm512_test_epi8_mask(classes, set(THIRD)),
                extending: _mm512_test_epi8_mask(classes, set(EXTENDING)),
                spaces: _mm512_test_epi8_mask(classes, set(SPACE)),
                lines: _mm512_test_epi8_mask(classes, set(LINE)),
                has_rare: rare != 0,
            }
        }
    }

    avx512! {
        /// Puts in the classes of the characters of `rest`, as far as they are known, and returns which
        /// are not.
        #[inline]
        fn others(
            &self,
            classes: __m512i,
            rest: u64,
            index: __m512i,
            [first, second, third]: [__m512i; 3],
        ) -> (__m512i, u64) {
            let upper = _mm512_cmpeq_epi8_mask(_mm512_and_si512(first, set(0xFE)), set(0xDA));
            let latin = _mm512_cmpeq_epi8_mask(first, set(0xC2));
            let punctuation = _mm512_cmpeq_epi8_mask(first, set(0xE2));
            let punctuation = _mm512_mask_cmpeq_epi8_mask(punctuation, second, set(0x80));
            let arabic = _mm512_permutex2var_epi8(self.arabic[2], index, self.arabic[3]);
            let classes = _mm512_mask_mov_epi8(classes, rest, _mm512_setzero_si512());
            let classes = _mm512_mask_mov_epi8(classes, upper, arabic);
            let classes = _mm512_mask_permutexvar_epi8(classes, latin, second, self.latin);
            let classes = _mm512_mask_permutexvar_epi8(classes, punctuation, third, self.punctuation);
            (classes, rest & !(upper | latin | punctuation))
        }
    }
}
