//! Arithmetic on [`Bits`], on vectors where the CPU has them.

use core::ops::{BitAnd, BitOr, Not};

use crate::Bits;

/// As many bits as [`Bits`] has, in the registers of some kernel.
///
/// The operations are those of [`Bits`].
pub trait Lanes: Copy + BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self> {
    /// Takes up bits.
    fn from_bits(bits: Bits) -> Self;
    /// Returns the bits.
    fn to_bits(self) -> Bits;
    /// See [`Bits::up`].
    #[must_use]
    fn up<const BY: i32>(self) -> Self;
    /// See [`Bits::down`].
    #[must_use]
    fn down<const BY: i32>(self) -> Self;
    /// See [`Bits::is_empty`].
    fn is_empty(self) -> bool;

    /// See [`Bits::plus`].
    #[inline(always)]
    #[must_use]
    fn plus(self, other: Self) -> Self {
        Self::from_bits(self.to_bits().plus(other.to_bits()))
    }

    /// See [`Bits::minus`].
    #[inline(always)]
    #[must_use]
    fn minus(self, other: Self) -> Self {
        Self::from_bits(self.to_bits().minus(other.to_bits()))
    }
}

/// Something to do with the lanes of a kernel: see [`Kernel::run`](crate::Kernel::run).
///
/// What is inlined is compiled for the instructions of the kernel, so that loops over bytes may become
/// vector instructions even where no lanes are used.
pub trait Work {
    /// What comes of it.
    type Output;

    /// Does it. To be inlined.
    fn run<L: Lanes>(self) -> Self::Output;
}

impl Lanes for Bits {
    #[inline(always)]
    fn from_bits(bits: Bits) -> Self {
        bits
    }

    #[inline(always)]
    fn to_bits(self) -> Bits {
        self
    }

    #[inline(always)]
    fn up<const BY: i32>(self) -> Self {
        Self::up(self, BY.cast_unsigned())
    }

    #[inline(always)]
    fn down<const BY: i32>(self) -> Self {
        Self::down(self, BY.cast_unsigned())
    }

    #[inline(always)]
    fn is_empty(self) -> bool {
        Self::is_empty(self)
    }
}

/// Lanes in registers of vectors.
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
pub(crate) mod x86 {
    use core::arch::x86_64::{
        __m256i, __m512i, _mm_cvtsi32_si128, _mm256_alignr_epi8, _mm256_and_si256,
        _mm256_loadu_si256, _mm256_or_si256, _mm256_permute2x128_si256, _mm256_set1_epi8,
        _mm256_setzero_si256, _mm256_sll_epi64, _mm256_slli_epi64, _mm256_srl_epi64,
        _mm256_srli_epi64, _mm256_storeu_si256, _mm256_testz_si256, _mm256_xor_si256,
        _mm512_add_epi64, _mm512_alignr_epi64, _mm512_and_si512, _mm512_cmpeq_epi64_mask,
        _mm512_cmplt_epu64_mask, _mm512_loadu_si512, _mm512_mask_add_epi64, _mm512_mask_sub_epi64,
        _mm512_or_si512, _mm512_set1_epi8, _mm512_set1_epi64, _mm512_setzero_si512,
        _mm512_shldi_epi64, _mm512_shrdi_epi64, _mm512_storeu_si512, _mm512_sub_epi64,
        _mm512_test_epi64_mask, _mm512_testn_epi64_mask, _mm512_xor_si512,
    };

    use super::{BitAnd, BitOr, Bits, Lanes, Not};

    /// The lanes of AVX-512, in one register.
    #[derive(Clone, Copy)]
    pub(crate) struct Avx512(__m512i);

    /// The lanes of AVX2, in two registers.
    #[derive(Clone, Copy)]
    pub(crate) struct Avx2([__m256i; 2]);

    // SAFETY of the blocks below: only the kernels make such values, where the CPU has their
    // instructions; what is loaded and stored is borrowed.
    macro_rules! bitwise {
        ($lanes:ident, $a:ident, $b:ident, $and:expr, $or:expr, $not:expr) => {
            impl BitAnd for $lanes {
                type Output = Self;

                #[inline(always)]
                fn bitand(self, other: Self) -> Self {
                    let ($a, $b) = (self.0, other.0);
                    // SAFETY: see above.
                    unsafe { Self($and) }
                }
            }

            impl BitOr for $lanes {
                type Output = Self;

                #[inline(always)]
                fn bitor(self, other: Self) -> Self {
                    let ($a, $b) = (self.0, other.0);
                    // SAFETY: see above.
                    unsafe { Self($or) }
                }
            }

            impl Not for $lanes {
                type Output = Self;

                #[inline(always)]
                fn not(self) -> Self {
                    let $a = self.0;
                    // SAFETY: see above.
                    unsafe { Self($not) }
                }
            }
        };
    }

    bitwise!(
        Avx512,
        a,
        b,
        _mm512_and_si512(a, b),
        _mm512_or_si512(a, b),
        _mm512_xor_si512(a, _mm512_set1_epi8(-1))
    );
    bitwise!(
        Avx2,
        a,
        b,
        [_mm256_and_si256(a[0], b[0]), _mm256_and_si256(a[1], b[1])],
        [_mm256_or_si256(a[0], b[0]), _mm256_or_si256(a[1], b[1])],
        {
            let ones = _mm256_set1_epi8(-1);
            [_mm256_xor_si256(a[0], ones), _mm256_xor_si256(a[1], ones)]
        }
    );

