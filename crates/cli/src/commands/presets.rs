//! `presets`: what there is to choose from.

use core::fmt::Write;
use std::process::ExitCode;

use kalim::AnalyzerPreset;
use kalim::chars::MarkKind;
use kalim::normalize::Preset;
use kalim::stem::Algorithm;
use kalim::stopwords::StopWordList;

use crate::args::PresetsArgs;
use crate::error::Error;
use crate::output::{Destination, Format, JsonLine};
use crate::rules::RULES;

pub(crate) fn presets(args: &PresetsArgs) -> Result<ExitCode, Error> {
    let mut to = Destination::open(None)?;
    let out = match args.format {
        Format::Plain => plain(),
        Format::Tsv => tsv(),
        Format::Json => json(),
    };
    to.write(out.as_bytes())?;
    to.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the presets as columns, and what else has names.
fn plain() -> String {
    let mut out = format!("{:<24}", "rule");
    let names = Preset::ALL.iter().map(|preset| preset.as_str());
    names.for_each(|name| write!(out, "{name:<12}").expect("strings take all"));
    for rule in RULES {
        let label = format!("{} {}", rule.number, rule.flag);
        write!(out, "\n{label:<24}").expect("strings take all");
        for preset in Preset::ALL {
            write!(out, "{:<12}", (rule.value)(&preset.rules())).expect("strings take all");
        }
    }
    let lines = out.lines().map(str::trim_end);
    let mut out: String = lines.map(|line| format!("{line}\n")).collect();
    for (title, names) in others() {
        writeln!(out, "\n{title}: {}", names.join(", ")).expect("strings take all");
    }
    out
}

/// Returns the other names, by what they name.
fn others() -> [(&'static str, Vec<&'static str>); 4] {
    [
        (
            "analyzers",
            AnalyzerPreset::ALL.iter().map(|one| one.as_str()).collect(),
        ),
        (
            "stemmers",
            Algorithm::ALL.iter().map(|one| one.as_str()).collect(),
        ),
        (
            "stop words",
            StopWordList::ALL.iter().map(|one| one.as_str()).collect(),
        ),
        (
            "kinds of marks",
            MarkKind::ALL.iter().map(|one| one.as_str()).collect(),
        ),
    ]
}

fn tsv() -> String {
    let mut out = String::new();
    for preset in Preset::ALL {
        for rule in RULES {
            let value = (rule.value)(&preset.rules());
            writeln!(out, "{preset}\t{}\t{}\t{value}", rule.number, rule.flag)
                .expect("strings take all");
        }
    }
    out
}

fn json() -> String {
    let mut out = String::new();
    for preset in Preset::ALL {
        let mut line = JsonLine::new(&mut out);
        line.text("preset", preset.as_str());
        for rule in RULES {
            line.text(rule.flag, &(rule.value)(&preset.rules()));
        }
        line.end();
    }
    out
}
