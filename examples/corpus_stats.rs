//! Counts what a linguist looks at first in a corpus: `corpus_stats FILE`.

use std::collections::HashMap;
use std::io::{self, Write};
use std::process::ExitCode;

use kalim::Analyzer;
use kalim::chars::{MarkKind, consts::TATWEEL, digit_value};
use kalim::diacritics::{Vocalization, VocalizationStats, vocalization};
use kalim::normalize::{Normalizer, Preset};
use kalim::stopwords::StopWordList;
use kalim::tokenize::{TokenKind, sentences, words};
use kalim_examples::{Args, Error, NEWS, Out, run};

const USAGE: &str = "\
Usage: corpus_stats [--top N] [--invalid error|replace] [FILE]

Counts FILE, a built-in news report without one, standard input for `-`: a line for each count, its
name, a tab and the number.

  characters, letters  code points, and Arabic letters among them
  marks/KIND           marks of each kind that occurs
  tatweel, digits      U+0640, and digits of all three sets
  sentences, tokens    sentences, and words in them; numbers and addresses are not words
  vocalized/HOW        words with none, some (partial) or all (full) of the vowels they need, and
                       in `share` how many of the letters that need a vowel have it, in percent
  types, hapaxes       different words once normalized for search, and those that occur once
  term/TERM            the terms of a search index that occur most often, stop words left out

  --top N              how many terms (10)
  --invalid error      stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace    put U+FFFD in their place
";

fn main() -> ExitCode {
    run(USAGE, corpus_stats)
}

fn corpus_stats(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let top = args.value("--top")?.unwrap_or(10);
    let text = args.input_or(NEWS)?.read_text()?;
    write_characters(&text, out)?;
    write_words(&text, out)?;
    write_types(&text, out)?;
    write_terms(&text, top, out)?;
    Ok(ExitCode::SUCCESS)
}

fn write_characters(text: &str, out: &mut Out) -> io::Result<()> {
    let stats = VocalizationStats::of(text);
    writeln!(out, "characters\t{}", text.chars().count())?;
    writeln!(out, "letters\t{}", stats.letters())?;
    for &kind in MarkKind::ALL {
        if stats.marks(kind) > 0 {
            writeln!(out, "marks/{kind}\t{}", stats.marks(kind))?;
        }
    }
    let is_digit = |c: &char| c.is_ascii_digit() || digit_value(*c).is_some();
    writeln!(out, "tatweel\t{}", text.matches(TATWEEL).count())?;
    writeln!(out, "digits\t{}", text.chars().filter(is_digit).count())?;
    writeln!(out, "vocalized/share\t{:.1}", stats.ratio() * 100.0)
}

fn write_words(text: &str, out: &mut Out) -> io::Result<()> {
    let mut tokens = 0;
    let mut vocalized = [0; 3];
    for word in words(text).filter(|token| token.kind == TokenKind::Word) {
        tokens += 1;
        vocalized[vocalization(word.text) as usize] += 1;
    }
    for how in Vocalization::ALL {
        writeln!(out, "vocalized/{how}\t{}", vocalized[*how as usize])?;
    }
    writeln!(out, "sentences\t{}", sentences(text).count())?;
    writeln!(out, "tokens\t{tokens}")
}

fn write_types(text: &str, out: &mut Out) -> io::Result<()> {
    let normalized = Normalizer::preset(Preset::Search).normalize(text);
    let words = words(&normalized).filter(|token| token.kind == TokenKind::Word);
    let types = count(words.map(|word| word.text));
    let hapaxes = types.values().filter(|&&times| times == 1).count();
    writeln!(out, "types\t{}\nhapaxes\t{hapaxes}", types.len())
}

fn write_terms(text: &str, top: usize, out: &mut Out) -> io::Result<()> {
    let analyzer = Analyzer::builder()
        .stop_words(StopWordList::Msa.words())
        .build();
    let terms = analyzer.terms(text);
    let mut counts: Vec<_> = count(terms.iter().map(|term| term.text))
        .into_iter()
        .collect();
    counts.sort_unstable_by(|(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
    for (term, times) in counts.into_iter().take(top) {
        writeln!(out, "term/{term}\t{times}")?;
    }
    Ok(())
}

fn count<'t>(pieces: impl Iterator<Item = &'t str>) -> HashMap<&'t str, usize> {
    let mut counts = HashMap::new();
    for piece in pieces {
        *counts.entry(piece).or_default() += 1;
    }
    counts
}
