//! `stats`: what there is in texts, counted.

use core::fmt::Write;
use std::process::ExitCode;

use super::print_report;
use crate::args::StatsArgs;
use crate::error::Error;
use crate::output::{Destination, Format, JsonLine};
use crate::run::Run;
use crate::task::{Count, Counts};

pub(crate) fn stats(args: &StatsArgs) -> Result<ExitCode, Error> {
    let mut to = Destination::open(args.output.output.as_deref())?;
    let run = Run::new(&args.input, &Count, &args.output);
    let report = run.all(&mut to)?;
    let shown = run.encoded(shown(&report.done.counts, args.format));
    to.write(&shown.map_err(Error::message)?)?;
    to.finish()?;
    if args.output.stats {
        print_report(&report, "found");
    }
    Ok(ExitCode::SUCCESS)
}

fn shown(counts: &Counts, format: Format) -> String {
    let mut out = String::new();
    match format {
        Format::Plain => {
            for (name, count) in counts.iter().filter(|&(_, count)| count > 0) {
                writeln!(out, "{name:<16}{count:>14}").expect("strings take all");
            }
            writeln!(out, "{:<16}{:>14.3}", "vocalization", ratio(counts))
                .expect("strings take all");
        }
        Format::Tsv => {
            for (name, count) in counts.iter() {
                writeln!(out, "{name}\t{count}").expect("strings take all");
            }
            writeln!(out, "vocalization\t{:.3}", ratio(counts)).expect("strings take all");
        }
        Format::Json => {
            let mut line = JsonLine::new(&mut out);
            for (name, count) in counts.iter() {
                line.value(name, &count);
            }
            line.value("vocalization", &format_args!("{:.3}", ratio(counts)))
                .end();
        }
    }
    out
}

/// Returns the share of the letters that have the vowels they need, or 0 without such letters.
fn ratio(counts: &Counts) -> f64 {
    let [has, lacks] = ["vocalized", "missing-vowels"].map(|name| counts.get(name) as f64);
    if has + lacks == 0.0 {
        0.0
    } else {
        has / (has + lacks)
    }
}
