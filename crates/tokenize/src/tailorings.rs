//! The rules beyond UAX #29, each of which can be left out.

use core::iter::FusedIterator;

use crate::address::{Address, Addresses};
use crate::tailor::{first_token, space_end, with_marks};
use crate::{Token, TokenKind, WordBounds, word_bounds};

/// A rule of [`tokens`](crate::tokens()) beyond UAX #29; the [crate documentation](crate) has them by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tailoring {
    /// E1 to E4: URLs, e-mail addresses, mentions and hashtags are whole.
    Addresses,
    /// E5: emoji sequences are of kind Emoji, and apart from what UAX #29 joins to them.
    Emoji,
    /// T1: a letter keeps the small letters that are marks in Quranic text.
    Marks,
    /// T2: marks without a letter are apart.
    LoneMarks,
    /// T3: format controls at the edge of a word are apart.
    Controls,
    /// T4: a run of white space is one token.
    Spaces,
    /// T5: separators between digits join only digits, and punctuation is apart.
    Separators,
    /// T6: no full stop, colon or middle dot joins Arabic letters.
    Stops,
    /// T7 and T8: the end of ayah and number signs take the digits after them, and no letters.
    NumberSigns,
    /// T9: a keycap is apart from digits and letters around it.
    Keycaps,
}

kalim_chars::named!(Tailoring, "tailoring", {
    Addresses => "addresses",
    Emoji => "emoji",
    Marks => "marks",
    LoneMarks => "lone-marks",
    Controls => "controls",
    Spaces => "spaces",
    Separators => "separators",
    Stops => "stops",
    NumberSigns => "number-signs",
    Keycaps => "keycaps",
});

/// A choice of rules beyond UAX #29.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{Tailoring, Tailorings, tokens};
///
/// let pieces = |rules: Tailorings| rules.tokens("انتهى.ثم @user").map(|token| token.text).collect::<Vec<_>>();
/// assert_eq!(pieces(Tailorings::ALL), ["انتهى", ".", "ثم", " ", "@user"]);
/// assert_eq!(pieces(Tailorings::NONE), ["انتهى.ثم", " ", "@", "user"]);
/// let rules = Tailorings::ALL.without(Tailoring::Stops);
/// assert_eq!(pieces(rules), ["انتهى.ثم", " ", "@user"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tailorings(u16);

impl Tailorings {
    /// None: the pieces of UAX #29, as [`word_bounds`] has them.
    pub const NONE: Self = Self(0);
    /// All: as [`tokens`](crate::tokens()) has them, which is faster.
    pub const ALL: Self = Self((1 << Tailoring::ALL.len()) - 1);

    /// Returns the choice with a rule.
    #[must_use]
    pub const fn with(self, rule: Tailoring) -> Self {
        Self(self.0 | 1 << rule as u16)
    }

    /// Returns the choice without a rule.
    #[must_use]
    pub const fn without(self, rule: Tailoring) -> Self {
        Self(self.0 & !(1 << rule as u16))
    }

    /// Returns whether a rule is chosen.
    #[must_use]
    pub const fn has(self, rule: Tailoring) -> bool {
        self.0 >> rule as u16 & 1 != 0
    }

    /// Returns every piece of `text` as a token, by the rules that are chosen.
    ///
    /// Joining the tokens gives `text`. Cost: linear, a multiple of that of [`tokens`](crate::tokens()).
    #[must_use]
    pub fn tokens(self, text: &str) -> TailoredTokens<'_> {
        TailoredTokens::new(text, self)
    }
}

impl Default for Tailorings {
    fn default() -> Self {
        Self::ALL
    }
}

/// An iterator over the tokens of a text by some rules.
///
/// Made by [`Tailorings::tokens`].
#[derive(Clone, Debug)]
pub struct TailoredTokens<'t> {
    text: &'t str,
    rules: Tailorings,
    /// The end of the last token.
    at: usize,
    addresses: Addresses<'t>,
    /// The first address at or after `at`.
    address: Option<Address>,
    /// The pieces of the text before that address, and the end of the last one.
    pieces: WordBounds<'t>,
    piece_end: usize,
    plain_end: usize,
}

impl<'t> TailoredTokens<'t> {
    fn new(text: &'t str, rules: Tailorings) -> Self {
        let mut new = Self {
            text,
            rules,
            at: 0,
            addresses: Addresses::new(text),
            address: None,
            pieces: word_bounds(""),
            piece_end: 0,
            plain_end: 0,
        };
        new.begin_plain();
        new
    }

    /// Looks for the next address, and takes the text before it for plain.
    fn begin_plain(&mut self) {
        if self.rules.has(Tailoring::Addresses) {
            self.address = self.addresses.next();
        }
        let address = self.address.as_ref();
        self.plain_end = address.map_or(self.text.len(), |address| address.range.start);
        self.pieces = word_bounds(&self.text[self.at..self.plain_end]);
        self.piece_end = self.at;
    }

