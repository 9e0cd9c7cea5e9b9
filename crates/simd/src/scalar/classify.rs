//! Classification, character by character.

use crate::utf8::len_of;
use crate::{ClassBlock, ClassTable};

/// Classifies `text` from byte `start` on, as many blocks as there are.
pub(crate) fn classify(table: &ClassTable, text: &str, start: usize, blocks: &mut [ClassBlock]) {
    let bytes = text.as_bytes();
    let is_within = |&&byte: &&u8| byte & 0xC0 == 0x80;
    let mut at = start + bytes[start..].iter().take_while(is_within).count();
    let mut from = start;
    for block in blocks {
        *block = ClassBlock::EMPTY;
        let end = bytes.len().min(from + 64);
        while at < end {
            set(block, at - from, table.lookup(&bytes[at..]));
            at += len_of(bytes[at]);
        }
        from += 64;
    }
}

#[inline]
fn set(block: &mut ClassBlock, bit: usize, class: u8) {
    block.starts |= 1 << bit;
    for (property, mask) in block.properties.iter_mut().enumerate() {
        *mask |= u64::from(class >> property & 1) << bit;
    }
}
