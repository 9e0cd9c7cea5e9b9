//! The Unicode data that the tables are made from.

use core::ops::RangeInclusive;

use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, JoiningType};

/// The version of the data: that of `icu_properties` and `icu_normalizer` 2.3.
pub(super) const VERSION: (u8, u8, u8) = (17, 0, 0);

/// The name of the data in the header of a generated file.
pub(super) const SOURCE: &str = "`icu_properties` and `icu_normalizer` 2.3";

/// A Unicode block: the name of its table and its code points.
pub(super) struct Block {
    pub(super) table: &'static str,
    pub(super) range: RangeInclusive<u32>,
}

impl Block {
    const fn new(table: &'static str, range: RangeInclusive<u32>) -> Self {
        Self { table, range }
    }

    /// Returns the characters of the block, unassigned ones included.
    pub(super) fn chars(&self) -> impl Iterator<Item = char> {
        self.range.clone().filter_map(char::from_u32)
    }

    /// Returns whether the block holds compatibility forms of letters.
    pub(super) fn has_forms(&self) -> bool {
        [0xFB50, 0xFE70, 0x1EE00].contains(self.range.start())
    }
}

/// The Arabic blocks, from Blocks.txt.
pub(super) const BLOCKS: [Block; 8] = [
    Block::new("ARABIC", 0x0600..=0x06FF),
    Block::new("SUPPLEMENT", 0x0750..=0x077F),
    Block::new("EXTENDED_B", 0x0870..=0x089F),
    Block::new("EXTENDED_A", 0x08A0..=0x08FF),
    Block::new("FORMS_A", 0xFB50..=0xFDFF),
    Block::new("FORMS_B", 0xFE70..=0xFEFF),
    Block::new("EXTENDED_C", 0x10EC0..=0x10EFF),
    Block::new("MATHEMATICAL", 0x1EE00..=0x1EEFF),
];

/// Returns the general category of a character.
pub(super) fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Returns the joining type of a character.
pub(super) fn joining_type(c: char) -> JoiningType {
    CodePointMapData::<JoiningType>::new().get(c)
}

/// Returns the compatibility decomposition of a character with its letters composed: its NFKC.
pub(super) fn nfkc(c: char) -> String {
    let text = c.to_string();
    ComposingNormalizer::new_nfkc()
        .normalize(&text)
        .into_owned()
}

/// Fails unless the data is of [`VERSION`].
///
/// U+088F, U+FBC3 and U+10ED0 are new in Unicode 17; U+10ED9 and U+10EF0 in Unicode 18.
pub(super) fn assert_version() -> Result<(), String> {
    let is_assigned = |c: &char| category(*c) != GeneralCategory::Unassigned;
    let is_new_enough = ['\u{88F}', '\u{FBC3}', '\u{10ED0}'].iter().all(is_assigned);
    let is_too_new = ['\u{10ED9}', '\u{10EF0}'].iter().any(is_assigned);
    if is_new_enough && !is_too_new {
        Ok(())
    } else {
        Err(format!("{SOURCE} do not hold Unicode {}", VERSION.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_of_the_version() {
        assert_eq!(assert_version(), Ok(()));
    }

    #[test]
    fn blocks_are_in_order_and_whole_columns() {
        assert!(BLOCKS.is_sorted_by_key(|block| *block.range.start()));
        for Block { range, .. } in BLOCKS {
            assert_eq!(range.start() % 16, 0);
            assert_eq!(range.end() % 16, 15);
        }
    }

    #[test]
    fn letters_of_forms_are_composed() {
        assert_eq!(nfkc('\u{FE81}'), "آ");
        assert_eq!(nfkc('\u{FEF5}'), "لآ");
        assert_eq!(nfkc('ب'), "ب");
    }
}
