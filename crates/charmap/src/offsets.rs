//! Where each byte of an output text comes from.

use alloc::vec::Vec;

use kalim_simd::{Growth, KeptMask, Kernel, Spans};

use crate::select::nth_bit;

/// Words of the mask per entry of [`Offsets::bases`]: counts are known modulo 2³², which is enough
/// as long as no more than 4 GiB of output come from 4 MiB of input.
const WORDS_PER_BASE: usize = 1 << 16;

/// A monotone correspondence between the bytes of an input text and of an output text.
///
/// It is a rank and select structure: the [`KeptMask`] of the rewriting and, for each 64 bytes of
/// input, how many output bytes come before them: 0.19 bytes for each byte of input, or none at all
/// if the texts are equal. All positions are byte offsets; those beyond the end count as the end.
///
/// [`Mapped`](crate::Mapped) adds the texts, and rounds to whole letters.
///
/// # Examples
///
/// A stage that is not a map notes what it does in a mask:
///
/// ```
/// use kalim_charmap::{KeptMask, Offsets};
///
/// // "a  b" became "a b": one of the two spaces is gone.
/// let mut mask = KeptMask::new(4);
/// mask.replace(2, 1, 0);
/// let offsets = Offsets::new(mask);
/// assert_eq!(offsets.input_of(2), 3);
/// assert_eq!(offsets.output_of(3), 2);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Offsets {
    /// Of no meaning if every byte is where it was.
    kept: KeptMask,
    edits: bool,
    /// Output bytes before every [`WORDS_PER_BASE`] words but the first.
    bases: Vec<usize>,
    /// Whether the bits and counts of `kept` are all there is to know.
    is_flat: bool,
    input_len: usize,
    output_len: usize,
}

impl Offsets {
    /// Returns the offsets of two equal texts of `len` bytes.
    #[must_use]
    pub fn identity(len: usize) -> Self {
        Self {
            input_len: len,
            output_len: len,
            ..Self::default()
        }
    }

    /// Returns the offsets that `kept` describes.
    ///
    /// Cost: one pass over the words of the mask.
    #[must_use]
    pub fn new(kept: KeptMask) -> Self {
        let mut offsets = Self::default();
        offsets.set(|mask| {
            *mask = kept;
            mask.count();
            let grown = mask.growths().iter().map(|growth| growth.extra);
            let kept = mask.words().iter().map(|word| word.count_ones() as usize);
            kept.sum::<usize>() + grown.sum::<usize>()
        });
        offsets
    }

    /// Replaces the mask by what `record`, which returns the length of the output, makes of it. The
    /// mask is counted.
    #[inline]
    pub(crate) fn set(&mut self, record: impl FnOnce(&mut KeptMask) -> usize) {
        self.output_len = record(&mut self.kept);
        self.input_len = self.kept.len();
        self.bases.clear();
        if self.kept.words().len() > WORDS_PER_BASE {
            self.set_bases();
        }
        let grows = !self.kept.growths().is_empty();
        self.is_flat = self.bases.is_empty() && !grows;
        self.edits = self.output_len != self.input_len || grows;
    }

    fn set_bases(&mut self) {
        for word in (WORDS_PER_BASE..self.kept.words().len()).step_by(WORDS_PER_BASE) {
            let base = self.count(word - 1) + self.output_of_word(word - 1);
            self.bases.push(base);
        }
    }

    /// Returns the length of the input, in bytes.
    #[must_use]
    pub const fn input_len(&self) -> usize {
        self.input_len
    }

    /// Returns the length of the output, in bytes.
    #[must_use]
    pub const fn output_len(&self) -> usize {
        self.output_len
    }

    /// Whether every byte is where it was.
    #[must_use]
    pub fn is_identity(&self) -> bool {
        !self.edits
    }

