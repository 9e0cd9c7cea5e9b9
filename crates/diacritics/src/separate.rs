//! Letters and marks apart, and together again.

use alloc::string::String;
use alloc::vec::Vec;

use kalim_chars::is_mark;

/// Returns the letters of `text` without marks, and the marks of each letter.
///
/// Every character that is not a mark counts as a letter here, be it a space or a digit; every
/// mark belongs to the letter before it, or to none at the start of the text. All kinds of marks
/// are taken off, combining hamza and madda too: compose the text first where أ and its decomposed
/// form are to be the same letter.
///
/// Nothing is lost: [`Separated::join`] gives `text` back, whatever it is.
///
/// Cost: one pass, and memory for the text and one number for each letter.
///
/// # Examples
///
/// ```
/// let word = kalim_diacritics::separate("كِتَاب");
/// assert_eq!(word.letters(), "كتاب");
/// assert_eq!(word.marks(0), "\u{650}"); // kasra
/// assert_eq!(word.marks(2), "");
/// assert_eq!(word.join(), "كِتَاب");
/// ```
#[must_use]
pub fn separate(text: &str) -> Separated {
    let mut separated = Separated::default();
    for c in text.chars() {
        if is_mark(c) {
            separated.marks.push(c);
        } else {
            separated.starts.push(separated.marks.len());
            separated.letters.push(c);
        }
    }
    separated
}

/// A text taken apart: its letters, and the marks of each of them.
///
/// [`separate`] makes it.
///
/// # Examples
///
/// Work on the letters alone, then put the marks back:
///
/// ```
/// use kalim_diacritics::separate;
///
/// let word = separate("إِلَى");
/// let folded = word.letters().replace('إ', "ا").replace('ى', "ي");
/// assert_eq!(word.join_with(&folded).unwrap(), "اِلَي");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Separated {
    letters: String,
    marks: String,
    /// For each letter, the byte offset in `marks` at which its marks begin.
    starts: Vec<usize>,
}

impl Separated {
    /// Returns the letters: the text without any mark.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// Returns the marks before the first letter.
    #[must_use]
    pub fn leading_marks(&self) -> &str {
        &self.marks[..self.start(0)]
    }

    /// Returns the marks of the letter at `index`, counted in `char`s of
    /// [`letters`](Self::letters); none for a letter that is not there.
    #[must_use]
    pub fn marks(&self, index: usize) -> &str {
        &self.marks[self.start(index)..self.start(index.saturating_add(1))]
    }

    /// Returns each letter with its marks.
    ///
    /// # Examples
    ///
    /// ```
    /// let word = kalim_diacritics::separate("مَن");
    /// assert!(word.iter().eq([('م', "\u{64E}"), ('ن', "")]));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (char, &str)> {
        let letters = self.letters.chars().enumerate();
        letters.map(|(index, letter)| (letter, self.marks(index)))
    }

    /// Returns the text that was taken apart.
    #[must_use]
    pub fn join(&self) -> String {
        let mut out = String::new();
        self.join_into(&mut out);
        out
    }

    /// Appends to `out` the text that was taken apart.
    pub fn join_into(&self, out: &mut String) {
        out.reserve(self.letters.len() + self.marks.len());
        self.zip_into(&self.letters, out);
    }

    /// Returns the marks joined with other letters, or `None` if there are not as many of them.
    ///
    /// For letters that were folded or corrected one for one.
    #[must_use]
    pub fn join_with(&self, letters: &str) -> Option<String> {
        if letters.chars().count() != self.starts.len() {
            return None;
        }
        let mut out = String::with_capacity(letters.len() + self.marks.len());
        self.zip_into(letters, &mut out);
        Some(out)
    }

    fn zip_into(&self, letters: &str, out: &mut String) {
        out.push_str(self.leading_marks());
        for (index, letter) in letters.chars().enumerate() {
            out.push(letter);
            out.push_str(self.marks(index));
        }
    }

    fn start(&self, index: usize) -> usize {
        self.starts.get(index).copied().unwrap_or(self.marks.len())
    }
}

#[cfg(test)]
mod tests {
    use kalim_chars::MarkSet;
    use kalim_testkit::{all_chars, any_text, cases::TRICKY, padded, vocalized_word};
    use proptest::prelude::*;

    use super::*;
    use crate::Stripper;

    #[test]
    fn marks_belong_to_the_letter_before() {
        let text = separate("\u{64E}ب\u{651}\u{64F} ت");
        assert_eq!(text.letters(), "ب ت");
        assert_eq!(text.leading_marks(), "\u{64E}");
        let marks: Vec<&str> = (0..4).map(|index| text.marks(index)).collect();
        assert_eq!(marks, ["\u{651}\u{64F}", "", "", ""]);
        assert_eq!(text.marks(usize::MAX), "");
    }

    #[test]
    fn only_as_many_letters_take_the_marks() {
        let word = separate("ب\u{64E}ت\u{64F}");
        assert_eq!(word.join_with("كل").as_deref(), Some("ك\u{64E}ل\u{64F}"));
        assert_eq!(word.join_with("كلم"), None);
        assert_eq!(
            separate("\u{64E}").join_with("").as_deref(),
            Some("\u{64E}")
        );
    }

    fn check_laws(text: &str) {
        let separated = separate(text);
        assert_eq!(separated.join(), text);
        assert_eq!(
            separated.join_with(separated.letters()).as_deref(),
            Some(text)
        );
        let bare: String = text.chars().filter(|&c| !is_mark(c)).collect();
        assert_eq!(separated.letters(), bare);
        let mut out = String::from(separated.leading_marks());
        for (letter, marks) in separated.iter() {
            assert!(marks.chars().all(is_mark), "{text:?}");
            out.push(letter);
            out.push_str(marks);
        }
        assert_eq!(out, text);
    }

    #[test]
    fn laws_hold_on_tricky_texts() {
        for text in TRICKY.iter().flat_map(|text| padded(text)) {
            check_laws(&text);
        }
    }

    #[test]
    fn letters_are_the_text_stripped_of_every_mark() {
        let stripper = Stripper::new(MarkSet::ALL);
        for text in TRICKY {
            assert_eq!(separate(text).letters(), stripper.strip(text));
        }
    }

    #[test]
    fn every_char_is_a_letter_or_a_mark() {
        for c in all_chars() {
            let separated = separate(c.encode_utf8(&mut [0; 4]));
            assert_eq!(
                separated.letters().is_empty(),
                is_mark(c),
                "U+{:04X}",
                c as u32
            );
        }
    }

    proptest! {
        #[test]
        fn laws_hold(text in any_text(), word in vocalized_word()) {
            check_laws(&text);
            check_laws(&word);
        }
    }
}
