//! A word as the analysis sees it: one spelling for all, and what was written.

use kalim_chars::presentation_form;

use super::letter::{letter, number};
use super::row::{BITS, MOST, Row};

/// The greatest number of letters in a word.
pub(crate) const LONGEST: usize = 24;

/// A word of Arabic letters, without marks.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The letters by their numbers, five bits each, as in [`Row`]: as many as a row has, and the others.
    letters: [u64; 2],
    /// The last letters, the last one lowest.
    reversed: u64,
    len: usize,
    /// The letters as they were written, each by its place behind U+0600, but for what can be no matter of spelling:
    /// Persian letters and ٱ.
    written: [u8; LONGEST],
    /// Where each letter begins in the word.
    starts: [u8; LONGEST],
}

/// Letters as they were written, each by its place behind U+0600.
pub(crate) mod written {
    pub(crate) const MADDA: u8 = 0x22;
    pub(crate) const HAMZA_ABOVE: u8 = 0x23;
    pub(crate) const HAMZA_BELOW: u8 = 0x25;
    pub(crate) const ALEF: u8 = 0x27;
    pub(crate) const TA_MARBUTA: u8 = 0x29;
    pub(crate) const KAF: u8 = 0x43;
    pub(crate) const ALEF_MAQSURA: u8 = 0x49;
    pub(crate) const YA: u8 = 0x4A;
}

/// What a character of two bytes is, by its place behind U+0600: the letter that was written, [`SKIPPED`] or [`OTHER`].
const WRITTEN: [u8; 256] = {
    let (mut table, mut place) = ([OTHER; 256], 0);
    while place < table.len() {
        if let Some(c) = char::from_u32(0x600 + place as u32) {
            table[place] = match c {
                'ی' => written::YA,
                'ک' => written::KAF,
                'ٱ' => written::ALEF,
                'ء'..='غ' | 'ف'..='ي' => c as u8,
                _ if is_skipped(c) => SKIPPED,
                _ => OTHER,
            };
        }
        place += 1;
    }
    table
};
/// What is no letter of a word.
const SKIPPED: u8 = 0;
/// What no word has.
const OTHER: u8 = 0xFF;

impl Word {
    /// Returns the letters of `word`; `None` if there are none, more than 24, or others than those from ء to ي.
    #[must_use]
    pub fn new(word: &str) -> Option<Self> {
        let mut new = Self {
            letters: [0; 2],
            reversed: 0,
            len: 0,
            written: [0; LONGEST],
            starts: [0; LONGEST],
        };
        let (bytes, mut at) = (word.as_bytes(), 0);
        while let Some([lead, next]) = bytes.get(at..at + 2) {
            let Some(written) = written_by(*lead, *next) else {
                break;
            };
            new.push(at, written)?;
            at += 2;
        }
        new.push_others(word, at)?;
        (new.len > 0).then_some(new)
    }

    /// Adds the characters from byte number `from` on.
    fn push_others(&mut self, word: &str, from: usize) -> Option<()> {
        for (at, c) in word[from..].char_indices() {
            match presentation_form(c) {
                Some(letters) => letters
                    .chars()
                    .try_for_each(|c| self.push(from + at, what_is(c)))?,
                None => self.push(from + at, what_is(c))?,
            }
        }
        Some(())
    }

    /// Adds a letter that was written so at byte number `at`.
    #[inline]
    fn push(&mut self, at: usize, written: u8) -> Option<()> {
        match written {
            SKIPPED => return Some(()),
            OTHER => return None,
            _ => {}
        }
        *self.starts.get_mut(self.len)? = u8::try_from(at).ok()?;
        self.written[self.len] = written;
        let letter = one_spelling(written);
        match self.len.checked_sub(MOST) {
            None => self.letters[0] |= u64::from(letter) << (BITS * self.len),
            Some(behind) => self.letters[1] |= u64::from(letter) << (BITS * behind),
        }
        self.reversed = self.reversed << BITS | u64::from(letter);
        self.len += 1;
        Some(())
    }

    /// Returns the number of letters.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// Returns the letters in one spelling, `None` if there are more than a row has.
    #[must_use]
    pub fn letters(&self) -> Option<Row> {
        self.between(0, self.len)
    }

