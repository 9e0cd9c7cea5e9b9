//! The kernel for NEON: 16 bytes at a time.

use core::arch::aarch64::{
    uint8x16_t, vaddv_u8, vandq_u8, vbslq_u8, vceqzq_u8, vcgtq_u8, vcombine_u8, vcreate_u8,
    vdupq_n_u8, veorq_u8, vextq_u8, vget_high_u8, vget_low_u8, vgetq_lane_u64, vld1_u8, vld1q_u8,
    vorrq_u8, vqtbl1q_u8, vreinterpretq_u64_u8, vshrq_n_u8, vst1q_u8, vtstq_u8,
};

use crate::shuffle::{self, compact};
use crate::vector::{Half, Vector};

/// 16 bytes.
#[derive(Clone, Copy)]
pub(crate) struct V16(uint8x16_t);

shuffle::kernel!(V16, V16, "neon");

/// Returns a bit for each byte, which is 0 or 0xFF, the first byte lowest.
///
/// # Safety
///
/// The CPU has NEON.
#[inline(always)]
unsafe fn bits(bytes: uint8x16_t) -> u32 {
    // SAFETY: as for this function.
    unsafe {
        let bits = vandq_u8(bytes, vld1q_u8(BITS.as_ptr()));
        u32::from(vaddv_u8(vget_low_u8(bits))) | u32::from(vaddv_u8(vget_high_u8(bits))) << 8
    }
}

/// Returns the bytes whose bits are set in the lower half of `kept`, one after the other, and zeros.
///
/// # Safety
///
/// The CPU has NEON.
#[inline(always)]
unsafe fn compress(bytes: uint8x16_t, kept: u32) -> uint8x16_t {
    let ([lower, upper], closed) = compact::orders_of(kept);
    // SAFETY: as for this function.
    unsafe {
        let order = vcombine_u8(vld1_u8(lower.as_ptr()), vld1_u8(upper.as_ptr()));
        vqtbl1q_u8(vqtbl1q_u8(bytes, order), vld1q_u8(closed.as_ptr()))
    }
}

/// The bit of each byte among eight.
const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];

// SAFETY of the blocks below: the CPU has NEON, which is all that the functions ask for that touch no
// memory; what is read and written is valid by the contract of the trait.
impl Vector for V16 {
    const LEN: usize = 16;
    type Half = Self;
    type Table = uint8x16_t;

    #[inline(always)]
    unsafe fn table(entries: &[u8; 16]) -> uint8x16_t {
        // SAFETY: see above.
        unsafe { vld1q_u8(entries.as_ptr()) }
    }

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: see above.
        unsafe { Self(vld1q_u8(from)) }
    }

    #[inline(always)]
    unsafe fn compress(self, kept: u32, to: *mut u8) {
        // SAFETY: see above.
        unsafe {
            let is_whole = kept == 0xFFFF;
            let bytes = if is_whole {
                self.0
            } else {
                compress(self.0, kept)
            };
            vst1q_u8(to, bytes);
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
    unsafe fn is_zero(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vceqzq_u8(self.0)) }
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
    unsafe fn bits_from_16(self) -> u32 {
        // SAFETY: see above.
        unsafe { bits(vcgtq_u8(self.0, vdupq_n_u8(15))) }
    }

    #[inline(always)]
    unsafe fn bits_not_zero(self) -> u32 {
        // SAFETY: see above.
        unsafe { bits(vtstq_u8(self.0, self.0)) }
    }

    #[inline(always)]
    unsafe fn replaced_by(self, other: Self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vbslq_u8(vceqzq_u8(other.0), self.0, other.0)) }
    }

    #[inline(always)]
    unsafe fn as_index(self) -> Self {
        // A look-up finds 0 from 16 on.
        self
    }

    #[inline(always)]
    unsafe fn lookup(self, table: uint8x16_t) -> Self {
        // SAFETY: see above.
        unsafe { Self(vqtbl1q_u8(table, self.0)) }
    }

    #[inline(always)]
    unsafe fn last_half(self) -> Self {
        self
    }
}

impl Half for V16 {
    #[inline(always)]
    unsafe fn from_word(word: u64) -> Self {
        // SAFETY: see above.
        unsafe { Self(vcombine_u8(vcreate_u8(word), vcreate_u8(0))) }
    }

    #[inline(always)]
    unsafe fn of_two(first: *const u8, last: *const u8, order: &[u8; 16]) -> Self {
        // SAFETY: see above.
        unsafe {
            let ends = vcombine_u8(vld1_u8(first), vld1_u8(last));
            Self(vqtbl1q_u8(ends, vld1q_u8(order.as_ptr())))
        }
    }

    #[inline(always)]
    unsafe fn compressed(self, kept: u32) -> [u64; 2] {
        // SAFETY: see above.
        unsafe {
            let words = vreinterpretq_u64_u8(compress(self.0, kept));
            [vgetq_lane_u64::<0>(words), vgetq_lane_u64::<1>(words)]
        }
    }

    #[inline(always)]
    unsafe fn moved_back(self) -> Self {
        // SAFETY: see above.
        unsafe { Self(vextq_u8::<1>(self.0, vdupq_n_u8(0))) }
    }
}
