//! The texts that are measured.

use core::fmt;

/// A kind of text.
///
/// Each has a seed of two to three KiB in `texts/`, of our own writing but for the quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Corpus {
    /// Arabic prose without marks, as newspapers print it.
    Plain,
    /// Arabic prose with all its vowels.
    Vocalized,
    /// Verses in Uthmani orthography, with the signs of the mushaf.
    Quranic,
    /// Arabic with Latin, digits, emoji, presentation forms, Persian letters and punctuation.
    Mixed,
    /// ASCII prose, with nothing to do for any rule on Arabic letters.
    English,
}

impl Corpus {
    /// All kinds, in the order of the tables.
    pub const ALL: [Self; 5] = [
        Self::Plain,
        Self::Vocalized,
        Self::Quranic,
        Self::Mixed,
        Self::English,
    ];

    /// Returns the name that stands in the names of groups.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Vocalized => "vocalized",
            Self::Quranic => "quranic",
            Self::Mixed => "mixed",
            Self::English => "english",
        }
    }

    /// Returns the text that documents repeat.
    #[must_use]
    pub const fn seed(self) -> &'static str {
        match self {
            Self::Plain => include_str!("../texts/plain.txt"),
            Self::Vocalized => include_str!("../texts/vocalized.txt"),
            Self::Quranic => include_str!("../texts/quranic.txt"),
            Self::Mixed => include_str!("../texts/mixed.txt"),
            Self::English => include_str!("../texts/english.txt"),
        }
    }
}

impl fmt::Display for Corpus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How much text one call is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// Every word of the seed, one call for each.
    Word,
    /// The seed in pieces of at most 64 bytes, one call for each.
    Line,
    /// One document of 4 KiB.
    Page,
    /// One document of 1 MiB.
    Book,
}

impl Size {
    /// All sizes, in the order of the tables.
    pub const ALL: [Self; 4] = [Self::Word, Self::Line, Self::Page, Self::Book];

    /// Returns the name that stands in the names of benchmarks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Line => "64 B",
            Self::Page => "4 KiB",
            Self::Book => "1 MiB",
        }
    }

    fn cut(self, seed: &str) -> Vec<String> {
        match self {
            Self::Word => seed.split_whitespace().map(Into::into).collect(),
            Self::Line => pieces(seed, 64).map(Into::into).collect(),
            Self::Page => vec![repeated(seed, 4 << 10)],
            Self::Book => vec![repeated(seed, 1 << 20)],
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The texts of one measurement, each given to one call.
#[derive(Debug, Clone)]
pub struct Input {
    name: &'static str,
    texts: Vec<String>,
}

impl Input {
    /// Returns the texts of that kind and size.
    #[must_use]
    pub fn new(corpus: Corpus, size: Size) -> Self {
        Self::from_texts(size, size.cut(corpus.seed()))
    }

    /// Returns the given texts under the name of a size.
    #[must_use]
    pub const fn from_texts(size: Size, texts: Vec<String>) -> Self {
        Self {
            name: size.as_str(),
            texts,
        }
    }

    /// Returns what `f` makes of each text.
    #[must_use]
    pub fn map(&self, f: impl Fn(&str) -> String) -> Self {
        Self {
            name: self.name,
            texts: self.texts.iter().map(|text| f(text)).collect(),
        }
    }

    /// Returns the name of the size.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the texts.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Returns the bytes of all texts together.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.texts.iter().map(|text| text.len() as u64).sum()
    }
}

/// Returns the last boundary between characters that is not beyond byte `at`.
#[must_use]
pub fn floor(text: &str, at: usize) -> usize {
    let is_boundary = |&at: &usize| text.is_char_boundary(at);
    (0..=at.min(text.len()))
        .rev()
        .find(is_boundary)
        .unwrap_or(0)
}

/// Returns `seed` again and again, up to the last whole character within `len` bytes.
fn repeated(seed: &str, len: usize) -> String {
    let mut text = seed.repeat(len.div_ceil(seed.len()));
    text.truncate(floor(&text, len));
    text
}

/// Returns the pieces of `text` that are as long as whole characters within `len` bytes can be.
fn pieces(mut text: &str, len: usize) -> impl Iterator<Item = &str> {
    core::iter::from_fn(move || {
        let (piece, rest) = text.split_at(floor(text, len));
        text = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_what_they_say() {
        for corpus in Corpus::ALL {
            let bytes = |size| Input::new(corpus, size).bytes() as usize;
            let seed = corpus.seed().len();
            assert!(bytes(Size::Word) < seed);
            assert_eq!(bytes(Size::Line), seed);
            assert!((4093..=4096).contains(&bytes(Size::Page)));
            assert!(((1 << 20) - 3..=1 << 20).contains(&bytes(Size::Book)));
        }
    }

    #[test]
    fn pieces_join_to_the_seed() {
        for corpus in Corpus::ALL {
            let input = Input::new(corpus, Size::Line);
            assert!(input.texts().iter().all(|text| text.len() <= 64));
            assert_eq!(input.texts().concat(), corpus.seed());
        }
    }

    #[test]
    fn each_corpus_is_of_its_kind() {
        let marks = |corpus: Corpus| {
            let seed = corpus.seed().chars();
            seed.filter(|&c| kalim_chars::is_mark(c)).count()
        };
        assert!(marks(Corpus::Plain) == 0);
        assert!(marks(Corpus::Vocalized) > 500);
        assert!(marks(Corpus::Quranic) > 500);
        assert!(Corpus::Quranic.seed().contains('\u{6DA}')); // SMALL HIGH JEEM
        assert!(Corpus::Mixed.seed().contains('ﺑ'));
        assert!(Corpus::English.seed().is_ascii());
    }
}
