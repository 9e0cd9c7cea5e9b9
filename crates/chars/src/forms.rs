//! The letters of presentation forms.

use crate::tables;

/// Returns the characters that a presentation form, ligature or mathematical letter stands for.
///
/// The answer is the compatibility decomposition of Unicode with hamza and madda composed, in other
/// words NFKC of the one character, with two exceptions:
///
/// - A form of marks has a carrier in Unicode: SPACE when isolated, TATWEEL when medial. The carrier
///   is left out: U+FE70 and U+FE71 are both U+064B ARABIC FATHATAN, U+FC5E is U+064C U+0651.
/// - U+FDFD, the picture of a sentence, has no decomposition in Unicode and is its four words here.
///
/// None of everything else: letters, symbols without decomposition (U+FBB2 to U+FBD2, U+FD40 to
/// U+FD4F, U+FDFE, U+FDFF and others), the ornate brackets U+FD3E and U+FD3F, the tail fragment
/// U+FE73, and letters outside the three blocks even where they have a decomposition (U+0675).
///
/// The longest answer is that of U+FDFD with 41 bytes; no answer is empty. One table look-up.
///
/// # Examples
///
/// ```
/// use kalim_chars::presentation_form;
///
/// let letters = |text: &str| text.chars().filter_map(presentation_form).collect::<String>();
/// assert_eq!(letters("\u{FEE3}\u{FEA4}\u{FEE4}\u{FEAA}"), "محمد");
/// assert_eq!(presentation_form('\u{FEF5}'), Some("لآ"));
/// assert_eq!(presentation_form('\u{FDFA}'), Some("صلى الله عليه وسلم"));
/// assert_eq!(presentation_form('م'), None);
/// ```
#[must_use]
pub const fn presentation_form(c: char) -> Option<&'static str> {
    tables::letters(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, class};

    #[test]
    fn named_forms() {
        let cases = [
            ('\u{FB50}', Some("ٱ")),
            ('\u{FB56}', Some("پ")),
            ('\u{FBFC}', Some("ی")),
            ('\u{FC5E}', Some("\u{64C}\u{651}")),
            ('\u{FCF2}', Some("\u{64E}\u{651}")),
            ('\u{FD3C}', Some("ا\u{64B}")),
            ('\u{FDF2}', Some("الله")),
            ('\u{FDFB}', Some("جل جلاله")),
            ('\u{FDFC}', Some("ریال")),
            ('\u{FDFD}', Some("بسم الله الرحمن الرحيم")),
            ('\u{FE70}', Some("\u{64B}")),
            ('\u{FE71}', Some("\u{64B}")),
            ('\u{FE81}', Some("آ")),
            ('\u{FEFB}', Some("لا")),
            ('\u{1EE00}', Some("ا")),
            ('\u{1EE1C}', Some("ٮ")),
            ('\u{FD3E}', None),
            ('\u{FDFE}', None),
            ('\u{FE73}', None),
            ('\u{FEFF}', None),
            ('\u{675}', None),
            ('ﬁ', None),
        ];
        for (c, letters) in cases {
            assert_eq!(presentation_form(c), letters, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn forms_stand_for_letters_marks_and_spaces() {
        let is_plain = |c| c == ' ' || matches!(class(c), Class::Letter | Class::Mark);
        for letters in kalim_testkit::all_chars().filter_map(presentation_form) {
            assert!((1..=41).contains(&letters.len()), "{letters:?}");
            assert!(letters.chars().all(is_plain), "{letters:?}");
            assert!(!letters.starts_with(' '), "{letters:?}");
        }
    }
}
