//! The kernel for NEON: 16 bytes at a time.

use core::arch::aarch64::{
    uint8x16_t, uint8x16x4_t, vandq_u8, vceqzq_u8, vdupq_n_u8, veorq_u8, vextq_u8, vget_high_u8,
    vget_lane_u64, vget_low_u8, vld1q_u8, vld1q_u64, vminq_u8, vmovn_u16, vorrq_u8, vqtbl1q_u8,
    vqtbl4q_u8, vreinterpret_u64_u8, vreinterpretq_u8_u64, vshrq_n_u8, vst1_u8, vst1q_u8,
};
