//! Lines and columns.

use alloc::vec::Vec;

use crate::positions::ascending;
use crate::{Position, Positions};

/// A place in a text as an editor shows it: both numbers begin with 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineColumn {
    /// The number of the line. LF, CR LF and a CR without LF end one.
    pub line: usize,
    /// The number of the character (code point) in the line.
    pub column: usize,
}

/// Returns the lines and columns of byte offsets of `text`, in the same order.
///
/// Order, rounding and cost are those of [`to_chars`](crate::to_chars): the text is passed over once. The end of a line belongs to
/// the line that it ends.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::{LineColumn, to_lines};
///
/// let text = "سطر\nكِتاب";
/// let places = to_lines(text, &[7, 0, 11]);
/// assert_eq!(places[0], LineColumn { line: 2, column: 1 });
/// assert_eq!(places[1], LineColumn { line: 1, column: 1 });
/// assert_eq!(places[2], LineColumn { line: 2, column: 3 });
/// ```
#[must_use]
pub fn to_lines(text: &str, offsets: &[usize]) -> Vec<LineColumn> {
    let mut lines = Lines::new(text);
    ascending(offsets, |offset| lines.at(offset))
}

/// A cursor that goes forward from line to line.
struct Lines<'t> {
    text: &'t str,
    positions: Positions<'t>,
    line: usize,
    /// Where the line begins.
    start: Position,
    /// Where the next one begins, in bytes.
    next: Option<usize>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            next: line_len(text),
            text,
            positions: Positions::new(text),
            line: 1,
            start: Position {
                bytes: 0,
                chars: 0,
                utf16: 0,
            },
        }
    }

    /// Returns the line and the column of an offset that is not before the last one.
    fn at(&mut self, offset: usize) -> LineColumn {
        let last = self.positions.at(offset);
        let (line, mut begin) = (self.line, self.start.bytes);
        while let Some(next) = self.next.filter(|next| *next <= last.bytes) {
            (self.line, begin) = (self.line + 1, next);
            self.next = line_len(&self.text[next..]).map(|len| next + len);
        }
        if self.line > line {
            self.start = self.positions.at(begin);
            self.positions.at(last.bytes);
        }
        LineColumn {
            line: self.line,
            column: last.chars - self.start.chars + 1,
        }
    }
}

/// Returns the length of the line that `text` begins with, its end included; `None` if it has no end.
fn line_len(text: &str) -> Option<usize> {
    let end = text.find(['\n', '\r'])?;
    let is_pair = text[end..].starts_with("\r\n");
    Some(end + if is_pair { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::any_text;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// The naive twin: all characters before the offset, one by one.
    fn naive(text: &str, offset: usize) -> LineColumn {
        let mut place = LineColumn { line: 1, column: 1 };
        for (at, c) in text.char_indices() {
            if at + c.len_utf8() > offset {
                break;
            }
            let ends = c == '\n' || c == '\r' && !text[at + 1..].starts_with('\n');
            place = match ends {
                true => LineColumn {
                    line: place.line + 1,
                    column: 1,
                },
                false => LineColumn {
                    column: place.column + 1,
                    ..place
                },
            };
        }
        place
    }

    fn check(text: &str, offsets: &[usize]) {
        let places: Vec<_> = offsets.iter().map(|&offset| naive(text, offset)).collect();
        assert_eq!(to_lines(text, offsets), places, "{text:?} {offsets:?}");
    }

    #[test]
    fn ends_of_lines() {
        for text in [
            "",
            "\n",
            "\r\n",
            "\r",
            "a\r\r\nب\n\n",
            "كِتاب\nقلم",
            "\n\r",
            "😀\r\n😀",
        ] {
            let offsets: Vec<usize> = (0..=text.len() + 1).collect();
            check(text, &offsets);
            let backward: Vec<usize> = offsets.into_iter().rev().collect();
            check(text, &backward);
        }
    }

    proptest! {
        #[test]
        fn lines_agree_with_a_naive_count(
            text in any_text(),
            lines in "[بa\r\n😀\u{64E}]{0,20}",
            offsets in vec(0_usize..60, 0..10),
        ) {
            check(&text, &offsets);
            check(&lines, &offsets);
        }
    }
}
