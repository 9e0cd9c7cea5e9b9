//! What the bytes of an input mean.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What the bytes of a text stand for, if they are not its UTF-8: one character each.
///
/// Ordered so that bytes that differ by one bit are often of different kinds.
static ALPHABET: LazyLock<Vec<char>> = LazyLock::new(|| {
    let kinds = [
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچژگکیہےھڑٹڈںەۆێڵڕۀۓ",
        "\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{670}\u{640}\u{653}\u{654}\u{655}\
         \u{610}\u{615}\u{656}\u{6D6}\u{6DF}\u{6E1}\u{6E5}\u{6E6}\u{6ED}\u{8D3}\u{8E4}\u{8F0}\u{8FF}\u{10EFD}",
        " \t\n\r\u{A0}\u{2003}\u{2028}aZé0123٠١۲٫٬٪.,:;'\"’_-@#/&!?،؛؟«»…()",
        "\u{200C}\u{200D}\u{200F}\u{202B}\u{61C}\u{AD}\u{34F}\u{2060}\u{FEFF}\u{FE0F}\u{6DD}\0\u{301}\
         ﷲﷺﻻﺏ\u{FC5E}\u{1EE00}אש\u{5C1}カ中ก한😀👍🏽👩❤🇪🇬\u{20E3}\u{10FFFF}\u{7FF}\u{800}\u{FFFF}",
    ];
    let kinds = kinds.map(|kind| kind.chars().collect::<Vec<_>>());
    (0..ALPHABET_LEN)
        .map(|at| kinds[at % 4][at / 4 % kinds[at % 4].len()])
        .collect()
});

/// Bytes from here on repeat the character before them.
const ALPHABET_LEN: usize = 0xE0;

/// An input, taken apart.
///
/// The first byte says how the rest is to be read: bit 0 is set if the bytes of the text stand for
/// characters of an alphabet that is rich in Arabic, clear if they are UTF-8, with errors replaced;
/// the other bits are a choice of the target. The second byte is the number of bytes, counted in
/// threes, that make the entries of a table; the text follows these.
#[derive(Debug)]
pub struct Input<'d> {
    /// What the target makes of the remaining bits of the first byte.
    pub choice: u8,
    entries: &'d [u8],
    text: &'d [u8],
    is_coded: bool,
}

impl<'d> Input<'d> {
    /// Takes `data` apart.
    #[must_use]
    pub fn new(data: &'d [u8]) -> Self {
        let (&first, rest) = data.split_first().unwrap_or((&0, &[]));
        let (&count, rest) = rest.split_first().unwrap_or((&0, &[]));
        let (entries, text) = rest.split_at(rest.len().min(usize::from(count) * 3));
        Self {
            choice: first >> 1,
            entries,
            text,
            is_coded: first & 1 == 1,
        }
    }

    /// Returns the bytes of the input that has the given text as UTF-8.
    #[must_use]
    pub fn plain(choice: u8, entries: &[[u8; 3]], text: &str) -> Vec<u8> {
        let count = u8::try_from(entries.len()).unwrap_or(u8::MAX);
        let mut data = vec![choice << 1, count];
        data.extend(entries[..usize::from(count)].as_flattened());
        data.extend(text.bytes());
        data
    }

    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> String {
        if !self.is_coded {
            return String::from_utf8_lossy(self.text).into_owned();
        }
        let mut text = String::new();
        let mut last = 'ب';
        for &byte in self.text {
            let count = match ALPHABET.get(usize::from(byte)) {
                Some(&c) => {
                    last = c;
                    1
                }
                None => 3 * (usize::from(byte) - ALPHABET_LEN + 1),
            };
            text.extend(core::iter::repeat_n(last, count));
        }
        text
    }

    /// Returns the entries of a table, each character once: most of them deletions and folds within
    /// U+0600 to U+06FF, the others of any length.
    #[must_use]
    pub fn entries(&self) -> BTreeMap<char, String> {
        let (threes, _) = self.entries.as_chunks();
        threes.iter().map(|&three| entry(three)).collect()
    }
}

/// Returns the entry for three bytes: what is replaced, how, and by what.
fn entry([from, how, to]: [u8; 3]) -> (char, String) {
    let from = if how & 0x40 == 0 {
        arabic(from)
    } else {
        letter(from)
    };
    let to = match how % 8 {
        0..=3 => String::new(),
        4 | 5 => arabic(to).into(),
        6 => letter(to).into(),
        _ => (0..=how >> 3 & 3)
            .map(|more| letter(to.wrapping_add(more)))
            .collect(),
    };
    (from, to)
}

fn arabic(byte: u8) -> char {
    char::from_u32(0x600 + u32::from(byte)).unwrap_or('\u{600}')
}

fn letter(byte: u8) -> char {
    ALPHABET[usize::from(byte) % ALPHABET_LEN]
}
