//! Which bytes of the input are still there in the output.

use alloc::vec;
use alloc::vec::Vec;

/// One bit for each byte of an input text: set if the output has a byte for it.
///
/// A character that is deleted has all its bits cleared; one that is replaced by fewer bytes keeps
/// its first ones; one that is replaced by more bytes keeps all, and a [`Growth`] says how many
/// bytes were added after its last. So the output has as many bytes as bits are set, plus all
/// growths, and its bytes stand in the order of the input. This costs one bit per input byte.
///
/// # Examples
///
/// ```
/// let mut mask = kalim_simd::KeptMask::new(10);
/// mask.replace(2, 2, 0); // the two bytes at 2 are gone
/// assert_eq!(mask.words(), [0b11_1111_0011]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMask {
    words: Vec<u64>,
    growths: Vec<Growth>,
    len: usize,
}

/// A place where a replacement has more bytes than what it replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// The last input byte of the character that is replaced.
    pub at: usize,
    /// How many more bytes the output has.
    pub extra: usize,
}

impl KeptMask {
    /// Returns the mask of a text of `len` bytes of which all are kept.
    #[must_use]
    pub fn new(len: usize) -> Self {
        let mut words = vec![u64::MAX; len.div_ceil(64)];
        if let (Some(last), used @ 1..) = (words.last_mut(), len % 64) {
            *last = (1 << used) - 1;
        }
        Self {
            words,
            growths: Vec::new(),
            len,
        }
    }

    /// Notes that the `from` input bytes at `at` became `to` output bytes.
    ///
    /// Each byte may be replaced once, in ascending order; what lies beyond the end is ignored.
    #[inline]
    pub fn replace(&mut self, at: usize, from: usize, to: usize) {
        for byte in (at + from.min(to)..at + from).take_while(|&byte| byte < self.len) {
            self.words[byte / 64] &= !(1 << (byte % 64));
        }
        if to > from && from > 0 {
            self.growths.push(Growth {
                at: at + from - 1,
                extra: to - from,
            });
        }
    }

    /// Returns the number of bytes of the input.
    #[must_use]
    #[expect(
        clippy::len_without_is_empty,
        reason = "the length of a text, not of a collection"
    )]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Returns the bits, 64 input bytes a word, the first byte lowest.
    #[must_use]
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// Returns the growths, in ascending order.
    #[must_use]
    pub fn growths(&self) -> &[Growth] {
        &self.growths
    }
}
