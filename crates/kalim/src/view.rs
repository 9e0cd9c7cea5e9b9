//! The views of a token, by name.

/// What an index may know a token by.
///
/// An analyzer gives the terms of one view, [`Stem`](Self::Stem), or of
/// [as many as are asked for](crate::AnalyzerBuilder::views). Each [`Term`](crate::Term) says of which view it
/// is, and has the position of its token: the terms of a view are a field of their own, or stand beside those of others
/// in one.
///
/// # n-grams
///
/// The folded word with a `_` on either side, in pieces of n letters, all of them that there are: كتاب gives
/// `_كتا`, `كتاب` and `تاب_`. `_` counts as a letter; where it and the word have n letters or fewer together there is
/// one piece, `_من_`. A letter is a grapheme cluster, and marks and controls that the rules keep are part of the letter
/// before them. Tokens of all kinds are taken so, numbers and addresses too.
///
/// The range of an n-gram is that of its letters with their marks; `_` has none. Under
/// [`Lucene`](crate::AnalyzerPreset::Lucene) with rules that are more than a map from characters
/// ([`Normalizer::as_char_map`](kalim_normalize::Normalizer::as_char_map)), it is that of the whole token.
///
/// Sources: W. B. Cavnar and J. M. Trenkle, *N-Gram-Based Text Categorization* (1994), for the `_`; P. `McNamee` and J. Mayfield,
/// *Character N-Gram Tokenization for European Language Text Retrieval* (2004), for pieces of one length as the terms
/// of an index.
///
/// # Examples
///
/// ```
/// use kalim::{Analyzer, View};
///
/// let analyzer = Analyzer::builder().views([View::Grams4]).build();
/// let text = "كِتَابٌ";
/// let terms = analyzer.terms(text);
/// assert!(terms.iter().map(|term| term.text).eq(["_كتا", "كتاب", "تاب_"]));
/// assert_eq!(terms.surface(&terms.get(2).unwrap()), "تَابٌ");
/// assert_eq!("4-grams".parse(), Ok(View::Grams4));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum View {
    /// The word, normalized and no more.
    Surface,
    /// The stem that the stemmer of the analyzer gives.
    Stem,
    /// The root, by [`Root`](kalim_stem::Root), also of words that the stemmer leaves whole.
    Root,
    /// Three letters in a row: the most tolerant of spelling, in the longest lists of documents.
    Grams3,
    /// Four letters in a row.
    Grams4,
    /// Five letters in a row.
    Grams5,
}

kalim_chars::named!(View, "view", {
    Surface => "surface",
    Stem => "stem",
    Root => "root",
    Grams3 => "3-grams",
    Grams4 => "4-grams",
    Grams5 => "5-grams",
});

impl View {
    /// Returns the number of letters of an n-gram; nothing if the view is of whole words.
    pub(crate) const fn gram_len(self) -> Option<usize> {
        match self {
            Self::Grams3 => Some(3),
            Self::Grams4 => Some(4),
            Self::Grams5 => Some(5),
            Self::Surface | Self::Stem | Self::Root => None,
        }
    }
}
