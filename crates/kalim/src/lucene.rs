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

mod emoji;
mod fold;
mod hebrew;
mod lead;
mod tables;

use kalim_chars::consts::ZWJ;
use unicode_segmentation::UnicodeSegmentation;

pub(crate) use self::fold::fold;
use self::lead::Lead;

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
}

/// Returns the tokens of a text, in order.
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
            let start = self.at;
            let Some(matched) = Match::at_start(self.piece()?) else {
                self.at += skipped(&self.text[start..self.piece_end]);
                continue;
            };
            let kind = matched.kind;
            self.at += matched.len;
            if matched.joins != Joins::Nothing {
                self.join(start, matched.joins);
            }
            let text = &self.text[start..self.at];
            return Some(StandardToken { text, start, kind });
        }
    }
}

impl<'t> StandardTokens<'t> {
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

/// Returns the length of what is skipped at the start of a piece, where no token begins: up to the
/// next that may.
fn skipped(piece: &str) -> usize {
    let mut chars = piece.chars();
    let lead = chars.next().map_or(Lead::None, Lead::of);
    let begins = |c| match Lead::of(c) {
        Lead::None => emoji::is_emoji(c),
        // Connectors are no token for want of a letter that the window holds.
        Lead::Connector => lead != Lead::Connector,
        _ => true,
    };
    let rest = chars.as_str();
    let Some(at) = rest.find(begins) else {
        return piece.len();
    };
    // An emoji may begin with joiners, and a word with connectors.
    let mut room = MAX_TOKEN - rest[at..].chars().next().map_or(0, char::len_utf16);
    let joins = |c| (c == ZWJ || lead == Lead::Connector) && takes(&mut room, c);
    piece.len() - rest.len() + rest[..at].trim_end_matches(joins).len()
}

/// Returns what the word rules cut from the start of a text.
fn first_piece(text: &str) -> Option<&str> {
    let mut bounds = text.split_word_bounds();
    let mut len = bounds.next()?.len();
    // WB3c, for the pictographs that the property has lost.
    while text[..len].ends_with(ZWJ) && text[len..].starts_with(emoji::is_pictograph) {
        len += bounds.next()?.len();
    }
    Some(&text[..len])
}

/// What may join a token that fills its piece to the piece that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joins {
    Nothing,
    /// Letters and marks of South-East Asia join their like.
    Complex,
    /// A quotation mark after a Hebrew letter joins digits and underscores.
    Quote,
}

impl Joins {
    fn accepts(self, next: &str) -> bool {
        let lead = next.chars().next().map_or(Lead::None, Lead::of);
        match self {
            Self::Nothing => false,
            Self::Complex => lead == Lead::Complex,
            Self::Quote => matches!(lead, Lead::Numeric | Lead::Connector),
        }
    }
}

/// The token at the start of a piece.
#[derive(Clone, Copy, Debug)]
struct Match {
    /// In bytes.
    len: usize,
    kind: StandardType,
    joins: Joins,
}

impl Match {
    fn at_start(piece: &str) -> Option<Self> {
        let word = Self::word(piece);
        match emoji::emoji(piece) {
            0 => word,
            len if word.is_some_and(|word| word.len > len) => word,
            len => Some(Self::whole(len, StandardType::Emoji)),
        }
    }

    fn word(piece: &str) -> Option<Self> {
        let lead = piece.chars().next().map_or(Lead::None, Lead::of);
        let body = before_pictograph(piece);
        let mut word = Self::whole(body.len(), lead.token_type(body)?);
        if word.kind == StandardType::Alphanum && body.contains(['\'', '"']) {
            (word.len, word.joins) = hebrew::quoted(body);
        }
        Some(word)
    }

    const fn whole(len: usize, kind: StandardType) -> Self {
        let joins = match kind {
            StandardType::SoutheastAsian => Joins::Complex,
            _ => Joins::Nothing,
        };
        Self { len, kind, joins }
    }
}

/// Returns what the word rules would cut from a piece without the pictograph that a joiner ties to
/// what is not one.
fn before_pictograph(piece: &str) -> &str {
    let is_pictograph = |c| emoji::is_pictograph(c) && Lead::of(c) == Lead::None;
    let mut joiners = piece
        .match_indices(ZWJ)
        .map(|(at, joiner)| at + joiner.len());
    let joined = joiners.find(|&end| piece[end..].starts_with(is_pictograph));
    joined
        .and_then(|end| first_piece(&piece[..end]))
        .unwrap_or(piece)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

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

    proptest::proptest! {
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
