//! The little that kernels on vectors of 16 and 32 bytes need of an instruction set.
//!
//! Their algorithms are written once, over [`Vector`]; each instruction set implements it with its
//! own instructions, and wraps the algorithms in functions for which these are enabled.

use crate::plan::Bytes;

/// Some bytes in a register.
///
/// # Safety
///
/// All functions need a CPU that has the instructions of the implementation, and inline into
/// functions for which these are enabled.
pub(crate) trait Vector: Copy {
    /// The number of bytes.
    const LEN: usize;

    /// A table of 16 entries.
    type Table16: Copy;

    /// A table of 64 entries.
    type Table64: Copy;

    /// Returns the table of the given entries.
    unsafe fn table16(entries: [u8; 16]) -> Self::Table16;

    /// Returns the table of the given entries.
    unsafe fn table64(entries: &Bytes<64>) -> Self::Table64;

    /// Returns the bytes at `from`, which is valid for reads of as many.
    unsafe fn load(from: *const u8) -> Self;

    /// Writes the bytes whose bits are set in `kept` to `to`, one after the other. `to` is valid for
    /// writes of as many bytes as the vector has.
    unsafe fn compress(self, kept: u32, to: *mut u8);

    /// Returns a vector of the same byte everywhere.
    unsafe fn splat(byte: u8) -> Self;

    /// Returns the bits that both have.
    unsafe fn and(self, other: Self) -> Self;

    /// Returns the bits that either has.
    unsafe fn or(self, other: Self) -> Self;

    /// Returns the bits in which they differ.
    unsafe fn xor(self, other: Self) -> Self;

    /// Returns 0 for bytes that are 0, 1 for others.
    unsafe fn as_one(self) -> Self;

    /// Returns 0xFF for bytes that are 0, 0 for others.
    unsafe fn is_zero(self) -> Self;

    /// Returns a bit for each byte, which is 0 or 0xFF, the first byte lowest.
    unsafe fn bits(self) -> u32;

    /// Returns the bytes moved on by one, behind the last one of `before`.
    unsafe fn moved_on(self, before: Self) -> Self;

    /// Returns the four upper bits of each byte in place of its lower ones.
    unsafe fn upper_half(self) -> Self;

    /// Returns the entries at `self`, and 0 where that is 16 or more.
    unsafe fn lookup16(self, table: Self::Table16) -> Self;

    /// Returns the entries at the six lower bits of `self`, of bytes from 0x80 to 0xBF; elsewhere
    /// something.
    unsafe fn lookup64(self, table: Self::Table64) -> Self;
}
