//! Patterns of words, as Arabic grammar has them: letters that a form adds, around those that it keeps.
//!
//! | in a pattern | stands for | the letter |
//! |---|---|---|
//! | a letter | itself | goes |
//! | `[ابت]` | one of these letters | goes |
//! | `[^ا]` | any letter but this one | goes |
//! | `(ا)`, `([ابت])` | the same | stays |
//! | `.` | any letter | stays |
//! | `=` | the letter that is two letters on | goes |
//! | `*` | any letters, or none | stay |
//!
//! So `ال*` is a word with the article, `م..و.` is مفعول with its root, and `ت*ن` a verb with both ends.

/// The greatest number of letters that a pattern names at one end.
pub(super) const MOST: usize = 7;

/// A letter of a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// The letters from U+0600 to U+067F that may stand here, one bit each.
    pub(super) choice: u128,
    /// Whether all other characters may.
    pub(super) others: bool,
    /// Whether it stays.
    pub(super) stays: bool,
}

/// Letters in a row, from the outside inwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    letters: [Letter; MOST],
    len: usize,
}

impl Letters {
    const NONE: Self = Self {
        letters: [Letter {
            choice: u128::MAX,
            others: true,
            stays: true,
        }; MOST],
        len: 0,
    };

    const fn push(&mut self, letter: Letter) {
        self.letters[self.len] = letter;
        self.len += 1;
    }

    /// Returns the number of letters.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Returns the letter number `at`; any letter if the pattern names fewer.
    pub(super) const fn get(&self, at: usize) -> Letter {
        self.letters[at]
    }

    /// Returns the letters in the opposite order.
    const fn reversed(self) -> Self {
        let mut reversed = Self::NONE;
        while reversed.len < self.len {
            reversed.push(self.letters[self.len - 1 - reversed.len]);
        }
        reversed
    }

    /// Returns how many letters go before the first one that stays.
    pub(super) const fn cut(&self) -> usize {
        let mut cut = 0;
        while cut < self.len && !self.letters[cut].stays {
            cut += 1;
        }
        cut
    }
}

/// A pattern, read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// The letters from the first one on.
    pub(super) front: Letters,
    /// The letters from the last one back, as far as a `*`.
    pub(super) back: Letters,
    /// Whether there is a `*`.
    pub(super) is_open: bool,
    /// Whether there is a `=`.
    pub(super) is_doubled: bool,
}

impl Pattern {
    /// Reads a pattern behind so many letters that stay.
    pub(super) const fn new(text: &str, letters: usize) -> Self {
        let (text, mut at) = (text.as_bytes(), 0);
        let (mut front, mut here) = (Letters::NONE, Letters::NONE);
        let (mut is_open, mut is_doubled, mut stays) = (false, false, false);
        while here.len < letters {
            here.push(Letters::NONE.letters[0]);
        }
        while at < text.len() {
            match text[at] {
                b'*' => {
                    (front, here, is_open) = (here, Letters::NONE, true);
                }
                b'(' => stays = true,
                b')' => stays = false,
                b'.' => here.push(Letters::NONE.letters[0]),
                b'=' => {
                    is_doubled = true;
                    here.push(Letter {
                        choice: u128::MAX,
                        others: true,
                        stays: false,
                    });
                }
                b'[' => {
                    let mut choice = 0;
                    let is_all_but = text[at + 1] == b'^';
                    at += 1 + is_all_but as usize;
                    while text[at] != b']' {
                        choice |= bit(text, at);
                        at += 2;
                    }
                    if is_all_but {
                        choice = !choice;
                    }
                    here.push(Letter {
                        choice,
                        others: is_all_but,
                        stays,
                    });
                }
                _ => {
                    let choice = bit(text, at);
                    at += 1;
                    here.push(Letter {
                        choice,
                        others: false,
                        stays,
                    });
                }
            }
            at += 1;
        }
        let back = match is_open {
            true => here.reversed(),
            false => {
                front = here;
                Letters::NONE
            }
        };
        Self {
            front,
            back,
            is_open,
            is_doubled,
        }
    }
}

/// Returns the bit of the letter whose two bytes are at `at`.
const fn bit(text: &[u8], at: usize) -> u128 {
    let place = ((text[at] & 1) << 6 | text[at + 1] & 63) as usize;
    // From hamza to ya.
    assert!(text[at] & !1 == 0xD8 && place >= 0x21 && place <= 0x4A);
    1 << place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::place_of;

    fn choice(letters: &str) -> u128 {
        letters.chars().fold(0, |all, c| all | 1 << place_of(c))
    }

    #[test]
    fn letters_go_unless_they_are_in_parentheses() {
        let pattern = Pattern::new("ب(ال).[من](و)*([^ا])ة", 0);
        assert!(pattern.is_open && !pattern.is_doubled);
        let front: [Letter; 6] = core::array::from_fn(|at| pattern.front.get(at));
        assert_eq!(pattern.front.len(), 6);
        let stay = front.map(|letter| letter.stays);
        assert_eq!(stay, [false, true, true, true, false, true]);
        assert_eq!(front[4].choice, choice("من"));
        assert_eq!(front[3].choice, u128::MAX);
        assert_eq!((pattern.front.cut(), pattern.back.cut()), (1, 1));
        let back = [pattern.back.get(0), pattern.back.get(1)];
        assert_eq!(
            back.map(|letter| letter.choice),
            [choice("ة"), !choice("ا")]
        );
        assert_eq!(pattern.back.len(), 2);
    }

    #[test]
    fn without_a_star_it_is_all_front() {
        let pattern = Pattern::new("ا.=و..", 1);
        assert!(!pattern.is_open && pattern.is_doubled);
        assert_eq!((pattern.front.len(), pattern.back.len()), (7, 0));
        assert_eq!(pattern.front.cut(), 0); // behind a letter that stays
    }
}
