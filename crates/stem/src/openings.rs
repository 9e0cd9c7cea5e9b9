//! A filter in front of a list of words: whether a word begins like a form of a listed one.

use alloc::boxed::Box;
use alloc::vec;

use crate::ends::{Ends, front};
use crate::forms::{LILLAH, LILLAH_AFTER, STARTS, for_each_ending, prefix_of};
use crate::light10::{PREFIX_LEN, PREFIX_LETTERS, PREFIXES};

/// How the forms of listed words begin, behind a prefix and without: an answer "no" is certain, and
/// the answer for nearly all words that are no form.
///
/// It is a set of four letters at a time, by a hash of them: the first ones, or those behind a prefix.
#[derive(Debug, Clone)]
pub(crate) struct Openings {
    bits: Box<[u64; WORDS]>,
}

/// 16 KiB, of which a list of some hundred words sets one bit in sixteen.
const WORDS: usize = 2048;

impl Openings {
    /// Returns the openings of all forms of `words`.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let bits = vec![0; WORDS].into_boxed_slice();
        let bits = bits.try_into().unwrap_or_else(|_| unreachable!());
        let mut openings = Self { bits };
        for word in words {
            for_each_ending(word, |form| openings.insert_form(form));
        }
        for before in LILLAH_AFTER {
            let form = [before, LILLAH].concat();
            match PREFIXES.get(prefix_of(&form)) {
                Some(prefix) => openings.insert(true, &form[prefix.text.len()..]),
                None => openings.insert(false, &form),
            }
        }
        openings
    }

    /// Adds a listed word with its suffixes.
    fn insert_form(&mut self, form: &str) {
        self.insert(false, form);
        self.insert(true, form);
        // A prefix, or what follows its first letter, may be part of the listed word.
        for (starts, prefix) in STARTS.into_iter().zip(&PREFIXES) {
            let within = starts.iter().filter(|&&start| start < prefix.text.len());
            let parts = within.map(|&start| &prefix.text[start..]);
            let rests = parts.filter_map(|part| form.strip_prefix(part));
            rests.for_each(|rest| self.insert(true, rest));
        }
    }

    fn insert(&mut self, has_prefix: bool, rest: &str) {
        if let Some(rest) = front(rest.as_bytes()) {
            let (word, bits) = place(has_prefix, rest);
            self.bits[word] |= bits;
        }
    }

    /// Returns whether `word`, with these ends, may be a form of a listed word.
    #[inline(always)]
    pub(crate) fn may_have(&self, word: &[u8], ends: Ends) -> bool {
        let prefix = PREFIX_LEN[PREFIX_LETTERS.numbers(ends.first()) & 0o777];
        self.may_have_behind(prefix.into(), word)
    }

    /// Returns whether a word of any letters may be one.
    pub(crate) fn may_have_any(&self, word: &str) -> bool {
        let prefix = PREFIXES.get(prefix_of(word));
        self.may_have_behind(
            prefix.map_or(0, |prefix| prefix.text.len()),
            word.as_bytes(),
        )
    }

    /// Returns whether a word with a prefix of so many bytes may be one.
    #[inline(always)]
    fn may_have_behind(&self, prefix: usize, word: &[u8]) -> bool {
        let rest = word.get(prefix..).and_then(front);
        rest.is_none_or(|rest| {
            let (word, bits) = place(prefix != 0, rest);
            self.bits[word] & bits == bits
        })
    }
}

/// Returns a word of the set and two bits in it, for the first eight bytes behind a prefix or of a
/// whole word.
#[inline(always)]
const fn place(has_prefix: bool, rest: u64) -> (usize, u64) {
    // Fibonacci hashing: the high bits of a product depend on all bits of the factor.
    let hash = (rest ^ has_prefix as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bits = 1 << (hash >> 47 & 63) | 1 << (hash >> 41 & 63);
    ((hash >> 53) as usize, bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PROTECTED;
    use alloc::string::String;
    use kalim_testkit::{any_text, fold};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn may_have(openings: &Openings, word: &str) -> bool {
        let ends = Ends::of(word.as_bytes());
        let may_have = ends.is_none_or(|ends| openings.may_have(word.as_bytes(), ends));
        may_have && openings.may_have_any(word)
    }

    proptest! {
        #[test]
        fn listed_words_are_there(words in vec(any_text(), 0..5)) {
            let openings = Openings::of(words.iter().map(|word| &**word));
            for word in &words {
                prop_assert!(may_have(&openings, word));
                prop_assert!(may_have(&openings, &["وال", word, "ها"].concat()));
            }
        }
    }

    #[test]
    fn most_other_words_are_not() {
        let list: alloc::vec::Vec<String> = PROTECTED.iter().map(|word| fold(word)).collect();
        let openings = Openings::of(list.iter().map(|word| &**word));
        let set: u32 = openings.bits.iter().map(|word| word.count_ones()).sum();
        assert!(set < WORDS as u32 * 64 / 8, "{set} bits");
        for word in ["كتاب", "والصغير", "مدرستهم", "فقالوا", "صغير", "London"]
        {
            assert!(!may_have(&openings, word), "{word}");
        }
    }
}
