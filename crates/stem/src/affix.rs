//! Tables of affixes, and which of them stand at an end of a word.

/// An affix and how much of a word it must leave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Affix {
    /// The letters, each of two bytes.
    pub(crate) text: &'static str,
    /// The number of UTF-16 units that must stay when the affix is taken off.
    leaves: usize,
    /// The letters as [`front`] or [`back`] gives them.
    letters: u64,
    /// The bits that `letters` has.
    mask: u64,
}

impl Affix {
    /// Returns a prefix that must leave `leaves` UTF-16 units.
    pub(crate) const fn prefix(text: &'static str, leaves: usize) -> Self {
        assert!(!text.is_empty() && text.len() <= 8);
        Self {
            text,
            leaves,
            letters: front(text.as_bytes()),
            mask: mask(text),
        }
    }

    /// Returns a suffix that must leave `leaves` UTF-16 units.
    pub(crate) const fn suffix(text: &'static str, leaves: usize) -> Self {
        assert!(!text.is_empty() && text.len() <= 4);
        Self {
            text,
            leaves,
            letters: back(text.as_bytes()),
            mask: mask(text),
        }
    }

    /// Returns whether `rest` is as long as what this affix must leave.
    ///
    /// The UTF-16 units are counted only where the bytes leave it open: a unit is worth at most
    /// three bytes.
    pub(crate) fn may_leave(&self, rest: &[u8]) -> bool {
        rest.len() + 3 > 3 * self.leaves || utf16_len(rest) >= self.leaves
    }
}

/// Returns the mask of as many low bytes as `text` has.
const fn mask(text: &str) -> u64 {
    u64::MAX >> (64 - 8 * text.len())
}

/// A list of affixes in the order in which they are tried.
#[derive(Debug)]
pub(crate) struct Affixes<const N: usize> {
    pub(crate) list: [Affix; N],
    /// The last six bits of every outermost letter, as a set.
    outermost: u64,
}

impl<const N: usize> Affixes<N> {
    /// Returns the table of a list.
    pub(crate) const fn new(list: [Affix; N]) -> Self {
        let (mut outermost, mut n) = (0, 0);
        while n < N {
            outermost |= 1 << (list[n].letters & 63);
            n += 1;
        }
        Self { list, outermost }
    }

    /// Returns which affixes have their letters among these, the [`front`] or [`back`] of a word:
    /// bit `n` for the affix `n`.
    ///
    /// Which affix a word has is what no branch predictor knows, so only one question is a branch:
    /// whether there may be any. Then all are compared. On running text one branch for each affix
    /// was slower by a third, and no branch at all by a tenth.
    pub(crate) fn standing(&self, letters: u64) -> u32 {
        if self.outermost >> (letters & 63) & 1 == 0 {
            return 0;
        }
        let stands = |n: usize| letters & self.list[n].mask == self.list[n].letters;
        (0..N).fold(0, |set, n| set | u32::from(stands(n)) << n)
    }
}

/// Returns the first four letters of `word`, 16 bits each, the first in the low bits.
///
/// A letter is two bytes. Other characters give other pairs of bytes, none of which looks like a
/// letter where only letters are further out.
pub(crate) const fn front(word: &[u8]) -> u64 {
    // Two loads that overlap serve every length from four bytes on, without a branch.
    let behind = if word.len() < 8 {
        word.len().saturating_sub(4)
    } else {
        4
    };
    let bytes = match (word.first_chunk(), word.split_at(behind).1.first_chunk()) {
        (Some(a), Some(b)) => {
            u32::from_le_bytes(*a) as u64 | (u32::from_le_bytes(*b) as u64) << (8 * behind)
        }
        _ => short(word)
            .swap_bytes()
            .unbounded_shr(64 - 8 * word.len() as u32),
    };
    (bytes & 0x00FF_00FF_00FF_00FF) << 8 | bytes >> 8 & 0x00FF_00FF_00FF_00FF
}

