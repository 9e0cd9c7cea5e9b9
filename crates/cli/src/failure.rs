//! What is wrong with a piece of input, and where.

use core::fmt;

/// A fault of the input, at a place that is counted from the start of a piece or of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The byte offset, if there is one byte to blame.
    pub(crate) byte: Option<u64>,
    /// Line ends before the place.
    pub(crate) lines: u64,
    what: String,
}

impl Failure {
    /// Returns a fault at the byte `at`, behind `before`.
    pub(crate) fn at(before: &[u8], at: usize, what: impl fmt::Display) -> Self {
        Self {
            byte: Some(at as u64),
            lines: count_lines(before),
            what: what.to_string(),
        }
    }

    /// Returns a fault in the line behind `lines` line ends.
    pub(crate) fn in_line(lines: u64, what: impl fmt::Display) -> Self {
        Self {
            byte: None,
            lines,
            what: what.to_string(),
        }
    }

    /// Returns the fault with its place counted from further ahead.
    pub(crate) fn behind(self, bytes: u64, lines: u64) -> Self {
        Self {
            byte: self.byte.map(|byte| byte + bytes),
            lines: self.lines + lines,
            ..self
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.byte {
            Some(byte) => write!(f, "{} at byte {byte}, line {}", self.what, self.lines + 1),
            None => write!(f, "{} in line {}", self.what, self.lines + 1),
        }
    }
}

/// Returns the number of line ends in `bytes`.
pub(crate) fn count_lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}
