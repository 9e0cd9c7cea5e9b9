//! A second filter in front of a list of words: whether a word is like a form of a listed one from where its
//! stem begins to its end.

use alloc::boxed::Box;
use alloc::vec;

use kalim_chars::key::Key;

/// A set of pieces of words, each with whether it is the whole word: what is left of a word without its
/// prefix is often a common word. An answer "no" is certain, and it is the answer for nearly all others.
#[derive(Debug, Clone)]
pub(crate) struct Sieve {
    bits: Box<[u64]>,
}

/// 64 KiB, of which the forms of some hundred words set one bit in three.
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
    pub(crate) fn insert(&mut self, piece: &[u8], is_whole: bool) {
        if let Some(key) = Key::of(piece) {
            let (word, bits) = place(key, is_whole);
            self.bits[word] |= bits;
        }
    }

    /// Returns whether a piece may be in the set.
    #[inline]
    pub(crate) fn has(&self, piece: &[u8], is_whole: bool) -> bool {
        Key::of(piece).is_none_or(|key| {
            let (word, bits) = place(key, is_whole);
            self.bits[word] & bits == bits
        })
    }
}

/// Returns a word of the set and two bits in it.
#[inline]
fn place(key: Key, is_whole: bool) -> (usize, u64) {
    let hash = key.hash().rotate_left(u32::from(is_whole));
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
            pieces.iter().for_each(|piece| sieve.insert(piece.as_bytes(), true));
            for piece in &pieces {
                prop_assert!(sieve.has(piece.as_bytes(), true));
            }
        }
    }

    #[test]
    fn nearly_all_others_are_not() {
        let mut sieve = Sieve::default();
        let piece = |n: u32| -> String { format!("كتاب{n}") };
        (0..50_000).for_each(|n| sieve.insert(piece(n).as_bytes(), true));
        let found = (50_000..100_000).filter(|&n| sieve.has(piece(n).as_bytes(), true));
        assert!(found.count() < 5_000);
        let without_prefix = (0..50_000).filter(|&n| sieve.has(piece(n).as_bytes(), false));
        assert!(without_prefix.count() < 5_000);
    }
}
