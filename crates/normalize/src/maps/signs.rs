//! Rules on digits, punctuation, invisible characters and white space: N10 to N14.

use alloc::string::String;

use kalim_charmap::CharMap;

use super::{build, each};
use crate::rules::{Controls, Digits, NumberSigns, Punctuation, Spaces};

const ASCII: &str = "0123456789";
const ARABIC_INDIC: &str = "٠١٢٣٤٥٦٧٨٩";
const EXTENDED: &str = "۰۱۲۳۴۵۶۷۸۹";

/// N10.
pub(super) fn digits(choice: Digits) -> CharMap {
    let to = match choice {
        Digits::Keep => return CharMap::identity(),
        Digits::Ascii => ASCII,
        Digits::ArabicIndic => ARABIC_INDIC,
        Digits::Extended => EXTENDED,
    };
    let pairs = [ASCII, ARABIC_INDIC, EXTENDED]
        .into_iter()
        .flat_map(|from| from.chars().zip(to.chars()));
    build(CharMap::builder().replace_each(pairs.map(|(from, to)| (from, String::from(to)))))
}

/// N11.
pub(super) fn number_signs(choice: NumberSigns) -> CharMap {
    match choice {
        NumberSigns::Keep => CharMap::identity(),
        NumberSigns::Ascii => {
            build(CharMap::builder().replace_each([('٫', "."), ('٬', ","), ('٪', "%")]))
        }
    }
}

/// N12. The ornate parentheses are not mirrored: in Arabic text U+FD3F opens and U+FD3E closes.
pub(super) fn punctuation(choice: Punctuation) -> CharMap {
    match choice {
        Punctuation::Keep => CharMap::identity(),
        Punctuation::Ascii => {
            let map = CharMap::builder()
                .replace_each([('،', ","), ('؛', ";"), ('؟', "?"), ('۔', "."), ('٭', "*")])
                .replace_each([('…', "..."), ('\u{FD3F}', "("), ('\u{FD3E}', ")")])
                .replace_each(each("«»“”„‟", "\""))
                .replace_each(each("‘’‚‛‹›", "'"))
                .replace_each(each("‐‑‒–—―", "-"));
            build(map)
        }
    }
}

/// N13.
pub(super) fn controls(choice: Controls) -> CharMap {
    // Zero width no-break space, zero width space, word joiner and the invisible operators
    // after it, soft hyphen, combining grapheme joiner.
    let invisible = CharMap::builder()
        .delete(['\u{FEFF}', '\u{200B}', '\u{AD}', '\u{34F}'])
        .delete('\u{2060}'..='\u{2064}');
    match choice {
        Controls::Keep => CharMap::identity(),
        Controls::Invisible => build(invisible),
        Controls::All => build(
            invisible
                .delete(['\u{61C}']) // Arabic letter mark
                .delete('\u{200C}'..='\u{200F}') // joiners, left-to-right and right-to-left marks
                .delete('\u{202A}'..='\u{202E}') // embeddings and overrides
                .delete('\u{2066}'..='\u{206F}') // isolates and deprecated format characters
                .delete('\u{FE00}'..='\u{FE0F}'), // variation selectors
        ),
    }
}

/// N14; [`Spaces::Collapse`] also looks at runs.
pub(super) fn spaces(choice: Spaces) -> CharMap {
    match choice {
        Spaces::Keep => CharMap::identity(),
        Spaces::Fold | Spaces::Collapse => {
            let spaces = [
                '\t', '\u{A0}', '\u{1680}', '\u{202F}', '\u{205F}', '\u{3000}',
            ];
            let spaces = spaces.into_iter().chain('\u{2000}'..='\u{200A}');
            build(CharMap::builder().replace_each(spaces.map(|c| (c, " "))))
        }
    }
}
