//! What a rule does to a word.

use super::{Pattern, Rule};
use crate::letters::Letters;

/// Which letters a rule takes away.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effect {
    /// How many letters it takes off the front.
    pub(super) front: u8,
    /// How many letters it takes off the back.
    pub(super) back: u8,
    /// Letters that it takes out after that, in this order, by their numbers from the front; [`NO_LETTER`]
    /// for none.
    pub(super) within: [u8; 3],
    /// The letter that it takes out last, by how many letters are behind it; [`NO_LETTER`] for none.
    pub(super) before_last: u8,
    /// Whether no other rule follows.
    pub(super) is_last: bool,
    /// Whether it does nothing, and no other rule of its list is to be tried.
    pub(super) is_stop: bool,
}

/// A number that no letter has.
pub(super) const NO_LETTER: u8 = u8::MAX;

impl Effect {
    /// Nothing.
    pub(super) const NONE: Self = Self {
        front: 0,
        back: 0,
        within: [NO_LETTER; 3],
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
        // The last one first, so that the others are where they were.
        while end > front.cut() {
            end -= 1;
            if !front.get(end).stays {
                effect.take_out(end - front.cut());
            }
        }
        let mut at = back.cut();
        while at < back.len() {
            if !back.get(at).stays {
                assert!(effect.before_last == NO_LETTER);
                effect.before_last = (at - back.cut()) as u8;
            }
            at += 1;
        }
        effect
    }

    /// Takes letter number `at` out as well.
    const fn take_out(&mut self, at: usize) {
        let mut free = 0;
        while self.within[free] != NO_LETTER {
            free += 1;
        }
        self.within[free] = at as u8;
    }

    /// Takes the letters away.
    #[inline(always)]
    pub(super) fn apply(&self, letters: &mut impl Letters) {
        self.cut(letters);
        for at in self.within {
            if at != NO_LETTER {
                letters.take_out(usize::from(at));
            }
        }
        if self.before_last != NO_LETTER {
            letters.take_out(letters.len() - 1 - usize::from(self.before_last));
        }
    }

    /// Takes those at both ends away.
    #[inline(always)]
    pub(super) fn cut(&self, letters: &mut impl Letters) {
        letters.cut(usize::from(self.front), usize::from(self.back));
    }
}
