//! Numbers spread over places.

/// Returns the number times a large odd one: multiplicative hashing (Knuth, volume 3, 6.4). The high bits are the well mixed ones.
#[inline]
pub(crate) const fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
