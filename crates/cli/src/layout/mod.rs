//! What a record of the input is, and where in it the text stands.

mod delimited;
mod json;

use alloc::borrow::Cow;
use core::ops::Range;

pub(crate) use delimited::{Delimiter, Quotes, column_of};

/// How texts stand in a file.
#[derive(Debug, Clone)]
pub(crate) enum Layout {
    /// Every line is a text.
    Text,
    /// Every line is a JSON object, one member of which is a text.
    Json { field: String },
    /// Every record has a text in one column, but the first if it is a header.
    Delimited {
        delimiter: Delimiter,
        column: usize,
        has_header: bool,
    },
}

/// A text in a record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Value<'t> {
    /// The bytes of the record that the text is written with, quotes included.
    pub(crate) range: Range<usize>,
    pub(crate) text: Cow<'t, str>,
}

impl Layout {
    /// Returns the length of the first record of `text`, with its line end.
    pub(crate) fn record_len(&self, text: &str) -> usize {
        match self {
            Self::Delimited { delimiter, .. } => delimiter.record_len(text),
            _ => memchr::memchr(b'\n', text.as_bytes()).map_or(text.len(), |end| end + 1),
        }
    }

    /// Returns how much of the start of a file is no text.
    pub(crate) fn header_len(&self, text: &str) -> usize {
        match self {
            Self::Delimited {
                has_header: true, ..
            } => self.record_len(text),
            _ => 0,
        }
    }

    /// Returns the texts in a record, in order.
    pub(crate) fn values<'t>(&self, record: &'t str) -> Result<Vec<Value<'t>>, String> {
        match self {
            Self::Text => {
                let range = 0..trim_line_end(record).len();
                let text = Cow::Borrowed(&record[range.clone()]);
                Ok(vec![Value { range, text }])
            }
            Self::Json { field } => json::values(trim_line_end(record), field),
            Self::Delimited {
                delimiter, column, ..
            } => Ok(delimiter
                .value(trim_line_end(record), *column)
                .into_iter()
                .collect()),
        }
    }

    /// Appends a text that takes the place of the one written `before`.
    pub(crate) fn write(&self, before: &str, text: &str, out: &mut String) {
        match self {
            Self::Text => out.push_str(text),
            Self::Json { .. } => json::write(text, out),
            Self::Delimited { delimiter, .. } => delimiter.write(before, text, out),
        }
    }
}

/// Returns a line without its end, which is `\n` or `\r\n`.
pub(crate) fn trim_line_end(line: &str) -> &str {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}
