//! Listing the bits of masks, 64 at a time.

use core::arch::x86_64::{_mm512_add_epi8, _mm512_cmpge_epi8_mask, _mm512_set1_epi8};

use super::block::{avx512, compress, load_end, low_bits};
use super::classify::row;

/// The numbers 0 to 63.
static COUNT: [u8; 64] = {
    let mut count = [0; 64];
    let mut at = 0;
    while at < 64 {
        count[at] = at.to_le_bytes()[0];
        at += 1;
    }
    count
};

avx512! {
    /// Lists the bits of `masks` that are boundaries of characters of `text`, where `base` is the byte
    /// of the lowest bit, and returns how many they are.
    pub(crate) fn places(
        text: &str,
        base: usize,
        masks: &[u64; 4],
        places: &mut [u8; 256],
    ) -> usize {
        let text = text.as_bytes();
        let mut numbers = row(&COUNT, 0);
        let mut count = 0;
        for (at, &mask) in masks.iter().enumerate() {
            let from = base + 64 * at;
            if from > text.len() {
                break;
            }
            // What is loaded from behind the end of the text is zero, and so taken for a boundary.
            let starts = _mm512_cmpge_epi8_mask(load_end(text, from), _mm512_set1_epi8(-64));
            let mask = mask & starts & up_to(text.len(), from);
            // SAFETY: each mask before this one has written 64 bytes at most, and there are four.
            unsafe { compress(numbers, mask, places.as_mut_ptr().add(count)) };
            count += mask.count_ones() as usize;
            numbers = _mm512_add_epi8(numbers, _mm512_set1_epi8(64));
        }
        count
    }
}

/// Returns a mask of the bytes from `from` on that are not behind `end`, which may be the end of a
/// text.
#[inline(always)]
fn up_to(end: usize, from: usize) -> u64 {
    (end + 1).checked_sub(from).map_or(0, low_bits)
}
