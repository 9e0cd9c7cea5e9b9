//! The two ends of a word, as numbers.

/// The first and the last eight bytes of a word of letters of two bytes, in the order of the text: the
/// first of them lowest.
///
/// Of a shorter word `front` has all bytes lowest and `back` has them highest, with zeros beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    front: u64,
    back: u64,
}

/// Returns the last two bits of the first byte of a letter and the last six of the second one: no
/// two letters of U+0600 to U+06FF have the same.
pub(crate) const fn index(first: u8, second: u8) -> u8 {
    first << 6 | second & 63
}

impl Ends {
    /// Returns the ends of `word` if it has four bytes or more and its first four letters and last
    /// four, or as many as there are, are of two bytes each and in U+0600 to U+06FF.
    ///
    /// Two loads of four bytes that overlap serve every length, so the length is no branch: no
    /// predictor knows how long the next word is.
    #[inline(always)]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        let used = word.len().min(8);
        let unused = 64 - 8 * used as u32;
        let [first, second] = outer_fours(&word[..used])?;
        let [third, last] = outer_fours(&word[word.len() - used..])?;
        are_plain([first, second, third, last]).then(|| Self {
            front: first | second << 32 >> unused,
            back: last << 32 | third << unused,
        })
    }

    /// Returns the indices of the first three letters, the first one first; zeros for what is not
    /// there.
    #[inline(always)]
    pub(crate) const fn first(self) -> [u8; 3] {
        let [a, _, b, _, c, ..] = indices(self.front);
        [a, b, c]
    }

    /// Returns the indices of the last four letters, the last one first; zeros for what is not there.
    #[inline(always)]
    pub(crate) const fn last(self) -> [u8; 4] {
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

/// Returns the first four bytes and the last four, which overlap if there are less than eight.
#[inline(always)]
fn outer_fours(bytes: &[u8]) -> Option<[u64; 2]> {
    let number = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
    Some([number(bytes.first_chunk()?), number(bytes.last_chunk()?)])
}

/// Returns whether four bytes at a time are two letters of two bytes in U+0600 to U+06FF.
#[inline(always)]
fn are_plain(fours: [u64; 4]) -> bool {
    const LEADS: u64 = 0x00D8_00D8;
    const KEPT: u64 = 0x00FC_00FC;
    let [a, b, c, d] = fours.map(|four| four ^ LEADS);
    (a | b | c | d) & KEPT == 0
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
        let used = word.len().min(8);
        if let Some(ends) = Ends::of(word) {
            assert_eq!(ends.front.to_le_bytes()[..used], word[..used], "{word:?}");
            assert!(
                ends.front.leading_zeros() as usize >= 64 - 8 * used,
                "{word:?}"
            );
            let back = ends.back.to_le_bytes();
            assert_eq!(back[8 - used..], word[word.len() - used..], "{word:?}");
            assert!(back[..8 - used].iter().all(|&byte| byte == 0), "{word:?}");
        }
    }

    #[test]
    fn ends_of_words_of_every_length() {
        for word in ["abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"]
        {
            let lens = (0..=word.len()).filter(|&len| word.is_char_boundary(len));
            lens.for_each(|len| check(&word[..len]));
        }
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
                check(&word);
                let ends = Ends::of(word.as_bytes());
                let is_plain = |c| ('\u{600}'..='\u{6FF}').contains(&c);
                let plain = word.len() >= 4
                    && word.chars().take(4).all(is_plain)
                    && word.chars().rev().take(4).all(is_plain);
                prop_assert_eq!(ends.is_some(), plain);
                if let Some(ends) = ends {
                    prop_assert_eq!(ends.first(), &naive(word.chars())[..3]);
                    prop_assert_eq!(ends.last(), &naive(word.chars().rev())[..]);
                }
            }
        }
    }
}
