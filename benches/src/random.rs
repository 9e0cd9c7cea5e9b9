//! Numbers that look random and are the same in every run.

/// The generator `SplitMix64`.
///
/// # Examples
///
/// ```
/// use benches::SplitMix64;
///
/// let mut one = [1, 2, 3, 4];
/// let mut other = one;
/// SplitMix64::new(7).shuffle(&mut one);
/// SplitMix64::new(7).shuffle(&mut other);
/// assert_eq!(one, other);
/// ```
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Returns the generator with that seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    /// Returns a number below `end`, which must not be 0.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the product shifted right is below `end`"
    )]
    pub const fn below(&mut self, end: usize) -> usize {
        ((self.next() as u128 * end as u128) >> 64) as usize
    }

    /// Returns one of `items`, which must not be empty.
    pub const fn pick<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[self.below(items.len())]
    }

    /// Puts `items` into another order, every order being as likely.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_reference() {
        let mut random = SplitMix64::new(1_234_567);
        let want = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        assert_eq!([(); 3].map(|()| random.next()), want);
    }

    #[test]
    fn a_shuffle_keeps_all_items_and_moves_most() {
        let sorted: Vec<usize> = (0..1000).collect();
        let mut items = sorted.clone();
        SplitMix64::new(1).shuffle(&mut items);
        let stayed = items.iter().zip(&sorted).filter(|(a, b)| a == b).count();
        assert!(stayed < 10);
        items.sort_unstable();
        assert_eq!(items, sorted);
    }
}
