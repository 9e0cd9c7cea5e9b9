//! Classification, 64 bytes at a time.
//!
//! Each byte stands beside the two behind it. The classes of ASCII, of U+0600 to U+06FF and of three
//! more rows of 64 characters, which Arabic text is made of, are looked up for all bytes at once; the
//! characters that are left, one by one.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_cmpeq_epi8_mask, _mm512_cmpge_epi8_mask, _mm512_loadu_si512,
    _mm512_mask_cmpeq_epi8_mask, _mm512_mask_mov_epi8, _mm512_mask_permutexvar_epi8,
    _mm512_maskz_permutex2var_epi8, _mm512_movepi8_mask, _mm512_permutex2var_epi8,
    _mm512_slli_epi16, _mm512_storeu_si512, _mm512_ternarylogic_epi64, _mm512_test_epi8_mask,
};

use super::block::{avx512, load, load_end, low_bits, set};
use crate::{ClassBlock, ClassTable};

/// A [`ClassTable`] in registers.
#[derive(Clone, Copy)]
struct Tables {
    ascii: [__m512i; 2],
    arabic: [__m512i; 4],
    latin: __m512i,
    punctuation: __m512i,
    marks: __m512i,
}

avx512! {
    /// Classifies `text` from byte `start` on, as many blocks as there are.
    ///
    /// The last block may go beyond the end of the text, no other one.
    pub(crate) fn classify(
        table: &ClassTable,
        text: &str,
        start: usize,
        blocks: &mut [ClassBlock],
    ) {
        let bytes = text.as_bytes();
        let tables = Tables::load(table);
        let mut at = start;
        for block in blocks {
            let (neighbours, within) = if at + 66 <= bytes.len() {
                // SAFETY: 66 bytes are left.
                (unsafe { [load(bytes, at), load(bytes, at + 1), load(bytes, at + 2)] }, u64::MAX)
            } else {
                let ends = [load_end(bytes, at), load_end(bytes, at + 1), load_end(bytes, at + 2)];
                (ends, low_bits(bytes.len() - at))
            };
            let (classes, starts, rest) = tables.apply(neighbours);
            let classes = if rest == 0 {
                classes
            } else {
                look_up(table, &bytes[at..], rest, classes)
            };
            store(block, classes, starts & within, within);
            at += 64;
        }
    }
}

impl Tables {
    avx512! {
        #[inline]
        fn load(table: &ClassTable) -> Self {
            Self {
                ascii: [row(&table.ascii, 0), row(&table.ascii, 1)],
                arabic: [0, 1, 2, 3].map(|at| row(&table.arabic, at)),
                latin: row(&table.latin, 0),
                punctuation: row(&table.punctuation, 0),
                marks: row(&table.marks, 0),
            }
        }
    }

    avx512! {
        /// Returns the classes of a block, of which the bytes and those one and two behind are
        /// given; which bytes begin a character; and which of these are still to be looked up.
        #[inline]
        fn apply(&self, [first, second, third]: [__m512i; 3]) -> (__m512i, u64, u64) {
            let starts = _mm512_cmpge_epi8_mask(first, set(0xC0));
            let above = _mm512_movepi8_mask(first);
            let ascii = _mm512_maskz_permutex2var_epi8(!above, self.ascii[0], first, self.ascii[1]);

            let lead = _mm512_and_si512(first, set(0xFC));
            let arabic = _mm512_cmpeq_epi8_mask(lead, set(0xD8));
            // The low six bits of the second byte, below bit 0 of the first.
            let index = _mm512_ternarylogic_epi64::<0xD8>(_mm512_slli_epi16::<6>(first), second, set(0x3F));
            let halves = [0, 2].map(|half| {
                _mm512_permutex2var_epi8(self.arabic[half], index, self.arabic[half + 1])
            });
            let upper = _mm512_test_epi8_mask(first, set(2));
            let classes = _mm512_mask_mov_epi8(ascii, arabic & !upper, halves[0]);
            let classes = _mm512_mask_mov_epi8(classes, arabic & upper, halves[1]);

            let latin = _mm512_cmpeq_epi8_mask(first, set(0xC2));
            let punctuation = pair(first, second, [0xE2, 0x80]);
            let marks = pair(first, second, [0xE0, 0xA3]);
            let classes = _mm512_mask_permutexvar_epi8(classes, latin, second, self.latin);
            let classes = _mm512_mask_permutexvar_epi8(classes, punctuation, third, self.punctuation);
            let classes = _mm512_mask_permutexvar_epi8(classes, marks, third, self.marks);
            (classes, starts, starts & above & !(arabic | latin | punctuation | marks))
        }
    }
}

avx512! {
    /// Returns the `at`th 64 entries of a table.
    #[inline]
    pub(super) fn row(table: &[u8], at: usize) -> __m512i {
        let row = &table[64 * at..][..64];
        // SAFETY: the row has 64 bytes.
        unsafe { _mm512_loadu_si512(row.as_ptr().cast()) }
    }
}

avx512! {
    /// Returns where the first and the second byte of a character are these.
    #[inline]
    fn pair(first: __m512i, second: __m512i, bytes: [u8; 2]) -> u64 {
        let [first_byte, second_byte] = bytes.map(|byte| set(byte));
        let is_first = _mm512_cmpeq_epi8_mask(first, first_byte);
        _mm512_mask_cmpeq_epi8_mask(is_first, second, second_byte)
    }
}

avx512! {
    /// Puts the classes of the characters at `places` of `bytes` into `classes`.
    #[cold]
    fn look_up(table: &ClassTable, bytes: &[u8], places: u64, classes: __m512i) -> __m512i {
        let mut lanes = [0_u8; 64];
        // SAFETY: the array has 64 bytes.
        unsafe { _mm512_storeu_si512(lanes.as_mut_ptr().cast(), classes) };
        let mut left = places;
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            lanes[at] = table.lookup(&bytes[at..]);
            left &= left - 1;
        }
        // SAFETY: as above.
        unsafe { _mm512_loadu_si512(lanes.as_ptr().cast()) }
    }
}

avx512! {
    #[inline]
    fn store(block: &mut ClassBlock, classes: __m512i, starts: u64, within: u64) {
        block.starts = starts;
        block.properties = [0, 1, 2, 3, 4, 5, 6, 7].map(|property| {
            let bit = set(1 << property);
            _mm512_test_epi8_mask(classes, bit) & within
        });
    }
}
