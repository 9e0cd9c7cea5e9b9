//! Finding a bit by its number among those that are set.

/// Returns the position of the `nth` bit of `bits` that is set, counted from 0; there are more than
/// `nth`.
///
/// Bits are counted in pairs, in fours, in bytes, and up to each byte. The byte is found by comparing
/// all counts with `nth` at once, the bit in it by a table: there is neither a branch nor a loop, and no
/// instruction that only newer CPUs have.
#[inline]
pub(crate) const fn nth_bit(bits: u64, nth: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let pairs = bits - (bits >> 1 & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
    let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    let counts = bytes.wrapping_mul(ONES);

    let nth = nth as u64;
    // The high bit of each byte whose count is not above `nth`: neither goes beyond 64.
    let passed = (((nth * ONES) | HIGH) - counts) & HIGH;
    let byte = (passed >> 7).wrapping_mul(ONES) >> 56;
    let before = counts << 8 >> (8 * byte) & 0xFF;
    let bits = bits >> (8 * byte) & 0xFF;
    8 * byte as usize + IN_BYTE[bits as usize][(nth - before) as usize & 7] as usize
}

/// For each byte the positions of its bits that are set.
static IN_BYTE: [[u8; 8]; 256] = {
    let (mut table, mut byte) = ([[0; 8]; 256], 0);
    while byte < 256 {
        let (mut nth, mut bit) = (0, 0);
        while bit < 8 {
            if byte >> bit & 1 == 1 {
                table[byte][nth] = bit;
                nth += 1;
            }
            bit += 1;
        }
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(bits: u64) {
        let set = (0..64).filter(|at| bits >> at & 1 == 1);
        for (nth, at) in set.enumerate() {
            assert_eq!(nth_bit(bits, nth), at, "{bits:#x}");
        }
    }

    #[test]
    fn runs_and_single_bits() {
        for at in 0..64 {
            check(1 << at);
            check(!(1 << at));
            check(u64::MAX << at);
            check(u64::MAX >> at);
        }
    }

    proptest! {
        #[test]
        fn bits_are_found_by_their_number(bits: u64, mask: u64) {
            check(bits);
            check(bits & mask);
            check(bits | mask);
        }
    }
}
