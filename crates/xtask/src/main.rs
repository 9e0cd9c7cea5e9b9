//! Tasks of the repository: `cargo run -p xtask -- TASK`.

extern crate alloc;

mod deps;
mod docs;
mod lines;
mod manifest;
mod score;
mod tables;
mod train;
mod tree;

use std::env;
use std::process::ExitCode;

/// What a task says when it is done: a line for standard output, or the problems it found.
type Outcome = Result<String, Vec<String>>;

const USAGE: &str = "\
usage: cargo run -p xtask -- TASK

tasks:
  tables          write the generated tables of kalim-chars
  tables --check  compare them with what would be written
  deps            check licence, source and advisories of every dependency
  docs            check the links of the documentation and its summary
  train-stemmer COUNTS [DIRECTORY]
                  learn the lexicon of the stemmer from the words and counts in a file
  conflation GOLD score every stemmer against words and their lemmas
  clitics GOLD    count how often stems change with a clitic
  lines           print the lines and the dependencies of every crate
  check           run tables --check, deps and docs";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["tables"] => report(tables::write()),
        ["tables", "--check"] => report(tables::check()),
        ["deps"] => report(deps::check()),
        ["docs"] => report(docs::check()),
        ["train-stemmer", counts] => report(train::write(counts, "crates/stem/data")),
        ["train-stemmer", counts, directory] => report(train::write(counts, directory)),
        ["conflation", gold] => report(score::conflation(gold)),
        ["clitics", gold] => report(score::clitics(gold)),
        ["lines"] => report(lines::table()),
        ["check"] => report(check()),
        ["help" | "--help" | "-h"] => report(Ok(USAGE.into())),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn check() -> Outcome {
    let outcomes = [tables::check(), deps::check(), docs::check()];
    let problems: Vec<String> = outcomes
        .iter()
        .filter_map(|outcome| outcome.as_ref().err())
        .flatten()
        .cloned()
        .collect();
    if problems.is_empty() {
        let lines: Vec<String> = outcomes.into_iter().flatten().collect();
        Ok(lines.join("\n"))
    } else {
        Err(problems)
    }
}

fn report(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("error: {problem}");
            }
            ExitCode::FAILURE
        }
    }
}
