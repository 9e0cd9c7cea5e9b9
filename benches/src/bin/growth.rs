//! Plots the cost of a byte over the length of the text: of normalizing by `growth FILE`, or to standard output; of cutting texts that
//! are made to be slow by `growth --hostile FILE`, with a table of it to standard output.
#![forbid(unsafe_code)]

use core::error::Error;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use benches::{Curve, Hostile, LONGEST, growth, growths, hostile, plot};

const USAGE: &str = "usage: growth [[--hostile] FILE]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        ["--help" | "-h"] => print(USAGE),
        [] => print(normalizing().trim_end()),
        ["--hostile", file] if !file.starts_with('-') => plot_hostile(file),
        [file] if !file.starts_with('-') => write(file, &normalizing()),
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

fn normalizing() -> String {
    let curves = growth(LONGEST);
    let lines: Vec<_> = curves.iter().map(Curve::line).collect();
    let subject = "copying, validating, scanning and normalizing under each kernel";
    let note = "vocalized Arabic; 1 is copying a byte where that is cheapest";
    plot(subject, note, &lines)
}

fn plot_hostile(file: &str) -> Result<(), Box<dyn Error>> {
    let curves = hostile(LONGEST);
    let lines: Vec<_> = curves.iter().map(Hostile::line).collect();
    let subject = "words, tokens, entities and sentences of texts that are made to be slow";
    let note = "texts of one thing; 1 is a byte of vocalized Arabic cut the same way";
    write(file, &plot(subject, note, &lines))?;
    print(&growths(&curves))
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    Ok(writeln!(io::stdout(), "{text}")?)
}

fn write(file: &str, text: &str) -> Result<(), Box<dyn Error>> {
    fs::write(file, text).map_err(|error| format!("{file}: {error}").into())
}
