//! Rough classification, byte by byte.
//!
//! Each byte is looked up together with the one behind it, so that no step waits for another one to
//! say how long a character is. The bits of eight bytes are then gathered by a multiplication.

use crate::rough::{EXTENDING, FIRST, LINE, RARE, SECOND, SPACE, START, THIRD};
use crate::{RoughBlock, RoughTable};

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
#[inline]
pub(crate) fn rough_blocks<S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    mut state: S,
    mut each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    let mut bytes = &text.as_bytes()[start..];
    for at in 0..count {
        if !each(&mut state, at, block(table, bytes)) {
            return (at, state);
        }
        bytes = bytes.get(64..).unwrap_or(&[]);
    }
    (count, state)
}

/// Returns the classes of the first 64 of `bytes`.
fn block(table: &RoughTable, bytes: &[u8]) -> RoughBlock {
    let mut classes = [0; 64];
    if let Some(window) = bytes.first_chunk::<65>() {
        for (at, class) in classes.iter_mut().enumerate() {
            *class = table.class(window[at], window[at + 1]);
        }
    } else {
        let seconds = bytes.iter().skip(1).chain(&[0]);
        for ((class, &first), &second) in classes.iter_mut().zip(bytes).zip(seconds) {
            *class = table.class(first, second);
        }
    }
    if classes.iter().fold(0, |all, class| all | class) & RARE != 0 {
        look_up(table, bytes, &mut classes);
    }
    let mut block = gather_all(&classes);
    block.starts |= u64::MAX
        .checked_shl(bytes.len().try_into().unwrap_or(64))
        .unwrap_or(0);
    block
}

/// Puts in the classes of characters of three bytes.
#[inline(never)]
fn look_up(table: &RoughTable, bytes: &[u8], classes: &mut [u8; 64]) {
    for (eight, from) in classes
        .as_chunks_mut::<8>()
        .0
        .iter_mut()
        .zip((0..).step_by(8))
    {
        let mut left = gather(u64::from_le_bytes(*eight), RARE);
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            if bytes[from + at] >= 0xE0 {
                eight[at] = table.long_class(&bytes[from + at..]);
            }
            left &= left - 1;
        }
    }
}

fn gather_all(classes: &[u8; 64]) -> RoughBlock {
    let mut block = RoughBlock::default();
    let mut all = 0;
    for (at, &eight) in classes.as_chunks().0.iter().enumerate() {
        let eight = u64::from_le_bytes(eight);
        all |= eight;
        block.starts |= gather(eight, START) << (8 * at);
        block.first |= gather(eight, FIRST) << (8 * at);
        block.second |= gather(eight, SECOND) << (8 * at);
        block.third |= gather(eight, THIRD) << (8 * at);
        block.extending |= gather(eight, EXTENDING) << (8 * at);
        block.spaces |= gather(eight, SPACE) << (8 * at);
        block.lines |= gather(eight, LINE) << (8 * at);
    }
    block.has_rare = all & (u64::from(RARE) * EACH) != 0;
    block
}

/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// Returns the bit `bit` of each byte, the first byte lowest.
#[inline]
const fn gather(eight: u64, bit: u8) -> u64 {
    let ones = eight >> bit.trailing_zeros() & EACH;
    ones.wrapping_mul(0x0102_0408_1020_4080) >> 56
}
