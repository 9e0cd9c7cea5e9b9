//! Rough classification, 64 bytes at a time.
//!
//! One look-up by the second byte says what each of four first bytes makes of it; one by the first
//! byte selects among the four.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epi8_mask,
    _mm512_mask_permutexvar_epi8, _mm512_mask_testn_epi8_mask, _mm512_maskz_permutex2var_epi8,
    _mm512_maskz_permutexvar_epi8, _mm512_movepi8_mask, _mm512_permutexvar_epi8, _mm512_set1_epi8,
    _mm512_ternarylogic_epi64, _mm512_test_epi8_mask,
};

use super::block::{avx512, load, load_end, low_bits};
use super::classify::row;
use crate::rough::{FIRST, RARE, SECOND, SPACE};
use crate::{RoughBlock, RoughTable};

/// A [`RoughTable`] in registers.
#[derive(Clone, Copy)]
struct Tables {
    ascii: [__m512i; 2],
    pairs: __m512i,
    rare: __m512i,
    leads: __m512i,
    latin: __m512i,
}

avx512! {
    /// Classifies `text` roughly from byte `start` on, as many blocks as there are.
    ///
    /// The last block may go beyond the end of the text, no other one.
    pub(crate) fn classify_roughly(
        table: &RoughTable,
        text: &str,
        start: usize,
        blocks: &mut [RoughBlock],
    ) {
        let bytes = text.as_bytes();
        let tables = Tables::load(table);
        let mut at = start;
        for block in blocks {
            *block = if at + 65 <= bytes.len() {
                // SAFETY: 65 bytes are left.
                unsafe { tables.apply(load(bytes, at), load(bytes, at + 1)) }
            } else {
                let block = tables.apply(load_end(bytes, at), load_end(bytes, at + 1));
                within(block, low_bits(bytes.len() - at))
            };
            at += 64;
        }
    }
}

/// Returns the block without what is outside the text, where zeros were taken for characters.
const fn within(block: RoughBlock, within: u64) -> RoughBlock {
    RoughBlock {
        starts: block.starts & within,
        first: block.first & within,
        second: block.second & within,
        spaces: block.spaces & within,
        has_rare: block.has_rare,
    }
}

impl Tables {
    avx512! {
        #[inline]
        fn load(table: &RoughTable) -> Self {
            Self {
                ascii: [row(&table.ascii, 0), row(&table.ascii, 1)],
                pairs: row(&table.pairs, 0),
                rare: row(&table.rare, 0),
                leads: row(&table.leads, 0),
                latin: row(&table.latin, 0),
            }
        }
    }

    avx512! {
        /// Returns the classes of the bytes `first`, behind each of which stands the one of `second`.
        #[inline]
        fn apply(&self, first: __m512i, second: __m512i) -> RoughBlock {
            let starts = _mm512_cmpge_epi8_mask(first, all(0xC0));
            let above = _mm512_movepi8_mask(first);
            let leads = starts & above;
            let ascii = _mm512_maskz_permutex2var_epi8(!above, self.ascii[0], first, self.ascii[1]);

            let selected = _mm512_maskz_permutexvar_epi8(leads, first, self.leads);
            let latin = _mm512_cmpeq_epi8_mask(first, all(0xC2));
            let selected = _mm512_mask_permutexvar_epi8(selected, latin, second, self.latin);
            let pairs = _mm512_permutexvar_epi8(second, self.pairs);
            let rare = _mm512_permutexvar_epi8(second, self.rare);

            let properties = _mm512_and_si512(ascii, all(FIRST | SECOND));
            let properties = _mm512_ternarylogic_epi64::<0xF8>(properties, pairs, selected);
            let unknown = _mm512_mask_testn_epi8_mask(leads, selected, selected);
            let rare = _mm512_test_epi8_mask(rare, selected) | _mm512_test_epi8_mask(ascii, all(RARE));
            RoughBlock {
                starts,
                first: _mm512_test_epi8_mask(properties, all(0x55)),
                second: _mm512_test_epi8_mask(properties, all(0xAA)),
                spaces: _mm512_test_epi8_mask(ascii, all(SPACE)),
                has_rare: rare | unknown != 0,
            }
        }
    }
}

avx512! {
    #[inline]
    fn all(byte: u8) -> __m512i {
        _mm512_set1_epi8(byte.cast_signed())
    }
}
