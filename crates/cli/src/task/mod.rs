//! What is done with the pieces of a file, and what comes of it.

mod check;
mod count;
mod dry_run;
mod extract;
mod rewrite;

use crate::failure::Failure;
use crate::input::Base;
use crate::layout::Layout;

pub(crate) use check::Check;
pub(crate) use count::{Count, Counts};
pub(crate) use dry_run::DryRun;
pub(crate) use extract::ExtractTask;
pub(crate) use rewrite::{RewriteTask, RuleLines};

/// A stretch of whole records, or a part of a long line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    /// The name of the file.
    pub(crate) name: &'t str,
    pub(crate) layout: &'t Layout,
    /// Where in the file the piece starts, if the task asks for that.
    pub(crate) base: Base,
    pub(crate) begins_line: bool,
    pub(crate) begins_file: bool,
}

impl<'t> Piece<'t> {
    /// Returns the part that is no text, and the part that is.
    pub(crate) fn split_header(&self) -> (&'t str, &'t str) {
        let header = if self.begins_file {
            self.layout.header_len(self.text)
        } else {
            0
        };
        self.text.split_at(header)
    }
}

/// What has come of a piece.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub(crate) out: String,
    /// How many records were found, or lines changed.
    pub(crate) found: u64,
    pub(crate) counts: Counts,
    /// The lines that each rule changes, if that was asked for.
    pub(crate) rule_lines: RuleLines,
}

impl Done {
    /// Adds the numbers of another piece, not its output.
    pub(crate) fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.counts.add(&other.counts);
        self.rule_lines.add(&other.rule_lines);
    }
}

/// Something that is done with each piece of a file.
pub(crate) trait Task: Sync {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure>;

    /// Whether [`Piece::base`] must be known.
    fn needs_base(&self) -> bool {
        false
    }

    /// Returns how many tokens a part of a line has: see [`Base::tokens`].
    fn tokens(&self, _text: &str) -> u32 {
        0
    }
}

/// Passes the records of `text` on with the number of line ends before each.
fn each_record<'t>(
    layout: &Layout,
    text: &'t str,
    mut each: impl FnMut(&'t str, u64) -> Result<(), String>,
) -> Result<(), Failure> {
    let (mut rest, mut lines) = (text, 0);
    while !rest.is_empty() {
        let (record, behind) = rest.split_at(layout.record_len(rest));
        each(record, lines).map_err(|what| Failure::in_line(lines, what))?;
        lines += match layout {
            Layout::Delimited { .. } => crate::failure::count_lines(record.as_bytes()),
            _ => 1,
        };
        rest = behind;
    }
    Ok(())
}
