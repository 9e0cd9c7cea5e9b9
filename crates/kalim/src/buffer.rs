//! Room for the terms of one text after the other.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use kalim_charmap::Offsets;

use crate::Terms;
use crate::grams::Letter;
use crate::terms::{Record, TermList};

/// What an analyzer needs while it works, to be used again for the next text.
///
/// [`Analyzer::terms_into`](crate::Analyzer::terms_into) puts the terms of a text here and lends
/// them. A buffer grows to what its largest text needs, some one and a half times that text and 40
/// bytes a term, and as much again for the terms of several views; after that nothing is
/// allocated. It does not belong to an analyzer.
///
/// # Examples
///
/// ```
/// use kalim::{Analyzer, TermBuffer};
///
/// let search = Analyzer::search();
/// let mut buffer = TermBuffer::new();
/// let mut count = 0;
/// for text in ["قَرَأَ الطَّالِبُ كِتَابَهُ", "الكتاب على الطاولة"] {
///     let terms = search.terms_into(text, &mut buffer);
///     count += terms.iter().filter(|term| term.text == "كتاب").count();
/// }
/// assert_eq!(count, 2);
/// ```
#[derive(Debug, Clone, Default)]
pub struct TermBuffer {
    /// The normalized text.
    pub(crate) text: String,
    pub(crate) offsets: Offsets,
    pub(crate) list: TermList,
    /// Where some of the words come from.
    pub(crate) sources: Vec<Range<usize>>,
    /// The terms of several views, while they are put in order.
    pub(crate) merged: Vec<Record>,
    /// The letters of a word that n-grams are made of.
    pub(crate) letters: Vec<Letter>,
}

impl TermBuffer {
    /// Returns a buffer without room.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Removes what is left of an earlier text.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.list.clear();
    }

    /// Returns the terms that are here, of `source`.
    pub(crate) fn terms<'b>(&'b self, source: &'b str) -> Terms<'b> {
        let (text, list) = (Cow::Borrowed(&*self.text), Cow::Borrowed(&self.list));
        Terms::new(source, text, list)
    }

    /// Returns the terms that were here, of `source`.
    pub(crate) fn into_terms(self, source: &str) -> Terms<'_> {
        Terms::new(source, Cow::Owned(self.text), Cow::Owned(self.list))
    }
}
