//! Regular expressions compiled at their first use.

use alloc::boxed::Box;
use core::ops::Deref;

use once_cell::race::OnceBox;
use regex::Regex;

/// A regular expression that is compiled when a text first needs it, once per process.
pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceBox<Regex>,
}

impl Pattern {
    pub(crate) const fn new(source: &'static str) -> Self {
        let compiled = OnceBox::new();
        Self { source, compiled }
    }

    /// Returns where the match that begins at byte `start` of `text` ends.
    ///
    /// The expression must begin with `^`: nothing before `start` is seen.
    pub(crate) fn end_at(&self, text: &str, start: usize) -> Option<usize> {
        let found = self.find(&text[start..])?;
        Some(start + found.end())
    }
}

impl Deref for Pattern {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        self.compiled
            .get_or_init(|| Box::new(Regex::new(self.source).expect("a constant of this crate")))
    }
}
