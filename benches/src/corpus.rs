//! The kinds of text.

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

    /// Those that are Arabic alone, which the bars are about.
    pub const ARABIC: [Self; 3] = [Self::Plain, Self::Vocalized, Self::Quranic];

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

    /// Returns the text whose words make up all documents.
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

#[cfg(test)]
mod tests {
    use super::*;

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
