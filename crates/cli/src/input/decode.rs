//! Bytes that should be UTF-8, and what is done where they are not.

use alloc::borrow::Cow;

use clap::ValueEnum;

use crate::failure::Failure;

/// What to do with bytes that are no text in the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Invalid {
    /// Stop with exit code 2.
    Error,
    /// Put U+FFFD in their place.
    Replace,
    /// Leave them out.
    Skip,
}

impl Invalid {
    /// Returns what stands in the output for invalid bytes, or `None` if they are an error.
    pub(crate) const fn replacement(self) -> Option<&'static str> {
        match self {
            Self::Error => None,
            Self::Replace => Some("\u{FFFD}"),
            Self::Skip => Some(""),
        }
    }
}

/// Returns `bytes` as text.
pub(crate) fn decode(bytes: &[u8], invalid: Invalid) -> Result<Cow<'_, str>, Failure> {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let mut text = String::with_capacity(bytes.len());
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let place = || Failure::at(&bytes[..at], at, "invalid UTF-8");
            text.push_str(invalid.replacement().ok_or_else(place)?);
            at += chunk.invalid().len();
        }
    }
    Ok(Cow::Owned(text))
}
