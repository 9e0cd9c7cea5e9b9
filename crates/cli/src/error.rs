//! What ends the program before its work is done.

use core::fmt;
use std::io;

/// A reason to stop.
#[derive(Debug)]
pub(crate) enum Error {
    /// Something is wrong, and the message says what.
    Message(String),
    /// Whoever reads standard output has left.
    ClosedPipe,
}

impl Error {
    pub(crate) fn message(text: impl fmt::Display) -> Self {
        Self::Message(text.to_string())
    }

    /// Returns the error of reading or writing `name`.
    pub(crate) fn io(name: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Message(format!("{name}: {error}")),
        }
    }
}
