//! The search for the first character that a table changes.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
use crate::avx512;
use crate::isa::Isa;
use crate::{Table, scalar};

/// Returns the byte offset of the first character of `text` that `table` changes.
#[inline]
pub(crate) fn first_change(isa: Isa, table: &Table, text: &str) -> Option<usize> {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: a kernel other than the scalar one is only there if the CPU can run it.
        Isa::Avx512 => unsafe { avx512::first_change(table, text) },
        _ => scalar::first_change(table, text),
    }
}
