//! The arguments of the command line.

use core::num::NonZero;
use std::path::PathBuf;
use std::thread::available_parallelism;

use clap::builder::TypedValueParser;
use clap::{Args, Parser, Subcommand, ValueHint};
use encoding_rs::Encoding;
use kalim::AnalyzerPreset;
use kalim::normalize::Preset;
use kalim::stem::Algorithm;
use kalim::tokenize::TokenKind;

use crate::input::{Invalid, parse_encoding};
use crate::layout::Delimiter;
use crate::output::{Format, Unit, parse_output_encoding};
use crate::rules::{RuleArgs, choices};

/// Arabic text from files and pipes: normalized, cut, stemmed, explained.
#[derive(Debug, Parser)]
#[command(
    name = "kalim",
    version,
    max_term_width = 100,
    subcommand_required = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write texts with the spellings of a word made one.
    Normalize(NormalizeArgs),
    /// Write texts without diacritics.
    Strip(StripArgs),
    /// List words, numbers, addresses and other tokens.
    Tokenize(TokenizeArgs),
    /// List sentences.
    Sentences(ExtractArgs),
    /// Write texts with each word replaced by its stem.
    Stem(StemArgs),
    /// List the terms that a search engine indexes.
    Terms(TermsArgs),
    /// Write texts with clitics cut from words.
    Segment(SegmentArgs),
    /// Count lines, words, tokens, letters, marks.
    Stats(StatsArgs),
    /// Show what every stage makes of a text.
    Explain(ExplainArgs),
    /// List the presets with their rules, the stemmers and the lists of stop words.
    Presets(PresetsArgs),
    /// Print the completions of a shell.
    Completions(CompletionsArgs),
    /// Print a man page.
    Man(ManArgs),
}

/// What is read.
#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// Files to read; none, or -, is standard input.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<String>,
    /// Encoding of the input, such as windows-1256, iso-8859-6, utf-16le; a byte order mark goes before it.
    #[arg(long, value_name = "NAME", value_parser = parse_encoding)]
    pub(crate) encoding: Option<&'static Encoding>,
    /// What to do with bytes that are no text, and with characters that the output encoding lacks.
    #[arg(long, value_enum, value_name = "CHOICE", default_value = "error")]
    pub(crate) invalid: Invalid,
    /// Take each line for a JSON object, one field of which is a text.
    #[arg(long)]
    pub(crate) jsonl: bool,
    /// The name of that field.
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub(crate) field: String,
    /// Take the input for comma-separated values, one column of which has texts.
    #[arg(long, requires = "column", conflicts_with = "jsonl")]
    csv: bool,
    /// Take the input for tab-separated values, one column of which has texts.
    #[arg(long, requires = "column", conflicts_with_all = ["jsonl", "csv"])]
    tsv: bool,
    /// The name of that column in the header, or without a header its number, counted from 1.
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) column: String,
    /// Number of threads; 0 is one for each core.
    #[arg(short, long, value_name = "N", default_value_t = 0)]
    jobs: usize,
}

impl InputArgs {
    /// Returns the names of the files, where `-` is standard input.
    pub(crate) fn names(&self) -> Vec<String> {
        match self.files.is_empty() {
            true => vec!["-".to_owned()],
            false => self.files.clone(),
        }
    }

    pub(crate) fn jobs(&self) -> usize {
        match self.jobs {
            0 => available_parallelism().map_or(1, NonZero::get),
            jobs => jobs,
        }
    }

    pub(crate) const fn delimiter(&self) -> Option<Delimiter> {
        match (self.csv, self.tsv) {
            (true, _) => Some(Delimiter::Comma),
            (_, true) => Some(Delimiter::Tab),
            _ => None,
        }
    }
}

/// Where output goes.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// Write to a file, which is replaced when all is done.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
    /// Encoding of the output; UTF-8 if it is not given.
    #[arg(long, value_name = "NAME", value_parser = parse_output_encoding)]
    pub(crate) output_encoding: Option<&'static Encoding>,
    /// Print lines, bytes, speed and what each rule changed to standard error.
    #[arg(long)]
    pub(crate) stats: bool,
}

