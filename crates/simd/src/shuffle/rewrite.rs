//! Rewriting by any map.

use super::changes::Tables;
use crate::Table;
use crate::mask::Record;
use crate::scalar;
use crate::utf8::{is_arabic_lead, len_of};
use crate::vector::Vector;

/// Rewrites `text` to `target` until its end or a character that gets longer, and returns how many
/// bytes were read and written.
///
/// Deletions are done by the vector. What else changes is found by it, and then written over the
/// output character by character: there is little of it in most texts.
///
/// # Safety
///
/// - The CPU has the instructions of `V`.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[inline(always)]
pub(super) unsafe fn rewrite<V: Vector>(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut at, mut written) = (0, 0);
    // SAFETY: as for this function; a byte more than a vector has is left, and for each byte read
    // there is room for one. `at` stands between characters.
    unsafe {
        let tables = Tables::<V>::load(table.plan());
        while at + V::LEN < bytes.len() {
            let rest = &bytes[at..];
            let block = V::load(rest.as_ptr());
            let found = tables.find(block, V::load(rest.as_ptr().add(1)));
            let mut piece = Piece::of_whole_characters(&rest[..V::LEN], found.kept);
            piece.change_all(table, rest, found.changes);

            let out = target.add(written);
            record.block(piece.len, u64::from(piece.kept()));
            // Behind the whole characters there may stand anything: the next piece writes over it.
            block.compress(piece.kept, out);
            piece.write_patches(out);
            at += piece.len;
            written += piece.kept().count_ones() as usize;
            if piece.is_cut {
                let rare = text.get_unchecked(at..at + len_of(bytes[at]));
                let (read, wrote) = scalar::shrink(table, rare, target.add(written), record);
                at += read;
                written += wrote;
                if read < rare.len() {
                    return (at, written);
                }
            }
        }
        let (read, wrote) =
            scalar::shrink(table, text.get_unchecked(at..), target.add(written), record);
        (at + read, written + wrote)
    }
}

/// What becomes of the characters of one vector.
struct Piece {
    /// The bytes of the characters.
    len: usize,
    /// Which bytes are kept, of all in the vector.
    kept: u32,
    /// Whether it ends before a character to look up.
    is_cut: bool,
    patches: [Patch; 32],
    patched: usize,
}

/// The bytes in place of a character of one or two bytes.
#[derive(Clone, Copy, Default)]
struct Patch {
    at: u8,
    bytes: [u8; 2],
    len: u8,
}

impl Piece {
    /// Returns the characters that are whole in `bytes`.
    #[inline(always)]
    fn of_whole_characters(bytes: &[u8], kept: u32) -> Self {
        let last = bytes.len() - 1;
        let back = if bytes[last] >= 0xC0 {
            1
        } else if bytes[last - 1] >= 0xE0 {
            2
        } else if bytes[last - 2] >= 0xF0 {
            3
        } else {
            0
        };
        Self {
            len: bytes.len() - back,
            kept,
            is_cut: false,
            patches: [Patch::default(); 32],
            patched: 0,
        }
    }

    /// Returns which bytes are kept.
    #[inline(always)]
    fn kept(&self) -> u32 {
        self.kept & low_bits(self.len)
    }

    /// Looks up the characters of `text` that begin at the bits of `changes`.
    #[inline(always)]
    fn change_all(&mut self, table: &Table, text: &[u8], changes: u32) {
        let mut left = changes & low_bits(self.len);
        while left != 0 && !self.is_cut {
            self.change(table, text, left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }

    /// Looks up the character of `text` at `at`.
    #[inline(always)]
    fn change(&mut self, table: &Table, text: &[u8], at: usize) {
        match text[at] {
            lead if is_arabic_lead(lead) => {
                let short = table.arabic(lead, text[at + 1]);
                if short.is_rare() {
                    return self.cut(at);
                }
                self.patch(at, short.bytes, short.len);
                self.kept &= !(2 << at) | u32::from(short.len / 2) << (at + 1);
            }
            byte @ 0..0x80 => match table.ascii(byte) {
                Some(to) => self.patch(at, [to, 0], 1),
                None => self.cut(at),
            },
            lead => match table.lookup(&text[at..]) {
                Some("") => self.kept &= !(low_bits(len_of(lead)) << at),
                Some(_) => self.cut(at),
                None => {}
            },
        }
    }

    #[inline(always)]
    fn cut(&mut self, at: usize) {
        self.len = at;
        self.is_cut = true;
    }

    #[inline(always)]
    fn patch(&mut self, at: usize, bytes: [u8; 2], len: u8) {
        // An index below 32.
        self.patches[self.patched % 32] = Patch {
            at: at.to_le_bytes()[0],
            bytes,
            len,
        };
        self.patched += 1;
    }

    /// Writes the patches over the output of this piece.
    ///
    /// # Safety
    ///
    /// `out` is valid for writes of as many bytes as are kept.
    #[inline(always)]
    unsafe fn write_patches(&self, out: *mut u8) {
        for patch in &self.patches[..self.patched] {
            let before = self.kept & low_bits(usize::from(patch.at));
            // SAFETY: as for this function; the bytes of a patch are kept.
            unsafe {
                let out = out.add(before.count_ones() as usize);
                out.copy_from_nonoverlapping(patch.bytes.as_ptr(), usize::from(patch.len));
            }
        }
    }
}

/// Returns a mask of the lowest `count` bits; `count` is at most 32.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "at most 32 bits are set")]
const fn low_bits(count: usize) -> u32 {
    ((1_u64 << count) - 1) as u32
}
