//! Rough classification, 64 bytes at a time.
//!
//! One look-up by the second byte says what each of four first bytes makes of it; one by the first
//! byte selects among the four.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epi8_mask,
    _mm512_mask_cmpeq_epi8_mask, _mm512_mask_permutexvar_epi8, _mm512_mask_testn_epi8_mask,
    _mm512_maskz_permutex2var_epi8, _mm512_maskz_permutexvar_epi8, _mm512_movepi8_mask,
    _mm512_permutexvar_epi8, _mm512_ternarylogic_epi64, _mm512_test_epi8_mask,
};

use super::block::{avx512, load, load_end, low_bits, set};
use super::classify::row;
use crate::rough::{FIRST, RARE, SECOND, SPACE, THIRD};
use crate::{RoughBlock, RoughTable};

/// A [`RoughTable`] in registers.
#[derive(Clone, Copy)]
struct Tables {
    ascii: [__m512i; 2],
    pairs: __m512i,
    others: __m512i,
    leads: __m512i,
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
        spaces: block.spaces & within,
        has_rare: block.has_rare && within != 0,
    }
}

impl Tables {
    avx512! {
        #[inline]
        fn load(table: &RoughTable) -> Self {
            Self {
                ascii: [row(&table.ascii, 0), row(&table.ascii, 1)],
                pairs: row(&table.pairs, 0),
                others: row(&table.others, 0),
                leads: row(&table.leads, 0),
                latin: row(&table.latin, 0),
                punctuation: row(&table.punctuation, 0),
            }
        }
    }

    avx512! {
        /// Returns the classes of a block, of which the bytes and those one and two behind are given.
        #[inline]
        fn apply(&self, [first, second, third]: [__m512i; 3]) -> RoughBlock {
            let starts = _mm512_cmpge_epi8_mask(first, set(0xC0));
            let above = _mm512_movepi8_mask(first);
            let latin = _mm512_cmpeq_epi8_mask(first, set(0xC2));
            let punctuation = _mm512_cmpeq_epi8_mask(first, set(0xE2));
            let punctuation = _mm512_mask_cmpeq_epi8_mask(punctuation, second, set(0x80));
            let classes = _mm512_maskz_permutex2var_epi8(!above, self.ascii[0], first, self.ascii[1]);
            let classes = _mm512_mask_permutexvar_epi8(classes, latin, second, self.latin);
            let classes = _mm512_mask_permutexvar_epi8(classes, punctuation, third, self.punctuation);

            let rest = starts & above & !(latin | punctuation);
            let selected = _mm512_maskz_permutexvar_epi8(rest, first, self.leads);
            let pairs = _mm512_permutexvar_epi8(second, self.pairs);
            let others = _mm512_permutexvar_epi8(second, self.others);
            let unknown = _mm512_mask_testn_epi8_mask(rest, selected, selected);

            // The pairs of bits that are selected, beside or instead of the two bits of a class.
            let pairs = _mm512_ternarylogic_epi64::<0xF8>(
                _mm512_and_si512(classes, set(FIRST | SECOND)),
                pairs,
                selected,
            );
            let others = _mm512_and_si512(others, selected);
            let rare = _mm512_test_epi8_mask(others, set(0xAA)) | _mm512_test_epi8_mask(classes, set(RARE));
            RoughBlock {
                starts,
                first: _mm512_test_epi8_mask(pairs, set(0x55)),
                second: _mm512_test_epi8_mask(pairs, set(0xAA)),
                third: _mm512_test_epi8_mask(others, set(0x55)) | _mm512_test_epi8_mask(classes, set(THIRD)),
                spaces: _mm512_test_epi8_mask(classes, set(SPACE)),
                has_rare: rare | unknown != 0,
            }
        }
    }
}
