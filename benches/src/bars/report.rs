//! The rows, as a reader or a script wants them.

use core::fmt::{self, Write};

use serde_json::{Value, json};

use super::{Other, Row};
use crate::clock::CLOCK;
use crate::report::architecture;

/// What was measured on this machine.
#[derive(Debug, Clone)]
pub struct Report {
    rows: Vec<Row>,
    rounds: usize,
}

/// The heads of the columns.
const HEADS: [&str; 7] = ["what", "text", "size", "kernel", "bar", "ratio", ""];

impl Report {
    /// Returns the report of `rows`, each measured in so many rounds.
    #[must_use]
    pub const fn new(rows: Vec<Row>, rounds: usize) -> Self {
        Self { rows, rounds }
    }

    /// Returns the report as a Markdown table.
    ///
    /// # Panics
    ///
    /// Never: a string can be written to.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = format!("\n{}\n\n", self.title());
        out.push_str(
            "| what | text | size | kernel | bar | ratio | |\n|---|---|--:|---|--:|--:|---|\n",
        );
        for row in &self.rows {
            writeln!(out, "| {} |", cells(row).join(" | ")).expect("a string");
        }
        if let Some(note) = self.note() {
            write!(out, "\n{note}\n").expect("a string");
        }
        out.push('\n');
        out
    }

    /// Returns the report as JSON, whose keys do not change:
    ///
    /// - `machine`, `clock`, `rounds`: how it was measured;
    /// - `rows`: objects with `key`, `what`, `text`, `size`, `kernel`, `better` (`higher` or
    ///   `lower`), `bar`, `ratio` and `met`; the last three may be `null`.
    #[must_use]
    pub fn json(&self) -> Value {
        let row = |row: &Row| {
            json!({
                "key": row.goal.key,
                "what": row.goal.what,
                "text": row.corpus.as_str(),
                "size": row.size,
                "kernel": row.kernel.as_str(),
                "better": row.goal.better.as_str(),
                "bar": row.bar(),
                "ratio": row.ratio,
                "met": row.is_met(),
            })
        };
        json!({
            "machine": architecture(),
            "clock": CLOCK,
            "rounds": self.rounds,
            "rows": self.rows.iter().map(row).collect::<Vec<_>>(),
        })
    }

    fn title(&self) -> String {
        let (machine, rounds) = (architecture(), self.rounds);
        format!("Measured on {machine}: {CLOCK}, medians of {rounds} interleaved runs.")
    }

    /// Returns what to do about rows without a ratio.
    fn note(&self) -> Option<String> {
        let is_left_out = |other: &str| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.ratio.is_none() && row.goal.key.ends_with(other))
        };
        let notes = [
            ("-lucene", "Lucene", Other::HOW_LUCENE),
            ("-nltk", "NLTK", Other::HOW_NLTK),
        ];
        let notes = notes.iter().filter(|(key, _, _)| is_left_out(key));
        let notes: Vec<_> = notes
            .map(|(_, name, how)| format!("{name} is not here: {how}."))
            .collect();
        (!notes.is_empty()).then(|| notes.join("\n"))
    }
}

/// Writes the report as text, in columns.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = HEADS.map(String::from);
        let lines: Vec<_> = core::iter::once(heads)
            .chain(self.rows.iter().map(cells))
            .collect();
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max();
        let widths = core::array::from_fn::<_, 7, _>(|column| width(column).unwrap_or(0));
        writeln!(f, "{}\n", self.title())?;
        for line in &lines {
            write_line(f, line, &widths)?;
        }
        self.note().map_or(Ok(()), |note| write!(f, "\n{note}\n"))
    }
}

/// Writes a line in columns: numbers to the right, words to the left.
fn write_line(f: &mut fmt::Formatter<'_>, line: &[String; 7], widths: &[usize; 7]) -> fmt::Result {
    let [what, text, size, kernel, bar, ratio, met] = line;
    let [a, b, c, d, e, g, _] = widths;
    let line =
        format!("{what:a$}  {text:b$}  {size:>c$}  {kernel:d$}  {bar:>e$}  {ratio:>g$}  {met}");
    writeln!(f, "{}", line.trim_end())
}

fn cells(row: &Row) -> [String; 7] {
    let bar = |bar| format!("{} {bar}", row.goal.better.sign());
    let met = row
        .is_met()
        .map_or("", |met| if met { "pass" } else { "miss" });
    [
        row.goal.what.into(),
        row.corpus.as_str().into(),
        row.size.into(),
        row.kernel.as_str().into(),
        row.bar().map_or_else(|| "-".into(), bar),
        row.ratio.map_or_else(|| "-".into(), digits),
        met.into(),
    ]
}

/// Returns a ratio with so many digits that it is seen on which side of a bar it is.
fn digits(ratio: f64) -> String {
    match ratio {
        ..0.0995 => format!("{ratio:.3}"),
        ..9.995 => format!("{ratio:.2}"),
        _ => format!("{ratio:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use kalim_simd::Kernel;

    use super::*;
    use crate::Corpus;
    use crate::bars::Goal;

    fn report() -> Report {
        let row = |goal, ratio| Row {
            goal: Goal::of(goal),
            corpus: Corpus::Plain,
            size: "4 KiB",
            kernel: Kernel::SCALAR,
            ratio,
        };
        let rows = [
            row("normalize-naive", Some(2.52)),
            row("words-unicode-segmentation", Some(5.0)),
            row("word-memcpy", Some(1.234)),
            row("analyzer-lucene", None),
            row("isri-nltk", None),
        ];
        Report::new(rows.into(), 31)
    }

    #[test]
    fn text_is_in_columns() {
        let text = report().to_string();
        let lines: Vec<&str> = text.lines().skip(2).collect();
        assert!(lines[1].ends_with("plain  4 KiB  scalar  ≥ 2.5   2.52  pass"));
        assert!(lines[2].ends_with("plain  4 KiB  scalar    ≥ 6   5.00  miss"));
        assert!(lines[3].ends_with("plain  4 KiB  scalar      -   1.23"));
        assert!(lines[4].ends_with("plain  4 KiB  scalar      -      -"));
        assert!(lines[7].starts_with("Lucene is not here: give --lucene JAR"));
        assert!(lines[8].starts_with("NLTK is not here: give --nltk PYTHON"));
    }

    #[test]
    fn markdown_is_a_table() {
        let table = report().markdown();
        assert!(table.contains(" | plain | 4 KiB | scalar | ≥ 2.5 | 2.52 | pass |\n"));
        assert!(table.starts_with("\nMeasured on "));
    }

    #[test]
    fn json_has_the_keys_that_it_promises() {
        let json = report().json();
        let keys = |value: &Value| -> BTreeSet<String> {
            value.as_object().unwrap().keys().cloned().collect()
        };
        let set = |keys: &[&str]| keys.iter().map(ToString::to_string).collect();
        assert_eq!(keys(&json), set(&["machine", "clock", "rounds", "rows"]));
        let row = [
            "key", "what", "text", "size", "kernel", "better", "bar", "ratio", "met",
        ];
        for value in json["rows"].as_array().unwrap() {
            assert_eq!(keys(value), set(&row));
        }
        assert_eq!(json["rows"][0]["met"], true);
        assert_eq!(json["rows"][1]["met"], false);
        assert_eq!(json["rows"][2]["bar"], Value::Null);
        assert_eq!(json["rows"][3]["ratio"], Value::Null);
    }
}
