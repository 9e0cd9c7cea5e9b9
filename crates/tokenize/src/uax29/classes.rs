//! The word-break classes of the characters that Arabic text is made of.
//!
//! They are those of UAX #29, Unicode 17, as sets of properties for kalim-simd. Whole blocks are
//! known: Latin, Greek, Cyrillic and Armenian, those of Arabic but the ones beyond U+FFFF, and general
//! punctuation. Characters of which more would have to be known have no class: Hebrew, which has rules
//! of its own; pictographs, which join behind ZERO WIDTH JOINER; spaces and line breaks of more
//! than one byte.

use alloc::boxed::Box;

use kalim_chars::consts::{TATWEEL, ZWJ};
use kalim_chars::is_mark;
use kalim_simd::{ClassTable, RoughTable};
use once_cell::race::OnceBox;

use crate::class::{is_format, is_number_sign};

/// A letter: `ALetter`. Together with [`NUMERIC`]: `ExtendNumLet`.
pub(super) const LETTER: u8 = 1 << 0;
/// A digit: `Numeric`.
pub(super) const NUMERIC: u8 = 1 << 1;
/// `MidLetter`, `MidNumLet` or `Single_Quote`.
pub(super) const MID_LETTER: u8 = 1 << 2;
/// `MidNum`, `MidNumLet` or `Single_Quote`.
pub(super) const MID_NUMBER: u8 = 1 << 3;
/// `Extend`, `Format` or `ZWJ`, which belong to what is before them (rule WB4). Together with
/// [`LETTER`]: a letter that alone is no word, such as tatweel. Together with [`SPACE`]: a line break;
/// with `MID_LETTER` too it is CARRIAGE RETURN, with `MID_NUMBER` LINE FEED.
pub(super) const TRANSPARENT: u8 = 1 << 4;
/// A character that has a class.
pub(super) const KNOWN: u8 = 1 << 5;
/// SPACE, the only `WSegSpace` of one byte.
pub(super) const SPACE: u8 = 1 << 6;
/// A letter, a digit or a mark that tailorings leave where UAX #29 has it; or another character that
/// begins no word or number, whatever stands behind it.
pub(super) const PLAIN: u8 = 1 << 7;

/// The classes of all characters.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) classes: ClassTable,
    /// The first property is that of letters and digits, the second that of middle characters, both
    /// that of letters that alone are no word; the fourth is that of what is transparent. The third
    /// tells what is special: letters and digits that are not plain, and what is transparent but no
    /// mark, which are controls that belong to a word only inside it (rule T3).
    pub(super) rough: RoughTable,
}

/// Returns the classes of all characters, made at the first use.
#[inline]
pub(super) fn tables() -> &'static Tables {
    static TABLES: OnceBox<Tables> = OnceBox::new();
    TABLES.get_or_init(|| Box::new(Tables::new()))
}

impl Tables {
    fn new() -> Self {
        let blocks = [
            '\0'..='\u{6FF}',
            '\u{750}'..='\u{77F}',
            '\u{870}'..='\u{8FF}',
            '\u{1E00}'..='\u{1EFF}',
            '\u{2000}'..='\u{206F}',
            '\u{FB50}'..='\u{FEFF}',
        ];
        let known = blocks.into_iter().flatten().filter(|&c| !is_special(c));
        let classes = ClassTable::new(known.map(|c| (c, class(c))));
        let rough = RoughTable::new(|c| rough(c, classes.get(c)));
        Self { classes, rough }
    }
}

/// Returns the rough class of `c`, which is of this class.
const fn rough(c: char, class: u8) -> Option<u8> {
    const WORD: u8 = 1 << 0;
    const MID: u8 = 1 << 1;
    const SPECIAL: u8 = 1 << 2;
    const EXTENDING: u8 = 1 << 3;
    let special = if class & PLAIN == 0 { SPECIAL } else { 0 };
    match class & (LETTER | NUMERIC | TRANSPARENT | SPACE) {
        _ if class == 0 || c == ZWJ => None,
        0 if class & PLAIN == 0 => None, // letters and digits that are none for UAX #29
        _ if c == ' ' || c == '\n' => Some(0),
        0 if class & (MID_LETTER | MID_NUMBER) != 0 => Some(MID),
        0 => Some(0),
        TRANSPARENT => Some(EXTENDING | special),
        class if class == LETTER | TRANSPARENT => Some(WORD | MID | special),
        class if class & SPACE == 0 && class & (LETTER | NUMERIC) != LETTER | NUMERIC => {
            Some(WORD | special)
        }
        _ => None, // other line breaks, and joiners
    }
}

/// Returns whether `c`, of a known block, has no class.
const fn is_special(c: char) -> bool {
    matches!(
        c,
        '\u{85}' | '\u{A9}' | '\u{AE}' | '\u{5D0}'..='\u{5EA}' | '\u{5EF}'..='\u{5F2}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{2028}'..='\u{2029}' | '\u{203C}' | '\u{2049}' | '\u{205F}'
    )
}

