//! Classes of characters, as bit masks over the bytes of a text.

use alloc::vec::Vec;

use crate::trie::Trie;
use crate::utf8::arabic_index;

/// Which of up to eight properties each character has.
///
/// A class is a set of properties, one bit each; characters without an entry have none.
#[derive(Debug, Clone)]
pub struct ClassTable {
    pub(crate) ascii: [u8; 128],
    pub(crate) arabic: [u8; 256],
    /// U+0080 to U+00BF, with quotation marks.
    pub(crate) latin: [u8; 64],
    /// U+2000 to U+203F: dashes, quotation marks, the ellipsis, direction controls.
    pub(crate) punctuation: [u8; 64],
    /// U+08C0 to U+08FF, Arabic marks of three bytes.
    pub(crate) marks: [u8; 64],
    trie: Trie,
}

impl ClassTable {
    /// Returns the table of the given entries; of two for the same character the later one holds.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = (char, u8)>) -> Self {
        let entries: Vec<_> = entries.into_iter().collect();
        let mut table = Self {
            ascii: [0; 128],
            arabic: [0; 256],
            latin: [0; 64],
            punctuation: [0; 64],
            marks: [0; 64],
            trie: Trie::new(entries.iter().map(|&(c, class)| (c, u32::from(class)))),
        };
        for &(c, class) in &entries {
            if let Some(place) = table.fast_place(c) {
                *place = class;
            }
        }
        table
    }

    /// Returns the place of the class of `c` in the tables that go before the trie.
    fn fast_place(&mut self, c: char) -> Option<&mut u8> {
        let code = c as usize;
        match code {
            0..0x80 => self.ascii.get_mut(code),
            0x80..0xC0 => self.latin.get_mut(code - 0x80),
            0x600..0x700 => self.arabic.get_mut(code - 0x600),
            0x8C0..0x900 => self.marks.get_mut(code - 0x8C0),
            0x2000..0x2040 => self.punctuation.get_mut(code - 0x2000),
            _ => None,
        }
    }

    /// Returns the class of `c`.
    #[must_use]
    pub fn get(&self, c: char) -> u8 {
        self.lookup(c.encode_utf8(&mut [0; 4]).as_bytes())
    }

    /// Returns the class of the character that `bytes` begins with, which must be valid UTF-8.
    #[inline]
    pub(crate) fn lookup(&self, bytes: &[u8]) -> u8 {
        match *bytes {
            [byte @ 0..0x80, ..] => self.ascii[usize::from(byte)],
            [lead @ 0xD8..0xDC, trail, ..] => self.arabic[arabic_index(lead, trail)],
            _ => self.trie.get(bytes).to_le_bytes()[0],
        }
    }
}

/// Bit masks over 64 bytes of a text, the first byte lowest; bits behind its end are clear.
///
/// [`Kernel::classify_blocks`](crate::Kernel::classify_blocks) fills such blocks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClassBlock {
    /// The bytes that begin a character.
    pub starts: u64,
    /// For each property of the [`ClassTable`] the bytes that begin a character that has it.
    pub properties: [u64; 8],
}

impl ClassBlock {
    /// A block without a byte.
    pub const EMPTY: Self = Self {
        starts: 0,
        properties: [0; 8],
    };
}

/// The blocks of a whole text.
///
/// # Examples
///
/// ```
/// use kalim_simd::{ClassTable, Kernel};
///
/// let spaces = ClassTable::new([(' ', 0b1)]);
/// let masks = Kernel::active().classify(&spaces, "كلمة طيبة");
/// assert_eq!(masks.count(0), 1);
/// assert_eq!(masks.blocks()[0].properties[0], 1 << 8);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassMasks {
    blocks: Vec<ClassBlock>,
}

impl ClassMasks {
    pub(crate) const fn new(blocks: Vec<ClassBlock>) -> Self {
        Self { blocks }
    }

    /// Returns the masks, one block for each 64 bytes of text.
    #[must_use]
    pub fn blocks(&self) -> &[ClassBlock] {
        &self.blocks
    }

    /// Returns how many characters have property `property` (0 to 7).
    ///
    /// # Panics
    ///
    /// If `property` is over 7.
    #[must_use]
    pub fn count(&self, property: usize) -> usize {
        let ones = self
            .blocks
            .iter()
            .map(|block| block.properties[property].count_ones() as usize);
        ones.sum()
    }
}
