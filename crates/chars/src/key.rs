//! Words of 4 to 16 bytes as numbers, and hash tables of them: what the siblings of this crate look
//! words up with. No part of the interface.

/// The lengths, in bytes, of the words that are keys.
pub const SHORTEST: usize = 4;
/// See [`SHORTEST`].
pub const LONGEST: usize = 16;

/// The number of slots for each word: so many that hardly any word of a text meets another one.
pub const SLOTS: usize = 16;

/// The greatest number of words.
pub const MOST: usize = u16::MAX as usize;

/// A word as numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Key {
    /// The first and the last eight bytes, or as many as there are.
    ends: [u64; 2],
    /// Zero is no word.
    len: usize,
}

impl Key {
    /// Returns the key of a word, which is [`SHORTEST`] at least. Longer words than [`LONGEST`] have
    /// keys that are no other word's, and may have each other's.
    #[inline]
    #[must_use]
    pub fn of(word: &[u8]) -> Option<Self> {
        // Two loads that overlap serve four to eight bytes.
        let second = word.len().min(8).checked_sub(SHORTEST)?;
        let last = word.len() - SHORTEST;
        let pair =
            |a: usize, b: usize| Some(u64::from(four(word, a)?) | u64::from(four(word, b)?) << 32);
        let ends = [pair(0, second)?, pair(last - second, last)?];
        Some(Self {
            ends,
            len: word.len(),
        })
    }

    /// Returns the length of the word.
    #[allow(clippy::len_without_is_empty)]
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.len
    }

    /// Returns whether both are of the same word, by one comparison.
    #[inline]
    const fn is(self, other: Self) -> bool {
        let [first, last] = self.ends;
        let differs = (first ^ other.ends[0]) | (last ^ other.ends[1]);
        differs | (self.len ^ other.len) as u64 == 0
    }

    /// Returns a number below the number of slots, a power of two.
    #[inline]
    const fn slot(self, slots: usize) -> usize {
        (self.hash() >> 32) as usize & (slots - 1)
    }

    /// Returns a number whose upper half depends on all bytes.
    #[inline]
    #[must_use]
    pub const fn hash(self) -> u64 {
        let [first, last] = self.ends;
        // The high bits of the product depend on all bits of the factor.
        (first ^ last.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// Returns the four bytes of `word` from byte `at` on.
#[inline]
fn four(word: &[u8], at: usize) -> Option<u32> {
    let bytes = word.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

/// Returns whether one of `keys` is `key`, where `slots` has for each hash the number of a key, or
/// of a key with the same hash before it.
///
/// Whether a word is in a set is the one thing that no branch predictor knows of it; so there is no
/// branch on its length or letters, and mostly none on what is in its slot.
#[inline]
#[must_use]
pub fn is_placed(key: Key, keys: &[Key], slots: &[u16]) -> bool {
    let mut slot = key.slot(slots.len());
    while let Some(&number) = slots.get(slot) {
        let is_found = keys[usize::from(number)].is(key);
        if is_found | (number == 0) {
            return is_found;
        }
        slot = (slot + 1) & (slots.len() - 1);
    }
    false
}

/// Puts the number of a key, which is not zero, into its slot or the next free one. The number of
/// slots is a power of two, and one of them stays free.
pub fn place(number: u16, keys: &[Key], slots: &mut [u16]) {
    let mut slot = keys[usize::from(number)].slot(slots.len());
    while slots[slot] != 0 {
        slot = (slot + 1) & (slots.len() - 1);
    }
    slots[slot] = number;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_are_equal_if_words_are(one in "[ab]{0,18}", other in "[ab]{0,18}") {
            let key = |word: &str| Key::of(word.as_bytes());
            prop_assert_eq!(key(&one).is_some(), one.len() >= SHORTEST);
            if let (Some(a), Some(b)) = (key(&one), key(&other)) {
                prop_assert_eq!(a.len(), one.len());
                prop_assert!(one != other || a.is(b));
                prop_assert!(one == other || one.len() > LONGEST || !a.is(b));
            }
        }
    }
}
