//! Words of up to 16 letters as numbers, a byte for each letter.

use alloc::string::String;
use core::ops::Range;

use kalim_simd::push_letters;

use super::fold::folded;
use super::{Fold, Gaps, Letters};

/// The greatest number of letters in a number.
const MOST: usize = 16;

/// Letters as bytes of a number, the first one lowest.
pub(crate) trait Row: Copy + Eq + Default {
    /// Returns letter number `at`, 0 if there are not so many.
    fn get(self, at: usize) -> u8;

    /// Returns the first eight letters.
    fn first_eight(self) -> u64;

    /// Returns all letters, eight at a time.
    fn eights(self) -> impl Iterator<Item = u64>;

    /// Returns the letters behind the first `at`.
    fn behind(self, at: usize) -> Self;

    /// Returns the letters before number `at`.
    fn before(self, at: usize) -> Self;

    /// Returns the letters with letter number `at` made another one.
    fn with(self, at: usize, letter: u8) -> Self;

    /// Returns the letters with those that are the first of a pair made the second one of it.
    fn folded(self, pairs: &[(u8, u8)]) -> Self;

    /// Returns the letters without letter number `at`.
    fn without(self, at: usize) -> Self;

    /// Returns the letters without those in `gaps`.
    fn closed(self, gaps: &Gaps) -> Self;
}

macro_rules! row {
    ($number:ty, $masks:ident, |$letters:ident, $gaps:ident| $closed:expr) => {
        impl Row for $number {
            #[inline(always)]
            fn get(self, at: usize) -> u8 {
                (self >> (8 * (at % size_of::<Self>()))) as u8
            }

            #[inline(always)]
            fn first_eight(self) -> u64 {
                self as u64
            }

            #[inline(always)]
            fn eights(self) -> impl Iterator<Item = u64> {
                (0..Self::BITS)
                    .step_by(64)
                    .map(move |at| (self >> at) as u64)
            }

            #[inline(always)]
            fn behind(self, at: usize) -> Self {
                self >> (8 * (at % size_of::<Self>()))
            }

            #[inline(always)]
            fn before(self, at: usize) -> Self {
                self & $masks[at]
            }

            #[inline(always)]
            fn with(self, at: usize, letter: u8) -> Self {
                self & !(0xFF << (8 * at)) | Self::from(letter) << (8 * at)
            }

            #[inline(always)]
            fn folded(self, pairs: &[(u8, u8)]) -> Self {
                let places = (0..Self::BITS).step_by(64);
                let eights = self.eights().map(|eight| Self::from(folded(eight, pairs)));
                places
                    .zip(eights)
                    .fold(0, |all, (at, eight)| all | eight << at)
            }

            #[inline(always)]
            fn without(self, at: usize) -> Self {
                let before = $masks[at];
                self & before | self >> 8 & !before
            }

            #[inline(always)]
            fn closed(self, $gaps: &Gaps) -> Self {
                let $letters = self;
                $closed
            }
        }

        /// Masks of the first bytes, as many as there are.
        static $masks: [$number; MOST + 1] = {
            let (mut masks, mut len) = ([<$number>::MAX; MOST + 1], 0);
            while len < size_of::<$number>() {
                masks[len] = (1 << (8 * len)) - 1;
                len += 1;
            }
            masks
        };
    };
}

row!(u64, MASKS_OF_8, |letters, gaps| gaps.close_eight(letters));
row!(u128, MASKS_OF_16, |letters, gaps| {
    let last = letters >> (8 * gaps.count()) & !u128::from(u64::MAX);
    last | u128::from(gaps.close(letters))
});

/// The letters of a word that has no others but those that rules tell apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Packed<R> {
    /// The letters of the word.
    whole: R,
    /// The letters that are left, and others behind them.
    letters: R,
    /// The number of letters that are left.
    len: usize,
    /// The number of letters that were taken off the front.
    start: usize,
}

impl Packed<u64> {
    /// Returns the letters of a word of two to eight, as nearly all words are.
    #[inline(always)]
    pub(crate) fn of_eight(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let len = bytes.len() / 2;
        let whole = match bytes.len() {
            8 | 10 | 12 | 14 | 16 => {
                let [first, last] = [*bytes.first_chunk()?, *bytes.last_chunk()?];
                let [first, last] = eight_letters(first, last)?;
                first | last << (8 * (len - 4))
            }
            4 | 6 => {
                let [first, last] = [*bytes.first_chunk()?, *bytes.last_chunk()?];
                let [first, last] = four_letters(first, last)?;
                first | last << (8 * (len - 2))
            }
            _ => return None,
        };
        Some(Self::new(whole, len))
    }

    /// Returns the letter of a word that has no other one.
    pub(crate) fn of_one(word: &str) -> Option<Self> {
        let &[first, second] = word.as_bytes() else {
            return None;
        };
        let [letter, _] = four_letters([first, second, first, second], [first, second, 0xD8, 0])?;
        Some(Self::new(letter & 0xFF, 1))
    }
}

