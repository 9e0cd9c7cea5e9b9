//! Writing what becomes of a text.

use super::{Done, Piece, Task, each_record};
use crate::failure::{Failure, count_lines};
use crate::layout::Layout;
use crate::ops::Rewrite;
use crate::rules::RULES;
use kalim::normalize::{Normalizer, Rules};

/// An operation whose result is written.
pub(crate) struct RewriteTask<'o> {
    pub(crate) operation: &'o dyn Rewrite,
    /// Each rule alone, to count the lines that it changes.
    pub(crate) rules: Option<Vec<Normalizer>>,
    pub(crate) counts_changes: bool,
}

impl<'o> RewriteTask<'o> {
    pub(crate) const fn new(operation: &'o dyn Rewrite) -> Self {
        Self {
            operation,
            rules: None,
            counts_changes: false,
        }
    }

    /// Counts also the lines that change, in all and by each of the rules.
    pub(crate) fn with_stats(self, rules: Option<&Rules>) -> Self {
        let alone = |rules: &Rules| {
            let each = RULES.iter();
            each.map(|rule| Normalizer::new((rule.with)(Rules::keep(), rules)))
                .collect()
        };
        Self {
            rules: rules.map(alone),
            counts_changes: true,
            ..self
        }
    }

    /// Counts the lines that change, and by which rule.
    fn count(&self, before: &str, after: &str, done: &mut Done) {
        done.found += u64::from(before != after);
        for (number, rule) in self.rules.iter().flatten().enumerate() {
            done.rule_lines.0[number] += u64::from(!rule.is_normalized(before));
        }
    }

    fn record(
        &self,
        layout: &Layout,
        record: &str,
        new: &mut String,
        done: &mut Done,
    ) -> Result<(), String> {
        let mut copied = 0;
        for value in layout.values(record)? {
            new.clear();
            self.operation.rewrite_into(&value.text, new);
            if self.counts_changes {
                self.count(&value.text, new, done);
            }
            if *new != value.text {
                done.out.push_str(&record[copied..value.range.start]);
                layout.write(&record[value.range.clone()], new, &mut done.out);
                copied = value.range.end;
            }
        }
        done.out.push_str(&record[copied..]);
        Ok(())
    }
}

impl Task for RewriteTask<'_> {
    fn run(&self, piece: &Piece<'_>, done: &mut Done) -> Result<(), Failure> {
        done.out.reserve(piece.text.len());
        let is_text = matches!(piece.layout, Layout::Text);
        if is_text && !self.operation.joins_lines() && !self.counts_changes {
            self.operation.rewrite_into(piece.text, &mut done.out);
            return Ok(());
        }
        let (header, rest) = piece.split_header();
        done.out.push_str(header);
        let mut new = String::new();
        let each = |record, _| self.record(piece.layout, record, &mut new, done);
        each_record(piece.layout, rest, each)
            .map_err(|fault| fault.behind(0, count_lines(header.as_bytes())))
    }
}

/// The number of lines that each rule changes.
#[derive(Debug, Default, Clone)]
pub(crate) struct RuleLines(pub(crate) [u64; RULES.len()]);

impl RuleLines {
    pub(crate) fn add(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(other.0)
            .for_each(|(sum, more)| *sum += more);
    }
}
