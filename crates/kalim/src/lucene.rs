//! The tokens of Lucene: what its `StandardTokenizer` makes of a text, and the filters that
//! `ArabicAnalyzer` puts before its stop words.
//!
//! The tokenizer is a grammar for the scanner generator `JFlex`: at each position the longest match
//! of any rule is a token, and where none matches one character is skipped. Its rules are the word
//! boundary rules of UAX #29 with these differences, in the order of precedence when two matches
//! are equally long:
//!
//! | type | token |
//! |---|---|
//! | `EMOJI` | a sequence with its modifiers, selectors and joiners, a keycap or a flag |
//! | `NUM` | digits, with what joins them in a number or by an underscore |
//! | `HANGUL`, `KATAKANA` | letters of that script alone |
//! | `ALPHANUM` | any other piece with a letter |
//! | `SOUTHEAST_ASIAN` | a run of Thai, Lao, Myanmar, Khmer and the like, which the rules would cut into letters |
//! | `IDEOGRAPHIC`, `HIRAGANA` | one character |
//!
//! Everything else, a lone underscore or a mark without a base too, is no token. A token has 255
//! UTF-16 units at the most: what is longer is cut there, and the rest is read as if the text began
//! with it. Text before the token is never looked at, so a joiner or mark that the rules would
//! attach to a space is skipped, and an emoji after it is found.
//!
//! So the pieces of `unicode-segmentation` are the tokens, but for the cuts and runs made here.
//!
//! # Where it differs from Lucene
//!
//! The properties are those of Unicode 17; Lucene 9 has those of Unicode 12.1.
//! - What has been encoded since is part of words here, and ends them there; so with case and
//!   digits.
//! - The cedilla U+00B8, the tone letters U+02E5 to U+02EB and U+A708 to U+A716, U+055A, U+058A and
//!   U+070F are letters now, U+055F may stand between letters and U+FE10 and U+FE14 no more between
//!   digits, and the word rules treat U+19DA as a digit and U+16FE2 as a Chinese character; then
//!   they were not.
//! - The signs in front of a number, such as U+0600 and U+06DD, are digits now. They begin no token
//!   here, as then; but after Katakana, or between a full stop and a letter, they end the token.
//!
//! Beyond that: `ℹ`, `Ⓜ`, `🅰`, `🅱`, `🅾` and `🅿`, which are letters and emoji, right after ZERO
//! WIDTH JOINER; and the two halves of a flag with more than 250 marks between them.
//!
//! Source: Lucene 9.9.1, `org.apache.lucene.analysis.standard.StandardTokenizer`;
//! `tests/data/lucene.tsv` has its answers.

mod class;
mod emoji;
mod fold;
mod grammar;
mod hebrew;
mod lead;
mod original;
mod run;
mod tables;

use core::ops::Range;

use self::class::Class;
pub(crate) use self::fold::fold;
use self::grammar::{Joins, Match, first_piece, skipped};
pub(crate) use self::original::Original;
use self::run::Next;

/// The length of the longest token, in UTF-16 units.
const MAX_TOKEN: usize = 255;

/// The type that Lucene gives to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum StandardType {
    /// Letters, or letters and digits.
    Alphanum,
    /// Digits.
    Num,
    /// A run of letters that word rules cannot cut: Thai, Lao, Myanmar, Khmer.
    SoutheastAsian,
    /// A Chinese character.
    Ideographic,
    /// A letter of Hiragana.
    Hiragana,
    /// Letters of Katakana.
    Katakana,
    /// Letters of Hangul.
    Hangul,
    /// An emoji, with its modifiers and joiners.
    Emoji,
}

/// A token of Lucene's `StandardTokenizer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StandardToken<'t> {
    /// The piece of the text.
    pub(crate) text: &'t str,
    /// Where it starts in the text, in bytes.
    pub(crate) start: usize,
    /// Its type.
    pub(crate) kind: StandardType,
    /// Whether it may be something else in lower case and with ASCII digits.
    pub(crate) may_fold: bool,
}

impl StandardToken<'_> {
    /// Returns where it is in the text, in bytes.
    pub(crate) const fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Returns the tokens that Lucene's `StandardTokenizer` finds in a text, in order.
///
/// Linear in the length of the text, without allocation.
pub(crate) const fn standard_tokens(text: &str) -> StandardTokens<'_> {
    StandardTokens {
        text,
        at: 0,
        piece_end: 0,
    }
}

