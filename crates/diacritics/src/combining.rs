//! The Unicode properties that the order of marks rests on.

/// Returns the canonical combining class of an Arabic mark, 0 for every other character.
///
/// Agrees with `Canonical_Combining_Class` of Unicode 17.0 on the Arabic blocks; marks of other
/// scripts count as 0 here.
pub(crate) const fn combining_class(c: char) -> u8 {
    match c {
        '\u{64B}' | '\u{8F0}' => 27,
        '\u{64C}' | '\u{8F1}' => 28,
        '\u{64D}' | '\u{8F2}' => 29,
        '\u{64E}' | '\u{618}' => 30,
        '\u{64F}' | '\u{619}' => 31,
        '\u{650}' | '\u{61A}' => 32,
        '\u{651}' => 33,
        '\u{652}' => 34,
        '\u{670}' => 35,
        _ if is_below(c) => 220,
        _ if is_above(c) => 230,
        _ => 0,
    }
}

/// Whether `c` has class 220: marks below the letter.
const fn is_below(c: char) -> bool {
    matches!(
        c,
        '\u{655}'..='\u{656}' | '\u{65C}' | '\u{65F}' | '\u{6E3}' | '\u{6EA}' | '\u{6ED}'
            | '\u{899}'..='\u{89B}' | '\u{8CF}'..='\u{8D3}' | '\u{8E3}' | '\u{8E6}' | '\u{8E9}'
            | '\u{8ED}'..='\u{8EF}' | '\u{8F6}' | '\u{8F9}'..='\u{8FA}'
            | '\u{10EFA}'..='\u{10EFB}' | '\u{10EFD}'..='\u{10EFF}'
    )
}

/// Whether `c` has class 230: marks above the letter.
const fn is_above(c: char) -> bool {
    matches!(
        c,
        '\u{610}'..='\u{617}' | '\u{653}'..='\u{654}' | '\u{657}'..='\u{65B}'
            | '\u{65D}'..='\u{65E}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E2}' | '\u{6E4}'
            | '\u{6E7}'..='\u{6E8}' | '\u{6EB}'..='\u{6EC}' | '\u{897}'..='\u{898}'
            | '\u{89C}'..='\u{89F}' | '\u{8CA}'..='\u{8CE}' | '\u{8D4}'..='\u{8E1}'
            | '\u{8E4}'..='\u{8E5}' | '\u{8E7}'..='\u{8E8}' | '\u{8EA}'..='\u{8EC}'
            | '\u{8F3}'..='\u{8F5}' | '\u{8F7}'..='\u{8F8}' | '\u{8FB}'..='\u{8FF}'
    )
}

/// Whether `c` is a modifier combining mark: one that makes another letter of the one it stands on.
///
/// The property `Modifier_Combining_Mark` of Unicode 17.0, defined by UAX #53.
pub(crate) const fn is_modifier(c: char) -> bool {
    matches!(
        c,
        '\u{654}'..='\u{655}' | '\u{658}' | '\u{6DC}' | '\u{6E3}' | '\u{6E7}'..='\u{6E8}'
            | '\u{8CA}'..='\u{8CB}' | '\u{8CD}'..='\u{8CF}' | '\u{8D3}' | '\u{8F3}'
    )
}

#[cfg(test)]
mod tests {
    use icu_properties::{CodePointSetData, props::ModifierCombiningMark};
    use kalim_chars::{is_arabic, is_mark};
    use kalim_testkit::all_chars;
    use unicode_normalization::char::canonical_combining_class;

    use super::*;

    #[test]
    fn classes_agree_with_unicode_on_every_char() {
        assert_eq!(unicode_normalization::UNICODE_VERSION, (17, 0, 0));
        for c in all_chars() {
            let expected = if is_arabic(c) {
                canonical_combining_class(c)
            } else {
                0
            };
            assert_eq!(combining_class(c), expected, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn what_has_a_class_is_a_mark() {
        for c in all_chars().filter(|&c| combining_class(c) != 0) {
            assert!(is_mark(c), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn modifiers_agree_with_unicode_on_every_char() {
        let modifiers = CodePointSetData::new::<ModifierCombiningMark>();
        for c in all_chars() {
            assert_eq!(is_modifier(c), modifiers.contains(c), "U+{:04X}", c as u32);
        }
    }
}
