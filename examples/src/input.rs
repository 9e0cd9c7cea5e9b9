use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};

use crate::Error;

/// What to do with bytes that are not UTF-8: `--invalid error` or `--invalid replace`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Invalid {
    /// Stop and say where the first such byte is.
    #[default]
    Error,
    /// Put U+FFFD REPLACEMENT CHARACTER in the place of each broken sequence. Offsets that a
    /// program prints are then those of the replaced text.
    Replace,
}

impl Invalid {
    /// Returns the name of the choice, as [`FromStr`] reads it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Replace => "replace",
        }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The error of a name that is no choice of [`Invalid`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownInvalid(String);

impl fmt::Display for UnknownInvalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown choice `{}`; expected error or replace", self.0)
    }
}

impl core::error::Error for UnknownInvalid {}

impl FromStr for Invalid {
    type Err = UnknownInvalid;

    fn from_str(name: &str) -> Result<Self, UnknownInvalid> {
        match name {
            "error" => Ok(Self::Error),
            "replace" => Ok(Self::Replace),
            _ => Err(UnknownInvalid(name.to_owned())),
        }
    }
}

/// One line of an [`Input`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The line without its end.
    pub text: &'a str,
    /// The end of the line: `"\n"`, `"\r\n"`, or `""` when the input stops without one.
    pub end: &'static str,
}

/// The text that a program works on: a file, standard input or a built-in text.
pub struct Input {
    name: String,
    reader: Box<dyn BufRead>,
    invalid: Invalid,
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Input");
        debug
            .field("name", &self.name)
            .field("invalid", &self.invalid);
        debug.finish_non_exhaustive()
    }
}

impl Input {
    /// Creates an input that messages call `name`.
    pub fn from_reader(name: &str, reader: impl BufRead + 'static, invalid: Invalid) -> Self {
        Self {
            name: name.to_owned(),
            reader: Box::new(reader),
            invalid,
        }
    }

    /// Creates the input that reads standard input.
    #[must_use]
    pub fn stdin(invalid: Invalid) -> Self {
        let reader = BufReader::with_capacity(1 << 16, io::stdin().lock());
        Self::from_reader("standard input", reader, invalid)
    }

    /// Opens a file, `-` being standard input.
    ///
    /// # Errors
    /// [`Error::Read`] when the file does not open.
    pub fn open(file: &OsStr, invalid: Invalid) -> Result<Self, Error> {
        if file == "-" {
            return Ok(Self::stdin(invalid));
        }
        let name = file.display().to_string();
        match File::open(file) {
            Ok(opened) => {
                let reader = BufReader::with_capacity(1 << 16, opened);
                Ok(Self::from_reader(&name, reader, invalid))
            }
            Err(error) => Err(Error::Read { input: name, error }),
        }
    }

