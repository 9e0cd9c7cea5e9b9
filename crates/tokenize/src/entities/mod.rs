//! Entities: what is written as one thing, of one token or of several.

use core::iter::FusedIterator;
use core::ops::Range;

use crate::{Token, TokenKind, Tokens, tokens};

mod kind;
mod numeric;
mod parts;
mod words;

pub use kind::EntityKind;
pub use parts::Parts;

/// An entity: a date, a price, a hashtag and the like, with its place.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{EntityKind, entities};
///
/// let text = "في 26 أبريل 2024 ارتفع السعر ١٢٫٥٪ إلى 300 دولار";
/// let found: Vec<_> = entities(text).map(|entity| (entity.kind, entity.text)).collect();
/// assert_eq!(found, [
///     (EntityKind::Date, "26 أبريل 2024"),
///     (EntityKind::Percent, "١٢٫٥٪"),
///     (EntityKind::Currency, "300 دولار"),
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entity<'t> {
    /// The entity itself, never empty.
    pub text: &'t str,
    /// The byte offset of the entity in the text it was cut from.
    pub start: usize,
    /// What the entity is.
    pub kind: EntityKind,
}

impl<'t> Entity<'t> {
    /// Returns the byte offset behind the entity.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the range of bytes that the entity takes in its text.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Returns what the entity is made of: words, numbers and signs, in places of the whole text. Joining them gives the entity.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::entities;
    ///
    /// let hashtag = entities("عن #ذكاء_اصطناعي").next().unwrap();
    /// let parts: Vec<_> = hashtag.parts().map(|part| part.text).collect();
    /// assert_eq!(parts, ["#", "ذكاء", "_", "اصطناعي"]);
    /// ```
    #[must_use]
    pub fn parts(&self) -> Parts<'t> {
        Parts::new(self.text, self.start)
    }
}

/// Returns the entities of `text`, in order and disjoint.
///
/// They lie over the [`tokens`], of which an entity takes one or more whole, but for tatweel, which is within a word. Nothing
/// is lost: the tokens under an entity are what they are without it.
///
/// Cost: that of [`tokens`]; an expression is tried only where a token begins as one of the entities does.
#[must_use]
pub fn entities(text: &str) -> Entities<'_> {
    Entities {
        text,
        tokens: tokens(text),
    }
}

/// An iterator over the entities of a text.
///
/// Made by [`entities`].
#[derive(Clone, Debug)]
pub struct Entities<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
}

impl<'t> Entities<'t> {
    /// Returns the entity that begins with a token, and moves behind it.
    fn entity(&mut self, token: Token<'t>) -> Option<Entity<'t>> {
        let whole = |kind| Some((token.end(), kind));
        let found = match token.kind {
            TokenKind::Url => whole(EntityKind::Url),
            TokenKind::Email => whole(EntityKind::Email),
            TokenKind::Mention => whole(EntityKind::Mention),
            TokenKind::Hashtag => whole(EntityKind::Hashtag),
            TokenKind::Emoji => whole(EntityKind::Emoji),
            TokenKind::Word => return self.word(token),
            TokenKind::Number | TokenKind::Symbol => self.numeric(token),
            TokenKind::Punctuation if token.text.starts_with(['%', '٪']) => self.numeric(token),
            TokenKind::Punctuation => self.ellipsis(token),
            _ => None,
        };
        let (end, kind) = found?;
        Some(self.entity_at(token.start..end, kind))
    }

    /// Returns the entity at a place of the text.
    fn entity_at(&self, range: Range<usize>, kind: EntityKind) -> Entity<'t> {
        Entity {
            text: &self.text[range.clone()],
            start: range.start,
            kind,
        }
    }

    /// Moves behind `end`, if a token ends there, and returns whether one does.
    fn go_to(&mut self, token: Token<'t>, end: usize) -> bool {
        let mut tokens = self.tokens.clone();
        let mut at = token.end();
        while at < end {
            at = tokens.next().map_or(usize::MAX, |token| token.end());
        }
        if at == end {
            self.tokens = tokens;
        }
        at == end
    }

    fn numeric(&mut self, token: Token<'t>) -> Option<(usize, EntityKind)> {
        if !numeric::may_begin(&self.text[token.start..]) {
            return None;
        }
        numeric::at(self.text, token.start).find(|(end, _)| self.go_to(token, *end))
    }

    /// Takes a run of full stops, of which the last one may have a mark; one pass, whatever its length.
    fn ellipsis(&mut self, token: Token<'t>) -> Option<(usize, EntityKind)> {
        let rest = &self.text[token.start..];
        if !rest.starts_with("...") {
            let is_ellipsis = token.text.starts_with('…');
            return is_ellipsis.then(|| (token.end(), EntityKind::Ellipsis));
        }
        let (mut ahead, mut end) = (self.tokens.clone(), token.end());
        while let Some(dot) = ahead.next().filter(|next| next.text.starts_with('.')) {
            self.tokens.next();
            end = dot.end();
        }
        Some((end, EntityKind::Ellipsis))
    }

    fn word(&mut self, token: Token<'t>) -> Option<Entity<'t>> {
        let (text, range) = (self.text, token.range());
        if !words::may_be(token.text, text.as_bytes().get(range.end)) {
            return None;
        }
        let found = if numeric::may_begin(token.text) {
            let ordinal = numeric::ordinal(text, token.start);
            let ordinal = ordinal.map(|end| (end, EntityKind::Ordinal));
            let mut all = ordinal.into_iter().chain(numeric::at(text, token.start));
            all.find(|(end, _)| self.go_to(token, *end))
        } else if token.text.contains(char::is_numeric) {
            let end = numeric::ordinal(text, token.start);
            end.filter(|end| *end == token.end())
                .map(|end| (end, EntityKind::Ordinal))
        } else if let Some(end) = words::abbreviation(text, range.clone()) {
            self.go_to(token, end)
                .then_some((end, EntityKind::Abbreviation))
        } else if words::is_elongated(token.text) {
            Some((token.end(), EntityKind::Elongated))
        } else {
            let run = words::tatweel(token.text)?;
            let run = token.start + run.start..token.start + run.end;
            return Some(self.entity_at(run, EntityKind::Tatweel));
        };
        let (end, kind) = found?;
        Some(self.entity_at(token.start..end, kind))
    }
}

impl<'t> Iterator for Entities<'t> {
    type Item = Entity<'t>;

    fn next(&mut self) -> Option<Entity<'t>> {
        loop {
            let token = self.tokens.next()?;
            if let Some(entity) = self.entity(token) {
                return Some(entity);
            }
        }
    }
}

impl FusedIterator for Entities<'_> {}

#[cfg(test)]
mod tests;
