//! Stems a list of words, one a line: `stem --algorithm light10 FILE`.

use std::io::Write;
use std::process::ExitCode;

use kalim::normalize::{Normalizer, Preset, Rules};
use kalim::stem::{Algorithm, Stemmer};
use kalim_examples::{Args, Error, Out, run};

const USAGE: &str = "\
Usage: stem --algorithm NAME [--invalid error|replace] [FILE]

Writes the stem of each line of FILE (standard input without one, or for `-`), one word a line.

  --algorithm light1|light2|light3|light8|light10|light10-two-step
                     the word is normalized as Lucene does, then stemmed
  --algorithm snowball|isri|arlstem|arlstem2|kalim
                     the word is stemmed as it is: these normalize it themselves
  --algorithm none   the word as it is
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place
";

fn main() -> ExitCode {
    run(USAGE, stem)
}

fn stem(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let algorithm: Option<Algorithm> = args.value("--algorithm")?;
    let algorithm = algorithm.ok_or_else(|| Error::Usage("`--algorithm` is missing".to_owned()))?;
    let normalizer = normalizer_for(algorithm);
    let (mut word, mut stem) = (String::new(), String::new());
    args.input()?.map_lines(out, |line, out| {
        word.clear();
        normalizer.normalize_into(line, &mut word);
        stem.clear();
        algorithm.stem_into(&word, &mut stem);
        out.write_all(stem.as_bytes())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Returns what a word passes through before it is stemmed.
fn normalizer_for(algorithm: Algorithm) -> Normalizer {
    match algorithm {
        Algorithm::None => Normalizer::new(Rules::keep()),
        _ if algorithm.folds() => Normalizer::new(Rules::keep()),
        // What the others take off is written in the letters that Lucene's normalizer leaves.
        _ => Normalizer::preset(Preset::Lucene),
    }
}
