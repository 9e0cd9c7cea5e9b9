//! Byte offsets as offsets in characters and in UTF-16 units.

use alloc::vec::Vec;

/// A place in a text, counted in three units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The offset in bytes of UTF-8, as everywhere in this crate.
    pub bytes: usize,
    /// The offset in characters (code points), as in Python.
    pub chars: usize,
    /// The offset in UTF-16 units, as in JavaScript, Java, .NET and the language server protocol.
    pub utf16: usize,
}

/// A cursor that turns byte offsets of one text into [`Position`]s.
///
/// It counts from the last place it was asked for, in either direction: for ascending offsets, such
/// as those of tokens, it passes over the text once.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{Positions, words};
///
/// let text = "😀 قال";
/// let mut positions = Positions::new(text);
/// let word = words(text).next().unwrap();
/// let start = positions.at(word.start);
/// assert_eq!((start.bytes, start.chars, start.utf16), (5, 2, 3));
/// assert_eq!(positions.at(word.end()).chars, 5);
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'t> {
    text: &'t str,
    last: Position,
}

impl<'t> Positions<'t> {
    /// Returns a cursor at the start of `text`.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        let last = Position {
            bytes: 0,
            chars: 0,
            utf16: 0,
        };
        Self { text, last }
    }

    /// Returns the position of the byte offset `offset`.
    ///
    /// An offset inside a character is taken for the start of that character, one beyond the end
    /// for the end; [`Position::bytes`] tells which was taken. The cost is linear in the distance
    /// from the last offset.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::Positions;
    ///
    /// let mut positions = Positions::new("قال");
    /// assert_eq!(positions.at(3), positions.at(2));
    /// assert_eq!(positions.at(100).chars, 3);
    /// ```
    pub fn at(&mut self, offset: usize) -> Position {
        let bytes = floor(self.text, offset);
        let Position {
            bytes: last,
            chars,
            utf16,
        } = self.last;
        let (far_chars, far_utf16) = count(&self.text[last.min(bytes)..last.max(bytes)]);
        self.last = if bytes < last {
            Position {
                bytes,
                chars: chars - far_chars,
                utf16: utf16 - far_utf16,
            }
        } else {
            Position {
                bytes,
                chars: chars + far_chars,
                utf16: utf16 + far_utf16,
            }
        };
        self.last
    }
}

/// Returns the offsets in characters of byte offsets of `text`, in the same order.
///
/// The offsets may come in any order: those that ascend cost nothing extra, others are sorted
/// first, so that the text is passed over once. Offsets inside a character are rounded down, those
/// beyond the end are clamped to it, as in [`Positions::at`].
///
/// # Examples
///
/// ```
/// let text = "قُتِلَ 225";
/// assert_eq!(kalim_tokenize::to_chars(text, &[13, 0, 12]), [7, 0, 6]);
/// assert_eq!(kalim_tokenize::to_chars(text, &[1, 99]), [0, 10]);
/// ```
#[must_use]
pub fn to_chars(text: &str, offsets: &[usize]) -> Vec<usize> {
    convert(text, offsets, |position| position.chars)
}

/// Returns the offsets in UTF-16 units of byte offsets of `text`, in the same order.
///
/// Order, rounding and cost are those of [`to_chars`]. An offset never points between the two
/// halves of a surrogate pair.
///
/// # Examples
///
/// ```
/// assert_eq!(kalim_tokenize::to_utf16("😀 قال", &[0, 2, 4, 5, 11]), [0, 0, 2, 3, 6]);
/// ```
#[must_use]
pub fn to_utf16(text: &str, offsets: &[usize]) -> Vec<usize> {
    convert(text, offsets, |position| position.utf16)
}

fn convert(text: &str, offsets: &[usize], unit: fn(Position) -> usize) -> Vec<usize> {
    let mut positions = Positions::new(text);
    ascending(offsets, |offset| unit(positions.at(offset)))
}

/// Returns what `convert` makes of the offsets, in their order; it is given them in ascending order.
pub(crate) fn ascending<T>(offsets: &[usize], mut convert: impl FnMut(usize) -> T) -> Vec<T> {
    if offsets.is_sorted() {
        return offsets.iter().map(|&offset| convert(offset)).collect();
    }
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_unstable_by_key(|&place| offsets[place]);
    let converted = order
        .into_iter()
        .map(|place| (place, convert(offsets[place])));
    let mut converted: Vec<(usize, T)> = converted.collect();
    converted.sort_unstable_by_key(|(place, _)| *place);
    converted.into_iter().map(|(_, value)| value).collect()
}

/// Returns the last boundary of a character at or before `offset`.
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    let back = (0..4).find(|&back| text.is_char_boundary(offset.saturating_sub(back)));
    offset.saturating_sub(back.unwrap_or(0))
}

/// Returns how many characters and UTF-16 units `text` has: a byte that is no continuation begins a
/// character, and one of four bytes takes two units.
fn count(text: &str) -> (usize, usize) {
    let chars = text.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
    let pairs = text.bytes().filter(|&byte| byte >= 0xF0).count();
    (chars, chars + pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::cases::NAMED;
    use kalim_testkit::{any_text, padded};
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn naive(text: &str, offset: usize) -> Position {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        let before = || {
            text.chars()
                .zip(ends.clone())
                .filter(|&(_, end)| end <= offset)
        };
        Position {
            bytes: before().map(|(c, _)| c.len_utf8()).sum(),
            chars: before().count(),
            utf16: before().map(|(c, _)| c.len_utf16()).sum(),
        }
    }

    #[test]
    fn every_offset_of_every_case() {
        for (name, case) in NAMED {
            let mut positions = Positions::new(case);
            for offset in (0..=case.len() + 2).chain((0..=case.len() + 2).rev()) {
                assert_eq!(
                    positions.at(offset),
                    naive(case, offset),
                    "{name} at {offset}"
                );
            }
        }
    }

    #[test]
    fn ends_at_every_padding() {
        for text in padded("قال😀") {
            let end = naive(&text, text.len());
            assert_eq!(to_chars(&text, &[text.len()]), [end.chars]);
            assert_eq!(to_utf16(&text, &[usize::MAX]), [end.utf16]);
        }
    }

    proptest! {
        #[test]
        fn any_order_equals_one_by_one(text in any_text(), offsets in vec(0_usize..200, 0..20)) {
            let chars: Vec<_> = offsets.iter().map(|&at| naive(&text, at).chars).collect();
            let utf16: Vec<_> = offsets.iter().map(|&at| naive(&text, at).utf16).collect();
            prop_assert_eq!(to_chars(&text, &offsets), chars);
            prop_assert_eq!(to_utf16(&text, &offsets), utf16);
        }
    }
}
