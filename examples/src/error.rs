use core::fmt;
use std::io;

/// Why a program stops before its work is done.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The arguments are wrong: the message says which and what is allowed.
    Usage(String),
    /// The input is not UTF-8.
    InvalidUtf8 {
        /// The file, or `standard input`.
        input: String,
        /// Bytes from the start of the input to the first byte that is not UTF-8.
        offset: u64,
        /// The line that byte is on, counted from 1.
        line: u64,
    },
    /// The input cannot be read.
    Read {
        /// The file, or `standard input`.
        input: String,
        /// What the system says.
        error: io::Error,
    },
    /// The output cannot be written.
    Write(io::Error),
}

impl Error {
    /// Returns whether nobody reads the output any more, which is no failure.
    #[must_use]
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::InvalidUtf8 {
                input,
                offset,
                line,
            } => {
                write!(f, "{input} is not UTF-8 at byte {offset} (line {line}); ")?;
                f.write_str("`--invalid replace` reads on")
            }
            Self::Read { input, error } => write!(f, "cannot read {input}: {error}"),
            Self::Write(error) => write!(f, "cannot write: {error}"),
        }
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Read { error, .. } | Self::Write(error) => Some(error),
            Self::Usage(_) | Self::InvalidUtf8 { .. } => None,
        }
    }
}

/// Reading has its own variant, so what `?` meets in a program is writing.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}
