//! Tokens and words: the two outer iterators.

use core::iter::FusedIterator;

use kalim_chars::consts::ZWJ;
use kalim_chars::is_mark;
use unicode_segmentation::UWordBoundIndices;
use unicode_segmentation::UnicodeSegmentation;

use crate::entity::{Entities, Entity};
use crate::tailor::first_token;
use crate::{Token, TokenKind};

/// Returns every piece of `text` as a token: words, numbers, entities, punctuation, white space
/// and what is left.
///
/// Joining the tokens gives `text`. No token is empty, none begins with a mark that belongs to the
/// letter before it, and none is copied. The cost is linear in the length of the text; a first
/// call looks ahead to the next entity.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{TokenKind, tokens};
///
/// let text = "زار 225 شخصًا، ثم…";
/// let punctuation = tokens(text).filter(|token| token.kind == TokenKind::Punctuation);
/// assert!(punctuation.map(|token| token.text).eq(["،", "…"]));
/// assert_eq!(tokens(text).map(|token| token.text).collect::<String>(), text);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens::new(text)
}

/// Returns the word-like tokens of `text`: words, numbers, URLs, addresses, mentions and hashtags.
///
/// These are the [`tokens`] whose kind [is word-like](TokenKind::is_word_like).
///
/// # Examples
///
/// ```
/// use kalim_tokenize::words;
///
/// let found = words("قُتِلَ ١٬٢٠٠ (ألف ومئتان)!").map(|token| token.text);
/// assert!(found.eq(["قُتِلَ", "١٬٢٠٠", "ألف", "ومئتان"]));
/// ```
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    Words(tokens(text))
}

/// An iterator over the tokens of a text.
///
/// Made by [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    /// The end of the last token.
    at: usize,
    entities: Entities<'t>,
    /// The first entity at or after `at`.
    entity: Option<Entity>,
    /// The pieces of the plain text before that entity.
    pieces: UWordBoundIndices<'t>,
    /// Where that plain text begins.
    plain: usize,
    /// The end of the last piece.
    piece_end: usize,
}

impl<'t> Tokens<'t> {
    fn new(text: &'t str) -> Self {
        let mut tokens = Self {
            text,
            at: 0,
            entities: Entities::new(text),
            entity: None,
            pieces: "".split_word_bound_indices(),
            plain: 0,
            piece_end: 0,
        };
        tokens.begin_plain();
        tokens
    }

    /// Looks for the next entity, and takes the text before it for plain.
    fn begin_plain(&mut self) {
        self.entity = self.entities.next();
        self.plain = self.at;
        self.pieces = self.text[self.at..self.plain_end()].split_word_bound_indices();
    }

    fn plain_end(&self) -> usize {
        self.entity
            .as_ref()
            .map_or(self.text.len(), |entity| entity.range.start)
    }

    fn entity_token(&mut self) -> Option<Token<'t>> {
        let entity = self.entity.take()?;
        let token = self.cut(self.with_marks(entity.range.end), entity.kind);
        self.begin_plain();
        Some(token)
    }

    fn plain_token(&mut self) -> Token<'t> {
        self.find_piece();
        let (len, kind) = first_token(&self.text[self.at..self.piece_end]);
        let end = match kind {
            TokenKind::Space => self.space_end(), // T4
            TokenKind::Control => self.at + len,
            _ => self.with_marks(self.at + len), // T1
        };
        self.cut(end, kind)
    }

    /// Goes on to the piece that ends after `at`.
    fn find_piece(&mut self) {
        while self.piece_end <= self.at {
            let Some((start, piece)) = self.pieces.next() else {
                self.piece_end = self.plain_end();
                return;
            };
            self.piece_end = self.plain + start + piece.len();
        }
    }

    fn space_end(&self) -> usize {
        let plain = &self.text[self.at..self.plain_end()];
        self.at + plain.len() - plain.trim_start().len()
    }

    /// Returns `end`, or behind the marks there that UAX #29 takes for letters, and their joiners.
    fn with_marks(&self, end: usize) -> usize {
        let after = &self.text[end..];
        if !after.starts_with(is_mark) {
            return end;
        }
        let rest = after.trim_start_matches(|c| is_mark(c) || c == ZWJ);
        self.text.len() - rest.len()
    }

    fn cut(&mut self, end: usize, kind: TokenKind) -> Token<'t> {
        let start = core::mem::replace(&mut self.at, end);
        Token {
            text: &self.text[start..end],
            start,
            kind,
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if self.at < self.plain_end() {
            Some(self.plain_token())
        } else {
            self.entity_token()
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.text.len() - self.at;
        (usize::from(left > 0), Some(left))
    }
}

impl FusedIterator for Tokens<'_> {}

/// An iterator over the word-like tokens of a text.
///
/// Made by [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t>(Tokens<'t>);

impl<'t> Iterator for Words<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        self.0.find(|token| token.kind.is_word_like())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.0.size_hint().1)
    }
}

impl FusedIterator for Words<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::kind_of;
    use kalim_testkit::all_chars;

    #[test]
    fn every_char_alone_is_one_token_of_its_kind() {
        for c in all_chars() {
            let mut buffer = [0; 4];
            let text = &*c.encode_utf8(&mut buffer);
            let mut found = tokens(text);
            let kind = found.next().map(|token| (token.text, token.kind));
            assert!(
                kind == Some((text, kind_of(c))) || kind == Some((text, TokenKind::Emoji)),
                "{c:?} is {kind:?}"
            );
            assert_eq!(found.next(), None, "{c:?}");
        }
    }

    #[test]
    fn every_char_in_a_word_keeps_the_pieces_together() {
        for c in all_chars() {
            let text = ['ب', c, 'ب'].iter().collect::<alloc::string::String>();
            let mut end = 0;
            for token in tokens(&text) {
                assert_eq!(token.start, end, "{c:?}");
                end = token.end();
            }
            assert_eq!(end, text.len(), "{c:?}");
        }
    }
}
