//! A letter and what belongs to it.
//!
//! Ranges that are carried back to a source text are widened so that they begin and end between
//! letters. Tatweel, joiners and direction controls may stand between a letter and its mark; they
//! belong to the letter only if a mark follows them.

use core::ops::RangeInclusive;

use kalim_chars::consts::{CGJ, TATWEEL};

/// Returns the last character boundary of `text` that is not behind byte `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns the first character boundary of `text` that is not before byte `at`.
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

/// The roles of U+0600 to U+06FF, by the last two bits of the first byte and the last six of the second
/// one.
static ROLES: [Role; 256] = {
    let (mut roles, mut n) = ([Role::Other; 256], 0);
    while n < 256 {
        let c = char::from_u32(0x600 + n).expect("a character");
        roles[n as usize] = role(c);
        n += 1;
    }
    roles
};

/// Returns the role of the character that two bytes of a text are, or begin with, if it is of ASCII or of
/// U+0600 to U+06FF.
#[inline]
fn common_role(first: u8, second: u8) -> Option<Role> {
    let index = usize::from(first & 3) << 6 | usize::from(second & 63);
    match first {
        0..0x80 => Some(Role::Other),
        0xD8..0xDC => Some(ROLES[index]),
        _ => None,
    }
}

/// Returns the end of the character that ends at byte `end` of `text`, or has bytes on both sides of
/// it, and of the marks that follow.
#[inline]
pub(crate) fn end_of_marks(text: &str, end: usize) -> usize {
    let next = text.as_bytes().get(end..);
    if let Some(next) = next.and_then(<[u8]>::first_chunk) {
        let next = u64::from_le_bytes(*next);
        let len = len_of_harakat(next);
        let [first, second, ..] = (next >> (8 * len % 64)).to_le_bytes();
        if len < 8 && common_role(first, second) == Some(Role::Other) {
            return end + len;
        }
    }
    end_of_any_marks(text, ceil(text, end))
}

/// Returns how many of eight bytes, of which the lowest comes first, are of the marks U+064B to U+0652
/// at the start.
///
/// No branch predictor knows how many marks a letter has, so four characters are compared at once.
#[inline]
const fn len_of_harakat(bytes: u64) -> usize {
    const EACH: u64 = 0x0001_0001_0001_0001;
    // They are D9 8B to D9 92. What is borrowed from a pair comes behind one that is no mark.
    let others = bytes.wrapping_sub(0x8BD9 * EACH) & (0xF8FF * EACH);
    2 * (others.trailing_zeros() as usize / 16)
}

/// Returns the end of the marks that follow byte `end` of `text`, or `end` if there are none.
#[inline(never)]
fn end_of_any_marks(text: &str, end: usize) -> usize {
    let (mut found, mut at) = (end, end);
    while let Some(&first) = text.as_bytes().get(at) {
        let second = text.as_bytes().get(at + 1).copied().unwrap_or(0);
        let (role, len) = match common_role(first, second) {
            Some(role) => (role, 2),
            None => {
                let c = text[at..].chars().next();
                c.map_or((Role::Other, 0), |c| (role(c), c.len_utf8()))
            }
        };
        at += len;
        match role {
            Role::Other => break,
            Role::Mark => found = at,
            Role::Between => {}
        }
    }
    found
}

/// Returns the start of the letter that has byte `at` of `text` or whose marks this is within.
#[inline]
pub(crate) fn start_of_letter(text: &str, at: usize) -> usize {
    let pair = text.as_bytes().get(at..).and_then(<[u8]>::first_chunk);
    match pair {
        Some(&pair) if LETTERS.contains(&u16::from_be_bytes(pair)) => at,
        Some(&[first, second]) if common_role(first, second) == Some(Role::Other) => at,
        _ => start_of_any_letter(text, floor(text, at)),
    }
}

/// The bytes of U+0620 to U+064A, where nearly all words begin, and none of which is a mark.
const LETTERS: RangeInclusive<u16> = 0xD8A0..=0xD98A;

/// Does what [`start_of_letter`] does, at a boundary of characters.
#[inline(never)]
fn start_of_any_letter(text: &str, start: usize) -> usize {
    match text[start..].chars().next().map(role) {
        Some(Role::Mark) => letter_before(text, start),
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
            let (text, end) = (String::from_iter(['b', c, 'b']), 1 + c.len_utf8());
            let bytes = text.as_bytes();
            let is_near = matches!(c, '\0'..='\x7F' | '\u{600}'..='\u{6FF}');
            let want = is_near.then(|| role(c));
            assert_eq!(common_role(bytes[1], bytes[2]), want, "{c:?}");
            let within = |at: usize| common_role(bytes[at], bytes[at + 1]);
            assert!((2..end).all(|at| within(at).is_none()), "{c:?}");
        }
    }

    #[test]
    fn marks_are_counted_at_once() {
        for c in all_chars() {
            let is_counted = matches!(c, '\u{64B}'..='\u{652}');
            for count in 0..4 {
                let text = "\u{64E}".repeat(count) + &String::from_iter([c; 4]);
                let bytes = text
                    .as_bytes()
                    .first_chunk()
                    .map(|next| u64::from_le_bytes(*next));
                let len = if is_counted { 8 } else { 2 * count };
                assert!(
                    bytes.is_none_or(|bytes| len_of_harakat(bytes) == len),
                    "{c:?}"
                );
            }
        }
    }

    #[test]
    fn ends_and_starts_of_any_character() {
        for c in all_chars() {
            for (before, behind) in [("b", "b"), ("ب\u{651}", "\u{64E}ب،؛ــ،"), ("بـ", "\u{650}")]
            {
                let text = String::from_iter([before, c.encode_utf8(&mut [0; 4]), behind]);
                for at in 0..=text.len() {
                    let (start, end) = (floor(&text, at), ceil(&text, at));
                    assert_eq!(
                        start_of_letter(&text, at),
                        start_of_any_letter(&text, start)
                    );
                    assert_eq!(end_of_marks(&text, at), end_of_any_marks(&text, end));
                }
            }
        }
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
