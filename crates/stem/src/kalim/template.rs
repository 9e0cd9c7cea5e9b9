//! Templates: the letters of a root among given ones.

use super::letter::number;
use super::row::{BITS, Row};

/// A template, such as م12و3: digits are letters of a root, the same digit being the same letter; the others are given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    /// The given letters.
    given: Row,
    /// The bits of the given letters.
    mask: u64,
    /// The digit at each place, 0 where a letter is given.
    digits: [u8; LONGEST],
}

/// The greatest number of letters of a template.
pub(crate) const LONGEST: usize = 8;

/// The letters of a root by their digits, of which the first one is not used; 0 for none.
pub(crate) type Radicals = [u8; 5];

impl Template {
    pub(crate) fn new(pattern: &str) -> Self {
        let mut new = Self {
            given: Row::default(),
            mask: 0,
            digits: [0; LONGEST],
        };
        for (at, c) in pattern.chars().enumerate() {
            new.digits[at] = c.to_digit(10).unwrap_or_default() as u8;
            new.given = new.given.with(number(c));
            if new.digits[at] == 0 {
                new.mask |= 31 << (BITS * at);
            }
        }
        new
    }

    /// Returns the number of letters.
    pub(crate) const fn len(&self) -> usize {
        self.given.len()
    }

    /// Returns the number of given letters.
    pub(crate) const fn given_count(&self) -> u32 {
        self.mask.count_ones() / BITS as u32
    }

    /// Returns whether the last letter is one of the root.
    pub(crate) const fn ends_with_radical(&self) -> bool {
        self.digits[self.len() - 1] != 0
    }

    /// Returns whether all letters that `other` gives are given here, and more, in a word that has both.
    pub(crate) const fn is_narrower_than(&self, other: &Self) -> bool {
        self.mask != other.mask && self.mask & other.mask == other.mask
    }

    /// Returns the letters that stand for the digits, if a word, which has as many letters, has this template.
    #[inline]
    pub(crate) fn radicals(&self, word: Row) -> Option<Radicals> {
        debug_assert_eq!(word.len(), self.len());
        if (word.bits() ^ self.given.bits()) & self.mask != 0 {
            return None;
        }
        let mut radicals = Radicals::default();
        for (letter, &digit) in word.letters().zip(&self.digits) {
            let known = &mut radicals[usize::from(digit)];
            if *known != 0 && *known != letter && digit != 0 {
                return None;
            }
            *known = letter;
        }
        radicals[0] = 0;
        Some(radicals)
    }

    /// Returns the template with letters for its digits.
    #[inline]
    pub(crate) fn filled(&self, radicals: &Radicals) -> Row {
        let places = self.digits[..self.len()].iter().enumerate();
        let letters = places.map(|(at, &digit)| match digit {
            0 => self.given.get(at),
            digit => radicals[usize::from(digit)],
        });
        letters.fold(Row::default(), Row::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_met_and_filled() {
        let plural = Template::new("م1ا2ي3");
        let radicals = plural.radicals(Row::new("مشاريع")).unwrap();
        assert_eq!(Template::new("م12و3").filled(&radicals), Row::new("مشروع"));
        assert_eq!(Template::new("123").filled(&radicals), Row::new("شرع"));
        assert_eq!(plural.radicals(Row::new("تماثيل")), None);
        assert_eq!(plural.filled(&radicals), Row::new("مشاريع"));
    }

    #[test]
    fn one_digit_is_one_letter() {
        let doubled = Template::new("12و2");
        assert!(doubled.radicals(Row::new("خطوط")).is_some());
        assert!(doubled.radicals(Row::new("خطوب")).is_none());
    }
}
