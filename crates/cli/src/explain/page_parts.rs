//! The parts of the page.

use super::escape::escape;
use super::table::shown;
use super::{Explanation, Fate, Word, name_and_class};

/// Returns the class of a character in the style sheet.
fn style_class(c: char) -> &'static str {
    match c {
        c if kalim::chars::is_mark(c) => "mark",
        c if c.is_numeric() => "digit",
        c if c.is_alphabetic() => "letter",
        _ => "other",
    }
}

/// Returns text with letters and marks in their colours, runs of a class together.
fn coloured(text: &str) -> String {
    let (mut out, mut last) = (String::new(), "");
    for c in text.chars() {
        let class = style_class(c);
        if class != last {
            if !last.is_empty() {
                out.push_str("</span>");
            }
            out.push_str(&format!("<span class=\"{class}\">"));
            last = class;
        }
        out.push_str(&escape(c.encode_utf8(&mut [0; 4])));
    }
    if !last.is_empty() {
        out.push_str("</span>");
    }
    out
}

/// Returns the text with its words underlined, each a link to what becomes of it.
pub(super) fn original(explanation: &Explanation<'_>) -> String {
    let pieces = explanation.words.iter().enumerate().map(|(number, word)| {
        let inner = coloured(&word.surface);
        match word.fate {
            Fate::Dropped => inner,
            Fate::StopWord { .. } => format!("<a class=\"stop\" href=\"#w{number}\">{inner}</a>"),
            Fate::Term { .. } => format!("<a href=\"#w{number}\">{inner}</a>"),
        }
    });
    format!(
        "<p class=\"text\" dir=\"auto\">{}</p>",
        pieces.collect::<String>()
    )
}

/// Returns a column for each word: the original, the normalized word, the term, with lines between.
pub(super) fn words(explanation: &Explanation<'_>) -> String {
    let words = explanation.words.iter().enumerate();
    let columns = words.filter(|(_, word)| word.kind != "space");
    let columns: String = columns.map(|(number, word)| column(number, word)).collect();
    format!("<ol class=\"words\">\n{columns}</ol>")
}

fn column(number: usize, word: &Word) -> String {
    let (surface, kind) = (coloured(&word.surface), word.kind);
    let range = format!("{}–{}", word.range.start, word.range.end);
    let (class, stages) = match &word.fate {
        Fate::Dropped => ("dropped", String::new()),
        Fate::StopWord { normalized } => {
            let note = "كلمة وقف <bdi lang=\"en\">stop word</bdi>";
            let normalized = escape(normalized);
            (
                "stop",
                format!(
                    "{LINE}<bdi class=\"stage\">{normalized}</bdi><span class=\"note\">{note}</span>"
                ),
            )
        }
        Fate::Term { normalized, term } => {
            let stage = cut(word).unwrap_or_else(|| escape(normalized));
            let (stage, term) = (stage, escape(term));
            (
                "term",
                format!(
                    "{LINE}<bdi class=\"stage\">{stage}</bdi>{LINE}<bdi class=\"result\">{term}</bdi>"
                ),
            )
        }
    };
    format!(
        "<li id=\"w{number}\" class=\"{class}\"><bdi class=\"surface\">{surface}</bdi>\
         <bdi class=\"range\" dir=\"ltr\">{range} {kind}</bdi>{stages}</li>\n"
    )
}

const LINE: &str = "<i class=\"line\"></i>";

/// Returns the normalized word with what is cut off struck out.
fn cut(word: &Word) -> Option<String> {
    let [front, term, behind] = word.fate.cut()?.map(escape);
    let struck = |piece: &str| match piece {
        "" => String::new(),
        piece => format!("<s>{piece}</s>"),
    };
    Some(format!("{}{term}{}", struck(&front), struck(&behind)))
}

/// Returns the rules that do something.
pub(super) fn rules(explanation: &Explanation<'_>) -> String {
    let rows = explanation.effects.iter().map(|effect| {
        let changes = effect.changes.iter().map(|(before, after)| {
            let (before, after) = (escape(before), escape(after));
            format!("<span class=\"change\"><bdi>{before}</bdi> ← <bdi>{after}</bdi></span> ")
        });
        let changes: String = changes.collect();
        let (number, flag, choice) = (effect.number, effect.flag, &effect.choice);
        format!(
            "<tr><th><bdi dir=\"ltr\">{number}</bdi></th>\
             <td><bdi dir=\"ltr\">{flag} {choice}</bdi></td><td>{changes}</td></tr>\n"
        )
    });
    format!("<table>\n{}</table>", rows.collect::<String>())
}

/// Returns a card for each code point.
pub(super) fn code_points(text: &str) -> String {
    let cards = text.chars().map(|c| {
        let (name, class) = name_and_class(c);
        let (style, glyph) = (style_class(c), escape(&shown(c)));
        format!(
            "<li><b class=\"{style}\">{glyph}</b><bdi dir=\"ltr\">U+{:04X}</bdi>\
             <bdi dir=\"ltr\">{}</bdi><small>{class}</small></li>\n",
            c as u32,
            escape(&name),
        )
    });
    format!("<ol class=\"points\">\n{}</ol>", cards.collect::<String>())
}
