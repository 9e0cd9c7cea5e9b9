//! A table over all of Unicode that is walked by the bytes of UTF-8, without decoding them.

use alloc::vec;
use alloc::vec::Vec;

/// The number of values of the upper bits of a code point (`code >> 12`).
const ROOT: usize = 0x110;
/// Values per page: one for each trailing byte.
const PAGE: usize = 64;

/// A map from `char` to `u32`; characters without an entry give 0.
///
/// Three levels of 64 entries each: the last trailing byte selects within a page, the one before
/// it the page, and what is left the root entry. Untouched parts share one page of zeros.
#[derive(Debug, Clone)]
pub(crate) struct Trie {
    root: [u16; ROOT],
    middles: Vec<[u16; PAGE]>,
    pages: Vec<[u32; PAGE]>,
}

impl Trie {
    /// Returns the trie of the given entries; of two for the same character the later one holds.
    pub(crate) fn new(entries: impl IntoIterator<Item = (char, u32)>) -> Self {
        let mut trie = Self {
            root: [0; ROOT],
            middles: vec![[0; PAGE]],
            pages: vec![[0; PAGE]],
        };
        for (c, value) in entries {
            *trie.slot(c) = value;
        }
        trie
    }

    /// Returns the place of the value of `c`, giving it pages of its own.
    fn slot(&mut self, c: char) -> &mut u32 {
        let code = c as usize;
        let root = &mut self.root[code >> 12];
        if *root == 0 {
            *root = index(self.middles.len());
            self.middles.push([0; PAGE]);
        }
        let middle = &mut self.middles[*root as usize][code >> 6 & 63];
        if *middle == 0 {
            *middle = index(self.pages.len());
            self.pages.push([0; PAGE]);
        }
        &mut self.pages[*middle as usize][code & 63]
    }

    /// Returns the value of the character that `bytes` begins with.
    ///
    /// `bytes` must begin with a whole character of valid UTF-8; anything else gives an
    /// unspecified value or a panic.
    #[inline]
    pub(crate) fn get(&self, bytes: &[u8]) -> u32 {
        let low = |at: usize| usize::from(bytes[at] & 0x3F);
        match bytes[0] {
            lead @ 0..0x80 => self.lookup(0, usize::from(lead >> 6), usize::from(lead & 0x3F)),
            lead @ 0x80..0xE0 => self.lookup(0, usize::from(lead & 0x1F), low(1)),
            lead @ 0xE0..0xF0 => self.lookup(usize::from(lead & 0xF), low(1), low(2)),
            lead => self.lookup(usize::from(lead & 7) << 6 | low(1), low(2), low(3)),
        }
    }

    #[inline]
    fn lookup(&self, root: usize, middle: usize, page: usize) -> u32 {
        let middles = &self.middles[usize::from(self.root[root])];
        self.pages[usize::from(middles[middle])][page]
    }
}

/// Narrows the index of a page: there are at most 17,408 pages.
#[expect(clippy::cast_possible_truncation, reason = "at most 17,408 pages")]
const fn index(at: usize) -> u16 {
    at as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::all_chars;

    #[test]
    fn every_char_finds_its_own_value() {
        let marked = |c: char| (c as u32).is_multiple_of(7);
        let trie = Trie::new(
            all_chars()
                .filter(|&c| marked(c))
                .map(|c| (c, c as u32 + 1)),
        );
        let mut buffer = [0; 4];
        for c in all_chars() {
            let want = if marked(c) { c as u32 + 1 } else { 0 };
            assert_eq!(
                trie.get(c.encode_utf8(&mut buffer).as_bytes()),
                want,
                "{c:?}"
            );
        }
    }

    #[test]
    fn untouched_parts_share_one_page() {
        let trie = Trie::new([('ا', 1), ('ب', 2)]);
        assert_eq!((trie.middles.len(), trie.pages.len()), (2, 2));
    }
}
