//! What common characters do to words, by table.
//!
//! Almost all text is ASCII, U+0600 to U+06FF and the punctuation of two small blocks. What the word
//! rules and the grammar do with these takes one look-up; every other character is [`OTHER`], and for
//! those who know more to decide.

/// A set of properties.
pub(super) type Class = u8;

pub(super) const LETTER: Class = 1;
pub(super) const DIGIT: Class = 1 << 1;
/// A part of words and numbers that is no token alone.
pub(super) const CONNECTOR: Class = 1 << 2;
/// A mark or format control: attaches to what stands before it.
pub(super) const MARK: Class = 1 << 3;
/// A character that is not what [`fold`](super::fold()) makes of it.
pub(super) const FOLDED: Class = 1 << 4;
/// Does not break two letters.
pub(super) const MID_LETTER: Class = 1 << 5;
/// Does not break two digits.
pub(super) const MID_NUMBER: Class = 1 << 6;
/// A character that only the word rules know.
pub(super) const OTHER: Class = 1 << 7;

/// What no boundary is within.
pub(super) const WORD: Class = LETTER | DIGIT | CONNECTOR | MARK;
/// What may stand between two of these.
pub(super) const MID: Class = MID_LETTER | MID_NUMBER;

/// Nothing: a boundary is on both sides, but for marks, and none begins a token.
const BREAK: Class = 0;

/// Ranges of characters with their classes; [`BREAK`] is not listed.
type Ranges = [(char, char, Class)];

static ASCII: [Class; 128] = table(
    0,
    &[
        ('\'', '\'', MID),
        (',', ',', MID_NUMBER),
        ('.', '.', MID),
        ('0', '9', DIGIT),
        (':', ':', MID_LETTER),
        (';', ';', MID_NUMBER),
        ('A', 'Z', LETTER | FOLDED),
        ('_', '_', CONNECTOR),
        ('a', 'z', LETTER),
    ],
);

static LATIN: [Class; 64] = table(
    0x80,
    &[
        ('\u{A9}', '\u{AA}', OTHER),
        ('\u{AD}', '\u{AD}', MARK),
        ('\u{AE}', '\u{AE}', OTHER),
        ('\u{B5}', '\u{B5}', OTHER),
        ('\u{B7}', '\u{B8}', OTHER),
        ('\u{BA}', '\u{BA}', OTHER),
    ],
);

static ARABIC: [Class; 256] = table(
    0x600,
    &[
        ('\u{600}', '\u{605}', OTHER),
        ('\u{60C}', '\u{60D}', MID_NUMBER),
        ('\u{610}', '\u{61A}', MARK),
        ('\u{61C}', '\u{61C}', MARK),
        ('\u{620}', '\u{64A}', LETTER),
        ('\u{64B}', '\u{65F}', MARK),
        ('\u{660}', '\u{669}', DIGIT | FOLDED),
        ('\u{66B}', '\u{66B}', DIGIT),
        ('\u{66C}', '\u{66C}', MID_NUMBER),
        ('\u{66E}', '\u{66F}', LETTER),
        ('\u{670}', '\u{670}', MARK),
        ('\u{671}', '\u{6D3}', LETTER),
        ('\u{6D5}', '\u{6D5}', LETTER),
        ('\u{6D6}', '\u{6DC}', MARK),
        ('\u{6DD}', '\u{6DD}', OTHER),
        ('\u{6DF}', '\u{6E4}', MARK),
        ('\u{6E5}', '\u{6E6}', LETTER),
        ('\u{6E7}', '\u{6E8}', MARK),
        ('\u{6EA}', '\u{6ED}', MARK),
        ('\u{6EE}', '\u{6EF}', LETTER),
        ('\u{6F0}', '\u{6F9}', DIGIT | FOLDED),
        ('\u{6FA}', '\u{6FC}', LETTER),
        ('\u{6FF}', '\u{6FF}', LETTER),
    ],
);

