//! Tokens: what every piece of a text is.

use core::iter::FusedIterator;

use kalim_simd::{Bits, Cut, Spans};

use crate::address::{Address, Addresses};
use crate::tailor::{easy_token, first_token, space_end, with_marks};
use crate::uax29::{Piece, Pieces};
use crate::{Tailorings, Token, TokenKind};

/// Returns every piece of `text` as a token: words, numbers, addresses, emoji, punctuation,
/// white space and what is left.
///
/// Joining the tokens gives `text`. No token is empty, none begins with a mark that belongs to the
/// letter before it, and none is copied. The cost is linear in the length of the text; a first
/// call looks ahead to the next address.
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

/// An iterator over the tokens of a text.
///
/// Made by [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    /// The end of the last token.
    at: usize,
    addresses: Addresses<'t>,
    /// The first address at or after `at`.
    address: Option<Address>,
    /// The pieces of the plain text before that address.
    pieces: Pieces<'t>,
    /// Where that plain text begins and ends.
    plain: usize,
    plain_end: usize,
    /// The last piece, in places of the whole text.
    piece: Piece,
}

impl<'t> Tokens<'t> {
    fn new(text: &'t str) -> Self {
        let mut addresses = Addresses::new(text);
        let address = addresses.next();
        let plain_end = start_of(address.as_ref(), text);
        Self {
            text,
            at: 0,
            addresses,
            address,
            pieces: Pieces::new(&text[..plain_end]),
            plain: 0,
            plain_end,
            piece: Piece::default(),
        }
    }

    /// Looks for the next address, and takes the text before it for plain.
    fn begin_plain(&mut self) {
        self.address = self.addresses.next();
        self.plain = self.at;
        self.plain_end = start_of(self.address.as_ref(), self.text);
        self.pieces = Pieces::new(&self.text[self.plain..self.plain_end]);
    }

    /// Moves `at` behind the next token, and returns its kind.
    #[inline]
    fn advance(&mut self) -> Option<TokenKind> {
        if self.at >= self.plain_end {
            return self.address_token();
        }
        self.find_piece();
        let piece = &self.text[self.at..self.piece.end];
        let is_whole = self.piece.start == self.at;
        if self.piece.is_plain & is_whole & !begins_number(piece) {
            self.at = self.piece.end;
            return Some(TokenKind::Word);
        }
        Some(self.plain_token(piece, is_whole))
    }

