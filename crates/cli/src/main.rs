//! The `kalim` command: see `docs/command-line.md`.
#![forbid(unsafe_code)]
extern crate alloc;

mod analyzer;
mod args;
mod commands;
mod error;
mod explain;
mod failure;
mod help;
mod input;
mod layout;
mod ops;
mod output;
mod parallel;
mod pool;
mod progress;
mod rules;
mod run;
mod task;

use std::process::ExitCode;

use clap::FromArgMatches;

use error::Error;

/// The exit code of errors of use, of input and of output.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let matches = help::command().get_matches();
    let cli = args::Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let result = output::remove_on_signals().and_then(|()| commands::run(cli));
    match result {
        Ok(code) => code,
        Err(Error::ClosedPipe) => ExitCode::SUCCESS,
        Err(Error::Message(message)) => {
            anstream::eprintln!("kalim: {message}");
            ExitCode::from(FAILED)
        }
    }
}
