//! The few facts about UTF-8 that every kernel needs.

/// Returns the length in bytes of the character whose first byte is `lead`.
#[inline]
pub(crate) const fn len_of(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// Whether `lead` begins a character of U+0600 to U+06FF.
#[inline]
pub(crate) const fn is_arabic_lead(lead: u8) -> bool {
    lead & 0xFC == 0xD8
}

/// Returns the index in a 256-entry table of the character of U+0600 to U+06FF that is encoded as
/// `lead`, `trail`.
#[inline]
pub(crate) const fn arabic_index(lead: u8, trail: u8) -> usize {
    ((lead & 3) as usize) << 6 | (trail & 0x3F) as usize
}

/// Whether all of eight bytes are ASCII.
#[inline]
pub(crate) const fn is_ascii(bytes: [u8; 8]) -> bool {
    u64::from_ne_bytes(bytes) & 0x8080_8080_8080_8080 == 0
}
