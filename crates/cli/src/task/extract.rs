//! Writing the records that an operation finds.

use core::fmt::Write;

use super::{Done, Piece, Task, each_record};
use crate::failure::{Failure, count_lines};
use crate::input::Base;
use crate::layout::{Layout, trim_line_end};
use crate::ops::{Extract, Record};
use crate::output::{Format, JsonLine, Unit, Units};

/// An operation whose records are written.
pub(crate) struct ExtractTask<'o> {
    pub(crate) operation: &'o dyn Extract,
    pub(crate) format: Format,
    pub(crate) unit: Unit,
}

impl ExtractTask<'_> {
    /// Writes the records of one line, as plain text without an end.
    fn line(&self, text: &str, base: Base, done: &mut Done) {
        let mut units = Units::new(self.unit, base, text);
        let start = done.out.len();
        self.operation.extract(text, &mut |record| {
            done.found += 1;
            match self.format {
                Format::Plain => {
                    if done.out.len() > start {
                        done.out.push_str(self.operation.separator());
                    }
                    done.out.push_str(record.shown);
                }
                Format::Tsv => tsv(text, record, base, &mut units, &mut done.out),
                Format::Json => json(text, record, base, &mut units, &mut done.out),
            }
        });
    }

    /// Writes the records of one line of plain text.
    fn plain_line(&self, text: &str, record: &str, is_continued: bool, done: &mut Done) {
        let start = done.out.len();
        self.line(text, Base::default(), done);
        let is_empty = done.out.len() == start;
        if is_continued && !is_empty {
            done.out.insert_str(start, self.operation.separator());
        }
        let keeps_lines = self.operation.separator() != "\n";
        if record.ends_with('\n') && (keeps_lines || !is_empty) {
            done.out.push('\n');
        }
    }
}

impl Task for ExtractTask<'_> {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure> {
        let (header, rest) = piece.split_header();
        let skipped = count_lines(header.as_bytes());
        let mut units = Units::new(self.unit, piece.base, rest);
        let (mut at, mut is_first) = (0, true);
        each_record(piece.layout, rest, |record, lines| {
            for value in piece.layout.values(record)? {
                match self.format {
                    Format::Plain => {
                        let is_continued = is_first && !piece.begins_line;
                        self.plain_line(&value.text, record, is_continued, done);
                    }
                    _ => {
                        let start = match piece.layout {
                            Layout::Text => units.range(&(at..at)).start,
                            _ => 0,
                        };
                        let lines = piece.base.lines + skipped + lines;
                        let tokens = if is_first { piece.base.tokens } else { 0 };
                        self.line(&value.text, Base::all(start, lines, tokens), done);
                    }
                }
            }
            is_first = false;
            at += record.len();
            Ok(())
        })
        .map_err(|fault| fault.behind(0, skipped))
    }

    fn needs_base(&self) -> bool {
        self.format != Format::Plain
    }

    fn tokens(&self, text: &str) -> u32 {
        self.operation.tokens(trim_line_end(text))
    }
}

fn tsv(text: &str, record: &Record<'_>, base: Base, units: &mut Units<'_>, out: &mut String) {
    let range = units.range(&record.range);
    let (line, kind) = (base.lines + 1, record.kind);
    let head = write!(out, "{line}\t{}\t{}\t{kind}\t", range.start, range.end);
    head.expect("strings take all");
    push_field(&text[record.range.clone()], out);
    for (_, value) in record.more {
        out.push('\t');
        push_field(value, out);
    }
    if let Some(position) = record.position {
        write!(out, "\t{}", base.tokens + position).expect("strings take all");
    }
    out.push('\n');
}

/// Appends a field without the characters that end fields: tabs and line ends are escaped.
fn push_field(field: &str, out: &mut String) {
    for c in field.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            c => out.push(c),
        }
    }
}

fn json(text: &str, record: &Record<'_>, base: Base, units: &mut Units<'_>, out: &mut String) {
    let range = units.range(&record.range);
    let mut line = JsonLine::new(out);
    line.value("line", &(base.lines + 1));
    line.value("start", &range.start).value("end", &range.end);
    line.text("kind", record.kind);
    line.text("text", &text[record.range.clone()]);
    for (name, value) in record.more {
        line.text(name, value);
    }
    if let Some(position) = record.position {
        line.value("position", &(base.tokens + position));
    }
    line.end();
}
