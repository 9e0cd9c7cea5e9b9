//! Sentences: the default bounds of Unicode and what Arabic text needs beyond them.

use core::iter::FusedIterator;
use core::ops::Range;

use crate::address::{Address, Addresses};
use crate::class::is_transparent;

mod bounds;
mod options;
mod signs;

use bounds::Bounds;
pub use bounds::{SentenceBounds, sentence_bounds};
pub use options::{LineEnds, SentenceOptions, Stop};

/// A sentence of a text, with the white space behind it.
///
/// # Examples
///
/// ```
/// let text = "هل نام؟ نعم.";
/// let sentence = kalim_tokenize::sentences(text).last().unwrap();
/// assert_eq!((sentence.text, sentence.range()), ("نعم.", 14..21));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence<'t> {
    /// The sentence itself, never empty.
    pub text: &'t str,
    /// The byte offset of the sentence in the text it was cut from.
    pub start: usize,
}

impl Sentence<'_> {
    /// Returns the byte offset behind the sentence and its white space.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the range of bytes that the sentence takes in its text.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end()
    }
}

/// Returns the sentences of `text`.
///
/// Joining them gives `text`: each keeps its closing quotation marks and the white space behind
/// it. The bounds are the default ones of [UAX #29] under the rules S1 to S6 of the
/// [crate documentation](crate). The cost is linear.
///
/// [UAX #29]: https://www.unicode.org/reports/tr29/#Sentence_Boundaries
///
/// # Examples
///
/// ```
/// use kalim_tokenize::sentences;
///
/// let text = "قال د. محمد: «نعم.» ثم… خرج. هل عاد؟";
/// let found = sentences(text).map(|sentence| sentence.text);
/// assert!(found.eq(["قال د. محمد: «نعم.» ", "ثم… ", "خرج. ", "هل عاد؟"]));
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences::new(text, SentenceOptions::new())
}

/// An iterator over the sentences of a text.
///
/// Made by [`sentences`].
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    /// Where the next sentence begins.
    start: usize,
    /// The last place looked at: a sentence may have ended there.
    candidate: usize,
    /// The end of the last character before it that is not white space, found in one pass.
    solid: usize,
    /// The first default bound at or behind the candidate.
    bound: usize,
    bounds: Bounds<'t>,
    addresses: Addresses<'t>,
    /// The first address that ends behind the candidate.
    address: Option<Address>,
    options: SentenceOptions,
}

impl<'t> Sentences<'t> {
    fn new(text: &'t str, options: SentenceOptions) -> Self {
        let mut addresses = Addresses::new(text);
        let address = addresses.next();
        Self {
            text,
            start: 0,
            candidate: 0,
            solid: 0,
            bound: 0,
            bounds: Bounds::new(text),
            addresses,
            address,
            options,
        }
    }

    /// Goes on to the next place where a sentence may end.
    fn next_candidate(&mut self) {
        if self.candidate >= self.bound {
            self.bound = self.bounds.next().unwrap_or(self.text.len());
        }
        let within = self.candidate..self.bound;
        let last = self.candidate;
        self.candidate = signs::bound_in(self.text, within, self.options).unwrap_or(self.bound);
        let after = self.text[last..self.candidate].trim_end();
        if !after.is_empty() {
            self.solid = last + after.len();
        }
    }

    fn sentence_ends(&mut self) -> bool {
        let sentence = &self.text[self.start..self.candidate];
        let head = sentence.trim_end_matches(|c: char| c.is_whitespace() && !is_line_end(c));
        if self.options.ends_with_line(head) {
            return true; // S2
        }
        let body = &self.text[self.start..self.solid.max(self.start)];
        let is_line = body.len() < head.len();
        let stop = body.trim_end_matches(|c| signs::is_closing(c) && Stop::of(c).is_none());
        let has_stop = self.options.has_stop_of(stop)
            && (!is_line || stop.ends_with(|c| Stop::of(c).is_some()));
        has_stop && !(self.is_in_address() || ends_with_initial(body) || is_list_number(body))
    }

    /// Rule S5.
    fn is_in_address(&mut self) -> bool {
        while self
            .address
            .as_ref()
            .is_some_and(|address| address.range.end <= self.candidate)
        {
            self.address = self.addresses.next();
        }
        self.address
            .as_ref()
            .is_some_and(|address| address.range.start < self.candidate)
    }
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        while self.candidate < self.text.len() {
            self.next_candidate();
            if self.candidate == self.text.len() || self.sentence_ends() {
                let start = core::mem::replace(&mut self.start, self.candidate);
                return Some(Sentence {
                    text: &self.text[start..self.candidate],
                    start,
                });
            }
        }
        None
    }
}

impl FusedIterator for Sentences<'_> {}

/// Returns whether `c` is a paragraph separator of UAX #29 (rule SB4).
const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Returns whether a full stop behind a single letter ends `head` (rule S3).
fn ends_with_initial(head: &str) -> bool {
    let Some(word) = head.strip_suffix('.') else {
        return false;
    };
    let mut back = word.trim_end_matches(is_transparent).chars().rev();
    let single = back.next().is_some_and(char::is_alphabetic);
    single
        && !back
            .next()
            .is_some_and(|c| c.is_alphanumeric() || is_transparent(c))
}

/// Returns whether `head` is nothing but a number with a full stop behind it (rule S4).
fn is_list_number(head: &str) -> bool {
    let is_numeral = |c: char| c.is_numeric() || c == '.';
    let Some(number) = head.strip_suffix('.') else {
        return false;
    };
    let before = number.trim_end_matches(is_numeral);
    number.ends_with(char::is_numeric) && before.trim_start().is_empty()
}
