//! Stems of words that were seen before.

use alloc::boxed::Box;
use core::fmt;
#[cfg(target_has_atomic = "64")]
use core::sync::atomic::{AtomicU64, Ordering};

use super::hash::spread;
use super::key::Key;
use super::stem::Stem;

/// Stems by words, a fixed number of them: each word has two places, of which the first word that comes keeps one, and the last one has
/// the other. No stem is moved from place to place: what is read while others write may be no pair.
///
/// It is shared by threads without locks. A place is two words of memory, of which the first is the key xored with the second
/// (R. Hyatt and T. Mann, "A lockless transposition table implementation for parallel search", 2002): if one thread reads while others
/// write, key and stem do not fit each other, and the word counts as not seen.
pub(crate) struct Cache {
    places: Box<[Pair]>,
}

/// Two places, in one line of the processor's cache.
#[derive(Default)]
#[repr(align(32))]
struct Pair([Place; 2]);

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
        let Pair(places) = &self.places[(spread(key.0) >> 32) as usize & (self.places.len() - 1)];
        places
    }

    /// Returns the stem of a word.
    #[inline]
    pub(crate) fn get(&self, key: Key) -> Option<Stem> {
        let found = self.places(key).iter().map(Place::load);
        let (_, stem) = found.into_iter().find(|(other, _)| *other == key.0)?;
        Some(Stem(stem))
    }

    /// Keeps the stem of a word.
    pub(crate) fn put(&self, key: Key, stem: Stem) {
        let [first, last] = self.places(key);
        let (kept, _) = first.load();
        let is_free = kept == 0 || kept == key.0;
        let place = if is_free { first } else { last };
        place.store((key.0, stem.0));
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cache of {} words", 2 * self.places.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::Row;
    use super::*;

    #[test]
    fn stems_are_found_again() {
        let cache = Cache::new(1000);
        assert_eq!(2 * cache.places.len(), 1024);
        let key = Key::of("وَالكِتاب").unwrap();
        assert_eq!(cache.get(key), None);
        for stem in [("كتاب", false), ("استخدم", true)] {
            let stem = Stem::new(Row::new(stem.0), stem.1);
            cache.put(key, stem);
            assert_eq!(cache.get(key), Some(stem));
        }
    }

    #[test]
    fn the_first_and_the_last_word_are_kept() {
        let noun = |lemma| Stem::new(Row::new(lemma), false);
        let cache = Cache::new(1);
        let words = ["كتب", "كتاب", "قلم"];
        for word in words {
            cache.put(Key::of(word).unwrap(), noun(word));
        }
        let found = words.map(|word| cache.get(Key::of(word).unwrap()));
        let kept = |word| Some(noun(word));
        assert_eq!(found, [kept("كتب"), None, kept("قلم")]);
    }
}
