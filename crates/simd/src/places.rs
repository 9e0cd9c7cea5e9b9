//! Letters of two bytes by their places in a block of 256 characters.

use alloc::string::String;

/// The greatest number of letters that [`push_letters`] appends.
const MOST: usize = 8;

/// Appends the letters of U+0600 to U+06FF whose places behind U+0600 are the first `len` bytes of
/// `places`, the lowest byte first; at most eight.
///
/// It takes the same few instructions for each number of letters.
///
/// # Panics
///
/// If there are more than eight.
///
/// # Examples
///
/// ```
/// use kalim_simd::push_letters;
///
/// let mut out = String::new();
/// push_letters(&mut out, u64::from_le_bytes([0x43, 0x2A, 0x28, 0, 0, 0, 0, 0]), 3);
/// assert_eq!(out, "كتب");
/// ```
#[inline(always)]
pub fn push_letters(out: &mut String, places: u64, len: usize) {
    assert!(len <= MOST);
    #[cfg(feature = "simd")]
    {
        let bytes = [utf8(places as u32), utf8((places >> 32) as u32)];
        // SAFETY: 16 bytes are written and there is room for them; what counts are whole letters.
        unsafe {
            crate::rewrite::append_by(out, 2 * MOST, |to| {
                to.cast::<[u64; 2]>().write_unaligned(bytes.map(u64::to_le));
                2 * len
            });
        }
    }
    #[cfg(not(feature = "simd"))]
    out.extend(
        places.to_le_bytes()[..len]
            .iter()
            .map(|&place| letter(place)),
    );
}

/// Returns the bytes of four letters.
#[cfg(feature = "simd")]
#[inline(always)]
const fn utf8(places: u32) -> u64 {
    let places = places as u64;
    let pairs = (places | places << 16) & 0x0000_FFFF_0000_FFFF;
    let wide = (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FF;
    let second = (wide & 0x003F_003F_003F_003F) << 8;
    0x80D8_80D8_80D8_80D8 | wide >> 6 & 0x0003_0003_0003_0003 | second
}

/// Returns the letter at a place.
#[cfg(any(test, not(feature = "simd")))]
fn letter(place: u8) -> char {
    char::from_u32(0x600 + u32::from(place)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_appended_in_order() {
        for first in 0..=u8::MAX {
            let places: [u8; MOST] = core::array::from_fn(|at| first.wrapping_add(31 * at as u8));
            for len in 0..=MOST {
                let mut out = String::from("ب");
                push_letters(&mut out, u64::from_le_bytes(places), len);
                let letters = places[..len].iter().map(|&place| letter(place));
                assert!(out.chars().skip(1).eq(letters), "{places:?}");
            }
        }
    }

    #[test]
    #[should_panic(expected = "len <= MOST")]
    fn nine_letters_are_too_many() {
        push_letters(&mut String::new(), 0, 9);
    }
}
