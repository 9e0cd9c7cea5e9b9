//! Rule T10: pause signs apart from their words, for those who ask for it.

use core::iter::FusedIterator;

use crate::class::{is_format, is_pause_sign};
use crate::{Token, TokenKind};

/// Returns `tokens` with the pause signs at their ends apart, each run of signs a token of kind Mark (rule T10).
///
/// A word ends before its signs, and so does any other token; controls between it and them, which are at its edge now, are a token
/// too (rule T3). A sign that letters or other marks follow stays where it is: U+06DC within a word is no pause. All other tokens
/// are what they were, and joining them gives what it gave.
///
/// For [`tokens`](crate::tokens()), [`words`](crate::words()) and [`Tailorings::tokens`](crate::Tailorings::tokens) alike. Cost: a look at the
/// last character of each token.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{TokenKind, pauses_apart, tokens, words};
///
/// let text = "لَا رَيْبَۛ فِيهِۛ هُدًى";
/// assert_eq!(tokens(text).nth(2).unwrap().text, "رَيْبَۛ");
/// let apart: Vec<_> = pauses_apart(tokens(text)).skip(2).take(2).map(|token| (token.kind, token.text)).collect();
/// assert_eq!(apart, [(TokenKind::Word, "رَيْبَ"), (TokenKind::Mark, "\u{6DB}")]);
///
/// // The words alone, each without its sign:
/// let words = pauses_apart(words(text)).filter(|token| token.kind.is_word_like());
/// assert!(words.map(|word| word.text).eq(["لَا", "رَيْبَ", "فِيهِ", "هُدًى"]));
/// ```
#[must_use]
pub fn pauses_apart<'t, I>(tokens: I) -> PausesApart<'t, I::IntoIter>
where
    I: IntoIterator<Item = Token<'t>>,
{
    PausesApart {
        tokens: tokens.into_iter(),
        end: "",
        at: 0,
    }
}

/// An iterator over tokens with the pause signs apart.
///
/// Made by [`pauses_apart`].
#[derive(Clone, Debug)]
pub struct PausesApart<'t, I> {
    tokens: I,
    /// What is left of the last token: signs and controls.
    end: &'t str,
    /// Where that begins.
    at: usize,
}

impl<'t, I> PausesApart<'t, I> {
    /// Returns what is before the signs at the end of `token` and the controls among them, which are kept for later; none if nothing is.
    #[inline(never)]
    fn cut(&mut self, token: Token<'t>) -> Option<Token<'t>> {
        let ends = |c| is_pause_sign(c) || is_format(c);
        let text = token.text.trim_end_matches(ends);
        self.end = &token.text[text.len()..];
        self.at = token.start + text.len();
        (!text.is_empty()).then_some(Token { text, ..token })
    }

    /// Returns the next run of signs or of controls, if any is left.
    fn run(&mut self) -> Option<Token<'t>> {
        let is_sign = is_pause_sign(self.end.chars().next()?);
        let rest = self.end.trim_start_matches(|c| is_pause_sign(c) == is_sign);
        let run = Token {
            text: &self.end[..self.end.len() - rest.len()],
            start: self.at,
            kind: match is_sign {
                true => TokenKind::Mark,
                false => TokenKind::Control,
            },
        };
        self.at = run.end();
        self.end = rest;
        Some(run)
    }
}

impl<'t, I: Iterator<Item = Token<'t>>> Iterator for PausesApart<'t, I> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        if !self.end.is_empty() {
            return self.run();
        }
        let token = self.tokens.next()?;
        if token.text.ends_with(is_pause_sign) {
            return self.cut(token).or_else(|| self.run());
        }
        Some(token)
    }
}

