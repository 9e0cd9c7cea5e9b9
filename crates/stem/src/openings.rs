//! A filter in front of a list of words: whether a word begins like a form of a listed one.

use alloc::boxed::Box;

use kalim_chars::fronts::{Fronts, SPAN, front};
use kalim_simd::{Bits, SpanList};

use crate::Light10;
use crate::forms::{LILLAH, LILLAH_AFTER, for_each_ending};
use crate::light10::PREFIXES;

/// How the forms of listed words begin, where light10 has them begin: an answer "no" is certain, and
/// the answer for nearly all words that are no form.
#[derive(Debug, Clone)]
pub(crate) struct Openings(Box<Fronts>);

impl Openings {
    /// Returns the openings of all forms of `words`.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut openings = Self(Box::default());
        for word in words {
            for_each_ending(word, |form| openings.insert_forms(form));
        }
        for before in LILLAH_AFTER {
            openings.insert(&[before, LILLAH].concat());
        }
        openings
    }

    /// Adds a listed word with its suffixes, and behind what may stand before it.
    fn insert_forms(&mut self, word: &str) {
        self.0.insert(BEGINNING ^ front(word.as_bytes()));
        self.insert(word);
        for prefix in &PREFIXES {
            self.insert(&[prefix.text, word].concat());
            // What follows the first letter of a prefix may be part of the listed word.
            let (first, rest) = prefix.text.split_at(2);
            if word.starts_with(rest) {
                self.insert(&[first, word].concat());
            }
        }
    }

    fn insert(&mut self, form: &str) {
        let start = Light10::range(form).start;
        self.0.insert(front(&form.as_bytes()[start..]));
    }

    /// Returns whether a listed word, with suffixes or without, may begin with the bytes that `piece`
    /// begins with.
    #[inline]
    pub(crate) fn begin(&self, piece: &[u8]) -> bool {
        self.0.has(BEGINNING ^ front(piece))
    }

    /// Returns whether a word may be a form of a listed word, if `rest` are its bytes from where light10
    /// has the stem begin.
    #[inline(always)]
    pub(crate) fn may_have(&self, rest: &[u8]) -> bool {
        self.0.has(front(rest))
    }

    /// Returns which of `words` may be forms of listed words, one bit for each; `stems` are what light10
    /// makes of them.
    #[inline]
    pub(crate) fn select(&self, text: &str, words: &SpanList, stems: &SpanList) -> [u64; 4] {
        const { assert!(SPAN == Bits::COUNT) };
        let pairs = words.pairs().iter().zip(stems.pairs());
        let rests = pairs.map(|(&[_, end], &[start, _])| (start, end));
        self.0.select(text, words.base(), rests)
    }
}

/// What makes the beginnings of listed words others than those of their forms.
const BEGINNING: u64 = 1;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PROTECTED;
    use alloc::string::String;
    use kalim_testkit::{any_text, fold};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn may_have(openings: &Openings, word: &str) -> bool {
        let start = Light10::range(word).start;
        openings.may_have(&word.as_bytes()[start..])
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
        for word in ["كتاب", "والصغير", "مدرستهم", "فقالوا", "صغير", "London"]
        {
            assert!(!may_have(&openings, word), "{word}");
        }
    }
}
