//! A hash table of words of 4 to 16 bytes, which are compared as numbers.

use alloc::vec;
use alloc::vec::Vec;

/// The lengths, in bytes, of the words that are held.
const SHORTEST: usize = 4;
const LONGEST: usize = 16;

/// The number of slots for each word: so many that hardly any word of a text meets another one.
const SLOTS: usize = 16;

/// The greatest number of words.
const MOST: usize = u16::MAX as usize;

/// A set of words of some two to eight letters, as nearly all stop words are.
///
/// Whether a word is in the set is the one thing that no branch predictor knows of it; so there is no
/// branch on its length or letters, and mostly none on what is in its slot.
#[derive(Debug, Clone)]
pub(crate) struct ShortWords {
    /// For each hash the number of a key; a key with the same hash stands in the next free slot.
    slots: Vec<u16>,
    /// The first is none.
    keys: Vec<Key>,
    /// The length of the longest words of which all are held.
    known: usize,
}

impl Default for ShortWords {
    fn default() -> Self {
        Self {
            slots: vec![0],
            keys: vec![Key::default()],
            known: usize::MAX,
        }
    }
}

/// A word as numbers.
#[derive(Debug, Clone, Copy, Default)]
struct Key {
    /// The first and the last eight bytes, or as many as there are.
    ends: [u64; 2],
    /// Zero is no word.
    len: usize,
}

impl Key {
    /// Returns the key of a word, which is [`SHORTEST`] at least. Longer words than [`LONGEST`] have
    /// keys that are no other word's, and may have each other's.
    #[inline]
    fn of(word: &[u8]) -> Option<Self> {
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
        let [first, last] = self.ends;
        // The high bits of the product depend on all bits of the factor.
        let hash = (first ^ last.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (hash >> 32) as usize & (slots - 1)
    }
}

/// Returns the four bytes of `word` from byte `at` on.
#[inline]
fn four(word: &[u8], at: usize) -> Option<u32> {
    let bytes = word.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

impl ShortWords {
    /// Adds a word that is not there yet.
    pub(crate) fn insert(&mut self, word: &str) {
        let Some(key) = Key::of(word.as_bytes()) else {
            return;
        };
        if key.len > LONGEST {
            self.known = self.known.min(LONGEST);
        } else if self.keys.len() > MOST {
            self.known = 0;
        } else {
            self.keys.push(key);
            self.place_last();
        }
    }

    /// Returns whether a word is in the set, if it is of a length that the set knows.
    #[inline]
    pub(crate) fn contains(&self, word: &str) -> Option<bool> {
        let key = Key::of(word.as_bytes()).filter(|key| key.len <= self.known)?;
        let mut slot = key.slot(self.slots.len());
        while let Some(&number) = self.slots.get(slot) {
            let is_found = self.keys[usize::from(number)].is(key);
            if is_found | (number == 0) {
                return Some(is_found);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        None
    }

    fn place_last(&mut self) {
        let last = self.keys.len() - 1;
        if self.keys.len() * SLOTS > self.slots.len() {
            self.slots = vec![0; (self.keys.len() * SLOTS * 2).next_power_of_two()];
            (1..=last).for_each(|number| self.place(number));
        } else {
            self.place(last);
        }
    }

    fn place(&mut self, number: usize) {
        let mut slot = self.keys[number].slot(self.slots.len());
        while self.slots[slot] != 0 {
            slot = (slot + 1) % self.slots.len();
        }
        self.slots[slot] = u16::try_from(number).expect("no more than MOST words");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;
    use alloc::string::String;
    use kalim_testkit::any_text;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn check(words: &BTreeSet<String>, word: &str) {
        let mut set = ShortWords::default();
        words.iter().for_each(|word| set.insert(word));
        let has_long = words.iter().any(|word| word.len() > LONGEST);
        let is_known = word.len() >= SHORTEST && (word.len() <= LONGEST || !has_long);
        let is_there = is_known.then(|| words.contains(word));
        assert_eq!(set.contains(word), is_there, "{word:?}");
    }

    #[test]
    fn lengths_are_told_apart() {
        let words: BTreeSet<_> = (0..20).step_by(2).map(|len| "ab".repeat(len / 2)).collect();
        for len in 0..20 {
            check(&words, &"ab".repeat(10)[..len]);
            check(&words, &"\0".repeat(len));
        }
        assert_eq!(ShortWords::default().contains("abcd"), Some(false));
    }

    #[test]
    fn a_full_set_knows_nothing() {
        let mut set = ShortWords::default();
        (0..=MOST).for_each(|n| set.insert(&alloc::format!("{n:06}")));
        assert_eq!((set.contains("000001"), set.contains("none")), (None, None));
    }

    proptest! {
        #[test]
        fn a_set_holds_what_was_added(words in vec("[ab]{3,18}", 0..200), others in vec("[ab]{3,18}", 200)) {
            let words: BTreeSet<_> = words.into_iter().collect();
            words.iter().chain(&others).for_each(|word| check(&words, word));
        }

        #[test]
        fn any_text_is_told(words in vec(any_text(), 0..20), other in any_text()) {
            let words: BTreeSet<_> = words.into_iter().collect();
            words.iter().chain([&other]).for_each(|word| check(&words, word));
        }
    }
}
