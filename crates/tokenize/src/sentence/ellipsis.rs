//! Rule S1: an ellipsis ends a sentence.

use core::ops::Range;

/// HORIZONTAL ELLIPSIS.
const ELLIPSIS: char = '…';

/// Returns the first place inside `within` where a sentence may end because of an ellipsis: behind
/// the white space after it.
///
/// Closing quotation marks and brackets stay with the ellipsis. There is no such place where a
/// lower-case letter or a mark of continuation follows: `قال… ، ثم`.
pub(super) fn bound_in(text: &str, within: Range<usize>) -> Option<usize> {
    let mut from = within.start;
    while let Some(found) = text[from..within.end].find(ELLIPSIS) {
        let dots = &text[from + found..within.end];
        let after = dots.trim_start_matches(|c| c == ELLIPSIS || is_closing(c));
        let next = after.trim_start();
        from = within.end - next.len();
        if next.len() < after.len() && text[from..].starts_with(begins_sentence) {
            return Some(from);
        }
    }
    None
}

const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '؟' | '»' | '"' | '”' | '’' | '\'' | ')' | ']' | '}' | '›'
    )
}

fn begins_sentence(c: char) -> bool {
    !c.is_lowercase() && !matches!(c, '،' | '؛' | ',' | ';' | ':' | '-' | '–' | '—' | '…' | '.')
}
