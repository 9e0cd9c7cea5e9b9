//! Rewriting by any map.

use core::arch::x86_64::{
    __m512i, _mm512_cmpeq_epi8_mask, _mm512_mask_cmpeq_epi8_mask, _mm512_mask_mov_epi8,
    _mm512_mask_testn_epi8_mask, _mm512_movepi8_mask, _mm512_permutex2var_epi8,
    _mm512_test_epi8_mask, _mm512_testn_epi8_mask, _mm512_xor_si512,
};

use super::block::{
    avx512, compress, compress_end, index_of, load, load_end, lookup, low_bits, moved_on, set,
    table,
};
use super::others::Others;
use crate::Table;
use crate::mask::Record;
use crate::plan::{Bytes, Plan, RARE, others};
use crate::scalar;
use crate::utf8::len_of;

/// With so many characters to look up in a block, the rest of it and the next ones are not worth
/// another try.
const MANY: u32 = 8;

/// The bytes that are then looked up one by one.
const LONG: usize = 256;

avx512! {
    /// Rewrites `text` to `target` until its end or a character that gets longer, and returns how
    /// many bytes were read and written.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
    pub(super) unsafe fn rewrite(
        table: &Table,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> (usize, usize) {
        // Most maps leave something alone, and then need not look it up.
        // SAFETY: as for this function.
        unsafe {
            match (table.plan().changes_ascii, table.plan().changes_others) {
                (false, false) => run::<false, false>(table, text, target, record),
                (false, true) => run::<false, true>(table, text, target, record),
                (true, false) => run::<true, false>(table, text, target, record),
                (true, true) => run::<true, true>(table, text, target, record),
            }
        }
    }
}

avx512! {
    /// Does what [`rewrite`] does, if the table changes `ASCII`, or `OTHERS` than ASCII and U+0600 to
    /// U+06FF.
    ///
    /// # Safety
    ///
    /// As for [`rewrite`].
    unsafe fn run<const ASCII: bool, const OTHERS: bool>(
        table: &Table,
        text: &str,
        target: *mut u8,
        record: &mut impl Record,
    ) -> (usize, usize) {
        let tables = Tables::load(table.plan());
        let (mut at, mut written) = (0, 0);
        let mut carry = Carry::before(text.as_bytes()[0]);
        while at < text.len() {
            let left = text.len() - at;
            let block = tables.apply::<ASCII, OTHERS>(Window::load(text.as_bytes(), at), &mut carry);
            // A branch, not a minimum: the next block is loaded while this one is still on its way.
            if block.rare == 0 && left > 64 {
                record.block(64, block.kept);
                // SAFETY: for each byte read there is room for one.
                unsafe { compress(block.bytes, block.kept, target.add(written)) };
                at += 64;
                written += block.kept.count_ones() as usize;
                continue;
            }
            let len = left.min(block.rare.trailing_zeros() as usize);
            let kept = block.kept & low_bits(len);
            record.block(len, kept);
            // SAFETY: for each byte read there is room for one.
            unsafe { compress_end(block.bytes, kept, target.add(written)) };
            at += len;
            written += kept.count_ones() as usize;

            let rest = &text[at..at + block.rare_len(&text[at..])];
            // SAFETY: as above.
            let (read, wrote) = unsafe { scalar::shrink(table, rest, target.add(written), record) };
            at += read;
            written += wrote;
            if read < rest.len() {
                break;
            }
            carry = Carry::before(text.as_bytes().get(at).copied().unwrap_or(0));
        }
        (at, written)
    }
}

/// 64 bytes of a text, and for each of them those behind it; zeros beyond the end.
struct Window {
    block: __m512i,
    next: __m512i,
    after_next: __m512i,
}

impl Window {
    avx512! {
        #[inline]
        fn load(text: &[u8], at: usize) -> Self {
            if at + 66 <= text.len() {
                // SAFETY: there are two bytes behind them.
                return unsafe {
                    Self {
                        block: load(text, at),
                        next: load(text, at + 1),
                        after_next: load(text, at + 2),
                    }
                };
            }
            Self {
                block: load_end(text, at),
                next: load_end(text, at + 1),
                after_next: load_end(text, at + 2),
            }
        }
    }
}

/// What becomes of a block.
struct Block {
    bytes: __m512i,
    kept: u64,
    /// Bytes that begin a character to look up.
    rare: u64,
}

impl Block {
    /// Returns how many bytes of `text`, which begins with the first rare character of the block, to
    /// look up one by one: the characters up to the next that is not rare, or more if many are rare.
    fn rare_len(&self, text: &str) -> usize {
        let first = self.rare.trailing_zeros() as usize;
        let bytes = text.as_bytes();
        let many = self.rare.count_ones() >= MANY;
        let is_rare = |len: usize| first + len < 64 && self.rare >> (first + len) & 1 == 1;
        let mut len = 0;
        while len < bytes.len() && (is_rare(len) || many && len < LONG) {
            len += len_of(bytes[len]);
        }
        len
    }
}

/// What a block leaves to the next one.
#[derive(Clone, Copy)]
struct Carry {
    /// What becomes of the byte behind each of its bytes.
    behind: __m512i,
    /// Bits 0 and 1: the bytes of a character that it begins, and that are deleted.
    deleted: u64,
}

impl Carry {
    avx512! {
        /// Returns what stands before a block that begins with `byte`, between characters.
        #[inline]
        fn before(byte: u8) -> Self {
            Self {
                behind: set(byte),
                deleted: 0,
            }
        }
    }
}

/// The tables of a [`Plan`], in registers.
struct Tables {
    ascii: [__m512i; 2],
    lead: [__m512i; 4],
    trail: [__m512i; 4],
    others: Others,
}

impl Tables {
    avx512! {
        #[inline]
        fn load(plan: &Plan) -> Self {
            Self {
                ascii: [table(&plan.ascii, 0), table(&plan.ascii, 64)],
                lead: quarters(&plan.lead),
                trail: quarters(&plan.trail),
                others: Others::load(plan),
            }
        }
    }

    avx512! {
        #[inline]
        fn apply<const ASCII: bool, const OTHERS: bool>(
            &self,
            Window { block, next, after_next }: Window,
            carry: &mut Carry,
        ) -> Block {
            let arabic = _mm512_testn_epi8_mask(_mm512_xor_si512(block, set(0xD8)), set(0xFC));
            let index = index_of(block, next);
            let lead = lookup(index, &self.lead);
            let trail = lookup(index, &self.trail);
            let behind = _mm512_mask_mov_epi8(next, arabic, trail);
            let moved = moved_on(carry.behind, behind);
            let mut bytes = _mm512_mask_mov_epi8(moved, arabic, lead);
            let mut rare = _mm512_mask_cmpeq_epi8_mask(arabic, lead, set(RARE));
            let trails = _mm512_mask_testn_epi8_mask(arabic, trail, trail);
            let mut deleted =
                _mm512_mask_testn_epi8_mask(arabic, lead, lead) | trails << 1 | carry.deleted;
            *carry = Carry {
                behind,
                deleted: trails >> 63,
            };

            if ASCII {
                let ascii = _mm512_permutex2var_epi8(self.ascii[0], block, self.ascii[1]);
                bytes = _mm512_mask_mov_epi8(bytes, !_mm512_movepi8_mask(block), ascii);
                rare |= _mm512_cmpeq_epi8_mask(bytes, set(RARE));
            }
            if OTHERS {
                let bits = self.others.bits(block, next, after_next);
                let three = _mm512_test_epi8_mask(bits, set(others::DELETED));
                rare |= _mm512_test_epi8_mask(bits, set(others::RARE));
                deleted |= three | three << 1 | three << 2;
                carry.deleted |= three >> 63 | three >> 62;
            }
            Block { bytes, kept: !deleted, rare }
        }
    }
}

avx512! {
    #[inline]
    fn quarters(bytes: &Bytes<256>) -> [__m512i; 4] {
        [table(bytes, 0), table(bytes, 64), table(bytes, 128), table(bytes, 192)]
    }
}
