//! The little that kernels on vectors of 16 and 32 bytes need of an instruction set.
//!
//! Their algorithms are written once, over [`Vector`]; each instruction set implements it with its
//! own instructions, and wraps the algorithms in functions for which these are enabled.

/// Some bytes in a register.
///
/// # Safety
///
/// All functions need a CPU that has the instructions of the implementation, and inline into
/// functions for which these are enabled.
pub(crate) trait Vector: Copy {
    /// The number of bytes.
    const LEN: usize;

    /// A vector of 16 bytes.
    type Half: Half;

    /// A table of 16 entries.
    type Table: Copy;

    /// Returns the table of the given entries.
    unsafe fn table(entries: &[u8; 16]) -> Self::Table;

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

    /// Returns 0xFF for bytes that are 0, 0 for others.
    unsafe fn is_zero(self) -> Self;

    /// Returns a bit for each byte that is 16 or more, the first byte lowest.
    unsafe fn bits_from_16(self) -> u32;

    /// Returns a bit for each byte that is not 0, the first byte lowest.
    unsafe fn bits_not_zero(self) -> u32;

    /// Returns the bytes of `other`, and of `self` where these are 0. Others have their upper bit.
    unsafe fn replaced_by(self, other: Self) -> Self;

    /// Returns the bytes moved on by one, behind the last one of `before`.
    unsafe fn moved_on(self, before: Self) -> Self;

    /// Returns the four upper bits of each byte in place of its lower ones.
    unsafe fn upper_half(self) -> Self;

    /// Returns the bytes for a look-up in a table, where those that are 16 or more find 0.
    unsafe fn as_index(self) -> Self;

    /// Returns the entries at `self`: bytes below 16 or an [index](Self::as_index); elsewhere
    /// something.
    unsafe fn lookup(self, table: Self::Table) -> Self;

    /// Returns the last 16 bytes.
    unsafe fn last_half(self) -> Self::Half;
}

/// 16 bytes in a register, which can also be had as two words, the first byte lowest.
///
/// # Safety
///
/// As for [`Vector`].
pub(crate) trait Half: Vector<Half = Self> {
    /// Returns the bytes of a word, and zeros.
    unsafe fn from_word(word: u64) -> Self;

    /// Returns eight bytes at `first` and eight at `last`, which are valid for reads of as many, in
    /// this order; 0 where that is 16 or more.
    unsafe fn of_two(first: *const u8, last: *const u8, order: &[u8; 16]) -> Self;

    /// Returns the bytes whose bits are set in `kept`, one after the other, and zeros.
    unsafe fn compressed(self, kept: u32) -> [u64; 2];

    /// Returns the bytes moved back by one, and a zero.
    unsafe fn moved_back(self) -> Self;
}
