//! The plain word boundaries of Unicode, without any tailoring.

use core::iter::FusedIterator;

mod classes;
mod pieces;
mod rules;

pub(crate) use pieces::{Piece, Pieces};

/// Returns the pieces between the default word boundaries of [UAX #29], each with its byte offset.
///
/// This is the layer under [`tokens`](crate::tokens()), without entities and tailorings, for those who
/// need the same bounds as other software. The pieces are those of Unicode 17; joining them gives
/// `text`. The cost is linear, and [`count`](Iterator::count) costs half of what the pieces do.
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
#[inline]
#[must_use]
pub fn word_bounds(text: &str) -> WordBounds<'_> {
    WordBounds(Pieces::new(text))
}

/// An iterator over the pieces between default word boundaries.
///
/// Made by [`word_bounds`].
#[derive(Clone, Debug)]
pub struct WordBounds<'t>(Pieces<'t, false>);

impl<'t> Iterator for WordBounds<'t> {
    type Item = (usize, &'t str);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|cut| (cut.start, cut.text))
    }

    #[inline]
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, mut fold: F) -> B {
        self.0
            .fold(init, |folded, cut| fold(folded, (cut.start, cut.text)))
    }

    fn count(mut self) -> usize {
        self.0.count()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.0.text().len() - self.0.start();
        (usize::from(left > 0), Some(left))
    }
}

impl FusedIterator for WordBounds<'_> {}
