//! Removing the usual marks, without any set-up.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

use once_cell::race::OnceBox;

use crate::Stripper;

/// Returns `text` without its vowel marks.
///
/// Removed are the marks of all kinds (harakat, tanwin, shadda, sukun, dagger alef, Quranic signs,
/// honorifics, small letters, vowels of other languages) except those that make letters: combining
/// hamza (U+0654, U+0655) and madda (U+0653). This is [`Strip::All`](crate::Strip::All); for other
/// choices there is [`Stripper`].
///
/// - U+06E5 and U+06E6, small waw and small yeh, are letters by Unicode and marks by use: removed.
/// - U+06DD, U+06DE and U+06E9, end of ayah, start of rub el hizb and place of sajdah, are symbols:
///   kept.
/// - Tatweel (U+0640) is not a mark, and presentation forms of marks (U+FE70 to U+FE7F) are not yet
///   marks: kept. Normalization takes care of both.
///
/// The result is `Cow::Borrowed` if and only if nothing changed; stripping again changes nothing.
///
/// Cost: one scan up to the first mark, then one allocation and one pass. The first call in a
/// process builds the table.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::strip;
///
/// assert_eq!(strip("مُدَرِّسَةٌ"), "مدرسة");
/// assert_eq!(strip("هَـٰذَا"), "هـذا"); // tatweel is not a mark
/// assert_eq!(strip("ٱلرَّحْمَٰنِ"), "ٱلرحمن");
/// assert_eq!(strip("ا\u{654}\u{64E}"), "ا\u{654}"); // the hamza stays
/// ```
#[must_use]
pub fn strip(text: &str) -> Cow<'_, str> {
    shared().strip(text)
}

/// Whether [`strip`] would return `text` as it is.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::is_stripped;
///
/// assert!(is_stripped("كتاب"));
/// assert!(!is_stripped("كِتاب"));
/// ```
#[must_use]
pub fn is_stripped(text: &str) -> bool {
    shared().is_stripped(text)
}

/// Appends to `out` what [`strip`] returns.
///
/// # Examples
///
/// ```
/// let mut out = String::from("* ");
/// kalim_diacritics::strip_into("كِتَابٌ", &mut out);
/// assert_eq!(out, "* كتاب");
/// ```
pub fn strip_into(text: &str, out: &mut String) {
    shared().strip_into(text, out);
}

/// Returns the stripper that the functions share.
fn shared() -> &'static Stripper {
    static SHARED: OnceBox<Stripper> = OnceBox::new();
    SHARED.get_or_init(|| Box::new(Stripper::default()))
}

#[cfg(test)]
mod tests {
    use kalim_testkit::any_text;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn references_of_other_tools_are_met() {
        // Vectors of Lucene's TestArabicNormalizationFilter that are about marks alone.
        let cases = [
            ("مَبنا", "مبنا"),
            ("علِي", "علي"),
            ("بُوات", "بوات"),
            ("ولداً", "ولدا"),
        ];
        for (text, stripped) in cases {
            assert_eq!(strip(text), stripped);
        }
    }

    #[test]
    fn digits_stay() {
        // U+0660 is a digit, one bit away from the dagger alef U+0670.
        assert_eq!(strip("١\u{66C}٠٠٠ ه\u{670}ذا"), "١\u{66C}٠٠٠ هذا");
    }

    proptest! {
        #[test]
        fn functions_are_the_default_stripper(text in any_text()) {
            let stripper = Stripper::default();
            prop_assert_eq!(strip(&text), stripper.strip(&text));
            prop_assert_eq!(is_stripped(&text), stripper.is_stripped(&text));
            let mut out = String::new();
            strip_into(&text, &mut out);
            prop_assert_eq!(out, stripper.strip(&text));
        }
    }
}