/// Returns the last two letters of `word`, 16 bits each, the last in the low bits.
pub(crate) const fn back(word: &[u8]) -> u64 {
    match word.last_chunk() {
        Some(chunk) => u32::from_be_bytes(*chunk) as u64,
        None => short(word),
    }
}

/// Returns all bytes of a word of less than eight, the last in the low byte.
const fn short(word: &[u8]) -> u64 {
    let (mut bytes, mut at) = (0, 0);
    while at < word.len() {
        bytes = bytes << 8 | word[at] as u64;
        at += 1;
    }
    bytes
}

/// Returns the length in UTF-16 units of a piece of UTF-8 that is cut between characters.
fn utf16_len(text: &[u8]) -> usize {
    let units = |&byte: &u8| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0);
    text.iter().map(units).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;
    use alloc::string::String;
    use kalim_testkit::{all_chars, any_text};
    use proptest::prelude::*;

    #[test]
    fn every_char_has_its_utf16_length() {
        for c in all_chars() {
            assert_eq!(
                utf16_len(c.encode_utf8(&mut [0; 4]).as_bytes()),
                c.len_utf16(),
                "{c:?}"
            );
        }
    }

    const PREFIXES: Affixes<3> = Affixes::new([
        Affix::prefix("ال", 2),
        Affix::prefix("بال", 2),
        Affix::prefix("و", 3),
    ]);
    const SUFFIXES: Affixes<2> = Affixes::new([Affix::suffix("ها", 2), Affix::suffix("ه", 2)]);

    #[test]
    fn letters_of_words_of_every_length() {
        let word = "abcdefghij";
        let fronts = [
            0,
            0x6100,
            0x6162,
            0x6300_6162,
            0x6364_6162,
            0x6500_6364_6162,
        ];
        for (len, letters) in fronts.into_iter().enumerate() {
            assert_eq!(front(&word.as_bytes()[..len]), letters);
        }
        assert_eq!(front(b"abcdefg"), 0x6700_6566_6364_6162);
        assert_eq!(front(word.as_bytes()), 0x6768_6566_6364_6162);
        let backs = [0, 0x61, 0x6162, 0x61_6263, 0x6162_6364, 0x6263_6465];
        for (len, letters) in backs.into_iter().enumerate() {
            assert_eq!(back(&word.as_bytes()[..len]), letters);
        }
    }

    #[test]
    fn every_char_is_only_itself() {
        for c in all_chars() {
            let word = [c; 3].iter().collect::<String>();
            for (n, prefix) in PREFIXES.list.iter().enumerate() {
                let stands = PREFIXES.standing(front(word.as_bytes())) >> n & 1 == 1;
                assert_eq!(stands, word.starts_with(prefix.text), "{c:?}");
            }
            for (n, suffix) in SUFFIXES.list.iter().enumerate() {
                let stands = SUFFIXES.standing(back(word.as_bytes())) >> n & 1 == 1;
                assert_eq!(stands, word.ends_with(suffix.text), "{c:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn standing_is_starts_with_and_ends_with(text in any_text(), cut in 0_usize..8) {
            let text: String = text.chars().skip(cut).take(cut).collect();
            for prefix in &PREFIXES.list {
                let word = prefix.text.to_owned() + &text;
                for (n, other) in PREFIXES.list.iter().enumerate() {
                    let stands = PREFIXES.standing(front(word.as_bytes())) >> n & 1 == 1;
                    prop_assert_eq!(stands, word.starts_with(other.text));
                }
            }
            for suffix in &SUFFIXES.list {
                let word = text.clone() + suffix.text;
                for (n, other) in SUFFIXES.list.iter().enumerate() {
                    let stands = SUFFIXES.standing(back(word.as_bytes())) >> n & 1 == 1;
                    prop_assert_eq!(stands, word.ends_with(other.text));
                }
            }
        }

        #[test]
        fn lengths_are_utf16_units(text in any_text(), leaves in 0_usize..5) {
            let rest: String = text.chars().take(6).collect();
            let expected = rest.encode_utf16().count() >= leaves;
            prop_assert_eq!(Affix::prefix("x", leaves).may_leave(rest.as_bytes()), expected);
        }
    }
}
