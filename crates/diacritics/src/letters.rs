//! Letters with what is written on them.

use kalim_chars::consts::{CGJ, HAMZA_ABOVE, HAMZA_BELOW, TATWEEL, ZWJ, ZWNJ};
use kalim_chars::{Class, MarkKind, class, is_letter, is_mark, mark_kind};

/// A character that is not a mark, and the marks on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter<'t> {
    /// The character, or `None` for what stands before the first.
    pub(crate) base: Option<char>,
    /// The byte offset of `tail` in the text.
    pub(crate) start: usize,
    /// The marks, with the tatweel and grapheme joiners among them.
    pub(crate) tail: &'t str,
}

impl Letter<'_> {
    /// Returns the marks with their kinds.
    pub(crate) fn marks(self) -> impl Iterator<Item = (char, MarkKind)> {
        self.tail.chars().filter_map(|c| Some((c, mark_kind(c)?)))
    }

    /// Whether the base is a letter of the Arabic script, or a tatweel that seats a hamza.
    pub(crate) fn is_arabic(self) -> bool {
        self.base
            .is_some_and(|base| base == TATWEEL || is_letter(base))
    }
}

/// An iterator over the letters of a text; the first has no base and may be empty.
///
/// Tatweel lengthens the letter before it, so that a mark on it belongs to that letter; only with
/// a combining hamza it is a letter of its own, the seat of the hamza. The grapheme joiner
/// (U+034F), which keeps marks in the order written, is looked through as well.
#[derive(Debug, Clone)]
pub(crate) struct Letters<'t> {
    text: &'t str,
    at: usize,
    started: bool,
}

impl<'t> Letters<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            started: false,
        }
    }

    /// Returns the byte offset at which the tail that begins at `start` ends.
    fn end_of_tail(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let belongs = |at: usize, c: char| match c {
            TATWEEL => !is_seat(&rest[at + c.len_utf8()..]),
            _ => c == CGJ || is_mark(c),
        };
        let end = rest.char_indices().find(|&(at, c)| !belongs(at, c));
        end.map_or(self.text.len(), |(at, _)| start + at)
    }
}

impl<'t> Iterator for Letters<'t> {
    type Item = Letter<'t>;

    fn next(&mut self) -> Option<Letter<'t>> {
        let base = if self.started {
            Some(self.text[self.at..].chars().next()?)
        } else {
            None
        };
        self.started = true;
        let start = self.at + base.map_or(0, char::len_utf8);
        self.at = self.end_of_tail(start);
        let tail = &self.text[start..self.at];
        Some(Letter { base, start, tail })
    }
}

/// Whether a tatweel followed by `rest` seats a hamza.
fn is_seat(rest: &str) -> bool {
    let mut marks = rest.chars().take_while(|&c| is_mark(c));
    marks.any(|c| matches!(c, HAMZA_ABOVE | HAMZA_BELOW))
}

/// Whether `c` joins or separates the letters of one word: ZWNJ and ZWJ.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, ZWNJ | ZWJ)
}

/// Whether `c` stands within words: Arabic letters, marks, tatweel, presentation forms, joiners.
pub(crate) const fn is_word_char(c: char) -> bool {
    matches!(
        class(c),
        Class::Letter | Class::Mark | Class::Tatweel | Class::PresentationForm
    ) || is_joiner(c)
        || c == CGJ
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use kalim_testkit::any_text;
    use proptest::prelude::*;

    use super::*;

    fn pieces(text: &str) -> Vec<(Option<char>, &str)> {
        Letters::new(text)
            .map(|letter| (letter.base, letter.tail))
            .collect()
    }

    #[test]
    fn nothing_is_before_the_first_letter() {
        assert_eq!(pieces(""), [(None, "")]);
        assert_eq!(pieces("ب"), [(None, ""), (Some('ب'), "")]);
        assert_eq!(pieces("\u{64E}ب"), [(None, "\u{64E}"), (Some('ب'), "")]);
    }

    #[test]
    fn marks_on_tatweel_belong_to_the_letter() {
        let text = "ي\u{64E}\u{640}\u{670}ا";
        let expected = [
            (None, ""),
            (Some('ي'), "\u{64E}\u{640}\u{670}"),
            (Some('ا'), ""),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn tatweel_with_hamza_is_a_letter() {
        let text = "ي\u{640}\u{64E}\u{654}";
        let expected = [
            (None, ""),
            (Some('ي'), ""),
            (Some(TATWEEL), "\u{64E}\u{654}"),
        ];
        assert_eq!(pieces(text), expected);
    }

    proptest! {
        #[test]
        fn pieces_join_to_the_text(text in any_text()) {
            let mut joined = String::new();
            for letter in Letters::new(&text) {
                joined.extend(letter.base);
                prop_assert_eq!(letter.start, joined.len());
                joined.push_str(letter.tail);
            }
            prop_assert_eq!(joined, text);
        }
    }
}
