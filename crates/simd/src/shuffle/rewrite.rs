//! Rewriting by any map.

use super::part::{self, low_bits};
use super::tables::{Coordinates, OtherTables, Tables, moved_on};
use crate::mask::Record;
use crate::rewrite::LEAST_ROOM;
use crate::utf8::{is_arabic_lead, len_of};
use crate::vector::{Half, Vector};
use crate::{Table, scalar};

/// Rewrites `text` to `target` until its end or a character that gets longer, and returns how many
/// bytes were read and written.
///
/// Most characters that are deleted or folded are so by the vector. What else changes is found by it,
/// and then written over the output character by character: there is little of it in most texts.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `target` is valid for writes of as many bytes as `text` has, of [`LEAST_ROOM`] at least, and does
///   not overlap it.
#[inline(always)]
pub(super) unsafe fn rewrite<V: Vector, const N: usize>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let run = Run {
        table,
        text,
        target,
        room: text.len().max(LEAST_ROOM),
    };
    let mut at = Place::default();
    // SAFETY: as for this function.
    unsafe {
        if text.len() > V::LEN {
            at = run.blocks::<V, N>(at, record);
        }
        if V::LEN > 16 && text.len() - at.read <= V::LEN {
            at = run.blocks::<V::Half, N>(at, record);
        }
        if text.len() - at.read <= 16 {
            at = run.parts::<V::Half, N>(at, record);
        }
    }
    (at.read, at.written)
}

/// A text that is being rewritten.
#[derive(Clone, Copy)]
struct Run<'r> {
    table: &'r Table,
    text: &'r str,
    target: *mut u8,
    room: usize,
}

/// How far it is rewritten: always whole characters.
///
/// All that a loop hands on is handed on by value, and fits in two registers: what is written to
/// memory and read again takes longer than the rest of the loop.
#[derive(Clone, Copy, Default)]
struct Place {
    read: usize,
    written: usize,
}

/// What becomes of the characters of one vector.
#[derive(Clone, Copy)]
struct Piece {
    /// The bytes of the characters.
    len: usize,
    /// Which bytes are kept, of all in the vector: that all of them are can be foretold more often than
    /// that the last character is whole.
    kept: u32,
    /// Bytes that begin a character that the vector has not changed, and that may change.
    changes: u32,
}

impl Run<'_> {
    /// Rewrites whole vectors as long as there is a byte more than one has, or until a character that
    /// gets longer.
    ///
    /// # Safety
    ///
    /// As for [`rewrite`]; for each byte that is left there is room for one.
    #[inline(always)]
    unsafe fn blocks<V: Vector, const N: usize>(
        self,
        mut at: Place,
        record: &mut impl Record,
    ) -> Place {
        // SAFETY: as for this function; a byte more than a vector has is left.
        unsafe {
            let tables = BothTables::<V, N>::load(self.table);
            while at.read + V::LEN < self.text.len() {
                let from = self.text.as_ptr().add(at.read);
                let len = V::LEN - cut_off(from.add(V::LEN - 4).cast::<[u8; 4]>().read());
                let (block, piece) = tables.apply(V::load(from), V::load(from.add(1)), len);
                let settled = self.settle(at, piece);
                // Behind the whole characters there may stand anything: the next piece writes over it.
                block.compress(settled.kept, self.target.add(at.written));
                at = self.finish(at, settled, record);
                if settled.len < len {
                    let (read, written) = self.look_up(at, record);
                    if read == 0 {
                        break;
                    }
                    at = at.moved_on(read, written);
                }
            }
        }
        at
    }

    /// Rewrites the bytes that are left, 16 at the most, until a character that gets longer.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks).
    #[inline(always)]
    unsafe fn parts<H: Half, const N: usize>(
        self,
        mut at: Place,
        record: &mut impl Record,
    ) -> Place {
        // SAFETY: as for this function.
        unsafe {
            let tables = BothTables::<H, N>::load(self.table);
            while at.read < self.text.len() {
                let len = self.text.len() - at.read;
                let block: H = part::load(self.text.as_ptr().add(at.read), len);
                let (block, piece) = tables.apply(block, block.moved_back(), len);
                let settled = self.settle(at, piece);
                let (target, room) = (self.target.add(at.written), self.room - at.written);
                part::compress(block, settled.kept, target, len, room);
                at = self.finish(at, settled, record);
                if settled.len < len {
                    let (read, written) = self.look_up(at, record);
                    if read == 0 {
                        break;
                    }
                    at = at.moved_on(read, written);
                }
            }
        }
        at
    }

    /// Decides what becomes of the characters of a piece that the vector has not changed. What is
    /// returned ends before the first one to look up.
    #[inline(always)]
    fn settle(self, at: Place, piece: Piece) -> Piece {
        if piece.changes == 0 {
            return piece;
        }
        let text = &self.text.as_bytes()[at.read..];
        let (len, kept) = settle(self.table, text, piece);
        let changes = piece.changes & low_bits(len);
        Piece { len, kept, changes }
    }

    /// Writes over the output of `piece` what the vector has not changed, and goes on behind it.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks); the bytes of the piece that are kept were written.
    #[inline(always)]
    unsafe fn finish(self, at: Place, piece: Piece, record: &mut impl Record) -> Place {
        let kept = piece.kept & low_bits(piece.len);
        record.block(piece.len, u64::from(kept));
        if piece.changes != 0 {
            let text = &self.text.as_bytes()[at.read..];
            // SAFETY: as for this function.
            unsafe {
                let out = self.target.add(at.written);
                write_over(self.table, text, piece.changes, kept, out);
            }
        }
        at.moved_on(piece.len, kept.count_ones() as usize)
    }

    /// Rewrites one character, and returns how many bytes were read and written: none if it gets
    /// longer.
    ///
    /// # Safety
    ///
    /// As for [`blocks`](Self::blocks).
    #[inline(always)]
    unsafe fn look_up(self, at: Place, record: &mut impl Record) -> (usize, usize) {
        let len = len_of(self.text.as_bytes()[at.read]);
        // SAFETY: as for this function; the text stands between characters.
        unsafe {
            let rare = self.text.get_unchecked(at.read..at.read + len);
            scalar::shrink(self.table, rare, self.target.add(at.written), record)
        }
    }
}

