//! 512 bits at a time.

use core::ops::{BitAnd, BitOr, BitXor, Not};

/// The number of words of [`Bits`].
const WORDS: usize = 8;

/// One bit for each of 512 bytes of a text, that of the first byte lowest.
///
/// The operators are those of numbers with as many bits; what is moved out at an end is lost.
///
/// # Examples
///
/// ```
/// use kalim_simd::Bits;
///
/// let mut bits = Bits::NONE;
/// bits.insert(63);
/// assert!(bits.up(1).has(64));
/// assert_eq!(bits.up(1).down(2).highest(), Some(62));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bits(pub [u64; WORDS]);

impl Bits {
    /// No bits.
    pub const NONE: Self = Self([0; WORDS]);
    /// The number of bits.
    pub const COUNT: usize = 64 * WORDS;

    /// Returns the lowest `count` bits, of at most [`COUNT`](Self::COUNT).
    #[inline(always)]
    #[must_use]
    pub fn lowest(count: usize) -> Self {
        let lowest = |count: usize| match count {
            0..64 => (1 << count) - 1,
            _ => u64::MAX,
        };
        Self(core::array::from_fn(|at| {
            lowest(count.saturating_sub(64 * at))
        }))
    }

    /// Returns the bits moved `by` bytes further on; `by` is between 1 and 63.
    #[inline(always)]
    #[must_use]
    pub fn up(self, by: u32) -> Self {
        let mut before = 0;
        Self(self.0.map(|word| {
            let moved = word << by | before >> (64 - by);
            before = word;
            moved
        }))
    }

    /// Returns the bits moved `by` bytes back; `by` is between 1 and 63.
    #[inline(always)]
    #[must_use]
    pub fn down(self, by: u32) -> Self {
        let behind = |at: usize| self.0.get(at + 1).map_or(0, |word| word << (64 - by));
        Self(core::array::from_fn(|at| self.0[at] >> by | behind(at)))
    }

    /// Returns the bits of the sum, as of numbers.
    ///
    /// A bit added to a run of bits at its start is carried to the bit behind the run.
    #[inline(always)]
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        self.add(other, false)
    }

    /// Returns the bits of the difference, as of numbers.
    ///
    /// The bits of the ends of pieces less those of their starts are the bits within the pieces.
    #[inline(always)]
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.add(!other, true)
    }

    /// Adds, with one more if `carry`.
    #[inline(always)]
    fn add(self, other: Self, mut carry: bool) -> Self {
        Self(core::array::from_fn(|at| {
            let (sum, first) = self.0[at].overflowing_add(other.0[at]);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            carry = first | second;
            sum
        }))
    }

    /// Whether there are no bits.
    #[inline(always)]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.into_iter().fold(0, |all, word| all | word) == 0
    }

    /// Returns whether the bit of a byte is set.
    ///
    /// # Panics
    ///
    /// If there is no such bit.
    #[inline(always)]
    #[must_use]
    pub const fn has(self, byte: usize) -> bool {
        self.0[byte / 64] >> (byte % 64) & 1 == 1
    }

    /// Sets the bit of a byte.
    ///
    /// # Panics
    ///
    /// If there is no such bit.
    #[inline(always)]
    pub const fn insert(&mut self, byte: usize) {
        self.0[byte / 64] |= 1 << (byte % 64);
    }

    /// Returns the numbers of the bits, in ascending order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let words = self.0.into_iter().zip((0..).step_by(64));
        words.flat_map(|(mut word, first)| {
            core::iter::from_fn(move || {
                let next = (word != 0).then(|| first + word.trailing_zeros() as usize);
                word &= word.wrapping_sub(1);
                next
            })
        })
    }

    /// Returns the number of the highest bit.
    #[inline(always)]
    #[must_use]
    pub fn highest(self) -> Option<usize> {
        let last = self.0.iter().rposition(|&word| word != 0)?;
        Some(64 * last + self.0[last].ilog2() as usize)
    }
}

macro_rules! bitwise {
    ($($name:ident $method:ident $op:tt),+) => {
        $(impl $name for Bits {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self(core::array::from_fn(|at| self.0[at] $op other.0[at]))
            }
        })+
    };
}

bitwise!(BitAnd bitand &, BitOr bitor |, BitXor bitxor ^);

impl Not for Bits {
    type Output = Self;

    #[inline(always)]
    fn not(self) -> Self {
        Self(self.0.map(|word| !word))
    }
}
