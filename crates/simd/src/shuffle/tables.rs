//! What a map has to do with a vector.

use crate::letters::{Boxes, Group};
use crate::plan::Plan;
use crate::vector::Vector;

/// The tables of a [`Group`], in registers.
#[derive(Clone, Copy)]
struct GroupTables<V: Vector> {
    boxes: BoxTables<V>,
    lead: V::Table,
    trail: V::Table,
}

/// The tables of [`Boxes`], in registers.
#[derive(Clone, Copy)]
struct BoxTables<V: Vector> {
    first: V::Table,
    upper: V::Table,
    lower: V::Table,
}

/// The tables of the groups of a map.
#[derive(Clone, Copy)]
pub(super) struct Tables<V: Vector, const N: usize>([GroupTables<V>; N]);

/// The coordinates of the characters that begin in a vector.
#[derive(Clone, Copy)]
pub(super) struct Coordinates<V> {
    first: V,
    upper: V,
    lower: V,
}

impl<V: Vector> Coordinates<V> {
    /// `next` has for each byte of `block` the one behind it.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn new(block: V, next: V) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                first: block.xor(V::splat(0xD8)).as_index(),
                upper: next.upper_half(),
                lower: next.and(V::splat(0x0F)),
            }
        }
    }
}

impl<V: Vector> BoxTables<V> {
    #[inline(always)]
    unsafe fn load(boxes: &Boxes) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                first: V::table(&boxes.first),
                upper: V::table(&boxes.upper),
                lower: V::table(&boxes.lower),
            }
        }
    }

    /// Returns the bits of the characters.
    #[inline(always)]
    unsafe fn bits(self, at: Coordinates<V>) -> V {
        // SAFETY: as for this function.
        unsafe {
            let upper = at.upper.lookup(self.upper);
            let lower = at.lower.lookup(self.lower);
            at.first.lookup(self.first).and(upper.and(lower))
        }
    }
}

impl<V: Vector> GroupTables<V> {
    #[inline(always)]
    unsafe fn load(group: &Group) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                boxes: BoxTables::load(&group.boxes),
                lead: V::table(&group.lead),
                trail: V::table(&group.trail),
            }
        }
    }
}

/// Returns the bits at the bytes behind those they are of. `before` are those of the vector before.
///
/// A loop, since closures do not have the instructions of the functions that they are in.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(super) unsafe fn moved_on<V: Vector, const N: usize>(bits: [V; N], before: [V; N]) -> [V; N] {
    let mut moved = bits;
    for (moved, before) in moved.iter_mut().zip(before) {
        // SAFETY: as for this function.
        *moved = unsafe { moved.moved_on(before) };
    }
    moved
}

impl<V: Vector, const N: usize> Tables<V, N> {
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn load(plan: &Plan) -> Self {
        // SAFETY: as for this function.
        unsafe {
            let mut tables = [GroupTables::load(&plan.letters.groups[0]); N];
            for (tables, group) in tables.iter_mut().zip(&plan.letters.groups) {
                *tables = GroupTables::load(group);
            }
            Self(tables)
        }
    }

    /// Returns the bits of the characters in each group.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn bits(&self, at: Coordinates<V>) -> [V; N] {
        // SAFETY: as for this function.
        unsafe {
            let mut bits = [V::splat(0); N];
            for (bits, group) in bits.iter_mut().zip(&self.0) {
                *bits = group.boxes.bits(at);
            }
            bits
        }
    }

    /// Returns what becomes of `block`, and which of its bytes are deleted. `bits` are those of the
    /// characters that begin in it, and `follow` the same at their second bytes.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn apply(&self, block: V, bits: [V; N], follow: [V; N]) -> (V, u32) {
        // SAFETY: as for this function.
        unsafe {
            let (mut all, mut folded) = (V::splat(0), V::splat(0));
            for (group, (bits, follow)) in self.0.iter().zip(bits.into_iter().zip(follow)) {
                all = all.or(bits.or(follow));
                // At bytes that are deleted, this finds something.
                let lead = bits.lookup(group.lead);
                folded = folded.or(lead.or(follow.lookup(group.trail)));
            }
            (block.replaced_by(folded), all.bits_from_16())
        }
    }
}

/// The tables of what is in no group.
#[derive(Clone, Copy)]
pub(super) struct OtherTables<V: Vector> {
    rest: BoxTables<V>,
    ascii_low: V::Table,
    ascii_high: V::Table,
    has_rest: bool,
    changes_ascii: bool,
    changes_others: bool,
}

/// The bit of each upper half of an ASCII byte in [`Plan::ascii_changes`].
const HIGH: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

impl<V: Vector> OtherTables<V> {
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn load(plan: &Plan) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                rest: BoxTables::load(&plan.letters.rest),
                ascii_low: V::table(&plan.ascii_changes),
                ascii_high: V::table(&HIGH),
                has_rest: plan.letters.has_rest,
                changes_ascii: plan.changes_ascii,
                changes_others: plan.changes_others,
            }
        }
    }

    /// Returns something other than 0 at bytes that begin a character of no group that changes, or
    /// may.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    pub(super) unsafe fn changes(&self, block: V, at: Coordinates<V>) -> V {
        // SAFETY: as for this function.
        unsafe {
            let mut changes = V::splat(0);
            if self.has_rest {
                changes = self.rest.bits(at);
            }
            if self.changes_ascii {
                let low = block.and(V::splat(0x0F)).lookup(self.ascii_low);
                let high = block.upper_half().lookup(self.ascii_high);
                changes = changes.or(low.and(high));
            }
            if self.changes_others {
                let starts = block.and(V::splat(0xC0)).xor(V::splat(0xC0)).is_zero();
                let arabic = block.and(V::splat(0xFC)).xor(V::splat(0xD8)).is_zero();
                changes = changes.or(starts.xor(arabic));
            }
            changes
        }
    }
}