    /// Returns the position of the input byte that output byte `output` comes from.
    ///
    /// The bytes that a longer replacement adds come from the last byte of what it replaces.
    ///
    /// Cost: a binary search over the counts.
    #[must_use]
    pub fn input_of(&self, output: usize) -> usize {
        if output >= self.output_len {
            return self.input_len;
        }
        if self.is_identity() {
            return output;
        }
        let word = self.word_of(output);
        let mut left = output - self.count(word);
        for growth in self.growths_of(word) {
            let kept = (self.word(word) & low_bits(growth.at % 64 + 1)).count_ones() as usize;
            if left < kept {
                break;
            }
            if left < kept + growth.extra {
                return growth.at;
            }
            left -= growth.extra;
        }
        word * 64 + nth_bit(self.word(word), left)
    }

    /// Returns how many output bytes come from before input byte `input`: the position in the
    /// output where what comes from there begins.
    ///
    /// Cost: constant, but for a binary search over the growths, if there are any.
    #[inline]
    #[must_use]
    pub fn output_of(&self, input: usize) -> usize {
        let (words, counts) = (self.kept.words(), self.kept.counts());
        match (words.get(input / 64), counts.get(input / 64)) {
            (Some(word), Some(&count)) if self.is_flat => {
                count as usize + (word & low_bits(input % 64)).count_ones() as usize
            }
            _ => self.rank(input),
        }
    }

    /// Returns where pieces of the input are in the output; `None` if the output has more bytes than
    /// the input anywhere, or no byte for the first one of a piece or the one behind it.
    ///
    /// Cost: some instructions for each 64 bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_charmap::Spans;
    ///
    /// let map = kalim_charmap::CharMap::builder().delete(['\u{64E}']).build()?;
    /// let mapped = map.apply_with_offsets("كَتَبَ هُنَا");
    /// let mut word = Spans::NONE;
    /// word.starts.insert(0);
    /// word.ends.insert(12);
    /// let output = mapped.offsets().output_spans(&word).unwrap();
    /// assert!(output.starts.iter().eq([0]) && output.ends.iter().eq([6]));
    /// # Ok::<(), kalim_charmap::BuildError>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn output_spans(&self, spans: &Spans) -> Option<Spans> {
        if self.is_identity() {
            return Some(*spans);
        }
        if !self.kept.growths().is_empty() {
            return None;
        }
        let [starts, ends] = Kernel::active().output_spans(&self.kept, spans)?;
        Some(Spans {
            base: self.output_of(spans.base),
            starts,
            ends,
        })
    }

    /// Does what [`output_of`](Self::output_of) does, whatever the input.
    fn rank(&self, input: usize) -> usize {
        if input >= self.input_len {
            return self.output_len;
        }
        if self.is_identity() {
            return input;
        }
        let word = input / 64;
        let kept = (self.word(word) & low_bits(input % 64)).count_ones() as usize;
        let grown = self
            .growths_of(word)
            .iter()
            .take_while(|growth| growth.at < input);
        self.count(word) + kept + grown.map(|growth| growth.extra).sum::<usize>()
    }

    /// Returns the input position of each output byte, in order.
    #[must_use]
    pub fn inputs(&self) -> Inputs<'_> {
        Inputs {
            offsets: self,
            output: 0,
            word: 0,
            bits: self.kept.words().first().copied().unwrap_or(0),
            growths: self.kept.growths(),
            pending: None,
        }
    }

    /// Returns the offsets from the input of this stage to the output of the stage `next`.
    ///
    /// Cost: one pass over the output of `next`, unless one of the two is the identity.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        if next.is_identity() {
            return self.clone();
        }
        if self.is_identity() {
            return next.clone();
        }
        Self::new(self.composed(next))
    }

    fn composed(&self, next: &Self) -> KeptMask {
        let mut sources = Vec::with_capacity(next.output_len);
        let mut inputs = self.inputs().enumerate();
        let mut current = None;
        for middle in next.inputs() {
            while current.is_none_or(|(at, _)| at < middle) {
                current = inputs.next();
            }
            sources.extend(current.map(|(_, input)| input));
        }
        from_sources(self.input_len, &sources)
    }

    /// Returns the last word with no more than `output` output bytes before it.
    pub(crate) fn word_of(&self, output: usize) -> usize {
        let base = self.bases.partition_point(|&base| base <= output);
        let start = base * WORDS_PER_BASE;
        let words = start..self.kept.words().len().min(start + WORDS_PER_BASE);
        let first = self.kept.counts()[start];
        let within = output - self.base(base);
        let counts = &self.kept.counts()[words];
        start + counts.partition_point(|&count| count.wrapping_sub(first) as usize <= within) - 1
    }

    /// Returns the bits of the mask; none if input and output are equal.
    pub(crate) fn words(&self) -> &[u64] {
        self.kept.words()
    }

    /// Returns the first place from a word on where the output is longer than the input.
    pub(crate) fn next_growth(&self, word: usize) -> Option<usize> {
        let growths = self.kept.growths();
        let next = growths.partition_point(|growth| growth.at / 64 < word);
        growths.get(next).map(|growth| growth.at)
    }

    fn word(&self, at: usize) -> u64 {
        self.kept.words()[at]
    }

    fn base(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |at| self.bases[at])
    }

    /// Returns the number of output bytes before a word.
    pub(crate) fn count(&self, word: usize) -> usize {
        let base = word / WORDS_PER_BASE;
        let counts = self.kept.counts();
        let within = counts[word].wrapping_sub(counts[base * WORDS_PER_BASE]);
        self.base(base) + within as usize
    }

    /// Returns the number of output bytes that come from a word.
    fn output_of_word(&self, word: usize) -> usize {
        let grown = self.growths_of(word).iter().map(|growth| growth.extra);
        self.word(word).count_ones() as usize + grown.sum::<usize>()
    }

    fn growths_of(&self, word: usize) -> &[Growth] {
        let growths = self.kept.growths();
        let start = growths.partition_point(|growth| growth.at / 64 < word);
        let growths = &growths[start..];
        let count = growths
            .iter()
            .take_while(|growth| growth.at / 64 == word)
            .count();
        &growths[..count]
    }
}

