//! The analyzer that the arguments describe.

use std::fs;
use std::path::Path;

use kalim::AnalyzerBuilder;
use kalim::normalize::Rules;
use kalim::stopwords::StopWordList;

use crate::args::AnalyzerArgs;
use crate::error::Error;

/// Returns a builder of the analyzer.
pub(crate) fn builder(args: &AnalyzerArgs) -> Result<AnalyzerBuilder, Error> {
    let mut builder = args.preset.builder();
    if args.rules.is_any() {
        builder = builder.rules(rules(args));
    }
    if let Some(stemmer) = args.stemmer {
        builder = builder.stemmer(stemmer);
    }
    if let Some(list) = &args.stop_words {
        builder = builder.stop_words(stop_words(list)?);
    }
    if let Some(path) = &args.exclude {
        builder = builder.protect(words_of(path)?);
    }
    Ok(builder)
}

/// Returns the rules that the analyzer normalizes by.
pub(crate) fn rules(args: &AnalyzerArgs) -> Rules {
    args.rules.over(args.preset.rules())
}

/// Returns the stop words of a list by its name, or of a file.
pub(crate) fn stop_words(list: &str) -> Result<Vec<String>, Error> {
    let named = |list: StopWordList| list.words().iter().map(|&word| word.to_owned()).collect();
    match list {
        "off" => Ok(Vec::new()),
        "on" => Ok(named(StopWordList::Msa)),
        name => match name.parse::<StopWordList>() {
            Ok(list) => Ok(named(list)),
            Err(_) => words_of(Path::new(name)),
        },
    }
}

/// Returns the words of a file: one on each line, with `#` before comments.
pub(crate) fn words_of(path: &Path) -> Result<Vec<String>, Error> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| Error::io(&name, &error))?;
    let words = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or("").trim());
    Ok(words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect())
}
