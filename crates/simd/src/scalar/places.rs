//! Listing the bits of masks.

/// Lists the bits of `masks` that are boundaries of characters of `text`, where `base` is the byte of
/// the lowest bit, and returns how many they are.
pub(crate) fn places(text: &str, base: usize, masks: &[u64; 4], places: &mut [u8; 256]) -> usize {
    let mut count = 0;
    for (&mask, first) in masks.iter().zip([0, 64, 128, 192]) {
        let mut left = mask;
        while left != 0 {
            let place = first + left.trailing_zeros().to_le_bytes()[0];
            places[count] = place;
            count += usize::from(text.is_char_boundary(base + usize::from(place)));
            left &= left - 1;
        }
    }
    count
}
