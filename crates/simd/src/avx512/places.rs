//! Listing the bits of masks, 64 at a time.

use core::arch::x86_64::{
    _mm512_add_epi8, _mm512_add_epi16, _mm512_castsi512_si256, _mm512_cmpge_epi8_mask,
    _mm512_cvtepu8_epi16, _mm512_maskz_compress_epi16, _mm512_set1_epi8, _mm512_set1_epi16,
    _mm512_setzero_si512, _mm512_storeu_si512,
};

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
        let mut boundaries = *masks;
        for (mask, from) in boundaries.iter_mut().zip((base..).step_by(64)) {
            // What is loaded from behind the end of the text is zero, and so taken for a boundary.
            let starts = _mm512_cmpge_epi8_mask(load_end(text, from), _mm512_set1_epi8(-64));
            *mask &= starts & up_to(text.len(), from);
        }
        bits(&boundaries, places)
    }
}

avx512! {
    /// Lists the numbers of the bits of `masks` that are set, and returns how many they are.
    fn bits(masks: &[u64; 4], numbers: &mut [u8; 256]) -> usize {
        let mut next = row(&COUNT, 0);
        let mut count = 0;
        for &mask in masks {
            // SAFETY: each mask before this one has written 64 bytes at most, and there are four.
            unsafe { compress(next, mask, numbers.as_mut_ptr().add(count)) };
            count += mask.count_ones() as usize;
            next = _mm512_add_epi8(next, _mm512_set1_epi8(64));
        }
        count
    }
}

avx512! {
    /// Lists the numbers of the bits of `words`, as [`Kernel::list`](crate::Kernel::list) says.
    pub(crate) fn list(words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
        let lower = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(row(&COUNT, 0)));
        let upper = _mm512_add_epi16(lower, _mm512_set1_epi16(32));
        let (mut first, mut count) = (_mm512_setzero_si512(), 0);
        for (at, &word) in words.iter().enumerate() {
            if count + 64 > numbers.len() {
                return (at, count);
            }
            for (half, mask) in [(lower, word as u32), (upper, (word >> 32) as u32)] {
                let listed = _mm512_maskz_compress_epi16(mask, _mm512_add_epi16(half, first));
                // SAFETY: the other half has listed 32 numbers at most, and there was room for 64.
                unsafe { _mm512_storeu_si512(numbers.as_mut_ptr().add(count).cast(), listed) };
                count += mask.count_ones() as usize;
            }
            first = _mm512_add_epi16(first, _mm512_set1_epi16(64));
        }
        (words.len(), count)
    }
}

/// Returns a mask of the bytes from `from` on that are not behind `end`, which may be the end of a
/// text.
#[inline(always)]
fn up_to(end: usize, from: usize) -> u64 {
    (end + 1).checked_sub(from).map_or(0, low_bits)
}
