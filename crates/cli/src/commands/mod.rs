//! The commands, one file for those of a kind.

mod change;
mod explain;
mod list;
mod manual;
mod presets;
mod stats;

use std::process::ExitCode;

use crate::args::{Cli, Command};
use crate::error::Error;
use crate::run::Report;

/// Does what the command line says.
pub(crate) fn run(cli: Cli) -> Result<ExitCode, Error> {
    match cli.command {
        Command::Normalize(args) => change::normalize(&args),
        Command::Strip(args) => change::strip(&args),
        Command::Tokenize(args) => list::tokenize(&args),
        Command::Sentences(args) => list::sentences(&args),
        Command::Stem(args) => list::stem(&args),
        Command::Terms(args) => list::terms(&args),
        Command::Segment(args) => list::segment(args),
        Command::Stats(args) => stats::stats(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Presets(args) => presets::presets(&args),
        Command::Completions(args) => manual::completions(args.shell),
        Command::Man(args) => manual::man(args.page.as_deref()),
    }
}

/// Prints what a run has done to standard error.
fn print_report(report: &Report, found: &str) {
    let seconds = report.start.elapsed().as_secs_f64();
    let speed = report.bytes_in as f64 / 1e6 / seconds.max(1e-9);
    anstream::eprintln!("lines      {:>14}", report.lines);
    anstream::eprintln!("{found:<10} {:>14}", report.done.found);
    anstream::eprintln!("bytes in   {:>14}", report.bytes_in);
    anstream::eprintln!("bytes out  {:>14}", report.bytes_out);
    anstream::eprintln!("seconds    {seconds:>14.3}");
    anstream::eprintln!("MB/s       {speed:>14.0}");
}
