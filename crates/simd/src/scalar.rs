//! The portable kernel: one table look-up for each character.
//!
//! Two-byte letters take one look-up of a 256-entry table and one unconditional two-byte store; runs
//! of ASCII, where the table leaves it alone, go by eight bytes. How far to go on is never looked up:
//! each step would wait for a load. Windows of several bytes, branch-free stepping and code written for the auto-vectorizer were
//! all slower than this on Arabic text, whose runs between spaces are short.

mod bits;
mod classify;
mod places;
#[cfg(feature = "simd")]
mod rewrite;
mod rough;
mod scan;

pub(crate) use bits::list;
pub(crate) use classify::classify;
pub(crate) use places::places;
#[cfg(feature = "simd")]
pub(crate) use rewrite::shrink;
pub(crate) use rough::rough_blocks;
pub(crate) use scan::{first_change, is_changed};