static PUNCTUATION: [Class; 64] = table(
    0x2000,
    &[
        ('\u{200C}', '\u{200C}', MARK),
        ('\u{200D}', '\u{200D}', OTHER),
        ('\u{200E}', '\u{200F}', MARK),
        ('\u{2018}', '\u{2019}', MID),
        ('\u{2024}', '\u{2024}', MID),
        ('\u{2027}', '\u{2027}', MID_LETTER),
        ('\u{202A}', '\u{202E}', MARK),
        ('\u{202F}', '\u{202F}', CONNECTOR),
        ('\u{203C}', '\u{203C}', OTHER),
        ('\u{203F}', '\u{203F}', CONNECTOR),
    ],
);

const fn table<const N: usize>(first: usize, ranges: &Ranges) -> [Class; N] {
    let mut table = [BREAK; N];
    let mut n = 0;
    while n < ranges.len() {
        let (from, to, class) = ranges[n];
        let mut c = from as usize;
        while c <= to as usize {
            table[c - first] = class;
            c += 1;
        }
        n += 1;
    }
    table
}

/// Returns the class of the character that begins at byte `at`, and its length; of one that is
/// [`OTHER`] any length. `None` behind the end.
#[inline]
pub(super) fn class_at(text: &[u8], at: usize) -> Option<(Class, usize)> {
    let lead = *text.get(at)?;
    if lead >= 0x80 {
        return Some(class_of_long(&text[at..], lead));
    }
    Some((ASCII[usize::from(lead & 0x7F)], 1))
}

#[inline]
fn class_of_long(text: &[u8], lead: u8) -> (Class, usize) {
    match *text {
        [0xD8..=0xDB, trail, ..] => (
            ARABIC[usize::from(lead & 3) << 6 | usize::from(trail & 0x3F)],
            2,
        ),
        [0xC2, trail, ..] => (LATIN[usize::from(trail & 0x3F)], 2),
        [0xE2, 0x80, trail, ..] => (PUNCTUATION[usize::from(trail & 0x3F)], 3),
        _ => (OTHER, 1),
    }
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::props::WordBreak;

    use super::super::emoji::is_emoji;
    use super::super::fold::fold;
    use super::super::lead::{Lead, extends};
    use super::*;

    /// The class of `c`, by what is known of all characters.
    fn naive(c: char, property: WordBreak) -> Class {
        match property {
            WordBreak::ALetter => LETTER,
            WordBreak::Numeric => DIGIT,
            WordBreak::ExtendNumLet => CONNECTOR,
            WordBreak::Extend | WordBreak::Format => MARK,
            WordBreak::MidLetter => MID_LETTER,
            WordBreak::MidNum => MID_NUMBER,
            WordBreak::MidNumLet | WordBreak::SingleQuote => MID,
            WordBreak::Other
            | WordBreak::CR
            | WordBreak::LF
            | WordBreak::Newline
            | WordBreak::WSegSpace
            | WordBreak::DoubleQuote
                if Lead::of(c) == Lead::None && !is_emoji(c) =>
            {
                BREAK
            }
            _ => OTHER,
        }
    }

    fn class_of(c: char) -> (Class, usize) {
        class_at(c.encode_utf8(&mut [0; 4]).as_bytes(), 0).unwrap()
    }

    #[test]
    fn every_class_is_other_or_what_the_properties_say() {
        let property = CodePointMapData::<WordBreak>::new();
        for c in '\0'..=char::MAX {
            let (class, len) = class_of(c);
            if class == OTHER {
                continue;
            }
            let text = alloc::string::String::from(c);
            let folded = if fold(&text) == text { 0 } else { FOLDED };
            assert_eq!(class, naive(c, property.get(c)) | folded, "{c:?}");
            assert_eq!(len, c.len_utf8(), "{c:?}");
            assert_eq!(class & MARK != 0, extends(c), "{c:?}");
        }
    }

    #[test]
    fn common_characters_are_in_the_tables() {
        let common = "كتاب، ؟ ة \u{64E}\u{651}١٢۳٫٬_az AZ 09 .:'\"-«»\u{A0}…“”–\u{200F}\u{200C}";
        assert!(common.chars().all(|c| class_of(c).0 != OTHER));
    }
}
