//! What becomes of letters before anything is cut.

use alloc::string::String;
use alloc::vec::Vec;

use kalim_simd::Table;

use super::{letter_at, place_of};

/// What becomes of letters before anything is cut; they are given by their [places](place_of).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fold {
    /// The first and the last of characters that are removed.
    pub(crate) removed: &'static [(u8, u8)],
    /// Letters that become others.
    pub(crate) letters: &'static [(u8, u8)],
    /// The first and the last of those that become others outside of U+0600 to U+06FF.
    pub(crate) rewritten: &'static [(u8, u8)],
    /// What becomes of these, and of characters outside of U+0600 to U+06FF.
    pub(crate) others: fn() -> Vec<(char, String)>,
}

impl Fold {
    /// Returns whether eight letters stay letters.
    #[inline(always)]
    pub(crate) fn keeps(&self, letters: u64) -> bool {
        let low = letters & !HIGH;
        let removed = self
            .removed
            .iter()
            .chain(self.rewritten)
            .map(|&(first, last)| {
                let from = low + ONES * (0x80 - u64::from(first));
                let behind = low + ONES * (0x7F - u64::from(last));
                from & !behind
            });
        removed.fold(0, |all, removed| all | removed) & HIGH & !letters == 0
    }

    /// Returns whether a character is removed.
    pub(crate) fn removes(&self, c: char) -> bool {
        let is_within = |&(first, last): &(u8, u8)| (first..=last).contains(&place_of(c));
        self.removed.iter().any(is_within)
    }

    /// Returns a table that does all this.
    pub(crate) fn table(&self) -> Table {
        let removed = ('\u{600}'..='\u{6FF}').filter(|&c| self.removes(c));
        let letters = self
            .letters
            .iter()
            .map(|&(from, to)| (letter_at(from), letter_at(to).into()));
        let mut entries: Vec<(char, String)> = removed.map(|c| (c, String::new())).collect();
        entries.extend(letters);
        entries.extend((self.others)());
        Table::new(entries.iter().map(|(c, to)| (*c, &**to)))
    }
}

/// Returns eight letters with those that are the first of a pair made the second one of it; all letters in pairs are
/// below U+0680.
#[inline(always)]
pub(crate) fn folded(letters: u64, pairs: &[(u8, u8)]) -> u64 {
    let low = letters & !HIGH;
    pairs.iter().fold(letters, |folded, &(from, to)| {
        let others = low ^ (ONES * u64::from(from));
        let are_from = (HIGH - others) & HIGH & !letters;
        folded ^ ((are_from >> 7) * u64::from(from ^ to))
    })
}

/// A one in each byte.
const ONES: u64 = u64::MAX / 255;
/// The highest bit of each byte.
const HIGH: u64 = ONES << 7;
