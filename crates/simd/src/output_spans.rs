//! Carrying pieces of an input over to the output.

use crate::isa::Isa;
use crate::{Bits, KeptMask, Spans};

/// Returns where `spans` are in the output, as [`Kernel::output_spans`](crate::Kernel::output_spans) says.
#[inline]
pub(crate) fn output_spans(isa: Isa, mask: &KeptMask, spans: &Spans) -> Option<[Bits; 2]> {
    match isa {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        // SAFETY: the CPU has the instructions, which both kernels ask for.
        Isa::Avx2 | Isa::Avx512 => unsafe { output_spans_by_pext(mask, spans) },
        _ => output_spans_by(mask, spans, extract),
    }
}

/// Does what [`output_spans`] does, where the CPU extracts bits by one instruction.
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
#[target_feature(enable = "bmi1,bmi2,popcnt")]
fn output_spans_by_pext(mask: &KeptMask, spans: &Spans) -> Option<[Bits; 2]> {
    output_spans_by(mask, spans, |bits, mask| {
        core::arch::x86_64::_pext_u64(bits, mask)
    })
}

/// Returns those of `bits` that are in `mask`, next to each other.
fn extract(bits: u64, mask: u64) -> u64 {
    let (mut left, mut extracted) = (bits, 0);
    while left != 0 {
        let below = (left & left.wrapping_neg()) - 1;
        extracted |= 1 << (mask & below).count_ones();
        left &= left - 1;
    }
    extracted
}

#[inline(always)]
fn output_spans_by(
    mask: &KeptMask,
    spans: &Spans,
    extract: impl Fn(u64, u64) -> u64,
) -> Option<[Bits; 2]> {
    let [mut starts, mut ends] = [[0; 9]; 2];
    let (mut output, mut lost) = (0, 0);
    let blocks = spans.starts.0.into_iter().zip(spans.ends.0);
    for ((start, end), at) in blocks.zip((spans.base..).step_by(64)) {
        let kept = mask.window(at);
        lost |= (start | end) & !kept;
        for (bits, outputs) in [(start, &mut starts), (end, &mut ends)] {
            let bits = extract(bits & kept, kept);
            outputs[output / 64] |= bits << (output % 64);
            outputs[output / 64 + 1] |= bits >> 1 >> (63 - output % 64);
        }
        output += kept.count_ones() as usize;
    }
    let bits = |outputs: [u64; 9]| Bits(core::array::from_fn(|at| outputs[at]));
    (lost == 0).then(|| [starts, ends].map(bits))
}
