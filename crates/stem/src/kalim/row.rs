//! Letters in a row as one number.

use alloc::string::String;

use super::letter::{letter, number, pair};

/// The greatest number of letters in a row.
pub(crate) const MOST: usize = 12;

/// Up to 12 letters, each by its number, five bits each and the first one lowest; the highest four bits are how many
/// there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(u64);

/// The bits of a letter.
pub(crate) const BITS: usize = 5;
/// Where the number of letters stands.
const LEN: usize = BITS * MOST;

/// Returns the bits of the first `len` letters.
#[inline]
const fn mask(len: usize) -> u64 {
    (1 << (BITS * len)) - 1
}

impl Row {
    /// Returns the first `len` letters, at most 12, of `letters`.
    #[inline]
    pub(crate) const fn of(letters: u64, len: usize) -> Self {
        Self(letters & mask(len) | (len as u64) << LEN)
    }

    /// Returns the row of these letters, which are as many as there are.
    #[inline]
    pub(crate) const fn of_letters(letters: u64) -> Self {
        let len = (u64::BITS - letters.leading_zeros()).div_ceil(BITS as u32);
        Self::of(letters, len as usize)
    }

    /// Returns the letters of `text`, all of which are Arabic, and of which there are at most 12.
    pub(crate) const fn new(text: &str) -> Self {
        let (text, mut row, mut at) = (text.as_bytes(), Self(0), 0);
        while at < text.len() {
            let place = (text[at] as u32 & 3) << 6 | text[at + 1] as u32 & 63;
            let Some(c) = char::from_u32(0x600 + place) else {
                break;
            };
            row = row.with(number(c));
            at += 2;
        }
        row
    }

    /// Returns the number of letters.
    #[inline]
    pub(crate) const fn len(self) -> usize {
        (self.0 >> LEN) as usize
    }

    /// Returns the letters alone.
    #[inline]
    pub(crate) const fn bits(self) -> u64 {
        self.0 & mask(MOST)
    }

    /// Returns letter number `at`, 0 if there is none.
    #[inline]
    pub(crate) const fn get(self, at: usize) -> u8 {
        (self.bits() >> (BITS * at)) as u8 & 31
    }

    /// Returns the last letter but `at`, 0 if there is none.
    #[inline]
    pub(crate) const fn nth_back(self, at: usize) -> u8 {
        match self.len() > at {
            true => self.get(self.len() - 1 - at),
            false => 0,
        }
    }

    /// Returns the row with `letter` behind it.
    #[inline]
    pub(crate) const fn with(self, letter: u8) -> Self {
        let len = self.len();
        Self::of(self.bits() | (letter as u64) << (BITS * len), len + 1)
    }

    /// Returns the row with letter number `at`, which is there, made another one.
    #[inline]
    pub(crate) const fn set(self, at: usize, letter: u8) -> Self {
        Self(self.0 & !(31 << (BITS * at)) | (letter as u64) << (BITS * at))
    }

    /// Returns the row with `letter` before letter number `at`.
    #[inline]
    pub(crate) const fn insert(self, at: usize, letter: u8) -> Self {
        self.first(at).with(letter).then(self.behind(at))
    }

    /// Returns both, one behind the other.
    #[inline]
    pub(crate) const fn then(self, other: Self) -> Self {
        let len = self.len();
        Self::of(
            self.bits() | other.bits() << (BITS * len),
            len + other.len(),
        )
    }

    /// Returns the first `len` letters, of which there are so many.
    #[inline]
    pub(crate) const fn first(self, len: usize) -> Self {
        Self::of(self.0, len)
    }

    /// Returns the letters behind the first `at`, of which there are so many.
    #[inline]
    pub(crate) const fn behind(self, at: usize) -> Self {
        Self::of(self.bits() >> (BITS * at), self.len() - at)
    }

    /// Returns the letters from the last to the first.
    pub(crate) fn reversed(self) -> Self {
        self.letters().rev().fold(Self::default(), Self::with)
    }

    #[inline]
    pub(crate) const fn starts_with(self, prefix: Self) -> bool {
        prefix.is_front_of(self.0)
    }

    /// Returns whether these are the first of `letters`, of which there may be more than a row has.
    #[inline]
    pub(crate) const fn is_front_of(self, letters: u64) -> bool {
        (self.0 ^ letters) & mask(self.len()) == 0
    }

    #[inline]
    pub(crate) const fn ends_with(self, suffix: Self) -> bool {
        let (len, end) = (self.len(), suffix.len());
        end <= len && self.bits() >> (BITS * (len - end)) == suffix.bits()
    }

    /// Returns the numbers of the letters.
    pub(crate) fn letters(self) -> impl DoubleEndedIterator<Item = u8> {
        (0..self.len()).map(move |at| self.get(at))
    }

    /// Appends the letters to `out`.
    #[inline]
    pub(crate) fn push_to(self, out: &mut String) {
        let (mut letters, mut left) = (self.bits(), self.len());
        while left >= 2 {
            out.push_str(pair(letters));
            letters >>= 2 * BITS;
            left -= 2;
        }
        if left == 1 {
            out.push_str(&pair(letters)[..2]);
        }
    }

    /// Returns the letters as characters.
    pub(crate) fn chars(self) -> impl Iterator<Item = char> {
        self.letters().map(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(row: Row) -> String {
        row.chars().collect()
    }

    #[test]
    fn rows_are_cut_and_joined() {
        let row = Row::new("والكتاب");
        assert_eq!((row.len(), text(row).as_str()), (7, "والكتاب"));
        assert!(row.starts_with(Row::new("وال")) && row.ends_with(Row::new("اب")));
        assert!(!row.starts_with(Row::new("ال")) && !row.ends_with(Row::new("ابب")));
        assert!(row.starts_with(Row::default()) && row.ends_with(Row::default()));
        assert!(!Row::new("و").starts_with(row) && !Row::new("ب").ends_with(row));
        assert_eq!(text(row.behind(3)), "كتاب");
        assert_eq!(text(row.first(3)), "وال");
        assert_eq!(row.first(3).then(row.behind(3)), row);
        assert_eq!(Row::new("كتب").insert(2, number('ا')), Row::new("كتاب"));
        assert_eq!(Row::new("قول").set(1, number('ا')), Row::new("قال"));
        assert_eq!(Row::new("قو").with(number('ل')), Row::new("قول"));
        assert_eq!((row.nth_back(0), row.nth_back(7)), (number('ب'), 0));
    }

    #[test]
    fn twelve_letters_fit() {
        let row = Row::new("والاستخدامات");
        assert_eq!((row.len(), text(row).as_str()), (MOST, "والاستخدامات"));
        assert_eq!(row.first(MOST), row);
        assert_eq!(row.behind(0), row);
    }
}
