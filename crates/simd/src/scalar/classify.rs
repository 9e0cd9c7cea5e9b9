//! Classification, character by character.

use alloc::vec;

use crate::utf8::len_of;
use crate::{ClassMasks, ClassTable};

pub(crate) fn classify(table: &ClassTable, text: &str) -> ClassMasks {
    let bytes = text.as_bytes();
    let mut blocks = vec![[0; 8]; bytes.len().div_ceil(64)];
    let mut at = 0;
    while at < bytes.len() {
        let class = table.lookup(&bytes[at..]);
        set(&mut blocks[at / 64], at % 64, class);
        at += len_of(bytes[at]);
    }
    ClassMasks::new(blocks)
}

#[inline]
fn set(block: &mut [u64; 8], bit: usize, class: u8) {
    let mut left = class;
    while left != 0 {
        block[left.trailing_zeros() as usize] |= 1 << bit;
        left &= left - 1;
    }
}
