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

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn digits_have_their_values() {
        let value = |digits: &str| digits.chars().map(digit_value).collect::<Option<Vec<u8>>>();
        assert_eq!(value("٠١٢٣٤٥٦٧٨٩"), Some((0..10).collect()));
        assert_eq!(value("۰۱۲۳۴۵۶۷۸۹"), Some((0..10).collect()));
    }

    #[test]
    fn there_are_twenty() {
        assert_eq!(
            kalim_testkit::all_chars().filter_map(digit_value).count(),
            20
        );
    }
}
