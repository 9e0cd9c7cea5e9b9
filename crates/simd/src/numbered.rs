//! The numbers of some bits among all.

use crate::{Bits, Lanes, Work};

/// Gives each of `some` to `each`, with its number among `all`.
pub(crate) struct Numbered<'b, F> {
    pub(crate) some: &'b Bits,
    pub(crate) all: &'b Bits,
    pub(crate) each: F,
}

impl<F: FnMut(usize, usize)> Work for Numbered<'_, F> {
    type Output = ();

    #[inline(always)]
    fn run<L: Lanes>(mut self) {
        let (mut first, mut before) = (0, 0);
        for (&some, &all) in self.some.0.iter().zip(&self.all.0) {
            let mut left = some;
            while left != 0 {
                let below = all & ((left & left.wrapping_neg()) - 1);
                let bit = first + left.trailing_zeros() as usize;
                (self.each)(bit, before + below.count_ones() as usize);
                left &= left - 1;
            }
            first += 64;
            before += all.count_ones() as usize;
        }
    }
}
