//! Stems a list of words, one a line: `stem --algorithm light10 FILE`.

use std::io::Write;
use std::process::ExitCode;

use kalim::normalize::{Normalizer, Preset};
use kalim::stem::{Algorithm, Stemmer};
use kalim_examples::{Args, Error, Out, run};

const USAGE: &str = "\
Usage: stem --algorithm NAME [--invalid error|replace] [FILE]

Writes the stem of each line of FILE (standard input without one, or for `-`), one word a line.

  --algorithm NAME   light10: the word is normalized as Lucene does, then stemmed
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place
";

fn main() -> ExitCode {
    run(USAGE, stem)
}

fn stem(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let algorithm: Option<Algorithm> = args.value("--algorithm")?;
    let algorithm = algorithm.ok_or_else(|| Error::Usage("`--algorithm` is missing".to_owned()))?;
    // What light10 takes off is written in the letters that Lucene's normalizer leaves.
    let normalizer = Normalizer::preset(Preset::Lucene);
    let mut word = String::new();
    args.input()?.map_lines(out, |line, out| {
        word.clear();
        normalizer.normalize_into(line, &mut word);
        out.write_all(algorithm.stem(&word).as_bytes())
    })?;
    Ok(ExitCode::SUCCESS)
}