impl Place {
    #[inline(always)]
    const fn moved_on(self, read: usize, written: usize) -> Self {
        Self {
            read: self.read + read,
            written: self.written + written,
        }
    }
}

/// Returns how many bytes at the end are of a character that is not whole, by the last four bytes.
///
/// No comparison: it could become a branch, and where a character ends cannot be foretold.
#[inline(always)]
const fn cut_off(last: [u8; 4]) -> usize {
    // The upper bit of a byte stays where the byte begins a character of two, three, four bytes.
    let bytes = u32::from_le_bytes(last);
    let two = bytes & bytes << 1;
    let three = two & bytes << 2;
    let four = three & bytes << 3;
    let end = two & 0x8000_0000 | three & 0x0080_0000 | four & 0x0000_8000;
    ((end | 0x80).leading_zeros() as usize / 8 + 1) & 3
}

/// All tables of a map, in registers.
#[derive(Clone, Copy)]
struct BothTables<V: Vector, const N: usize> {
    groups: Tables<V, N>,
    others: OtherTables<V>,
}

impl<V: Vector, const N: usize> BothTables<V, N> {
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn load(table: &Table) -> Self {
        // SAFETY: as for this function.
        unsafe {
            Self {
                groups: Tables::load(table.plan()),
                others: OtherTables::load(table.plan()),
            }
        }
    }

    /// Returns what becomes of the first `len` bytes of `block`, which are whole characters. `next`
    /// has for each byte the one behind it.
    ///
    /// # Safety
    ///
    /// The CPU has the instructions of `V`.
    #[inline(always)]
    unsafe fn apply(&self, block: V, next: V, len: usize) -> (V, Piece) {
        // SAFETY: as for this function.
        unsafe {
            let at = Coordinates::new(block, next);
            let changes = self.others.changes(block, at).bits_not_zero() & low_bits(len);
            let bits = self.groups.bits(at);
            let follow = moved_on(bits, [V::splat(0); N]);
            let (block, deleted) = self.groups.apply(block, bits, follow);
            let piece = Piece {
                len,
                kept: !deleted & low_bits(V::LEN),
                changes,
            };
            (block, piece)
        }
    }
}

/// Returns how many bytes of a piece of `text` come before the first character to look up, and which
/// bytes are kept.
#[inline(never)]
fn settle(table: &Table, text: &[u8], piece: Piece) -> (usize, u32) {
    let (mut left, mut kept) = (piece.changes, piece.kept);
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        left &= left - 1;
        let Some(len) = new_len(table, &text[at..]) else {
            return (at, kept);
        };
        let all = low_bits(len_of(text[at]));
        kept = kept & !(all << at) | low_bits(len) << at;
    }
    (piece.len, kept)
}

/// Writes what the characters of `text` become that begin at the bits of `changes` over `out`, which
/// has the bytes whose bits are set in `kept`.
///
/// # Safety
///
/// `out` is valid for writes of as many bytes as are kept.
#[inline(never)]
unsafe fn write_over(table: &Table, text: &[u8], changes: u32, kept: u32, out: *mut u8) {
    let mut left = changes;
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        left &= left - 1;
        let (bytes, len) = match text[at] {
            lead if is_arabic_lead(lead) => {
                let short = table.arabic(lead, text[at + 1]);
                (short.bytes, usize::from(short.len))
            }
            byte @ 0..0x80 => ([table.ascii(byte).unwrap_or(byte), 0], 1),
            _ => continue,
        };
        let before = (kept & low_bits(at)).count_ones() as usize;
        // SAFETY: as for this function; these bytes are kept.
        unsafe {
            out.add(before)
                .copy_from_nonoverlapping(bytes.as_ptr(), len);
        }
    }
}

/// Returns how many bytes the character that `text` begins with becomes, or `None` if it takes a
/// look-up which.
#[inline(always)]
fn new_len(table: &Table, text: &[u8]) -> Option<usize> {
    match text[0] {
        lead if is_arabic_lead(lead) => {
            let short = table.arabic(lead, text[1]);
            (!short.is_rare()).then_some(usize::from(short.len))
        }
        byte @ 0..0x80 => table.ascii(byte).map(|_| 1),
        lead => match table.lookup(text) {
            Some("") => Some(0),
            Some(_) => None,
            None => Some(len_of(lead)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn only_the_last_character_may_be_cut_off() {
        for c in ['a', 'é', '中', '😀'] {
            let text = format!("aaa{c}");
            let bytes = text.as_bytes();
            for (end, cut) in (4..bytes.len())
                .map(|end| (end, end - 3))
                .chain([(bytes.len(), 0)])
            {
                let last = bytes[..end].last_chunk().copied();
                assert_eq!(last.map(cut_off), Some(cut), "{text:?} to {end}");
            }
        }
    }
}
