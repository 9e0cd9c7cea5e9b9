//! The set of stop words.

use alloc::boxed::Box;
use alloc::string::String;

use hashbrown::HashSet;
use kalim_chars::fronts::{Fronts, front};

use crate::short::ShortWords;

/// A set of stop words, compared as they are.
///
/// A word is in the set if its bytes are: marks, hamza and ى count. So the words must have passed
/// through the same folding as the text, which [`folded`](Self::folded) sees to.
///
/// # Examples
///
/// ```
/// use kalim_stopwords::{MSA, StopWords};
///
/// let stop = StopWords::from_words(MSA);
/// let words = ["سافر", "الرجل", "من", "بلده", "إلى", "بلد", "آخر"];
/// let kept: Vec<_> = words.into_iter().filter(|word| !stop.contains(word)).collect();
/// assert_eq!(kept, ["سافر", "الرجل", "بلده", "بلد", "آخر"]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct StopWords {
    words: HashSet<Box<str>>,
    /// Those among the words that are found faster.
    short: ShortWords,
    /// How the words begin.
    fronts: Box<Fronts>,
}

impl StopWords {
    /// Returns the set of `words` as they are.
    ///
    /// This is what Lucene does with its list: it compares before it normalizes. Use it where the
    /// text is not folded when the words are compared.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stopwords::{LUCENE, StopWords};
    ///
    /// let stop = StopWords::from_words(LUCENE);
    /// assert!(stop.contains("على"));
    /// assert!(!stop.contains("علي")); // the name, and a folded على
    /// ```
    #[must_use]
    pub fn from_words(words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        words.into_iter().collect()
    }

    /// Returns the set of `words` after each has passed through `fold`.
    ///
    /// `fold` is what the text passes through before its words are compared. Words that fold to
    /// nothing are left out.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stopwords::{LUCENE, StopWords};
    ///
    /// let stop = StopWords::folded(LUCENE, |word| word.replace('ى', "ي"));
    /// assert!(stop.contains("علي"));
    /// assert!(!stop.contains("على")); // the text has no ى any more
    /// ```
    #[must_use]
    pub fn folded(
        words: impl IntoIterator<Item: AsRef<str>>,
        mut fold: impl FnMut(&str) -> String,
    ) -> Self {
        words.into_iter().map(|word| fold(word.as_ref())).collect()
    }

    /// Returns whether `word` is a stop word.
    ///
    /// The cost is one look-up.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stopwords::StopWords;
    ///
    /// let stop = StopWords::from_words(["من", "في"]);
    /// assert!(stop.contains("من"));
    /// assert!(!stop.contains("منزل"));
    /// ```
    #[inline]
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        if !self.fronts.has(front(word.as_bytes())) {
            return false;
        }
        let found = self.short.contains(word);
        found.unwrap_or_else(|| self.words.contains(word))
    }

    /// Returns which of many words are in the set, one bit for each. They are given by start and end, both
    /// less than 512, in `text` from byte `base` on.
    ///
    /// Cost: less than one by one.
    ///
    /// # Panics
    ///
    /// If a word is not between characters of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stopwords::{LUCENE, StopWords};
    ///
    /// let stop = StopWords::from_words(LUCENE);
    /// let found = stop.among("سافر من بلده", 0, &[[0, 8], [9, 13], [14, 22]]);
    /// assert_eq!(found, [0b010, 0, 0, 0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn among(&self, text: &str, base: usize, words: &[[u16; 2]]) -> [u64; 4] {
        let pairs = words.iter().map(|&[start, end]| (start, end));
        let mut found = self.fronts.select(text, base, pairs);
        for (found, words) in found.iter_mut().zip(words.chunks(64)) {
            let mut left = *found;
            while left != 0 {
                let bit = left & left.wrapping_neg();
                let [start, end] = words[bit.trailing_zeros() as usize].map(usize::from);
                if !self.contains(&text[base + start..base + end]) {
                    *found ^= bit;
                }
                left ^= bit;
            }
        }
        found
    }

    /// Returns the number of different words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns whether there is no word, so that nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns the words, each once, in no particular order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stopwords::StopWords;
    ///
    /// let stop = StopWords::from_words(["في", "من", "في"]);
    /// let mut words: Vec<&str> = stop.iter().collect();
    /// words.sort();
    /// assert_eq!(words, ["في", "من"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }

    fn insert(&mut self, word: &str) {
        if !word.is_empty() && self.words.insert(word.into()) {
            self.short.insert(word);
            self.fronts.insert(front(word.as_bytes()));
        }
    }
}

/// Two sets are equal if they have the same words.
impl PartialEq for StopWords {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Eq for StopWords {}

/// Adds words as they are.
impl<S: AsRef<str>> Extend<S> for StopWords {
    fn extend<I: IntoIterator<Item = S>>(&mut self, words: I) {
        words
            .into_iter()
            .for_each(|word| self.insert(word.as_ref()));
    }
}

/// Collects words as they are.
impl<S: AsRef<str>> FromIterator<S> for StopWords {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        let mut set = Self::default();
        set.extend(words);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LUCENE, MSA};
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, arabic_word, fold};
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn folded_lists_match_folded_text() {
        for list in [LUCENE, MSA] {
            let stop = StopWords::folded(list, fold);
            for word in [
                "مِنْ",
                "فِي",
                "إلى",
                "إِلَى",
                "الى",
                "عَلَى",
                "التي",
                "التى",
                "هَذِهِ",
            ] {
                assert!(stop.contains(&fold(word)), "{word}");
            }
            assert!(list.iter().all(|word| stop.contains(&fold(word))));
            assert!(stop.iter().all(|word| word == fold(word)));
        }
    }

    #[test]
    fn raw_lists_miss_folded_and_vocalized_text() {
        let stop = StopWords::from_words(LUCENE);
        for (written, folded) in [
            ("على", "علي"),
            ("حتى", "حتي"),
            ("لدى", "لدي"),
            ("الآن", "الان"),
        ] {
            assert!(stop.contains(written));
            assert_eq!(fold(written), folded);
        }
        let lost = LUCENE.iter().filter(|word| !stop.contains(&fold(word)));
        assert_eq!(lost.copied().collect::<Vec<_>>(), ["على", "حتى", "لدى"]);
        assert!(!stop.contains("مِنْ"));
    }

    #[test]
    fn words_can_be_added() {
        let mut stop = StopWords::default();
        assert!(stop.is_empty());
        stop.extend(["من", "", "من"]);
        stop.extend([String::from("والذين")]);
        assert_eq!(stop.len(), 2);
        assert!(stop.contains("من") && stop.contains("والذين") && !stop.contains(""));
        assert_eq!(stop, StopWords::from_words(["والذين", "من"]));
    }

    #[test]
    fn sets_are_send_and_sync() {
        fn check<T: Send + Sync>(set: &T) -> usize {
            size_of_val(set)
        }
        assert!(check(&StopWords::default()) > 0);
    }

    proptest! {
        #[test]
        fn a_set_contains_what_a_list_does(
            words in vec(arabic_word(), 0..20),
            other in any_text(),
        ) {
            let stop = StopWords::from_words(&words);
            prop_assert!(words.iter().all(|word| stop.contains(word)));
            prop_assert_eq!(stop.contains(&other), words.contains(&other));
            prop_assert_eq!(&stop, &stop.iter().collect());
            prop_assert_eq!(stop.len(), stop.iter().count());
        }

        #[test]
        fn folding_first_is_folding_the_words(words in vec(arabic_word(), 0..20)) {
            let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
            prop_assert_eq!(StopWords::folded(&words, fold), StopWords::from_words(folded));
        }
    }
}
