//! An explanation for a terminal. Arabic stands last in its line, since terminals differ in its width.

use core::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::{Explanation, Fate, Word, name_and_class};

const TITLE: Style = Style::new().bold();
const CUT: Style = AnsiColor::Red.on_default();
const KEPT: Style = AnsiColor::Green.on_default();

/// Returns the tables.
pub(crate) fn of(explanation: &Explanation<'_>) -> String {
    let mut out = String::new();
    let written = code_points(explanation.text, &mut out)
        .and_then(|()| rules(explanation, &mut out))
        .and_then(|()| words(explanation, &mut out));
    written.expect("strings take all");
    out
}

fn code_points(text: &str, out: &mut String) -> core::fmt::Result {
    writeln!(out, "{TITLE}Code points{TITLE:#}")?;
    let named: Vec<_> = text.chars().map(|c| (c, name_and_class(c))).collect();
    let width = named
        .iter()
        .map(|(_, (name, _))| name.len())
        .max()
        .unwrap_or(0);
    for (c, (name, class)) in named {
        let code = format!("U+{:04X}", c as u32);
        let shown = shown(c);
        writeln!(out, "{code:<9}{class:<18}{name:<width$}  {shown}")?;
    }
    Ok(())
}

/// Returns how a character is seen: marks on a circle, and nothing for what is not seen.
pub(super) fn shown(c: char) -> String {
    let is_mark = kalim::chars::is_mark(c);
    match c {
        c if is_mark => format!("\u{25CC}{c}"),
        c if c.is_control() || c.is_whitespace() => String::new(),
        c => c.to_string(),
    }
}

fn rules(explanation: &Explanation<'_>, out: &mut String) -> core::fmt::Result {
    writeln!(out, "\n{TITLE}Rules{TITLE:#}")?;
    for effect in &explanation.effects {
        let label = format!("{} {} {}", effect.number, effect.flag, effect.choice);
        for (before, after) in &effect.changes {
            writeln!(out, "{label:<32}{before} → {after}")?;
        }
    }
    Ok(())
}

fn words(explanation: &Explanation<'_>, out: &mut String) -> core::fmt::Result {
    writeln!(out, "\n{TITLE}Words{TITLE:#}")?;
    let seen = explanation.words.iter().filter(|word| word.kind != "space");
    for word in seen {
        let range = format!("{}..{}", word.range.start, word.range.end);
        let (stage, text) = (stage(word), way(word));
        writeln!(out, "{range:<10}{:<13}{stage:<11}{text}", word.kind)?;
    }
    Ok(())
}

fn stage(word: &Word) -> &'static str {
    match word.fate {
        Fate::Dropped => "dropped",
        Fate::StopWord { .. } => "stop word",
        Fate::Term { .. } => "term",
    }
}

/// Returns the way of a word from the text to the term.
fn way(word: &Word) -> String {
    let surface = &word.surface;
    match (&word.fate, word.fate.cut()) {
        (Fate::Dropped, _) => surface.clone(),
        (Fate::StopWord { normalized }, _) => format!("{surface} → {normalized}"),
        (Fate::Term { normalized, .. }, Some(["", _, ""])) => format!("{surface} → {normalized}"),
        (Fate::Term { .. }, Some([front, term, behind])) => {
            let piece = |text: &str, sign: [&str; 2]| match text {
                "" => String::new(),
                text => format!("{}{CUT}{text}{CUT:#}{}", sign[0], sign[1]),
            };
            let (front, behind) = (piece(front, ["", "+"]), piece(behind, ["+", ""]));
            format!("{surface} → {front}{KEPT}{term}{KEPT:#}{behind}")
        }
        (Fate::Term { normalized, term }, None) => {
            format!("{surface} → {normalized} → {KEPT}{term}{KEPT:#}")
        }
    }
}
