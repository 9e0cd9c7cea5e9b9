//! The kernel for NEON: 16 bytes at a time.

use core::arch::aarch64::{
    uint8x16_t, uint8x16x4_t, vaddv_u8, vandq_u8, vceqzq_u8, vcombine_u8, vdupq_n_u8, veorq_u8,
    vextq_u8, vget_high_u8, vget_low_u8, vld1_u8, vld1q_u8, vminq_u8, vorrq_u8, vqtbl1q_u8,
    vqtbl4q_u8, vshrq_n_u8, vst1_u8, vst1q_u8,
};

use crate::mask::Record;
use crate::plan::Bytes;
use crate::shuffle::{self, compact};
use crate::vector::Vector;
use crate::{RoughBlock, RoughTable, Table};

/// 16 bytes.
#[derive(Clone, Copy)]
struct V16(uint8x16_t);

/// Rewrites `text` to `target`, as [`crate::rewrite`] asks of every kernel.
///
/// # Safety
///
/// - The CPU has the instructions of this kernel.
/// - `target` is valid for writes of as many bytes as `text` has, and does not overlap it.
#[target_feature(enable = "neon")]
pub(crate) unsafe fn shrink(
    table: &Table,
    text: &str,
    target: *mut u8,
    record: &mut impl Record,
) -> (usize, usize) {
    // SAFETY: as for this function.
    unsafe { shuffle::shrink::<V16>(table, text, target, record) }
}

/// Returns the byte offset of the first character of `text` that `table` changes.
#[target_feature(enable = "neon")]
pub(crate) fn first_change(table: &Table, text: &str) -> Option<usize> {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::first_change::<V16>(table, text) }
}

/// Classifies `text` roughly from byte `start` on, as [`Kernel::rough_blocks`](crate::Kernel) says.
#[target_feature(enable = "neon")]
pub(crate) fn rough_blocks<S: Copy>(
    table: &RoughTable,
    text: &str,
    start: usize,
    count: usize,
    state: S,
    each: impl FnMut(&mut S, usize, RoughBlock) -> bool,
) -> (usize, S) {
    // SAFETY: the instructions are enabled.
    unsafe { shuffle::rough_blocks::<V16, S>(table, text, start, count, state, each) }
}

/// Loads 16 bytes.
#[inline(always)]
unsafe fn row(bytes: &[u8]) -> uint8x16_t {
    let bytes = &bytes[..16];
    // SAFETY: sixteen bytes are read.
    unsafe { vld1q_u8(bytes.as_ptr()) }
}

/// The bit of each byte among eight.
const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];

// SAFETY of the blocks below: the CPU has NEON, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V16 {
    const LEN: usize = 16;
    type Table16 = uint8x16_t;
    type Table64 = uint8x16x4_t;

    #[inline(always)]
    unsafe fn table16(entries: [u8; 16]) -> uint8x16_t {
        // SAFETY: see above.
        unsafe { row(&entries) }
    }

    #[inline(always)]
    unsafe fn table64(entries: &Bytes<64>) -> uint8x16x4_t {
        let [a, b, c, d] = [0, 16, 32, 48].map(|at| &entries.0[at..at + 16]);
        // SAFETY: see above.
        unsafe { uint8x16x4_t(row(a), row(b), row(c), row(d)) }
    }

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(vld1q_u8(from)) }
    }

    #[inline(always)]
    unsafe fn compress(self, kept: u32, to: *mut u8) {
        // SAFETY: see above; behind the first half no more bytes are written than it has.
        unsafe {
            if kept == 0xFFFF {
                return vst1q_u8(to, self.0);
            }
            let [lower, upper, ..] = kept.to_le_bytes();
            let order = vcombine_u8(
                vld1_u8(compact::LOWER[usize::from(lower)].as_ptr()),
                vld1_u8(compact::UPPER[usize::from(upper)].as_ptr()),
            );
            let packed = vqtbl1q_u8(self.0, order);
            vst1_u8(to, vget_low_u8(packed));
            vst1_u8(to.add(lower.count_ones() as usize), vget_high_u8(packed));
        }
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(vdupq_n_u8(byte)) }
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vandq_u8(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vorrq_u8(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(veorq_u8(self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn as_one(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vminq_u8(self.0, vdupq_n_u8(1))) }
    }

    #[inline(always)]
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vceqzq_u8(self.0)) }
    }

    #[inline(always)]
    unsafe fn bits(self) -> u32 {
        // SAFETY: see above.
        unsafe {
            let bits = vandq_u8(self.0, row(&BITS));
            u32::from(vaddv_u8(vget_low_u8(bits))) | u32::from(vaddv_u8(vget_high_u8(bits))) << 8
        }
    }

    #[inline(always)]
    unsafe fn moved_on(self, before: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vextq_u8::<15>(before.0, self.0)) }
    }

    #[inline(always)]
    unsafe fn upper_half(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vshrq_n_u8::<4>(self.0)) }
    }

    #[inline(always)]
    unsafe fn lookup16(self, table: uint8x16_t) -> Self {
        // SAFETY: see above.
        unsafe { Self(vqtbl1q_u8(table, self.0)) }
    }

    #[inline(always)]
    unsafe fn lookup64(self, table: uint8x16x4_t) -> Self {
        // SAFETY: see above.
        unsafe { Self(vqtbl4q_u8(table, vandq_u8(self.0, vdupq_n_u8(0x3F)))) }
    }
}
