//! A second filter in front of a list of words: whether a word, from where its stem begins, is like a form
//! of a listed one to its end.

use alloc::boxed::Box;
use alloc::vec;

use kalim_chars::key::Key;

/// A set of pieces of words: an answer "no" is certain, and it is the answer for nearly all others.
#[derive(Debug, Clone)]
pub(crate) struct Sieve {
    bits: Box<[u64]>,
}

/// 64 KiB, of which the forms of some hundred words set one bit in four.
const WORDS: usize = 1 << 13;

impl Default for Sieve {
    fn default() -> Self {
        Self {
            bits: vec![0; WORDS].into(),
        }
    }
}

impl Sieve {
    /// Adds a piece.
    pub(crate) fn insert(&mut self, piece: &[u8]) {
        if let Some(key) = Key::of(piece) {
            let (word, bits) = place(key);
            self.bits[word] |= bits;
        }
    }

    /// Returns whether a piece may be in the set.
    #[inline]
    pub(crate) fn has(&self, piece: &[u8]) -> bool {
        Key::of(piece).is_none_or(|key| {
            let (word, bits) = place(key);
            self.bits[word] & bits == bits
        })
    }
}

/// Returns a word of the set and two bits in it.
#[inline]
fn place(key: Key) -> (usize, u64) {
    let hash = key.hash();
    let bit = |from: u32| 1 << (hash >> from & 63);
    ((hash >> 51) as usize % WORDS, bit(45) | bit(39))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;
    use kalim_testkit::any_text;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_put_in_is_there(pieces in vec(any_text(), 0..20)) {
            let mut sieve = Sieve::default();
            pieces.iter().for_each(|piece| sieve.insert(piece.as_bytes()));
            for piece in &pieces {
                prop_assert!(sieve.has(piece.as_bytes()));
            }
        }
    }

    #[test]
    fn nearly_all_others_are_not() {
        let mut sieve = Sieve::default();
        let piece = |n: u32| -> String { format!("كتاب{n}") };
        (0..50_000).for_each(|n| sieve.insert(piece(n).as_bytes()));
        let found = (50_000..100_000).filter(|&n| sieve.has(piece(n).as_bytes()));
        assert!(found.count() < 5_000);
    }
}
