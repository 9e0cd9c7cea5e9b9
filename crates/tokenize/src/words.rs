//! Words: the tokens that are word-like.

use core::iter::FusedIterator;

use crate::{Stretch, Token, Tokens, tokens};

/// Returns the word-like tokens of `text`: words, numbers, URLs, addresses, mentions and hashtags.
///
/// These are the [`tokens`] whose kind [is word-like](crate::TokenKind::is_word_like), for less than half of
/// what asking for all of them costs.
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
    Words {
        tokens: tokens(text),
        slow_end: (text.len() < SHORT).then_some(text.len()),
    }
}

/// The length of texts, in bytes, from which on it pays to look for plain text.
const SHORT: usize = 64;

/// An iterator over the word-like tokens of a text.
///
/// Made by [`words`].
///
/// Stretches of plain text, where nothing but plain pieces begins with a letter or a digit, are cut at
/// the ends of words alone; in others every token is looked at.
#[derive(Clone, Debug)]
pub struct Words<'t> {
    tokens: Tokens<'t>,
    /// Where every token is looked at: how far, in bytes of the whole text.
    slow_end: Option<usize>,
}

impl<'t> Words<'t> {
    /// Returns the next plain words together, or the next word of any kind.
    #[inline]
    pub(crate) fn next_stretch(&mut self) -> Option<Stretch<'t>> {
        self.next_of(
            |tokens| tokens.next_words().map(Stretch::Plain),
            Stretch::Word,
        )
    }

    /// Returns the next word where none is known yet.
    #[inline(never)]
    fn find_word(&mut self) -> Option<Token<'t>> {
        self.next_of(Tokens::find_plain_word, |word| word)
    }

    /// Returns what `plain` finds in plain text, or `other` of the next word where every token is looked
    /// at.
    #[inline(always)]
    fn next_of<W>(
        &mut self,
        plain: impl Fn(&mut Tokens<'t>) -> Result<W, usize>,
        other: impl Fn(Token<'t>) -> W,
    ) -> Option<W> {
        loop {
            if self.slow_end.is_none() {
                match plain(&mut self.tokens) {
                    Ok(words) => return Some(words),
                    Err(slow_end) => self.slow_end = Some(slow_end),
                }
            }
            let token = self.tokens.next()?;
            let ends = |end| self.tokens.ends_stretch(end);
            if self.slow_end.is_some_and(ends) {
                self.slow_end = None;
            }
            if token.kind.is_word_like() {
                return Some(other(token));
            }
        }
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        if self.slow_end.is_none()
            && let Some(word) = self.tokens.plain_word()
        {
            return Some(word);
        }
        self.find_word()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.tokens.size_hint().1)
    }
}

impl FusedIterator for Words<'_> {}
