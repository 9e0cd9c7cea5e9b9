//! The stem of a word in one number.

use alloc::string::String;

use kalim_chars::consts::FATHA;

use super::key::Key;
use super::row::{self, BITS, Row};

/// The key of a lemma: the letters, and above them where the word has these as they are, or what else there is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stem(pub(super) u64);

/// Where that stands.
const ABOVE: usize = BITS * row::MOST;
/// The word has not these letters.
const APART: u64 = 14;
/// It is a verb.
const VERB: u64 = 15;

impl Stem {
    /// Returns the stem of a lemma.
    pub(crate) const fn new(lemma: Row, is_verb: bool) -> Self {
        let above = if is_verb { VERB } else { APART };
        Self(lemma.bits() | above << ABOVE)
    }

    /// Returns the stem of a noun, which is `text`, as one that knows where it is in the word of this key, if it is there.
    pub(crate) fn within(self, word: &str, key: Key, text: &str) -> Self {
        let word = word.as_bytes();
        if !key.is_of_bytes() || self.above() != APART {
            return self;
        }
        let starts_at = |letter: &usize| word[2 * letter..].starts_with(text.as_bytes());
        match (0..word.len() / 2).find(starts_at) {
            Some(letter) => Self(self.letters() | (letter as u64) << ABOVE),
            None => self,
        }
    }

    /// Returns the stem as a piece of the word that it was kept for, if it is one.
    #[inline]
    pub(crate) fn piece(self, word: &str) -> Option<&str> {
        if self.above() >= APART {
            return None;
        }
        let start = 2 * self.above() as usize;
        word.get(start..start + 2 * self.lemma().len())
    }

    /// Appends the stem of a word.
    #[inline]
    pub(crate) fn push_to(self, word: &str, out: &mut String) {
        match self.piece(word) {
            Some(piece) => out.push_str(piece),
            None => self.push_letters(out),
        }
    }

    #[inline]
    fn push_letters(self, out: &mut String) {
        let lemma = self.lemma();
        out.reserve(2 * (lemma.len() + 1));
        if self.above() == VERB {
            lemma.first(1).push_to(out);
            out.push(FATHA);
            lemma.behind(1).push_to(out);
        } else {
            lemma.push_to(out);
        }
    }

    #[inline]
    const fn above(self) -> u64 {
        self.0 >> ABOVE
    }

    #[inline]
    const fn letters(self) -> u64 {
        self.0 & !(VERB << ABOVE)
    }

    #[inline]
    const fn lemma(self) -> Row {
        Row::of_letters(self.letters())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_a_piece_of_its_word() {
        for (word, stem, piece) in [
            ("والكتاب", "كتاب", Some("كتاب")),
            ("كتاب", "كتاب", Some("كتاب")),
            ("المدرسة", "مدرسه", None),
            ("وبمدرسته", "مدرسه", None),
            ("كتُب", "كتاب", None),
            // More letters than eight, and one of Persian.
            ("وبالكتابات", "كتاب", None),
            ("والکتاب", "كتاب", None),
        ] {
            let kept = Stem::new(Row::new(stem), false).within(word, Key::of(word).unwrap(), stem);
            assert_eq!(kept.piece(word), piece, "{word}");
            let mut out = String::new();
            kept.push_to(word, &mut out);
            assert_eq!(out, stem, "{word}");
        }
        let verb = Stem::new(Row::new("كتب"), true);
        let kept = verb.within("كَتب", Key::of("كَتب").unwrap(), "كَتب");
        assert_eq!((kept, kept.piece("كَتب")), (verb, None));
    }
}
