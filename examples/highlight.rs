//! Marks the words of a query in the lines that have them: `highlight نخلة FILE`.

use core::str::FromStr;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use kalim::Analyzer;
use kalim_examples::{Args, Error, Out, VOCALIZED, run};

const USAGE: &str = "\
Usage: highlight [--mark OPEN,CLOSE] [--invalid error|replace] QUERY [FILE]

Writes the lines of FILE in which a term of QUERY occurs, as they are written there, with these
terms marked. Vowel marks, spelling variants and affixes do not matter, in QUERY or in FILE. Without
FILE it reads a built-in vocalized text; `-` is standard input. Ends with 1 when no line has any of
the terms.

  --mark OPEN,CLOSE  what to put around a term; in colour on a terminal, otherwise 【 and 】
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place
";

fn main() -> ExitCode {
    run(USAGE, highlight)
}

fn highlight(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let mark = args.value("--mark")?.unwrap_or_else(Mark::usual);
    let query = args.operand("QUERY")?;
    let input = args.input_or(VOCALIZED)?;
    let analyzer = Analyzer::search();
    let wanted = analyzer.terms(&query);
    if wanted.is_empty() {
        return Err(Error::Usage(format!("nothing to look for in `{query}`")));
    }
    let mut code = ExitCode::from(1);
    input.for_each_line(|line| {
        let mut written = 0;
        for range in analyzer.terms(line.text).matching(&wanted) {
            let before = &line.text[written..range.start];
            let surface = &line.text[range.clone()];
            write!(out, "{before}{}{surface}{}", mark.open, mark.close)?;
            written = range.end;
        }
        if written > 0 {
            write!(out, "{}{}", &line.text[written..], line.end)?;
            code = ExitCode::SUCCESS;
        }
        Ok(())
    })?;
    Ok(code)
}

/// What stands before and after a term.
struct Mark {
    open: String,
    close: String,
}

impl Mark {
    fn usual() -> Self {
        let (open, close) = if io::stdout().is_terminal() {
            ("\u{1B}[1;31m", "\u{1B}[0m")
        } else {
            ("【", "】")
        };
        Self {
            open: open.to_owned(),
            close: close.to_owned(),
        }
    }
}

impl FromStr for Mark {
    type Err = &'static str;

    fn from_str(mark: &str) -> Result<Self, Self::Err> {
        let (open, close) = mark
            .split_once(',')
            .ok_or("expected OPEN,CLOSE with a comma")?;
        Ok(Self {
            open: open.to_owned(),
            close: close.to_owned(),
        })
    }
}