    impl Lanes for Avx512 {
        #[inline(always)]
        fn from_bits(bits: Bits) -> Self {
            // SAFETY: see above.
            unsafe { Self(_mm512_loadu_si512(bits.0.as_ptr().cast())) }
        }

        #[inline(always)]
        fn to_bits(self) -> Bits {
            let mut bits = Bits::NONE;
            // SAFETY: see above.
            unsafe { _mm512_storeu_si512(bits.0.as_mut_ptr().cast(), self.0) };
            bits
        }

        #[inline(always)]
        fn up<const BY: i32>(self) -> Self {
            // SAFETY: see above.
            unsafe {
                let before = _mm512_alignr_epi64::<7>(self.0, _mm512_setzero_si512());
                Self(_mm512_shldi_epi64::<BY>(self.0, before))
            }
        }

        #[inline(always)]
        fn down<const BY: i32>(self) -> Self {
            // SAFETY: see above.
            unsafe {
                let behind = _mm512_alignr_epi64::<1>(_mm512_setzero_si512(), self.0);
                Self(_mm512_shrdi_epi64::<BY>(self.0, behind))
            }
        }

        #[inline(always)]
        fn plus(self, other: Self) -> Self {
            // SAFETY: see above.
            unsafe {
                let sum = _mm512_add_epi64(self.0, other.0);
                let ones = _mm512_set1_epi64(-1);
                let out = _mm512_cmplt_epu64_mask(sum, self.0);
                let into = carried(out, _mm512_cmpeq_epi64_mask(sum, ones));
                Self(_mm512_mask_sub_epi64(sum, into, sum, ones))
            }
        }

        #[inline(always)]
        fn minus(self, other: Self) -> Self {
            // SAFETY: see above.
            unsafe {
                let rest = _mm512_sub_epi64(self.0, other.0);
                let out = _mm512_cmplt_epu64_mask(self.0, other.0);
                let into = carried(out, _mm512_testn_epi64_mask(rest, rest));
                Self(_mm512_mask_add_epi64(
                    rest,
                    into,
                    rest,
                    _mm512_set1_epi64(-1),
                ))
            }
        }

        #[inline(always)]
        fn is_empty(self) -> bool {
            // SAFETY: see above.
            unsafe { _mm512_test_epi64_mask(self.0, self.0) == 0 }
        }
    }

    /// Returns the lanes into which something is carried: those behind one of `out`, and behind a run of
    /// `passing` ones that it is carried through.
    #[inline(always)]
    fn carried(out: u8, passing: u8) -> u8 {
        (out << 1).wrapping_add(passing) ^ passing
    }

    impl Lanes for Avx2 {
        #[inline(always)]
        fn from_bits(bits: Bits) -> Self {
            let [lower, upper] = [&bits.0[..4], &bits.0[4..]];
            // SAFETY: see above.
            unsafe {
                Self([
                    _mm256_loadu_si256(lower.as_ptr().cast()),
                    _mm256_loadu_si256(upper.as_ptr().cast()),
                ])
            }
        }

        #[inline(always)]
        fn to_bits(self) -> Bits {
            let mut bits = Bits::NONE;
            let (lower, upper) = bits.0.split_at_mut(4);
            // SAFETY: see above.
            unsafe {
                _mm256_storeu_si256(lower.as_mut_ptr().cast(), self.0[0]);
                _mm256_storeu_si256(upper.as_mut_ptr().cast(), self.0[1]);
            }
            bits
        }

        #[inline(always)]
        fn up<const BY: i32>(self) -> Self {
            let [lower, upper] = self.0;
            // SAFETY: see above.
            unsafe {
                let zero = _mm256_setzero_si256();
                Self([moved_up::<BY>(zero, lower), moved_up::<BY>(lower, upper)])
            }
        }

        #[inline(always)]
        fn down<const BY: i32>(self) -> Self {
            let [lower, upper] = self.0;
            // SAFETY: see above.
            unsafe {
                let zero = _mm256_setzero_si256();
                Self([
                    moved_down::<BY>(lower, upper),
                    moved_down::<BY>(upper, zero),
                ])
            }
        }

        #[inline(always)]
        fn is_empty(self) -> bool {
            let [lower, upper] = self.0;
            // SAFETY: see above.
            unsafe {
                let all = _mm256_or_si256(lower, upper);
                _mm256_testz_si256(all, all) == 1
            }
        }
    }

    /// Moves the bits of `lanes` up, and those of the lanes before it in.
    #[target_feature(enable = "avx2")]
    #[inline]
    fn moved_up<const BY: i32>(before: __m256i, lanes: __m256i) -> __m256i {
        let middle = _mm256_permute2x128_si256::<0x21>(before, lanes);
        let next_lower = _mm256_alignr_epi8::<8>(lanes, middle);
        let rest = _mm256_srl_epi64(next_lower, _mm_cvtsi32_si128(64 - BY));
        _mm256_or_si256(_mm256_slli_epi64::<BY>(lanes), rest)
    }

    /// Moves the bits of `lanes` down, and those of the lanes behind it in.
    #[target_feature(enable = "avx2")]
    #[inline]
    fn moved_down<const BY: i32>(lanes: __m256i, behind: __m256i) -> __m256i {
        let middle = _mm256_permute2x128_si256::<0x21>(lanes, behind);
        let next_higher = _mm256_alignr_epi8::<8>(middle, lanes);
        let rest = _mm256_sll_epi64(next_higher, _mm_cvtsi32_si128(64 - BY));
        _mm256_or_si256(_mm256_srli_epi64::<BY>(lanes), rest)
    }
}
