//! Several views of each token.

use alloc::vec::Vec;

use kalim_charmap::Ranges;
use kalim_stem::{Algorithm, Protected};

use crate::grams::Grams;
use crate::terms::Record;
use crate::{Analyzer, TermBuffer, View};

/// The views that an analyzer gives, if they are not its stems alone.
#[derive(Debug, Clone)]
pub(crate) struct Views {
    /// What is made of whole words; each takes a pass over the text.
    passes: Vec<(View, Protected<Algorithm>)>,
    /// How many of the passes are asked for; there may be one more for the n-grams.
    shown: usize,
    /// The number of the pass that n-grams are made of.
    surface: usize,
    /// The n-grams, and their lengths.
    grams: Vec<(View, usize)>,
}

impl Views {
    /// Returns the views of `list`, each taken once; `stemmer` is that of the analyzer.
    pub(crate) fn new(list: &[View], stemmer: &Protected<Algorithm>) -> Self {
        let mut words: Vec<View> = Vec::new();
        let mut grams: Vec<(View, usize)> = Vec::new();
        for (number, &view) in list.iter().enumerate() {
            match view.gram_len() {
                _ if list[..number].contains(&view) => {}
                Some(len) => grams.push((view, len)),
                None => words.push(view),
            }
        }
        let shown = words.len();
        let surface = words.iter().position(|&view| view == View::Surface);
        if surface.is_none() && !grams.is_empty() {
            words.push(View::Surface);
        }
        let pass = |view| match view {
            View::Stem => (view, stemmer.clone()),
            View::Root => (view, Protected::new(Algorithm::Root, [""; 0])),
            _ => (view, Protected::new(Algorithm::None, [""; 0])),
        };
        Self {
            passes: words.into_iter().map(pass).collect(),
            shown,
            surface: surface.unwrap_or(shown),
            grams,
        }
    }

    /// Puts the terms of all views that `analyzer` finds in `source` into `buffer`.
    pub(crate) fn fill(&self, analyzer: &Analyzer, source: &str, buffer: &mut TermBuffer) {
        for (_, stemmer) in &self.passes {
            buffer.text.clear();
            analyzer.fill_stems(stemmer, source, buffer);
        }
        buffer.merged.clear();
        Merge::new(self, source, buffer).fill();
        buffer.list.replace(&mut buffer.merged);
    }
}

/// The terms of all passes, one pass behind the other, on their way to an order by tokens.
struct Merge<'a> {
    views: &'a Views,
    records: &'a [Record],
    merged: &'a mut Vec<Record>,
    grams: Grams<'a>,
}

impl<'a> Merge<'a> {
    fn new(views: &'a Views, source: &'a str, buffer: &'a mut TermBuffer) -> Self {
        let TermBuffer {
            text,
            offsets,
            list,
            merged,
            letters,
            ..
        } = buffer;
        let (records, rewritten) = list.parts();
        Self {
            views,
            records,
            merged,
            grams: Grams::new(text, Ranges::new(source, offsets), rewritten, letters),
        }
    }

    /// Adds the terms of one token after the other.
    fn fill(mut self) {
        let (records, passes) = (self.records, &self.views.passes);
        let tokens = records.len() / passes.len().max(1);
        for token in 0..tokens {
            let of_token = records[token..].iter().step_by(tokens);
            let shown = passes.iter().zip(of_token).take(self.views.shown);
            let shown = shown.map(|(&(view, _), record)| record.with_view(view));
            self.merged.extend(shown);
            if !self.views.grams.is_empty() {
                self.push_grams(&records[tokens * self.views.surface + token]);
            }
        }
    }

    /// Adds the n-grams of `word` from left to right.
    fn push_grams(&mut self, word: &Record) {
        let count = self.grams.start(word);
        for first in 0..count {
            for &(view, len) in &self.views.grams {
                let next = first + len;
                if first == 0 || next <= count {
                    let gram = self.grams.get(first..next.min(count), word);
                    self.merged.push(gram.with_view(view));
                }
            }
        }
    }
}
