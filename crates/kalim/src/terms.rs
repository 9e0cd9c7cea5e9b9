//! What an analyzer makes of a text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::ops::Range;
use core::slice;

use hashbrown::HashSet;
use kalim_tokenize::TokenKind;

/// A term: what goes into an index, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term<'a> {
    /// The term: normalized, and stemmed if it is a word.
    pub text: &'a str,
    /// The bytes of the original text that the term comes from: whole letters with all their marks.
    pub range: Range<usize>,
    /// The number of the token, counted from 0; removed stop words count, so that phrases keep
    /// their distance, as in Lucene.
    pub position: u32,
    /// What the token is.
    pub kind: TokenKind,
}

/// The terms of a text, made by [`Analyzer::terms`](crate::Analyzer::terms) or
/// [`Analyzer::terms_into`](crate::Analyzer::terms_into).
///
/// It has the normalized text, of which most terms are pieces: there is no allocation per term.
///
/// # Examples
///
/// ```
/// let terms = kalim::Analyzer::search().terms("الْكِتَابُ، وَالْقَلَمُ");
/// let second = terms.get(1).unwrap();
/// assert_eq!((second.text, second.position), ("قلم", 1));
/// assert_eq!(terms.surface(&second), "وَالْقَلَمُ");
/// ```
#[derive(Debug, Clone)]
pub struct Terms<'t> {
    source: &'t str,
    /// The text that terms are pieces of.
    text: Cow<'t, str>,
    list: Cow<'t, TermList>,
}

/// Where terms are, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct TermList {
    /// Terms that are no pieces of the text.
    rewritten: String,
    records: Vec<Record>,
}

#[derive(Debug, Clone, Copy)]
struct Record {
    /// The start and the end of the bytes of the text, or with the bit [`REWRITTEN`] in both those of
    /// [`TermList::rewritten`].
    term: [usize; 2],
    range: [usize; 2],
    position: u32,
    kind: TokenKind,
}

/// The length of texts, in bytes, from which on it pays to take many words together.
pub(crate) const SHORT: usize = 128;

/// A bit that no offset into a string has.
const REWRITTEN: usize = 1 << (usize::BITS - 1);

/// A token on its way to become a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) range: Range<usize>,
    pub(crate) position: u32,
    pub(crate) kind: TokenKind,
}

impl TermList {
    /// Removes all terms, and keeps the room for others.
    pub(crate) fn clear(&mut self) {
        self.rewritten.clear();
        self.records.clear();
    }

    /// Adds a token, the term of which is still to be set.
    pub(crate) fn push(&mut self, token: Origin) {
        let Origin {
            range,
            position,
            kind,
        } = token;
        self.records.push(Record {
            term: [0, 0],
            range: [range.start, range.end],
            position,
            kind,
        });
    }

    /// Returns the number of terms.
    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    /// Adds words one after the other, each as a piece of the text and the bytes that it comes from.
    #[inline]
    pub(crate) fn extend_words(
        &mut self,
        words: impl ExactSizeIterator<Item = (Range<usize>, Range<usize>)>,
        first: u32,
    ) {
        let records = words.zip(first..).map(|((term, range), position)| Record {
            term: [term.start, term.end],
            range: [range.start, range.end],
            position,
            kind: TokenKind::Word,
        });
        self.records.extend(records);
    }

    /// Removes those terms from number `first` on whose bits are set in `removed`.
    #[inline]
    pub(crate) fn remove(&mut self, first: usize, removed: [u64; 4]) {
        if removed == [0; 4] {
            return;
        }
        let records = &mut self.records[first..];
        let mut kept = 0;
        for at in 0..records.len() {
            // No branch: which words are stop words is what no branch predictor knows.
            records[kept] = records[at];
            kept += usize::from(removed[at / 64 % 4] >> (at % 64) & 1 == 0);
        }
        self.records.truncate(first + kept);
    }

    /// Makes the piece `term` of the text the term number `number`.
    pub(crate) fn set_term(&mut self, number: usize, term: Range<usize>) {
        self.records[number].term = [term.start, term.end];
    }

    /// Says what the term number `number` is.
    pub(crate) fn set_kind(&mut self, number: usize, kind: TokenKind) {
        self.records[number].kind = kind;
    }

    /// Makes what `append` appends the term number `number`.
    pub(crate) fn set_rewritten(&mut self, number: usize, append: impl FnOnce(&mut String)) {
        let start = self.rewritten.len();
        append(&mut self.rewritten);
        self.records[number].term = [start, self.rewritten.len()].map(|end| end | REWRITTEN);
    }
}

impl<'t> Terms<'t> {
    /// Returns the terms in `list`, of `source`, as pieces of `text`.
    pub(crate) const fn new(source: &'t str, text: Cow<'t, str>, list: Cow<'t, TermList>) -> Self {
        Self { source, text, list }
    }

    /// Returns the text that was analyzed.
    #[must_use]
    pub const fn source(&self) -> &'t str {
        self.source
    }

    /// Returns the number of terms.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.records.len()
    }

    /// Whether there are no terms.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.records.is_empty()
    }

    /// Returns the term number `index`, counted from 0.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Term<'_>> {
        self.list.records.get(index).map(|record| self.term(record))
    }

    /// Returns the terms in the order of the text.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter {
            terms: self,
            records: self.list.records.iter(),
        }
    }

    /// Returns what `term` was in the original text.
    ///
    /// # Panics
    ///
    /// If `term` comes from another text and its range does not fit this one.
    #[must_use]
    pub fn surface(&self, term: &Term<'_>) -> &'t str {
        &self.source[term.range.clone()]
    }

    /// Returns the ranges of the source, in bytes, whose terms are among those of `query`: in
    /// ascending order, none twice, none overlapping another.
    ///
    /// # Examples
    ///
    /// ```
    /// let search = kalim::Analyzer::search();
    /// let query = search.terms("القلم");
    /// assert_eq!(search.terms("ضاع قَلَمُهُ").matching(&query), [7..23]);
    /// ```
    #[must_use]
    pub fn matching(&self, query: &Terms<'_>) -> Vec<Range<usize>> {
        let wanted: HashSet<&str> = query.iter().map(|term| term.text).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        for term in self.iter().filter(|term| wanted.contains(term.text)) {
            if found.last().is_none_or(|last| last.end <= term.range.start) {
                found.push(term.range);
            }
        }
        found
    }

    fn term(&self, record: &Record) -> Term<'_> {
        let [start, end] = record.term;
        let text = if start & REWRITTEN == 0 {
            &self.text[start..end]
        } else {
            &self.list.rewritten[start ^ REWRITTEN..end ^ REWRITTEN]
        };
        Term {
            text,
            range: record.range[0]..record.range[1],
            position: record.position,
            kind: record.kind,
        }
    }
}

impl<'a> IntoIterator for &'a Terms<'_> {
    type Item = Term<'a>;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// An iterator over the terms of a text, made by [`Terms::iter`].
#[derive(Debug, Clone)]
pub struct Iter<'a> {
    terms: &'a Terms<'a>,
    records: slice::Iter<'a, Record>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = Term<'a>;

    fn next(&mut self) -> Option<Term<'a>> {
        self.records.next().map(|record| self.terms.term(record))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.records.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.records
            .next_back()
            .map(|record| self.terms.term(record))
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}
