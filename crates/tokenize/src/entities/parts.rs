//! The parts of an entity.

use core::iter::FusedIterator;

use kalim_chars::consts::{TATWEEL, ZWJ, ZWNJ};

use crate::class::{is_combining, kind_of};
use crate::{Token, TokenKind};

/// An iterator over the parts of an entity.
///
/// Made by [`Entity::parts`](crate::Entity::parts). A run of letters is a part, and so is one of digits; each other character is one, with
/// its marks.
#[derive(Clone, Debug)]
pub struct Parts<'t> {
    rest: &'t str,
    start: usize,
}

impl<'t> Parts<'t> {
    pub(super) const fn new(text: &'t str, start: usize) -> Self {
        Self { rest: text, start }
    }
}

/// Returns what continues a part of this kind.
fn goes_on(kind: TokenKind, c: char) -> bool {
    is_combining(c)
        || matches!(c, TATWEEL | ZWJ | ZWNJ)
        || match kind {
            TokenKind::Word => c.is_alphabetic(),
            TokenKind::Number => c.is_numeric(),
            _ => false,
        }
}

impl<'t> Iterator for Parts<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let first = self.rest.chars().next()?;
        let kind = kind_of(first);
        let len = first.len_utf8();
        let after = self.rest[len..].trim_start_matches(|c| goes_on(kind, c));
        let (text, rest) = self.rest.split_at(self.rest.len() - after.len());
        let token = Token {
            text,
            start: self.start,
            kind,
        };
        (self.rest, self.start) = (rest, self.start + text.len());
        Some(token)
    }
}

impl FusedIterator for Parts<'_> {}
