//! The forms of output.

use clap::ValueEnum;

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text: a line for each line of the input.
    Plain,
    /// Columns with tabs between.
    Tsv,
    /// A JSON object on each line.
    Json,
}
