//! Numbering the bits of masks.

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Lists the numbers of the bits of `masks` that are set, and returns how many they are.
///
/// A byte at a time: a table has the numbers for all bytes there are, and where they go is known for all
/// eight bytes of a mask at once, so that none waits for the one before it.
pub(crate) fn bits(masks: &[u64; 4], numbers: &mut [u8; 256]) -> usize {
    let (mut count, mut first) = (0, 0);
    for &mask in masks {
        let up_to = counts(mask);
        let befores = (up_to << 8).to_le_bytes();
        for (byte, before) in mask.to_le_bytes().into_iter().zip(befores) {
            let listed = IN_BYTE[usize::from(byte)] + first * ONES;
            numbers[count + usize::from(before)..][..8].copy_from_slice(&listed.to_le_bytes());
            first += 8;
        }
        count += usize::from(up_to.to_le_bytes()[7]);
    }
    count
}

/// Lists the numbers of the bits of `words`, as [`Kernel::list`](crate::Kernel::list) says.
pub(crate) fn list(words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
    let (mut count, mut first) = (0, 0);
    for (at, &word) in words.iter().enumerate() {
        if count + 64 > numbers.len() {
            return (at, count);
        }
        for byte in word.to_le_bytes() {
            let listed = IN_BYTE[usize::from(byte)].to_le_bytes();
            for (number, bit) in numbers[count..][..8].iter_mut().zip(listed) {
                *number = first + u16::from(bit);
            }
            count += byte.count_ones() as usize;
            first = first.wrapping_add(8);
        }
    }
    (words.len(), count)
}

/// Returns in each byte how many bits are set in that byte of `mask` and the lower ones.
const fn counts(mask: u64) -> u64 {
    let pairs = mask - (mask >> 1 & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
    let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    bytes.wrapping_mul(ONES)
}

/// For each byte the numbers of its bits that are set, one in each byte.
static IN_BYTE: [u64; 256] = {
    let (mut table, mut byte) = ([0; 256], 0);
    while byte < 256 {
        let (mut count, mut bit) = (0, 0);
        while bit < 8 {
            if byte >> bit & 1 == 1 {
                table[byte] |= bit << (8 * count);
                count += 1;
            }
            bit += 1;
        }
        byte += 1;
    }
    table
};
