//! Rough classification, byte by byte.
//!
//! Each byte is looked up together with the one behind it, so that no step waits for another one to
//! say how long a character is. The bits of eight bytes are then gathered by a multiplication.

use crate::rough::{FIRST, RARE, SECOND, SPACE, START};
use crate::{RoughBlock, RoughTable};

/// Classifies `text` roughly from byte `start` on, as many blocks as there are.
pub(crate) fn classify_roughly(
    table: &RoughTable,
    text: &str,
    start: usize,
    blocks: &mut [RoughBlock],
) {
    let mut bytes = &text.as_bytes()[start..];
    for block in blocks {
        let mut ends = [0; 65];
        let (window, within) = if let Some(window) = bytes.first_chunk() {
            (window, u64::MAX)
        } else {
            ends[..bytes.len()].copy_from_slice(bytes);
            (
                &ends,
                u64::MAX
                    .checked_shr(64 - bytes.len().min(64) as u32)
                    .unwrap_or(0),
            )
        };
        *block = classify(table, window, within);
        bytes = bytes.get(64..).unwrap_or(&[]);
    }
}

#[inline]
fn classify(table: &RoughTable, window: &[u8; 65], within: u64) -> RoughBlock {
    let mut classes = [0; 64];
    for (at, class) in classes.iter_mut().enumerate() {
        *class = table.class(window[at], window[at + 1]);
    }
    let [mut starts, mut first, mut second, mut spaces] = [0; 4];
    let mut all = 0;
    for (at, &eight) in classes.as_chunks().0.iter().enumerate() {
        let eight = u64::from_le_bytes(eight);
        all |= eight;
        starts |= gather(eight, START) << (8 * at);
        first |= gather(eight, FIRST) << (8 * at);
        second |= gather(eight, SECOND) << (8 * at);
        spaces |= gather(eight, SPACE) << (8 * at);
    }
    RoughBlock {
        starts: starts & within,
        first,
        second,
        spaces,
        has_rare: all & (u64::from(RARE) * EACH) != 0,
    }
}

/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// Returns the bit `bit` of each byte, the first byte lowest.
#[inline]
const fn gather(eight: u64, bit: u8) -> u64 {
    let ones = eight >> bit.trailing_zeros() & EACH;
    ones.wrapping_mul(0x0102_0408_1020_4080) >> 56
}
