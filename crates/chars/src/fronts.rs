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
        words: impl Iterator<Item = (u16, u16)>,
    ) -> [u64; SPAN / 128] {
        // A byte for each word and no branch: which words are in the set is what no branch predictor knows.
        let (mut flags, mut count) = ([0; SPAN / 2], 0);
        for (flag, (start, end)) in flags.iter_mut().zip(words) {
            *flag = u8::from(self.has(front_within(window, start, end)));
            count += 1;
        }
        let mut selected = [0; SPAN / 128];
        for (at, eight) in (0..count).step_by(8).zip(flags.as_chunks().0) {
            selected[at / 64 % selected.len()] |= packed(*eight) << (at % 64);
        }
        selected
    }
}

/// Returns eight bytes, each 0 or 1, as eight bits, the first one lowest.
#[inline(always)]
const fn packed(flags: [u8; 8]) -> u64 {
    // In the highest byte of the product each flag has a place of its own.
    u64::from_le_bytes(flags).wrapping_mul(0x0102_0408_1020_4080) >> 56
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
    let eight = core::array::from_fn(|at| window[usize::from(start) % SPAN + at]);
    let used = usize::from(end.wrapping_sub(start).min(8));
    u64::from_le_bytes(eight) & LOWEST[used]
}

/// The lowest bytes, so many as the place says.
static LOWEST: [u64; 9] = {
    let (mut masks, mut used) = ([u64::MAX; 9], 0);
    while used < 8 {
        masks[used] = (1 << (8 * used)) - 1;
        used += 1;
    }
    masks
};

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
