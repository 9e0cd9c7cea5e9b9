//! Turns a text into the terms of a search index: `analyze --preset search FILE`.

use core::str::FromStr;
use std::io::{self, Write};
use std::process::ExitCode;

use kalim::stem::Algorithm;
use kalim::{Analyzer, AnalyzerPreset, Term, Terms, View};
use kalim_examples::{Args, Error, Input, NEWS, Out, run, write_json, write_tsv};

const USAGE: &str = "\
Usage: analyze [--preset search|lucene|views] [--stemmer NAME] [--view NAME]
               [--format table|tsv|json|terms] [--invalid error|replace] [FILE]

Writes the terms of FILE, of a built-in news report without one, of standard input for `-`.

  --preset NAME      search (the default); lucene: the same terms as Lucene's ArabicAnalyzer; or
                     views: stems by kalim and 4-grams, for an index with a field for each
  --stemmer NAME     in the place of the preset's: none, light1, light2, light3, light8, light10,
                     light10-two-step, snowball, isri, arlstem, arlstem2, kalim
  --view NAME        in the place of the preset's views: surface, stem, 3-grams, 4-grams, 5-grams
  --format table     columns for a reader (the default)
  --format tsv       a line for each term: start, end, position, kind, term, surface, separated by
                     tabs; tab, newline, carriage return and backslash in the last two are
                     written \\t \\n \\r \\\\
  --format json      a JSON object for each term, one a line, with the same six members
  --format terms     a line for each line of FILE: its terms, separated by spaces
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place

Under the preset views without --view, tsv and json have the view as a seventh column or member,
and tables show it behind the kind.
start and end are byte offsets into FILE (into the replaced text after `--invalid replace`).
";

fn main() -> ExitCode {
    run(USAGE, analyze)
}

fn analyze(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let preset = args.value("--preset")?.unwrap_or(AnalyzerPreset::Search);
    let stemmer: Option<Algorithm> = args.value("--stemmer")?;
    let view: Option<View> = args.value("--view")?;
    let format = args.value("--format")?.unwrap_or(Format::Table);
    let input = args.input_or(NEWS)?;
    let mut builder = preset.builder();
    if let Some(stemmer) = stemmer {
        builder = builder.stemmer(stemmer);
    }
    if let Some(view) = view {
        builder = builder.views([view]);
    }
    let analyzer = builder.build();
    if format == Format::Terms {
        input.map_lines(out, |line, out| write_terms(&analyzer.terms(line), out))?;
    } else {
        let shows_view = view.is_none() && preset.weights().len() > 1;
        write_all(&analyzer, format, shows_view, input, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_all(
    analyzer: &Analyzer,
    format: Format,
    shows_view: bool,
    input: Input,
    out: &mut Out,
) -> Result<(), Error> {
    let text = input.read_text()?;
    let terms = analyzer.terms(&text);
    if format == Format::Table {
        let view = if shows_view { "view     " } else { "" };
        writeln!(
            out,
            " start    end  position  kind         {view}term, surface"
        )?;
    }
    for term in &terms {
        let surface = terms.surface(&term);
        let view = shows_view.then_some(term.view);
        match format {
            Format::Tsv => write_tsv_line(&term, surface, view, out)?,
            Format::Json => write_json_line(&term, surface, view, out)?,
            Format::Table | Format::Terms => write_row(&term, surface, view, out)?,
        }
    }
    Ok(())
}

fn write_terms(terms: &Terms<'_>, out: &mut Out) -> io::Result<()> {
    let mut separator = "";
    for term in terms {
        write!(out, "{separator}{}", term.text)?;
        separator = " ";
    }
    Ok(())
}

fn write_tsv_line(
    term: &Term<'_>,
    surface: &str,
    view: Option<View>,
    out: &mut Out,
) -> io::Result<()> {
    let (start, end) = (term.range.start, term.range.end);
    write!(out, "{start}\t{end}\t{}\t{}\t", term.position, term.kind)?;
    write_tsv(out, term.text)?;
    out.write_all(b"\t")?;
    write_tsv(out, surface)?;
    match view {
        Some(view) => writeln!(out, "\t{view}"),
        None => writeln!(out),
    }
}

fn write_json_line(
    term: &Term<'_>,
    surface: &str,
    view: Option<View>,
    out: &mut Out,
) -> io::Result<()> {
    let (start, end, position) = (term.range.start, term.range.end, term.position);
    write!(
        out,
        "{{\"start\":{start},\"end\":{end},\"position\":{position},\"kind\":"
    )?;
    write_json(out, term.kind.as_str())?;
    out.write_all(b",\"term\":")?;
    write_json(out, term.text)?;
    out.write_all(b",\"surface\":")?;
    write_json(out, surface)?;
    match view {
        Some(view) => writeln!(out, ",\"view\":\"{view}\"}}"),
        None => writeln!(out, "}}"),
    }
}

fn write_row(term: &Term<'_>, surface: &str, view: Option<View>, out: &mut Out) -> io::Result<()> {
    let (start, end, position) = (term.range.start, term.range.end, term.position);
    let kind = term.kind.as_str();
    let view = view.map_or(String::new(), |view| format!("{view:<8} "));
    // Two Arabic words in a row would be displayed right to left, the surface first: U+200E
    // LEFT-TO-RIGHT MARK keeps them in the order of the header.
    writeln!(
        out,
        "{start:>6} {end:>6} {position:>9}  {kind:<12} {view}{}\u{200E}  {surface}\u{200E}",
        term.text
    )
}

/// How terms are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Table,
    Tsv,
    Json,
    Terms,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "table" => Ok(Self::Table),
            "tsv" => Ok(Self::Tsv),
            "json" => Ok(Self::Json),
            "terms" => Ok(Self::Terms),
            _ => Err(format!(
                "unknown format `{name}`; expected table, tsv, json or terms"
            )),
        }
    }
}
