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

/// Returns text with letters and marks in their colours.
///
/// A browser paints a letter and its marks in one colour, whatever tags stand between. So the whole text is
/// painted in the colour of marks, and over it the letters alone, which have the same places.
fn coloured(text: &str) -> String {
    let is_mark = |c: char| kalim::chars::is_mark(c);
    if !text.contains(is_mark) {
        return runs(text);
    }
    let letters: String = text.chars().filter(|&c| !is_mark(c)).collect();
    format!(
        "<span class=\"stack\"><span class=\"mark\">{}</span>\
         <span class=\"over\" aria-hidden=\"true\">{}</span></span>",
        escape(text),
        runs(&letters),
    )
}

/// Returns text without marks, with runs of a class together.
fn runs(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(class) = rest.chars().next().map(style_class) {
        let end = rest.find(|c| style_class(c) != class).unwrap_or(rest.len());
        out.push_str(&format!(
            "<span class=\"{class}\">{}</span>",
            escape(&rest[..end])
        ));
        rest = &rest[end..];
    }
    out
}

/// Returns the text with its words underlined, each a link to what becomes of it.
pub(super) fn original(explanation: &Explanation<'_>) -> String {
    let (mut out, mut end) = (String::new(), 0);
    for (number, word) in explanation.words.iter().enumerate() {
        // A character such as ﷺ is many words, and stands in the text once.
        let start = word.range.start.max(end);
        if word.range.end > start {
            out.push_str(&coloured(&explanation.text[end..start]));
            let piece = &explanation.text[start..word.range.end];
            out.push_str(&linked(number, &word.fate, piece));
            end = word.range.end;
        }
    }
    out.push_str(&coloured(&explanation.text[end..]));
    format!("<p class=\"text\" dir=\"auto\">{out}</p>")
}

fn linked(number: usize, fate: &Fate, piece: &str) -> String {
    let inner = coloured(piece);
    match fate {
        Fate::Dropped => inner,
        Fate::StopWord { .. } => format!("<a class=\"stop\" href=\"#w{number}\">{inner}</a>"),
        Fate::Term { .. } => format!("<a href=\"#w{number}\">{inner}</a>"),
    }
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
