//! Every `char`.

/// Returns every `char` in ascending order: 1,112,064 of them, surrogates left out.
///
/// # Examples
///
/// ```
/// assert_eq!(kalim_testkit::all_chars().count(), 0x11_0000 - 0x800);
/// ```
pub fn all_chars() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}