/// An iterator over the tokens of a text.
#[derive(Clone, Debug)]
pub(crate) struct StandardTokens<'t> {
    text: &'t str,
    at: usize,
    /// Where the last piece that was cut whole ends; `at` is there, or inside the piece.
    piece_end: usize,
}

impl<'t> Iterator for StandardTokens<'t> {
    type Item = StandardToken<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.at == self.piece_end {
                let at = match run::next(self.text.as_bytes(), self.at) {
                    Next::Token {
                        start,
                        end,
                        classes,
                    } => return Some(self.common(start..end, classes)),
                    Next::Unknown { at } => at,
                    Next::End => self.text.len(),
                };
                (self.at, self.piece_end) = (at, at);
            }
            if let Some(token) = self.step()? {
                return Some(token);
            }
        }
    }
}

impl<'t> StandardTokens<'t> {
    /// Returns where the last token ends.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Goes on at byte `at` of the text, a boundary by the word rules.
    pub(crate) const fn go_to(&mut self, at: usize) {
        (self.at, self.piece_end) = (at, at);
    }

    /// Returns whether the last token ends at or behind byte `end`, at a boundary by the word rules.
    pub(crate) const fn has_reached(&self, end: usize) -> bool {
        self.at >= end && self.at == self.piece_end
    }

    /// Returns the token of common characters that is at `range`.
    fn common(&mut self, range: Range<usize>, classes: Class) -> StandardToken<'t> {
        self.piece_end = range.end;
        self.take(range, run::kind(classes), classes & class::FOLDED != 0)
    }

    /// Returns the token that is at `range`, and goes on behind it.
    fn take(
        &mut self,
        range: Range<usize>,
        kind: StandardType,
        may_fold: bool,
    ) -> StandardToken<'t> {
        self.at = range.end;
        StandardToken {
            start: range.start,
            text: &self.text[range],
            kind,
            may_fold,
        }
    }

    /// Returns the token at `at`, or none where there is none and something was skipped: by the word
    /// rules, whatever the characters. `None` at the end of the text.
    fn step(&mut self) -> Option<Option<StandardToken<'t>>> {
        let start = self.at;
        let Some(matched) = Match::at_start(self.piece()?) else {
            self.at += skipped(&self.text[start..self.piece_end]);
            return Some(None);
        };
        self.at += matched.len;
        if matched.joins != Joins::Nothing {
            self.join(start, matched.joins);
        }
        Some(Some(self.take(start..self.at, matched.kind, true)))
    }

    /// Returns the piece at `at`: cut from the rest of the text, or from what is left of a piece.
    ///
    /// A long piece is looked at through a window, or many tokens from one piece would take
    /// quadratic time.
    fn piece(&mut self) -> Option<&'t str> {
        if self.at == self.piece_end {
            let piece = first_piece(&self.text[self.at..])?;
            self.piece_end += piece.len();
            if piece.len() <= MAX_TOKEN {
                return Some(piece);
            }
        }
        first_piece(window(&self.text[self.at..self.piece_end], MAX_TOKEN))
    }

    /// Lengthens the token that begins at `start` by the pieces that the grammar joins to it.
    fn join(&mut self, start: usize, mut joins: Joins) {
        let mut room = MAX_TOKEN - utf16_len(&self.text[start..self.at]);
        while self.at == self.piece_end {
            let next = first_piece(&self.text[self.at..]).filter(|next| joins.accepts(next));
            let Some(next) = next else {
                return;
            };
            let matched = Match::at_start(next);
            let joined = matched.map_or(next, |matched| &next[..matched.len]);
            let joined = window(joined, room);
            self.piece_end += next.len();
            self.at += joined.len();
            room -= utf16_len(joined);
            joins = matched.map_or(Joins::Nothing, |matched| matched.joins);
        }
    }
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Returns as much of a text as fits into a number of UTF-16 units.
fn window(text: &str, mut room: usize) -> &str {
    let end = text.char_indices().find(|&(_, c)| !takes(&mut room, c));
    end.map_or(text, |(end, _)| &text[..end])
}

