//! The default sentence bounds of Unicode, in linear time.

use core::iter::FusedIterator;

use unicode_segmentation::{USentenceBoundIndices, UnicodeSegmentation};

use super::is_line_end;
use crate::class::{is_combining, is_full_stop};

/// The most characters behind a full stop, none of them a letter, a digit or the end of a line,
/// that the default rules are asked about (rule S6).
const MAX_GAP: usize = 32;

/// Returns the pieces between the default sentence boundaries of [UAX #29], each with its byte offset.
///
/// This is the layer under [`sentences`](crate::sentences()), without the rules S1 to S5, for those who need the same bounds as other
/// software. The pieces are those of Unicode 17 but for rule S6, which bounds how far rule SB8 looks ahead; joining them gives `text`.
///
/// [UAX #29]: https://www.unicode.org/reports/tr29/#Sentence_Boundaries
///
/// # Examples
///
/// ```
/// use kalim_tokenize::sentence_bounds;
///
/// let pieces: Vec<_> = sentence_bounds("قال د. محمد. نعم").map(|(_, piece)| piece).collect();
/// assert_eq!(pieces, ["قال د. ", "محمد. ", "نعم"]);
/// ```
#[must_use]
pub fn sentence_bounds(text: &str) -> SentenceBounds<'_> {
    SentenceBounds {
        start: 0,
        bounds: Bounds::new(text),
    }
}

/// An iterator over the pieces between default sentence boundaries.
///
/// Made by [`sentence_bounds`].
#[derive(Clone, Debug)]
pub struct SentenceBounds<'t> {
    start: usize,
    bounds: Bounds<'t>,
}

impl<'t> Iterator for SentenceBounds<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let end = self.bounds.next()?;
        let start = core::mem::replace(&mut self.start, end);
        Some((start, &self.bounds.text[start..end]))
    }
}

impl FusedIterator for SentenceBounds<'_> {}

/// An iterator over the ends of the default sentences of a text.
///
/// To tell whether a full stop ends a sentence, rule SB8 of UAX #29 looks ahead to the next letter,
/// and unicode-segmentation does so anew at each space and closing bracket behind the stop: with a
/// megabyte of spaces the cost is quadratic. So the text is cut into windows that end where such a
/// gap grows longer than [`MAX_GAP`].
#[derive(Clone, Debug)]
pub(super) struct Bounds<'t> {
    text: &'t str,
    start: usize,
    inner: USentenceBoundIndices<'t>,
    window: Window,
}

/// The end of a window, and of the gap that it ends in.
#[derive(Clone, Copy, Debug)]
struct Window {
    end: usize,
    gap_end: usize,
}

impl<'t> Bounds<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let window = Window::from(text, 0);
        let inner = text[..window.end].split_sentence_bound_indices();
        Self {
            text,
            start: 0,
            inner,
            window,
        }
    }

    fn next_window(&mut self) {
        self.start = self.window.gap_end;
        self.window = Window::from(self.text, self.start);
        self.inner = self.text[self.start..self.window.end].split_sentence_bound_indices();
    }
}

impl Iterator for Bounds<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let (start, sentence) = self.inner.next()?;
        let end = self.start + start + sentence.len();
        if end < self.window.end {
            return Some(end);
        }
        self.next_window();
        Some(self.start)
    }
}

impl Window {
    fn from(text: &str, start: usize) -> Self {
        let mut from = start;
        while let Some(found) = text[from..].find(is_full_stop) {
            let gap = from + found;
            let mut inner = text[gap..]
                .char_indices()
                .skip(1)
                .take_while(|&(_, c)| is_gap(c));
            let end = inner.by_ref().nth(MAX_GAP).map(|(at, _)| gap + at);
            let gap_end = gap_end(text, gap);
            if let Some(end) = end {
                return Self { end, gap_end };
            }
            from = gap_end;
        }
        Self {
            end: text.len(),
            gap_end: text.len(),
        }
    }
}

/// Returns where the gap behind the full stop at `stop` ends: at a letter, a digit or another
/// stop, or behind the end of the line.
fn gap_end(text: &str, stop: usize) -> usize {
    let mut after = text[stop..].chars();
    after.next();
    let rest = after.as_str().trim_start_matches(is_gap);
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(is_line_end))
        .unwrap_or(rest);
    text.len() - rest.len()
}

/// Returns whether rule SB8 looks past `c`, as far as this matters.
fn is_gap(c: char) -> bool {
    let ends = is_full_stop(c) || is_line_end(c) || (c.is_alphanumeric() && !is_combining(c));
    !ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, cases::NAMED};
    use proptest::prelude::*;

    fn naive(text: &str) -> Vec<usize> {
        let sentences = text.split_sentence_bound_indices();
        sentences
            .map(|(start, sentence)| start + sentence.len())
            .collect()
    }

    fn check(text: &str) {
        if Window::from(text, 0).end == text.len() {
            assert_eq!(
                Bounds::new(text).collect::<Vec<_>>(),
                naive(text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn every_case_has_the_default_bounds() {
        NAMED.iter().for_each(|(_, case)| check(case));
    }

    #[test]
    fn s6_gaps_of_32_and_33() {
        for (gap, bounds) in [(32, 1), (33, 2)] {
            let text = alloc::format!("no.{}a", " ".repeat(gap));
            assert_eq!(naive(&text).len(), 1);
            assert_eq!(Bounds::new(&text).count(), bounds, "{gap}");
        }
    }

    #[test]
    fn s6_a_gap_ends_with_its_line() {
        let text = alloc::format!("ب.{}\r\nت", " ".repeat(40));
        assert_eq!(
            Bounds::new(&text).collect::<Vec<_>>(),
            [text.len() - 2, text.len()]
        );
    }

    proptest! {
        #[test]
        fn texts_without_long_gaps_have_the_default_bounds(text in any_text()) {
            check(&text);
        }

        #[test]
        fn full_stops_have_the_default_bounds(text in "([a-cA-C. بج)»,\n1…\u{64E}]|[.] ){0,30}") {
            check(&text);
        }
    }
}
