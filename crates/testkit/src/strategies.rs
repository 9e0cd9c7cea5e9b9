//! Proptest strategies for Arabic words and texts.

use proptest::char::{any as any_char, range};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The letters of everyday Arabic, composed.
const LETTERS: &str = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

/// Letters of Persian, Urdu, Kurdish and Quranic spelling.
const RARE_LETTERS: &str = "ٱپچژگکیہےھڑٹڈںەۆێڵڕۀۓ";

/// Harakat, tanwin, shadda, sukun and dagger alef.
const VOWELS: &str = "\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{670}";

/// Marks outside [`VOWELS`]: combining hamza and madda, Quranic signs, honorifics, three-byte marks.
const RARE_MARKS: &str = "\u{610}\u{615}\u{618}\u{653}\u{654}\u{655}\u{656}\u{6D6}\u{6DC}\u{6DF}\
    \u{6E1}\u{6E4}\u{6E5}\u{6E6}\u{6E8}\u{6ED}\u{897}\u{898}\u{8CA}\u{8D3}\u{8E4}\u{8F0}\u{8F2}\
    \u{8FF}\u{10EFD}";

/// Tatweel, joiners, direction controls and what else is invisible.
const CONTROLS: &str = "\u{640}\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{202A}\u{202B}\u{202C}\
    \u{202E}\u{2066}\u{2067}\u{2069}\u{AD}\u{34F}\u{2060}\u{FEFF}\u{FE0F}\u{6DD}\0";

/// Spaces and line breaks.
const SPACES: &str = "  \t\n\r\u{A0}\u{2003}\u{2028}\u{3000}";

/// Digits of three scripts with the marks that stand in and around numbers.
const NUMERALS: &str = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪.,%";

/// Punctuation of Arabic and Latin text.
const PUNCTUATION: &str = "،؛؟۔٭«»…–“”'\"()[]!?:;@#_-/.\u{FD3E}\u{FD3F}";

/// Emoji and the pieces of emoji sequences.
const EMOJI: &str = "😀👍🏽👨👩👧❤🇪🇬🇸🇦\u{200D}\u{FE0F}\u{20E3}";

/// Generates words of one to ten letters without marks, one letter in eleven from beyond everyday
/// Arabic.
pub fn arabic_word() -> impl Strategy<Value = String> {
    vec(letter(), 1..=10).prop_map(String::from_iter)
}

/// Generates words of one to eight letters, each with up to three marks in any order.
///
/// Most marks are vowels; the rest are combining hamza and madda, Quranic signs and three-byte
/// marks.
pub fn vocalized_word() -> impl Strategy<Value = String> {
    let syllable = (letter(), vec(mark(), 0..=3));
    vec(syllable, 1..=8).prop_map(|word| {
        word.into_iter()
            .flat_map(|(letter, marks)| core::iter::once(letter).chain(marks))
            .collect()
    })
}

/// Generates texts of up to 40 pieces: Arabic words with and without marks, lone marks, Latin, CJK,
/// emoji, presentation forms, controls, numbers, spaces and punctuation, in any order.
pub fn mixed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => arabic_word(),
        6 => vocalized_word(),
        6 => one_of(SPACES),
        2 => mark().prop_map(String::from),
        2 => vec(range('a', 'z'), 1..=8).prop_map(String::from_iter),
        2 => one_of(PUNCTUATION),
        2 => vec(from_str(NUMERALS), 1..=6).prop_map(String::from_iter),
        2 => one_of(CONTROLS),
        1 => range('\u{C0}', '\u{24F}').prop_map(String::from),
        1 => range('\u{4E00}', '\u{4FFF}').prop_map(String::from),
        1 => vec(from_str(EMOJI), 1..=4).prop_map(String::from_iter),
        2 => form().prop_map(String::from),
        1 => range('\u{600}', '\u{8FF}').prop_map(String::from),
        1 => any_char().prop_map(String::from),
    ];
    vec(piece, 0..=40).prop_map(|pieces| pieces.concat())
}

/// Generates texts of any kind: half of them [`mixed_text`], half of them up to 60 arbitrary
/// characters, some drawn from the Arabic block and its neighbours.
pub fn any_text() -> impl Strategy<Value = String> {
    let near = prop_oneof![
        range('\u{580}', '\u{8FF}'),
        any_char(),
        range('\0', '\u{7F}')
    ];
    prop_oneof![mixed_text(), vec(near, 0..=60).prop_map(String::from_iter)]
}

fn letter() -> impl Strategy<Value = char> {
    prop_oneof![10 => from_str(LETTERS), 1 => from_str(RARE_LETTERS)]
}

fn mark() -> impl Strategy<Value = char> {
    prop_oneof![5 => from_str(VOWELS), 1 => from_str(RARE_MARKS)]
}

/// The blocks of presentation forms and of mathematical letters, unassigned places included.
fn form() -> impl Strategy<Value = char> {
    prop_oneof![
        range('\u{FB50}', '\u{FDFF}'),
        range('\u{FE70}', '\u{FEFF}'),
        range('\u{1EE00}', '\u{1EEFF}'),
    ]
}

fn one_of(set: &'static str) -> impl Strategy<Value = String> {
    from_str(set).prop_map(String::from)
}

fn from_str(set: &'static str) -> impl Strategy<Value = char> {
    select(set.chars().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_letter(c: char) -> bool {
        LETTERS.contains(c) || RARE_LETTERS.contains(c)
    }

    proptest! {
        #[test]
        fn arabic_words_are_letters(word in arabic_word()) {
            prop_assert!((1..=10).contains(&word.chars().count()));
            prop_assert!(word.chars().all(is_letter));
        }

        #[test]
        fn vocalized_words_without_marks_are_words(word in vocalized_word()) {
            let letters = word.chars().filter(|&c| !VOWELS.contains(c) && !RARE_MARKS.contains(c));
            prop_assert!((1..=8).contains(&letters.clone().count()));
            prop_assert!(letters.into_iter().all(is_letter));
            prop_assert!(word.starts_with(is_letter));
        }

        #[test]
        fn texts_are_short(mixed in mixed_text(), any in any_text()) {
            prop_assert!(mixed.chars().count() <= 40 * 32);
            prop_assert!(any.chars().count() <= 40 * 32);
        }
    }
}
