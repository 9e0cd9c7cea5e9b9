//! The value of a digit.

/// Returns the value of an Arabic-Indic digit, ٠ to ٩, or of an extended one, ۰ to ۹.
///
/// None of anything else, ASCII digits included.
///
/// # Examples
///
/// ```
/// use kalim_chars::digit_value;
///
/// let value = "١٤٤٧".chars().filter_map(digit_value).fold(0, |n, d| n * 10 + u32::from(d));
/// assert_eq!(value, 1447);
/// assert_eq!(digit_value('۷'), Some(7));
/// assert_eq!(digit_value('7'), None);
/// ```
#[must_use]
pub const fn digit_value(c: char) -> Option<u8> {
    match c {
        '٠'..='٩' => Some((c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => Some((c as u32 - '۰' as u32) as u8),
        _ => None,
    }
}

/// Returns how many bytes of decimal digits `text` begins with: Arabic-Indic, extended or ASCII ones.
///
/// Cost: two comparisons a digit, told by its bytes.
///
/// # Examples
///
/// ```
/// use kalim_chars::digits_len;
///
/// assert_eq!(digits_len("١٤٤٧ هـ"), 8);
/// assert_eq!(digits_len("3.5"), 1);
/// ```
#[must_use]
pub const fn digits_len(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [0xD9, 0xA0..=0xA9, behind @ ..]
    | [0xDB, 0xB0..=0xB9, behind @ ..]
    | [b'0'..=b'9', behind @ ..] = rest
    {
        rest = behind;
    }
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn digits_have_their_values() {
        let value = |digits: &str| digits.chars().map(digit_value).collect::<Option<Vec<u8>>>();
        assert_eq!(value("٠١٢٣٤٥٦٧٨٩"), Some((0..10).collect()));
        assert_eq!(value("۰۱۲۳۴۵۶۷۸۹"), Some((0..10).collect()));
    }

    #[test]
    fn digits_are_told_by_their_bytes() {
        for c in kalim_testkit::all_chars() {
            let text = String::from_iter(['1', c, '٢']);
            let is_digit = c.is_ascii_digit() || digit_value(c).is_some();
            let want = if is_digit { text.len() } else { 1 };
            assert_eq!(digits_len(&text), want, "{c:?}");
        }
        assert_eq!(digits_len(""), 0);
    }

    #[test]
    fn there_are_twenty() {
        assert_eq!(
            kalim_testkit::all_chars().filter_map(digit_value).count(),
            20
        );
    }
}
