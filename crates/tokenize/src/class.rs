//! What the tailorings ask about one character.

use kalim_chars::consts::{
    ALM, BOM, DECIMAL_SEPARATOR, END_OF_AYAH, LRM, RLM, SOFT_HYPHEN, TATWEEL, THOUSANDS_SEPARATOR,
    ZWJ, ZWNJ,
};
use kalim_chars::{Class, class, is_mark};

use crate::TokenKind;
use crate::pattern::Pattern;

static MARK: Pattern = Pattern::new(r"^\p{M}");
static PUNCTUATION: Pattern = Pattern::new(r"^\p{P}");
static FORMAT: Pattern = Pattern::new(r"^\p{Cf}");

/// Returns whether `c` is an invisible control that belongs to a word only inside it (rule T3).
///
/// The format characters of Unicode and ZERO WIDTH NON-JOINER, without ZERO WIDTH JOINER, which
/// shapes the letter before it, and without what has a rule of its own: the Arabic signs that
/// enclose a number, and ZERO WIDTH SPACE, which UAX #29 cuts out itself.
pub(crate) const fn is_format(c: char) -> bool {
    matches!(
        c,
        SOFT_HYPHEN
            | ALM
            | '\u{180E}'
            | ZWNJ
            | LRM
            | RLM
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | BOM
            | '\u{FFF9}'..='\u{FFFB}'
    )
}

/// Returns whether `c` is a sign of pause in the Quran (rule T10): those of the Arab world, U+0615 and U+0617 of Iran, and
/// the words *sakta*, *qif* and *waqfa*.
pub(crate) const fn is_pause_sign(c: char) -> bool {
    matches!(c, '\u{615}' | '\u{617}' | '\u{6D6}'..='\u{6DC}' | '\u{8DD}'..='\u{8DF}')
}

/// Returns whether `c` is a sign that encloses or stands over the digits after it and that
/// therefore begins a token (rules T7 and T8).
pub(crate) const fn is_number_sign(c: char) -> bool {
    is_ayah_sign(c) || matches!(c, '\u{600}'..='\u{605}' | '\u{890}' | '\u{891}')
}

/// Returns whether `c` is ARABIC END OF AYAH or ARABIC DISPUTED END OF AYAH (rule T7).
pub(crate) const fn is_ayah_sign(c: char) -> bool {
    matches!(c, END_OF_AYAH | '\u{8E2}')
}

/// Returns whether `c` changes neither what the character before it is nor where a word ends: a
/// mark, tatweel, a joiner or a format control.
pub(crate) fn is_transparent(c: char) -> bool {
    c == TATWEEL || c == ZWJ || is_format(c) || is_mark(c)
}

/// Returns whether `c` is an Arabic letter, presentation forms included, tatweel not.
pub(crate) fn is_arabic_letter(c: char) -> bool {
    match class(c) {
        Class::Letter => true,
        Class::PresentationForm => c.is_alphabetic(),
        _ => false,
    }
}

/// Returns whether UAX #29 joins words on both sides of `c`, as it does at a low line.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '_' | '\u{203F}' | '\u{2040}' | '\u{2054}' | '\u{FE33}' | '\u{FE34}' | '\u{FE4D}'
            ..='\u{FE4F}' | '\u{FF3F}'
    )
}

/// Returns whether UAX #29 lets `c` stand inside a word between letters, although Arabic script
/// does not (rule T6): full stops, colons and middle dots.
pub(crate) const fn is_inner_stop(c: char) -> bool {
    is_full_stop(c)
        || matches!(
            c,
            ':' | '\u{B7}' | '\u{387}' | '\u{2027}' | '\u{FE13}' | '\u{FE55}' | '\u{FF1A}'
        )
}

/// Returns whether `c` is a full stop that UAX #29 also takes for a mark of abbreviation.
pub(crate) const fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | '\u{2024}' | '\u{FE52}' | '\u{FF0E}')
}

/// Returns whether UAX #29 lets `c` stand between digits (rule T5).
pub(crate) const fn is_digit_separator(c: char) -> bool {
    is_full_stop(c)
        || matches!(
            c,
            '\'' | ','
                | ';'
                | DECIMAL_SEPARATOR
                | THOUSANDS_SEPARATOR
                | '\u{37E}'
                | '\u{589}'
                | '\u{60C}'
                | '\u{60D}'
                | '\u{7F8}'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{2044}'
                | '\u{FE10}'
                | '\u{FE14}'
                | '\u{FE50}'
                | '\u{FE54}'
                | '\u{FF07}'
                | '\u{FF0C}'
                | '\u{FF1B}'
        )
}

