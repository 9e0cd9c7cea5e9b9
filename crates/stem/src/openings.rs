//! A filter in front of a list of words: whether one of them can begin at a place.

use alloc::boxed::Box;
use alloc::vec;

/// A set of eight bytes at a time, by a hash of them: an answer "no" is certain, "yes" is not.
///
/// Eight bytes are four letters, which are enough to turn down nearly all words of a text that are
/// no form of a listed word.
#[derive(Debug, Clone)]
pub(crate) struct Openings {
    bits: Box<[u64; WORDS]>,
}

/// 4 KiB, which a list of some hundred words fills to a tenth.
const WORDS: usize = 1024;

impl Openings {
    /// Returns the set with nothing in it.
    pub(crate) fn new() -> Self {
        let bits = vec![0; WORDS].into_boxed_slice();
        let bits = bits.try_into().unwrap_or_else(|_| unreachable!());
        Self { bits }
    }

    /// Adds eight bytes behind the prefix of that number.
    pub(crate) fn insert(&mut self, prefix: usize, opening: u64) {
        let (word, bits) = place(prefix, opening);
        self.bits[word] |= bits;
    }

    /// Returns whether these eight bytes may be in the set behind the prefix of that number.
    #[inline]
    pub(crate) fn may_have(&self, prefix: usize, opening: u64) -> bool {
        let (word, bits) = place(prefix, opening);
        self.bits[word] & bits == bits
    }
}

/// Returns a word of the set, and two bits in it.
#[inline]
const fn place(prefix: usize, opening: u64) -> (usize, u64) {
    // Fibonacci hashing: the high bits of a product depend on all bits of the factor.
    let hash = (opening ^ prefix as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bits = 1 << (hash >> 48 & 63) | 1 << (hash >> 42 & 63);
    ((hash >> 54) as usize, bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_added_is_there(all in vec((0_usize..8, any::<u64>()), 0..20)) {
            let mut openings = Openings::new();
            all.iter().for_each(|&(prefix, opening)| openings.insert(prefix, opening));
            prop_assert!(all.iter().all(|&(prefix, opening)| openings.may_have(prefix, opening)));
        }
    }

    #[test]
    fn nothing_is_in_an_empty_set() {
        let empty = Openings::new();
        assert!((0..64).all(|n| !empty.may_have(0, 1 << n)));
    }
}
