//! What the marks on a letter say, whatever way they are written.

use kalim_chars::MarkKind;
use kalim_chars::consts::{
    DAGGER_ALEF, DAMMA, DAMMATAN, FATHA, FATHATAN, HAMZA_ABOVE, HAMZA_BELOW, KASRA, KASRATAN,
    MADDAH_ABOVE, OPEN_DAMMATAN, OPEN_FATHATAN, OPEN_KASRATAN, QURANIC_SUKUN, SMALL_WAW, SMALL_YEH,
    SUKUN,
};

use crate::letters::Letter;

/// The letter that is read, and what is written of its vowels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The letter without hamza and madda (C1).
    base: Option<char>,
    /// Hamza above, hamza below, madda: what makes another letter of the base (C1).
    hamza: u8,
    /// The marks that say how the letter is read.
    marks: Marks,
}

/// Three sets of marks, of which a reader may write less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Marks {
    shadda: u64,
    /// Haraka, tanwin, sukun and the vowels of other languages.
    vowels: u64,
    /// Dagger alef, small waw, small yeh: long vowels.
    long: u64,
}

/// U+06E2 ARABIC SMALL HIGH MEEM ISOLATED FORM.
const SMALL_HIGH_MEEM: char = '\u{6E2}';
/// U+06ED ARABIC SMALL LOW MEEM.
const SMALL_LOW_MEEM: char = '\u{6ED}';

const ABOVE: u8 = 1;
const BELOW: u8 = 2;
const MADDA: u8 = 4;

const FATHA_BIT: u64 = 1;
const HARAKAT: u64 = 0b111;
const SUKUN_BIT: u64 = 0b100_0000;

impl Reading {
    /// Reads a letter with its marks.
    pub(crate) fn of(letter: Letter<'_>) -> Self {
        let (base, hamza) = decompose(letter.base);
        let marks = Marks::default();
        let mut reading = Self { base, hamza, marks };
        let mut meem = false;
        for (mark, kind) in letter.marks() {
            meem |= matches!(mark, SMALL_HIGH_MEEM | SMALL_LOW_MEEM);
            reading.add(mark, kind);
        }
        reading.settle(meem);
        reading
    }

    const fn add(&mut self, mark: char, kind: MarkKind) {
        match kind {
            MarkKind::Shadda => self.marks.shadda = 1,
            MarkKind::Haraka | MarkKind::Tanwin | MarkKind::Sukun | MarkKind::Vowel => {
                self.marks.vowels |= vowel_bit(mark);
            }
            MarkKind::DaggerAlef | MarkKind::SmallLetter => self.marks.long |= long_bit(mark),
            MarkKind::Hamza | MarkKind::Madda => self.hamza |= hamza_bit(mark),
            _ => {} // C7: Quranic signs and honorifics say nothing of the word.
        }
    }

    /// Applies the rules that look at all marks of the letter.
    fn settle(&mut self, meem: bool) {
        if self.base != Some('ا') {
            self.hamza &= !MADDA; // C2
        }
        let marks = &mut self.marks;
        if meem {
            let harakat = marks.vowels & HARAKAT;
            marks.vowels = (marks.vowels ^ harakat) | (harakat << 3); // C6
        }
        if marks.vowels == 0 && marks.long & long_bit(DAGGER_ALEF) != 0 {
            marks.vowels = FATHA_BIT; // C5
        }
    }

    /// Whether both are the same letter.
    pub(crate) fn same_letter(self, other: Self) -> bool {
        self.base == other.base && self.hamza == other.hamza
    }

    /// Whether no mark on the one contradicts a mark on the other.
    pub(crate) const fn is_compatible(self, other: Self) -> bool {
        let (a, b) = (self.marks, other.marks);
        nested(a.shadda, b.shadda) && nested(a.vowels, b.vowels) && nested(a.long, b.long) // C3
    }
}

/// Whether one set contains the other.
const fn nested(a: u64, b: u64) -> bool {
    let both = a & b;
    both == a || both == b
}

/// Returns a composed letter as its base and hamza, by the canonical decompositions of Unicode.
const fn decompose(base: Option<char>) -> (Option<char>, u8) {
    let (letter, hamza) = match base {
        Some('آ') => ('ا', MADDA),
        Some('أ') => ('ا', ABOVE),
        Some('إ') => ('ا', BELOW),
        Some('ؤ') => ('و', ABOVE),
        Some('ئ') => ('ي', ABOVE),
        Some('ۀ') => ('ە', ABOVE),
        Some('ۂ') => ('ہ', ABOVE),
        Some('ۓ') => ('ے', ABOVE),
        _ => return (base, 0),
    };
    (Some(letter), hamza)
}

