//! The plain word boundaries of Unicode, without any tailoring.

use core::iter::FusedIterator;

use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

/// Returns the pieces between the default word boundaries of [UAX #29], each with its byte offset.
///
/// This is the layer under [`tokens`](crate::tokens()), without entities and tailorings, for those who
/// need the same bounds as other software. The pieces are those of Unicode 17; joining them gives
/// `text`. The cost is linear.
///
/// [UAX #29]: https://www.unicode.org/reports/tr29/#Word_Boundaries
///
/// # Examples
///
/// A full stop between letters does not break a word here, and the control stays with it:
///
/// ```
/// use kalim_tokenize::word_bounds;
///
/// let text = "انتهى.ثم بدأ\u{200F}"; // RIGHT-TO-LEFT MARK
/// let pieces: Vec<_> = word_bounds(text).collect();
/// assert_eq!(pieces, [(0, "انتهى.ثم"), (15, " "), (16, "بدأ\u{200F}")]);
/// ```
#[must_use]
pub fn word_bounds(text: &str) -> WordBounds<'_> {
    WordBounds(text.split_word_bound_indices())
}

/// An iterator over the pieces between default word boundaries.
///
/// Made by [`word_bounds`].
#[derive(Clone, Debug)]
pub struct WordBounds<'t>(UWordBoundIndices<'t>);

impl<'t> Iterator for WordBounds<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl FusedIterator for WordBounds<'_> {}
