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

/// A part of a text, as far as words are concerned: see [`stretches`].
#[derive(Clone, Copy, Debug)]
pub enum Stretch<'t> {
    /// Plain words: letters, digits and marks, none of which a tailoring is about. Those that begin with a
    /// digit may be numbers: see [`Token::plain`].
    Plain(Spans),
    /// A word of any kind.
    Word(Token<'t>),
}

/// Returns the [`words`] of `text`, many at once where they are plain.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{SpanList, Stretch, Token, stretches, words};
///
/// let text = "قُتِلَ ١٬٢٠٠ (ألف ومئتان)!";
/// let (mut found, mut list) = (Vec::new(), SpanList::new());
/// for stretch in stretches(text) {
///     match stretch {
///         Stretch::Plain(plain) => {
///             list.fill(&plain);
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
/// alone, and the digits behind signs U+06DD, which are in one piece with it. It is for those who have
/// rules of their own for the other pieces.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{PlainPieces, SpanList, word_bounds};
///
/// let text = "في ١٬٢٠٠ بيت";
/// let (mut pieces, mut list) = (PlainPieces::new(text), SpanList::new());
/// let mut found = Vec::new();
/// loop {
///     let other = match pieces.next_words() {
///         Ok(plain) => {
///             list.fill(&plain);
///             found.extend(list.ranges().map(|range| &text[range]));
///             continue;
///         }
///         Err(other) if other.is_empty() => break,
///         Err(other) => other,
///     };
///     let mut end = other.start;
///     let mut bounds = word_bounds(&text[end..]).map(|(_, piece)| piece);
///     while let Some(piece) = (end < other.end).then(|| bounds.next()).flatten() {
///         found.extend((piece != " ").then_some(piece));
///         end += piece.len();
///     }
///     pieces.go_to(end);
/// }
/// assert_eq!(found, ["في", "١٬٢٠٠", "بيت"]);
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
    pub fn next_words(&mut self) -> Result<Spans, Range<usize>> {
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

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;
    use kalim_chars::is_mark;
    use kalim_simd::SpanList;
    use kalim_testkit::{any_text, cases::TRICKY, mixed_text, padded, padded_arabic};
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::word_bounds;

    fn list(spans: &Spans) -> Vec<Range<usize>> {
        let mut list = SpanList::new();
        list.fill(spans);
        list.ranges().collect()
    }

    fn check(text: &str) {
        check_stretches(text);
        check_pieces(text);
    }

    fn check_stretches(text: &str) {
        let mut found = Vec::new();
        for stretch in stretches(text) {
            match stretch {
                Stretch::Plain(plain) => {
                    let ranges = list(&plain).into_iter();
                    found.extend(ranges.map(|range| Token::plain(text, range)));
                }
                Stretch::Word(word) => found.push(word),
            }
        }
        assert!(words(text).eq(found.iter().copied()), "{text:?}: {found:?}");
    }

    /// Goes through a text, with the word bounds where there are other pieces.
    fn check_pieces(text: &str) {
        let mut pieces = PlainPieces::new(text);
        let mut at = 0;
        loop {
            assert_eq!(pieces.start(), at);
            let end = match pieces.next_words() {
                Ok(plain) => {
                    check_plain(text, at..pieces.start(), &plain);
                    pieces.start()
                }
                Err(other) => {
                    assert_eq!(other.start, at);
                    let len = |(_, piece): (usize, &str)| piece.len();
                    let mut bounds = word_bounds(&text[at..]).map(len);
                    let mut end = at;
                    while end < other.end {
                        end += bounds.next().expect("a piece of the text");
                    }
                    pieces.go_to(end);
                    end
                }
            };
            if end == at {
                assert_eq!(at, text.len());
                return;
            }
            at = end;
        }
    }

    /// Compares what is at `range` with the pieces there that have letters or digits.
    fn check_plain(text: &str, range: Range<usize>, plain: &Spans) {
        let is_word = |piece: &str| piece.starts_with(|c: char| c.is_alphanumeric() && !is_mark(c));
        let mut words = Vec::new();
        for (at, piece) in word_bounds(&text[range.clone()]) {
            let end = range.start + at + piece.len();
            match piece.strip_prefix('\u{6DD}') {
                Some("") => {}
                Some(digits) => words.push(end - digits.len()..end),
                None if is_word(piece) => words.push(end - piece.len()..end),
                None => {}
            }
        }
        assert_eq!(list(plain), words, "{text:?}");
    }

    #[test]
    fn tricky_texts_agree_at_every_padding() {
        for text in TRICKY {
            padded(text)
                .chain(padded_arabic(text))
                .for_each(|text| check(&text));
        }
    }

    #[test]
    fn ayahs_agree() {
        for text in [
            "قال \u{6DD}١",
            "\u{6DD}12ا",
            "\u{6DD}",
            "قال\u{6DD}٢ ثم",
            "\u{6DD}١\u{6DD}٢",
        ] {
            check(text);
            check(&[text, " قل هو الله احد "].concat().repeat(40));
        }
    }

    #[test]
    fn words_of_every_length_agree() {
        for len in [1, 255, 256, 257, 511, 512, 513, 1500] {
            check(&("ا".repeat(len) + " ب " + &"a".repeat(len)));
        }
    }

    proptest! {
        #[test]
        fn any_text_agrees(text in any_text()) {
            check(&text);
        }

        #[test]
        fn long_mixed_text_agrees(texts in vec(mixed_text(), 1..20)) {
            check(&texts.concat());
        }

        #[test]
        fn plain_text_agrees(text in r"([ا-ي\u{64B}-\u{652}]{1,9}[ ،.:\n\u{200F}\u{200C}_'٠-٩\u{6DD}ـa-z@/]{0,3}){0,150}") {
            check(&text);
        }
    }

    #[test]
    fn nothing_is_left_of_an_empty_text() {
        assert!(stretches("").next().is_none());
        assert_eq!(PlainPieces::new("").next_words().unwrap_err(), 0..0);
    }
}
