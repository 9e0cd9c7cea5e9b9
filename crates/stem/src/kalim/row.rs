//! Letters in a row as one number.

/// The greatest number of letters in a row.
pub(crate) const MOST: usize = 15;

/// Up to 15 letters, each by its place behind U+0600, a byte each and the first one lowest; the highest byte is
/// their number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(u128);

/// Where the number of letters stands.
const LEN: u32 = 8 * MOST as u32;

impl Row {
    const fn of(letters: u128, len: usize) -> Self {
        Self(letters | (len as u128) << LEN)
    }

    /// Returns the letters of `text`, all of which are in U+0600 to U+067F, and of which there are at most 15.
    pub(crate) const fn new(text: &str) -> Self {
        let (text, mut row, mut at) = (text.as_bytes(), 0, 0);
        while at < text.len() {
            let place = (text[at] & 1) << 6 | text[at + 1] & 63;
            row |= (place as u128) << (4 * at);
            at += 2;
        }
        Self::of(row, text.len() / 2)
    }

    /// Returns the number of letters.
    #[inline]
    pub(crate) const fn len(self) -> usize {
        (self.0 >> LEN) as usize
    }

    /// Returns the letters alone.
    #[inline]
    const fn bytes(self) -> u128 {
        self.0 & ((1 << LEN) - 1)
    }

    /// Returns letter number `at`, 0 if there is none.
    #[inline]
    pub(crate) const fn get(self, at: usize) -> u8 {
        (self.bytes() >> (8 * at)) as u8
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
        Self::of(self.bytes() | (letter as u128) << (8 * len), len + 1)
    }

    /// Returns the row with letter number `at`, which is there, made another one.
    #[inline]
    pub(crate) const fn set(self, at: usize, letter: u8) -> Self {
        Self(self.0 & !(0xFF << (8 * at)) | (letter as u128) << (8 * at))
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
        Self::of(self.bytes() | other.bytes() << (8 * len), len + other.len())
    }

    /// Returns the first `len` letters, of which there are so many.
    #[inline]
    pub(crate) const fn first(self, len: usize) -> Self {
        Self::of(self.0 & ((1 << (8 * len)) - 1), len)
    }

    /// Returns the letters behind the first `at`, of which there are so many.
    #[inline]
    pub(crate) const fn behind(self, at: usize) -> Self {
        Self::of(self.bytes() >> (8 * at), self.len() - at)
    }

    #[inline]
    pub(crate) const fn starts_with(self, prefix: Self) -> bool {
        self.0 & ((1 << (8 * prefix.len())) - 1) == prefix.bytes()
    }

    #[inline]
    pub(crate) const fn ends_with(self, suffix: Self) -> bool {
        let (len, end) = (self.len(), suffix.len());
        end <= len && self.bytes() >> (8 * (len - end)) == suffix.bytes()
    }

    /// Returns whether it has the letters of `pattern`, where `any` stands for any letter.
    #[inline]
    pub(crate) fn fits(self, pattern: Self, any: u8) -> bool {
        let is_letter = |(one, other): (u8, u8)| one == other || other == any;
        self.len() == pattern.len() && self.letters().zip(pattern.letters()).all(is_letter)
    }

    /// Returns whether one of the letters is `letter`.
    pub(crate) fn contains(self, letter: u8) -> bool {
        self.letters().any(|other| other == letter)
    }

    /// Returns the letters.
    pub fn letters(self) -> impl Iterator<Item = u8> {
        (0..self.len()).map(move |at| self.get(at))
    }

    /// Returns the letters as characters.
    pub fn chars(self) -> impl Iterator<Item = char> {
        self.letters()
            .map(|place| char::from_u32(0x600 + u32::from(place)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

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
        assert_eq!(text(row.behind(3)), "كتاب");
        assert_eq!(text(row.first(3)), "وال");
        assert_eq!(row.first(3).then(row.behind(3)), row);
        assert_eq!(text(Row::new("كتب").insert(2, 0x27)), "كتاب");
        assert_eq!(text(Row::new("قول").set(1, 0x27)), "قال");
        assert_eq!(text(Row::new("قو").with(0x44)), "قول");
        assert_eq!((row.nth_back(0), row.nth_back(7)), (0x28, 0));
        assert!(row.fits(Row::new("والكتاب").set(3, 0xFF), 0xFF));
        assert!(!row.fits(Row::new("والكلاب").set(3, 0xFF), 0xFF));
        assert!(row.contains(0x43) && !row.contains(0x45));
    }
}
