//! What a rule does to a word.

use super::{Pattern, Rule};
use crate::letters::{Gaps, Letters};

/// Which letters a rule takes away.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effect {
    /// How many letters it takes off the front.
    front: u8,
    /// How many letters it takes off the back.
    back: u8,
    /// The letters that it takes out after that.
    within: Gaps,
    /// The letter that it takes out last, by how many letters are behind it; [`NO_LETTER`] for none.
    before_last: u8,
    /// Whether no other rule follows.
    pub(super) is_last: bool,
    /// Whether it does nothing, and no other rule of its list is to be tried.
    pub(super) is_stop: bool,
}

/// A number that no letter has.
const NO_LETTER: u8 = u8::MAX;

impl Effect {
    /// Nothing.
    pub(super) const NONE: Self = Self {
        front: 0,
        back: 0,
        within: Gaps::NONE,
        before_last: NO_LETTER,
        is_last: false,
        is_stop: false,
    };

    /// Returns what `rule` with this pattern does.
    pub(super) const fn new(pattern: &Pattern, rule: Rule) -> Self {
        let (front, back) = (&pattern.front, &pattern.back);
        let mut effect = Self {
            front: front.cut() as u8,
            back: back.cut() as u8,
            is_last: rule.is_last,
            is_stop: rule.is_stop,
            ..Self::NONE
        };
        let mut end = front.len();
        if !pattern.is_open {
            while !front.get(end - 1).stays {
                end -= 1;
            }
            effect.back = (front.len() - end) as u8;
        }
        let (mut gone, mut at) = (0, front.cut());
        while at < end {
            if !front.get(at).stays {
                gone |= 1 << (at - front.cut());
            }
            at += 1;
        }
        effect.within = Gaps::new(gone);
        at = back.cut();
        while at < back.len() {
            if !back.get(at).stays {
                assert!(effect.before_last == NO_LETTER);
                effect.before_last = (at - back.cut()) as u8;
            }
            at += 1;
        }
        effect
    }

    /// Takes the letters away.
    #[inline(always)]
    pub(super) fn apply(&self, letters: &mut impl Letters) {
        self.cut(letters);
        if !self.within.is_empty() {
            letters.close(&self.within);
        }
        if self.before_last != NO_LETTER {
            letters.take_out(letters.len() - 1 - usize::from(self.before_last));
        }
    }

    /// Does the same without a branch, for a rule whose letters are all given from the front.
    #[inline(always)]
    pub(super) fn apply_pattern(&self, letters: &mut impl Letters) {
        self.cut(letters);
        letters.close(&self.within);
    }

    /// Takes those at both ends away.
    #[inline(always)]
    pub(super) fn cut(&self, letters: &mut impl Letters) {
        letters.cut(usize::from(self.front), usize::from(self.back));
    }
}
