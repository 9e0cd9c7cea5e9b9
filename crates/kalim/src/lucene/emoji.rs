//! The emoji of the grammar: sequences, keycaps and flags.
//!
//! ```text
//! sequence = element ((ZWJ element)* | tag+ end-of-tag)
//! element  = ZWJ* pictograph extend* U+FE0F? | modifier extend*
//! keycap   = [0-9#*] extend* U+FE0F? U+20E3 extend*
//! flag     = indicator extend* indicator extend*
//! ```
//! where *extend* is what the word rules attach to the character before, but for U+FE0E and U+FE0F
//! in all but flags.

use kalim_chars::consts::ZWJ;

use super::grammar::before_pictograph;
use super::lead::extends;
use super::tables::{EMOJI, contains};

/// VARIATION SELECTOR-15 and -16: as text, and as emoji.
const TEXT: char = '\u{FE0E}';
const PRESENTATION: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';
const TAG_END: char = '\u{E007F}';

/// Returns whether `c` is a pictograph, which joins the word rules after ZERO WIDTH JOINER only.
pub(super) fn is_pictograph(c: char) -> bool {
    is_emoji(c) && !is_modifier(c)
}

/// Returns whether `c` is a modifier: a tone of skin.
const fn is_modifier(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Returns whether `c` is a regional indicator, two of which are a flag.
const fn is_indicator(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Returns whether `c` is an emoji by itself.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '©' | '®' | '\u{203C}'..) && contains(&EMOJI, c)
}

/// Returns the length in bytes of the emoji at the start of a piece: 0 if there is none.
pub(super) fn emoji(piece: &str) -> usize {
    match piece.chars().next() {
        Some('0'..='9' | '#' | '*') => keycap(piece),
        Some(c) if is_indicator(c) => flag(piece),
        Some(c) if c == ZWJ || is_emoji(c) => sequence(piece),
        _ => 0,
    }
}

fn keycap(piece: &str) -> usize {
    let extended = skip_extends(piece, 1);
    match piece[extended..].strip_prefix(PRESENTATION) {
        Some(rest) if rest.starts_with(KEYCAP) => skip_extends(piece, piece.len() - rest.len()),
        _ if piece[1..extended].contains(KEYCAP) => extended,
        _ => 0,
    }
}

fn flag(piece: &str) -> usize {
    let piece = before_pictograph(piece);
    let is_pair = piece.chars().filter(|&c| is_indicator(c)).count() == 2;
    if is_pair { piece.len() } else { 0 }
}

fn sequence(piece: &str) -> usize {
    let Some(mut end) = element(piece, 0) else {
        return 0;
    };
    if let Some(tagged) = tags(piece, end) {
        return tagged;
    }
    while let Some(longer) = joined(piece, end) {
        end = longer;
    }
    end
}

/// Returns the end of the element that begins at `at`.
fn element(piece: &str, at: usize) -> Option<usize> {
    let body = piece[at..].trim_start_matches(ZWJ);
    let base = piece.len() - body.len();
    let c = body.chars().next()?;
    let extended = skip_extends(piece, base + c.len_utf8());
    match c {
        _ if is_modifier(c) => (base == at).then_some(extended),
        _ if is_pictograph(c) && piece[extended..].starts_with(PRESENTATION) => {
            Some(extended + PRESENTATION.len_utf8())
        }
        _ => is_pictograph(c).then_some(extended),
    }
}

/// Returns the end of the element that a joiner ties to the one that ends at `end`.
fn joined(piece: &str, end: usize) -> Option<usize> {
    // The joiner has been taken for an extension of that element, unless a selector ended it.
    match piece[end..].strip_prefix(ZWJ) {
        Some(rest) => element(piece, piece.len() - rest.len()),
        None if piece[..end].ends_with(ZWJ) => element(piece, end),
        None => None,
    }
}

/// Returns the end of the tags at `at`, which must be whole.
fn tags(piece: &str, at: usize) -> Option<usize> {
    let rest = piece[at..].trim_start_matches(|c| matches!(c, '\u{E0020}'..='\u{E007E}'));
    let is_whole = piece.len() - rest.len() > at && rest.starts_with(TAG_END);
    is_whole.then(|| piece.len() - rest.len() + TAG_END.len_utf8())
}

/// Returns the end of the extensions at `at`.
fn skip_extends(piece: &str, at: usize) -> usize {
    let is_extension = |c| !matches!(c, TEXT | PRESENTATION) && (is_modifier(c) || extends(c));
    piece.len() - piece[at..].trim_start_matches(is_extension).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text with the length, in characters, of the emoji that begins it.
    const CASES: [(&str, usize); 24] = [
        ("", 0),
        ("a", 0),
        ("😀", 1),
        ("©", 1),
        ("★", 1),
        ("❤\u{FE0F}", 2),
        ("❤\u{FE0E}", 1),
        ("❤\u{FE0F}\u{FE0F}", 2),
        ("👍🏽", 2),
        ("🏽", 1),
        ("👍🏽\u{FE0F}", 3),
        ("\u{200D}🏽", 0),
        ("\u{200D}\u{200D}😀", 3),
        ("👩\u{200D}🚀", 3),
        ("👩\u{200D}", 2),
        ("🏴\u{200D}☠\u{FE0F}", 4),
        ("❤\u{FE0F}\u{200D}🔥", 4),
        ("❤\u{FE0F}\u{200D}a", 2),
        ("🏴\u{E0067}\u{E007F}", 3),
        ("🏴\u{FE0F}\u{E0067}\u{E007F}", 4),
        ("🏴\u{FE0F}\u{E0067}", 2),
        ("🇪🇬", 2),
        ("🇪", 0),
        ("1\u{FE0F}\u{20E3}", 3),
    ];

    #[test]
    fn cases() {
        for (text, chars) in CASES {
            assert_eq!(text[..emoji(text)].chars().count(), chars, "{text:?}");
        }
    }

    #[test]
    fn keycaps_need_their_cap() {
        for (text, is_emoji) in [
            ("1", false),
            ("#\u{20E3}", true),
            ("*\u{FE0F}", false),
            ("7\u{301}\u{20E3}\u{301}", true),
            ("7\u{FE0E}\u{20E3}", false),
        ] {
            assert_eq!(
                emoji(text),
                if is_emoji { text.len() } else { 0 },
                "{text:?}"
            );
        }
    }
}
