//! The tailorings: cutting one piece of UAX #29 into tokens.
//!
//! The rules are numbered in the [crate documentation](crate). Only the whole of a run of white
//! space (T4) and a mark that UAX #29 cut off (T1) reach beyond one piece: [`space_end`] and
//! [`with_marks`] are for those who have the text around it.

use kalim_chars::consts::{DECIMAL_SEPARATOR, ZWJ};
use kalim_chars::is_mark;

use crate::class::{
    ascii_kind, is_arabic_letter, is_ayah_sign, is_combining, is_digit_separator, is_format,
    is_full_stop, is_inner_stop, is_joiner, is_number_sign, is_transparent, kind_of,
};
use crate::emoji;
use crate::{Tailoring, Tailorings, TokenKind};

/// Returns the length in bytes and the kind of the first token in `piece`, which is a piece of UAX
/// #29 or what earlier tokens left of one, and not empty.
///
/// The cost is linear in the length of the token, but for the controls behind it.
pub(crate) fn first_token(piece: &str, rules: Tailorings) -> (usize, TokenKind) {
    let Some(first) = piece.chars().next() else {
        return (0, TokenKind::Space);
    };
    let whole = (piece.len(), kind_of(first));
    let by = |rule, token: (usize, TokenKind)| if rules.has(rule) { token } else { whole };
    if first.is_whitespace() {
        by(
            Tailoring::Spaces,
            (run(piece, char::is_whitespace), TokenKind::Space),
        ) // T4
    } else if is_format(first) || first == ZWJ {
        let len = run(piece, |c| is_format(c) || c == ZWJ);
        by(Tailoring::Controls, (len, TokenKind::Control)) // T3
    } else if is_number_sign(first) {
        by(Tailoring::NumberSigns, number_sign(piece, first))
    } else if let Some(len) = emoji::keycap(piece) {
        by(Tailoring::Keycaps, (len, TokenKind::Emoji)) // T9
    } else if let Some(len) = emoji::sequence(piece, first) {
        by(Tailoring::Emoji, (len, TokenKind::Emoji)) // E5
    } else if is_combining(first) {
        let len = run(piece, |c| is_combining(c) || c == ZWJ);
        by(Tailoring::LoneMarks, (len, TokenKind::Mark)) // T2
    } else if first.is_alphanumeric() || is_joiner(first) {
        word(piece, rules)
    } else {
        by(Tailoring::Separators, (single(piece), kind_of(first))) // T5
    }
}

/// Returns what [`first_token`] returns for a whole piece that is easy to tell: one ASCII character,
/// ASCII digits, or one Arabic punctuation mark.
pub(crate) fn easy_token(piece: &str) -> Option<(usize, TokenKind)> {
    let kind = match *piece.as_bytes() {
        [byte @ 0..0x80] => ascii_kind(char::from(byte)),
        [0xD8, 0x8C | 0x9B | 0x9F] => TokenKind::Punctuation, // ، ؛ ؟
        [b'0'..=b'9', ..] if piece.bytes().all(|byte| byte.is_ascii_digit()) => TokenKind::Number,
        _ => return None,
    };
    Some((piece.len(), kind))
}

/// Returns the end of the white space that goes on at `end` (T4).
pub(crate) fn space_end(text: &str, end: usize) -> usize {
    text.len() - text[end..].trim_start().len()
}

/// Returns `end`, or behind the marks there that UAX #29 takes for letters, and their joiners (T1).
pub(crate) fn with_marks(text: &str, end: usize) -> usize {
    let after = &text[end..];
    if after.as_bytes().first().is_none_or(u8::is_ascii) || !after.starts_with(is_mark) {
        return end;
    }
    text.len() - after.trim_start_matches(|c| is_mark(c) || c == ZWJ).len()
}

/// Returns the length of the characters at the start of `piece` that `belongs` accepts.
fn run(piece: &str, belongs: impl Fn(char) -> bool) -> usize {
    piece.len() - piece.trim_start_matches(belongs).len()
}

