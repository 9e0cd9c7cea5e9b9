//! Names for characters that are hard to see or to tell apart in source code.
//!
//! ```
//! use kalim_chars::consts::{FATHA, SHADDA, TATWEEL};
//!
//! let word = format!("م{FATHA}ر{SHADDA}");
//! assert_eq!(word.chars().filter(|&c| c != TATWEEL).count(), 4);
//! ```

// Tatweel.

/// U+0640 ARABIC TATWEEL. Stretches a word; never a letter.
pub const TATWEEL: char = '\u{640}';

// Tanwin, harakat, shadda and sukun.

/// U+064B ARABIC FATHATAN.
pub const FATHATAN: char = '\u{64B}';

/// U+064C ARABIC DAMMATAN.
pub const DAMMATAN: char = '\u{64C}';

/// U+064D ARABIC KASRATAN.
pub const KASRATAN: char = '\u{64D}';

/// U+064E ARABIC FATHA.
pub const FATHA: char = '\u{64E}';

/// U+064F ARABIC DAMMA.
pub const DAMMA: char = '\u{64F}';

/// U+0650 ARABIC KASRA.
pub const KASRA: char = '\u{650}';

/// U+0651 ARABIC SHADDA.
pub const SHADDA: char = '\u{651}';

/// U+0652 ARABIC SUKUN.
pub const SUKUN: char = '\u{652}';

/// U+0670 ARABIC LETTER SUPERSCRIPT ALEF. The long a of هذا, and in Quranic spelling of much more.
pub const DAGGER_ALEF: char = '\u{670}';

// Marks that make letters.

/// U+0653 ARABIC MADDAH ABOVE. Composes with alef to آ.
pub const MADDAH_ABOVE: char = '\u{653}';

/// U+0654 ARABIC HAMZA ABOVE. Composes to أ, ؤ, ئ, ۀ, ۂ, ۓ.
pub const HAMZA_ABOVE: char = '\u{654}';

/// U+0655 ARABIC HAMZA BELOW. Composes with alef to إ.
pub const HAMZA_BELOW: char = '\u{655}';

// Marks and letters of Quranic spelling.

/// U+0671 ARABIC LETTER ALEF WASLA. A letter: ٱ.
pub const ALEF_WASLA: char = '\u{671}';

/// U+06E1 ARABIC SMALL HIGH DOTLESS HEAD OF KHAH. The sukun of Quranic spelling.
pub const QURANIC_SUKUN: char = '\u{6E1}';

/// U+06E5 ARABIC SMALL WAW. A letter by Unicode, a mark by use.
pub const SMALL_WAW: char = '\u{6E5}';

/// U+06E6 ARABIC SMALL YEH. A letter by Unicode, a mark by use.
pub const SMALL_YEH: char = '\u{6E6}';

/// U+06E7 ARABIC SMALL HIGH YEH.
pub const SMALL_HIGH_YEH: char = '\u{6E7}';

/// U+06E8 ARABIC SMALL HIGH NOON.
pub const SMALL_HIGH_NOON: char = '\u{6E8}';

/// U+06E4 ARABIC SMALL HIGH MADDA.
pub const SMALL_HIGH_MADDA: char = '\u{6E4}';

/// U+06DC ARABIC SMALL HIGH SEEN.
pub const SMALL_HIGH_SEEN: char = '\u{6DC}';

/// U+06DF ARABIC SMALL HIGH ROUNDED ZERO. Marks a letter that is written but not read.
pub const ROUNDED_ZERO: char = '\u{6DF}';

/// U+06E0 ARABIC SMALL HIGH UPRIGHT RECTANGULAR ZERO. Marks a letter that is read only at a pause.
pub const RECTANGULAR_ZERO: char = '\u{6E0}';

/// U+06DD ARABIC END OF AYAH. Encloses the digits after it.
pub const END_OF_AYAH: char = '\u{6DD}';

/// U+06DE ARABIC START OF RUB EL HIZB.
pub const RUB_EL_HIZB: char = '\u{6DE}';

/// U+06E9 ARABIC PLACE OF SAJDAH.
pub const PLACE_OF_SAJDAH: char = '\u{6E9}';

/// U+08F0 ARABIC OPEN FATHATAN.
pub const OPEN_FATHATAN: char = '\u{8F0}';

/// U+08F1 ARABIC OPEN DAMMATAN.
pub const OPEN_DAMMATAN: char = '\u{8F1}';

/// U+08F2 ARABIC OPEN KASRATAN.
pub const OPEN_KASRATAN: char = '\u{8F2}';

// Signs in and around numbers.

/// U+066A ARABIC PERCENT SIGN.
pub const PERCENT_SIGN: char = '\u{66A}';

/// U+066B ARABIC DECIMAL SEPARATOR.
pub const DECIMAL_SEPARATOR: char = '\u{66B}';

