//! The instruction sets, and which of them the CPU has.

use core::sync::atomic::{AtomicU8, Ordering};

/// An instruction set for which there is a kernel.
///
/// A value other than [`Scalar`](Self::Scalar) is handed to a kernel only after
/// [`is_available`](Self::is_available) was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Isa {
    Scalar = 1,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    Ssse3,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    Avx2,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    Avx512,
    #[cfg(all(feature = "simd", target_arch = "aarch64"))]
    Neon,
}

/// What the process uses, or 0 before the CPU was asked.
static ACTIVE: AtomicU8 = AtomicU8::new(0);

/// Whether the CPU has all of some features: asked at run time with `std`, at compile time without.
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
macro_rules! has {
    ($($feature:tt),+) => {{
        #[cfg(feature = "std")]
        { $(std::arch::is_x86_feature_detected!($feature))&&+ }
        #[cfg(not(feature = "std"))]
        { $(cfg!(target_feature = $feature))&&+ }
    }};
}

impl Isa {
    /// All that this build has, the slowest first.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Scalar,
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        Self::Ssse3,
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        Self::Avx2,
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        Self::Avx512,
        #[cfg(all(feature = "simd", target_arch = "aarch64"))]
        Self::Neon,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Scalar => "scalar",
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Ssse3 => "ssse3",
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Avx2 => "avx2",
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Avx512 => "avx512",
            #[cfg(all(feature = "simd", target_arch = "aarch64"))]
            Self::Neon => "neon",
        }
    }

    /// Whether the CPU can run the kernel of this instruction set.
    pub(crate) fn is_available(self) -> bool {
        match self {
            Self::Scalar => true,
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Ssse3 => has!("ssse3"),
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Avx2 => has!("avx2", "bmi1", "bmi2", "popcnt"),
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Avx512 => has!(
                "avx512f",
                "avx512bw",
                "avx512vl",
                "avx512vbmi",
                "avx512vbmi2",
                "gfni",
                "bmi1",
                "bmi2",
                "popcnt"
            ),
            // Part of every AArch64 target that has an operating system.
            #[cfg(all(feature = "simd", target_arch = "aarch64"))]
            Self::Neon => cfg!(target_feature = "neon"),
        }
    }

    /// Returns what this process uses.
    #[inline]
    pub(crate) fn active() -> Self {
        match ACTIVE.load(Ordering::Relaxed) {
            chosen if chosen == Self::Scalar as u8 => Self::Scalar,
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            chosen if chosen == Self::Ssse3 as u8 => Self::Ssse3,
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            chosen if chosen == Self::Avx2 as u8 => Self::Avx2,
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            chosen if chosen == Self::Avx512 as u8 => Self::Avx512,
            #[cfg(all(feature = "simd", target_arch = "aarch64"))]
            chosen if chosen == Self::Neon as u8 => Self::Neon,
            _ => Self::detect(),
        }
    }

    #[cold]
    fn detect() -> Self {
        let best = Self::ALL.iter().rfind(|isa| isa.is_available());
        let best = best.copied().unwrap_or(Self::Scalar);
        best.activate();
        best
    }

    /// Makes the process use this one, which must be available.
    pub(crate) fn activate(self) {
        ACTIVE.store(self as u8, Ordering::Relaxed);
    }
}
