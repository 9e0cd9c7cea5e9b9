//! Rough classification, 64 bytes at a time.
//!
//! ASCII and the first half of U+0600 to U+06FF, which most blocks are made of, are looked up for all
//! bytes of a vector at once; the characters that are left, one by one.

use crate::rough::{EXTENDING, START};
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable};

/// A [`RoughTable`] in registers, as far as vectors ask it.
#[derive(Clone, Copy)]
struct Tables<V: Vector> {
    ascii: [[V::Table; 4]; 2],
    arabic: [[V::Table; 4]; 2],
}

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
pub(super) unsafe fn rough_blocks<V: Vector, S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    mut state: S,
    mut each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    let mut bytes = &text.as_bytes()[start..];
    // SAFETY: as for this function.
    let tables = unsafe { Tables::<V>::load(table) };
    for number in 0..count {
        let mut masks = if let Some(window) = bytes.first_chunk() {
            // SAFETY: as for this function.
            unsafe { tables.masks(window) }
        } else {
            let mut window = [0; 65];
            window[..bytes.len()].copy_from_slice(bytes);
            // SAFETY: as for this function.
            unsafe { tables.masks(&window) }
        };
        look_up(table, bytes, &mut masks);
        if !each(
            &mut state,
            number,
            RoughBlock::of_masks(&masks).cut(bytes.len()),
        ) {
            return (number, state);
        }
        bytes = bytes.get(64..).unwrap_or(&[]);
    }
    (count, state)
}

/// Puts in the classes of characters that have none yet.
#[inline(always)]
fn look_up(table: &RoughTable, bytes: &[u8], masks: &mut [u64; 8]) {
    let mut left = !(masks[bit(START)] | masks[bit(EXTENDING)]);
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        let class = match bytes[at] {
            0xE0.. => table.long_class(&bytes[at..]),
            first => table.class(first, bytes[at + 1]),
        };
        for (property, mask) in masks.iter_mut().enumerate() {
            *mask |= u64::from(class >> property & 1) << at;
        }
        left &= left - 1;
    }
}

/// Returns the number of a bit of classes.
const fn bit(bit: u8) -> usize {
    bit.trailing_zeros() as usize
}

// SAFETY of the blocks below: as for these functions, which need a CPU that has the instructions of
// `V`; what is read is within the window.
impl<V: Vector> Tables<V> {
    #[inline(always)]
    unsafe fn load(table: &RoughTable) -> Self {
        // SAFETY: see above.
        unsafe {
            Self {
                ascii: [rows::<V>(&table.ascii, 0), rows::<V>(&table.ascii, 64)],
                arabic: [rows::<V>(&table.classes, 0), rows::<V>(&table.classes, 64)],
            }
        }
    }

    /// Returns the masks of all bits of the classes of the first 64 bytes; characters that are not
    /// looked up have no bit.
    #[inline(always)]
    unsafe fn masks(&self, window: &[u8; 65]) -> [u64; 8] {
        let mut masks = [0; 8];
        let mut from = 0;
        while from < 64 {
            // SAFETY: see above.
            unsafe {
                let first = V::load(window.as_ptr().add(from));
                let second = V::load(window.as_ptr().add(from + 1));
                let classes = self.classes(first, second);
                let mut property = 0;
                while property < 8 {
                    let bits = classes.and(V::splat(1 << property)).bits_not_zero();
                    masks[property] |= u64::from(bits) << from;
                    property += 1;
                }
            }
            from += V::LEN;
        }
        masks
    }

    /// Returns the classes of some bytes, given with the ones behind them.
    #[inline(always)]
    unsafe fn classes(&self, first: V, second: V) -> V {
        // SAFETY: see above.
        unsafe {
            let (at_first, at_second) = (first.and(V::splat(0x3F)), second.and(V::splat(0x3F)));
            let low = lookup64(at_first, &self.ascii[0]).and(equals(first, 0xC0, 0));
            let high = lookup64(at_first, &self.ascii[1]).and(equals(first, 0xC0, 0x40));
            let even = lookup64(at_second, &self.arabic[0]).and(equals(first, 0xFF, 0xD8));
            let odd = lookup64(at_second, &self.arabic[1]).and(equals(first, 0xFF, 0xD9));
            let within = V::splat(EXTENDING).and(equals(first, 0xC0, 0x80));
            low.or(high).or(even.or(odd)).or(within)
        }
    }
}

/// Returns where these bits of a byte have this value: 0xFF, elsewhere 0.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
unsafe fn equals<V: Vector>(bytes: V, bits: u8, value: u8) -> V {
    // SAFETY: as for this function.
    unsafe { bytes.and(V::splat(bits)).xor(V::splat(value)).is_zero() }
}

/// Returns the table of 64 entries that begins at entry `from`, in rows of 16.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
unsafe fn rows<V: Vector>(entries: &[u8], from: usize) -> [V::Table; 4] {
    let rows = entries[from..].as_chunks().0;
    // SAFETY: as for this function.
    unsafe {
        [
            V::table(&rows[0]),
            V::table(&rows[1]),
            V::table(&rows[2]),
            V::table(&rows[3]),
        ]
    }
}

/// Returns the entries of a table of 64 at `index`, whose bytes are below that: in all rows but one
/// the entry is 0.
///
/// # Safety
///
/// The CPU has the instructions of `V`.
#[inline(always)]
unsafe fn lookup64<V: Vector>(index: V, rows: &[V::Table; 4]) -> V {
    // SAFETY: as for this function.
    unsafe {
        let first = index.as_index().lookup(rows[0]);
        let second = index.xor(V::splat(0x10)).as_index().lookup(rows[1]);
        let third = index.xor(V::splat(0x20)).as_index().lookup(rows[2]);
        let fourth = index.xor(V::splat(0x30)).as_index().lookup(rows[3]);
        first.or(second).or(third.or(fourth))
    }
}