impl<'t, I: FusedIterator<Item = Token<'t>>> FusedIterator for PausesApart<'t, I> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TokenKind::{Control, Hashtag, Mark, Number, Punctuation, Space, Word};
    use crate::{Tailorings, tokens, words};
    use alloc::string::String;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, cases::TRICKY, mixed_text};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn found(text: &str) -> Vec<(TokenKind, &str)> {
        let apart = pauses_apart(tokens(text));
        apart.map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn t10_signs_at_the_end_are_apart() {
        let sad = "\u{6D6}"; // SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA
        let dots = "\u{6DB}"; // SMALL HIGH THREE DOTS
        for (text, kinds) in [
            (["قَالَ", sad].concat(), &[(Word, "قَالَ"), (Mark, sad)][..]),
            (
                ["رَيْبَ", dots, sad].concat(),
                &[(Word, "رَيْبَ"), (Mark, "\u{6DB}\u{6D6}")],
            ),
            (["لَهُۥ", sad].concat(), &[(Word, "لَهُۥ"), (Mark, sad)]),
            (["٤", sad].concat(), &[(Number, "٤"), (Mark, sad)]),
            (["#وسم", sad].concat(), &[(Hashtag, "#وسم"), (Mark, sad)]),
            (["،", sad].concat(), &[(Punctuation, "،"), (Mark, sad)]),
            (["\u{64E}", sad].concat(), &[(Mark, "\u{64E}"), (Mark, sad)]),
            (
                ["مَنْ", "\u{6DC}", " راق"].concat(),
                &[(Word, "مَنْ"), (Mark, "\u{6DC}"), (Space, " "), (Word, "راق")],
            ),
        ] {
            assert_eq!(found(&text), kinds, "{text:?}");
        }
    }

    #[test]
    fn t10_signs_alone_are_as_without_the_rule() {
        for text in [
            "\u{6D6}",
            "\u{6D6}\u{6DB}",
            "قَالَ \u{6D6} نَعَمْ",
            "\u{200F}\u{6D6}",
        ] {
            assert!(pauses_apart(tokens(text)).eq(tokens(text)), "{text:?}");
        }
    }

    #[test]
    fn t10_controls_between_a_word_and_its_sign_are_apart() {
        assert_eq!(
            found("قال\u{200F}\u{6D6}\u{200E}\u{6DB} ب"),
            [
                (Word, "قال"),
                (Control, "\u{200F}"),
                (Mark, "\u{6D6}"),
                (Control, "\u{200E}"),
                (Mark, "\u{6DB}"),
                (Space, " "),
                (Word, "ب"),
            ]
        );
    }

    #[test]
    fn t10_signs_that_something_follows_stay() {
        for text in ["بَصْۜطَةً", "وَيَبْصُۜطُ", "قال\u{6D6}نعم", "قال\u{6D6}\u{64E}"]
        {
            assert_eq!(found(text), [(Word, text)]);
        }
    }

    #[test]
    fn t10_places_are_those_of_the_text() {
        let text = "رَيْبَۛ فِيهِۛ";
        let words = pauses_apart(words(text)).filter(|token| token.kind.is_word_like());
        let ranges: Vec<_> = words.map(|word| word.range()).collect();
        assert_eq!(ranges, [0..12, 15..25]);
    }

    #[test]
    fn a_megabyte_of_signs_and_controls() {
        let text = String::from("ب") + &"\u{200F}\u{6D6}".repeat(1 << 18);
        assert_eq!(pauses_apart(tokens(&text)).count(), 1 + (1 << 19));
    }

    /// The naive twin: what is before the signs at the end of a token, and the signs cut anew with a space before each run of them.
    fn naive(text: &str) -> Vec<(TokenKind, String)> {
        let mut all = Vec::new();
        for Token { text, kind, .. } in tokens(text) {
            let head = text.trim_end_matches(|c| is_pause_sign(c) || is_format(c));
            if !text.ends_with(is_pause_sign) || head.is_empty() {
                all.push((kind, text.into()));
                continue;
            }
            all.push((kind, head.into()));
            let mut spaced = String::new();
            for c in text[head.len()..].chars() {
                if is_pause_sign(c) && !spaced.ends_with(is_pause_sign) {
                    spaced.push(' ');
                }
                spaced.push(c);
            }
            let end = tokens(&spaced).filter(|token| token.kind != Space);
            all.extend(end.map(|token| (token.kind, token.text.into())));
        }
        all
    }

    fn assert_laws(text: &str) {
        let apart: Vec<_> = pauses_apart(tokens(text)).collect();
        let mut end = 0;
        for token in &apart {
            assert_eq!(
                (token.start, &text[token.range()]),
                (end, token.text),
                "{text:?}"
            );
            assert!(!token.text.is_empty(), "{text:?}");
            end = token.end();
        }
        assert_eq!(end, text.len(), "{text:?}");
        let kinds = apart.iter().map(|token| (token.kind, token.text.into()));
        assert_eq!(kinds.collect::<Vec<_>>(), naive(text), "{text:?}");
        let word_like = apart.iter().filter(|token| token.kind.is_word_like());
        let of_words = pauses_apart(words(text)).filter(|token| token.kind.is_word_like());
        assert!(word_like.copied().eq(of_words), "{text:?}");
        assert!(pauses_apart(Tailorings::ALL.tokens(text)).eq(apart.iter().copied()));
        assert!(pauses_apart(apart.iter().copied()).eq(apart.iter().copied()));
    }

    #[test]
    fn tricky_texts_obey() {
        TRICKY.iter().for_each(|text| assert_laws(text));
    }

    const PARTS: &[&str] = &[
        "ب",
        "كِتاب",
        "a",
        "1",
        "١",
        " ",
        "\n",
        "\u{64E}",
        "\u{6E5}",
        "\u{640}",
        "\u{6D6}",
        "\u{6DB}",
        "\u{6DC}",
        "\u{615}",
        "\u{8DE}",
        "\u{200C}",
        "\u{200F}",
        "،",
        ".",
        "#ب",
        "@a",
        "http://a/",
        "😀",
        "©",
        "\u{6DD}",
        "_",
        "\u{FE0F}",
        "\u{20E3}",
        "\u{601}",
        "漢",
    ];

    proptest! {
        #[test]
        fn any_text_obeys(text in any_text(), mixed in mixed_text(), parts in vec(select(PARTS), 0..20)) {
            assert_laws(&text);
            assert_laws(&mixed);
            assert_laws(&parts.concat());
        }
    }
}
