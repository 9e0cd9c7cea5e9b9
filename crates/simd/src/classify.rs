//! Classifying: the choice of the kernel.

use crate::isa::Isa;
use crate::{ClassBlock, ClassTable, RoughBlock, RoughTable, scalar};

/// Classifies `text` from byte `start` on, until the blocks or the text ends.
#[inline]
pub(crate) fn blocks(
    isa: Isa,
    table: &ClassTable,
    text: &str,
    start: usize,
    blocks: &mut [ClassBlock],
) {
    let count = blocks.len().min((text.len() - start).div_ceil(64));
    let blocks = &mut blocks[..count];
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe { crate::avx512::classify(table, text, start, blocks) },
        _ => scalar::classify(table, text, start, blocks),
    }
}

/// Classifies `text` roughly from byte `start` on, until the blocks or the text ends.
#[inline]
pub(crate) fn rough(
    isa: Isa,
    table: &RoughTable,
    text: &str,
    start: usize,
    blocks: &mut [RoughBlock],
) {
    let count = blocks.len().min((text.len() - start).div_ceil(64));
    let blocks = &mut blocks[..count];
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe { crate::avx512::classify_roughly(table, text, start, blocks) },
        _ => scalar::classify_roughly(table, text, start, blocks),
    }
}

/// Writes the places of the bits of `masks` to `places`, and returns how many they are.
#[inline]
pub(crate) fn places(isa: Isa, masks: &[u64; 4], places: &mut [u8; 256]) -> usize {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe { crate::avx512::places(masks, places) },
        _ => scalar::places(masks, places),
    }
}
