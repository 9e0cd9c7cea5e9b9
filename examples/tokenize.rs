//! Cuts each line into pieces: `tokenize --clitics FILE`.

use std::io::{self, Write};
use std::process::ExitCode;

use kalim::tokenize::{TokenKind, clitics, entities, sentences, tokens};
use kalim_examples::{Args, Error, Out, run};

const USAGE: &str = "\
Usage: tokenize [--sentences|--clitics|--entities] [--invalid error|replace] [FILE]

Writes the pieces of each line of FILE (standard input without one, or for `-`), separated by
spaces: `START:END:KIND`, byte offsets in the line. Together they cover the line, white space
included.

  --sentences        one piece for each sentence; the kind is sentence
  --entities         dates, prices, hashtags and the like; only these, which do not cover the line
  --clitics          in the place of a word its clitics; the kinds are proclitic, stem and enclitic
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place; offsets are then those of the replaced line
";

fn main() -> ExitCode {
    run(USAGE, tokenize)
}

fn tokenize(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let flags = ["--sentences", "--clitics", "--entities"].map(|name| args.flag(name));
    let [by_sentence, by_clitic, by_entity] = flags;
    let write_line = match (by_sentence?, by_clitic?, by_entity?) {
        (false, false, false) => write_tokens,
        (true, false, false) => write_sentences,
        (false, true, false) => write_clitics,
        (false, false, true) => write_entities,
        _ => {
            return Err(Error::Usage(
                "one of `--sentences`, `--clitics` and `--entities`".to_owned(),
            ));
        }
    };
    args.input()?.map_lines(out, write_line)?;
    Ok(ExitCode::SUCCESS)
}

fn write_tokens(line: &str, out: &mut Out) -> io::Result<()> {
    for token in tokens(line) {
        let (start, end, kind) = (token.start, token.end(), token.kind);
        write!(out, "{}{start}:{end}:{kind}", separator(start))?;
    }
    Ok(())
}

fn write_sentences(line: &str, out: &mut Out) -> io::Result<()> {
    for sentence in sentences(line) {
        let (start, end) = (sentence.start, sentence.end());
        write!(out, "{}{start}:{end}:sentence", separator(start))?;
    }
    Ok(())
}

fn write_entities(line: &str, out: &mut Out) -> io::Result<()> {
    for (entity, at) in entities(line).zip(0..) {
        let (start, end, kind) = (entity.start, entity.end(), entity.kind);
        write!(
            out,
            "{}{start}:{end}:{kind}",
            if at == 0 { "" } else { " " }
        )?;
    }
    Ok(())
}

fn write_clitics(line: &str, out: &mut Out) -> io::Result<()> {
    for token in tokens(line) {
        if token.kind == TokenKind::Word {
            for piece in clitics(token.text) {
                let (start, end) = (token.start + piece.start, token.start + piece.end());
                write!(out, "{}{start}:{end}:{}", separator(start), piece.kind)?;
            }
        } else {
            let (start, end, kind) = (token.start, token.end(), token.kind);
            write!(out, "{}{start}:{end}:{kind}", separator(start))?;
        }
    }
    Ok(())
}

/// Pieces touch, so only the first one starts at 0.
fn separator(start: usize) -> &'static str {
    if start == 0 { "" } else { " " }
}
