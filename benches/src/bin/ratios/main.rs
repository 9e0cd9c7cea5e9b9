//! Measures every bar of `docs/benchmarks.md` on the machine at hand.
#![forbid(unsafe_code)]

mod args;

use core::error::Error;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::args::{Args, Format, Parsed, USAGE};
use benches::bars::{Other, Others, Report, Session, measure};
use benches::splice;

fn main() -> ExitCode {
    let done = match args::parse(std::env::args().skip(1)) {
        Ok(Parsed::Help) => print(USAGE),
        Ok(Parsed::Run(args)) => run(&args),
        Err(error) => Err(format!("{error} (--help explains)").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("ratios: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let lucene = args.lucene.as_deref();
    let start = |jars| Other::lucene(&args.java, jars);
    let mut others = Others {
        lucene: lucene.map(start).transpose()?,
        python: args.nltk.clone(),
    };
    let mut rows = Vec::new();
    for &kernel in &args.kernels {
        let mut session = Session::new(kernel, args.rounds);
        measure(&mut session, &mut others)?;
        rows.extend(session.into_rows());
    }
    let report = Report::new(rows, args.rounds);
    match &args.format {
        Format::Text => print(&report.to_string()),
        Format::Json => print(&format!("{:#}\n", report.json())),
        Format::Markdown => print(&report.markdown()),
        Format::Write(page) => write(page, &report.markdown()),
    }
}

/// Puts `section` between the markers of `page`.
fn write(page: &str, section: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(page).map_err(|error| format!("{page}: {error}"))?;
    Ok(fs::write(page, splice(&text, section)?)?)
}

/// Prints `text`; a reader that has closed the pipe has seen enough.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
