//! A word as the analysis sees it: one spelling for all, and what was written.

use kalim_chars::presentation_form;

use super::row::{MOST, Row};

pub(crate) const MADDA: u8 = 0x22;
pub(crate) const HAMZA_ABOVE: u8 = 0x23;
pub(crate) const HAMZA_ON_WAW: u8 = 0x24;
pub(crate) const HAMZA_BELOW: u8 = 0x25;
pub(crate) const ALEF: u8 = 0x27;
pub(crate) const TA_MARBUTA: u8 = 0x29;
pub(crate) const TA: u8 = 0x2A;
pub(crate) const LAM: u8 = 0x44;
pub(crate) const NUN: u8 = 0x46;
pub(crate) const HA: u8 = 0x47;
pub(crate) const WAW: u8 = 0x48;
pub(crate) const ALEF_MAQSURA: u8 = 0x49;
pub(crate) const YA: u8 = 0x4A;
const KAF: u8 = 0x43;

/// A word of Arabic letters, without marks.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The letters in one spelling: any alef is ا, ة is ه, ى and ی are ي, ک is ك.
    pub(crate) letters: Row,
    /// The letters as they were written, but for what can be no matter of spelling: Persian letters and ٱ.
    pub(crate) written: Row,
    /// Where each letter begins in the word.
    starts: [u8; MOST],
}

impl Word {
    /// Returns the letters of `word`; `None` if there are none, more than 15, or others than those from ء to ي.
    #[must_use]
    pub fn new(word: &str) -> Option<Self> {
        let mut new = Self {
            letters: Row::default(),
            written: Row::default(),
            starts: [0; MOST],
        };
        for (at, c) in word.char_indices() {
            if is_skipped(c) {
                continue;
            }
            match presentation_form(c) {
                Some(letters) => letters.chars().try_for_each(|c| new.push(at, c))?,
                None => new.push(at, c)?,
            }
        }
        (new.letters.len() > 0).then_some(new)
    }

    /// Returns the letters in one spelling.
    #[must_use]
    pub const fn letters(&self) -> Row {
        self.letters
    }

    fn push(&mut self, at: usize, c: char) -> Option<()> {
        if is_skipped(c) {
            return Some(());
        }
        let written = match c {
            'ی' => YA,
            'ک' => KAF,
            'ٱ' => ALEF,
            'ء'..='غ' | 'ف'..='ي' => c as u8,
            _ => return None,
        };
        let len = self.letters.len();
        *self.starts.get_mut(len)? = u8::try_from(at).ok()?;
        self.written = self.written.with(written);
        self.letters = self.letters.with(one_spelling(written));
        Some(())
    }

    /// Returns where letter number `at` begins in the word, whose length is `end`.
    pub(crate) fn start(&self, at: usize, end: usize) -> usize {
        match at {
            // Marks without a letter belong to the first one.
            0 => 0,
            at if at < self.letters.len() => usize::from(self.starts[at]),
            _ => end,
        }
    }
}

/// Returns the letter that stands for all spellings of one.
pub(crate) const fn one_spelling(letter: u8) -> u8 {
    match letter {
        MADDA | HAMZA_ABOVE | HAMZA_BELOW => ALEF,
        ALEF_MAQSURA => YA,
        TA_MARBUTA => HA,
        other => other,
    }
}

/// Returns whether a character is no letter of a word but a mark, tatweel, or a control that does not show.
pub(crate) fn is_skipped(c: char) -> bool {
    kalim_chars::is_mark(c)
        || matches!(c, '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{FEFF}' | '\u{AD}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn spelling(word: &str) -> Option<String> {
        Word::new(word).map(|word| word.letters.chars().collect())
    }

    #[test]
    fn all_spellings_are_one() {
        for word in [
            "مدرسة",
            "مَدْرَسَةٌ",
            "مدرسه",
            "مـــدرسة",
            "ﻣﺪﺭﺳﺔ",
            "مدرسة\u{200F}",
        ] {
            assert_eq!(spelling(word).as_deref(), Some("مدرسه"), "{word}");
        }
        for word in ["أعلى", "اعلي", "إعلی", "ٱعلى", "ا\u{654}على"] {
            assert_eq!(spelling(word).as_deref(), Some("اعلي"), "{word}");
        }
        assert_eq!(spelling("ﻻ").as_deref(), Some("لا"));
    }

    #[test]
    fn other_words_have_none() {
        for word in [
            "",
            "\u{64E}",
            "abc",
            "كتاب1",
            "پدر",
            "الااااااااااااااااا",
            "😀",
        ] {
            assert_eq!(spelling(word), None, "{word}");
        }
    }

    #[test]
    fn letters_know_where_they_begin() {
        let word = Word::new("وَالكِتَابُ").unwrap();
        assert_eq!(word.start(1, 21), 4);
        assert_eq!(word.start(7, 21), 21);
    }
}
