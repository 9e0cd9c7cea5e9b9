//! A filter in front of a list of words: whether a word begins like a form of a listed one.

use alloc::boxed::Box;
use alloc::vec;

use crate::ends::{Ends, behind_front, front};
use crate::forms::{
    LILLAH, LILLAH_AFTER, NO_PREFIX, PREFIX, PREFIX_LEN, STARTS, for_each_ending, prefix_of,
};
use crate::light10::{PREFIX_LETTERS, PREFIXES};

/// How the forms of listed words begin, behind a prefix and without: an answer "no" is certain, and
/// the answer for nearly all words that are no form.
///
/// It is a set of eight bytes at a time, by a hash of them: four letters, or three behind a prefix.
#[derive(Debug, Clone)]
pub(crate) struct Openings {
    bits: Box<[u64; WORDS]>,
}

/// 8 KiB, of which a list of some hundred words sets one bit in ten.
const WORDS: usize = 1024;

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
            let prefix = prefix_of(&form);
            openings.insert(prefix != NO_PREFIX, &form[PREFIX_LEN[prefix] as usize..]);
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
        let (word, bits) = place(has_prefix, front(rest));
        self.bits[word] |= bits;
    }

    /// Returns whether `word`, with these ends, may be a form of a listed word.
    #[inline(always)]
    pub(crate) fn may_have(&self, word: &str, ends: Ends) -> bool {
        let prefix = match ends.are_plain() {
            true => usize::from(PREFIX[PREFIX_LETTERS.numbers(ends.first()) & 0o777]),
            false => prefix_of(word),
        };
        // What follows the prefix: no branch, since no predictor knows the prefix. The two shifts are
        // never by 64.
        let taken = 8 * PREFIX_LEN[prefix];
        let behind = behind_front(word.as_bytes()) << 16 << (48 - taken);
        self.has(prefix != NO_PREFIX, ends.front >> taken | behind)
    }

    /// Returns whether a listed word may begin at byte `at` of `word`.
    pub(crate) fn may_begin(&self, word: &str, at: usize) -> bool {
        word.get(at..).is_some_and(|rest| {
            let front = Ends::of(rest.as_bytes()).map_or_else(|| front(rest), |ends| ends.front);
            self.has(false, front)
        })
    }

    #[inline(always)]
    fn has(&self, has_prefix: bool, rest: u64) -> bool {
        let (word, bits) = place(has_prefix, rest);
        self.bits[word] & bits == bits
    }
}

/// Returns a word of the set and two bits in it, for the first eight bytes behind a prefix or of a
/// whole word.
#[inline(always)]
const fn place(has_prefix: bool, rest: u64) -> (usize, u64) {
    const THREE_LETTERS: u64 = 0xFFFF_FFFF_FFFF;
    let opening = match has_prefix {
        true => rest & THREE_LETTERS | 1 << 63,
        false => rest,
    };
    // Fibonacci hashing: the high bits of a product depend on all bits of the factor.
    let hash = opening.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bits = 1 << (hash >> 48 & 63) | 1 << (hash >> 42 & 63);
    ((hash >> 54) as usize, bits)
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
        Ends::of(word.as_bytes()).is_none_or(|ends| openings.may_have(word, ends))
    }

    proptest! {
        #[test]
        fn listed_words_are_there(words in vec(any_text(), 0..5)) {
            let openings = Openings::of(words.iter().map(|word| &**word));
            for word in &words {
                prop_assert!(may_have(&openings, word));
                prop_assert!(openings.may_begin(word, 0));
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
