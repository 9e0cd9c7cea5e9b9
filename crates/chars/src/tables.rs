//! Look-ups in the generated tables.
//!
//! One byte for each code point of the Arabic blocks: the three high bits are the place of its
//! joining type in [`JoiningType::ALL`]; the five low bits are the place of its class in
//! [`Class::ALL`], or for a mark 16 plus the place of its kind in [`MarkKind::ALL`].

mod forms;
mod properties;

use crate::{Class, JoiningType, MarkKind};

pub use properties::UNICODE_VERSION;

const FIRST_MARK: u8 = 16;
const LOW_BITS: u32 = 5;
const LENGTH_BITS: u32 = 6;

/// What the table says about a code point.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Property(u8);

impl Property {
    /// Returns the entry of a character, if it is in an Arabic block.
    pub(crate) const fn of(c: char) -> Option<Self> {
        let code = c as usize;
        let byte = match code {
            0x0600..=0x06FF => properties::ARABIC[code - 0x0600],
            0x0750..=0x077F => properties::SUPPLEMENT[code - 0x0750],
            0x0870..=0x089F => properties::EXTENDED_B[code - 0x0870],
            0x08A0..=0x08FF => properties::EXTENDED_A[code - 0x08A0],
            0xFB50..=0xFDFF => properties::FORMS_A[code - 0xFB50],
            0xFE70..=0xFEFF => properties::FORMS_B[code - 0xFE70],
            0x10EC0..=0x10EFF => properties::EXTENDED_C[code - 0x10EC0],
            0x1EE00..=0x1EEFF => properties::MATHEMATICAL[code - 0x1EE00],
            _ => return None,
        };
        Some(Self(byte))
    }

    pub(crate) const fn class(self) -> Class {
        match self.low() {
            FIRST_MARK.. => Class::Mark,
            place => Class::ALL[place as usize],
        }
    }

    pub(crate) const fn mark_kind(self) -> Option<MarkKind> {
        match self.low() {
            place @ FIRST_MARK.. => Some(MarkKind::ALL[(place - FIRST_MARK) as usize]),
            _ => None,
        }
    }

    pub(crate) const fn joining_type(self) -> JoiningType {
        JoiningType::ALL[(self.0 >> LOW_BITS) as usize]
    }

    const fn low(self) -> u8 {
        self.0 & ((1 << LOW_BITS) - 1)
    }
}

/// Returns the letters of a presentation form.
///
/// An entry holds the length in bytes below, and above it half the offset into the pool.
pub(crate) const fn letters(c: char) -> Option<&'static str> {
    let code = c as usize;
    let entry = match code {
        0xFB50..=0xFDFF => forms::FORMS_A[code - 0xFB50],
        0xFE70..=0xFEFF => forms::FORMS_B[code - 0xFE70],
        0x1EE00..=0x1EEFF => forms::MATHEMATICAL[code - 0x1EE00],
        _ => 0,
    } as usize;
    if entry == 0 {
        return None;
    }
    let (offset, len) = ((entry >> LENGTH_BITS) * 2, entry & ((1 << LENGTH_BITS) - 1));
    Some(forms::POOL.split_at(offset).1.split_at(len).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BLOCKS, all_in_arabic_blocks};

    #[test]
    fn size_is_pinned() {
        let properties = all_in_arabic_blocks().count();
        let forms = size_of_val(forms::FORMS_A)
            + size_of_val(forms::FORMS_B)
            + size_of_val(forms::MATHEMATICAL);
        assert_eq!((properties, forms, forms::POOL.len()), (1600, 2176, 1216));
    }

    #[test]
    fn tables_cover_the_blocks() {
        let tables = [
            properties::ARABIC.len(),
            properties::SUPPLEMENT.len(),
            properties::EXTENDED_B.len(),
            properties::EXTENDED_A.len(),
            properties::FORMS_A.len(),
            properties::FORMS_B.len(),
            properties::EXTENDED_C.len(),
            properties::MATHEMATICAL.len(),
        ];
        assert_eq!(tables, BLOCKS.map(|(_, range)| range.count()));
    }
}
