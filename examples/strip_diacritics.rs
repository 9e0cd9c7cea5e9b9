//! Removes the vowel marks of each line: `strip_diacritics --keep shadda FILE`.

use std::io::Write;
use std::process::ExitCode;

use kalim::chars::MarkKind;
use kalim::diacritics::{Strip, Stripper};
use kalim_examples::{Args, Error, Out, run};

const USAGE: &str = "\
Usage: strip_diacritics [--keep KIND] [--invalid error|replace] [FILE]

Writes each line of FILE (standard input without one, or for `-`) without its marks. Combining
hamza and madda stay: with the letter before them they make a letter.

  --keep KIND        leave marks of one kind: shadda, haraka, tanwin, sukun, dagger-alef and so on
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place
";

fn main() -> ExitCode {
    run(USAGE, strip_diacritics)
}

fn strip_diacritics(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let keep: Option<MarkKind> = args.value("--keep")?;
    let all = Strip::All.marks();
    let stripper = Stripper::new(keep.map_or(all, |kind| all.without(kind)));
    let mut stripped = String::new();
    args.input()?.map_lines(out, |line, out| {
        stripped.clear();
        stripper.strip_into(line, &mut stripped);
        out.write_all(stripped.as_bytes())
    })?;
    Ok(ExitCode::SUCCESS)
}
