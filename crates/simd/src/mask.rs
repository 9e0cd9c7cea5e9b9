//! Which bytes of the input are still there in the output.

use alloc::vec;
use alloc::vec::Vec;

/// One bit for each byte of an input text: set if the output has a byte for it.
///
/// A character that is deleted has all its bits cleared; one that is replaced by fewer bytes keeps
/// its first ones; one that is replaced by more bytes keeps all, and a [`Growth`] says how many
/// bytes were added after its last. So the output has as many bytes as bits are set, plus all
/// growths, and its bytes stand in the order of the input.
///
/// With each 64 bits goes the number of output bytes before them: 0.19 bytes in all for each byte of
/// input.
///
/// # Examples
///
/// ```
/// let mut mask = kalim_simd::KeptMask::new(10);
/// mask.replace(2, 2, 0); // the two bytes at 2 are gone
/// assert_eq!(mask.words(), [0b11_1111_0011]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct KeptMask {
    words: Vec<u64>,
    /// Output bytes before each word, modulo 2³²; empty if [`replace`](Self::replace) was called
    /// since they were counted.
    counts: Vec<u32>,
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
            *last = low_bits(used);
        }
        Self {
            words,
            len,
            ..Self::default()
        }
    }

    /// Notes that the `from` input bytes at `at` became `to` output bytes.
    ///
    /// Each byte may be replaced once, in ascending order; what lies beyond the end is ignored.
    #[inline]
    pub fn replace(&mut self, at: usize, from: usize, to: usize) {
        self.counts.clear();
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

    /// Returns for each of the [words](Self::words) the number of output bytes before it, modulo
    /// 2³²; none before [`count`](Self::count).
    #[must_use]
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// Returns the growths, in ascending order.
    #[must_use]
    pub fn growths(&self) -> &[Growth] {
        &self.growths
    }

    /// Returns the bits of 64 input bytes from byte `at` on, with those behind the end set.
    #[inline]
    pub(crate) fn window(&self, at: usize) -> u64 {
        let behind = match self.len.saturating_sub(at) {
            left @ 0..64 => u64::MAX << left,
            _ => 0,
        };
        let word = |number: usize| self.words.get(number).copied().unwrap_or(0);
        word(at / 64) >> (at % 64) | word(at / 64 + 1) << 1 << (63 - at % 64) | behind
    }

    /// Brings the [counts](Self::counts) up to date.
    ///
    /// Cost: nothing for the mask that a kernel has made, otherwise one pass over the words.
    #[expect(clippy::cast_possible_truncation, reason = "modulo 2³², as promised")]
    pub fn count(&mut self) {
        if self.counts.len() == self.words.len() {
            return;
        }
        let (mut output, mut growths) = (0_u32, self.growths.iter().peekable());
        for (at, word) in self.words.iter().enumerate() {
            self.counts.push(output);
            output = output.wrapping_add(word.count_ones());
            while let Some(growth) = growths.next_if(|growth| growth.at / 64 == at) {
                output = output.wrapping_add(growth.extra as u32);
            }
        }
    }
}

/// Two masks are equal if they say the same, counted or not.
impl PartialEq for KeptMask {
    fn eq(&self, other: &Self) -> bool {
        (self.len, &self.words, &self.growths) == (other.len, &other.words, &other.growths)
    }
}

impl Eq for KeptMask {}

/// Returns a word with the lowest `count` bits set; `count` is less than 64.
const fn low_bits(count: usize) -> u64 {
    (1 << count) - 1
}

/// What a kernel tells while it rewrites: block by block, in ascending order.
pub(crate) trait Record {
    /// Of the next `len` input bytes, 64 at the most, the output has those whose bits are set in
    /// `kept`.
    fn block(&mut self, len: usize, kept: u64);

    /// Of each of the next `count` times 64 input bytes, before which there were only such, the output
    /// has those whose bits are set in what `next` returns. It is called once for each, in order.
    fn run(&mut self, count: usize, next: impl FnMut() -> u64);

