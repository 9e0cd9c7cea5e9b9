//! Logarithms of likelihoods, as bytes.

use alloc::vec::Vec;

/// The logarithm of how likely something is that was never seen.
const NEVER: f32 = -14.0;
/// The parts of a nat that a byte counts.
const PARTS: f32 = 16.0;

/// Returns the logarithm, or that of what was never seen.
pub(crate) fn at_least(likely: f32) -> f32 {
    likely.max(NEVER)
}

/// Returns logarithms as bytes.
pub(crate) fn to_bytes(likely: &[f32]) -> Vec<u8> {
    let byte = |likely: &f32| (0.5 - likely * PARTS) as u8;
    likely.iter().map(byte).collect()
}

/// Takes `count` logarithms from the start of `bytes`; `None` if there are fewer.
pub(crate) fn from_bytes(bytes: &mut &[u8], count: usize) -> Option<Vec<f32>> {
    let (some, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    let logarithm = |&byte: &u8| f32::from(byte) / -PARTS;
    Some(some.iter().map(logarithm).collect())
}
