//! Columns of CSV (RFC 4180) and of TSV, with the bytes around one field left alone.

use alloc::borrow::Cow;
use core::ops::Range;

use super::Value;

/// What stands between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delimiter {
    /// A comma; fields can be quoted.
    Comma,
    /// A tab; quotation marks are characters like others.
    Tab,
}

/// Where in a record a byte is, as far as quotation marks go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quotes {
    delimiter: Delimiter,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Unquoted,
    Quoted,
    /// Behind a quotation mark in a quoted field, which ends it or is the first of two.
    QuoteInQuoted,
}

impl Quotes {
    pub(crate) const fn new(delimiter: Delimiter) -> Self {
        let state = State::FieldStart;
        Self { delimiter, state }
    }

    /// Takes the next byte; returns whether it ends a record.
    pub(crate) fn step(&mut self, byte: u8) -> bool {
        let is_quote = byte == b'"' && self.delimiter == Delimiter::Comma;
        let is_end = byte == b'\n' && self.state != State::Quoted;
        self.state = match self.state {
            State::Quoted if is_quote => State::QuoteInQuoted,
            State::Quoted => State::Quoted,
            State::FieldStart | State::QuoteInQuoted if is_quote => State::Quoted,
            _ if is_end || byte == self.delimiter.byte() => State::FieldStart,
            _ => State::Unquoted,
        };
        is_end
    }

    /// Whether the last byte was between two fields, or the first comes next.
    fn is_between(&self) -> bool {
        self.state == State::FieldStart
    }
}

impl Delimiter {
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }

    /// Returns the length of the first record, with its line end.
    pub(crate) fn record_len(self, text: &str) -> usize {
        let mut quotes = Quotes::new(self);
        let end = text.bytes().position(|byte| quotes.step(byte));
        end.map_or(text.len(), |end| end + 1)
    }

    /// Returns where the fields of a record are, quotation marks included.
    fn fields(self, record: &str) -> Vec<Range<usize>> {
        let (mut quotes, mut start, mut fields) = (Quotes::new(self), 0, Vec::new());
        for (at, byte) in record.bytes().enumerate() {
            quotes.step(byte);
            if quotes.is_between() {
                fields.push(start..at);
                start = at + 1;
            }
        }
        fields.push(start..record.len());
        fields
    }

    /// Returns the text in a column, counted from 0.
    pub(crate) fn value(self, record: &str, column: usize) -> Option<Value<'_>> {
        let range = self.fields(record).into_iter().nth(column)?;
        let text = self.unquote(&record[range.clone()]);
        Some(Value { range, text })
    }

    fn unquote(self, field: &str) -> Cow<'_, str> {
        match quoted(field) {
            Some(inner) if self == Self::Comma => match inner.contains("\"\"") {
                true => Cow::Owned(inner.replace("\"\"", "\"")),
                false => Cow::Borrowed(inner),
            },
            _ => Cow::Borrowed(field),
        }
    }

    /// Appends a text in the place of the field `before`, quoted if that was or it must be.
    ///
    /// A tab or a line end, which a field of TSV cannot have, becomes a space.
    pub(crate) fn write(self, before: &str, text: &str, out: &mut String) {
        match self {
            Self::Tab => out.push_str(&text.replace(['\t', '\n', '\r'], " ")),
            Self::Comma if quoted(before).is_none() && !text.contains([',', '"', '\n', '\r']) => {
                out.push_str(text);
            }
            Self::Comma => {
                out.push('"');
                out.push_str(&text.replace('"', "\"\""));
                out.push('"');
            }
        }
    }
}

/// Returns what is between the quotation marks of a field, if it has them.
fn quoted(field: &str) -> Option<&str> {
    field.strip_prefix('"')?.strip_suffix('"')
}

/// Returns the number of the column that `name` names in a header, or that it is, counted from 1.
pub(crate) fn column_of(header: &str, delimiter: Delimiter, name: &str) -> Option<usize> {
    let header = header.strip_prefix('\u{FEFF}').unwrap_or(header);
    let fields = delimiter.fields(header);
    let named = fields
        .into_iter()
        .position(|field| delimiter.unquote(&header[field]) == name);
    named.or_else(|| name.parse::<usize>().ok()?.checked_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The fields are those that the csv crate reads.
        #[test]
        fn fields_are_those_of_the_csv_crate(records in prop::collection::vec(
            prop::collection::vec("[ab\",\n ب]{0,5}", 3), 1..5,
        )) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            records.iter().for_each(|record| writer.write_record(record).unwrap());
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut rest = &*text;
            for record in &records {
                let (line, behind) = rest.split_at(Delimiter::Comma.record_len(rest));
                let line = super::super::trim_line_end(line);
                for (column, field) in record.iter().enumerate() {
                    let value = Delimiter::Comma.value(line, column).unwrap();
                    prop_assert_eq!(&*value.text, field);
                    let mut out = String::new();
                    Delimiter::Comma.write(&line[value.range.clone()], field, &mut out);
                    prop_assert_eq!(&out, &line[value.range]);
                }
                rest = behind;
            }
            prop_assert_eq!(rest, "");
        }
    }

    #[test]
    fn a_column_has_a_name_or_a_number() {
        let column = |name| column_of("id,\"the text\",2", Delimiter::Comma, name);
        assert_eq!(column("the text"), Some(1));
        assert_eq!(column("2"), Some(2));
        assert_eq!(column("1"), Some(0));
        assert_eq!(column("0"), None);
        assert_eq!(column("x"), None);
    }

    #[test]
    fn a_quotation_mark_inside_an_unquoted_field_is_a_character() {
        assert_eq!(Delimiter::Comma.record_len("5\" disk,a\nb"), 10);
        assert_eq!(
            Delimiter::Comma.value("5\" disk,a", 0).unwrap().text,
            "5\" disk"
        );
    }
}
