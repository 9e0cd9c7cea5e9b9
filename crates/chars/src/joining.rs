//! The joining type of a character.

use crate::named;
use crate::tables::Property;

/// How a character joins its neighbours in cursive writing: the Unicode property `Joining_Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JoiningType {
    /// Joins nothing: ء, digits, punctuation (U in ArabicShaping.txt).
    NonJoining,
    /// Joins the letter before it: ا, د, ر, و, ة (R).
    RightJoining,
    /// Joins the letter after it; no character of the Arabic blocks (L).
    LeftJoining,
    /// Joins on both sides: ب, ك, ي, ى (D).
    DualJoining,
    /// Makes both neighbours join without a shape that changes: tatweel and ZWJ (C).
    JoinCausing,
    /// Does not break the join of its neighbours: marks and most invisible controls (T).
    Transparent,
}

named!(JoiningType, "joining type", {
    NonJoining => "non-joining",
    RightJoining => "right-joining",
    LeftJoining => "left-joining",
    DualJoining => "dual-joining",
    JoinCausing => "join-causing",
    Transparent => "transparent",
});

/// Returns the joining type of a character.
///
/// Exact for the Arabic blocks and for what stands between Arabic letters in practice: combining
/// marks of U+0300 to U+036F, soft hyphen, joiners, direction controls, variation selectors. Letters
/// of other cursive scripts (Syriac, N'Ko, Mongolian) do not join Arabic ones; for them, as for
/// everything else, the answer is [`JoiningType::NonJoining`].
///
/// # Examples
///
/// ```
/// use kalim_chars::{JoiningType, joining_type};
///
/// assert_eq!(joining_type('ب'), JoiningType::DualJoining);
/// assert_eq!(joining_type('ا'), JoiningType::RightJoining);
/// assert_eq!(joining_type('ء'), JoiningType::NonJoining);
/// assert_eq!(joining_type('\u{64E}'), JoiningType::Transparent);
/// assert_eq!(joining_type('\u{200D}'), JoiningType::JoinCausing);
/// ```
#[must_use]
pub const fn joining_type(c: char) -> JoiningType {
    match Property::of(c) {
        Some(property) => property.joining_type(),
        None => elsewhere(c),
    }
}

const fn elsewhere(c: char) -> JoiningType {
    match c {
        '\u{200D}' => JoiningType::JoinCausing,
        '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{200B}'
        | '\u{200E}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}' => JoiningType::Transparent,
        _ => JoiningType::NonJoining,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_each_type() {
        let cases = [
            (
                "ءٴ،٣۵\u{6DD}\u{6E5}\u{200C}\u{2067}ab1",
                JoiningType::NonJoining,
            ),
            ("اآأإدذرزوةؤٱڈڑژۀےۇ", JoiningType::RightJoining),
            ("بتثجحخسشصضطظعغفقكلمنهيىئپچکگیہھ", JoiningType::DualJoining),
            ("\u{640}\u{200D}", JoiningType::JoinCausing),
            (
                "\u{64B}\u{651}\u{670}\u{6D6}\u{8F0}\u{301}\u{61C}\u{200F}",
                JoiningType::Transparent,
            ),
        ];
        for (letters, expected) in cases {
            for c in letters.chars() {
                assert_eq!(joining_type(c), expected, "{c:?}");
            }
        }
    }

    #[test]
    fn order_of_all_is_the_order_of_declaration() {
        assert!(
            JoiningType::ALL
                .iter()
                .enumerate()
                .all(|(i, &kind)| kind as usize == i)
        );
    }
}
