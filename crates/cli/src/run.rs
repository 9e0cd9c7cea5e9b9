//! Files through a task to an output.

use alloc::borrow::Cow;
use std::io::{self, IsTerminal};
use std::time::Instant;

use encoding_rs::{Encoding, UTF_8};

use crate::args::{InputArgs, OutputArgs};
use crate::error::Error;
use crate::failure::{Failure, count_lines};
use crate::input::{Base, Chunk, Chunks, Cutter, Invalid, Progress, decode, open};
use crate::layout::{Delimiter, Layout, Quotes, column_of};
use crate::output::{Destination, encode};
use crate::parallel::in_order;
use crate::pool::Pool;
use crate::progress::Bar;
use crate::task::{Done, Piece, Task};

/// A run of one task over all files.
pub(crate) struct Run<'r> {
    pub(crate) input: &'r InputArgs,
    pub(crate) task: &'r dyn Task,
    pub(crate) cuts_sentences: bool,
    pub(crate) encoding: Option<&'static Encoding>,
    pub(crate) shows_progress: bool,
    /// Buffers for what is read, and for what is written.
    inputs: Pool,
    outputs: Pool,
}

/// What a run has done, all files together.
pub(crate) struct Report {
    pub(crate) done: Done,
    pub(crate) lines: u64,
    pub(crate) bytes_in: u64,
    pub(crate) bytes_out: u64,
    pub(crate) start: Instant,
}

/// A piece on its way to a thread.
struct Parcel {
    chunk: Chunk,
    /// The bytes it had in the file.
    size: u64,
    base: Base,
    begins_file: bool,
}

/// Why a piece came to nothing.
enum Fault {
    Input(Failure),
    Reading(io::Error),
}

/// A piece that a thread has finished.
struct Finished {
    done: Done,
    bytes: Vec<u8>,
    size: u64,
    lines: u64,
}

impl<'r> Run<'r> {
    pub(crate) fn new(input: &'r InputArgs, task: &'r dyn Task, output: &OutputArgs) -> Self {
        Self {
            input,
            task,
            cuts_sentences: false,
            encoding: output.output_encoding,
            shows_progress: output.output.is_some() || !io::stdout().is_terminal(),
            inputs: Pool::default(),
            outputs: Pool::default(),
        }
    }

    /// Works through all files, and writes what comes of them.
    pub(crate) fn all(&self, to: &mut Destination) -> Result<Report, Error> {
        let mut report = Report {
            done: Done::default(),
            lines: 0,
            bytes_in: 0,
            bytes_out: 0,
            start: Instant::now(),
        };
        let progress = Progress::default();
        let mut bar = Bar::new(&self.input.names(), self.shows_progress);
        for name in self.input.names() {
            self.file(&name, &progress, &mut bar, &mut report, to)?;
        }
        bar.finish();
        Ok(report)
    }

    fn file(
        &self,
        name: &str,
        progress: &Progress,
        bar: &mut Bar,
        report: &mut Report,
        to: &mut Destination,
    ) -> Result<(), Error> {
        let args = self.input;
        let reader = open(name, args.encoding, args.invalid, progress)?;
        let mut chunks = Chunks::new(reader, self.cutter(), &self.inputs).peekable();
        let layout = self.layout(name, chunks.peek())?;
        let (mut bytes, mut lines) = (0, 0);
        let write = |finished: Result<Finished, Fault>| {
            let finished = finished.map_err(|fault| fault.error(name, bytes, lines))?;
            bytes += finished.size;
            lines += finished.lines;
            report.take(&finished);
            bar.set(progress.bytes());
            to.write(&finished.bytes)?;
            self.outputs.give(finished.bytes);
            Ok(())
        };
        let work = |parcel: Result<Parcel, Fault>| {
            parcel.and_then(|parcel| self.work(name, &layout, parcel).map_err(Fault::Input))
        };
        in_order(args.jobs(), self.parcels(chunks), work, write)
    }

    /// Returns the pieces with what must be known of them in their order.
    fn parcels(
        &self,
        chunks: impl Iterator<Item = io::Result<Chunk>>,
    ) -> impl Iterator<Item = Result<Parcel, Fault>> {
        let (mut base, mut begins_file) = (Base::default(), true);
        chunks.map(move |chunk| {
            let chunk = chunk.map_err(Fault::Reading)?;
            let size = chunk.bytes.len() as u64;
            let mut parcel = Parcel {
                chunk,
                size,
                base,
                begins_file,
            };
            begins_file = false;
            if self.task.needs_base() {
                self.advance(&mut parcel, &mut base).map_err(Fault::Input)?;
            }
            Ok(parcel)
        })
    }

