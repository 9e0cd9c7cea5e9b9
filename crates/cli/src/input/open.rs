//! Opening what a name stands for: standard input or a file, compressed or not, in any encoding.

use core::sync::atomic::{AtomicU64, Ordering};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{Encoding, UTF_8};
use flate2::bufread::MultiGzDecoder;

use super::decode::Invalid;
use super::transcode::Transcoder;
use crate::error::Error;

/// How many bytes have been read from the disk or the pipe.
#[derive(Debug, Default)]
pub(crate) struct Progress(AtomicU64);

impl Progress {
    pub(crate) fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A reader that tells how far it is.
struct Counted<'p, R> {
    inner: R,
    progress: &'p Progress,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.progress.0.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Opens `name`, where `-` is standard input, as a reader of UTF-8.
pub(crate) fn open<'p>(
    name: &str,
    encoding: Option<&'static Encoding>,
    invalid: Invalid,
    progress: &'p Progress,
) -> Result<Box<dyn Read + Send + 'p>, Error> {
    let inner: Box<dyn Read + Send> = match name {
        "-" => Box::new(io::stdin()),
        _ => Box::new(File::open(name).map_err(|error| Error::io(name, &error))?),
    };
    let raw = Start::of(Counted { inner, progress }).map_err(|error| Error::io(name, &error))?;
    let plain = decompressed(raw).map_err(|error| Error::io(name, &error))?;
    let start = Start::of(plain).map_err(|error| Error::io(name, &error))?;
    let encoding = Encoding::for_bom(&start.head).map_or(encoding, |(of_mark, _)| Some(of_mark));
    Ok(match encoding {
        Some(other) if other != UTF_8 => Box::new(Transcoder::new(start, other, invalid)),
        _ => Box::new(start),
    })
}

/// Returns what a gzip or zstd stream holds, or the stream itself.
fn decompressed<'r>(raw: Start<impl Read + Send + 'r>) -> io::Result<Box<dyn Read + Send + 'r>> {
    Ok(match raw.head.as_slice() {
        [0x1F, 0x8B, ..] => Box::new(MultiGzDecoder::new(BufReader::new(raw))),
        [0x28, 0xB5, 0x2F, 0xFD] => Box::new(zstd::Decoder::with_buffer(into_buffered(raw))?),
        _ => Box::new(raw),
    })
}

fn into_buffered(reader: impl Read) -> impl BufRead {
    BufReader::with_capacity(1 << 17, reader)
}

/// A reader whose first bytes are known.
struct Start<R> {
    head: Vec<u8>,
    given: usize,
    rest: R,
}

impl<R: Read> Start<R> {
    /// Reads the first four bytes, or all if there are fewer.
    fn of(mut rest: R) -> io::Result<Self> {
        let mut head = Vec::with_capacity(4);
        rest.by_ref().take(4).read_to_end(&mut head)?;
        Ok(Self {
            head,
            given: 0,
            rest,
        })
    }
}

impl<R: Read> Read for Start<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.head.len() {
            return self.rest.read(buffer);
        }
        let count = (&self.head[self.given..]).read(buffer)?;
        self.given += count;
        Ok(count)
    }
}
