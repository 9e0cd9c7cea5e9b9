//! The search for the first character that a table changes.

use crate::isa::Isa;
#[cfg(all(feature = "simd", target_arch = "aarch64"))]
use crate::neon;
use crate::{Table, scalar};
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
use crate::{avx2, avx512, ssse3};

/// Returns the byte offset of the first character of `text` that `table` changes.
#[inline]
pub(crate) fn first_change(isa: Isa, table: &Table, text: &str) -> Option<usize> {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: a kernel other than the scalar one is only there if the CPU can run it.
        Isa::Avx512 => unsafe { avx512::first_change(table, text) },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: as above.
        Isa::Avx2 => unsafe { avx2::first_change(table, text) },
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: as above.
        Isa::Ssse3 => unsafe { ssse3::first_change(table, text) },
        #[cfg(all(feature = "simd", target_arch = "aarch64"))]
        // SAFETY: as above.
        Isa::Neon => unsafe { neon::first_change(table, text) },
        Isa::Scalar => scalar::first_change(table, text),
    }
}
