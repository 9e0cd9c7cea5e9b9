//! Stems of words that were seen before.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
#[cfg(target_has_atomic = "64")]
use core::sync::atomic::{AtomicU64, Ordering};

use kalim_chars::consts::FATHA;

use super::hash::spread;
use super::row::{self, BITS, Row};
use super::word::number_of_written;

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

/// What a word is known by: up to eight letters byte by byte, if they come without marks; or else up to ten letters as they are
/// written, six bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u64);

/// The bits of a letter in a key of ten.
const KEY_BITS: usize = 6;
/// The greatest number of letters in a key.
const MOST: usize = 10;
/// What a key of ten letters has above them. A key of eight bytes has 8 or more there, one of fewer has 0.
const TEN: u64 = 1 << 60;

impl Key {
    /// Returns the key of a word; `None` for one that is never kept: of more letters, or of others than those from U+0600 to U+06FF.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::of_bytes(word.as_bytes()).or_else(|| Self::of_letters(word.as_bytes()))
    }

    /// Returns the key of a word of up to eight characters from U+0600 to U+067F: seven bits of each, and one that says that it is there.
    #[inline]
    fn of_bytes(word: &[u8]) -> Option<Self> {
        let (low, high) = pairs(word)?;
        let lanes = u64::MAX >> (64 - 4 * word.len());
        let leads = even_bytes(low) | even_bytes(high) << 32;
        let nexts = even_bytes(low >> 8) | even_bytes(high >> 8) << 32;
        const EACH: u64 = 0x0101_0101_0101_0101;
        let is_known = leads & !EACH == lanes & (0xD8 * EACH);
        let codes = (leads & EACH) << 6 | nexts & (0x3F * EACH);
        is_known.then_some(Self(codes | lanes & (0x80 * EACH)))
    }

    #[inline(never)]
    fn of_letters(word: &[u8]) -> Option<Self> {
        let (pairs, rest) = word.as_chunks::<2>();
        let (mut key, mut len, mut others) = (0, 0, !rest.is_empty());
        for &[lead, next] in pairs {
            let number = number_of_written(lead, next);
            key |= u64::from(number) << ((KEY_BITS * len) % 64);
            len += usize::from(number != 0);
            others |= number > LAST;
        }
        (!others && len > 0 && len <= MOST).then_some(Self(key | TEN))
    }

    /// Whether the letters are all that the word has.
    const fn is_of_bytes(self) -> bool {
        self.0 >> 60 != TEN >> 60
    }
}

/// Returns the bytes of a word of 2 to 16, an even number, in two numbers, with zeros behind them.
#[inline]
fn pairs(word: &[u8]) -> Option<(u64, u64)> {
    let len = word.len();
    if len > 16 || !len.is_multiple_of(2) {
        return None;
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let high = u64::from_le_bytes(*last).checked_shr(8 * (16 - len as u32));
        return Some((u64::from_le_bytes(*first), high.unwrap_or(0)));
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let [first, last] = [first, last].map(|half| u64::from(u32::from_le_bytes(*half)));
        return Some((first | last << (8 * (len - 4)), 0));
    }
    let pair = word.first_chunk()?;
    Some((u64::from(u16::from_le_bytes(*pair)), 0))
}

