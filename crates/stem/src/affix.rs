//! Tables of affixes, and how they are told by the letters at an end of a word.

use crate::ends::index;

/// An affix and how much of a word it must leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Affix {
    /// The letters, each of two bytes.
    pub(crate) text: &'static str,
    /// The number of UTF-16 units that must stay when the affix is taken off.
    leaves: usize,
}

impl Affix {
    /// Returns an affix that must leave `leaves` UTF-16 units.
    pub(crate) const fn new(text: &'static str, leaves: usize) -> Self {
        Self { text, leaves }
    }

    /// Returns whether `rest` is as long as what this affix must leave.
    pub(crate) fn may_leave(&self, rest: &str) -> bool {
        rest.encode_utf16().take(self.leaves).count() == self.leaves
    }

    /// Returns the number of letters.
    const fn len(&self) -> usize {
        self.text.len() / 2
    }
}

/// The end of a word at which affixes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Front,
    Back,
}

/// The number of lengths that are told apart: of twelve bytes all affixes may be taken off, in front
/// of which there are six at most.
pub(crate) const LENS: usize = 32;

/// The letters of a list of affixes, numbered from 1; all others are 0.
///
/// Which affix a word has is what no branch predictor knows, so there is no branch on it. The
/// numbers of the four outermost letters of a word, three bits each and the outermost lowest, are a
/// place in a table that says what to take off.
#[derive(Debug)]
pub(crate) struct Letters {
    end: End,
    /// For each of four letters, the outermost first, and each [`index`] the number of the letter, in
    /// its place among the bits of [`numbers`](Self::numbers).
    numbers: [[u32; 256]; 4],
    /// For each number of bytes in a word, the greatest standing for more, the bits of the outermost
    /// letters that may be taken off.
    spare: [u16; LENS],
}

impl Letters {
    /// Returns the letters of `affixes`, at most seven, for this end of a word.
    ///
    /// `spare` is for each number of letters in a word how many of them may be taken off at most,
    /// where six stands for more than six.
    pub(crate) const fn new(end: End, affixes: &[Affix], spare: [u8; 7]) -> Self {
        let (mut numbers, mut last, mut n) = ([0; 256], 0, 0);
        while n < affixes.len() {
            let (text, mut at) = (affixes[n].text.as_bytes(), 0);
            while at < text.len() {
                let index = index(text[at], text[at + 1]) as usize;
                if numbers[index] == 0 {
                    last += 1;
                    numbers[index] = last;
                }
                at += 2;
            }
            n += 1;
        }
        // Bytes that are not there count as 0.
        assert!(last < 8 && numbers[0] == 0);
        Self {
            end,
            numbers: in_places(numbers),
            spare: masks(spare),
        }
    }

    /// Returns the numbers of the outermost letters of a word, four or less, by their indices.
    #[inline(always)]
    pub(crate) fn numbers<const N: usize>(&self, outermost: [u8; N]) -> usize {
        let places = self.numbers.iter().zip(outermost);
        places.fold(0, |all, (numbers, index)| {
            all | numbers[usize::from(index)] as usize
        })
    }

    /// Returns the numbers of the four outermost letters of a word, from the outermost one on.
    pub(crate) fn numbers_of(&self, outermost: impl Iterator<Item = char>) -> usize {
        let places = self.numbers.iter().zip(outermost);
        let number = |(numbers, c): (&[u32; 256], char)| match c {
            '\u{600}'..='\u{6FF}' => numbers[c as usize & 0xFF] as usize,
            _ => 0,
        };
        places.map(number).sum()
    }

    /// Returns the bits of those [`numbers`](Self::numbers) whose letters may be taken off a word of
    /// so many bytes, at most [`LENS`].
    #[inline(always)]
    pub(crate) fn spare(&self, len: usize) -> usize {
        usize::from(self.spare[len % LENS])
    }

