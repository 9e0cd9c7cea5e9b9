//! The table of properties: class, kind of mark and joining type in one byte.

use icu_properties::props::{GeneralCategory as Gc, JoiningType};

use super::data::{self, BLOCKS, Block, VERSION};
use super::{forms, marks, render};

/// The classes of `kalim_chars::Class`, in its order.
///
/// Marks have no number: their code is [`FIRST_MARK`] plus that of their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Letter,
    Digit = 2,
    Tatweel,
    Punctuation,
    Symbol,
    Format,
    PresentationForm,
    Unassigned,
}

const FIRST_MARK: u8 = 16;
const JOINING_SHIFT: u32 = 5;

/// Returns the text of the generated file.
pub(super) fn generate() -> Result<String, Vec<String>> {
    let problems = marks::problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    let tables: Result<Vec<String>, String> = BLOCKS.iter().map(table).collect();
    Ok(
        render::header("The class, kind of mark and joining type of every Arabic code point.")
            + &version()
            + &tables.map_err(|problem| vec![problem])?.concat(),
    )
}

fn version() -> String {
    format!(
        "\n/// The version of the Unicode data in this crate.\n\
        pub const UNICODE_VERSION: (u8, u8, u8) = {VERSION:?};\n"
    )
}

fn table(block: &Block) -> Result<String, String> {
    let bytes: Result<Vec<String>, String> = block
        .chars()
        .map(|c| Ok(format!("0x{:02X}", byte(c)?)))
        .collect();
    Ok(render::array(block.table, &block.range, "u8", &bytes?))
}

fn byte(c: char) -> Result<u8, String> {
    let low = match marks::kind(c) {
        Some(kind) => FIRST_MARK + kind as u8,
        None => class(c)? as u8,
    };
    Ok(low | joining(c)? << JOINING_SHIFT)
}

/// Returns the class of a character that is no mark.
fn class(c: char) -> Result<Class, String> {
    if c == '\u{640}' {
        return Ok(Class::Tatweel);
    }
    if forms::letters(c).is_some() {
        return Ok(Class::PresentationForm);
    }
    match data::category(c) {
        Gc::OtherLetter => Ok(Class::Letter),
        Gc::DecimalNumber => Ok(Class::Digit),
        Gc::OtherPunctuation | Gc::OpenPunctuation | Gc::ClosePunctuation => Ok(Class::Punctuation),
        Gc::MathSymbol | Gc::CurrencySymbol | Gc::ModifierSymbol | Gc::OtherSymbol => {
            Ok(Class::Symbol)
        }
        Gc::Format => Ok(Class::Format),
        Gc::Unassigned => Ok(Class::Unassigned),
        other => Err(format!("U+{:04X} has no class: {other:?}", u32::from(c))),
    }
}

/// Returns the number of the joining type in `kalim_chars::JoiningType`.
fn joining(c: char) -> Result<u8, String> {
    match data::joining_type(c) {
        JoiningType::NonJoining => Ok(0),
        JoiningType::RightJoining => Ok(1),
        JoiningType::LeftJoining => Ok(2),
        JoiningType::DualJoining => Ok(3),
        JoiningType::JoinCausing => Ok(4),
        JoiningType::Transparent => Ok(5),
        other => Err(format!(
            "U+{:04X} joins in a new way: {other:?}",
            u32::from(c)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_named_characters() {
        let cases = [
            ('ا', 0x20),
            ('ب', 0x60),
            ('\u{640}', 0x83),
            ('\u{64E}', 0xB0),
            ('\u{6E5}', 0x18),
            ('٣', 0x02),
            ('،', 0x04),
            ('\u{FEFB}', 0x07),
            ('\u{1EE04}', 0x08),
        ];
        for (c, expected) in cases {
            assert_eq!(byte(c), Ok(expected), "{c:?}");
        }
    }

    #[test]
    fn classes_fit_below_the_marks() {
        assert!((Class::Unassigned as u8) < FIRST_MARK);
        assert!(FIRST_MARK + (marks::Kind::Vowel as u8) < 1 << JOINING_SHIFT);
    }
}
