//! Lists of rules, and which of them fit a word.

mod effect;
mod pattern;
mod rule;
mod steps;

pub(crate) use rule::{Rule, affix, from, root, stop};
pub(crate) use steps::Steps;

use crate::letters::{LETTERS, Letters};
use effect::Effect;
use pattern::{Letter, MOST, Pattern};

/// The numbers of letters that are told apart: the greatest stands for all that are greater.
const LENS: usize = MOST + 2;

/// Rules, in the order in which they are tried.
///
/// Each rule is a bit. For each letter of a word, as far as rules look, a table says which rules it
/// fits; another table says it by the number of letters. What is in all of them fits, and the lowest bit
/// is the first such rule. `F` letters are looked at from the front, `B` from the back.
#[derive(Debug)]
pub(crate) struct Rules<const F: usize, const B: usize> {
    front: [[u64; LETTERS]; F],
    back: [[u64; LETTERS]; B],
    lens: [u64; LENS],
    /// The rules with a doubled letter.
    doubled: u64,
    /// What the rules do.
    effects: [Effect; 64],
}

impl<const F: usize, const B: usize> Rules<F, B> {
    /// Returns the rules of these lists, at most 64 in all.
    pub(crate) const fn new(lists: &[&[Rule]]) -> Self {
        Self::behind(lists, 0)
    }

    /// Returns the same rules for what is behind a first letter, which stays.
    pub(crate) const fn behind_a_letter(lists: &[&[Rule]]) -> Self {
        Self::behind(lists, 1)
    }

    const fn behind(lists: &[&[Rule]], letters: usize) -> Self {
        let mut all = Self {
            front: [[0; LETTERS]; F],
            back: [[0; LETTERS]; B],
            lens: [0; LENS],
            doubled: 0,
            effects: [Effect::NONE; 64],
        };
        let (mut list, mut n) = (0, 0);
        while list < lists.len() {
            let mut at = 0;
            while at < lists[list].len() {
                let rule = lists[list][at];
                all.add(n, rule, &Pattern::new(rule.pattern, letters));
                (at, n) = (at + 1, n + 1);
            }
            list += 1;
        }
        all
    }

    const fn add(&mut self, n: usize, rule: Rule, pattern: &Pattern) {
        let named = pattern.front.len() + pattern.back.len();
        assert!(pattern.front.len() <= F && pattern.back.len() <= B);
        assert!(!pattern.is_open || named < rule.least || rule.is_stop);
        let (mut at, bit) = (0, 1 << n);
        while at < F {
            add_letter(&mut self.front[at], pattern.front.get(at), bit);
            at += 1;
        }
        at = 0;
        while at < B {
            add_letter(&mut self.back[at], pattern.back.get(at), bit);
            at += 1;
        }
        let mut len = 0;
        while len < LENS {
            if pattern.is_open && len >= rule.least || !pattern.is_open && len == named {
                self.lens[len] |= bit;
            }
            len += 1;
        }
        if pattern.is_doubled {
            self.doubled |= bit;
        }
        self.effects[n] = Effect::new(pattern, rule);
    }

    /// Returns the bits of all rules that fit.
    #[inline(always)]
    fn fits(&self, word: &impl Letters) -> u64 {
        let mut fits = self.lens[word.len().min(LENS - 1)];
        for (at, table) in self.front.iter().enumerate() {
            fits &= table[usize::from(word.get(at))];
        }
        for (at, table) in self.back.iter().enumerate() {
            fits &= table[usize::from(word.get_from_end(at))];
        }
        if fits & self.doubled != 0 && !word.are_same(2, 4) {
            fits &= !self.doubled;
        }
        fits
    }

    /// Returns what the first of these rules does, if there is one.
    #[inline(always)]
    fn first(&self, rules: u64) -> Option<&Effect> {
        (rules != 0).then(|| &self.effects[rules.trailing_zeros() as usize])
    }
}

/// Lets the rule with this bit fit where `letter` may stand.
const fn add_letter(table: &mut [u64; LETTERS], letter: Letter, bit: u64) {
    let mut place = 0;
    while place < LETTERS {
        let is_choice = match place < 128 {
            true => letter.choice >> place & 1 != 0,
            false => letter.others,
        };
        if is_choice {
            table[place] |= bit;
        }
        place += 1;
    }
}

/// Returns the bits of the rules in each of the lists.
pub(crate) const fn bits_of<const N: usize>(lists: &[&[Rule]; N]) -> [u64; N] {
    let (mut bits, mut list, mut first) = ([0; N], 0, 0);
    while list < N {
        bits[list] = ((1 << lists[list].len()) - 1) << first;
        first += lists[list].len();
        list += 1;
    }
    bits
}
