//! Normalizes each line of a text: `normalize --preset search FILE`.

use std::io::{self, Write};
use std::process::ExitCode;

use kalim::charmap::Mapped;
use kalim::normalize::{Normalizer, Preset};
use kalim_examples::{Args, Error, Out, run};

const USAGE: &str = "\
Usage: normalize [--preset NAME] [--offsets] [--invalid error|replace] [FILE]

Writes each line of FILE (standard input without one, or for `-`) in normal form.

  --preset NAME      lossless, search (the default), lucene, quran or display
  --offsets          after each line, a line that says what was changed in it: for each changed
                     character `OUT_START-OUT_END<-IN_START-IN_END`, byte offsets in the new and
                     the old line, separated by spaces
  --invalid error    stop with exit code 2 at bytes that are not UTF-8 (the default)
  --invalid replace  put U+FFFD in their place; offsets are then those of the replaced text
";

fn main() -> ExitCode {
    run(USAGE, normalize)
}

fn normalize(mut args: Args, out: &mut Out) -> Result<ExitCode, Error> {
    let preset = args.value("--preset")?.unwrap_or(Preset::Search);
    let offsets = args.flag("--offsets")?;
    let input = args.input()?;
    let normalizer = Normalizer::preset(preset);
    if offsets {
        input.map_lines(out, |line, out| {
            let mapped = normalizer.normalize_with_offsets(line);
            out.write_all(mapped.text().as_bytes())?;
            write_changes(&mapped, out)
        })?;
    } else {
        let mut normalized = String::new();
        input.map_lines(out, |line, out| {
            normalized.clear();
            normalizer.normalize_into(line, &mut normalized);
            out.write_all(normalized.as_bytes())
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_changes(mapped: &Mapped<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut separator = '\n';
    for (start, c) in mapped.source().char_indices() {
        let source = start..start + c.len_utf8();
        let target = mapped.text_range(source.clone());
        if mapped.text()[target.clone()] != mapped.source()[source.clone()] {
            let (to, from) = (target, source);
            write!(
                out,
                "{separator}{}-{}<-{}-{}",
                to.start, to.end, from.start, from.end
            )?;
            separator = ' ';
        }
    }
    if separator == '\n' {
        out.write_all(b"\n")
    } else {
        Ok(())
    }
}