    /// Behind the last block, the output has `extra` bytes more.
    fn grown(&mut self, extra: usize);
}

/// Records nothing.
impl Record for () {
    #[inline(always)]
    fn block(&mut self, _: usize, _: u64) {}
    #[inline(always)]
    fn run(&mut self, count: usize, mut next: impl FnMut() -> u64) {
        for _ in 0..count {
            next();
        }
    }
    #[inline(always)]
    fn grown(&mut self, _: usize) {}
}

/// The writer of a mask.
#[derive(Debug)]
pub(crate) struct Recorder<'m> {
    words: &'m mut [u64],
    counts: &'m mut [u32],
    growths: &'m mut Vec<Growth>,
    /// The input bytes so far.
    at: usize,
    /// The output bytes so far.
    written: usize,
}

impl<'m> Recorder<'m> {
    /// Begins the record of a text of `len` bytes.
    pub(crate) fn new(mask: &'m mut KeptMask, len: usize) -> Self {
        // What is left of an earlier text is written over, block by block.
        mask.words.resize(len.div_ceil(64), 0);
        mask.counts.resize(len.div_ceil(64), 0);
        mask.growths.clear();
        mask.len = len;
        Self {
            words: &mut mask.words,
            counts: &mut mask.counts,
            growths: &mut mask.growths,
            at: 0,
            written: 0,
        }
    }
}

impl Recorder<'_> {
    /// Writes a word, before which there are `more` output bytes than so far.
    ///
    /// There is room for it; a look instead of an index, so that nothing can panic and all is kept
    /// in registers.
    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "modulo 2³², as promised")]
    fn begin_word(&mut self, at: usize, word: u64, more: u32) {
        if let (Some(to), Some(count)) = (self.words.get_mut(at), self.counts.get_mut(at)) {
            *to = word;
            *count = (self.written as u32).wrapping_add(more);
        }
    }
}

impl Record for Recorder<'_> {
    #[inline(always)]
    fn block(&mut self, len: usize, kept: u64) {
        let (word, shift) = (self.at / 64, self.at % 64);
        if shift == 0 {
            self.begin_word(word, kept, 0);
        } else {
            if let Some(begun) = self.words.get_mut(word) {
                *begun |= kept << shift;
            }
            if shift + len > 64 {
                let before = kept & low_bits(64 - shift);
                self.begin_word(word + 1, kept >> (64 - shift), before.count_ones());
            }
        }
        self.at += len;
        self.written += kept.count_ones() as usize;
    }

    #[inline(always)]
    #[expect(clippy::cast_possible_truncation, reason = "modulo 2³², as promised")]
    fn run(&mut self, count: usize, mut next: impl FnMut() -> u64) {
        let range = self.at / 64..self.at / 64 + count;
        let (words, counts) = (&mut self.words[range.clone()], &mut self.counts[range]);
        let mut written = self.written;
        for (word, output) in words.iter_mut().zip(counts) {
            *output = written as u32;
            *word = next();
            written += word.count_ones() as usize;
        }
        self.at += 64 * count;
        self.written = written;
    }

    #[inline(always)]
    fn grown(&mut self, extra: usize) {
        let at = self.at - 1;
        self.growths.push(Growth { at, extra });
        self.written += extra;
    }
}

/// Blocks of a few bytes, gathered for a record.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    kept: u64,
    len: usize,
}

impl Gathered {
    /// Adds a block of eight bytes at the most.
    #[inline(always)]
    pub(crate) fn block(&mut self, len: usize, kept: u64, record: &mut impl Record) {
        self.kept |= kept << self.len;
        self.len += len;
        if self.len > 56 {
            self.flush(record);
        }
    }

    /// Hands on what is there.
    #[inline(always)]
    pub(crate) fn flush(&mut self, record: &mut impl Record) {
        if self.len > 0 {
            record.block(self.len, self.kept);
        }
        *self = Self::default();
    }
}
