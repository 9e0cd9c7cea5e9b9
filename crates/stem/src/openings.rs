//! A filter in front of a list of words: whether a word begins like a form of a listed one.

use alloc::boxed::Box;

use kalim_chars::fronts::{Fronts, SPAN, front};
use kalim_simd::{Bits, SpanList};

use crate::Light10;
use crate::forms::{LILLAH, LILLAH_AFTER, for_each_ending, for_each_prefixed};
use crate::sieve::Sieve;

/// How listed words begin, with suffixes, and how their forms do where light10 has them begin. An answer
/// "no" is certain, and the answer for nearly all words that are no form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Openings {
    fronts: Box<Fronts>,
    /// The forms, from where light10 has them begin to their ends.
    forms: Sieve,
}

impl Openings {
    /// Returns how `words` begin, of which no form is known yet.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut openings = Self::default();
        for word in words {
            for_each_ending(word, |word, _| {
                openings.fronts.insert(BEGINNING ^ front(word.as_bytes()));
            });
        }
        openings
    }

    /// Adds the forms of `words`, of those with less than two suffixes the ones for which `is_form` holds.
    pub(crate) fn add_forms<'w>(
        &mut self,
        words: impl IntoIterator<Item = &'w str>,
        is_form: impl Fn(&Self, &str) -> bool,
    ) {
        for word in words {
            for_each_ending(word, |with_suffixes, suffixes| {
                for_each_prefixed(with_suffixes, |form| {
                    if suffixes == 2 || is_form(self, form) {
                        self.insert(form);
                    }
                });
            });
        }
        for before in LILLAH_AFTER {
            self.insert(&[before, LILLAH].concat());
        }
    }

    fn insert(&mut self, form: &str) {
        let start = Light10::range(form).start;
        let rest = &form.as_bytes()[start..];
        self.fronts.insert(front(rest));
        self.forms.insert(rest, start == 0);
    }

    /// Returns whether a listed word, with suffixes or without, may begin with the bytes that `piece`
    /// begins with.
    #[inline]
    pub(crate) fn begin(&self, piece: &[u8]) -> bool {
        self.fronts.has(BEGINNING ^ front(piece))
    }

    /// Returns whether `word` may be a form of a listed word.
    #[inline(always)]
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let start = Light10::range(word).start;
        let rest = &word.as_bytes()[start..];
        self.fronts.has(front(rest)) && self.forms.has(rest, start == 0)
    }

    /// Returns which of `words` may be forms of listed words, one bit for each; `stems` are what light10
    /// makes of them.
    #[inline]
    pub(crate) fn select(&self, text: &str, words: &SpanList, stems: &SpanList) -> [u64; 4] {
        const { assert!(SPAN == Bits::COUNT) };
        let pairs = words.pairs().iter().zip(stems.pairs());
        let rests = pairs.map(|(&[_, end], &[start, _])| (start, end));
        let mut selected = self.fronts.select(text, words.base(), rests);
        for (selected, first) in selected.iter_mut().zip((0..).step_by(64)) {
            let mut left = *selected;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                let number = first + bit as usize;
                let (word, start) = (words.get(number), stems.get(number).start);
                let rest = &text.as_bytes()[start..word.end];
                let is_form = self.forms.has(rest, start == word.start);
                *selected &= !(u64::from(!is_form) << bit);
            }
        }
        selected
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

    fn all_forms(words: &[String]) -> Openings {
        let words = || words.iter().map(|word| &**word);
        let mut openings = Openings::of(words());
        openings.add_forms(words(), |_, _| true);
        openings
    }

    proptest! {
        #[test]
        fn listed_words_are_there(words in vec(any_text(), 0..5)) {
            let openings = all_forms(&words);
            for word in &words {
                prop_assert!(openings.may_have(word));
                prop_assert!(openings.may_have(&["وال", word, "ها"].concat()));
            }
        }
    }

    #[test]
    fn most_other_words_are_not() {
        let list: alloc::vec::Vec<String> = PROTECTED.iter().map(|word| fold(word)).collect();
        let openings = all_forms(&list);
        for word in ["كتاب", "والصغير", "مدرستهم", "فقالوا", "صغير", "London"]
        {
            assert!(!openings.may_have(word), "{word}");
        }
    }
}
