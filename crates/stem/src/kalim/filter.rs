//! A filter that knows most of what is not in a table.

use alloc::vec;
use alloc::vec::Vec;

use super::hash::spread;

/// A Bloom filter with one bit for each member: 16 KiB, which stay in the cache of the processor where a whole table would
/// not. Most of what is asked for is not there.
#[derive(Debug, Clone)]
pub(crate) struct Filter(Vec<u64>);

/// The logarithm of the number of bits.
const BITS: u32 = 17;

impl Filter {
    pub(crate) fn new() -> Self {
        Self(vec![0; 1 << (BITS - 6)])
    }

    /// Returns the word and the bit of a member.
    #[inline]
    fn place(member: u64) -> (usize, u64) {
        let hash = spread(member) >> (64 - BITS);
        ((hash >> 6) as usize, 1 << (hash & 63))
    }

    pub(crate) fn insert(&mut self, member: u64) {
        let (at, bit) = Self::place(member);
        self.0[at] |= bit;
    }

    /// Returns whether it may be there; `false` is certain.
    #[inline]
    pub(crate) fn may_have(&self, member: u64) -> bool {
        let (at, bit) = Self::place(member);
        self.0.get(at).is_some_and(|word| word & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_there_and_few_others() {
        let mut filter = Filter::new();
        let members = (0..16_000_u64).map(|number| number.pow(3));
        members.clone().for_each(|member| filter.insert(member));
        assert!(members.clone().all(|member| filter.may_have(member)));
        let others = members.filter(|member| filter.may_have(member + 5)).count();
        assert!(others < 2_500, "{others}");
    }
}