fn class(c: char) -> u8 {
    let word_break = word_break(c);
    let plain = if is_plain(c, word_break) { PLAIN } else { 0 };
    // Letters by UAX #29 alone.
    let transparent = if c == TATWEEL || is_mark(c) {
        TRANSPARENT
    } else {
        0
    };
    KNOWN | word_break | plain | transparent
}

/// Returns whether `c` within a word changes neither its end nor its kind, or at the beginning of a
/// piece makes it no word.
fn is_plain(c: char, word_break: u8) -> bool {
    match word_break {
        LETTER => c.is_alphabetic() || is_mark(c),
        NUMERIC => c.is_numeric() && !is_number_sign(c),
        TRANSPARENT => is_mark(c) && !is_format(c),
        _ if word_break & (LETTER | NUMERIC) != 0 => false, // joiners
        _ => !c.is_alphanumeric(),
    }
}

const fn word_break(c: char) -> u8 {
    match c {
        ' ' => SPACE,
        '\u{B}' | '\u{C}' => SPACE | TRANSPARENT,
        '\r' => SPACE | TRANSPARENT | MID_LETTER,
        '\n' => SPACE | TRANSPARENT | MID_NUMBER,
        '\u{41}'..='\u{5A}'
        | '\u{61}'..='\u{7A}'
        | '\u{AA}'
        | '\u{B5}'
        | '\u{B8}'
        | '\u{BA}'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2D7}'
        | '\u{2DE}'..='\u{2FF}'
        | '\u{370}'..='\u{374}'
        | '\u{376}'..='\u{377}'
        | '\u{37A}'..='\u{37D}'
        | '\u{37F}'
        | '\u{386}'
        | '\u{388}'..='\u{38A}'
        | '\u{38C}'
        | '\u{38E}'..='\u{3A1}'
        | '\u{3A3}'..='\u{3F5}'
        | '\u{3F7}'..='\u{481}'
        | '\u{48A}'..='\u{52F}'
        | '\u{531}'..='\u{556}'
        | '\u{559}'..='\u{55C}'
        | '\u{55E}'
        | '\u{560}'..='\u{588}'
        | '\u{58A}'
        | '\u{5F3}'
        | '\u{620}'..='\u{64A}'
        | '\u{66E}'..='\u{66F}'
        | '\u{671}'..='\u{6D3}'
        | '\u{6D5}'
        | '\u{6E5}'..='\u{6E6}'
        | '\u{6EE}'..='\u{6EF}'
        | '\u{6FA}'..='\u{6FC}'
        | '\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{870}'..='\u{887}'
        | '\u{889}'..='\u{88F}'
        | '\u{8A0}'..='\u{8C9}'
        | '\u{1E00}'..='\u{1EFF}'
        | '\u{FB50}'..='\u{FBB1}'
        | '\u{FBD3}'..='\u{FD3D}'
        | '\u{FD50}'..='\u{FD8F}'
        | '\u{FD92}'..='\u{FDC7}'
        | '\u{FDF0}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FE74}'
        | '\u{FE76}'..='\u{FEFC}' => LETTER,
        '\u{30}'..='\u{39}'
        | '\u{600}'..='\u{605}'
        | '\u{660}'..='\u{669}'
        | '\u{66B}'
        | '\u{6DD}'
        | '\u{6F0}'..='\u{6F9}'
        | '\u{890}'..='\u{891}'
        | '\u{8E2}' => NUMERIC,
        '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}'
        | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}'
        | '\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{61C}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}'
        | '\u{6E7}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{897}'..='\u{89F}'
        | '\u{8CA}'..='\u{8E1}'
        | '\u{8E3}'..='\u{8FF}'
        | '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}'
        | '\u{FEFF}' => TRANSPARENT,
        '\u{3A}' | '\u{B7}' | '\u{387}' | '\u{55F}' | '\u{5F4}' | '\u{2027}' | '\u{FE13}'
        | '\u{FE55}' => MID_LETTER,
        '\u{2C}'
        | '\u{3B}'
        | '\u{37E}'
        | '\u{589}'
        | '\u{60C}'..='\u{60D}'
        | '\u{66C}'
        | '\u{2044}'
        | '\u{FE50}'
        | '\u{FE54}' => MID_NUMBER,
        '\u{27}' | '\u{2E}' | '\u{2018}'..='\u{2019}' | '\u{2024}' | '\u{FE52}' => {
            MID_LETTER | MID_NUMBER
        }
        '\u{5F}'
        | '\u{202F}'
        | '\u{203F}'..='\u{2040}'
        | '\u{2054}'
        | '\u{FE33}'..='\u{FE34}'
        | '\u{FE4D}'..='\u{FE4F}' => LETTER | NUMERIC,
        _ => 0,
    }
}
