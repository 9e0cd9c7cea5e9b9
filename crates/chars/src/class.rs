//! The class of a character.

use crate::named;
use crate::tables::Property;

/// What a character of the Arabic blocks is, each being of exactly one class.
///
/// The classes follow the general category of Unicode but for marks and presentation forms, where
/// use decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// A letter (category Lo) that stands for itself: ب, آ, پ, and U+FE73, a fragment of a letter
    /// without decomposition.
    Letter,
    /// A mark on a letter (category Mn), and the small waw and yeh on the line (category Lm), which
    /// Unicode calls letters: U+06E5, U+06E6, U+08C9, U+10EC5. [`mark_kind`](crate::mark_kind())
    /// says of which kind.
    Mark,
    /// A decimal digit (category Nd): ٠ to ٩ and ۰ to ۹.
    Digit,
    /// U+0640 ARABIC TATWEEL, which stretches a word.
    Tatweel,
    /// A punctuation mark (categories Po, Ps, Pe): ، ؛ ؟ ۔ ٪, U+066B, U+066C and ornate brackets.
    Punctuation,
    /// A symbol (categories Sm, Sc, Sk, So), such as U+06DE, U+06E9 and the honorific ligatures
    /// without decomposition.
    Symbol,
    /// An invisible control or a sign that encloses digits (category Cf): U+0600 to U+0605, U+061C,
    /// U+06DD, U+0890, U+0891, U+08E2, and the byte order mark U+FEFF.
    Format,
    /// A form, a ligature or a mathematical variant of other characters, which
    /// [`presentation_form`](crate::presentation_form()) returns.
    PresentationForm,
    /// A code point of an Arabic block without a character in this version of Unicode.
    Unassigned,
    /// A character outside the Arabic blocks.
    Other,
}

named!(Class, "class", {
    Letter => "letter",
    Mark => "mark",
    Digit => "digit",
    Tatweel => "tatweel",
    Punctuation => "punctuation",
    Symbol => "symbol",
    Format => "format",
    PresentationForm => "presentation-form",
    Unassigned => "unassigned",
    Other => "other",
});

/// Returns the class of a character.
///
/// One table look-up, whatever the character.
///
/// # Examples
///
/// ```
/// use kalim_chars::{Class, class};
///
/// assert_eq!(class('ك'), Class::Letter);
/// assert_eq!(class('\u{64E}'), Class::Mark);
/// assert_eq!(class('٣'), Class::Digit);
/// assert_eq!(class('؟'), Class::Punctuation);
/// assert_eq!(class('\u{FEFB}'), Class::PresentationForm);
/// assert_eq!(class('k'), Class::Other);
/// ```
#[must_use]
pub const fn class(c: char) -> Class {
    match Property::of(c) {
        Some(property) => property.class(),
        None => Class::Other,
    }
}

/// Returns whether a character is an Arabic letter that stands for itself.
///
/// False of marks, tatweel, presentation forms and letters of other scripts.
///
/// # Examples
///
/// ```
/// use kalim_chars::is_letter;
///
/// assert!(is_letter('ة') && is_letter('ۀ'));
/// assert!(!is_letter('\u{640}') && !is_letter('\u{FEFB}') && !is_letter('k'));
/// ```
#[must_use]
pub const fn is_letter(c: char) -> bool {
    matches!(class(c), Class::Letter)
}

/// Returns whether a character is an Arabic mark, one that [`mark_kind`](crate::mark_kind()) knows.
///
/// False of marks outside the Arabic blocks, such as U+0301 COMBINING ACUTE ACCENT.
///
/// # Examples
///
/// ```
/// use kalim_chars::is_mark;
///
/// assert!("\u{64E}\u{651}\u{670}\u{6E5}\u{8F0}".chars().all(is_mark));
/// assert!(!is_mark('ء') && !is_mark('\u{301}'));
/// ```
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(class(c), Class::Mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{digit_value, is_arabic, mark_kind, presentation_form};

    #[test]
    fn classes_agree_with_the_other_functions() {
        for c in kalim_testkit::all_chars() {
            let class = class(c);
            assert_eq!(class == Class::Other, !is_arabic(c), "{c:?}");
            assert_eq!(class == Class::Letter, is_letter(c), "{c:?}");
            assert_eq!(class == Class::Mark, is_mark(c), "{c:?}");
            assert_eq!(class == Class::Mark, mark_kind(c).is_some(), "{c:?}");
            assert_eq!(class == Class::Digit, digit_value(c).is_some(), "{c:?}");
            assert_eq!(class == Class::Tatweel, c == '\u{640}', "{c:?}");
            assert_eq!(
                class == Class::PresentationForm,
                presentation_form(c).is_some(),
                "{c:?}"
            );
        }
    }

    #[test]
    fn order_of_all_is_the_order_of_declaration() {
        assert!(
            Class::ALL
                .iter()
                .enumerate()
                .all(|(i, &class)| class as usize == i)
        );
    }
}