/// Returns the kind of a token that begins with `c`, as far as one character tells.
///
/// Arabic is judged by kalim-chars. Letters and digits of other scripts are those of the standard
/// library, the rest is found by General Category.
pub(crate) fn kind_of(c: char) -> TokenKind {
    match class(c) {
        Class::Letter => TokenKind::Word,
        Class::Digit => TokenKind::Number,
        Class::Mark | Class::Tatweel => TokenKind::Mark,
        Class::Punctuation => TokenKind::Punctuation,
        Class::Symbol => TokenKind::Symbol,
        _ if is_number_sign(c) => TokenKind::Symbol,
        _ if c.is_ascii() => ascii_kind(c),
        _ => other_kind(c),
    }
}

/// Returns the kind of a token that is one ASCII character.
pub(crate) const fn ascii_kind(c: char) -> TokenKind {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' => TokenKind::Symbol,
        'a'..='z' | 'A'..='Z' => TokenKind::Word,
        '0'..='9' => TokenKind::Number,
        ' ' | '\t'..='\r' => TokenKind::Space,
        '\0'..='\x1F' | '\x7F' => TokenKind::Control,
        _ => TokenKind::Punctuation,
    }
}

fn other_kind(c: char) -> TokenKind {
    match c {
        '«' | '»' | '…' | '\u{2010}'..='\u{201F}' => TokenKind::Punctuation,
        _ if c.is_whitespace() => TokenKind::Space,
        _ if is_format(c) || c.is_control() => TokenKind::Control,
        _ if is_category(&MARK, c) => TokenKind::Mark,
        _ if c.is_alphabetic() => TokenKind::Word,
        _ if c.is_numeric() => TokenKind::Number,
        _ if is_category(&PUNCTUATION, c) => TokenKind::Punctuation,
        _ if is_category(&FORMAT, c) => TokenKind::Control,
        _ => TokenKind::Symbol,
    }
}

/// Returns whether `c` is a combining mark of any script.
pub(crate) fn is_combining(c: char) -> bool {
    let may_be = c >= '\u{300}' && !is_general_punctuation(c) && !kalim_chars::is_arabic(c);
    is_mark(c) || (may_be && is_category(&MARK, c))
}

/// Returns whether `c` is in the block of dashes, quotation marks and the ellipsis, which Arabic text
/// is full of and which has no marks.
const fn is_general_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}')
}

fn is_category(category: &Pattern, c: char) -> bool {
    category.is_match(c.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::all_chars;

    /// Every character that the version of Unicode behind the expressions knows.
    fn assigned_chars() -> impl Iterator<Item = char> {
        static UNASSIGNED: Pattern = Pattern::new(r"^\p{Cn}");
        all_chars().filter(|&c| !is_category(&UNASSIGNED, c))
    }

    #[test]
    fn kinds_agree_with_general_categories_on_every_char() {
        for c in assigned_chars() {
            let kind = kind_of(c);
            assert_eq!(
                kind == TokenKind::Punctuation,
                is_category(&PUNCTUATION, c),
                "{c:?}"
            );
            assert_eq!(kind == TokenKind::Space, c.is_whitespace(), "{c:?}");
            let is_control = is_category(&FORMAT, c) && !is_number_sign(c);
            assert!(!is_control || kind == TokenKind::Control, "{c:?}");
        }
    }

    #[test]
    fn t3_format_controls_are_format_characters_and_zwnj() {
        for c in all_chars() {
            let in_category = is_category(&FORMAT, c) || c == '\u{200C}';
            assert!(!is_format(c) || in_category, "{c:?}");
        }
        for excluded in ['\u{200B}', ZWJ, '\u{6DD}', '\u{8E2}', '\u{600}'] {
            assert!(!is_format(excluded), "{excluded:?}");
        }
    }

    #[test]
    fn marks_are_combining_in_every_script() {
        for c in all_chars() {
            assert_eq!(
                is_combining(c),
                is_mark(c) || is_category(&MARK, c),
                "{c:?}"
            );
        }
    }
}
