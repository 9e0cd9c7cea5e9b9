//! The two ends of a word, as numbers.

/// The first and the last eight bytes of a word, in the order of the text: the first of them lowest.
///
/// Of a shorter word `front` has all bytes lowest and `back` has them highest, with zeros beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(crate) front: u64,
    back: u64,
    /// How many bytes of each are of the word.
    used: u32,
}

/// For each of four letters of two bytes its [`index`].
pub(crate) type Indices = [u8; 4];

/// Returns the last two bits of the first byte of a letter and the last six of the second one: no
/// two letters of U+0600 to U+06FF have the same.
pub(crate) const fn index(first: u8, second: u8) -> u8 {
    first << 6 | second & 63
}

impl Ends {
    /// Returns the ends of `word`, if it has four bytes or more.
    ///
    /// Two loads of four bytes that overlap serve every length, so the length is no branch: no
    /// predictor knows how long the next word is.
    #[inline(always)]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        let front = first_eight(word)?;
        let used = word.len().min(8);
        let last = le(word, word.len() - 4)?;
        let back = last << 32 | le(word, word.len() - used)? << (64 - 8 * used);
        Some(Self {
            front,
            back,
            used: used as u32,
        })
    }

    /// Returns whether the first four letters and the last four, or as many as there are, are of two
    /// bytes each and in U+0600 to U+06FF.
    #[inline(always)]
    pub(crate) const fn are_plain(self) -> bool {
        const KEPT: u64 = 0x00FC_00FC_00FC_00FC;
        const LEAD: u64 = 0x00D8_00D8_00D8_00D8;
        let unused = 64 - 8 * self.used;
        let front = (self.front & KEPT ^ LEAD) << unused;
        let back = (self.back & KEPT ^ LEAD) >> unused;
        front | back == 0
    }

    /// Returns the indices of the first four letters, the first one first; zeros for what is not
    /// there.
    #[inline(always)]
    pub(crate) const fn first(self) -> Indices {
        let [a, _, b, _, c, _, d, _] = indices(self.front);
        [a, b, c, d]
    }

    /// Returns the indices of the last four letters, the last one first; zeros for what is not there.
    #[inline(always)]
    pub(crate) const fn last(self) -> Indices {
        let [d, _, c, _, b, _, a, _] = indices(self.back);
        [a, b, c, d]
    }
}

/// Returns the [`index`] of each of four letters, in every other byte.
#[inline(always)]
const fn indices(letters: u64) -> [u8; 8] {
    let first = letters << 6 & 0x00C0_00C0_00C0_00C0;
    let second = letters >> 8 & 0x003F_003F_003F_003F;
    (first | second).to_le_bytes()
}

/// Returns four bytes of `word` from byte `at` on.
#[inline(always)]
fn le(word: &[u8], at: usize) -> Option<u64> {
    let bytes = word.get(at..)?.first_chunk()?;
    Some(u64::from(u32::from_le_bytes(*bytes)))
}

/// Returns the first eight bytes of `word`, with zeros behind its end.
pub(crate) fn front(word: &str) -> u64 {
    let bytes = word.bytes().take(8).rev();
    bytes.fold(0, |all, byte| all << 8 | u64::from(byte))
}

/// Returns the first eight bytes of `word`, with zeros behind its end, if it has four or more.
#[inline(always)]
pub(crate) fn first_eight(word: &[u8]) -> Option<u64> {
    let second = word.len().min(8).checked_sub(4)?;
    Some(le(word, 0)? | le(word, second)? << (8 * second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, arabic_word};
    use proptest::prelude::*;

    fn check(text: &str) {
        let word = text.as_bytes();
        let Some(ends) = Ends::of(word) else {
            return assert!(word.len() < 4);
        };
        let used = word.len().min(8);
        let mut padded = word.to_vec();
        padded.resize(16.max(used), 0);
        assert_eq!(ends.front.to_le_bytes(), padded[..8], "{word:?}");
        assert_eq!(front(text).to_le_bytes(), padded[..8], "{word:?}");
        let back = ends.back.to_le_bytes();
        assert_eq!(back[8 - used..], word[word.len() - used..], "{word:?}");
        assert!(back[..8 - used].iter().all(|&byte| byte == 0), "{word:?}");
    }

    #[test]
    fn ends_of_words_of_every_length() {
        let word = "abcdefghijklmnopqrstuvwxyz";
        (0..=word.len()).for_each(|len| check(&word[..len]));
    }

    /// The indices of four letters, one by one.
    fn naive(letters: impl Iterator<Item = char>) -> Vec<u8> {
        let bytes = letters.map(|c| u32::from(c) as u8);
        bytes.chain([0; 4]).take(4).collect()
    }

    proptest! {
        #[test]
        fn ends_are_the_bytes_of_the_text(text in any_text()) {
            check(&text);
        }

        #[test]
        fn plain_ends_are_letters_of_two_bytes(
            word in arabic_word(),
            text in any_text(),
            len in 0_usize..12,
        ) {
            let text: String = text.chars().take(len).collect();
            for word in [text.clone() + &word, word.clone() + &text, word, text] {
                let Some(ends) = Ends::of(word.as_bytes()) else {
                    continue;
                };
                let is_plain = |c| ('\u{600}'..='\u{6FF}').contains(&c);
                let plain = word.chars().take(4).all(is_plain)
                    && word.chars().rev().take(4).all(is_plain);
                prop_assert_eq!(ends.are_plain(), plain);
                if plain {
                    prop_assert_eq!(ends.first(), &naive(word.chars())[..]);
                    prop_assert_eq!(ends.last(), &naive(word.chars().rev())[..]);
                }
            }
        }
    }
}