/// What is done with changes.
#[derive(Debug, Args)]
pub(crate) struct ChangeArgs {
    /// Change nothing; list the lines that would change, and exit with 1 if there are any.
    #[arg(long)]
    pub(crate) check: bool,
    /// Change nothing; show the lines that would change before and after.
    #[arg(long, conflicts_with_all = ["check", "output", "output_encoding"])]
    pub(crate) dry_run: bool,
}

/// The form of records.
#[derive(Debug, Args)]
pub(crate) struct FormatArgs {
    /// Form of the output.
    #[arg(long, value_enum, value_name = "FORM", default_value = "plain")]
    pub(crate) format: Format,
    /// What offsets count.
    #[arg(long, value_enum, value_name = "UNIT", default_value = "byte")]
    pub(crate) unit: Unit,
}

#[derive(Debug, Args)]
pub(crate) struct NormalizeArgs {
    /// Rules to start from.
    #[arg(long, value_name = "NAME", default_value = "search", value_parser = choices!(Preset))]
    pub(crate) preset: Preset,
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
    #[command(flatten)]
    pub(crate) change: ChangeArgs,
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct StripArgs {
    /// Marks to remove: all, keep-shadda, quranic, or kinds with commas between.
    #[arg(long, value_name = "KINDS", default_value = "all")]
    pub(crate) marks: String,
    #[command(flatten)]
    pub(crate) change: ChangeArgs,
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TokenizeArgs {
    /// List tokens of all kinds, white space and punctuation too.
    #[arg(long)]
    pub(crate) all: bool,
    /// List tokens of these kinds only, with commas between.
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = choices!(TokenKind))]
    pub(crate) kinds: Vec<TokenKind>,
    #[command(flatten)]
    pub(crate) extract: ExtractArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) format: FormatArgs,
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct StemArgs {
    /// How words are stemmed.
    #[arg(long, value_name = "NAME", default_value = "light10", value_parser = choices!(Algorithm))]
    pub(crate) stemmer: Algorithm,
    /// Rules that words go through first; lucene, or none for stemmers that normalize themselves.
    #[arg(long, value_name = "NAME", value_parser = choices!(Preset))]
    pub(crate) preset: Option<Preset>,
    /// A file with words to leave whole, one on each line.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) exclude: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
    #[command(flatten)]
    pub(crate) extract: ExtractArgs,
}

/// What an analyzer is made of.
#[derive(Debug, Args)]
pub(crate) struct AnalyzerArgs {
    /// Analyzer to start from.
    #[arg(long, value_name = "NAME", default_value = "search", value_parser = choices!(AnalyzerPreset))]
    pub(crate) preset: AnalyzerPreset,
    /// How words are stemmed, if not as the preset has it.
    #[arg(long, value_name = "NAME", value_parser = choices!(Algorithm))]
    pub(crate) stemmer: Option<Algorithm>,
    /// Stop words: off, on (msa), msa, lucene, or a file with one on each line.
    #[arg(long, value_name = "LIST")]
    pub(crate) stop_words: Option<String>,
    /// A file with words to leave whole, one on each line.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) exclude: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TermsArgs {
    #[command(flatten)]
    pub(crate) analyzer: AnalyzerArgs,
    #[command(flatten)]
    pub(crate) extract: ExtractArgs,
}

#[derive(Debug, Args)]
pub(crate) struct SegmentArgs {
    /// What is put between the pieces of a word.
    #[arg(long, value_name = "TEXT", default_value = "+")]
    pub(crate) separator: String,
    #[command(flatten)]
    pub(crate) extract: ExtractArgs,
}

#[derive(Debug, Args)]
pub(crate) struct StatsArgs {
    /// Form of the output.
    #[arg(long, value_enum, value_name = "FORM", default_value = "plain")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The text; - is standard input.
    pub(crate) text: String,
    /// Write a page of HTML that shows the same as a picture.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) html: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) analyzer: AnalyzerArgs,
}

#[derive(Debug, Args)]
pub(crate) struct PresetsArgs {
    /// Form of the output.
    #[arg(long, value_enum, value_name = "FORM", default_value = "plain")]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell.
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The command whose page it is; none is the page of kalim.
    pub(crate) page: Option<String>,
}
