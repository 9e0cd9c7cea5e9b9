//! What an analyzer makes of a text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::mem;
use core::ops::Range;
use core::slice;

use hashbrown::HashSet;
use kalim_tokenize::TokenKind;

use crate::View;

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
    /// Which view of the token the term is: [`View::Stem`], unless the analyzer gives
    /// [others](crate::AnalyzerBuilder::views).
    pub view: View,
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
pub(crate) struct Record {
    /// The start and the end of the bytes of the text, or with the bit [`REWRITTEN`] in both those of
    /// [`TermList::rewritten`].
    term: [usize; 2],
    pub(crate) range: [usize; 2],
    position: u32,
    kind: TokenKind,
    view: View,
}

/// Where the bytes of a term are.
pub(crate) enum Piece {
    /// A piece of the text.
    Text(Range<usize>),
    /// A piece of [`TermList::rewritten`].
    Rewritten(Range<usize>),
}

impl Record {
    /// Returns where the bytes of the term are.
    pub(crate) const fn piece(&self) -> Piece {
        let [start, end] = self.term;
        match start & REWRITTEN {
            0 => Piece::Text(start..end),
            _ => Piece::Rewritten(start ^ REWRITTEN..end ^ REWRITTEN),
        }
    }

    /// Returns the record of the term that is at `range` of [`TermList::rewritten`].
    pub(crate) fn rewritten(self, range: Range<usize>) -> Self {
        let term = [range.start, range.end].map(|end| end | REWRITTEN);
        Self { term, ..self }
    }

    /// Returns the record of a term that comes from `range` of the source.
    pub(crate) const fn with_range(self, range: Range<usize>) -> Self {
        let range = [range.start, range.end];
        Self { range, ..self }
    }

    /// Returns the record of a term of another view.
    pub(crate) const fn with_view(self, view: View) -> Self {
        Self { view, ..self }
    }
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
            view: View::Stem,
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
            view: View::Stem,
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
        let record = &mut self.records[number];
        *record = record.rewritten(start..self.rewritten.len());
    }

    /// Returns the records, and the terms that are no pieces of the text.
    pub(crate) const fn parts(&mut self) -> (&[Record], &mut String) {
        (self.records.as_slice(), &mut self.rewritten)
    }

    /// Takes `records` for its own, and leaves there the room that it had.
    pub(crate) fn replace(&mut self, records: &mut Vec<Record>) {
        mem::swap(&mut self.records, records);
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

    /// Returns the terms of one view, in the order of the text: what goes into the field of that view.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::{Analyzer, View};
    ///
    /// let analyzer = Analyzer::builder().views([View::Stem, View::Surface]).build();
    /// let terms = analyzer.terms("الكتاب والقلم");
    /// assert!(terms.view(View::Stem).map(|term| term.text).eq(["كتاب", "قلم"]));
    /// assert!(terms.view(View::Surface).map(|term| term.text).eq(["الكتاب", "والقلم"]));
    /// ```
    #[must_use]
    pub fn view(&self, view: View) -> impl DoubleEndedIterator<Item = Term<'_>> {
        let records = self.list.records.iter();
        let of_view = records.filter(move |record| record.view == view);
        of_view.map(|record| self.term(record))
    }

    /// Whether the term number `index` reads as another view of the same whole word that comes before it: an index that
    /// has all views in one field, and counts how often a term occurs, leaves it out.
    ///
    /// Never of n-grams, which a word may well have twice, nor of a number that no term has.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::{Analyzer, View};
    ///
    /// let analyzer = Analyzer::builder().views([View::Surface, View::Stem]).build();
    /// let terms = analyzer.terms("كتاب الكتاب");
    /// let repeated = (0..terms.len()).map(|index| terms.is_repeated(index));
    /// assert!(repeated.eq([false, true, false, false]));
    /// ```
    #[must_use]
    pub fn is_repeated(&self, index: usize) -> bool {
        let Some((last, earlier)) = self.list.records[..]
            .get(..=index)
            .and_then(<[_]>::split_last)
        else {
            return false;
        };
        // Views of whole words come before n-grams, so that these are the few right before it.
        let is_view =
            |record: &&Record| record.position == last.position && record.view.gram_len().is_none();
        last.view.gram_len().is_none()
            && earlier
                .iter()
                .rev()
                .take_while(is_view)
                .any(|record| self.term(record).text == self.term(last).text)
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
    /// A term matches one of the same view. Matches in one token are one range.
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
        let wanted: HashSet<_> = query.iter().map(|term| (term.view, term.text)).collect();
        let is_wanted = |term: &Term<'_>| wanted.contains(&(term.view, term.text));
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut token = None;
        for term in self.iter().filter(is_wanted) {
            match found.last_mut() {
                Some(last) if token == Some(term.position) && term.range.start <= last.end => {
                    last.end = last.end.max(term.range.end);
                }
                Some(last) if term.range.start < last.end => {}
                _ => {
                    token = Some(term.position);
                    found.push(term.range);
                }
            }
        }
        found
    }

    fn term(&self, record: &Record) -> Term<'_> {
        let text = match record.piece() {
            Piece::Text(piece) => &self.text[piece],
            Piece::Rewritten(piece) => &self.list.rewritten[piece],
        };
        Term {
            text,
            range: record.range[0]..record.range[1],
            position: record.position,
            kind: record.kind,
            view: record.view,
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