/// Two correspondences are equal if they say the same.
impl PartialEq for Offsets {
    fn eq(&self, other: &Self) -> bool {
        (self.input_len, self.output_len, self.edits)
            == (other.input_len, other.output_len, other.edits)
            && (self.is_identity() || self.kept == other.kept)
    }
}

impl Eq for Offsets {}

/// Returns the mask of an output whose bytes come from the given input bytes, in ascending order.
fn from_sources(input_len: usize, sources: &[usize]) -> KeptMask {
    let mut mask = KeptMask::new(input_len);
    let mut next = 0;
    for run in sources.chunk_by(|a, b| a == b) {
        let at = run[0];
        mask.replace(next, at - next, 0);
        mask.replace(at, 1, run.len());
        next = at + 1;
    }
    mask.replace(next, input_len - next, 0);
    mask
}

/// Returns a word with the lowest `count` bits set; `count` is at most 64.
#[inline]
const fn low_bits(count: usize) -> u64 {
    if count == 64 {
        u64::MAX
    } else {
        (1 << count) - 1
    }
}

/// An iterator over the input positions of the output bytes, made by [`Offsets::inputs`].
#[derive(Debug, Clone)]
pub struct Inputs<'o> {
    offsets: &'o Offsets,
    /// The next output byte, of equal texts.
    output: usize,
    word: usize,
    bits: u64,
    growths: &'o [Growth],
    /// A growth of which some bytes are still to come.
    pending: Option<Growth>,
}

