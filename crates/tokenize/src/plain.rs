//! The words of plain text, many at once.
//!
//! A word at a time is a call, a token and a few branches for each. Who does the same to all words of a
//! text, as an analyzer does, takes them as bits: 512 bytes at a time, between pieces that have to be
//! looked at.

use core::iter::FusedIterator;
use core::ops::Range;

use kalim_simd::{Bits, Spans};

use crate::uax29::Pieces;
use crate::{Token, Words, words};

/// Plain words of a text: letters, digits and marks, none of which a tailoring is about.
#[derive(Clone, Copy, Debug)]
pub struct PlainWords {
    /// Where they are. Those that begin with a digit may be numbers: see [`Token::plain`].
    pub words: Spans,
    /// The digits behind signs U+06DD, which by rule T7 belong to that and are no words; by UAX #29
    /// they are in one piece with it.
    pub ayah_numbers: Spans,
}

/// A part of a text, as far as words are concerned: see [`stretches`].
#[derive(Clone, Copy, Debug)]
pub enum Stretch<'t> {
    /// Plain words, and what is between them.
    Plain(PlainWords),
    /// A word of any kind.
    Word(Token<'t>),
}

/// Returns the [`words`] of `text`, many at once where they are plain.
///
/// # Examples
///
/// ```
/// use kalim_simd::{Kernel, SpanList};
/// use kalim_tokenize::{Stretch, Token, stretches, words};
///
/// let text = "قُتِلَ ١٬٢٠٠ (ألف ومئتان)!";
/// let (mut found, mut list) = (Vec::new(), SpanList::new());
/// for stretch in stretches(text) {
///     match stretch {
///         Stretch::Plain(plain) => {
///             list.fill(Kernel::active(), &plain.words);
///             found.extend(list.ranges().map(|range| Token::plain(text, range)));
///         }
///         Stretch::Word(word) => found.push(word),
///     }
/// }
/// assert!(words(text).eq(found));
/// ```
#[must_use]
pub fn stretches(text: &str) -> Stretches<'_> {
    Stretches(words(text))
}

/// An iterator over the parts of a text.
///
/// Made by [`stretches`].
#[derive(Clone, Debug)]
pub struct Stretches<'t>(Words<'t>);

impl<'t> Iterator for Stretches<'t> {
    type Item = Stretch<'t>;

    #[inline]
    fn next(&mut self) -> Option<Stretch<'t>> {
        self.0.next_stretch()
    }
}

impl FusedIterator for Stretches<'_> {}

/// The plain pieces of a text between default word boundaries, many at once.
///
/// They are those of [`word_bounds`](crate::word_bounds) that are letters, digits, marks and controls
/// alone. It is for those who have rules of their own for the other pieces.
///
/// # Examples
///
/// ```
/// use kalim_simd::{Kernel, SpanList};
/// use kalim_tokenize::PlainPieces;
///
/// let text = "كتاب جديد في البيت\u{1F3E0}";
/// let (mut pieces, mut list) = (PlainPieces::new(text), SpanList::new());
/// let plain = pieces.next_words().unwrap();
/// list.fill(Kernel::active(), &plain.words);
/// let found = list.ranges().map(|range| &text[range]);
/// assert!(found.eq(["كتاب", "جديد", "في", "البيت"]));
///
/// let other = pieces.next_words().unwrap_err();
/// assert!(text[other.start..].starts_with('\u{1F3E0}'));
/// pieces.go_to(text.len());
/// assert!(pieces.next_words().unwrap_err().is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct PlainPieces<'t>(Pieces<'t>);

impl<'t> PlainPieces<'t> {
    /// Returns the plain pieces of `text`.
    #[inline]
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self(Pieces::new(text))
    }

    /// Returns the next plain pieces.
    ///
    /// # Errors
    ///
    /// Where the next piece begins and how far pieces have to be looked at, if it is another one; at the
    /// end of the text that is empty.
    #[inline]
    pub fn next_words(&mut self) -> Result<PlainWords, Range<usize>> {
        let words = self.0.next_words::<true>(Bits::COUNT / 64);
        words.map_err(|end| self.0.start()..end)
    }

    /// Returns where what [`next_words`](Self::next_words) returns next begins.
    #[must_use]
    pub const fn start(&self) -> usize {
        self.0.next_start()
    }

    /// Goes on at byte `at`, a default word boundary behind what [`next_words`](Self::next_words) returned
    /// last.
    ///
    /// # Panics
    ///
    /// If it is before that or within a character.
    pub fn go_to(&mut self, at: usize) {
        self.0.go_to(at);
    }
}
