//! Hebrew letters and quotation marks, where the grammar is narrower than the word rules, and in
//! one place wider.

use super::grammar::Joins;
use super::lead::{Lead, extends};
use super::tables::{HEBREW, contains};

/// How the grammar has come to a letter, which says what it may do with the mark after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// As the first of a group: a quotation mark may follow.
    First,
    /// After an apostrophe, full stop or colon: another may follow, but no quotation mark.
    Middle,
    /// After a double quotation mark: nothing but a letter or digit may follow.
    Quoted,
}

/// Returns how much of a piece with quotation marks is one token, in bytes, and what may join it.
///
/// The word rules keep `א"ב"ג` and `א"ב.ג` whole. The grammar spends a letter on the mark before
/// it, and cuts at the second mark. On the other hand a group that ends in an apostrophe may be
/// followed by digits, as in `א'5`.
pub(super) fn quoted(piece: &str) -> (usize, Joins) {
    let mut last = (Use::First, false);
    let mut mark = None;
    for (at, c) in piece.char_indices() {
        match Lead::of(c) {
            Lead::None if !extends(c) => mark = Some((at, c)),
            // A mark, which may be one of South-East Asia.
            Lead::None | Lead::Complex => {}
            _ => {
                let Some(used) = follow(last, mark.map(|(_, mark)| mark)) else {
                    break;
                };
                last = (used, contains(&HEBREW, c));
                mark = None;
            }
        }
    }
    match mark {
        None => (piece.len(), Joins::Nothing),
        // WB7a
        Some((_, '\'')) if last == (Use::First, true) => (piece.len(), Joins::Quote),
        Some((at, _)) => (at, Joins::Nothing),
    }
}

/// Returns the use of a letter after a mark and the letter before: none if the grammar does not
/// allow it.
const fn follow((used, is_hebrew): (Use, bool), mark: Option<char>) -> Option<Use> {
    match (mark, used) {
        (None, _) => Some(Use::First),
        (Some('"'), Use::First) => Some(Use::Quoted),
        (Some('"'), _) | (Some(_), Use::Quoted) => None,
        (Some('\''), Use::First) if is_hebrew => Some(Use::First),
        (Some(_), _) => Some(Use::Middle),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (piece, token, joins) in [
            ("don't", "don't", Joins::Nothing),
            ("צה\"ל", "צה\"ל", Joins::Nothing),
            ("א\"ב\"ג", "א\"ב", Joins::Nothing),
            ("א\"ב.ג", "א\"ב", Joins::Nothing),
            ("א\"בב\"ג", "א\"בב\"ג", Joins::Nothing),
            ("a.א\"ב", "a.א", Joins::Nothing),
            ("א'ב'ג", "א'ב'ג", Joins::Nothing),
            ("א'ב\"ג", "א'ב\"ג", Joins::Nothing),
            ("א'", "א'", Joins::Quote),
            ("ג'\u{5B0}", "ג'\u{5B0}", Joins::Quote),
            ("a.א'", "a.א", Joins::Nothing),
        ] {
            assert_eq!(quoted(piece), (token.len(), joins), "{piece}");
        }
    }
}
