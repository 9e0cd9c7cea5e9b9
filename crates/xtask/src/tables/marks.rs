//! The kind of every Arabic mark: a curated list, since Unicode has no such property.

use core::ops::RangeInclusive;

use icu_properties::props::GeneralCategory as Gc;

use super::data::{BLOCKS, Block, category};

/// The kinds of `kalim_chars::MarkKind`, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Haraka,
    Tanwin,
    Shadda,
    Sukun,
    DaggerAlef,
    Hamza,
    Madda,
    Quranic,
    SmallLetter,
    Honorific,
    Vowel,
}

/// Every mark of the Arabic blocks. Titles in quotes are headings of the Unicode names list
/// (NamesList.txt), names in capitals are character names.
const KINDS: &[(RangeInclusive<u32>, Kind)] = &[
    // "Honorifics".
    (0x0610..=0x0614, Kind::Honorific),
    // "Koranic annotation sign", "Extended Arabic mark", SMALL HIGH ZAIN.
    (0x0615..=0x0617, Kind::Quranic),
    // SMALL FATHA, SMALL DAMMA, SMALL KASRA: combining classes 30 to 32, as fatha, damma, kasra.
    (0x0618..=0x061A, Kind::Haraka),
    // "Tashkil from ISO 8859-6": FATHATAN, DAMMATAN, KASRATAN.
    (0x064B..=0x064D, Kind::Tanwin),
    // "Tashkil from ISO 8859-6": FATHA, DAMMA, KASRA.
    (0x064E..=0x0650, Kind::Haraka),
    // "Tashkil from ISO 8859-6": SHADDA.
    (0x0651..=0x0651, Kind::Shadda),
    // "Tashkil from ISO 8859-6": SUKUN.
    (0x0652..=0x0652, Kind::Sukun),
    // "Combining maddah and hamza": MADDAH ABOVE. Composes with alef.
    (0x0653..=0x0653, Kind::Madda),
    // "Combining maddah and hamza": HAMZA ABOVE, HAMZA BELOW. Compose with their seats; MCM of UTR #53.
    (0x0654..=0x0655, Kind::Hamza),
    // "Other combining marks": vowel signs and tone marks of Kashmiri, Urdu, Pashto, African languages.
    (0x0656..=0x065F, Kind::Vowel),
    // "Tashkil": SUPERSCRIPT ALEF, combining class 35.
    (0x0670..=0x0670, Kind::DaggerAlef),
    // "Koranic annotation signs".
    (0x06D6..=0x06DC, Kind::Quranic),
    (0x06DF..=0x06E0, Kind::Quranic),
    // SMALL HIGH DOTLESS HEAD OF KHAH: the sukun of Quranic spelling, by the note of the names list.
    (0x06E1..=0x06E1, Kind::Sukun),
    (0x06E2..=0x06E4, Kind::Quranic),
    // SMALL WAW, SMALL YEH: modifier letters that stand on the line and are read as long vowels.
    (0x06E5..=0x06E6, Kind::SmallLetter),
    (0x06E7..=0x06E8, Kind::Quranic),
    (0x06EA..=0x06ED, Kind::Quranic),
    // PEPET: the schwa of Javanese and Sundanese.
    (0x0897..=0x0897, Kind::Vowel),
    // SMALL HIGH WORD AL-JUZ to HALF MADDA OVER MADDA: signs of Quranic recitation.
    (0x0898..=0x089F, Kind::Quranic),
    // SMALL FARSI YEH: a modifier letter as U+06E6.
    (0x08C9..=0x08C9, Kind::SmallLetter),
    // SMALL HIGH FARSI YEH to SMALL HIGH SIGN SAFHA: signs of Quranic recitation and pause.
    (0x08CA..=0x08E1, Kind::Quranic),
    // TURNED DAMMA BELOW.
    (0x08E3..=0x08E3, Kind::Vowel),
    // CURLY FATHA, CURLY DAMMA, CURLY KASRA.
    (0x08E4..=0x08E6, Kind::Haraka),
    // CURLY FATHATAN, CURLY DAMMATAN, CURLY KASRATAN.
    (0x08E7..=0x08E9, Kind::Tanwin),
    // Tone marks of Rohingya.
    (0x08EA..=0x08EF, Kind::Vowel),
    // OPEN FATHATAN, OPEN DAMMATAN, OPEN KASRATAN: combining classes 27 to 29, as the tanwin.
    (0x08F0..=0x08F2, Kind::Tanwin),
    // SMALL HIGH WAW, as U+06E7 SMALL HIGH YEH.
    (0x08F3..=0x08F3, Kind::Quranic),
    // FATHA WITH RING to MARK SIDEWAYS NOON GHUNNA: vowel signs of African and Asian languages.
    (0x08F4..=0x08FF, Kind::Vowel),
    // SMALL YEH BARREE WITH TWO DOTS BELOW: a modifier letter as U+06E6.
    (0x10EC5..=0x10EC5, Kind::SmallLetter),
    // DOUBLE VERTICAL BAR BELOW to SMALL LOW WORD MADDA: signs of Quranic recitation.
    (0x10EFA..=0x10EFF, Kind::Quranic),
];

/// Returns the kind of a mark.
pub(super) fn kind(c: char) -> Option<Kind> {
    KINDS
        .iter()
        .find(|(range, _)| range.contains(&u32::from(c)))
        .map(|&(_, kind)| kind)
}

/// Returns what is wrong with the list: marks that are missing, and entries that are no marks.
pub(super) fn problems() -> Vec<String> {
    BLOCKS
        .iter()
        .flat_map(Block::chars)
        .filter_map(problem)
        .collect()
}

fn problem(c: char) -> Option<String> {
    let code = u32::from(c);
    match (category(c), kind(c)) {
        (Gc::NonspacingMark, None) => Some(format!("U+{code:04X} is a mark of no known kind")),
        (Gc::NonspacingMark | Gc::ModifierLetter, _) | (_, None) => None,
        (_, Some(kind)) => Some(format!("U+{code:04X} is listed as {kind:?} but is no mark")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_complete() {
        assert_eq!(problems(), Vec::<String>::new());
    }

    #[test]
    fn ranges_are_in_order_and_apart() {
        assert!(
            KINDS
                .windows(2)
                .all(|pair| pair[0].0.end() < pair[1].0.start())
        );
    }

    #[test]
    fn ranges_lie_in_the_blocks() {
        let is_inside = |code| BLOCKS.iter().any(|block| block.range.contains(code));
        assert!(
            KINDS
                .iter()
                .all(|(range, _)| is_inside(range.start()) && is_inside(range.end()))
        );
    }
}
