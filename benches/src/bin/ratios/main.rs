//! Measures every bar of `docs/benchmarks.md` on the machine at hand.
#![forbid(unsafe_code)]

mod args;

use core::error::Error;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use benches::bars::{Lucene, Report, Row, Session, measure};
use benches::splice;
use kalim_simd::Kernel;

use crate::args::{Args, Format, Parsed, USAGE};

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
    let start = |jars| Lucene::start(&args.java, jars);
    let mut lucene = lucene.map(start).transpose()?;
    let mut rows = Vec::new();
    for &kernel in &args.kernels {
        rows.extend(rows_of(kernel, args.rounds, lucene.as_mut())?);
    }
    let report = Report::new(rows, args.rounds);
    match &args.format {
        Format::Text => print(&report.to_string()),
        Format::Json => print(&format!("{:#}\n", report.json())),
        Format::Markdown => print(&report.markdown()),
        Format::Write(page) => write(page, &report.markdown()),
    }
}

fn rows_of(kernel: Kernel, rounds: usize, lucene: Option<&mut Lucene>) -> io::Result<Vec<Row>> {
    let mut session = Session::new(kernel, rounds);
    measure(&mut session, lucene)?;
    Ok(session.into_rows())
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
