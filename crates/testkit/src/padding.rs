//! One text at every alignment.

/// The greatest number of bytes that the helpers put in front of a text: one block of 64.
pub const MAX_PADDING: usize = 64;

/// Returns `text` behind 0 to 64 ASCII bytes, 65 strings in all.
///
/// The padding of the `n`th string has `n` bytes and no Arabic character, so that the string minus
/// its first `n` bytes is `text` again.
///
/// # Examples
///
/// ```
/// let forms: Vec<String> = kalim_testkit::padded("كلم").collect();
/// assert_eq!(forms.len(), 65);
/// assert!(forms.iter().enumerate().all(|(n, form)| &form[n..] == "كلم"));
/// ```
pub fn padded(text: &str) -> impl Iterator<Item = String> {
    (0..=MAX_PADDING).map(move |bytes| ascii(bytes) + text)
}

/// Returns `text` behind 0 to 64 bytes of Arabic letters, 65 strings in all.
///
/// The `n`th string has `n` bytes in front: one ASCII letter if `n` is odd, then two-byte Arabic
/// letters. So a mark at the start of `text` follows a letter, and the blocks before it are full of
/// Arabic.
///
/// # Examples
///
/// ```
/// let forms: Vec<String> = kalim_testkit::padded_arabic("!").collect();
/// assert_eq!(forms[3], "xس!");
/// assert!(forms.iter().enumerate().all(|(n, form)| &form[n..] == "!"));
/// ```
pub fn padded_arabic(text: &str) -> impl Iterator<Item = String> {
    (0..=MAX_PADDING).map(move |bytes| ascii(bytes % 2) + &"س".repeat(bytes / 2) + text)
}

/// Returns `text` behind 0 to 64 ASCII bytes and before 65 more, 65 strings in all.
///
/// Where [`padded`] puts the text at the tail of a loop over blocks, this puts it in the middle.
///
/// # Examples
///
/// ```
/// let forms: Vec<String> = kalim_testkit::embedded("كلم").collect();
/// assert!(forms.iter().enumerate().all(|(n, form)| form[n..].starts_with("كلم")));
/// assert!(forms.iter().all(|form| form.ends_with(&"x".repeat(65))));
/// ```
pub fn embedded(text: &str) -> impl Iterator<Item = String> {
    padded(text).map(|form| form + &ascii(MAX_PADDING + 1))
}

fn ascii(bytes: usize) -> String {
    "x".repeat(bytes)
}
