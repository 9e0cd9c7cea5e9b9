//! `tokenize`, `sentences`, `stem`, `terms` and `segment`: text in, records out.

use std::process::ExitCode;

use kalim::normalize::{Normalizer, Preset, Rules};
use kalim::tokenize::TokenKind;

use super::{change, print_report};
use crate::analyzer::{builder, words_of};
use crate::args::{ExtractArgs, SegmentArgs, StemArgs, TermsArgs, TokenizeArgs};
use crate::error::Error;
use crate::ops::{Extract, Segments, Sentences, Stems, Terms, Tokens};
use crate::output::{Destination, Format};
use crate::run::Run;
use crate::task::ExtractTask;

pub(crate) fn tokenize(args: &TokenizeArgs) -> Result<ExitCode, Error> {
    let all = TokenKind::ALL.iter().copied();
    let kinds = match args.kinds.is_empty() {
        false => args.kinds.clone(),
        true => all.filter(|kind| args.all || kind.is_word_like()).collect(),
    };
    extract(&Tokens { kinds }, &args.extract, false)
}

pub(crate) fn sentences(args: &ExtractArgs) -> Result<ExitCode, Error> {
    extract(&Sentences, args, true)
}

pub(crate) fn stem(args: &StemArgs) -> Result<ExitCode, Error> {
    let own = if args.stemmer.folds() {
        Rules::keep()
    } else {
        Rules::lucene()
    };
    let rules = args.rules.over(args.preset.map_or(own, Preset::rules));
    let whole = args.exclude.as_deref().map_or(Ok(Vec::new()), words_of)?;
    let stems = Stems::new(args.stemmer, Normalizer::new(rules), &whole);
    match args.extract.format.format {
        Format::Plain => change::rewrite(&stems, None, &args.extract.input, &args.extract.output),
        _ => extract(&stems, &args.extract, false),
    }
}

pub(crate) fn terms(args: &TermsArgs) -> Result<ExitCode, Error> {
    let analyzer = builder(&args.analyzer)?.build();
    extract(&Terms { analyzer }, &args.extract, false)
}

pub(crate) fn segment(args: SegmentArgs) -> Result<ExitCode, Error> {
    let separator = args.separator;
    let segments = Segments { separator };
    match args.extract.format.format {
        Format::Plain => {
            change::rewrite(&segments, None, &args.extract.input, &args.extract.output)
        }
        _ => extract(&segments, &args.extract, false),
    }
}

/// Writes the records of the input; exit code 1 says that there are none.
fn extract(
    operation: &dyn Extract,
    args: &ExtractArgs,
    cuts_sentences: bool,
) -> Result<ExitCode, Error> {
    let (format, unit) = (args.format.format, args.format.unit);
    let task = ExtractTask {
        operation,
        format,
        unit,
    };
    let mut to = Destination::open(args.output.output.as_deref())?;
    let mut run = Run::new(&args.input, &task, &args.output);
    run.cuts_sentences = cuts_sentences;
    let report = run.all(&mut to)?;
    to.finish()?;
    if args.output.stats {
        print_report(&report, "found");
    }
    Ok(ExitCode::from(u8::from(report.done.found == 0)))
}
