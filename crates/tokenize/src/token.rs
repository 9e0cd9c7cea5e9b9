//! A piece of a text, with its place and its kind.

use core::ops::Range;

use crate::TokenKind;

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

impl Token<'_> {
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
