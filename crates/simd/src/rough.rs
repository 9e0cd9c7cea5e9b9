//! Rough classes of the characters that Arabic text is made of, as bit masks.

use crate::utf8::arabic_index;

/// What is asked first about each character: whether it has two properties, and whether it is rare.
///
/// This is a [`ClassTable`](crate::ClassTable) with fewer answers, which come several times as fast.
/// ASCII, U+0080 to U+00BF and U+0600 to U+06FF may be other than rare.
#[derive(Debug, Clone)]
pub struct RoughTable {
    pub(crate) ascii: [u8; 128],
    /// For the second byte of a character of U+0600 to U+06FF, [`FIRST`] and [`SECOND`] under each of
    /// the four first bytes, two bits for each.
    pub(crate) pairs: [u8; 64],
    /// The same for [`RARE`], in the lower one of the two bits.
    pub(crate) rare: [u8; 64],
    /// For each first byte, less its two upper bits, which bits of `pairs` and `rare` hold for it; 0
    /// if none do.
    pub(crate) leads: [u8; 64],
    /// The same for 0xC2 by the second byte: bits that happen to say the right thing.
    pub(crate) latin: [u8; 64],
    /// The class by second byte, in a row of 64 for each kind of first byte.
    pub(crate) classes: [u8; 64 * ROWS],
    /// Where the row of each first byte begins.
    pub(crate) row_of: [u16; 256],
}

/// The rows: four of U+0600 to U+06FF, one of U+0080 to U+00BF, one for bytes within a character, then
/// one for each class that does not depend on the second byte.
const ROWS: usize = 15;
const LATIN_ROW: usize = 4;
const WITHIN_ROW: usize = 5;
const FIXED_ROW: usize = 6;

/// The first property.
pub(crate) const FIRST: u8 = 1;
/// The second property.
pub(crate) const SECOND: u8 = 2;
/// The character is rare.
pub(crate) const RARE: u8 = 4;
/// The character is SPACE.
pub(crate) const SPACE: u8 = 8;
/// A character begins here.
pub(crate) const START: u8 = 16;

/// What a [`RoughTable`] says of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rough {
    /// It has neither property.
    Neither,
    /// It has the first property only.
    First,
    /// It has the second property only.
    Second,
    /// It has both properties.
    Both,
    /// It must be looked up elsewhere.
    Rare,
}

impl Rough {
    const fn bits(self) -> u8 {
        match self {
            Self::Neither => 0,
            Self::First => FIRST,
            Self::Second => SECOND,
            Self::Both => FIRST | SECOND,
            Self::Rare => RARE,
        }
    }
}

impl RoughTable {
    /// Returns the table of what `class` says. SPACE must not be [`Rough::Rare`].
    #[must_use]
    pub fn new(class: impl Fn(char) -> Rough) -> Self {
        let mut table = Self {
            ascii: [0; 128],
            pairs: [0; 64],
            rare: [0; 64],
            leads: [0; 64],
            latin: [0; 64],
            classes: [0; 64 * ROWS],
            row_of: [0; 256],
        };
        table.fill_rows();
        for (c, bits) in ('\0'..='\u{6FF}').map(|c| (c, class(c).bits())) {
            let code = c as usize;
            match code {
                0..0x80 => table.set_ascii(code, bits | if c == ' ' { SPACE } else { 0 }),
                0x80..0xC0 => table.classes[64 * LATIN_ROW + (code & 63)] = bits | START,
                0x600..0x700 => table.set_arabic(code - 0x600, bits),
                _ => {}
            }
        }
        for trail in 0..64 {
            table.latin[trail] = table.selector(trail);
        }
        table
    }

    fn fill_rows(&mut self) {
        for class in 0..=SPACE {
            let row = 64 * (FIXED_ROW + usize::from(class));
            self.classes[row..][..64].fill(class | START);
        }
        self.row_of = core::array::from_fn(|byte| match byte {
            0x80..0xC0 => row(WITHIN_ROW),
            0xC2 => row(LATIN_ROW),
            0xD8..0xDC => row(byte - 0xD8),
            _ => row(FIXED_ROW + usize::from(RARE)),
        });
    }

    fn set_ascii(&mut self, code: usize, bits: u8) {
        self.ascii[code] = bits;
        self.row_of[code] = row(FIXED_ROW + usize::from(bits));
    }

    fn set_arabic(&mut self, at: usize, bits: u8) {
        let (lead, trail) = (at >> 6, at & 63);
        self.pairs[trail] |= (bits & (FIRST | SECOND)) << (2 * lead);
        self.rare[trail] |= (bits / RARE) << (2 * lead);
        self.leads[0xD8 - 0xC0 + lead] = 0b11 << (2 * lead);
        self.classes[at] = bits | START;
    }

    /// Returns bits that select from `pairs` and `rare` the class of U+0080 + `trail`, or 0 if there
    /// are none or it is rare.
    fn selector(&self, trail: usize) -> u8 {
        let class = self.classes[64 * LATIN_ROW + trail] ^ START;
        let fits = |&bits: &u8| {
            let selected = self.pairs[trail] & bits;
            let first = if selected & 0x55 == 0 { 0 } else { FIRST };
            let second = if selected & 0xAA == 0 { 0 } else { SECOND };
            let rare = if self.rare[trail] & bits == 0 {
                0
            } else {
                RARE
            };
            class == first | second | rare
        };
        let selectors = if class == RARE { 0..=0 } else { 1..=u8::MAX };
        selectors.into_iter().find(fits).unwrap_or(0)
    }

    /// Returns the class of the character that begins with `first`, where `second` is the byte
    /// behind `first`; 0 within a character.
    #[inline]
    pub(crate) fn class(&self, first: u8, second: u8) -> u8 {
        let row = usize::from(self.row_of[usize::from(first)]);
        self.classes[row | usize::from(second & 63)]
    }
}

/// Returns where a row begins.
#[expect(clippy::cast_possible_truncation, reason = "at most 15 rows")]
const fn row(at: usize) -> u16 {
    (64 * at) as u16
}

/// Rough classes of 64 bytes of a text, as masks, the first byte lowest; bits behind its end are
/// clear.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RoughBlock {
    /// The bytes that begin a character.
    pub starts: u64,
    /// The bytes that begin a character with the first property.
    pub first: u64,
    /// The bytes that begin a character with the second property.
    pub second: u64,
    /// The bytes that are SPACE.
    pub spaces: u64,
    /// Whether there is a rare character. If so, the masks of properties say nothing about it.
    pub has_rare: bool,
}

impl RoughBlock {
    /// A block without a byte.
    pub const EMPTY: Self = Self {
        starts: 0,
        first: 0,
        second: 0,
        spaces: 0,
        has_rare: false,
    };
}
