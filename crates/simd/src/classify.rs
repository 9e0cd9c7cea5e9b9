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

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
#[inline]
pub(crate) fn rough_blocks<S: Copy>(
    isa: Isa,
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    state: S,
    each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    assert!(start <= text.len(), "byte {start} is behind the text");
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe {
            crate::avx512::rough_blocks(table, text, start, count, state, each)
        },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Ssse3 => unsafe { crate::ssse3::rough_blocks(table, text, start, count, state, each) },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx2 => unsafe { crate::avx2::rough_blocks(table, text, start, count, state, each) },
        #[cfg(all(feature = "simd", target_arch = "aarch64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Neon => unsafe { crate::neon::rough_blocks(table, text, start, count, state, each) },
        Isa::Scalar => scalar::rough_blocks(table, text, start, count, state, each),
    }
}

/// Lists the bits of `masks` that are boundaries of characters of `text`, where `base` is the byte of
/// the lowest bit, and returns how many they are.
#[inline]
pub(crate) fn places(
    isa: Isa,
    text: &str,
    base: usize,
    masks: &[u64; 4],
    places: &mut [u8; 256],
) -> usize {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe { crate::avx512::places(text, base, masks, places) },
        _ => scalar::places(text, base, masks, places),
    }
}

/// Lists the bits of `words`, as [`Kernel::list`](crate::Kernel::list) says.
#[inline]
pub(crate) fn list(isa: Isa, words: &[u64], numbers: &mut [u16]) -> (usize, usize) {
    // Others have no numbers of 16 bits.
    let words = &words[..words.len().min(1 << 10)];
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx512 => unsafe { crate::avx512::list(words, numbers) },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions.
        Isa::Avx2 => unsafe { crate::avx2::list(words, numbers) },
        _ => scalar::list(words, numbers),
    }
}