    /// Returns the next plain word or number, if it is cut off already.
    #[inline]
    pub(crate) fn plain_word(&mut self) -> Option<Token<'t>> {
        let cut = self.pieces.next_plain()?;
        Some(self.word(cut))
    }

    /// Returns the next plain word or number of plain text, or else goes on to where every token is to
    /// be looked at, and returns how far: `Err` of a place in the text.
    pub(crate) fn find_plain_word(&mut self) -> Result<Token<'t>, usize> {
        match self.pieces.find_plain() {
            Ok(cut) => Ok(self.word(cut)),
            Err(end) => Err(self.look_at_pieces(end)),
        }
    }

    /// Returns the next plain words and numbers of plain text, or as for
    /// [`find_plain_word`](Self::find_plain_word).
    pub(crate) fn next_words(&mut self) -> Result<Spans, usize> {
        match self.pieces.next_words::<false>(Bits::COUNT / 64) {
            Ok(mut words) => {
                words.base += self.plain;
                Ok(words)
            }
            Err(end) => Err(self.look_at_pieces(end)),
        }
    }

    /// Goes on to where the pieces are, to look at them up to `end`, and returns this place in the text.
    fn look_at_pieces(&mut self, end: usize) -> usize {
        self.at = self.plain + self.pieces.start();
        self.piece = Piece {
            start: self.at,
            end: self.at,
            is_plain: false,
        };
        self.plain + end
    }

    /// Returns whether the last token reaches `end` and ends with a piece before others, and if so makes
    /// [`find_plain_word`](Self::find_plain_word) go on there.
    pub(crate) fn ends_stretch(&mut self, end: usize) -> bool {
        let ends = self.at >= end
            && self.at < self.text.len()
            && self.at == self.plain + self.pieces.start();
        if ends {
            self.pieces.restart();
        }
        ends
    }

    /// Returns the token of a plain piece.
    #[inline]
    fn word(&self, cut: Cut<'t>) -> Token<'t> {
        Token {
            text: cut.text,
            start: self.plain + cut.start,
            kind: plain_kind(cut.text),
        }
    }

    #[inline(never)]
    fn address_token(&mut self) -> Option<TokenKind> {
        let address = self.address.take()?;
        self.at = with_marks(self.text, address.range.end);
        self.begin_plain();
        Some(address.kind)
    }

    #[inline]
    fn plain_token(&mut self, piece: &str, is_whole: bool) -> TokenKind {
        if is_whole && piece == " " && self.is_solid(self.piece.end) {
            self.at = self.piece.end;
            return TokenKind::Space;
        }
        self.tailored_token(piece, is_whole)
    }

    #[inline(never)]
    fn tailored_token(&mut self, piece: &str, is_whole: bool) -> TokenKind {
        let easy = if is_whole { easy_token(piece) } else { None };
        let (len, kind) = easy.unwrap_or_else(|| first_token(piece, Tailorings::ALL));
        let end = self.at + len;
        self.at = match kind {
            TokenKind::Space => space_end(&self.text[..self.plain_end], end), // T4
            TokenKind::Control => end,
            _ => with_marks(self.text, end), // T1
        };
        kind
    }

    /// Goes on to the piece that ends after `at`.
    #[inline]
    fn find_piece(&mut self) {
        while self.piece.end <= self.at {
            let Some(piece) = self.pieces.next_moved(self.plain) else {
                self.piece.end = self.plain_end;
                return;
            };
            self.piece = piece;
        }
    }

    /// Returns whether the first byte at `at` says that no white space begins there: it is of ASCII, or
    /// of U+0600 to U+06FF, among which there is none.
    #[inline]
    fn is_solid(&self, at: usize) -> bool {
        matches!(
            self.text.as_bytes().get(at),
            Some(b'!'..=b'~' | 0xD8..=0xDB)
        )
    }

    /// Returns the token between `start` and `at`.
    #[inline]
    fn token(&self, start: usize, kind: TokenKind) -> Token<'t> {
        Token {
            text: &self.text[start..self.at],
            start,
            kind,
        }
    }
}

/// Returns what a plain piece is.
#[inline]
pub(crate) fn plain_kind(piece: &str) -> TokenKind {
    if begins_number(piece) {
        number_kind(piece)
    } else {
        TokenKind::Word
    }
}

/// Returns what a plain piece is that begins with a digit.
#[inline(never)]
fn number_kind(piece: &str) -> TokenKind {
    easy_token(piece)
        .unwrap_or_else(|| first_token(piece, Tailorings::ALL))
        .1
}

/// Returns whether a plain piece begins with a digit.
///
/// Without branches: which letter a word begins with cannot be foreseen.
#[inline]
fn begins_number(piece: &str) -> bool {
    let [first, second] = match *piece.as_bytes() {
        [first, second, ..] => [first, second],
        [first] => [first, 0],
        [] => [0, 0],
    };
    let pair = u16::from_be_bytes([first, second]);
    let [arabic, extended] = [0xD9A0, 0xDBB0].map(|zero| pair.wrapping_sub(zero) < 10);
    first.is_ascii_digit() | arabic | extended
}

/// Returns where the address begins, or the end of the text if there is none.
fn start_of(address: Option<&Address>, text: &str) -> usize {
    address.map_or(text.len(), |address| address.range.start)
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        let start = self.at;
        let kind = self.advance()?;
        Some(self.token(start, kind))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.text.len() - self.at;
        (usize::from(left > 0), Some(left))
    }
}

