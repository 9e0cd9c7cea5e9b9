//! Stems of words that were seen before.

use alloc::boxed::Box;
use core::fmt;
#[cfg(target_has_atomic = "64")]
use core::sync::atomic::{AtomicU64, Ordering};

use super::hash::spread;
use super::row::Row;
use super::word::number_of_written;

/// Stems by words, a fixed number of them: each word has two places, of which the first word that comes keeps one, and the last one has
/// the other. No stem is moved from place to place: what is read while others write may be no pair.
///
/// It is shared by threads without locks. A place is two words of memory, of which the first is the key xored with the second
/// (R. Hyatt and T. Mann, "A lockless transposition table implementation for parallel search", 2002): if one thread reads while others
/// write, key and stem do not fit each other, and the word counts as not seen.
pub(crate) struct Cache {
    places: Box<[[Place; 2]]>,
}

#[cfg(target_has_atomic = "64")]
#[derive(Default)]
struct Place {
    check: AtomicU64,
    stem: AtomicU64,
}

#[cfg(target_has_atomic = "64")]
impl Place {
    /// Returns the key and the stem that are here, each as a number; 0 for both if there are none.
    #[inline]
    fn load(&self) -> (u64, u64) {
        let [check, stem] = [&self.check, &self.stem].map(|one| one.load(Ordering::Relaxed));
        (check ^ stem, stem)
    }

    fn store(&self, (key, stem): (u64, u64)) {
        self.check.store(key ^ stem, Ordering::Relaxed);
        self.stem.store(stem, Ordering::Relaxed);
    }
}

/// A place that keeps nothing, where the processor has no atomic numbers of 64 bits.
#[cfg(not(target_has_atomic = "64"))]
#[derive(Default)]
struct Place;

#[cfg(not(target_has_atomic = "64"))]
impl Place {
    const fn load(&self) -> (u64, u64) {
        (0, 0)
    }

    const fn store(&self, _: (u64, u64)) {}
}

/// What a word is known by: up to ten letters as they are written, six bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u64);

/// The bits of a letter in a key.
const KEY_BITS: usize = 6;
/// The greatest number of letters in a key.
const MOST: usize = 10;

impl Key {
    /// Returns the key of a word; `None` for one that is never kept: of more letters, or of others.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<Self> {
        let (pairs, rest) = word.as_bytes().as_chunks::<2>();
        let (mut key, mut len, mut others) = (0, 0, !rest.is_empty());
        for &[lead, next] in pairs {
            let number = number_of_written(lead, next);
            key |= u64::from(number) << ((KEY_BITS * len) % 64);
            len += usize::from(number != 0);
            others |= number > LAST;
        }
        (!others && len > 0 && len <= MOST).then_some(Self(key))
    }
}

/// The greatest number of a letter.
const LAST: u8 = (1 << KEY_BITS) - 1;

impl Cache {
    /// Returns a cache with room for so many words, rounded up to a power of two.
    pub(crate) fn new(words: usize) -> Self {
        let pairs = words.div_ceil(2).next_power_of_two();
        let places = (0..pairs).map(|_| Default::default());
        Self {
            places: places.collect(),
        }
    }

    #[inline]
    fn places(&self, key: Key) -> &[Place; 2] {
        &self.places[(spread(key.0) >> 32) as usize & (self.places.len() - 1)]
    }

    /// Returns the stem of a word, and whether it is a verb.
    #[inline]
    pub(crate) fn get(&self, key: Key) -> Option<(Row, bool)> {
        let found = self.places(key).iter().map(Place::load);
        let (_, stem) = found.into_iter().find(|(other, _)| *other == key.0)?;
        Some(unpack(stem))
    }

    /// Keeps the stem of a word.
    pub(crate) fn put(&self, key: Key, stem: Row, is_verb: bool) {
        let [first, last] = self.places(key);
        let (kept, _) = first.load();
        let is_free = kept == 0 || kept == key.0;
        let place = if is_free { first } else { last };
        place.store((key.0, pack(stem, is_verb)));
    }
}

/// Whether a stem is a verb: a bit that no letter has.
const VERB: u64 = 1 << 63;

const fn pack(stem: Row, is_verb: bool) -> u64 {
    stem.bits() | if is_verb { VERB } else { 0 }
}

const fn unpack(bits: u64) -> (Row, bool) {
    (Row::of_letters(bits & !VERB), bits & VERB != 0)
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cache of {} words", 2 * self.places.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_again() {
        let cache = Cache::new(1000);
        assert_eq!(2 * cache.places.len(), 1024);
        let key = Key::of("وَالكِتاب").unwrap();
        assert_eq!(cache.get(key), None);
        cache.put(key, Row::new("كتاب"), false);
        assert_eq!(cache.get(key), Some((Row::new("كتاب"), false)));
        cache.put(key, Row::new("استخدم"), true);
        assert_eq!(cache.get(key), Some((Row::new("استخدم"), true)));
    }

    #[test]
    fn the_first_and_the_last_word_are_kept() {
        let cache = Cache::new(1);
        let words = ["كتب", "كتاب", "قلم"];
        for word in words {
            cache.put(Key::of(word).unwrap(), Row::new(word), false);
        }
        let found = words.map(|word| cache.get(Key::of(word).unwrap()));
        let kept = |word| Some((Row::new(word), false));
        assert_eq!(found, [kept("كتب"), None, kept("قلم")]);
    }

    #[test]
    fn words_have_keys() {
        let same = ["كتاب", "كِتَابٌ", "كتـاب", "کتاب"].map(Key::of);
        assert!(same.iter().all(|key| key.is_some() && *key == same[0]));
        assert_ne!(Key::of("مدرسة"), Key::of("مدرسه"));
        for none in [
            "",
            "\u{64E}",
            "abc",
            "پدر",
            "كتاب1",
            "كتاب\u{200F}",
            "والاستقبال",
        ] {
            assert_eq!(Key::of(none).is_some(), none == "والاستقبال", "{none:?}");
        }
        assert_eq!(Key::of("والاستقبالات"), None);
    }
}