    /// Returns the end and the kind of the next token of plain text.
    fn plain(&mut self) -> (usize, TokenKind) {
        while self.piece_end <= self.at {
            let piece = self.pieces.next();
            self.piece_end =
                piece.map_or(self.plain_end, |(_, piece)| self.piece_end + piece.len());
        }
        let (len, kind) = first_token(&self.text[self.at..self.piece_end], self.rules);
        let end = self.at + len;
        let end = match kind {
            TokenKind::Space if self.rules.has(Tailoring::Spaces) => {
                space_end(&self.text[..self.plain_end], end)
            }
            TokenKind::Space | TokenKind::Control => end,
            _ => self.with_marks(end),
        };
        (end, kind)
    }

    /// Rule T1, if it is chosen.
    fn with_marks(&self, end: usize) -> usize {
        match self.rules.has(Tailoring::Marks) {
            true => with_marks(self.text, end),
            false => end,
        }
    }
}

impl<'t> Iterator for TailoredTokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let start = self.at;
        let kind = if start < self.plain_end {
            let (end, kind) = self.plain();
            self.at = end;
            kind
        } else {
            let Address { range, kind } = self.address.take()?;
            self.at = self.with_marks(range.end);
            self.begin_plain();
            kind
        };
        Some(Token {
            text: &self.text[start..self.at],
            start,
            kind,
        })
    }
}

impl FusedIterator for TailoredTokens<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, cases::TRICKY, mixed_text};
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn pieces(text: &str, rules: Tailorings) -> Vec<&str> {
        rules.tokens(text).map(|token| token.text).collect()
    }

    fn assert_rules(text: &str) {
        let all: Vec<_> = Tailorings::ALL.tokens(text).collect();
        assert_eq!(all, tokens(text).collect::<Vec<_>>(), "{text:?}");
        let none: Vec<&str> = text.split_word_bounds().collect();
        assert_eq!(pieces(text, Tailorings::NONE), none, "{text:?}");
        for &rule in Tailoring::ALL {
            for rules in [Tailorings::NONE.with(rule), Tailorings::ALL.without(rule)] {
                let mut end = 0;
                for token in rules.tokens(text) {
                    assert_eq!(
                        (token.start, token.text.is_empty()),
                        (end, false),
                        "{text:?}"
                    );
                    end = token.end();
                }
                assert_eq!(end, text.len(), "{text:?}");
            }
        }
    }

    #[test]
    fn tricky_texts_obey() {
        TRICKY.iter().for_each(|text| assert_rules(text));
    }

    proptest! {
        #[test]
        fn any_text_obeys(text in any_text(), mixed in mixed_text()) {
            assert_rules(&text);
            assert_rules(&mixed);
        }
    }

    /// For each rule a text that it cuts otherwise than UAX #29.
    #[test]
    fn every_rule_can_be_left_out() {
        for (rule, text, with, without) in [
            (
                Tailoring::Addresses,
                "#وسم",
                &["#وسم"][..],
                &["#", "وسم"][..],
            ),
            (
                Tailoring::Marks,
                "😀\u{6E5}",
                &["😀\u{6E5}"],
                &["😀", "\u{6E5}"],
            ),
            (
                Tailoring::LoneMarks,
                "\u{64E}\u{200F}",
                &["\u{64E}", "\u{200F}"],
                &["\u{64E}\u{200F}"],
            ),
            (
                Tailoring::Controls,
                "ب\u{200F}",
                &["ب", "\u{200F}"],
                &["ب\u{200F}"],
            ),
            (Tailoring::Spaces, " \n ", &[" \n "], &[" ", "\n", " "]),
            (
                Tailoring::Separators,
                "ب\u{66B}ب",
                &["ب", "\u{66B}", "ب"],
                &["ب\u{66B}ب"],
            ),
            (
                Tailoring::Stops,
                "قال:نعم",
                &["قال", ":", "نعم"],
                &["قال:نعم"],
            ),
            (
                Tailoring::NumberSigns,
                "ب\u{6DD}٤",
                &["ب", "\u{6DD}٤"],
                &["ب\u{6DD}٤"],
            ),
            (
                Tailoring::Keycaps,
                "21\u{FE0F}\u{20E3}",
                &["2", "1\u{FE0F}\u{20E3}"],
                &["21\u{FE0F}\u{20E3}"],
            ),
        ] {
            assert_eq!(pieces(text, Tailorings::ALL), with, "{rule}");
            assert_eq!(
                pieces(text, Tailorings::ALL.without(rule)),
                without,
                "{rule}"
            );
        }
    }

    #[test]
    fn choices_are_sets() {
        let rules = Tailorings::NONE.with(Tailoring::Stops);
        assert!(rules.has(Tailoring::Stops) && !rules.has(Tailoring::Marks));
        assert_eq!(rules.without(Tailoring::Stops), Tailorings::NONE);
        let all = Tailoring::ALL
            .iter()
            .fold(Tailorings::NONE, |rules, &rule| rules.with(rule));
        assert_eq!(all, Tailorings::default());
    }
}
