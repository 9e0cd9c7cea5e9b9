//! The letters of a word, some of which a stemmer takes away.

mod fold;
mod gaps;
mod packed;
mod text;

pub(crate) use fold::Fold;
pub(crate) use gaps::Gaps;
pub(crate) use packed::{Packed, Row};
pub(crate) use text::Text;

/// The number of letters that are told apart: those from U+0600 to U+06FF, each by its place there.
pub(crate) const LETTERS: usize = 256;

/// Letters in a row, each by its [place](place_of).
pub(crate) trait Letters {
    /// Returns the number of letters that are left.
    fn len(&self) -> usize;

    /// Returns letter number `at`; any letter if there are not so many.
    fn get(&self, at: usize) -> u8;

    /// Returns the letter that is `at` letters before the last one; any letter if there are not so many.
    fn get_from_end(&self, at: usize) -> u8;

    /// Returns the first eight letters, the first one lowest, and 0 for those that there are not.
    fn first_eight(&self) -> u64;

    /// Returns whether two letters, whatever they are, are the same character.
    fn are_same(&self, one: usize, other: usize) -> bool;

    /// Makes letter number `at` another one.
    fn set(&mut self, at: usize, letter: u8);

    /// Makes all letters that are the first of a pair the second one of it.
    fn fold(&mut self, pairs: &[(u8, u8)]);

    /// Takes so many letters off the front and off the back.
    fn cut(&mut self, front: usize, back: usize);

    /// Takes out letter number `at`.
    fn take_out(&mut self, at: usize);

    /// Takes out the letters that are in `gaps`.
    fn close(&mut self, gaps: &Gaps);
}

/// Returns the place of a letter behind U+0600, 0 for all that are not told apart.
pub(crate) const fn place_of(c: char) -> u8 {
    match c {
        '\u{600}'..='\u{6FF}' => c as u8,
        _ => 0,
    }
}

/// Returns the places of pairs of letters.
pub(crate) const fn pairs<const N: usize>(letters: &[(char, char); N]) -> [(u8, u8); N] {
    let (mut pairs, mut n) = ([(0, 0); N], 0);
    while n < N {
        pairs[n] = (place_of(letters[n].0), place_of(letters[n].1));
        n += 1;
    }
    pairs
}

/// Returns the letter at a place.
fn letter_at(place: u8) -> char {
    char::from_u32(0x600 + u32::from(place)).unwrap_or_default()
}
