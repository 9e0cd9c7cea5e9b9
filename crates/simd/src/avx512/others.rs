//! Which characters beyond ASCII and U+0600 to U+06FF change, and how.

use core::arch::x86_64::{
    __m512i, _mm512_permutexvar_epi8, _mm512_subs_epu8, _mm512_ternarylogic_epi64,
};

use super::block::{avx512, set, table};
use crate::plan::Plan;

/// The tables of [`Plan::others`], in registers.
#[derive(Clone, Copy)]
pub(super) struct Others {
    first: __m512i,
    second: __m512i,
    third: __m512i,
}

impl Others {
    avx512! {
        #[inline]
        pub(super) fn load(plan: &Plan) -> Self {
            Self {
                first: table(&plan.others.first, 0),
                second: table(&plan.others.second, 0),
                third: table(&plan.others.third, 0),
            }
        }
    }

    avx512! {
        /// Returns the bits of [`Plan::others`] for each character that begins in `block`.
        #[inline]
        pub(super) fn bits(self, block: __m512i, next: __m512i, after_next: __m512i) -> __m512i {
            // Bytes that do not begin a character become 0, which has no bits.
            let begins = _mm512_subs_epu8(block, set(0xC0));
            let first = _mm512_permutexvar_epi8(begins, self.first);
            let second = _mm512_permutexvar_epi8(next, self.second);
            let third = _mm512_permutexvar_epi8(after_next, self.third);
            _mm512_ternarylogic_epi64::<0b1000_0000>(first, second, third)
        }
    }
}
