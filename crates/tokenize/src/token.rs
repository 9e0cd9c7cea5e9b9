//! A piece of a text, with its place and its kind.

use core::ops::Range;

use crate::TokenKind;
use crate::tokens::plain_kind;

/// A piece of a text: what it says, where it starts and what it is.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{TokenKind, words};
///
/// let text = "كَلِمٌ طيّب";
/// let token = words(text).last().unwrap();
/// assert_eq!((token.text, token.kind), ("طيّب", TokenKind::Word));
/// assert_eq!(&text[token.range()], token.text);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token<'t> {
    /// The piece itself, never empty.
    pub text: &'t str,
    /// The byte offset of the piece in the text it was cut from.
    pub start: usize,
    /// What the piece is.
    pub kind: TokenKind,
}

impl<'t> Token<'t> {
    /// Returns the plain word or number that is at `range` of `text`: see
    /// [`Stretch::Plain`](crate::Stretch::Plain).
    ///
    /// # Panics
    ///
    /// If the range is not between characters of the text.
    #[inline]
    #[must_use]
    pub fn plain(text: &'t str, range: Range<usize>) -> Self {
        let start = range.start;
        let text = &text[range];
        Self {
            text,
            start,
            kind: plain_kind(text),
        }
    }

    /// Returns the byte offset behind the piece.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the range of bytes that the piece takes in its text.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end()
    }
}
