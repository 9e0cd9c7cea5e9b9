//! Loading and storing 64 bytes of a text, its ends included.

use core::arch::x86_64::{
    __m512i, _bzhi_u64, _mm512_loadu_si512, _mm512_mask_mov_epi8, _mm512_mask_storeu_epi8,
    _mm512_maskz_compress_epi8, _mm512_maskz_loadu_epi8, _mm512_movepi8_mask,
    _mm512_permutex2var_epi8, _mm512_set1_epi8, _mm512_slli_epi16, _mm512_storeu_si512,
    _mm512_ternarylogic_epi64,
};

use crate::plan::Bytes;

/// Enables the instructions of this kernel for a function.
macro_rules! avx512 {
    ($($item:tt)+) => {
        #[target_feature(
            enable = "avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,gfni,bmi1,bmi2,popcnt"
        )]
        $($item)+
    };
}
pub(super) use avx512;

/// Returns a mask of the lowest `count` bits, of all if there are more than 63.
#[inline(always)]
pub(super) const fn low_bits(count: usize) -> u64 {
    if count < 64 {
        (1 << count) - 1
    } else {
        u64::MAX
    }
}

avx512! {
    /// Returns the 64 bytes at `at` of `text`.
    ///
    /// # Safety
    ///
    /// They are within the text.
    #[inline]
    pub(super) unsafe fn load(text: &[u8], at: usize) -> __m512i {
        debug_assert!(at + 64 <= text.len());
        // SAFETY: as for this function.
        unsafe { _mm512_loadu_si512(text.as_ptr().add(at).cast()) }
    }
}

avx512! {
    /// Returns a mask of the lowest `count` bits; `count` is at most 64.
    #[inline]
    pub(super) fn lowest(count: usize) -> u64 {
        debug_assert!(count <= 64);
        _bzhi_u64(u64::MAX, count as u32)
    }
}

avx512! {
    /// Returns the 64 bytes at `at` of `text`, zeros for those behind its end.
    #[inline]
    pub(super) fn load_end(text: &[u8], at: usize) -> __m512i {
        load_masked(text, at, low_bits(text.len().saturating_sub(at)))
    }
}

avx512! {
    /// Returns those of the 64 bytes at `at` of `text` whose bits are set in `within`, which are no others than
    /// the text has, and zeros.
    #[inline]
    pub(super) fn load_masked(text: &[u8], at: usize, within: u64) -> __m512i {
        debug_assert!(within & !low_bits(text.len().saturating_sub(at)) == 0);
        // SAFETY: bytes that are not in the mask are not touched.
        unsafe { _mm512_maskz_loadu_epi8(within, text.as_ptr().wrapping_add(at).cast()) }
    }
}

avx512! {
    /// Returns the part of a table that begins at entry `from`.
    #[inline]
    pub(super) fn table<const N: usize>(bytes: &Bytes<N>, from: usize) -> __m512i {
        let part = &bytes.0[from..][..64];
        // SAFETY: the part has 64 bytes.
        unsafe { _mm512_loadu_si512(part.as_ptr().cast()) }
    }
}

avx512! {
    /// Writes the bytes of `block` that are in `kept` to `target`, one after the other.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of 64 bytes.
    #[inline]
    pub(super) unsafe fn compress(block: __m512i, kept: u64, target: *mut u8) {
        // In a register: the form that compresses into memory is many times slower on some CPUs.
        let packed = _mm512_maskz_compress_epi8(kept, block);
        // SAFETY: as for this function.
        unsafe { _mm512_storeu_si512(target.cast(), packed) };
    }
}

avx512! {
    /// Does what [`compress`] does, and touches nothing behind the bytes written.
    ///
    /// # Safety
    ///
    /// `target` is valid for writes of as many bytes as are kept.
    #[inline]
    pub(super) unsafe fn compress_end(block: __m512i, kept: u64, target: *mut u8) {
        let packed = _mm512_maskz_compress_epi8(kept, block);
        let room = lowest(kept.count_ones() as usize);
        // SAFETY: as for this function.
        unsafe { _mm512_mask_storeu_epi8(target.cast(), room, packed) };
    }
}

avx512! {
    /// Returns `byte` 64 times.
    #[inline]
    pub(super) fn set(byte: u8) -> __m512i {
        _mm512_set1_epi8(byte.cast_signed())
    }
}

avx512! {
    /// Returns the bytes of `block` moved on by one, behind the last one of the block before.
    #[inline]
    pub(super) fn moved_on(before: __m512i, block: __m512i) -> __m512i {
        _mm512_permutex2var_epi8(before, table(&MOVED_ON, 0), block)
    }
}

/// For each byte of a block the one before it: the first 64 are those of the block before.
static MOVED_ON: Bytes<64> = {
    let (mut places, mut at) = ([0; 64], 0);
    while at < 64 {
        places[at] = 63 + at as u8;
        at += 1;
    }
    Bytes(places)
};

avx512! {
    /// Returns where in a table of U+0600 to U+06FF the characters stand that have these first and second
    /// bytes; elsewhere something.
    #[inline]
    pub(super) fn index_of(first: __m512i, second: __m512i) -> __m512i {
        // The low six bits of the second byte, below the lowest two of the first.
        _mm512_ternarylogic_epi64::<0xD8>(_mm512_slli_epi16::<6>(first), second, set(0x3F))
    }
}

avx512! {
    /// Returns the entries of such a table, in four registers, at `index`.
    #[inline]
    pub(super) fn lookup(index: __m512i, table: &[__m512i; 4]) -> __m512i {
        let lower = _mm512_permutex2var_epi8(table[0], index, table[1]);
        let upper = _mm512_permutex2var_epi8(table[2], index, table[3]);
        _mm512_mask_mov_epi8(lower, _mm512_movepi8_mask(index), upper)
    }
}
