//! A word taken apart: letters, each with the marks that stand on it.

use alloc::vec::Vec;
use core::ops::Range;

use kalim_chars::consts::{
    CGJ, DAGGER_ALEF, HAMZA_ABOVE, HAMZA_BELOW, QURANIC_SUKUN, SMALL_HIGH_NOON, SMALL_HIGH_YEH,
    SMALL_WAW, SMALL_YEH, SUKUN, TATWEEL, WORD_JOINER, ZWJ,
};
use kalim_chars::{is_letter, is_mark};

use super::marks::Marks;
use crate::editor::Editor;

/// A letter of a word, its marks, and what becomes of both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// The letter as the rules see it: what it was, or what it has become.
    pub(super) base: char,
    pub(super) marks: Marks,
    /// Where the letter and its marks stand.
    at: usize,
    end: usize,
    spelled: Option<&'static str>,
    cleared: Marks,
    alef: Option<&'static str>,
    dropped: bool,
}

impl Letter {
    fn new(base: char, at: usize) -> Self {
        Self {
            base,
            marks: Marks::NONE,
            at,
            end: at,
            spelled: None,
            cleared: Marks::NONE,
            alef: None,
            dropped: false,
        }
    }

    pub(super) fn has(&self, marks: Marks) -> bool {
        self.marks.any_of(marks)
    }

    /// Writes the letter, without its marks, as `letters`.
    pub(super) fn spell(&mut self, letters: &'static str) {
        self.spelled = Some(letters);
        self.base = letters.chars().next_back().unwrap_or(self.base);
    }

    pub(super) fn clear(&mut self, marks: Marks) {
        self.cleared = self.cleared.with(marks);
        self.marks = self.marks.without(marks);
    }

    /// Writes the dagger alef as `letters`.
    pub(super) fn write_alef(&mut self, letters: &'static str) {
        self.alef = Some(letters);
        self.cleared = self.cleared.with(Marks::TATWEEL).with(Marks::MADDA);
    }

    pub(super) fn drop(&mut self) {
        self.dropped = true;
    }

    /// Returns whether the letter is `wanted`, or another way to write it.
    const fn is_as(&self, wanted: char) -> bool {
        match (self.base, wanted) {
            ('ٱ', 'ا') => true,
            ('ا', 'آ') => self.marks.any_of(Marks::MADDA),
            ('ى' | 'ی', 'ئ') => self.marks.any_of(Marks::HAMZA),
            ('ی', 'ي' | 'ى') => true,
            (found, _) => found == wanted,
        }
    }

    /// Returns whether the hamza has no letter under it.
    pub(super) fn is_unseated(&self) -> bool {
        self.base == TATWEEL && self.has(Marks::HAMZA)
    }

    pub(super) fn is_yeh(&self) -> bool {
        matches!(self.base, 'ي' | 'ى' | 'ی' | SMALL_YEH | SMALL_HIGH_YEH)
    }

    /// Returns whether a long *a* ends the letter.
    pub(super) fn is_long_a(&self) -> bool {
        matches!(self.base, 'ا' | 'آ') || self.has(Marks::DAGGER)
    }

    fn replace_in(&self, editor: &mut Editor<'_>) {
        if self.dropped {
            return editor.replace(self.at..self.end, "");
        }
        let text = editor.text();
        for (at, c) in text[self.at..self.end].char_indices() {
            let range = self.at + at..self.at + at + c.len_utf8();
            match (self.spelled, self.alef) {
                (Some(letters), _) if at == 0 => editor.replace(range, letters),
                (_, Some(letters)) if c == DAGGER_ALEF => editor.replace(range, letters),
                _ if at > 0 && self.cleared.any_of(Marks::of(c)) => editor.replace(range, ""),
                _ => {}
            }
        }
    }
}

/// The letters of one word.
#[derive(Debug, Default)]
pub(super) struct Word {
    letters: Vec<Letter>,
}

impl core::ops::Deref for Word {
    type Target = [Letter];

    fn deref(&self) -> &[Letter] {
        &self.letters
    }
}

impl core::ops::DerefMut for Word {
    fn deref_mut(&mut self) -> &mut [Letter] {
        &mut self.letters
    }
}

impl Word {
    /// Reads the word at `range` of `text`.
    ///
    /// Small letters are letters, and tatweel is a mark of the letter before it, unless it carries
    /// a hamza.
    pub(super) fn read(&mut self, text: &str, range: Range<usize>) {
        self.letters.clear();
        let word = &text[range.clone()];
        let has_zero = word.contains(QURANIC_SUKUN);
        for (at, c) in word.char_indices() {
            if is_base(c) || is_carrier(c) && carries_hamza(&word[at + c.len_utf8()..]) {
                let base = if is_carrier(c) { TATWEEL } else { c };
                self.letters.push(Letter::new(base, range.start + at));
            }
            let Some(last) = self.letters.last_mut() else {
                continue;
            };
            last.end = range.start + at + c.len_utf8();
            // Where the small head of khah is the sukun, the round sukun says that a letter is silent.
            let mark = if has_zero && c == SUKUN {
                Marks::ZERO
            } else {
                Marks::of(c)
            };
            last.marks = last.marks.with(mark);
        }
        for letter in &mut self.letters {
            letter.marks = letter.marks.with_tanwin();
        }
    }

    /// Writes what has become of the letters.
    pub(super) fn write(&self, editor: &mut Editor<'_>) {
        for letter in &self.letters {
            letter.replace_in(editor);
        }
    }

