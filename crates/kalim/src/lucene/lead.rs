//! What a character can begin, as the word rules have it.
//!
//! `unicode-segmentation` keeps its properties to itself. So common characters are listed here, and
//! of a rare one the rules are asked how they cut a text of two characters.

use super::StandardType;
use super::fold::decimal_value;
use super::grammar::first_piece;
use super::tables::{COMPLEX_CONTEXT, HAN, HANGUL, HIRAGANA, KATAKANA, contains};

/// What a character can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// No token, or an emoji.
    None,
    Letter,
    Hangul,
    Katakana,
    Numeric,
    /// A part of words and numbers that is no token alone: the underscore.
    Connector,
    Complex,
    Han,
    Hiragana,
}

impl Lead {
    /// Returns what `c` can begin.
    pub(super) fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => Self::Letter,
            '0'..='9' | '\u{660}'..='\u{669}' | '٫' | '\u{6F0}'..='\u{6F9}' => Self::Numeric,
            '_' | '\u{202F}' | '\u{203F}' | '\u{2040}' | '\u{2054}' => Self::Connector,
            '\0'..='\u{A9}' | '«' | '»' | '\u{2010}'..='\u{202E}' | '،' | '؛' | '؟' => {
                Self::None
            }
            _ if is_number_sign(c) => Self::None,
            '\u{FE33}' | '\u{FE34}' | '\u{FE4D}'..='\u{FE4F}' | '\u{FF3F}' => Self::Connector,
            _ if c >= '\u{E01}' => Self::of_script(c),
            _ => Self::of_word(c),
        }
    }

    /// Asks the sets of scripts first.
    fn of_script(c: char) -> Self {
        match c {
            _ if contains(&COMPLEX_CONTEXT, c) => Self::Complex,
            _ if contains(&HAN, c) => Self::Han,
            _ if contains(&HANGUL, c) => Self::Hangul,
            _ if contains(&HIRAGANA, c) => Self::Hiragana,
            _ if contains(&KATAKANA, c) => Self::Katakana,
            _ => Self::of_word(c),
        }
    }

    /// Asks the word rules: a letter or digit joins a letter, and is not a mark, which joins
    /// anything.
    fn of_word(c: char) -> Self {
        match c {
            _ if !attaches('a', c) || extends(c) => Self::None,
            // NEW TAI LUE THAM DIGIT ONE is the one number among the digits that is not decimal.
            '\u{19DA}' => Self::Numeric,
            _ if decimal_value(c).is_some() => Self::Numeric,
            _ => Self::Letter,
        }
    }

    /// Returns the type of the token that a piece is: none if it has connectors only.
    pub(super) fn token_type(self, piece: &str) -> Option<StandardType> {
        let only = |script: &[u32], kind| {
            let is_pure = piece.chars().all(|c| contains(script, c) || extends(c));
            Some(if is_pure {
                kind
            } else {
                StandardType::Alphanum
            })
        };
        match self {
            Self::None => None,
            Self::Letter => Some(StandardType::Alphanum),
            Self::Hangul => only(&HANGUL, StandardType::Hangul),
            Self::Katakana => only(&KATAKANA, StandardType::Katakana),
            Self::Numeric | Self::Connector => number_type(piece),
            Self::Complex => Some(StandardType::SoutheastAsian),
            Self::Han => Some(StandardType::Ideographic),
            Self::Hiragana => Some(StandardType::Hiragana),
        }
    }
}

/// Returns the type of a piece that begins with a digit or a connector.
fn number_type(piece: &str) -> Option<StandardType> {
    let mut kind = None;
    for c in piece.chars() {
        match Lead::of(c) {
            Lead::Letter | Lead::Hangul | Lead::Katakana => return Some(StandardType::Alphanum),
            Lead::Numeric => kind = Some(StandardType::Num),
            _ => {}
        }
    }
    kind
}

/// Returns whether the word rules attach `c` to what stands before it, whatever that is: a mark,
/// joiner or format control.
pub(super) fn extends(c: char) -> bool {
    !c.is_ascii() && (attaches('\u{FFFC}', c) || is_number_sign(c))
}

/// Returns whether `c` is a sign that encloses or leads a number: a digit to the word rules since
/// Unicode 16, a format control to those before.
const fn is_number_sign(c: char) -> bool {
    let is_arabic = matches!(
        c,
        '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{890}' | '\u{891}' | '\u{8E2}'
    );
    is_arabic || matches!(c, '\u{110BD}' | '\u{110CD}')
}

/// Returns whether there is no word boundary between two characters.
fn attaches(before: char, c: char) -> bool {
    let mut pair = [0; 8];
    let first = before.encode_utf8(&mut pair).len();
    let len = first + c.encode_utf8(&mut pair[first..]).len();
    core::str::from_utf8(&pair[..len])
        .ok()
        .and_then(first_piece)
        .is_some_and(|piece| piece.len() == len)
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::props::WordBreak;

    use super::*;

    /// What a character can begin by its property, but for the sets of scripts.
    fn by_property(c: char, property: WordBreak) -> Lead {
        match property {
            _ if is_number_sign(c) => Lead::None,
            WordBreak::ALetter | WordBreak::HebrewLetter => Lead::Letter,
            WordBreak::Katakana => Lead::Katakana,
            WordBreak::Numeric => Lead::Numeric,
            WordBreak::ExtendNumLet => Lead::Connector,
            _ => Lead::None,
        }
    }

    #[test]
    fn every_char_is_as_its_word_break_property_says() {
        let property = CodePointMapData::<WordBreak>::new();
        for c in '\0'..=char::MAX {
            let lead = match Lead::of(c) {
                Lead::Hangul => Lead::Letter,
                Lead::Complex | Lead::Han | Lead::Hiragana => Lead::None,
                lead => lead,
            };
            assert_eq!(lead, by_property(c, property.get(c)), "{c:?}");
        }
    }

    #[test]
    fn every_char_that_extends_is_a_mark_joiner_control_or_number_sign() {
        let property = CodePointMapData::<WordBreak>::new();
        for c in '\0'..=char::MAX {
            let attaches = matches!(
                property.get(c),
                WordBreak::Extend | WordBreak::Format | WordBreak::ZWJ
            );
            assert_eq!(extends(c), attaches || is_number_sign(c), "{c:?}");
        }
    }
}
