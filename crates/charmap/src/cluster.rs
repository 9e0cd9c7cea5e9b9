//! A letter and what belongs to it.
//!
//! Ranges that are carried back to a source text are widened so that they begin and end between
//! letters. Tatweel, joiners and direction controls may stand between a letter and its mark; they
//! belong to the letter only if a mark follows them.

use kalim_chars::consts::{CGJ, TATWEEL};

/// Returns the last character boundary of `text` that is not behind byte `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Returns the first character boundary of `text` that is not before byte `at`.
pub(crate) fn ceil(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

/// Whether `c` is a mark that belongs to the letter before it.
///
/// Arabic marks are told by `kalim-chars`; of other scripts the blocks of combining diacritical
/// marks and the variation selectors count.
fn is_mark(c: char) -> bool {
    kalim_chars::is_mark(c)
        || matches!(c,
            '\u{300}'..='\u{36F}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FE20}'..='\u{FE2F}')
}

/// Whether `c` may stand between a letter and its mark.
fn is_between(c: char) -> bool {
    matches!(
        c,
        TATWEEL | CGJ | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}'
    )
}

/// Returns the end of the marks that follow byte `end` of `text`, or `end` if there are none.
pub(crate) fn end_of_marks(text: &str, end: usize) -> usize {
    let mut found = end;
    for (at, c) in text[end..].char_indices() {
        if is_mark(c) {
            found = end + at + c.len_utf8();
        } else if !is_between(c) {
            break;
        }
    }
    found
}

/// Returns the start of the letter whose marks byte `start` of `text` is within, or `start`.
pub(crate) fn start_of_letter(text: &str, start: usize) -> usize {
    if !text[start..].starts_with(is_mark) {
        return start;
    }
    let letter = text[..start]
        .char_indices()
        .rev()
        .find(|&(_, c)| !is_mark(c) && !is_between(c));
    match letter {
        Some((at, c)) if c.is_alphanumeric() => at,
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_belong_to_the_letter_before() {
        let text = "كِتَ\u{651}ب";
        assert_eq!(end_of_marks(text, 2), 4);
        assert_eq!(end_of_marks(text, 6), 10);
        assert_eq!(end_of_marks(text, 12), 12);
        assert_eq!(start_of_letter(text, 8), 4);
        assert_eq!(start_of_letter(text, 10), 10);
    }

    #[test]
    fn tatweel_belongs_only_with_a_mark_behind_it() {
        assert_eq!(end_of_marks("ب\u{640}\u{64E}ت", 2), 6);
        assert_eq!(end_of_marks("ب\u{640}ت", 2), 2);
        assert_eq!(start_of_letter("ب\u{640}\u{64E}", 4), 0);
    }

    #[test]
    fn a_lone_mark_has_no_letter() {
        assert_eq!(start_of_letter(" \u{64E}", 1), 1);
        assert_eq!(start_of_letter("\u{64E}", 0), 0);
    }
}
