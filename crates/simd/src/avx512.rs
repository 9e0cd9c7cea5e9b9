//! The kernel for AVX-512 with VBMI2: 64 bytes at a time.

mod block;
mod classify;
mod rough;

pub(crate) use classify::{classify, places};
pub(crate) use rough::classify_roughly;
