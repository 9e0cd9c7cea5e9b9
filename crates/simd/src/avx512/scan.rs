//! The search for the first character that a table changes.

use core::arch::x86_64::{
    __m512i, _mm512_and_si512, _mm512_mask_cmpneq_epi8_mask, _mm512_movepi8_mask, _mm512_or_si512,
    _mm512_permutex2var_epi8, _mm512_permutexvar_epi8, _mm512_setzero_si512, _mm512_subs_epu8,
    _mm512_test_epi8_mask,
};

use super::block::{avx512, load, load_end, low_bits, set, table};
use super::others::Others;
use crate::Table;
use crate::plan::{ARABIC_CHANGES, Plan};
use crate::scalar::is_changed;

/// The blocks that are looked at before a branch.
const STRIDE: usize = 4;

avx512! {
    /// Returns the byte offset of the first character of `text` that `table` changes.
    ///
    /// Four blocks at a time are asked whether they may have a change; where they may, each is asked
    /// again, and in the end the table itself, for characters of which the plan knows too little.
    pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
        if table.plan().changes_ascii {
            run::<true>(table, text)
        } else {
            run::<false>(table, text)
        }
    }
}

avx512! {
    /// Does what [`first_change`] does, if the table changes `ASCII`.
    fn run<const ASCII: bool>(table: &Table, text: &str) -> Option<usize> {
        let tables = Tables::load(table.plan());
        let bytes = text.as_bytes();
        let mut at = 0;
        while at + STRIDE * 64 < bytes.len() {
            let (mut bits, mut ascii) = (_mm512_setzero_si512(), 0);
            for start in (at..at + STRIDE * 64).step_by(64) {
                // SAFETY: a byte more than the blocks have is left.
                let (block, next) = unsafe { (load(bytes, start), load(bytes, start + 1)) };
                bits = _mm512_or_si512(bits, tables.bits(block, next));
                if ASCII {
                    ascii |= tables.ascii_changes(block);
                }
            }
            if _mm512_test_epi8_mask(bits, bits) | ascii != 0
                && let Some(found) = in_blocks::<ASCII>(table, &tables, bytes, at, at + STRIDE * 64)
            {
                return Some(found);
            }
            at += STRIDE * 64;
        }
        in_blocks::<ASCII>(table, &tables, bytes, at, bytes.len())
    }
}

avx512! {
    /// Returns the first character of `text` that begins in the bytes `at..end` and changes.
    fn in_blocks<const ASCII: bool>(
        table: &Table,
        tables: &Tables,
        text: &[u8],
        mut at: usize,
        end: usize,
    ) -> Option<usize> {
        while at < end {
            let mut found = tables.candidates::<ASCII>(table.plan(), text, at) & low_bits(end - at);
            while found != 0 {
                let byte = at + found.trailing_zeros() as usize;
                if is_changed(table, &text[byte..]) {
                    return Some(byte);
                }
                found &= found - 1;
            }
            at += 64;
        }
        None
    }
}

/// The tables of a [`Plan`], in registers.
struct Tables {
    ascii: [__m512i; 2],
    first: __m512i,
    second: __m512i,
}

impl Tables {
    avx512! {
        #[inline]
        fn load(plan: &Plan) -> Self {
            Self {
                ascii: [table(&plan.ascii, 0), table(&plan.ascii, 64)],
                first: table(&plan.changes.first, 0),
                second: table(&plan.changes.second, 0),
            }
        }
    }

    avx512! {
        /// Returns the bits of [`Plan::changes`] that the first two bytes of a character give.
        #[inline]
        fn bits(&self, block: __m512i, next: __m512i) -> __m512i {
            // Bytes that do not begin a character become 0, which has no bits.
            let begins = _mm512_subs_epu8(block, set(0xC0));
            let first = _mm512_permutexvar_epi8(begins, self.first);
            _mm512_and_si512(first, _mm512_permutexvar_epi8(next, self.second))
        }
    }

    avx512! {
        /// Returns which of the 64 bytes at `at` begin a character that changes, or may.
        ///
        /// Of characters beyond U+06FF three bytes are looked at, so that common signs which stay as
        /// they are have nothing to do with the change of others.
        #[inline]
        fn candidates<const ASCII: bool>(&self, plan: &Plan, text: &[u8], at: usize) -> u64 {
            let block = load_end(text, at);
            let next = load_end(text, at + 1);
            let arabic = _mm512_test_epi8_mask(self.bits(block, next), set(ARABIC_CHANGES));
            let others = Others::load(plan).bits(block, next, load_end(text, at + 2));
            let mut found = arabic | _mm512_test_epi8_mask(others, others);
            if ASCII {
                found |= self.ascii_changes(block);
            }
            found
        }
    }

    avx512! {
        /// Returns which bytes are ASCII and change.
        #[inline]
        fn ascii_changes(&self, block: __m512i) -> u64 {
            let to = _mm512_permutex2var_epi8(self.ascii[0], block, self.ascii[1]);
            _mm512_mask_cmpneq_epi8_mask(!_mm512_movepi8_mask(block), to, block)
        }
    }
}