/// Returns the first byte of each two, together.
#[inline]
const fn even_bytes(pairs: u64) -> u64 {
    let bytes = pairs & 0x00FF_00FF_00FF_00FF;
    let pairs = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF;
    (pairs | pairs >> 16) & 0xFFFF_FFFF
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

/// The key of a lemma: the letters, and above them where the word has these as they are, or what else there is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stem(u64);

/// Where that stands.
const ABOVE: usize = BITS * row::MOST;
/// The word has not these letters.
const APART: u64 = 14;
/// It is a verb.
const VERB: u64 = 15;

impl Stem {
    pub(crate) const fn new(lemma: Row, is_verb: bool) -> Self {
        let above = if is_verb { VERB } else { APART };
        Self(lemma.bits() | above << ABOVE)
    }

    /// Returns the stem of a noun, which is `text`, as one that knows where it is in the word of this key, if it is there.
    pub(crate) fn within(self, word: &str, key: Key, text: &str) -> Self {
        let word = word.as_bytes();
        let starts_at = |letter: &usize| word[2 * letter..].starts_with(text.as_bytes());
        match (0..word.len() / 2).find(starts_at) {
            Some(letter) if key.is_of_bytes() && self.above() == APART => {
                Self(self.letters() | (letter as u64) << ABOVE)
            }
            _ => self,
        }
    }

    /// Returns the stem as a piece of the word that it was kept for, if it is one.
    #[inline]
    pub(crate) fn piece(self, word: &str) -> Option<&str> {
        let start = 2 * self.above() as usize;
        let is_piece = self.above() < APART;
        is_piece
            .then(|| word.get(start..start + 2 * self.lemma().len()))
            .flatten()
    }

    /// Appends the stem of a word.
    #[inline]
    pub(crate) fn push_to(self, word: &str, out: &mut String) {
        match self.piece(word) {
            Some(piece) => out.push_str(piece),
            None => self.push_letters(out),
        }
    }

    #[inline]
    fn push_letters(self, out: &mut String) {
        let lemma = self.lemma();
        out.reserve(2 * (lemma.len() + 1));
        if self.above() == VERB {
            lemma.first(1).push_to(out);
            out.push(FATHA);
            lemma.behind(1).push_to(out);
        } else {
            lemma.push_to(out);
        }
    }

    #[inline]
    const fn above(self) -> u64 {
        self.0 >> ABOVE
    }

    #[inline]
    const fn letters(self) -> u64 {
        self.0 & !(VERB << ABOVE)
    }

    #[inline]
    const fn lemma(self) -> Row {
        Row::of_letters(self.letters())
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cache of {} words", 2 * self.places.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

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

    fn noun(lemma: &str) -> Stem {
        Stem::new(Row::new(lemma), false)
    }

    #[test]
    fn a_stem_is_a_piece_of_its_word() {
        for (word, stem, piece) in [
            ("والكتاب", "كتاب", Some("كتاب")),
            ("كتاب", "كتاب", Some("كتاب")),
            ("المدرسة", "مدرسه", None),
            ("وبمدرسته", "مدرسه", None),
            ("كتُب", "كتاب", None),
            // More letters than eight, and one of Persian.
            ("وبالكتابات", "كتاب", None),
            ("والکتاب", "كتاب", None),
        ] {
            let kept = noun(stem).within(word, Key::of(word).unwrap(), stem);
            assert_eq!(kept.piece(word), piece, "{word}");
            let mut out = String::new();
            kept.push_to(word, &mut out);
            assert_eq!(out, stem, "{word}");
        }
        let verb = Stem::new(Row::new("كتب"), true);
        let kept = verb.within("كَتب", Key::of("كَتب").unwrap(), "كَتب");
        assert_eq!((kept, kept.piece("كَتب")), (verb, None));
    }

    #[test]
    fn the_first_and_the_last_word_are_kept() {
        let cache = Cache::new(1);
        let words = ["كتب", "كتاب", "قلم"];
        for word in words {
            cache.put(Key::of(word).unwrap(), noun(word));
        }
        let found = words.map(|word| cache.get(Key::of(word).unwrap()));
        let kept = |word| Some(noun(word));
        assert_eq!(found, [kept("كتب"), None, kept("قلم")]);
    }

    #[test]
    fn words_have_keys() {
        let same = ["والكِتَابُ", "وَالكِتاب", "والكــتابُ", "والکتاب"].map(Key::of);
        assert!(same.iter().all(|key| key.is_some() && *key == same[0]));
        let words = [
            "كتاب",
            "كتابب",
            "كِتاب",
            "ب",
            "تب",
            "والكتاب",
            "والكِتَابُ",
            "والكتابة",
        ];
        let keys: Vec<_> = words.iter().map(|word| Key::of(word).unwrap()).collect();
        for (at, key) in keys.iter().enumerate() {
            assert!(key.0 != 0 && !keys[..at].contains(key), "{}", words[at]);
        }
        assert_ne!(Key::of("مدرسة"), Key::of("مدرسه"));
        for none in ["", "abc", "كتاب1", "كتاب\u{200F}", "والاستقبالات"] {
            assert_eq!(Key::of(none), None, "{none:?}");
        }
        assert!(Key::of("والاستقبال").is_some());
    }
}
