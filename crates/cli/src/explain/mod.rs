//! What every stage makes of a text.

mod effects;
mod escape;
mod page;
mod page_parts;
mod table;
mod words;

use kalim::AnalyzerBuilder;
use kalim::normalize::Rules;

pub(crate) use effects::Effect;
pub(crate) use words::{Fate, Word};

/// A text with all that the stages find in it.
#[derive(Debug)]
pub(crate) struct Explanation<'t> {
    pub(crate) text: &'t str,
    /// What the rules do that do something, in their order.
    pub(crate) effects: Vec<Effect>,
    pub(crate) words: Vec<Word>,
}

impl<'t> Explanation<'t> {
    /// Explains what the analyzer of `builder`, which normalizes by `rules`, makes of `text`.
    pub(crate) fn new(text: &'t str, builder: &AnalyzerBuilder, rules: &Rules) -> Self {
        Self {
            text,
            effects: effects::of(text, rules),
            words: words::of(text, builder),
        }
    }

    /// Returns the explanation as tables of text.
    pub(crate) fn table(&self) -> String {
        table::of(self)
    }

    /// Returns the explanation as a page of HTML.
    pub(crate) fn page(&self) -> String {
        page::of(self)
    }
}

/// Returns what `c` is called, and what it is.
pub(crate) fn name_and_class(c: char) -> (String, &'static str) {
    let name = unicode_names2::name(c).map_or_else(String::new, |name| name.to_string());
    let class = match kalim::chars::mark_kind(c) {
        Some(kind) => kind.as_str(),
        None => kalim::chars::class(c).as_str(),
    };
    (name, class)
}