    /// Returns the position of the nearest letter before `at` that is still there.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        self[..at].iter().rposition(|letter| !letter.dropped)
    }

    /// Returns the position of the nearest letter after `at` that is still there.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        let rest = self.get(at + 1..)?;
        rest.iter()
            .position(|letter| !letter.dropped)
            .map(|next| at + 1 + next)
    }

    pub(super) fn is_last(&self, at: usize) -> bool {
        self.after(at).is_none()
    }

    /// Returns whether the letters at `range` are `letters`, each with at least the marks that
    /// follow it there.
    pub(super) fn is(&self, range: Range<usize>, letters: &str) -> bool {
        let mut found = self.get(range).unwrap_or_default().iter();
        let mut current: Option<&Letter> = None;
        for c in letters.chars() {
            if is_base(c) || c == TATWEEL {
                current = found.next();
                if current.is_none_or(|letter| letter.dropped || !letter.is_as(c)) {
                    return false;
                }
            } else if current.is_none_or(|letter| !letter.marks.all_of(Marks::of(c))) {
                return false;
            }
        }
        found.next().is_none()
    }

    /// Returns where the letters of `pattern` begin, if they end at `end` and nothing but prefixes
    /// stands before them.
    pub(super) fn start_of(&self, pattern: &Pattern, end: usize) -> Option<usize> {
        let start = end.checked_sub(pattern.count)?;
        let is_last = self.get(end.checked_sub(1)?)?.is_as(pattern.last);
        (is_last && self.is(start..end, pattern.letters) && self.is_prefix(start)).then_some(start)
    }

    /// Returns whether the word goes on with `letters` after `at`.
    pub(super) fn goes_on(&self, at: usize, letters: &str) -> bool {
        let count = letters.chars().filter(|&c| is_base(c)).count();
        self.is(at + 1..at + 1 + count, letters)
    }

    /// Returns whether the word ends with `letters` after `at`.
    pub(super) fn ends_with(&self, at: usize, letters: &str) -> bool {
        self.is(at + 1..self.len(), letters)
    }

    /// Returns whether the letters before `at` are nothing but prefixes: أ, و or ف, then one of
    /// ب ك ل س or the article.
    pub(super) fn is_prefix(&self, at: usize) -> bool {
        let bases = &self[..at];
        let bases = skip(bases, |c| matches!(c, 'أ' | 'ء'));
        let bases = skip(bases, |c| matches!(c, 'و' | 'ف'));
        match *bases {
            [] => true,
            [one] => matches!(one.base, 'ب' | 'ك' | 'ل' | 'س'),
            [first, second] => matches!((first.base, second.base), ('ا' | 'ٱ' | 'ل', 'ل')),
            [first, second, third] => {
                matches!(first.base, 'ب' | 'ك')
                    && matches!((second.base, third.base), ('ا' | 'ٱ', 'ل'))
            }
            _ => false,
        }
    }

    /// Writes the letters at `word` as `letters`, and leaves those at the start that are the same.
    pub(super) fn respell(
        &self,
        editor: &mut Editor<'_>,
        word: Range<usize>,
        letters: &'static str,
    ) {
        let word = &self[word];
        let same = letters
            .chars()
            .zip(word)
            .take_while(|(c, letter)| *c == letter.base)
            .count();
        let same = same.min(word.len().saturating_sub(1));
        let kept = letters.chars().take(same).map(char::len_utf8).sum();
        if let (Some(first), Some(last)) = (word.get(same), word.last()) {
            editor.replace(first.at..last.end, &letters[kept..]);
        }
    }
}

fn skip(letters: &[Letter], is_prefix: impl Fn(char) -> bool) -> &[Letter] {
    match letters {
        [first, rest @ ..] if is_prefix(first.base) => rest,
        _ => letters,
    }
}

/// Letters to look for at the end of a word, each with the marks that it must have.
#[derive(Debug)]
pub(super) struct Pattern {
    letters: &'static str,
    count: usize,
    last: char,
}

impl Pattern {
    /// Compiles a pattern of characters of two bytes each, the last one a letter.
    pub(super) const fn new(letters: &'static str) -> Self {
        let bytes = letters.as_bytes();
        let (mut at, mut count, mut last) = (0, 0, '\0');
        while at < bytes.len() {
            let code = ((bytes[at] & 0x1F) as u32) << 6 | (bytes[at + 1] & 0x3F) as u32;
            if !matches!(code, 0x64B..=0x65F | 0x670) {
                count += 1;
                last = char::from_u32(code).expect("characters of two bytes");
            }
            at += 2;
        }
        Self {
            letters,
            count,
            last,
        }
    }
}

/// Returns whether `c` is a letter to the rules: a letter, or a small letter of Quranic spelling.
const fn is_base(c: char) -> bool {
    match c {
        'ء'..='غ' | 'ف'..='ي' | SMALL_WAW | SMALL_YEH | SMALL_HIGH_YEH | SMALL_HIGH_NOON => {
            true
        }
        '\0'..='\u{61F}' | TATWEEL..='\u{65F}' => false,
        _ => is_letter(c),
    }
}

const fn is_carrier(c: char) -> bool {
    matches!(c, TATWEEL | ZWJ)
}

/// Returns whether `c` belongs to a word.
pub(super) const fn is_of_word(c: char) -> bool {
    is_base(c) || is_mark(c) || is_carrier(c) || matches!(c, CGJ | WORD_JOINER)
}

fn carries_hamza(rest: &str) -> bool {
    let mut marks = rest.chars().take_while(|&c| is_mark(c) && !is_base(c));
    marks.any(|c| matches!(c, HAMZA_ABOVE | HAMZA_BELOW))
}
