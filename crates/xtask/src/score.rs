//! Scores of stemmers against words with their lemmas.

use core::fmt::Write;
use core::hash::Hash;
use std::collections::HashMap;
use std::fs;

use kalim_chars::is_mark;
use kalim_stem::{Algorithm, Stemmer};

use crate::Outcome;

/// A word, its lemma and its part of speech.
struct Row {
    word: String,
    lemma: String,
    part: String,
}

/// Reads a word, a tab, its lemma, a tab, a count, a tab and a part of speech from each line.
fn read(path: &str) -> Result<Vec<Row>, Vec<String>> {
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{path}: {error}")])?;
    let row = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields[..] {
            [word, lemma, _, part] => Ok(Row {
                word: word.into(),
                lemma: lemma.into(),
                part: part.into(),
            }),
            _ => Err(vec![format!(
                "{path}: expected four fields, found {line:?}"
            )]),
        }
    };
    text.lines().map(row).collect()
}

/// Returns for each stemmer how well its stems agree with the lemmas of a file: of all pairs of words with one stem the share
/// that has one lemma, of those with one lemma the share that has one stem, and both together.
pub(crate) fn conflation(path: &str) -> Outcome {
    let rows = read(path)?;
    let mut table = String::from("stemmer            precision  recall  F1\n");
    for algorithm in Algorithm::ALL {
        let stems: Vec<_> = rows.iter().map(|row| algorithm.stem(&row.word)).collect();
        let lemmas = rows.iter().map(|row| row.lemma.as_str());
        let both = pairs(stems.iter().zip(lemmas.clone()));
        let precision = both / pairs(stems.iter());
        let recall = both / pairs(lemmas);
        let f1 = 2.0 * precision * recall / (precision + recall);
        let name = algorithm.as_str();
        let _ = writeln!(table, "{name:18} {precision:9.3} {recall:7.3} {f1:5.3}");
    }
    Ok(table.trim_end().into())
}

/// Returns the number of pairs of equal ones.
fn pairs<T: Hash + Eq>(all: impl Iterator<Item = T>) -> f64 {
    let mut counts: HashMap<T, f64> = HashMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1.0);
    counts
        .values()
        .map(|count| count * (count - 1.0) / 2.0)
        .sum()
}

const PREFIXES: [&str; 16] = [
    "ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "فبال", "وب",
    "ول",
];
const SUFFIXES: [&str; 7] = ["ه", "ها", "هم", "هن", "كم", "نا", "ي"];

/// Returns for each stemmer in how many of a hundred cases the stem of a word changes with a clitic, over the nouns and adjectives of a
/// file that are their own lemma.
pub(crate) fn clitics(path: &str) -> Outcome {
    let rows = read(path)?;
    let mut words: Vec<&str> = Vec::new();
    for row in &rows {
        let lemma: String = row.lemma.chars().filter(|c| !is_mark(*c)).collect();
        let is_noun = matches!(row.part.as_str(), "NOUN" | "ADJ");
        if is_noun && lemma.replace('ٱ', "ا") == row.word && !row.word.starts_with("ال") {
            words.push(&row.word);
        }
    }
    words.sort_unstable();
    words.dedup();
    let mut table = format!("{} words\nstemmer           ", words.len());
    for clitic in ["mean"].iter().chain(&PREFIXES).chain(&SUFFIXES) {
        let _ = write!(table, " {clitic:>5}");
    }
    for algorithm in Algorithm::ALL {
        let changed = |form: &dyn Fn(&str) -> String| {
            let changes = words
                .iter()
                .filter(|word| algorithm.stem(word) != algorithm.stem(&form(word)));
            100.0 * changes.count() as f64 / words.len() as f64
        };
        let before = PREFIXES.map(|prefix| changed(&|word| format!("{prefix}{word}")));
        let behind = SUFFIXES.map(|suffix| changed(&|word| with_suffix(word, suffix)));
        let mean = before.iter().sum::<f64>() / before.len() as f64;
        let _ = write!(table, "\n{:18}", algorithm.as_str());
        for share in [mean].iter().chain(&before).chain(&behind) {
            let _ = write!(table, " {share:5.1}");
        }
    }
    Ok(table)
}

/// Returns the word with a pronoun, by the rules of spelling: ة becomes ت, ى becomes ا, and ء at the end may get a seat.
fn with_suffix(word: &str, suffix: &str) -> String {
    if let Some(stem) = word.strip_suffix('ة') {
        return format!("{stem}ت{suffix}");
    }
    if let Some(stem) = word.strip_suffix('ى') {
        return format!("{stem}ا{suffix}");
    }
    match word.strip_suffix('ء') {
        Some(stem) if matches!(suffix, "ه" | "ي") => format!("{stem}ئ{suffix}"),
        _ => format!("{word}{suffix}"),
    }
}
