//! Rewriting by a map that only deletes and folds.

use crate::Table;
use crate::mask::Record;
use crate::plan::{Fold, fold};
use crate::scalar;
use crate::utf8::is_arabic_lead;
use crate::vector::Vector;

/// The tables of a [`Fold`], in registers.
#[derive(Clone, Copy)]
struct Tables<V: Vector> {
    first: V::Table16,
    second: V::Table64,
    delta: V::Table64,
}

/// Rewrites `text` to `target`, and returns how many bytes were read and written.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[inline(always)]
pub(super) unsafe fn rewrite<V: Vector>(
    table: &Table,
    fold: &Fold,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut at, mut written) = (0, 0);
    // SAFETY: as for this function; a byte more than a vector has is left, and for each byte read
    // there is room for one.
    unsafe {
        let tables = Tables::<V>::load(fold);
        let mut before = V::splat(0);
        while at + V::LEN < bytes.len() {
            let from = bytes.as_ptr().add(at);
            let (block, next) = (V::load(from), V::load(from.add(1)));
            let bits = tables.bits(block, next);
            let (block, kept) = tables.apply(block, bits, bits.moved_on(before));
            record.block(V::LEN, u64::from(kept));
            block.compress(kept, target.add(written));
            before = bits;
            at += V::LEN;
            written += kept.count_ones() as usize;
        }
        let rest = Rest::new(table, bytes, at);
        record.block(rest.len, rest.kept());
        target
            .add(written)
            .copy_from_nonoverlapping(rest.bytes.as_ptr(), rest.written);
        written += rest.written;
        let tail = text.get_unchecked(at + rest.len..);
        let (_, wrote) = scalar::shrink(table, tail, target.add(written), record);
        (bytes.len(), written + wrote)
    }
}

/// What is left of a character that begins in one vector and ends behind it.
struct Rest {
    /// The bytes that are left of it.
    len: usize,
    bytes: [u8; 3],
    /// How many of these there are.
    written: usize,
}

impl Rest {
    /// Returns what is left at `at`, behind the last whole vector of `text`.
    fn new(table: &Table, text: &[u8], at: usize) -> Self {
        let is_within = |&&byte: &&u8| byte & 0xC0 == 0x80;
        let len = text[at..].iter().take_while(is_within).count();
        let mut bytes = [0; 3];
        bytes[..len].copy_from_slice(&text[at..at + len]);
        let mut written = len;
        if len == 1 && is_arabic_lead(text[at - 1]) {
            let short = table.arabic(text[at - 1], text[at]);
            bytes[0] = short.bytes[1];
            written = usize::from(short.len / 2);
        }
        Self {
            len,
            bytes,
            written,
        }
    }

    const fn kept(&self) -> u64 {
        (1 << self.written) - 1
    }
}

impl<V: Vector> Tables<V> {
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn load(fold: &Fold) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                first: V::table16(fold.arabic()),
                second: V::table64(&fold.second),
                delta: V::table64(&fold.delta),
            }
        }
    }

    /// Returns the bits of each character that begins in `block`. `next` has for each byte the one
    /// behind it.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn bits(self, block: V, next: V) -> V {
        // SAFETY: as for this function.
        unsafe {
            let first = block.xor(V::splat(0xD8)).lookup16(self.first);
            first.and(next.lookup64(self.second))
        }
    }

    /// Returns what becomes of `block`, and which of its bytes are kept. `bits` are the bits of the
    /// characters that begin in it, and `follow` the same at their second bytes.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn apply(self, block: V, bits: V, follow: V) -> (V, u32) {
        // SAFETY: as for this function.
        unsafe {
            let kept = bits.or(follow).and(V::splat(fold::DELETED)).is_zero();
            let stays = follow.and(V::splat(fold::SECOND)).is_zero();
            let second_delta = block.lookup64(self.delta).and(stays.xor(V::splat(0xFF)));
            let first_delta = bits.and(V::splat(fold::FIRST)).as_one();
            (block.xor(first_delta).xor(second_delta), kept.bits())
        }
    }
}
