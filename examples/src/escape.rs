use std::io::{self, Write};

/// Writes `text` as one field of a tab-separated line.
///
/// Tab, newline, carriage return and backslash become `\t`, `\n`, `\r` and `\\`; everything else
/// stays as it is.
///
/// # Errors
/// Those of `out`.
///
/// ```
/// let mut out = Vec::new();
/// kalim_examples::write_tsv(&mut out, "كتب\tقلم\\")?;
/// assert_eq!(out, r"كتب\tقلم\\".as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_tsv(out: &mut impl Write, text: &str) -> io::Result<()> {
    escaped(out, text, |byte| {
        matches!(byte, b'\t' | b'\n' | b'\r' | b'\\')
    })
}

/// Writes `text` as a JSON string, quotes included.
///
/// Quotes, backslashes and the controls below U+0020 are escaped; Arabic stays readable.
///
/// # Errors
/// Those of `out`.
///
/// ```
/// let mut out = Vec::new();
/// kalim_examples::write_json(&mut out, "قال \"نعم\"\u{1}")?;
/// assert_eq!(out, r#""قال \"نعم\"\u0001""#.as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_json(out: &mut impl Write, text: &str) -> io::Result<()> {
    out.write_all(b"\"")?;
    escaped(out, text, |byte| {
        byte < 0x20 || byte == b'"' || byte == b'\\'
    })?;
    out.write_all(b"\"")
}

/// Only ASCII is ever special, so that the pieces between are whole characters.
fn escaped(out: &mut impl Write, text: &str, special: impl Fn(u8) -> bool) -> io::Result<()> {
    let mut rest = text.as_bytes();
    while let Some(index) = rest.iter().position(|&byte| special(byte)) {
        out.write_all(&rest[..index])?;
        match rest[index] {
            b'\t' => out.write_all(br"\t")?,
            b'\n' => out.write_all(br"\n")?,
            b'\r' => out.write_all(br"\r")?,
            byte @ (b'"' | b'\\') => out.write_all(&[b'\\', byte])?,
            byte => write!(out, "\\u{byte:04x}")?,
        }
        rest = &rest[index + 1..];
    }
    out.write_all(rest)
}
