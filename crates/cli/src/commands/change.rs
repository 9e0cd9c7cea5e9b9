//! `normalize` and `strip`: text in, text out.

use std::process::ExitCode;

use kalim::diacritics::{Strip, Stripper};
use kalim::normalize::{Normalizer, Rules};

use super::print_report;
use crate::args::{ChangeArgs, InputArgs, NormalizeArgs, OutputArgs, StripArgs};
use crate::error::Error;
use crate::ops::Rewrite;
use crate::output::Destination;
use crate::rules::{RULES, parse_kinds};
use crate::run::{Report, Run};
use crate::task::{Check, DryRun, RewriteTask, Task};

pub(crate) fn normalize(args: &NormalizeArgs) -> Result<ExitCode, Error> {
    let rules = args.rules.over(args.preset.rules());
    let normalizer = Normalizer::new(rules);
    change(
        &normalizer,
        Some(&rules),
        &args.change,
        &args.input,
        &args.output,
    )
}

pub(crate) fn strip(args: &StripArgs) -> Result<ExitCode, Error> {
    let preset = args.marks.parse::<Strip>().map(Strip::marks);
    let marks = preset
        .or_else(|_| parse_kinds(&args.marks))
        .map_err(Error::message)?;
    change(
        &Stripper::new(marks),
        None,
        &args.change,
        &args.input,
        &args.output,
    )
}

fn change(
    operation: &dyn Rewrite,
    rules: Option<&Rules>,
    how: &ChangeArgs,
    input: &InputArgs,
    output: &OutputArgs,
) -> Result<ExitCode, Error> {
    if how.check {
        let report = all(&Check { operation }, input, output)?;
        return Ok(ExitCode::from(u8::from(report.done.found > 0)));
    }
    if how.dry_run {
        let task = DryRun { operation };
        let mut to = Destination::styled();
        Run::new(input, &task, output).all(&mut to)?;
        to.finish()?;
        return Ok(ExitCode::SUCCESS);
    }
    rewrite(operation, rules, input, output)
}

/// Writes what becomes of the input, and with `--stats` what was changed.
pub(super) fn rewrite(
    operation: &dyn Rewrite,
    rules: Option<&Rules>,
    input: &InputArgs,
    output: &OutputArgs,
) -> Result<ExitCode, Error> {
    let mut task = RewriteTask::new(operation);
    if output.stats {
        task = task.with_stats(rules);
    }
    let report = all(&task, input, output)?;
    if output.stats {
        print_report(&report, "changed");
        if rules.is_some() {
            print_rules(&report);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn all(task: &dyn Task, input: &InputArgs, output: &OutputArgs) -> Result<Report, Error> {
    let mut to = Destination::open(output.output.as_deref())?;
    let run = Run::new(input, task, output);
    let report = run.all(&mut to)?;
    to.finish()?;
    Ok(report)
}

/// Prints how many lines each rule changes.
fn print_rules(report: &Report) {
    for (rule, lines) in RULES.iter().zip(report.done.rule_lines.0) {
        if lines > 0 {
            anstream::eprintln!("{:<4}{:<20} {lines:>8} lines", rule.number, rule.flag);
        }
    }
}
