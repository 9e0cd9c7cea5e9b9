//! The texts that are measured.

use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Shuffled, pieces};
use crate::{Corpus, Size, naive};

/// Documents of 4 KiB in a measurement, and all pieces of 64 bytes together in documents.
const DOCUMENTS: u64 = 64;

/// The length from which on there is a gap behind a text.
const LONG: usize = 1 << 10;

/// The gap: odd, and such that 64 documents spread over a page of memory.
const GAP: usize = 835;

/// Words in a measurement.
const WORDS: usize = 8192;

/// The texts of one measurement, each given to one call.
///
/// Words and lines stand one behind the other in memory, as the pieces of a document do. Between
/// longer texts there are gaps, so that they begin everywhere in a page of memory: a load that is a multiple
/// of 4 KiB behind a recent store waits for it on many CPUs, and with all texts and the result on
/// the same place of a page a whole measurement would have that bad luck, or none of it.
#[derive(Debug, Clone)]
pub struct Input {
    name: &'static str,
    text: String,
    ranges: Vec<Range<usize>>,
}

impl Input {
    /// Returns the texts of that kind and size, the same in every run.
    #[must_use]
    pub fn new(corpus: Corpus, size: Size) -> Self {
        let mut text = Shuffled::new(corpus, 0);
        let pages = || (0..DOCUMENTS).map(|number| Shuffled::new(corpus, number).take(4 << 10));
        match size {
            Size::Word => {
                let text = text.take(WORDS * 32);
                Self::from_texts(size, text.split_whitespace().take(WORDS))
            }
            Size::Line => Self::from_texts(size, pieces(&text.take((4 << 10) * 64), 64)),
            Size::Page => Self::from_texts(size, pages()),
            Size::Book => Self::from_texts(size, [text.take(1 << 20)]),
            Size::Library => Self::from_texts(size, [text.take(16 << 20)]),
        }
    }

    /// Returns the given texts under the name of a size.
    #[must_use]
    pub fn from_texts<T: AsRef<str>>(size: Size, texts: impl IntoIterator<Item = T>) -> Self {
        Self::named(size.as_str(), texts)
    }

    /// Returns the given texts under a name.
    #[must_use]
    pub fn named<T: AsRef<str>>(name: &'static str, texts: impl IntoIterator<Item = T>) -> Self {
        let (mut text, mut ranges) = (String::new(), Vec::new());
        for part in texts {
            let start = text.len();
            text.push_str(part.as_ref());
            ranges.push(start..text.len());
            if text.len() - start >= LONG {
                text.extend([' '; GAP]);
            }
        }
        Self { name, text, ranges }
    }

    /// Returns what `f` makes of each text.
    #[must_use]
    pub fn map(&self, f: impl Fn(&str) -> String) -> Self {
        Self::named(self.name, self.texts().map(f))
    }

    /// Returns the texts that `keep` says yes to.
    #[must_use]
    pub fn filter(&self, keep: impl Fn(&str) -> bool) -> Self {
        Self::named(self.name, self.texts().filter(|text| keep(text)))
    }

    /// Returns the name of the size.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the texts.
    #[must_use]
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.ranges.iter().map(|range| &self.text[range.clone()])
    }

    /// Returns the bytes of all texts together.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.ranges.iter().map(|range| range.len() as u64).sum()
    }
}

/// Returns the words of a corpus as a stemmer gets them: folded, and without what is around them.
#[must_use]
pub fn words_of(corpus: Corpus) -> Input {
    let text = naive::fold(&Shuffled::new(corpus, 0).take(WORDS * 32));
    Input::from_texts(Size::Word, text.unicode_words().take(WORDS))
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn sizes_are_what_they_say() {
        for corpus in Corpus::ALL {
            let lens = |size| {
                let input = Input::new(corpus, size);
                input.texts().map(str::len).collect::<Vec<_>>()
            };
            assert_eq!(lens(Size::Word).len(), WORDS);
            let lines = lens(Size::Line);
            assert!(lines.iter().all(|len| *len <= 64));
            assert!(lines[..4000].iter().all(|len| *len >= 61));
            let pages = lens(Size::Page);
            assert_eq!(pages.len(), 64);
            assert!(pages.iter().all(|len| (4093..=4096).contains(len)));
            assert!(matches!(lens(Size::Book)[..], [0xFFFFD..=0x100000]));
            assert!(matches!(lens(Size::Library)[..], [0xFFFFFD..=0x1000000]));
        }
    }

    #[test]
    fn documents_are_different_and_the_same_in_every_run() {
        for corpus in Corpus::ALL {
            let input = Input::new(corpus, Size::Page);
            assert_eq!(input.texts().collect::<BTreeSet<_>>().len(), 64);
            assert!(Input::new(corpus, Size::Page).texts().eq(input.texts()));
        }
    }

    #[test]
    fn documents_begin_everywhere_in_a_page_of_memory() {
        let input = Input::new(Corpus::Plain, Size::Page);
        let places = input.ranges.iter().map(|range| range.start % 4096 / 128);
        assert!(places.collect::<BTreeSet<_>>().len() >= 28);
        let lens = input.texts().map(str::len);
        assert_eq!(input.bytes(), lens.sum::<usize>() as u64);
    }

    #[test]
    fn texts_can_be_mapped_and_chosen() {
        let input = Input::from_texts(Size::Word, ["ab", "", "c"]);
        assert_eq!((input.name(), input.bytes()), ("word", 3));
        assert!(
            input
                .map(|text| text.repeat(2))
                .texts()
                .eq(["abab", "", "cc"])
        );
        assert!(
            input
                .filter(|text| !text.is_empty())
                .texts()
                .eq(["ab", "c"])
        );
    }
}
