//! Showing lines before and after an operation, in colour.

use core::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::{Done, Piece, Task, each_record};
use crate::failure::{Failure, count_lines};
use crate::ops::Rewrite;

const PLACE: Style = AnsiColor::Cyan.on_default();
const BEFORE: Style = AnsiColor::Red.on_default();
const AFTER: Style = AnsiColor::Green.on_default();

/// A view of the lines that would change.
pub(crate) struct DryRun<'o> {
    pub(crate) operation: &'o dyn Rewrite,
}

impl Task for DryRun<'_> {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure> {
        let (header, rest) = piece.split_header();
        let skipped = count_lines(header.as_bytes());
        let mut new = String::new();
        each_record(piece.layout, rest, |record, lines| {
            for value in piece.layout.values(record)? {
                new.clear();
                self.operation.rewrite_into(&value.text, &mut new);
                if new != value.text {
                    done.found += 1;
                    let line = piece.base.lines + skipped + lines + 1;
                    show(piece.name, line, &value.text, &new, &mut done.out);
                }
            }
            Ok(())
        })
        .map_err(|fault| fault.behind(0, skipped))
    }

    fn needs_base(&self) -> bool {
        true
    }
}

fn show(name: &str, line: u64, before: &str, after: &str, out: &mut String) {
    let written = writeln!(
        out,
        "{PLACE}{name}:{line}{PLACE:#}\n{BEFORE}- {before}{BEFORE:#}\n{AFTER}+ {after}{AFTER:#}",
    );
    written.expect("strings take all");
}
