//! Clitics: what Arabic writes together with the word.

use core::iter::FusedIterator;
use core::ops::Range;

use cuts::Cuts;

mod cuts;
mod exceptions;
mod letters;
mod proclitic;
mod pronoun;

/// What a piece of a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CliticKind {
    /// A conjunction, a preposition, the article or the sign of the future: و ف ب ك ل س ال.
    Proclitic,
    /// The word that the clitics lean on.
    Stem,
    /// A pronoun suffix: ها هم هن هما كم كما نا.
    Enclitic,
}

kalim_chars::named!(CliticKind, "clitic kind", {
    Proclitic => "proclitic",
    Stem => "stem",
    Enclitic => "enclitic",
});

/// A piece of a word: a clitic or the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clitic<'w> {
    /// The piece itself, never empty.
    pub text: &'w str,
    /// The byte offset of the piece in the word.
    pub start: usize,
    /// What the piece is.
    pub kind: CliticKind,
}

impl Clitic<'_> {
    /// Returns the byte offset behind the piece.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the range of bytes that the piece takes in the word.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end()
    }
}

/// Returns the pieces of `word`: its proclitics, its stem and its pronoun suffix.
///
/// The word may be vocalized; marks, tatweel and controls stay with the letter before them. Joining
/// the pieces gives `word`, and there is exactly one stem unless `word` is empty. What is cut, and
/// what is left whole because it is not certain, follows the rules C1 to C4 of the
/// [crate documentation](crate). The cost is linear.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::clitics;
///
/// let pieces = |word| clitics(word).map(|piece| piece.text).collect::<Vec<_>>();
///
/// assert_eq!(pieces("وَبِالكِتابِ"), ["وَ", "بِ", "ال", "كِتابِ"]);
/// assert_eq!(pieces("حياتهم"), ["حيات", "هم"]);
/// assert_eq!(pieces("التهاب"), ["التهاب"]); // ال belongs to the word
/// ```
#[must_use]
pub fn clitics(word: &str) -> Clitics<'_> {
    Clitics {
        word,
        at: 0,
        cuts: Cuts::of(word),
    }
}

/// An iterator over the pieces of a word.
///
/// Made by [`clitics()`].
#[derive(Clone, Debug)]
pub struct Clitics<'w> {
    word: &'w str,
    /// The end of the last piece.
    at: usize,
    cuts: Cuts,
}

impl<'w> Iterator for Clitics<'w> {
    type Item = Clitic<'w>;

    fn next(&mut self) -> Option<Clitic<'w>> {
        let start = self.at;
        if start == self.word.len() {
            return None;
        }
        let (end, kind) = self.cuts.piece_at(start, self.word.len());
        self.at = end;
        Some(Clitic {
            text: &self.word[start..end],
            start,
            kind,
        })
    }
}

impl FusedIterator for Clitics<'_> {}
