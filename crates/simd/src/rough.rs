//! Rough classes of the characters that Arabic text is made of, as bit masks.

/// What is asked first about each character: whether it has four properties, or is rare.
///
/// This is a [`ClassTable`](crate::ClassTable) with fewer answers, which come several times as fast.
/// ASCII, U+0080 to U+00BF, U+0600 to U+06FF and U+2000 to U+203F may be other than rare.
///
/// # Examples
///
/// ```
/// use kalim_simd::{Kernel, RoughTable};
///
/// let table = RoughTable::new(|c| Some(u8::from(c.is_alphabetic())));
/// let text = "كلمة طيبة";
/// let (done, found) = Kernel::active().rough_blocks(&table, text, 0, 1, 0, |found, _, block| {
///     *found = block.first.count_ones();
///     !block.has_rare
/// });
/// assert_eq!((done, found), (1, 8));
/// ```
#[derive(Debug, Clone)]
pub struct RoughTable {
    pub(crate) ascii: [u8; 128],
    /// U+0080 to U+00BF.
    pub(crate) latin: [u8; 64],
    /// U+2000 to U+203F.
    pub(crate) punctuation: [u8; 64],
    /// The class by second byte, in a row of 64 for each kind of first byte.
    pub(crate) classes: [u8; 64 * ROWS],
    /// Where the row of each first byte begins.
    pub(crate) row_of: [u16; 256],
}

/// The rows: four of U+0600 to U+06FF, one of U+0080 to U+00BF, one for bytes within a character, then
/// one for each class that does not depend on the second byte.
const ROWS: usize = FIXED_ROW + 2 * LINE as usize;
const LATIN_ROW: usize = 4;
const WITHIN_ROW: usize = 5;
const FIXED_ROW: usize = 6;

/// The first property.
pub(crate) const FIRST: u8 = 1 << 0;
/// The second property.
pub(crate) const SECOND: u8 = 1 << 1;
/// The third property.
pub(crate) const THIRD: u8 = 1 << 2;
/// The fourth property, which bytes within a character have too.
pub(crate) const EXTENDING: u8 = 1 << 3;
/// The character is rare.
pub(crate) const RARE: u8 = 1 << 4;
/// The character is SPACE.
pub(crate) const SPACE: u8 = 1 << 5;
/// The character is LINE FEED.
pub(crate) const LINE: u8 = 1 << 6;
/// A character begins here.
pub(crate) const START: u8 = 1 << 7;

impl RoughTable {
    /// Returns the table of what `class` says: four properties in the lowest bits, or `None` for a
    /// rare character.
    #[must_use]
    pub fn new(class: impl Fn(char) -> Option<u8>) -> Self {
        let mut table = Self {
            ascii: [0; 128],
            latin: [0; 64],
            punctuation: [0; 64],
            classes: [0; 64 * ROWS],
            row_of: [0; 256],
        };
        table.fill_rows();
        for c in '\0'..='\u{203F}' {
            let bits = class(c).map_or(RARE, |bits| bits & 0xF) | named(c);
            match c as usize {
                code @ 0..0x80 => table.set_ascii(code, bits | START),
                code @ 0x80..0xC0 => table.latin[code - 0x80] = bits | START,
                code @ 0x600..0x700 => table.classes[code - 0x600] = bits | START,
                code @ 0x2000.. => table.punctuation[code - 0x2000] = bits | START,
                _ => {}
            }
        }
        let latin = table.latin;
        table.classes[64 * LATIN_ROW..][..64].copy_from_slice(&latin);
        table
    }

    fn fill_rows(&mut self) {
        self.classes[64 * WITHIN_ROW..][..64].fill(EXTENDING);
        for class in 0..2 * LINE {
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
        self.row_of[code] = row(FIXED_ROW + usize::from(bits & !START));
    }

    /// Returns the class of the character that begins with `first`, where `second` is the byte
    /// behind it. Characters of three bytes are all rare here.
    #[inline]
    pub(crate) fn class(&self, first: u8, second: u8) -> u8 {
        let row = usize::from(self.row_of[usize::from(first)]);
        self.classes[row | usize::from(second & 63)]
    }

    /// Returns the class of the character that `bytes` begin with, one that is rare for
    /// [`class`](Self::class).
    #[inline]
    pub(crate) fn long_class(&self, bytes: &[u8]) -> u8 {
        match *bytes {
            [0xE2, 0x80, third, ..] => self.punctuation[usize::from(third & 63)],
            _ => RARE | START,
        }
    }
}

/// Returns the bits of characters that have a mask of their own.
const fn named(c: char) -> u8 {
    match c {
        ' ' => SPACE,
        '\n' => LINE,
        _ => 0,
    }
}

/// Returns where a row begins.
#[expect(clippy::cast_possible_truncation, reason = "at most 134 rows")]
const fn row(at: usize) -> u16 {
    (64 * at) as u16
}

/// Rough classes of 64 bytes of a text, as masks, the first byte lowest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RoughBlock {
    /// The bytes that begin a character, and all that are behind the end of the text.
    pub starts: u64,
    /// The bytes that begin a character with the first property.
    pub first: u64,
    /// The bytes that begin a character with the second property.
    pub second: u64,
    /// The bytes that begin a character with the third property.
    pub third: u64,
    /// The bytes that begin a character with the fourth property, and those within any character.
    pub extending: u64,
    /// The bytes that are SPACE.
    pub spaces: u64,
    /// The bytes that are LINE FEED.
    pub lines: u64,
    /// Whether there is a rare character. If so, the masks of properties say nothing about it.
    pub has_rare: bool,
}

impl RoughBlock {
    /// Returns the block of the masks of all bits of a class.
    #[inline(always)]
    pub(crate) const fn of_masks(masks: &[u64; 8]) -> Self {
        const fn of(masks: &[u64; 8], bit: u8) -> u64 {
            masks[bit.trailing_zeros() as usize]
        }
        Self {
            starts: of(masks, START),
            first: of(masks, FIRST),
            second: of(masks, SECOND),
            third: of(masks, THIRD),
            extending: of(masks, EXTENDING),
            spaces: of(masks, SPACE),
            lines: of(masks, LINE),
            has_rare: of(masks, RARE) != 0,
        }
    }

    /// Returns the first `len` bytes of the block, with nothing of text behind them.
    #[inline(always)]
    pub(crate) const fn cut(self, len: usize) -> Self {
        let within = if len < 64 { (1 << len) - 1 } else { u64::MAX };
        Self {
            starts: self.starts | !within,
            first: self.first & within,
            second: self.second & within,
            third: self.third & within,
            extending: self.extending & within,
            spaces: self.spaces & within,
            lines: self.lines & within,
            has_rare: self.has_rare && within != 0,
        }
    }
}