const fn hamza_bit(mark: char) -> u8 {
    match mark {
        HAMZA_ABOVE => ABOVE,
        HAMZA_BELOW => BELOW,
        MADDAH_ABOVE => MADDA,
        _ => 0,
    }
}

const fn long_bit(mark: char) -> u64 {
    match mark {
        DAGGER_ALEF => 1,
        SMALL_WAW => 2,
        SMALL_YEH => 4,
        '\u{8C9}' => 8, // small farsi yeh
        _ => 16,        // U+10EC5, small yeh barree with two dots below
    }
}

/// Returns the bit of a vowel; the forms of one vowel (small, curly, open, Quranic) share it (C4).
const fn vowel_bit(mark: char) -> u64 {
    let code = mark as u32;
    match mark {
        FATHA | '\u{618}' | '\u{8E4}' => FATHA_BIT,
        DAMMA | '\u{619}' | '\u{8E5}' => FATHA_BIT << 1,
        KASRA | '\u{61A}' | '\u{8E6}' => FATHA_BIT << 2,
        FATHATAN | OPEN_FATHATAN | '\u{8E7}' => FATHA_BIT << 3,
        DAMMATAN | OPEN_DAMMATAN | '\u{8E8}' => FATHA_BIT << 4,
        KASRATAN | OPEN_KASRATAN | '\u{8E9}' => FATHA_BIT << 5,
        SUKUN | QURANIC_SUKUN => SUKUN_BIT,
        // The vowels of other languages, one bit each.
        '\u{656}'..='\u{65F}' => 1 << (code - 0x656 + 8),
        '\u{897}' => 1 << 18,
        '\u{8E3}' => 1 << 19,
        '\u{8EA}'..='\u{8EF}' => 1 << (code - 0x8EA + 20),
        '\u{8F4}'..='\u{8FF}' => 1 << (code - 0x8F4 + 26),
        _ => 1 << 63,
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::vec::Vec;

    use kalim_chars::mark_kind;
    use kalim_testkit::all_chars;
    use unicode_normalization::char::{compose, decompose_canonical};

    use super::*;

    fn of_kind(wanted: MarkKind) -> Vec<char> {
        all_chars()
            .filter(|&c| mark_kind(c) == Some(wanted))
            .collect()
    }

    #[test]
    fn other_vowels_have_one_bit_each() {
        let marks = of_kind(MarkKind::Vowel);
        let bits: BTreeSet<u64> = marks.iter().map(|&mark| vowel_bit(mark)).collect();
        assert_eq!(bits.len(), marks.len());
        assert!(
            bits.iter()
                .all(|bit| bit.is_power_of_two() && *bit > SUKUN_BIT)
        );
        assert!(!bits.contains(&(1 << 63)));
    }

    #[test]
    fn forms_of_a_vowel_share_its_bit() {
        for kind in [MarkKind::Haraka, MarkKind::Tanwin, MarkKind::Sukun] {
            for mark in of_kind(kind) {
                assert!(vowel_bit(mark) <= SUKUN_BIT, "U+{:04X}", mark as u32);
            }
        }
    }

    #[test]
    fn long_vowels_have_one_bit_each() {
        let marks = [MarkKind::DaggerAlef, MarkKind::SmallLetter]
            .map(of_kind)
            .concat();
        let bits: BTreeSet<u64> = marks.iter().map(|&mark| long_bit(mark)).collect();
        assert_eq!(bits.len(), marks.len());
    }

    #[test]
    fn letters_decompose_as_in_unicode() {
        for c in all_chars().filter(|&c| kalim_chars::is_letter(c)) {
            let mut parts = Vec::new();
            decompose_canonical(c, |part| parts.push(part));
            let (base, hamza) = decompose(Some(c));
            assert_eq!(base, Some(parts[0]), "U+{:04X}", c as u32);
            assert_eq!(hamza, parts.get(1).map_or(0, |&mark| hamza_bit(mark)));
            assert_eq!(
                hamza == 0,
                parts.len() == 1 || compose(parts[0], parts[1]).is_none()
            );
        }
    }
}
