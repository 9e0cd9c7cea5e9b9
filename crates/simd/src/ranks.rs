//! Counting the bits of a mask below positions.

use crate::KeptMask;
use crate::isa::Isa;

/// Replaces each of `inputs` by how many bits of `mask` are below it, and by `end` if it is behind the
/// last word of the mask.
#[inline]
pub(crate) fn ranks(isa: Isa, mask: &KeptMask, end: usize, inputs: &mut [usize]) {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions, which both kernels ask for.
        Isa::Avx2 | Isa::Avx512 => unsafe { ranks_by_popcnt(mask, end, inputs) },
        _ => ranks_of(mask, end, inputs),
    }
}

/// Does what [`ranks`] does, where the CPU counts bits by one instruction.
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
#[target_feature(enable = "bmi1,bmi2,popcnt")]
fn ranks_by_popcnt(mask: &KeptMask, end: usize, inputs: &mut [usize]) {
    ranks_of(mask, end, inputs);
}

#[inline(always)]
fn ranks_of(mask: &KeptMask, end: usize, inputs: &mut [usize]) {
    let (words, counts) = (mask.words(), mask.counts());
    for input in inputs {
        *input = match (words.get(*input / 64), counts.get(*input / 64)) {
            (Some(word), Some(&count)) => {
                let below = word & ((1 << (*input % 64)) - 1);
                count as usize + below.count_ones() as usize
            }
            _ => end,
        };
    }
}