impl Packed<u128> {
    /// Returns the letters of a folded word of nine to 16.
    pub(crate) fn of_sixteen(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let len = bytes.len() / 2;
        if !matches!(bytes.len(), 18..=32) || !bytes.len().is_multiple_of(2) {
            return None;
        }
        let half = |sixteen: &[u8; 16]| {
            let [first, last] = [*sixteen.first_chunk()?, *sixteen.last_chunk()?];
            let [first, last] = eight_letters(first, last)?;
            Some(u128::from(first | last << 32))
        };
        let whole = half(bytes.first_chunk()?)? | half(bytes.last_chunk()?)? << (8 * (len - 8));
        Some(Self::new(whole, len))
    }
}

impl<R: Row> Packed<R> {
    const fn new(whole: R, len: usize) -> Self {
        Self {
            whole,
            letters: whole,
            len,
            start: 0,
        }
    }

    /// Returns the letters folded, if all stay letters.
    #[inline(always)]
    pub(crate) fn folded(self, fold: Fold) -> Option<Self> {
        self.whole
            .eights()
            .all(|eight| fold.keeps(eight))
            .then(|| Self {
                letters: self.whole.folded(fold.letters),
                ..self
            })
    }

    /// Appends what is left to `out`.
    #[inline(always)]
    pub(crate) fn push(&self, out: &mut String) {
        let mut left = self.len;
        for eight in self.letters.eights() {
            let some = left.min(8);
            push_letters(out, eight, some);
            left -= some;
        }
    }

    /// Returns the number of letters that were taken off the front.
    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    /// Returns which bytes of the word are left, unless letters are gone within it or are others.
    #[inline(always)]
    pub(crate) fn piece(&self) -> Option<Range<usize>> {
        let was = self.whole.behind(self.start).before(self.len);
        let is_piece = was == self.letters.before(self.len);
        is_piece.then(|| 2 * self.start..2 * (self.start + self.len))
    }
}

impl<R: Row> Letters for Packed<R> {
    #[inline(always)]
    fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    fn get(&self, at: usize) -> u8 {
        self.letters.get(at)
    }

    #[inline(always)]
    fn get_from_end(&self, at: usize) -> u8 {
        self.letters.get(self.len.wrapping_sub(1 + at))
    }

    #[inline(always)]
    fn first_eight(&self) -> u64 {
        self.letters.before(self.len).first_eight()
    }

    #[inline(always)]
    fn set(&mut self, at: usize, letter: u8) {
        self.letters = self.letters.with(at, letter);
    }

    #[inline(always)]
    fn fold(&mut self, pairs: &[(u8, u8)]) {
        self.letters = self.letters.folded(pairs);
    }

    #[inline(always)]
    fn are_same(&self, one: usize, other: usize) -> bool {
        self.get(one) == self.get(other)
    }

    #[inline(always)]
    fn cut(&mut self, front: usize, back: usize) {
        self.letters = self.letters.behind(front);
        self.start += front;
        self.len -= front + back;
    }

    #[inline(always)]
    fn take_out(&mut self, at: usize) {
        self.letters = self.letters.without(at);
        self.len -= 1;
    }

    #[inline(always)]
    fn close(&mut self, gaps: &Gaps) {
        self.letters = self.letters.closed(gaps);
        self.len -= gaps.count();
    }
}

/// Returns four letters and four letters as bytes, if they are letters that rules tell apart.
#[inline(always)]
fn eight_letters(first: [u8; 8], last: [u8; 8]) -> Option<[u64; 2]> {
    let letters = [first, last].map(u64::from_le_bytes);
    are_letters(letters, LEADS).then(|| letters.map(packed))
}

/// Returns two letters and two letters as bytes, if they are letters that rules tell apart.
#[inline(always)]
fn four_letters(first: [u8; 4], last: [u8; 4]) -> Option<[u64; 2]> {
    let letters = [first, last].map(|two| u64::from(u32::from_le_bytes(two)));
    are_letters(letters, LEADS & 0xFFFF_FFFF).then(|| letters.map(packed))
}

/// The first bytes of the letters from U+0600 to U+063F.
const LEADS: u64 = 0x00D8_00D8_00D8_00D8;

/// Returns whether all first bytes are D8, or D9 to DB as those from U+0640 to U+06FF are.
#[inline(always)]
const fn are_letters([first, last]: [u64; 2], leads: u64) -> bool {
    ((first ^ leads) | (last ^ leads)) & 0x00FC_00FC_00FC_00FC == 0
}

/// Returns four letters of two bytes as four bytes.
#[inline(always)]
const fn packed(letters: u64) -> u64 {
    let wide = letters << 6 & 0x00C0_00C0_00C0_00C0 | letters >> 8 & 0x003F_003F_003F_003F;
    let pairs = (wide | wide >> 8) & 0x0000_FFFF_0000_FFFF;
    (pairs | pairs >> 16) & 0xFFFF_FFFF
}
