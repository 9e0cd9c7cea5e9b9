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
        let rest = &form.as_bytes()[Light10::range(form).start..];
        self.fronts.insert(front(rest));
        self.forms.insert(rest);
    }

    /// Returns whether a listed word, with suffixes or without, may begin with the bytes that `piece`
    /// begins with.
    #[inline]
    pub(crate) fn begin(&self, piece: &[u8]) -> bool {
        self.fronts.has(BEGINNING ^ front(piece))
    }

    /// Returns whether a word may be a form of a listed word, if `rest` are its bytes from where light10
    /// has the stem begin.
    #[inline(always)]
    pub(crate) fn may_have(&self, rest: &[u8]) -> bool {
        self.fronts.has(front(rest)) && self.forms.has(rest)
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
                let rest = stems.get(number).start..words.get(number).end;
                let is_form = self.forms.has(&text.as_bytes()[rest]);
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

    fn may_have(openings: &Openings, word: &str) -> bool {
        let start = Light10::range(word).start;
        openings.may_have(&word.as_bytes()[start..])
    }

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
                prop_assert!(may_have(&openings, word));
                prop_assert!(may_have(&openings, &["وال", word, "ها"].concat()));
            }
        }
    }

    #[test]
    fn most_other_words_are_not() {
        let list: alloc::vec::Vec<String> = PROTECTED.iter().map(|word| fold(word)).collect();
        let openings = all_forms(&list);
        for word in ["كتاب", "والصغير", "مدرستهم", "فقالوا", "صغير", "London"]
        {
            assert!(!may_have(&openings, word), "{word}");
        }
    }
}