    /// Reads the whole text.
    ///
    /// # Errors
    /// [`Error::Read`], and [`Error::InvalidUtf8`] under [`Invalid::Error`].
    pub fn read_text(mut self) -> Result<String, Error> {
        let mut bytes = Vec::new();
        if let Err(error) = self.reader.read_to_end(&mut bytes) {
            return Err(self.failed(error));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(text),
            Err(error) if self.invalid == Invalid::Replace => {
                Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
            }
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                let newlines = error.as_bytes()[..offset]
                    .iter()
                    .filter(|&&byte| byte == b'\n')
                    .count();
                Err(self.invalid_at(offset as u64, newlines as u64 + 1))
            }
        }
    }

    /// Calls `each` with every line, in one buffer that is used again and again.
    ///
    /// A final newline does not start another line, and an empty input has none.
    ///
    /// # Errors
    /// [`Error::Read`], [`Error::InvalidUtf8`] under [`Invalid::Error`], and what `each` returns.
    ///
    /// ```
    /// use kalim_examples::{Input, Invalid};
    ///
    /// let mut ends = Vec::new();
    /// let input = Input::from_reader("lines", "أ\nب\r\n\nج".as_bytes(), Invalid::Error);
    /// input.for_each_line(|line| {
    ///     ends.push((line.text.to_owned(), line.end));
    ///     Ok(())
    /// })?;
    /// let expected = [("أ", "\n"), ("ب", "\r\n"), ("", "\n"), ("ج", "")];
    /// assert_eq!(ends, expected.map(|(text, end)| (text.to_owned(), end)));
    /// # Ok::<(), kalim_examples::Error>(())
    /// ```
    pub fn for_each_line(
        mut self,
        mut each: impl FnMut(Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut buffer = Vec::new();
        let (mut offset, mut number) = (0, 1);
        loop {
            buffer.clear();
            let read = self.reader.read_until(b'\n', &mut buffer);
            if read.map_err(|error| self.failed(error))? == 0 {
                return Ok(());
            }
            let (bytes, end) = split_end(&buffer);
            let text = match core::str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) if self.invalid == Invalid::Replace => String::from_utf8_lossy(bytes),
                Err(error) => {
                    return Err(self.invalid_at(offset + error.valid_up_to() as u64, number));
                }
            };
            each(Line { text: &text, end })?;
            offset += buffer.len() as u64;
            number += 1;
        }
    }

    /// Writes one line for each line of the input, with the same ends: the body of every line
    /// filter.
    ///
    /// # Errors
    /// Those of [`Input::for_each_line`], and [`Error::Write`].
    pub fn map_lines<W: Write>(
        self,
        out: &mut W,
        mut line_into: impl FnMut(&str, &mut W) -> io::Result<()>,
    ) -> Result<(), Error> {
        self.for_each_line(|line| {
            line_into(line.text, out)?;
            out.write_all(line.end.as_bytes())?;
            Ok(())
        })
    }

    fn failed(&self, error: io::Error) -> Error {
        let input = self.name.clone();
        Error::Read { input, error }
    }

    fn invalid_at(&self, offset: u64, line: u64) -> Error {
        let input = self.name.clone();
        Error::InvalidUtf8 {
            input,
            offset,
            line,
        }
    }
}

fn split_end(line: &[u8]) -> (&[u8], &'static str) {
    if let Some(text) = line.strip_suffix(b"\r\n") {
        (text, "\r\n")
    } else if let Some(text) = line.strip_suffix(b"\n") {
        (text, "\n")
    } else {
        (line, "")
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{Input, Invalid};
    use crate::Error;

    fn mapped(bytes: &'static [u8], invalid: Invalid) -> Result<String, Error> {
        let mut out = Vec::new();
        Input::from_reader("bytes", bytes, invalid)
            .map_lines(&mut out, |line, out| out.write_all(line.as_bytes()))?;
        Ok(String::from_utf8(out).expect("UTF-8 out"))
    }

    #[test]
    fn lines_end_as_they_did() {
        for text in ["", "\n", "أ", "أ\n", "أ\r\nب", "\r\n\n", "أ\rب\n\r"] {
            assert_eq!(
                mapped(text.as_bytes(), Invalid::Error).unwrap(),
                text,
                "{text:?}"
            );
        }
    }

    #[test]
    fn invalid_bytes_are_placed() {
        for (bytes, at) in [
            (&b"\xFF"[..], (0, 1)),
            (b"a\nb\xD9", (3, 2)),
            (b"\xD9\n", (0, 1)),
            (b"ab\r\n\xD8\xA7\xE2\x80", (6, 2)),
        ] {
            let whole = Input::from_reader("bytes", bytes, Invalid::Error).read_text();
            for error in [
                whole.unwrap_err(),
                mapped(bytes, Invalid::Error).unwrap_err(),
            ] {
                let Error::InvalidUtf8 { offset, line, .. } = error else {
                    panic!("{error}");
                };
                assert_eq!((offset, line), at, "{bytes:?}");
            }
        }
    }

    #[test]
    fn invalid_bytes_are_replaced() {
        let bytes = b"\xD8\xA7\xD9\nb\xFF";
        let expected = "ا\u{FFFD}\nb\u{FFFD}";
        assert_eq!(mapped(bytes, Invalid::Replace).unwrap(), expected);
        let whole = Input::from_reader("bytes", &bytes[..], Invalid::Replace).read_text();
        assert_eq!(whole.unwrap(), expected);
    }
}
