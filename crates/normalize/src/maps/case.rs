//! The rule on case: N16.

use alloc::string::String;

use kalim_charmap::CharMap;

use super::build;
use crate::rules::Case;

/// Where the cased scripts are; a test looks at every character outside.
const CASED: [core::ops::RangeInclusive<char>; 5] = [
    'A'..='\u{2DFF}',
    '\u{A640}'..='\u{ABFF}',
    '\u{FF21}'..='\u{FF3A}',
    '\u{10400}'..='\u{118DF}',
    '\u{16E40}'..='\u{1E943}',
];

/// N16.
pub(super) fn case(choice: Case) -> CharMap {
    match choice {
        Case::Keep => CharMap::identity(),
        Case::Lower => {
            let chars = CASED
                .into_iter()
                .flatten()
                .filter(|c| c.is_uppercase() || is_titlecase(*c));
            build(CharMap::builder().replace_each(chars.map(|c| (c, lower(c)))))
        }
    }
}

/// Titlecase digraphs, and Greek capitals with iota subscript, have a lower case and are not upper.
fn is_titlecase(c: char) -> bool {
    matches!(c, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ' | '\u{1F88}'..='\u{1FFC}')
}

/// Returns the simple lower case of `c`.
///
/// Only U+0130 has another full lower case, i with U+0307; its dot is left out, as the simple
/// mapping of Unicode does.
fn lower(c: char) -> String {
    c.to_lowercase().take(1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::all_chars;

    #[test]
    fn n16_lower_case_is_that_of_every_char() {
        let map = case(Case::Lower);
        for c in all_chars() {
            let want = lower(c);
            assert_eq!(
                map.map_char(c).unwrap_or(c.encode_utf8(&mut [0; 4])),
                want,
                "{c:?}"
            );
        }
    }
}
