//! What is known of rows of letters.

use core::hash::{BuildHasherDefault, Hasher};

use hashbrown::HashMap;

use super::hash::spread;
use super::letter::number;
use super::row::Row;

/// A map from rows of letters.
pub(crate) type Rows<V> = HashMap<Row, V, BuildHasherDefault<RowHasher>>;

/// Returns the pairs of words in a list: two words with a space between them, and a comma before the next two.
pub(crate) fn pairs(list: &str) -> impl Iterator<Item = (Row, Row)> {
    let row = |word: &str| word.chars().map(number).fold(Row::default(), Row::with);
    let pairs = list.split(", ").filter_map(|pair| pair.split_once(' '));
    pairs.map(move |(one, other)| (row(one), row(other)))
}

/// A hasher of the one number that a row is.
///
/// A row is no input that somebody could choose to make a table slow: the tables are those of a lexicon.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct RowHasher(u64);

impl Hasher for RowHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    #[inline]
    fn write_u64(&mut self, row: u64) {
        // A map asks for the low bits too.
        let product = spread(self.0 ^ row);
        self.0 = product ^ product >> 32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::hash::{BuildHasher, BuildHasherDefault};
    use std::collections::HashSet;

    #[test]
    fn rows_are_spread() {
        let hasher = BuildHasherDefault::<RowHasher>::default();
        let rows = (0..4096).map(|number| Row::of(number, 4));
        let hashes: HashSet<u64> = rows.map(|row| hasher.hash_one(row) % 65_536).collect();
        // As many different ones as chance would give: 4096 less 4096² / 2 / 65,536.
        assert!(hashes.len() > 3900, "{}", hashes.len());
    }
}
