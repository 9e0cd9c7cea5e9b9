//! Numbering the bits of masks.

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Lists the numbers of the bits of `words`, as [`Kernel::list`](crate::Kernel::list) says.
///
/// A byte at a time: a table has the numbers for all bytes there are, and where they go is known for all
/// eight bytes of a word at once, so that none waits for the one before it.
#[inline(always)]
pub(crate) fn list(words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
    let (mut count, mut first) = (0, 0);
    for (at, &word) in words.iter().enumerate() {
        let Some(room) = numbers[count..].first_chunk_mut() else {
            return (at, count);
        };
        count += list_word(word, first, room);
        first = first.wrapping_add(64);
    }
    (words.len(), count)
}

/// Lists the numbers of the bits of `word`, of which `first` is the lowest, and returns how many they
/// are.
#[inline(always)]
fn list_word(word: u64, first: u16, numbers: &mut [u16; 64]) -> usize {
    let up_to = counts(word);
    let befores = (up_to << 8).to_le_bytes();
    let (bytes, mut first) = (word.to_le_bytes(), first);
    for (byte, before) in bytes.into_iter().zip(befores) {
        // At most 56 come before the last byte.
        let numbers = &mut numbers[usize::from(before % 64).min(56)..][..8];
        for (number, bit) in numbers.iter_mut().zip(IN_BYTE[usize::from(byte)]) {
            *number = first.wrapping_add(bit);
        }
        first = first.wrapping_add(8);
    }
    usize::from(up_to.to_le_bytes()[7])
}

/// Returns in each byte how many bits are set in that byte of `mask` and the lower ones.
const fn counts(mask: u64) -> u64 {
    let pairs = mask - (mask >> 1 & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
    let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    bytes.wrapping_mul(ONES)
}

/// For each byte the numbers of its bits that are set.
static IN_BYTE: [[u16; 8]; 256] = {
    let (mut table, mut byte) = ([[0; 8]; 256], 0);
    while byte < 256 {
        let (mut count, mut bit) = (0, 0);
        while bit < 8 {
            if byte >> bit & 1 == 1 {
                table[byte][count] = bit;
                count += 1;
            }
            bit += 1;
        }
        byte += 1;
    }
    table
};