    /// Returns the letters from one place to another, `None` if there are more than a row has.
    #[inline]
    pub(crate) const fn between(&self, start: usize, end: usize) -> Option<Row> {
        if end - start > MOST {
            return None;
        }
        let letters = match end <= MOST {
            true => self.letters[0] >> (BITS * start),
            false => {
                let both = self.letters[0] as u128 | (self.letters[1] as u128) << (BITS * MOST);
                (both >> (BITS * start)) as u64
            }
        };
        Some(Row::of(letters, end - start))
    }

    /// Returns letter number `at`, 0 if there is none.
    pub(crate) const fn get(&self, at: usize) -> u8 {
        match at < MOST {
            true => (self.letters[0] >> (BITS * at)) as u8 & 31,
            false => (self.letters[1] >> (BITS * (at - MOST))) as u8 & 31,
        }
    }

    /// Returns the first letters, as many as a row has.
    #[inline]
    pub(crate) const fn front(&self) -> u64 {
        self.letters[0]
    }

    /// Returns the last letters, the last one lowest.
    #[inline]
    pub(crate) const fn reversed(&self) -> u64 {
        self.reversed
    }

    /// Returns the letter number `at` as it was written, 0 if there is none.
    #[inline]
    pub(crate) fn written(&self, at: usize) -> u8 {
        self.written.get(at).copied().unwrap_or_default()
    }

    /// Returns whether an alef with a hamza is written behind the first `at` letters.
    pub(crate) fn has_hamza_behind(&self, at: usize) -> bool {
        let letters = self.written.iter().skip(at);
        letters
            .into_iter()
            .any(|letter| matches!(*letter, written::HAMZA_ABOVE | written::MADDA))
    }

    /// Returns the last letter as it was written.
    #[inline]
    pub(crate) fn last_written(&self) -> u8 {
        self.written(self.len.wrapping_sub(1))
    }

    /// Returns where letter number `at` begins in the word, whose length is `end`.
    pub(crate) fn start(&self, at: usize, end: usize) -> usize {
        match at {
            // Marks without a letter belong to the first one.
            0 => 0,
            at if at < self.len => usize::from(self.starts[at]),
            _ => end,
        }
    }

    /// Returns the letters in one spelling.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> {
        (0..self.len).map(|at| letter(self.get(at)))
    }
}

/// Returns the number of the letter that stands for all spellings of one.
#[inline]
const fn one_spelling(written: u8) -> u8 {
    match char::from_u32(0x600 + written as u32) {
        Some(c) => number(c),
        None => 0,
    }
}

/// Returns what the character of these two bytes is, in the terms of [`WRITTEN`]; `None` if it is none from U+0600 to U+06FF.
#[inline]
fn written_by(lead: u8, next: u8) -> Option<u8> {
    let place = usize::from(lead & 3) << 6 | usize::from(next & 63);
    (lead & 0xFC == 0xD8).then(|| WRITTEN[place])
}

/// Returns the number, less than 64, of the letter that these two bytes are, as it is written; 0 if it is skipped, more if it is
/// no letter of a word.
#[inline]
pub(crate) fn number_of_written(lead: u8, next: u8) -> u8 {
    match written_by(lead, next) {
        None => OTHER,
        Some(SKIPPED) => 0,
        Some(letter) => letter - 0x20,
    }
}

/// Returns what a character is, in the terms of [`WRITTEN`].
fn what_is(c: char) -> u8 {
    match c {
        '\u{600}'..='\u{6FF}' => WRITTEN[c as usize - 0x600],
        _ if is_skipped(c) => SKIPPED,
        _ => OTHER,
    }
}

/// Returns whether a character is no letter of a word but a mark, tatweel, or a control that does not show.
pub(crate) const fn is_skipped(c: char) -> bool {
    kalim_chars::is_mark(c)
        || matches!(c, '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{FEFF}' | '\u{AD}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn spelling(word: &str) -> Option<String> {
        Word::new(word).map(|word| word.chars().collect())
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
            "\u{200F}مدر\u{AD}سة",
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
            "1كتاب",
            "كتاب١",
            "پدر",
            "الااااااااااااااااااااااااا",
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

    #[test]
    fn pieces_of_long_words_are_rows() {
        let word = Word::new("فسيستخدمونهما").unwrap();
        assert_eq!((word.len(), word.letters()), (13, None));
        assert_eq!(word.between(3, 9), Some(Row::new("ستخدمو").first(6)));
        assert_eq!(word.between(1, 13).unwrap().len(), 12);
    }
}