/// Returns the length of one character with the marks on it, ZERO WIDTH JOINER and what else UAX #29
/// lets extend it: skin tones and tags.
fn single(piece: &str) -> usize {
    let extends = |c| {
        c == ZWJ
            || is_combining(c)
            || matches!(c, '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
    };
    let base = piece.chars().next().map_or(0, char::len_utf8);
    base + run(&piece[base..], extends)
}

/// Returns the token of a sign that encloses a number, and of the number after it (T7, T8).
fn number_sign(piece: &str, sign: char) -> (usize, TokenKind) {
    let mut end = sign.len_utf8();
    for (at, c) in piece.char_indices().skip(1) {
        let rest = &piece[at..];
        let separates = at > sign.len_utf8() && is_digit_separator(c);
        let number = if separates {
            &rest[c.len_utf8()..]
        } else {
            rest
        };
        let goes_on = number.starts_with(char::is_numeric) && emoji::keycap(number).is_none();
        if !(goes_on || is_combining(c)) {
            break;
        }
        end = at + c.len_utf8();
    }
    let is_symbol = is_ayah_sign(sign) || !piece[..end].contains(char::is_numeric);
    let kind = if is_symbol {
        TokenKind::Symbol
    } else {
        TokenKind::Number
    };
    (end, kind)
}

fn word(piece: &str, rules: Tailorings) -> (usize, TokenKind) {
    let mut seen = Seen::default();
    let mut end = 0;
    for (at, c) in piece.char_indices() {
        if at > 0 && seen.ends_before(c, &piece[at..], rules) {
            break;
        }
        seen.push(c);
        if !is_format(c) || !rules.has(Tailoring::Controls) {
            end = at + c.len_utf8(); // T3
        }
    }
    (end, seen.kind())
}

/// What a word has shown of itself so far.
#[derive(Default)]
struct Seen {
    letter: bool,
    digit: bool,
    joiner: bool,
    /// The last character that is not transparent.
    last: Last,
    /// Letters since the start or the last stop, counted to two: one letter is an initial.
    since_stop: u8,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    ArabicLetter,
    OtherLetter,
    Digit,
    #[default]
    Other,
}

impl Seen {
    /// Returns whether a token ends before `c`, the first character of `rest`.
    fn ends_before(&self, c: char, rest: &str, rules: Tailorings) -> bool {
        let after = &rest[c.len_utf8()..];
        let (rule, ends) = match c {
            '0'..='9' => (Tailoring::Keycaps, emoji::keycap(rest).is_some()), // T9
            DECIMAL_SEPARATOR => (Tailoring::Separators, !self.joins_digits(after)), // T5
            _ if c.is_whitespace() => (Tailoring::Spaces, !self.joins_digits(after)), // T4
            _ if is_digit_separator(c) && self.last == Last::Digit => {
                (Tailoring::Separators, !digit_first(after)) // T5
            }
            _ if is_inner_stop(c) => (Tailoring::Stops, !self.joins_at(c, after)), // T6
            _ => (Tailoring::NumberSigns, is_number_sign(c)),                      // T7, T8
        };
        ends && rules.has(rule)
    }

    fn joins_digits(&self, after: &str) -> bool {
        self.last == Last::Digit && digit_first(after)
    }

    /// Returns whether the stop `c`, which UAX #29 joins, joins under rule T6 too.
    fn joins_at(&self, c: char, after: &str) -> bool {
        let mut letters = after.chars().filter(|&c| !is_transparent(c));
        let next = letters.next().unwrap_or(' ');
        let arabic = self.last == Last::ArabicLetter || is_arabic_letter(next);
        let initials = self.since_stop == 1 && !letters.next().is_some_and(char::is_alphanumeric);
        !arabic || (is_full_stop(c) && initials)
    }

    fn push(&mut self, c: char) {
        match c {
            _ if is_transparent(c) => {}
            _ if is_arabic_letter(c) => self.set_letter(Last::ArabicLetter),
            _ if c.is_alphabetic() => self.set_letter(Last::OtherLetter),
            _ if c.is_numeric() => {
                self.digit = true;
                self.last = Last::Digit;
                self.since_stop = 2;
            }
            _ => {
                self.joiner |= is_joiner(c);
                self.last = Last::Other;
                self.since_stop = if is_inner_stop(c) { 0 } else { 2 };
            }
        }
    }

    fn set_letter(&mut self, last: Last) {
        self.letter = true;
        self.last = last;
        self.since_stop = (self.since_stop + 1).min(2);
    }

    fn kind(&self) -> TokenKind {
        match self {
            Self { letter: true, .. } => TokenKind::Word,
            Self {
                digit: true,
                joiner: false,
                ..
            } => TokenKind::Number,
            Self { digit: true, .. } => TokenKind::Word,
            Self { joiner: true, .. } => TokenKind::Punctuation,
            Self { .. } => TokenKind::Mark, // T2: tatweel
        }
    }
}

/// Returns whether the first character of `text` that is not transparent is a digit, and no keycap.
fn digit_first(text: &str) -> bool {
    let solid = text.trim_start_matches(is_transparent);
    solid.starts_with(char::is_numeric) && emoji::keycap(solid).is_none()
}
