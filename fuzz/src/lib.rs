//! What the fuzz targets check: fast answers against naive ones, on every kernel of the CPU.
//!
//! - [`kernels`]: every operation of kalim-simd, with tables drawn from the input.
//! - [`offsets`]: maps and normalizer presets, and the offsets they give.
//! - [`words`]: word bounds, tokens, sentences and clitics.
//! - [`terms`]: the terms of analyzers and their ranges.
//!
//! Each takes any bytes and panics if an answer is wrong; [`Input`] says what the bytes mean.
//! `docs/safety.md` has the commands.
#![forbid(unsafe_code)]

mod input;
mod kernels;
mod offsets;
mod replay;
mod terms;
mod words;

pub use input::Input;
pub use kernels::kernels;
#[cfg(fuzzing)]
pub use libfuzzer_sys;
pub use offsets::offsets;
pub use replay::replay;
pub use terms::terms;
pub use words::words;

use kalim_simd::Kernel;

/// Defines the program of a target: for libFuzzer under cargo-fuzz, else one that runs the files
/// that it is given.
#[macro_export]
macro_rules! target {
    ($check:path) => {
        #[cfg(fuzzing)]
        $crate::libfuzzer_sys::fuzz_target!(|data: &[u8]| $check(data));

        #[cfg(not(fuzzing))]
        fn main() {
            $crate::replay($check);
        }
    };
}

/// Runs `answer` on every kernel of the CPU and asserts that all answers are that of `scalar`, which
/// is returned.
fn on_every_kernel<T: PartialEq + core::fmt::Debug>(answer: impl Fn() -> T) -> T {
    Kernel::SCALAR.activate();
    let scalar = answer();
    for kernel in Kernel::available().skip(1) {
        kernel.activate();
        assert_eq!(answer(), scalar, "{kernel}");
    }
    scalar
}