impl FusedIterator for Tokens<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::kind_of;
    use crate::words;
    use alloc::vec::Vec;
    use kalim_chars::consts::ZWJ;
    use kalim_chars::is_mark;
    use kalim_testkit::{all_chars, any_text, cases, embedded, mixed_text};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use unicode_segmentation::UnicodeSegmentation;

    /// The naive twin: every piece of unicode-segmentation tailored character by character.
    fn naive_tokens(text: &str) -> Vec<Token<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        for address in Addresses::new(text).map(Some).chain([None]) {
            let plain_end = start_of(address.as_ref(), text);
            let mut pieces = text[at..plain_end].split_word_bounds();
            let mut piece_end = at;
            while at < plain_end {
                while piece_end <= at {
                    piece_end = pieces
                        .next()
                        .map_or(plain_end, |piece| piece_end + piece.len());
                }
                let (len, kind) = first_token(&text[at..piece_end], Tailorings::ALL);
                let end = match kind {
                    TokenKind::Space => plain_end - text[at..plain_end].trim_start().len(),
                    TokenKind::Control => at + len,
                    _ => naive_with_marks(text, at + len),
                };
                found.push(Token {
                    text: &text[at..end],
                    start: at,
                    kind,
                });
                at = end;
            }
            if let Some(Address { range, kind }) = address {
                let end = naive_with_marks(text, range.end);
                found.push(Token {
                    text: &text[at..end],
                    start: at,
                    kind,
                });
                at = end;
            }
        }
        found
    }

    fn naive_with_marks(text: &str, end: usize) -> usize {
        let after = &text[end..];
        if !after.starts_with(is_mark) {
            return end;
        }
        text.len() - after.trim_start_matches(|c| is_mark(c) || c == ZWJ).len()
    }

    fn assert_naive(text: &str) {
        let want = naive_tokens(text);
        assert_eq!(tokens(text).collect::<Vec<_>>(), want, "{text:?}");
        let word_like = want.iter().filter(|token| token.kind.is_word_like());
        assert!(words(text).eq(word_like.copied()), "{text:?}");
    }

    /// What the tailorings and the addresses tell apart.
    const PARTS: &[&str] = &[
        "ب",
        "كِتاب",
        "a",
        "word",
        "1",
        "225",
        "١",
        "\u{64E}",
        "\u{8F0}",
        "\u{6E5}",
        "\u{640}",
        " ",
        " ",
        " ",
        "\n",
        "\u{A0}",
        "\u{202F}",
        "\u{2003}",
        ".",
        "،",
        ",",
        ":",
        "؟",
        "!",
        "…",
        "«",
        "#",
        "*",
        "@",
        "_",
        "-",
        "\u{200C}",
        "\u{200D}",
        "\u{200F}",
        "\u{6DD}",
        "\u{601}",
        "\u{66B}",
        "\u{66C}",
        "\u{FE0F}",
        "\u{20E3}",
        "😀",
        "漢",
        "א",
        "http://",
        "www.",
        "©",
        "\u{301}",
        "'",
        "/",
        "+",
        "\0",
    ];

    #[test]
    fn every_case_is_as_the_naive_twin_has_it() {
        for case in cases::TRICKY {
            embedded(case).for_each(|text| assert_naive(&text));
        }
    }

    #[test]
    fn every_char_is_as_the_naive_twin_has_it() {
        for c in all_chars() {
            for [before, after] in [
                ["", ""],
                ["ب", "ب"],
                ["ب", " 1"],
                ["1", "1"],
                [" ", "\u{6E5}"],
            ] {
                assert_naive(&[before, c.encode_utf8(&mut [0; 4]), after].concat());
            }
        }
    }

    #[test]
    fn every_three_parts_are_as_the_naive_twin_has_them() {
        for a in PARTS {
            for b in PARTS {
                for c in PARTS {
                    assert_naive(&[*a, b, c].concat());
                }
            }
        }
    }

    /// Masks are cut 256 bytes at a time, and what is open there is carried on.
    #[test]
    fn parts_where_masks_end_are_as_the_naive_twin_has_them() {
        for len in 249..=256 {
            let before = "ا ".repeat(len / 3) + &"x".repeat(len % 3);
            for a in PARTS {
                for b in PARTS {
                    assert_naive(&[&before, *a, b, "ب، ب"].concat());
                }
            }
        }
    }

    proptest! {
        #[test]
        fn mixed_parts_are_as_the_naive_twin_has_them(parts in vec(select(PARTS), 0..80)) {
            assert_naive(&parts.concat());
        }

        #[test]
        fn mixed_text_is_as_the_naive_twin_has_it(text in mixed_text()) {
            assert_naive(&text);
        }

        #[test]
        fn any_text_is_as_the_naive_twin_has_it(text in any_text()) {
            assert_naive(&text);
        }
    }

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
