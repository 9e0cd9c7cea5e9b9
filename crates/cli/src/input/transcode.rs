//! Other encodings as UTF-8.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding};

use super::decode::Invalid;
use crate::failure::{Failure, count_lines};

/// Bytes read at a time.
const ROOM: usize = 1 << 16;

/// A reader of UTF-8 over a reader of another encoding.
pub(crate) struct Transcoder<R> {
    inner: R,
    decoder: Decoder,
    invalid: Invalid,
    source: Vec<u8>,
    /// What of `source` is not decoded yet.
    left: core::ops::Range<usize>,
    is_at_end: bool,
    /// The text to be given next.
    out: Vec<u8>,
    given: usize,
    /// Bytes decoded and line ends seen.
    bytes: u64,
    lines: u64,
    is_done: bool,
}

impl<R: Read> Transcoder<R> {
    pub(crate) fn new(inner: R, encoding: &'static Encoding, invalid: Invalid) -> Self {
        Self {
            inner,
            decoder: encoding.new_decoder(),
            invalid,
            source: vec![0; ROOM],
            left: 0..0,
            is_at_end: false,
            out: Vec::new(),
            given: 0,
            bytes: 0,
            lines: 0,
            is_done: false,
        }
    }

    /// Makes the next text, which is empty only at the end.
    fn advance(&mut self) -> io::Result<()> {
        self.given = 0;
        self.out.clear();
        while self.out.is_empty() && !self.is_done {
            if self.left.is_empty() && !self.is_at_end {
                let count = self.inner.read(&mut self.source)?;
                self.left = 0..count;
                self.is_at_end = count == 0;
            }
            self.step()?;
        }
        Ok(())
    }

    /// Decodes what is left, up to the first fault.
    fn step(&mut self) -> io::Result<()> {
        self.out.resize(4 * ROOM, 0);
        let source = &self.source[self.left.clone()];
        let (result, read, written) =
            self.decoder
                .decode_to_utf8_without_replacement(source, &mut self.out, self.is_at_end);
        self.out.truncate(written);
        self.left.start += read;
        self.bytes += read as u64;
        self.lines += count_lines(&self.out);
        match result {
            DecoderResult::InputEmpty => self.is_done = self.is_at_end,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(wrong, behind) => self.replace(wrong, behind)?,
        }
        Ok(())
    }

    fn replace(&mut self, wrong: u8, behind: u8) -> io::Result<()> {
        let Some(replacement) = self.invalid.replacement() else {
            let byte = self.bytes - u64::from(wrong) - u64::from(behind);
            let name = self.decoder.encoding().name();
            let fault = Failure::at(&[], 0, format!("invalid {name}")).behind(byte, self.lines);
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                fault.to_string(),
            ));
        };
        self.out.extend_from_slice(replacement.as_bytes());
        Ok(())
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.out.len() {
            self.advance()?;
        }
        let count = (&self.out[self.given..]).read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

/// Returns the encoding of a name.
pub(crate) fn parse_encoding(name: &str) -> Result<&'static Encoding, String> {
    let unknown =
        "unknown encoding: expected a name such as utf-8, windows-1256, iso-8859-6, utf-16le";
    match name.to_ascii_lowercase().as_str() {
        "utf-16" => Ok(encoding_rs::UTF_16LE),
        name => Encoding::for_label(name.as_bytes()).ok_or_else(|| unknown.to_owned()),
    }
}
