//! The two filters between the tokenizer and the stop words: lower case, then ASCII digits.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::RangeInclusive;

use kalim_charmap::CharMap;

use super::tables::ZEROS;

/// Returns `c` in lower case, as `LowerCaseFilter` does: by the simple mapping of one code point to
/// one.
///
/// So a final `Σ` becomes `σ`, and `İ` becomes `i` without its dot.
fn lower_case(c: char) -> char {
    match c {
        '\0'..='\u{BF}' => c.to_ascii_lowercase(),
        '\u{590}'..='\u{109F}' => c,
        // Alone in having a longer full mapping: `i` and U+0307 COMBINING DOT ABOVE.
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Returns the value of a decimal digit of any script.
pub(super) fn decimal_value(c: char) -> Option<u8> {
    let c = u32::from(c);
    let zero = ZEROS[ZEROS.partition_point(|&zero| zero <= c).checked_sub(1)?];
    u8::try_from(c - zero).ok().filter(|&value| value < 10)
}

/// Returns `c` as `LowerCaseFilter` and `DecimalDigitFilter` leave it.
fn fold_char(c: char) -> char {
    match c {
        '\0'..='\u{7F}' | '\u{620}'..='\u{65F}' | '\u{671}'..='\u{6D3}' => c.to_ascii_lowercase(),
        _ => decimal_value(c).map_or_else(|| lower_case(c), |value| char::from(b'0' + value)),
    }
}

/// Returns a token in lower case and with ASCII digits; borrowed if and only if that changes
/// nothing.
pub(crate) fn fold(token: &str) -> Cow<'_, str> {
    let Some(at) = token.find(|c| fold_char(c) != c) else {
        return Cow::Borrowed(token);
    };
    let mut folded = String::with_capacity(token.len());
    folded.push_str(&token[..at]);
    folded.extend(token[at..].chars().map(fold_char));
    Cow::Owned(folded)
}

/// The characters behind which none changes.
const FOLDED: RangeInclusive<char> = '\0'..='\u{1FFFF}';

/// Returns [`fold`] as a map.
pub(crate) fn fold_map() -> CharMap {
    let pairs = FOLDED.map(|c| (c, fold_char(c)));
    let changes = pairs.filter(|(c, folded)| c != folded);
    let map = CharMap::builder().replace_each(changes.map(|(c, folded)| (c, String::from(folded))));
    map.build().expect("each character is there once")
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn cases() {
        for (token, folded) in [
            ("", ""),
            ("كتاب", "كتاب"),
            ("HTML5", "html5"),
            ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
            ("İSTANBUL", "istanbul"),
            ("Straẞe", "straße"),
            ("ǅ", "ǆ"),
            ("١٢٫٥", "12٫5"),
            ("۱۲۳४५๖", "123456"),
            ("７\u{1D7D9}\u{1E959}", "719"),
        ] {
            assert_eq!(fold(token), folded);
            assert_eq!(matches!(fold(token), Cow::Borrowed(_)), token == folded);
        }
    }

    #[test]
    fn every_char_is_one_of_both_filters() {
        for c in '\0'..=char::MAX {
            let lower: Vec<_> = c.to_lowercase().collect();
            let digit = decimal_value(c).and_then(|value| char::from_digit(value.into(), 10));
            assert_eq!(fold_char(c), digit.unwrap_or(lower[0]), "{c:?}");
            assert!(lower.len() == 1 || c == 'İ', "{c:?}");
        }
    }

    #[test]
    fn the_map_folds_every_char() {
        let map = fold_map();
        for c in '\0'..=char::MAX {
            let text = String::from(c);
            assert_eq!(map.apply(&text), fold(&text), "{c:?}");
        }
    }

    #[test]
    fn every_digit_of_the_standard_library_is_found() {
        for c in '\0'..=char::MAX {
            assert!(decimal_value(c).is_none() || c.is_numeric(), "{c:?}");
            let ascii = c.to_digit(10).and_then(|value| u8::try_from(value).ok());
            assert_eq!(decimal_value(c).filter(|_| c.is_ascii()), ascii, "{c:?}");
        }
    }
}