    /// Returns whether `affix` is what these outermost letters begin with.
    pub(crate) const fn matches(&self, outermost: usize, affix: &Affix) -> bool {
        self.may_match(outermost, affix, affix.len())
    }

    /// Returns whether that is so as far as the outermost `known` letters can tell.
    pub(crate) const fn may_match(&self, outermost: usize, affix: &Affix, known: usize) -> bool {
        let (text, mut n) = (affix.text.as_bytes(), 0);
        while n < known {
            let at = match self.end {
                End::Front => 2 * n,
                End::Back => text.len() - 2 - 2 * n,
            };
            let number = self.numbers[0][index(text[at], text[at + 1]) as usize];
            if outermost >> (3 * n) & 7 != number as usize {
                return false;
            }
            n += 1;
        }
        true
    }
}

/// Returns these numbers for each of four letters, three bits higher for each.
const fn in_places(numbers: [u8; 256]) -> [[u32; 256]; 4] {
    let (mut places, mut index) = ([[0; 256]; 4], 0);
    while index < numbers.len() {
        let mut place = 0;
        while place < places.len() {
            places[place][index] = (numbers[index] as u32) << (3 * place);
            place += 1;
        }
        index += 1;
    }
    places
}

/// Returns for each number of bytes the bits of so many letters, three for each.
const fn masks(letters: [u8; 7]) -> [u16; LENS] {
    let (mut masks, mut len) = ([0; LENS], 0);
    while len < masks.len() {
        let known = if len < 12 { len / 2 } else { 6 };
        masks[len] = (1 << (3 * letters[known])) - 1;
        len += 1;
    }
    masks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ends::Ends;
    use crate::light10::{PREFIX_LETTERS, PREFIXES, SUFFIX_LETTERS, SUFFIXES};
    use alloc::string::String;
    use kalim_testkit::{all_chars, any_text, arabic_word};
    use proptest::prelude::*;

    /// Checks that a word that is plain has the affixes that it has by its text.
    fn check(word: &str) {
        let ends = Ends::of(word.as_bytes());
        let Some(ends) = ends else {
            return;
        };
        let front = PREFIX_LETTERS.numbers(ends.first());
        for prefix in &PREFIXES {
            let stands = PREFIX_LETTERS.matches(front, prefix);
            assert_eq!(stands, word.starts_with(prefix.text), "{word:?}");
        }
        let back = SUFFIX_LETTERS.numbers(ends.last());
        for suffix in &SUFFIXES {
            let stands = SUFFIX_LETTERS.matches(back, suffix);
            assert_eq!(stands, word.ends_with(suffix.text), "{word:?}");
        }
    }

    #[test]
    fn every_char_is_only_itself() {
        for c in all_chars() {
            (1..5).for_each(|len| check(&[c; 5][..len].iter().collect::<String>()));
        }
    }

    #[test]
    fn what_is_spare_is_as_many_letters() {
        for letters in 0..LENS / 2 {
            let bits = SUFFIX_LETTERS.spare(2 * letters).count_ones() as usize;
            assert_eq!(bits, 3 * letters.saturating_sub(2).min(4));
        }
    }

    proptest! {
        #[test]
        fn affixes_are_told_by_numbers(word in arabic_word(), text in any_text(), cut in 0_usize..8) {
            let text: String = text.chars().skip(cut).take(cut).collect();
            for affix in PREFIXES.iter().chain(&SUFFIXES) {
                check(&[affix.text, &word].concat());
                check(&[&word, affix.text].concat());
                check(&[&text, affix.text].concat());
                check(&[affix.text, &text].concat());
            }
        }

        #[test]
        fn units_are_counted(text in any_text(), leaves in 0_usize..5) {
            let rest: String = text.chars().take(6).collect();
            let expected = rest.encode_utf16().count() >= leaves;
            prop_assert_eq!(Affix::new("", leaves).may_leave(&rest), expected);
        }
    }
}
