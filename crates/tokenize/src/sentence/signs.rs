//! Rule S1: an ellipsis ends a sentence; so do a semicolon and a colon, if that is chosen.

use core::ops::Range;

use super::options::{SentenceOptions, Stop};

/// Returns the first place inside `within` where a sentence may end because of a sign that UAX #29 does not know to end one: behind
/// the white space after it.
///
/// Closing quotation marks and brackets stay with the sign. There is no such place where a
/// lower-case letter or a mark of continuation follows: `قال… ، ثم`.
pub(super) fn bound_in(
    text: &str,
    within: Range<usize>,
    options: SentenceOptions,
) -> Option<usize> {
    let ends = |c| {
        let stop = Stop::of(c).filter(|stop| options.has(*stop));
        matches!(stop, Some(Stop::Ellipsis | Stop::Semicolon | Stop::Colon))
    };
    let mut from = within.start;
    while let Some(found) = text[from..within.end].find(ends) {
        let dots = &text[from + found..within.end];
        let after = dots.trim_start_matches(|c| ends(c) || is_closing(c));
        let next = after.trim_start();
        from = within.end - next.len();
        if next.len() < after.len() && text[from..].starts_with(begins_sentence) {
            return Some(from);
        }
    }
    None
}

/// Returns whether `c` stays with the end of a sentence: a closing mark, or another sign.
pub(super) const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '؟' | '»' | '"' | '”' | '’' | '\'' | ')' | ']' | '}' | '›'
    )
}

fn begins_sentence(c: char) -> bool {
    !c.is_lowercase() && !matches!(c, '،' | '؛' | ',' | ';' | ':' | '-' | '–' | '—' | '…' | '.')
}
