//! Prints the ratios of the last `cargo bench -p benches` as Markdown tables.
//!
//! With `--write FILE` they take the place of the old ones in FILE, between its two markers.
#![forbid(unsafe_code)]

use core::error::Error;
use std::fs;
use std::process::ExitCode;

use benches::{Measurement, criterion_dir, machine, ratios, splice};

const USAGE: &str = "usage: table [--write FILE]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        [] => section().map(|section| print!("{section}")),
        ["--write", file] => write(file),
        _ => Err(USAGE.into()),
    };
    done.map_or_else(fail, |()| ExitCode::SUCCESS)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the way map_or_else gives it"
)]
fn fail(error: Box<dyn Error>) -> ExitCode {
    eprintln!("table: {error}");
    ExitCode::from(2)
}

fn section() -> Result<String, Box<dyn Error>> {
    let dir = criterion_dir();
    let measured =
        Measurement::read_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    Ok(format!(
        "\nMeasured on: {}.\n{}\n",
        machine(),
        ratios(&measured)
    ))
}

fn write(file: &str) -> Result<(), Box<dyn Error>> {
    let page = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    fs::write(file, splice(&page, &section()?)?)?;
    Ok(())
}
