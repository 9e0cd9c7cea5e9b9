//! A letter and what belongs to it.
//!
//! Ranges that are carried back to a source text are widened so that they begin and end between
//! letters. Tatweel, joiners and direction controls may stand between a letter and its mark; they
//! belong to the letter only if a mark follows them.

use kalim_chars::consts::{CGJ, TATWEEL};

/// Returns the last character boundary of `text` that is not behind byte `at`.
#[inline]
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns the first character boundary of `text` that is not before byte `at`.
#[inline]
pub(crate) fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Whether `c` is a mark that belongs to the letter before it.
///
/// Arabic marks are told by `kalim-chars`; of other scripts the blocks of combining diacritical
/// marks and the variation selectors count.
const fn is_mark(c: char) -> bool {
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
const fn is_between(c: char) -> bool {
    matches!(
        c,
        TATWEEL | CGJ | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}'
    )
}

/// What a character is to the letter before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Of itself: the letter ends.
    Other,
    Mark,
    Between,
}

const fn role(c: char) -> Role {
    if is_mark(c) {
        Role::Mark
    } else if is_between(c) {
        Role::Between
    } else {
        Role::Other
    }
}

/// The roles of U+0600 to U+06FF, by the last two bits of the first byte and the last six of the
/// second one.
static ARABIC: [Role; 256] = {
    let (mut roles, mut n) = ([Role::Other; 256], 0);
    while n < 256 {
        roles[n as usize] = role(char::from_u32(0x600 + n).expect("a character"));
        n += 1;
    }
    roles
};

/// Returns the role of the character at byte `at` of `text` and where it ends.
///
/// Arabic and ASCII are told by their bytes.
#[inline]
fn role_at(text: &str, at: usize) -> (Role, usize) {
    match text.as_bytes().get(at..) {
        Some(&[0..=0x7F, ..]) => (Role::Other, at + 1),
        Some(&[first @ 0xD8..=0xDB, second, ..]) => {
            let index = usize::from(first & 3) << 6 | usize::from(second & 63);
            (ARABIC[index], at + 2)
        }
        _ => role_of_any(text, at),
    }
}

fn role_of_any(text: &str, at: usize) -> (Role, usize) {
    let next = text[at..].chars().next();
    next.map_or((Role::Other, at), |c| (role(c), at + c.len_utf8()))
}

/// Returns the end of the marks that follow byte `end` of `text`, or `end` if there are none.
#[inline]
pub(crate) fn end_of_marks(text: &str, end: usize) -> usize {
    let (mut found, mut at) = (end, end);
    loop {
        let (role, next) = role_at(text, at);
        match role {
            Role::Other => return found,
            Role::Mark => found = next,
            Role::Between => {}
        }
        at = next;
    }
}

/// Returns the start of the letter whose marks byte `start` of `text` is within, or `start`.
#[inline]
pub(crate) fn start_of_letter(text: &str, start: usize) -> usize {
    match role_at(text, start).0 {
        Role::Mark => letter_before(text, start),
        _ => start,
    }
}

/// Returns the start of the letter that the mark at byte `start` of `text` belongs to, or `start`.
fn letter_before(text: &str, start: usize) -> usize {
    let letter = text[..start]
        .char_indices()
        .rev()
        .find(|&(_, c)| role(c) == Role::Other);
    match letter {
        Some((at, c)) if c.is_alphanumeric() => at,
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use kalim_testkit::all_chars;

    #[test]
    fn roles_are_told_by_bytes() {
        for c in all_chars() {
            let text = ['b', c].iter().collect::<String>();
            assert_eq!(role_at(&text, 1), (role(c), text.len()), "{c:?}");
        }
        assert_eq!(role_at("b", 1), (Role::Other, 1));
    }

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
