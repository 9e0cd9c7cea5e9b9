//! Objects of JSON lines.

use core::fmt::Write;

/// A JSON object on one line, written member by member.
pub(crate) struct JsonLine<'o> {
    out: &'o mut String,
    separator: char,
}

impl<'o> JsonLine<'o> {
    pub(crate) fn new(out: &'o mut String) -> Self {
        let separator = '{';
        Self { out, separator }
    }

    /// Adds a string.
    pub(crate) fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.value(name, &serde_json::Value::from(value))
    }

    /// Adds a number, or another value that is written in JSON as it is displayed.
    pub(crate) fn value(&mut self, name: &str, value: &dyn core::fmt::Display) -> &mut Self {
        write!(self.out, "{}\"{name}\":{value}", self.separator).expect("strings take all");
        self.separator = ',';
        self
    }

    /// Ends the object and the line.
    pub(crate) fn end(&mut self) {
        self.out.push_str("}\n");
    }
}
