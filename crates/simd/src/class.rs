//! Classes of characters, as bit masks over the bytes of a text.

use alloc::vec::Vec;

use crate::trie::Trie;
use crate::utf8::arabic_index;

/// Which of up to eight properties each character has.
///
/// A class is a set of properties, one bit each; characters without an entry have none.
#[derive(Debug, Clone)]
pub struct ClassTable {
    ascii: [u8; 128],
    arabic: [u8; 256],
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
            trie: Trie::new(entries.iter().map(|&(c, class)| (c, u32::from(class)))),
        };
        for &(c, class) in &entries {
            match c {
                '\0'..='\x7F' => table.ascii[c as usize] = class,
                '\u{600}'..='\u{6FF}' => table.arabic[c as usize - 0x600] = class,
                _ => {}
            }
        }
        table
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

/// Eight bit masks over the bytes of a text, one for each property of a [`ClassTable`].
///
/// A bit is set at the first byte of every character that has the property. The masks stand in
/// blocks of 64 bytes of text, the first byte lowest; bits beyond the end are clear.
///
/// # Examples
///
/// ```
/// use kalim_simd::{ClassTable, Kernel};
///
/// let spaces = ClassTable::new([(' ', 0b1)]);
/// let masks = Kernel::active().classify(&spaces, "كلمة طيبة");
/// assert_eq!(masks.count(0), 1);
/// assert_eq!(masks.blocks()[0][0], 1 << 8);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassMasks {
    blocks: Vec<[u64; 8]>,
}

impl ClassMasks {
    pub(crate) const fn new(blocks: Vec<[u64; 8]>) -> Self {
        Self { blocks }
    }

    /// Returns the masks, one block for each 64 bytes of text; `block[p]` is property `p`.
    #[must_use]
    pub fn blocks(&self) -> &[[u64; 8]] {
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
            .map(|block| block[property].count_ones() as usize);
        ones.sum()
    }
}
