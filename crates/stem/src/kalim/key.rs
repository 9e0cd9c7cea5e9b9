//! What words are known by in a cache.

use super::word::number_of_written;

/// What a word is known by: up to eight letters byte by byte, if they come without marks; or else up to ten letters as they are
/// written, six bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(pub(super) u64);

/// The bits of a letter in a key of ten.
const KEY_BITS: usize = 6;
/// The greatest number of letters in a key.
const MOST: usize = 10;
/// What a key of ten letters has above them. A key of eight bytes has 8 or more there, one of fewer has 0.
const TEN: u64 = 1 << 60;

impl Key {
    /// Returns the key of a word; `None` for one that is never kept: of more letters, or of others than those from U+0600 to U+06FF.
    #[inline]
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::of_bytes(word.as_bytes()).or_else(|| Self::of_letters(word.as_bytes()))
    }

    /// Returns the key of a word of up to eight characters from U+0600 to U+067F: seven bits of each, and one that says that it is there.
    #[inline]
    fn of_bytes(word: &[u8]) -> Option<Self> {
        let (low, high) = pairs(word)?;
        let lanes = u64::MAX >> (64 - 4 * word.len());
        let leads = even_bytes(low) | even_bytes(high) << 32;
        let nexts = even_bytes(low >> 8) | even_bytes(high >> 8) << 32;
        const EACH: u64 = 0x0101_0101_0101_0101;
        let is_known = leads & !EACH == lanes & (0xD8 * EACH);
        let codes = (leads & EACH) << 6 | nexts & (0x3F * EACH);
        is_known.then_some(Self(codes | lanes & (0x80 * EACH)))
    }

    #[inline(never)]
    fn of_letters(word: &[u8]) -> Option<Self> {
        let (pairs, rest) = word.as_chunks::<2>();
        let (mut key, mut len, mut others) = (0, 0, !rest.is_empty());
        for &[lead, next] in pairs {
            let number = number_of_written(lead, next);
            key |= u64::from(number) << ((KEY_BITS * len) % 64);
            len += usize::from(number != 0);
            others |= number > LAST;
        }
        (!others && len > 0 && len <= MOST).then_some(Self(key | TEN))
    }

    /// Returns whether it has every character of the word as it is.
    pub(crate) const fn is_of_bytes(self) -> bool {
        self.0 >> 60 != TEN >> 60
    }
}

/// Returns the bytes of a word of 2 to 16, an even number, in two numbers, with zeros behind them.
#[inline]
fn pairs(word: &[u8]) -> Option<(u64, u64)> {
    let len = word.len();
    if len > 16 || !len.is_multiple_of(2) {
        return None;
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let high = u64::from_le_bytes(*last).checked_shr(8 * (16 - len as u32));
        return Some((u64::from_le_bytes(*first), high.unwrap_or(0)));
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let [first, last] = [first, last].map(|half| u64::from(u32::from_le_bytes(*half)));
        return Some((first | last << (8 * (len - 4)), 0));
    }
    let pair = word.first_chunk()?;
    Some((u64::from(u16::from_le_bytes(*pair)), 0))
}

/// Returns the first byte of each two, together.
#[inline]
const fn even_bytes(pairs: u64) -> u64 {
    let bytes = pairs & 0x00FF_00FF_00FF_00FF;
    let pairs = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF;
    (pairs | pairs >> 16) & 0xFFFF_FFFF
}

/// The greatest number of a letter.
const LAST: u8 = (1 << KEY_BITS) - 1;

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn words_have_keys() {
        let same = ["والكِتَابُ", "وَالكِتاب", "والكــتابُ", "والکتاب"].map(Key::of);
        assert!(same.iter().all(|key| key.is_some() && *key == same[0]));
        let words = [
            "كتاب",
            "كتابب",
            "كِتاب",
            "ب",
            "تب",
            "والكتاب",
            "والكِتَابُ",
            "والكتابة",
        ];
        let keys: Vec<_> = words.iter().map(|word| Key::of(word).unwrap()).collect();
        for (at, key) in keys.iter().enumerate() {
            assert!(key.0 != 0 && !keys[..at].contains(key), "{}", words[at]);
        }
        assert_ne!(Key::of("مدرسة"), Key::of("مدرسه"));
        for none in ["", "abc", "كتاب1", "كتاب\u{200F}", "والاستقبالات"] {
            assert_eq!(Key::of(none), None, "{none:?}");
        }
        assert!(Key::of("والاستقبال").is_some());
    }
}
