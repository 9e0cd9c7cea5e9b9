//! A filter in front of a set of words, by their first eight bytes. No part of the interface.

/// A set of beginnings of words: an answer "no" is certain, and it is the answer for nearly all others.
#[derive(Debug, Clone)]
pub struct Fronts {
    bits: [u64; WORDS],
}

/// 16 KiB, of which some thousand beginnings set one bit in sixteen.
const WORDS: usize = 2048;

/// The bytes of a text in which the words of one call of [`Fronts::select`] are.
pub const SPAN: usize = 512;

/// Those, and as many more as are looked at.
const WINDOW: usize = SPAN + 8;

impl Default for Fronts {
    fn default() -> Self {
        Self { bits: [0; WORDS] }
    }
}

impl Fronts {
    /// Adds a beginning: see [`front`].
    pub fn insert(&mut self, front: u64) {
        let (word, bit) = place(front);
        self.bits[word] |= 1 << bit;
    }

    /// Returns whether a beginning may be in the set.
    #[inline(always)]
    #[must_use]
    pub fn has(&self, front: u64) -> bool {
        let (word, bit) = place(front);
        self.bits[word] >> bit & 1 == 1
    }

    /// Returns which of `words` may have their beginning in the set, one bit for each. They are given by
    /// start and end, both less than [`SPAN`], in `text` from byte `base` on.
    ///
    /// # Panics
    ///
    /// If `base` or the end of a word is behind that of the text.
    #[inline]
    #[must_use]
    pub fn select(
        &self,
        text: &str,
        base: usize,
        words: impl Iterator<Item = (u16, u16)>,
    ) -> [u64; SPAN / 128] {
        let rest = &text.as_bytes()[base..];
        match rest.first_chunk() {
            Some(window) => self.select_within(window, words),
            None => {
                let mut window = [0; WINDOW];
                window[..rest.len()].copy_from_slice(rest);
                self.select_within(&window, words)
            }
        }
    }

    #[inline]
    fn select_within(
        &self,
        window: &[u8; WINDOW],
        mut words: impl Iterator<Item = (u16, u16)>,
    ) -> [u64; SPAN / 128] {
        let mut selected = [0; SPAN / 128];
        for selected in &mut selected {
            // No branch: which words are in the set is what no branch predictor knows.
            for (at, (start, end)) in words.by_ref().take(64).enumerate() {
                *selected |= u64::from(self.has(front_within(window, start, end))) << at;
            }
        }
        selected
    }
}

/// Returns the first eight bytes of `word`, or as many as there are, the first one lowest.
#[inline(always)]
#[must_use]
pub fn front(word: &[u8]) -> u64 {
    let used = word.len().min(8);
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    // Two loads that overlap serve four to eight bytes.
    match (word.first_chunk(), word[..used].last_chunk()) {
        (Some(first), Some(second)) => four(first) | four(second) << 32 >> (64 - 8 * used),
        _ => word
            .iter()
            .rev()
            .fold(0, |all, &byte| all << 8 | u64::from(byte)),
    }
}

/// Returns the [`front`] of the bytes from `start` to `end`.
#[inline(always)]
fn front_within(window: &[u8; WINDOW], start: u16, end: u16) -> u64 {
    let unused = 8 - end.wrapping_sub(start).min(8);
    let eight = core::array::from_fn(|at| window[usize::from(start) % SPAN + at]);
    u64::from_le_bytes(eight) & u64::MAX >> ((8 * unused) & 63)
}

/// Returns a word of the set and a bit in it.
#[inline(always)]
fn place(front: u64) -> (usize, u32) {
    // Fibonacci hashing: the high bits of a product depend on all bits of the factor.
    let hash = front.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((hash >> 53) as usize, (hash >> 47 & 63) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fronts_are_the_first_bytes(word in r"[ا-يa-z]{0,12}") {
            let used = word.len().min(8);
            let front = front(word.as_bytes()).to_le_bytes();
            prop_assert_eq!(&front[..used], &word.as_bytes()[..used]);
            prop_assert!(front[used..].iter().all(|&byte| byte == 0));
        }

        #[test]
        fn words_are_selected_as_one_by_one(
            words in proptest::collection::vec(r"[ا-يa-z]{1,9}", 1..40),
            listed in proptest::collection::vec(any::<bool>(), 40),
            padding in r"[a ]{0,30}",
        ) {
            let mut fronts = Fronts::default();
            for (word, _) in words.iter().zip(&listed).filter(|(_, listed)| **listed) {
                fronts.insert(front(word.as_bytes()));
            }
            let (mut text, mut places) = (String::new(), Vec::new());
            for word in &words {
                if text.len() + word.len() < SPAN {
                    places.push((text.len() as u16, (text.len() + word.len()) as u16));
                    text += word;
                }
            }
            text += &padding;
            let selected = fronts.select(&text, 0, places.iter().copied());
            for (number, &(start, end)) in places.iter().enumerate() {
                let word = &text.as_bytes()[start.into()..end.into()];
                let is_selected = selected[number / 64] >> (number % 64) & 1 == 1;
                prop_assert_eq!(is_selected, fronts.has(front(word)));
            }
        }
    }

    #[test]
    fn nothing_is_in_an_empty_set() {
        assert!(!Fronts::default().has(front("من".as_bytes())));
    }
}
