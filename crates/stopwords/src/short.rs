//! A hash table of words of 4 to 16 bytes, which are compared as numbers.

use alloc::vec;
use alloc::vec::Vec;

use kalim_chars::key::{Key, LONGEST, MOST, SLOTS, is_placed, place};

/// A set of words of some two to eight letters, as nearly all stop words are.
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

impl ShortWords {
    /// Adds a word that is not there yet.
    pub(crate) fn insert(&mut self, word: &str) {
        let Some(key) = Key::of(word.as_bytes()) else {
            return;
        };
        if key.len() > LONGEST {
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
        let key = Key::of(word.as_bytes()).filter(|key| key.len() <= self.known)?;
        Some(is_placed(key, &self.keys, &self.slots))
    }

    fn place_last(&mut self) {
        let mut first = self.keys.len() - 1;
        if self.keys.len() * SLOTS > self.slots.len() {
            self.slots = vec![0; (self.keys.len() * SLOTS * 2).next_power_of_two()];
            first = 1;
        }
        for number in first..self.keys.len() {
            let number = u16::try_from(number).expect("no more than MOST words");
            place(number, &self.keys, &mut self.slots);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;
    use alloc::string::String;
    use kalim_chars::key::SHORTEST;
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
