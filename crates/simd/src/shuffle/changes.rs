//! Which bytes of a vector a map deletes, and where it changes something else.

use core::marker::PhantomData;

use crate::plan::Plan;
use crate::vector::Vector;

/// What a map has to do with a vector.
#[derive(Clone, Copy)]
pub(super) struct Found {
    /// Bytes that are not of a character of U+0600 to U+06FF that is deleted.
    pub(super) kept: u32,
    /// Bytes that begin another character that changes, or may.
    pub(super) changes: u32,
}

/// The tables of a [`Plan`], in registers.
#[derive(Clone, Copy)]
pub(super) struct Tables<V: Vector> {
    first: V::Table16,
    second: V::Table64,
    ascii_low: V::Table16,
    ascii_high: V::Table16,
    changes_ascii: bool,
    changes_others: bool,
    vector: PhantomData<V>,
}

/// The bits of D8 to DB in [`Plan::pairs`], at these bytes without the bits of D8.
const ARABIC: [u8; 16] = [0x11, 0x22, 0x44, 0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// The bit of each upper half of an ASCII byte in [`Plan::ascii_changes`].
const HIGH: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

impl<V: Vector> Tables<V> {
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn load(plan: &Plan) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                first: V::table16(ARABIC),
                second: V::table64(&plan.pairs),
                ascii_low: V::table16(plan.ascii_changes),
                ascii_high: V::table16(HIGH),
                changes_ascii: plan.changes_ascii,
                changes_others: plan.changes_others,
                vector: PhantomData,
            }
        }
    }

    /// Returns what there is to do with `block`. `next` has for each byte the one behind it.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn find(&self, block: V, next: V) -> Found {
        // SAFETY: as for this function.
        unsafe {
            let first = block.xor(V::splat(0xD8)).lookup16(self.first);
            let bits = first.and(next.lookup64(self.second));
            let deleted = bits.or(bits.moved_on(V::splat(0))).and(V::splat(0x0F));
            let mut same = bits.and(V::splat(0xF0)).is_zero();
            if self.changes_ascii {
                let low = block.and(V::splat(0x0F)).lookup16(self.ascii_low);
                let high = block.upper_half().lookup16(self.ascii_high);
                same = same.and(low.and(high).is_zero());
            }
            if self.changes_others {
                let leads = block.and(V::splat(0xC0)).xor(V::splat(0xC0)).is_zero();
                same = same.and(leads.and(first.is_zero()).is_zero());
            }
            let all = u32::MAX >> (32 - V::LEN);
            Found {
                kept: deleted.is_zero().bits(),
                changes: !same.bits() & all,
            }
        }
    }
}
