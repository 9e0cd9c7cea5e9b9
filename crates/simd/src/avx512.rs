//! The kernel for AVX-512 with VBMI2: 64 bytes at a time.

mod block;
mod classify;
mod places;
mod rough;

pub(crate) use classify::classify;
pub(crate) use places::places;
pub(crate) use rough::rough_blocks;