impl Inputs<'_> {
    fn next_kept(&mut self) -> Option<usize> {
        while self.bits == 0 {
            self.word += 1;
            self.bits = *self.offsets.kept.words().get(self.word)?;
        }
        let at = self.word * 64 + self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        if let [growth, rest @ ..] = self.growths
            && growth.at == at
        {
            (self.pending, self.growths) = (Some(*growth), rest);
        }
        Some(at)
    }
}

impl Iterator for Inputs<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.offsets.is_identity() {
            let output = self.output;
            self.output += 1;
            return (output < self.offsets.output_len).then_some(output);
        }
        match self.pending {
            Some(Growth { at, extra }) => {
                self.pending = (extra > 1).then_some(Growth {
                    at,
                    extra: extra - 1,
                });
                Some(at)
            }
            None => self.next_kept(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Input bytes and what each becomes: a random mask with its naive list of sources.
    fn edits() -> impl Strategy<Value = Vec<(usize, usize)>> {
        proptest::collection::vec((1_usize..5, 0_usize..7), 0..200)
    }

    fn offsets_of(edits: &[(usize, usize)]) -> (Offsets, Vec<usize>) {
        let mut mask = KeptMask::new(edits.iter().map(|edit| edit.0).sum());
        let (mut sources, mut at) = (Vec::new(), 0);
        for &(from, to) in edits {
            mask.replace(at, from, to);
            sources.extend((0..to).map(|byte| at + byte.min(from - 1)));
            at += from;
        }
        (Offsets::new(mask), sources)
    }

    fn check(offsets: &Offsets, sources: &[usize]) {
        assert_eq!(offsets.output_len(), sources.len());
        for (output, &input) in sources.iter().enumerate() {
            assert_eq!(offsets.input_of(output), input);
        }
        for input in 0..offsets.input_len() {
            assert_eq!(
                offsets.output_of(input),
                sources.partition_point(|&at| at < input)
            );
        }
        assert_eq!(offsets.input_of(sources.len()), offsets.input_len());
        assert_eq!(
            offsets.output_of(offsets.input_len() + 1),
            offsets.output_len()
        );
        assert!(offsets.inputs().eq(sources.iter().copied()));
    }

    proptest! {
        #[test]
        fn offsets_equal_the_naive_list(edits in edits()) {
            let (offsets, sources) = offsets_of(&edits);
            check(&offsets, &sources);
        }

        #[test]
        fn stages_compose(first in edits(), second in edits()) {
            let (first, first_sources) = offsets_of(&first);
            let mut middle = 0;
            let fits = |edit: &&(usize, usize)| {
                middle += edit.0;
                middle <= first.output_len()
            };
            let mut second: Vec<_> = second.iter().take_while(fits).copied().collect();
            let used: usize = second.iter().map(|edit| edit.0).sum();
            second.extend((used < first.output_len()).then(|| (first.output_len() - used, 1)));
            let (second, second_sources) = offsets_of(&second);
            let sources: Vec<_> = second_sources.iter().map(|&at| first_sources[at]).collect();
            check(&first.then(&second), &sources);
        }
    }

    #[test]
    fn identity_is_neutral() {
        let (offsets, sources) = offsets_of(&[(2, 0), (2, 2), (3, 7)]);
        check(&Offsets::identity(7).then(&offsets), &sources);
        check(&offsets.then(&Offsets::identity(9)), &sources);
        check(&Offsets::identity(3), &[0, 1, 2]);
    }

    #[test]
    fn counts_go_beyond_one_base() {
        let mut mask = KeptMask::new(WORDS_PER_BASE * 64 + 100);
        mask.replace(7, 2, 0);
        mask.replace(WORDS_PER_BASE * 64 + 10, 1, 3);
        let offsets = Offsets::new(mask);
        let (input, output) = (WORDS_PER_BASE * 64 + 50, WORDS_PER_BASE * 64 + 50);
        assert_eq!(
            (offsets.output_of(input), offsets.input_of(output)),
            (output, input)
        );
    }
}
