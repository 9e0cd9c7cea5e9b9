//! The letters of a word without what stands on and between them.

use crate::class::{is_arabic_letter, is_transparent};
use kalim_chars::consts::ALEF_WASLA;

/// An Arabic word seen as letters; marks, tatweel and controls belong to the letter before them.
#[derive(Clone, Debug)]
pub(super) struct Letters<'w> {
    word: &'w str,
    len: usize,
}

impl<'w> Letters<'w> {
    /// Returns the letters of `word`, or `None` if it has other characters than Arabic letters and
    /// what stands on them, or does not begin with a letter.
    pub(super) fn of(word: &'w str) -> Option<Self> {
        let is_arabic = |c| is_transparent(c) || is_arabic_letter(c);
        let is_word = word.starts_with(is_arabic_letter) && word.chars().all(is_arabic);
        is_word.then(|| Self {
            word,
            len: indices(word).count(),
        })
    }

    /// Returns the number of letters.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Returns the byte offset of the letter with the index `index`, or of the end of the word.
    pub(super) fn start_of(&self, index: usize) -> usize {
        indices(self.word)
            .nth(index)
            .map_or(self.word.len(), |(at, _)| at)
    }

    /// Returns the letters from the index `from` on, alef wasla as bare alef.
    pub(super) fn from(&self, from: usize) -> impl Iterator<Item = char> + Clone + use<'w> {
        let fold = |(_, c)| if c == ALEF_WASLA { 'ا' } else { c };
        indices(self.word).skip(from).map(fold)
    }

    /// Returns whether the letters from the index `from` on begin with `prefix`.
    pub(super) fn starts_with(&self, from: usize, prefix: &str) -> bool {
        let mut letters = self.from(from);
        prefix.chars().all(|c| letters.next() == Some(c))
    }

    /// Returns whether the letters from the index `from` on are `rest`.
    pub(super) fn is(&self, from: usize, rest: &str) -> bool {
        self.from(from).eq(rest.chars())
    }

    /// Returns the letters from the last to the first, as they are written.
    pub(super) fn reversed(&self) -> impl Iterator<Item = char> {
        indices(self.word).map(|(_, c)| c).rev()
    }

    /// Returns whether the last letters are `ending`.
    pub(super) fn ends_with(&self, ending: &str) -> bool {
        let mut letters = self.reversed();
        ending.chars().rev().all(|c| letters.next() == Some(c))
    }

    /// Returns the letter with the index `index` as it is written.
    pub(super) fn get(&self, index: usize) -> Option<char> {
        indices(self.word).nth(index).map(|(_, c)| c)
    }

    /// Returns the marks on the letter with the index `index`.
    pub(super) fn marks(&self, index: usize) -> impl Iterator<Item = char> + use<'w> {
        let after = self.word[self.start_of(index)..].chars().skip(1);
        after.take_while(|&c| is_transparent(c))
    }
}

fn indices(word: &str) -> impl DoubleEndedIterator<Item = (usize, char)> + Clone + use<'_> {
    word.char_indices().filter(|&(_, c)| !is_transparent(c))
}
