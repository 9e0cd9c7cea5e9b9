//! Plots the cost of a byte over the length of the text: `growth FILE`, or to standard output.
#![forbid(unsafe_code)]

use core::error::Error;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use benches::{LONGEST, growth, plot};

const USAGE: &str = "usage: growth [FILE]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        ["--help" | "-h"] => print(USAGE),
        [] => print(&plot(&growth(LONGEST))),
        [file] if !file.starts_with('-') => write(file),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("growth: {error}");
            ExitCode::from(2)
        }
    }
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    Ok(writeln!(io::stdout(), "{}", text.trim_end())?)
}

fn write(file: &str) -> Result<(), Box<dyn Error>> {
    fs::write(file, plot(&growth(LONGEST))).map_err(|error| format!("{file}: {error}").into())
}
