//! A text and what became of it.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use crate::cluster::{ceil, end_of_marks, floor, start_of_letter};
use crate::{Offsets, Ranges};

/// A source text, the text it was mapped to, and where each part of one is in the other.
///
/// All positions are byte offsets. Ranges may be any: they are cut to the text and rounded outward
/// to whole characters, so that what comes out can always be used to slice.
///
/// # Examples
///
/// ```
/// let map = kalim_charmap::CharMap::builder().replace('ﷲ', "الله").delete(['\u{64E}']).build()?;
/// let mapped = map.apply_with_offsets("بَ ﷲ");
/// assert_eq!(mapped.text(), "ب الله");
/// assert_eq!(mapped.source_range(0..2), 0..4); // the letter with its fatha
/// assert_eq!(mapped.source_range(5..7), 5..8); // within الله: all of the ligature
/// assert_eq!(mapped.text_range(5..8), 3..11);
/// # Ok::<(), kalim_charmap::BuildError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped<'t> {
    source: &'t str,
    text: Cow<'t, str>,
    offsets: Offsets,
}

impl<'t> Mapped<'t> {
    /// Returns a text that became `text`, with the given offsets from `source` to `text`.
    ///
    /// For stages that are not maps; positions are only as good as the offsets are.
    #[must_use]
    pub fn new(source: &'t str, text: Cow<'t, str>, offsets: Offsets) -> Self {
        Self {
            source,
            text,
            offsets,
        }
    }

    /// Returns a text that stayed as it is.
    #[must_use]
    pub fn unchanged(source: &'t str) -> Self {
        let offsets = Offsets::identity(source.len());
        Self {
            source,
            text: Cow::Borrowed(source),
            offsets,
        }
    }

    /// Takes one more stage: `text` is what became of [`text`](Self::text), and `offsets` are those
    /// of that stage.
    pub fn advance(&mut self, text: String, offsets: Offsets) {
        self.text = Cow::Owned(text);
        self.offsets = match self.offsets.is_identity() {
            true => offsets,
            false => self.offsets.then(&offsets),
        };
    }

    /// Returns the text before mapping.
    #[must_use]
    pub const fn source(&self) -> &'t str {
        self.source
    }

    /// Returns the text after mapping.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text after mapping, without the rest.
    #[must_use]
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }

    /// Returns the text after mapping and the offsets.
    #[must_use]
    pub fn into_parts(self) -> (Cow<'t, str>, Offsets) {
        (self.text, self.offsets)
    }

    /// Returns the offsets between the two texts.
    #[must_use]
    pub const fn offsets(&self) -> &Offsets {
        &self.offsets
    }

    /// Returns the bytes of [`source`](Self::source) that the bytes `range` of
    /// [`text`](Self::text) come from.
    ///
    /// The range found covers whole letters with all their marks, deleted or not. What was deleted
    /// before its first letter and behind its last mark is not in it. An empty range gives an empty
    /// one.
    ///
    /// Cost: two binary searches; see [`ranges`](Self::ranges) for many ranges.
    #[must_use]
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.offsets.input_of(range.start);
        if range.is_empty() || range.start >= self.offsets.output_len() {
            let start = floor(self.source, start);
            return start..start;
        }
        let last = self
            .offsets
            .input_of(range.end.min(self.offsets.output_len()) - 1);
        start_of_letter(self.source, start)..end_of_marks(self.source, last + 1)
    }

    /// Returns a cursor that gives [`source_range`](Self::source_range) of one range after the other,
    /// each in constant time if they are ascending.
    #[must_use]
    pub fn ranges(&self) -> Ranges<'_> {
        Ranges::new(self.source, &self.offsets)
    }

    /// Returns the bytes of [`text`](Self::text) that come from the bytes `range` of
    /// [`source`](Self::source).
    ///
    /// Empty if all of them were deleted.
    ///
    /// Cost: constant for maps that lengthen nothing, else a binary search.
    #[must_use]
    pub fn text_range(&self, range: Range<usize>) -> Range<usize> {
        let start = floor(self.source, range.start);
        let end = ceil(self.source, range.end.max(range.start));
        let start = floor(&self.text, self.offsets.output_of(start));
        start..ceil(&self.text, self.offsets.output_of(end)).max(start)
    }
}