/// Takes the units of a character from `room`, if they are there.
fn takes(room: &mut usize, c: char) -> bool {
    let left = room.checked_sub(c.len_utf16());
    *room = left.unwrap_or(0);
    left.is_some()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use kalim_testkit::cases::TRICKY;
    use kalim_testkit::{any_text, embedded, mixed_text, padded, padded_arabic};

    use super::*;

    /// The answers of Lucene's `ArabicAnalyzer`; the file says how it is read.
    const ANSWERS: &str = include_str!("../tests/data/lucene.tsv");

    fn pieces(text: &str) -> Vec<(&str, StandardType)> {
        standard_tokens(text)
            .map(|token| (token.text, token.kind))
            .collect()
    }

    fn words(text: &str) -> Vec<&str> {
        standard_tokens(text).map(|token| token.text).collect()
    }

    /// The tokens by the word rules alone.
    fn naive(text: &str) -> Vec<StandardToken<'_>> {
        let mut tokens = standard_tokens(text);
        core::iter::from_fn(|| tokens.step()).flatten().collect()
    }

    /// Compares all ways to the tokens, and what they say of folding.
    fn check(text: &str) {
        let mut fast: Vec<_> = standard_tokens(text).collect();
        for token in &mut fast {
            let is_folded = fold(token.text) == token.text;
            assert!(token.may_fold || is_folded, "{token:?}");
            token.may_fold = true;
        }
        assert_eq!(fast, naive(text), "{text:?}");
    }

    fn unescape(escaped: &str) -> String {
        let mut text = String::new();
        let mut rest = escaped;
        while let Some((before, escape)) = rest.split_once('\\') {
            text.push_str(before);
            let (c, after) = match escape.split_at(1) {
                ("{", hex) => hex
                    .split_once('}')
                    .map(|(hex, after)| (code_point(hex), after))
                    .unwrap(),
                ("n", after) => ('\n', after),
                ("r", after) => ('\r', after),
                ("t", after) => ('\t', after),
                (_, after) => ('\\', after),
            };
            text.push(c);
            rest = after;
        }
        text + rest
    }

    fn code_point(hex: &str) -> char {
        char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap()
    }

    /// Start, end and type of a token, as Lucene gives them.
    fn answer(text: &str, token: StandardToken<'_>) -> (usize, usize, &'static str) {
        let start = utf16_len(&text[..token.start]);
        let kind = match token.kind {
            StandardType::Alphanum => "ALPHANUM",
            StandardType::Num => "NUM",
            StandardType::SoutheastAsian => "SOUTHEAST_ASIAN",
            StandardType::Ideographic => "IDEOGRAPHIC",
            StandardType::Hiragana => "HIRAGANA",
            StandardType::Katakana => "KATAKANA",
            StandardType::Hangul => "HANGUL",
            StandardType::Emoji => "EMOJI",
        };
        (start, start + utf16_len(token.text), kind)
    }

    /// Each token has one position, and stop words leave theirs empty; so a position is the index
    /// of a token.
    #[test]
    fn tokens_are_those_of_lucene() {
        let mut compared = 0;
        for line in ANSWERS.lines().filter(|line| !line.starts_with('#')) {
            let (text, answers) = line.split_once('\t').unwrap();
            let text = unescape(text);
            let tokens: Vec<_> = standard_tokens(&text).collect();
            for fields in answers.split(' ').filter(|&answers| answers != "-") {
                let fields: Vec<_> = fields.rsplitn(5, ':').collect();
                let [kind, position, end, start, _] = fields[..] else {
                    panic!("{line}");
                };
                let number = |field: &str| field.parse::<usize>().unwrap();
                let token = tokens[number(position)];
                assert_eq!(
                    answer(&text, token),
                    (number(start), number(end), kind),
                    "{line}"
                );
                compared += 1;
            }
        }
        assert!(compared > 1000, "{compared}");
    }

    #[test]
    fn types() {
        for (text, kind) in [
            ("كِتَابٌ", StandardType::Alphanum),
            ("ـ", StandardType::Alphanum),
            ("١٬٢٣٤٫٥٦", StandardType::Num),
            ("_1_", StandardType::Num),
            ("٥م", StandardType::Alphanum),
            ("ภาษาไทย", StandardType::SoutheastAsian),
            ("字", StandardType::Ideographic),
            ("ひ", StandardType::Hiragana),
            ("カタカナ", StandardType::Katakana),
            ("한국어", StandardType::Hangul),
            ("ア_イ", StandardType::Alphanum),
            ("한a", StandardType::Alphanum),
            ("👩\u{200D}🚀", StandardType::Emoji),
        ] {
            assert_eq!(pieces(text), [(text, kind)]);
        }
    }

    #[test]
    fn no_tokens() {
        for text in [
            "",
            " ",
            "\u{64E}",
            "_",
            "‿_",
            "🇪",
            "\u{200D}",
            "#*",
            "\u{6DD}",
            "،؛؟",
            "\r\n\u{301}",
        ] {
            assert_eq!(words(text), [""; 0], "{text:?}");
        }
    }

    #[test]
    fn what_is_skipped_hides_no_token() {
        assert_eq!(words(" \u{200D}😀"), ["\u{200D}😀"]);
        assert_eq!(words("_\u{200D}\u{200D}😀"), ["\u{200D}\u{200D}😀"]);
        assert_eq!(words("a\u{200D}😀"), ["a\u{200D}", "😀"]);
        assert_eq!(words("a.\u{200D}😀"), ["a", "\u{200D}😀"]);
        assert_eq!(words(" \u{E31}ก"), ["\u{E31}ก"]);
        assert_eq!(words("\u{6DD}١ \u{600}_a"), ["١", "_a"]);
        assert_eq!(words("❤\u{FE0E}\u{200D}😀"), ["❤", "\u{200D}😀"]);
    }

    #[test]
    fn long_tokens_are_cut() {
        let lengths = |text: &str| {
            standard_tokens(text)
                .map(|t| utf16_len(t.text))
                .collect::<Vec<_>>()
        };
        assert_eq!(lengths(&"ا".repeat(600)), [255, 255, 90]);
        assert_eq!(lengths(&"\u{1D400}".repeat(200)), [254, 146]);
        assert_eq!(lengths(&"ก".repeat(256)), [255, 1]);
        assert_eq!(lengths(&("a".repeat(254) + ".b")), [254, 1]);
        assert_eq!(lengths(&("_".repeat(300) + "a")), [255]);
        assert_eq!(lengths(&("\u{200D}".repeat(300) + "😀")), [255]);
    }

    #[test]
    fn letters_newer_than_lucene_are_part_of_words() {
        // ARABIC LETTER ALEF WITH ATTACHED FATHA and ARABIC SMALL HIGH WORD AL-JUZ, of Unicode 14.
        assert_eq!(words("كت\u{870}ب م\u{898}ن"), ["كت\u{870}ب", "م\u{898}ن"]);
    }

    #[test]
    fn tricky_texts_agree_at_every_padding() {
        for text in TRICKY {
            let texts = padded(text).chain(padded_arabic(text));
            texts.chain(embedded(text)).for_each(|text| check(&text));
        }
    }

    #[test]
    fn the_answers_of_lucene_agree() {
        for line in ANSWERS.lines().filter(|line| !line.starts_with('#')) {
            check(&unescape(line.split('\t').next().unwrap()));
        }
    }

    #[test]
    fn every_short_text_of_all_classes_agrees() {
        let alphabet = [
            "ا", "a", "A", "٣", "_", "\u{64E}", "'", ".", ":", "،", " ", "\n", "\u{200D}", "é",
        ];
        let mut texts = alloc::vec![String::new()];
        for _ in 0..4 {
            texts = texts
                .iter()
                .flat_map(|text| alphabet.map(|c| alloc::format!("{text}{c}")))
                .collect();
            texts.iter().for_each(|text| check(text));
        }
    }

    #[test]
    fn every_char_agrees_between_common_ones() {
        for c in '\0'..=char::MAX {
            check(&alloc::format!("a{c}ا {c}\u{64E}{c}1.{c}"));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_agrees(text in any_text()) {
            check(&text);
        }

        #[test]
        fn mixed_text_agrees(text in mixed_text()) {
            check(&text);
        }

        #[test]
        fn common_characters_agree(text in r#"([ا-يa-zA-C0-2٠-٢_.,:;'"\u{64B}-\u{652}\u{200C}\u{200D}،؛ \n«…’א#\u{20E3}\u{6DD}é])*"#) {
            check(&text);
        }

        #[test]
        fn tokens_slice_the_text_in_order(text in r#"(\PC|[\u{200D}\u{FE0F}\u{1F3FD}\u{301}ا١_.'"א字ก😀 \n])*"#) {
            let mut end = 0;
            for token in standard_tokens(&text) {
                proptest::prop_assert!(end <= token.start && !token.text.is_empty());
                end = token.start + token.text.len();
                proptest::prop_assert_eq!(&text[token.start..end], token.text);
                proptest::prop_assert_eq!(words(token.text), [token.text]);
            }
        }
    }
}
