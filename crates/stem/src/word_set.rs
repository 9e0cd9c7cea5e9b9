//! The listed words, and whether a piece of a word is one.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use hashbrown::HashSet;
use kalim_chars::key::{Key, LONGEST, MOST, SLOTS, is_placed, place};

/// A set of words, most of which are looked up as numbers.
#[derive(Debug, Clone)]
pub(crate) struct WordSet {
    pub(crate) words: HashSet<Box<str>>,
    /// The lengths of the shortest and the longest word.
    shortest: usize,
    longest: usize,
    /// The keys of the words that have one of their own, behind one that is none.
    keys: Vec<Key>,
    slots: Vec<u16>,
}

impl WordSet {
    /// Returns the set of these words.
    pub(crate) fn of(words: HashSet<Box<str>>) -> Self {
        let lens = || words.iter().map(|word| word.len());
        let keys = words.iter().filter_map(|word| Key::of(word.as_bytes()));
        let keys = keys.filter(|key| key.len() <= LONGEST).take(MOST);
        let keys: Vec<_> = [Key::default()].into_iter().chain(keys).collect();
        let mut slots = vec![0; (keys.len() * SLOTS).next_power_of_two()];
        (1..=MOST as u16)
            .take(keys.len() - 1)
            .for_each(|number| place(number, &keys, &mut slots));
        Self {
            shortest: lens().min().unwrap_or(usize::MAX),
            longest: lens().max().unwrap_or(0),
            keys,
            slots,
            words,
        }
    }

    /// Takes a word out.
    #[cfg(test)]
    pub(crate) fn remove(&mut self, word: &str) {
        self.words.remove(word);
        *self = Self::of(self.words.clone());
    }

    /// Returns the length of the shortest word.
    pub(crate) const fn shortest(&self) -> usize {
        self.shortest
    }

    /// Returns whether `piece` is one of the words.
    #[inline]
    pub(crate) fn contains(&self, piece: &[u8]) -> bool {
        if piece.len() > self.longest || piece.len() < self.shortest {
            return false;
        }
        match Key::of(piece) {
            Some(key) if key.len() <= LONGEST && self.keys.len() <= MOST => {
                is_placed(key, &self.keys, &self.slots)
            }
            _ => self.contains_any(piece),
        }
    }

    /// Returns whether a piece that has no key of its own is one of the words.
    #[cold]
    fn contains_any(&self, piece: &[u8]) -> bool {
        core::str::from_utf8(piece).is_ok_and(|piece| self.words.contains(piece))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;
    use kalim_testkit::any_text;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn set_of<'w>(words: impl IntoIterator<Item = &'w str>) -> WordSet {
        WordSet::of(words.into_iter().map(Into::into).collect())
    }

    fn check(set: &WordSet, word: &str) {
        let (is_there, is_listed) = (set.contains(word.as_bytes()), set.words.contains(word));
        assert_eq!(is_there, is_listed, "{word:?}");
    }

    #[test]
    fn a_set_of_any_size_holds_its_words() {
        for count in [0, 1, MOST, MOST + 1] {
            let words: Vec<_> = (0..count).map(|n| format!("{n:06}")).collect();
            let set = set_of(words.iter().map(|word| &**word));
            words.iter().for_each(|word| check(&set, word));
            for word in ["none", "100001", "0", ""] {
                check(&set, word);
            }
        }
    }

    proptest! {
        #[test]
        fn a_set_contains_what_a_list_does(
            words in vec("[ab]{0,18}", 0..99),
            other in vec("[ab]{0,18}", 99),
            text in any_text(),
        ) {
            let set = set_of(words.iter().map(|word| &**word));
            words.iter().chain(&other).chain([&text]).for_each(|word| check(&set, word));
            let shortest = words.iter().map(String::len).min();
            prop_assert_eq!(set.shortest(), shortest.unwrap_or(usize::MAX));
        }
    }
}
