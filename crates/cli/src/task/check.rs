//! Listing the lines that an operation would change.

use core::fmt::Write;

use super::{Done, Piece, Task, each_record};
use crate::failure::{Failure, count_lines};
use crate::layout::trim_line_end;
use crate::ops::Rewrite;

/// A list of the lines that would change.
pub(crate) struct Check<'o> {
    pub(crate) operation: &'o dyn Rewrite,
}

impl Task for Check<'_> {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure> {
        let (header, rest) = piece.split_header();
        let skipped = count_lines(header.as_bytes());
        let mut new = String::new();
        each_record(piece.layout, rest, |record, lines| {
            let changes = piece.layout.values(record)?.iter().any(|value| {
                new.clear();
                self.operation.rewrite_into(&value.text, &mut new);
                new != value.text
            });
            if changes {
                done.found += 1;
                let line = piece.base.lines + skipped + lines + 1;
                let text = trim_line_end(record);
                writeln!(done.out, "{}:{line}:{text}", piece.name).expect("strings take all");
            }
            Ok(())
        })
        .map_err(|fault| fault.behind(0, skipped))
    }

    fn needs_base(&self) -> bool {
        true
    }
}