/// U+066C ARABIC THOUSANDS SEPARATOR.
pub const THOUSANDS_SEPARATOR: char = '\u{66C}';

// Joiners and other invisible characters.

/// U+200B ZERO WIDTH SPACE.
pub const ZWSP: char = '\u{200B}';

/// U+200C ZERO WIDTH NON-JOINER. Separates letters that would join.
pub const ZWNJ: char = '\u{200C}';

/// U+200D ZERO WIDTH JOINER. Joins as if a letter followed.
pub const ZWJ: char = '\u{200D}';

/// U+2060 WORD JOINER.
pub const WORD_JOINER: char = '\u{2060}';

/// U+FEFF ZERO WIDTH NO-BREAK SPACE. The byte order mark.
pub const BOM: char = '\u{FEFF}';

/// U+00AD SOFT HYPHEN.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// U+034F COMBINING GRAPHEME JOINER.
pub const CGJ: char = '\u{34F}';

/// U+00A0 NO-BREAK SPACE.
pub const NBSP: char = '\u{A0}';

// Direction marks, embeddings and isolates.

/// U+061C ARABIC LETTER MARK.
pub const ALM: char = '\u{61C}';

/// U+200E LEFT-TO-RIGHT MARK.
pub const LRM: char = '\u{200E}';

/// U+200F RIGHT-TO-LEFT MARK.
pub const RLM: char = '\u{200F}';

/// U+202A LEFT-TO-RIGHT EMBEDDING.
pub const LRE: char = '\u{202A}';

/// U+202B RIGHT-TO-LEFT EMBEDDING.
pub const RLE: char = '\u{202B}';

/// U+202C POP DIRECTIONAL FORMATTING.
pub const PDF: char = '\u{202C}';

/// U+202D LEFT-TO-RIGHT OVERRIDE.
pub const LRO: char = '\u{202D}';

/// U+202E RIGHT-TO-LEFT OVERRIDE.
pub const RLO: char = '\u{202E}';

/// U+2066 LEFT-TO-RIGHT ISOLATE.
pub const LRI: char = '\u{2066}';

/// U+2067 RIGHT-TO-LEFT ISOLATE.
pub const RLI: char = '\u{2067}';

/// U+2068 FIRST STRONG ISOLATE.
pub const FSI: char = '\u{2068}';

/// U+2069 POP DIRECTIONAL ISOLATE.
pub const PDI: char = '\u{2069}';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, MarkKind, class, mark_kind};

    #[test]
    fn marks_are_of_their_kinds() {
        let cases = [
            (FATHATAN, MarkKind::Tanwin),
            (DAMMATAN, MarkKind::Tanwin),
            (KASRATAN, MarkKind::Tanwin),
            (FATHA, MarkKind::Haraka),
            (DAMMA, MarkKind::Haraka),
            (KASRA, MarkKind::Haraka),
            (SHADDA, MarkKind::Shadda),
            (SUKUN, MarkKind::Sukun),
            (QURANIC_SUKUN, MarkKind::Sukun),
            (DAGGER_ALEF, MarkKind::DaggerAlef),
            (MADDAH_ABOVE, MarkKind::Madda),
            (HAMZA_ABOVE, MarkKind::Hamza),
            (HAMZA_BELOW, MarkKind::Hamza),
            (SMALL_WAW, MarkKind::SmallLetter),
            (SMALL_YEH, MarkKind::SmallLetter),
            (SMALL_HIGH_YEH, MarkKind::Quranic),
            (SMALL_HIGH_NOON, MarkKind::Quranic),
            (SMALL_HIGH_MADDA, MarkKind::Quranic),
            (SMALL_HIGH_SEEN, MarkKind::Quranic),
            (ROUNDED_ZERO, MarkKind::Quranic),
            (RECTANGULAR_ZERO, MarkKind::Quranic),
            (OPEN_FATHATAN, MarkKind::Tanwin),
            (OPEN_DAMMATAN, MarkKind::Tanwin),
            (OPEN_KASRATAN, MarkKind::Tanwin),
        ];
        for (c, kind) in cases {
            assert_eq!(mark_kind(c), Some(kind), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn others_are_of_their_classes() {
        let cases = [
            (TATWEEL, Class::Tatweel),
            (ALEF_WASLA, Class::Letter),
            (END_OF_AYAH, Class::Format),
            (RUB_EL_HIZB, Class::Symbol),
            (PLACE_OF_SAJDAH, Class::Symbol),
            (DECIMAL_SEPARATOR, Class::Punctuation),
            (THOUSANDS_SEPARATOR, Class::Punctuation),
            (PERCENT_SIGN, Class::Punctuation),
            (ALM, Class::Format),
            (BOM, Class::Format),
            (ZWNJ, Class::Other),
            (RLM, Class::Other),
        ];
        for (c, expected) in cases {
            assert_eq!(class(c), expected, "U+{:04X}", u32::from(c));
        }
    }
}