    /// Decodes a piece, and counts from its start to its end.
    fn advance(&self, parcel: &mut Parcel, base: &mut Base) -> Result<(), Failure> {
        let text = decode(&parcel.chunk.bytes, self.input.invalid)?;
        let chars = text.chars().count();
        base.bytes += text.len() as u64;
        base.chars += chars as u64;
        base.utf16 += (chars + text.bytes().filter(|&byte| byte >= 0xF0).count()) as u64;
        base.lines += count_lines(text.as_bytes());
        base.tokens = match text.ends_with('\n') {
            true => 0,
            false => base.tokens * u32::from(!parcel.chunk.begins_line) + self.task.tokens(&text),
        };
        if let Cow::Owned(text) = text {
            parcel.chunk.bytes = text.into_bytes();
        }
        Ok(())
    }

    fn work(&self, name: &str, layout: &Layout, parcel: Parcel) -> Result<Finished, Failure> {
        let Parcel {
            chunk,
            size,
            base,
            begins_file,
        } = parcel;
        let text = decode(&chunk.bytes, self.input.invalid)?;
        let mut done = Done {
            out: self.outputs.take_text(),
            ..Done::default()
        };
        let piece = Piece {
            text: &text,
            name,
            layout,
            base,
            begins_line: chunk.begins_line,
            begins_file,
        };
        self.task.run(&piece, &mut done)?;
        let out = core::mem::take(&mut done.out);
        let bytes = self.encoded(out)?;
        let lines = count_lines(&chunk.bytes);
        self.inputs.give(chunk.bytes);
        Ok(Finished {
            done,
            bytes,
            size,
            lines,
        })
    }

    /// Returns the output in the encoding that was asked for.
    pub(crate) fn encoded(&self, out: String) -> Result<Vec<u8>, Failure> {
        match self.encoding {
            Some(encoding) if encoding != UTF_8 => {
                let mut bytes = self.outputs.take();
                encode(&out, encoding, self.input.invalid, &mut bytes)?;
                self.outputs.give(out.into_bytes());
                Ok(bytes)
            }
            _ => Ok(out.into_bytes()),
        }
    }

    fn cutter(&self) -> Cutter {
        match self.input.delimiter() {
            _ if self.input.jsonl => Cutter::WholeLines,
            Some(delimiter) => Cutter::Records(Quotes::new(delimiter)),
            None if self.cuts_sentences => Cutter::Sentences,
            None => Cutter::Lines,
        }
    }

    /// Returns how the texts stand in a file that starts with `first`.
    fn layout(&self, name: &str, first: Option<&io::Result<Chunk>>) -> Result<Layout, Error> {
        if self.input.jsonl {
            let field = self.input.field.clone();
            return Ok(Layout::Json { field });
        }
        let Some(delimiter) = self.input.delimiter() else {
            return Ok(Layout::Text);
        };
        let text = match first {
            Some(Ok(chunk)) => decode(&chunk.bytes, Invalid::Replace).unwrap_or_default(),
            _ => "".into(),
        };
        delimited(&text, delimiter, &self.input.column)
            .ok_or_else(|| Error::message(format!("{name}: no column {:?}", self.input.column)))
    }
}

/// Returns the layout of a table whose first record has the name of the column, or which has no header
/// if columns have numbers.
fn delimited(text: &str, delimiter: Delimiter, name: &str) -> Option<Layout> {
    let header = crate::layout::trim_line_end(&text[..delimiter.record_len(text)]);
    let column = column_of(header, delimiter, name)?;
    let has_header = name.parse::<usize>().is_err();
    Some(Layout::Delimited {
        delimiter,
        column,
        has_header,
    })
}

impl Fault {
    fn error(self, name: &str, bytes: u64, lines: u64) -> Error {
        match self {
            Self::Input(failure) => {
                Error::message(format!("{name}: {}", failure.behind(bytes, lines)))
            }
            Self::Reading(error) => Error::io(name, &error),
        }
    }
}

impl Report {
    fn take(&mut self, finished: &Finished) {
        self.done.add(&finished.done);
        self.lines += finished.lines;
        self.bytes_in += finished.size;
        self.bytes_out += finished.bytes.len() as u64;
    }
}
