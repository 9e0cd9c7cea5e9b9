//! The Arabic blocks.

use core::ops::RangeInclusive;

use crate::tables::Property;

/// The Arabic blocks of Unicode by name, in the order of their code points.
///
/// The source is Blocks.txt of [`UNICODE_VERSION`](crate::UNICODE_VERSION). The numerals of
/// accountants (Rumi, Indic Siyaq, Ottoman Siyaq), which have blocks of their own, are left out.
///
/// # Examples
///
/// ```
/// let (name, range) = &kalim_chars::BLOCKS[0];
/// assert_eq!((*name, range.clone()), ("Arabic", 0x0600..=0x06FF));
/// ```
pub const BLOCKS: [(&str, RangeInclusive<u32>); 8] = [
    ("Arabic", 0x0600..=0x06FF),
    ("Arabic Supplement", 0x0750..=0x077F),
    ("Arabic Extended-B", 0x0870..=0x089F),
    ("Arabic Extended-A", 0x08A0..=0x08FF),
    ("Arabic Presentation Forms-A", 0xFB50..=0xFDFF),
    ("Arabic Presentation Forms-B", 0xFE70..=0xFEFF),
    ("Arabic Extended-C", 0x10EC0..=0x10EFF),
    ("Arabic Mathematical Alphabetic Symbols", 0x1EE00..=0x1EEFF),
];

/// Returns whether a character is in one of the Arabic [`BLOCKS`].
///
/// This asks for the place, not for the use: it is true of unassigned code points of the blocks and
/// of U+FEFF, the byte order mark, which stands at the end of Presentation Forms-B; it is false of
/// the controls that Arabic text shares with other scripts, such as ZWNJ. For what a character of
/// a block is, see [`class`](crate::class()).
///
/// # Examples
///
/// ```
/// use kalim_chars::is_arabic;
///
/// assert!(is_arabic('ك') && is_arabic('پ') && is_arabic('؟') && is_arabic('\u{FEFB}'));
/// assert!(!is_arabic('k') && !is_arabic('\u{200C}'));
/// ```
#[must_use]
pub const fn is_arabic(c: char) -> bool {
    Property::of(c).is_some()
}

/// Returns every character of the Arabic [`BLOCKS`] in ascending order, unassigned ones included.
///
/// There are 1,600: enough for an exhaustive loop where one over every `char` would be slow, as
/// when a table is filled.
///
/// # Examples
///
/// ```
/// use kalim_chars::{all_in_arabic_blocks, is_mark};
///
/// assert_eq!(all_in_arabic_blocks().count(), 1600);
/// assert_eq!(all_in_arabic_blocks().filter(|&c| is_mark(c)).count(), 124);
/// ```
pub fn all_in_arabic_blocks() -> impl Iterator<Item = char> {
    BLOCKS
        .into_iter()
        .flat_map(|(_, range)| range)
        .filter_map(char::from_u32)
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn blocks_hold_what_is_arabic() {
        let inside: BTreeSet<char> = all_in_arabic_blocks().collect();
        for c in kalim_testkit::all_chars() {
            assert_eq!(is_arabic(c), inside.contains(&c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn characters_ascend() {
        assert!(all_in_arabic_blocks().is_sorted());
    }
}
