//! Search terms.

use core::cell::RefCell;

use kalim::{Analyzer, TermBuffer};

use super::{Extract, Record};

thread_local! {
    static BUFFER: RefCell<TermBuffer> = RefCell::new(TermBuffer::new());
}

/// The terms of an analyzer.
pub(crate) struct Terms {
    pub(crate) analyzer: Analyzer,
}

/// A word that is on no list of stop words, to see its number.
const LAST: &str = " 18446744073709551615";

impl Extract for Terms {
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>)) {
        BUFFER.with_borrow_mut(|buffer| {
            let terms = self.analyzer.terms_into(text, buffer);
            for term in &terms {
                each(&Record {
                    range: term.range.clone(),
                    kind: term.kind.as_str(),
                    shown: term.text,
                    more: &[("term", term.text)],
                    position: Some(term.position),
                });
            }
        });
    }

    fn tokens(&self, text: &str) -> u32 {
        let text = format!("{text}{LAST}");
        let terms = self.analyzer.terms(&text);
        terms.iter().next_back().map_or(0, |term| term.position)
    }
}
