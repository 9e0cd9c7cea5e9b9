//! Case endings: the last haraka of each word.

use alloc::borrow::Cow;
use alloc::string::String;

use kalim_chars::MarkSet;
use kalim_chars::consts::{FATHATAN, OPEN_FATHATAN};

use crate::letters::{Letter, Letters, is_joiner, is_word_char};

/// Returns `text` without the last haraka of each word, which is where Arabic writes the case.
///
/// The result is `Cow::Borrowed` if and only if nothing changed; doing it again changes nothing.
/// Of the last letter of a word these marks are removed, and no letter ever:
///
/// - E1: fatha, damma, kasra, their tanwin, and sukun, in all their forms (small, curly, open; the
///   Quranic sukun U+06E1). A shadda stays (حَقٌّ becomes حَقّ), and so does every other mark:
///   hamza, dagger alef, Quranic signs.
/// - E2: before a final ا or ى also the fathatan on the letter in front, so that كِتَابًا and
///   كِتَاباً become كِتَابا, and هُدًى becomes هُدى. The alef stays.
///
/// Only the last letter counts: in كِتَابُهُ the case is the damma before the pronoun, and what
/// goes is the damma behind it (كِتَابُه). Words are runs of letters, marks, tatweel, presentation
/// forms, ZWNJ, ZWJ and the grapheme joiner; a mark at the start of a word stays. These are the
/// marks that a reader drops in pause, as `strip_lastharaka` of `PyArabic` has them, with E2 added.
///
/// Cost: one pass, and one allocation if anything changes.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::strip_last_haraka;
///
/// assert_eq!(strip_last_haraka("الكِتَابُ"), "الكِتَاب");
/// assert_eq!(strip_last_haraka("قَرَأَ الوَلَدُ كِتَابًا."), "قَرَأ الوَلَد كِتَابا.");
/// assert_eq!(strip_last_haraka("فِي البَيْتِ"), "فِي البَيْت");
/// ```
#[must_use]
pub fn strip_last_haraka(text: &str) -> Cow<'_, str> {
    let Some(start) = first_change(text) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..start]);
    strip_last_haraka_into(&text[start..], &mut out);
    Cow::Owned(out)
}

/// Appends to `out` what [`strip_last_haraka`] returns.
///
/// # Examples
///
/// ```
/// let mut out = String::from("- ");
/// kalim_diacritics::strip_last_haraka_into("بَيْتٌ", &mut out);
/// assert_eq!(out, "- بَيْت");
/// ```
pub fn strip_last_haraka_into(text: &str, out: &mut String) {
    for piece in pieces(text) {
        match Ending::of(piece) {
            Some(ending) => ending.strip_into(piece, out),
            None => out.push_str(piece),
        }
    }
}

/// Whether [`strip_last_haraka`] would return `text` as it is.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::is_without_last_haraka;
///
/// assert!(is_without_last_haraka("كِتَاب"));
/// assert!(!is_without_last_haraka("كِتَابُ"));
/// ```
#[must_use]
pub fn is_without_last_haraka(text: &str) -> bool {
    first_change(text).is_none()
}

/// Returns the byte offset of the first word that changes.
fn first_change(text: &str) -> Option<usize> {
    let mut start = 0;
    for piece in pieces(text) {
        if Ending::of(piece).is_some_and(|ending| ending.changes(piece)) {
            return Some(start);
        }
        start += piece.len();
    }
    None
}

/// Returns the pieces of `text`, each a word with the character behind it, that join to it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c| !is_word_char(c))
}

/// Where a word ends: the byte offsets from which its marks are looked at.
#[derive(Clone, Copy)]
struct Ending {
    /// The tail of the letter before the last, if its fathatan belongs to a final alef (E2).
    tanwin: usize,
    /// Where the last letter begins.
    letter: usize,
    /// The tail of the last letter (E1).
    tail: usize,
}

impl Ending {
    fn of(piece: &str) -> Option<Self> {
        let word = piece.trim_end_matches(|c| !is_word_char(c));
        let mut letters = Letters::new(word).filter(|letter| !letter.base.is_none_or(is_joiner));
        let (mut before, mut last) = (None, letters.next()?);
        for letter in letters {
            before = Some(last);
            last = letter;
        }
        let letter = last.start - last.base.map_or(0, char::len_utf8);
        let seat = before.filter(|_| matches!(last.base, Some('ا' | 'ى')));
        let tanwin = seat.map_or(letter, |before: Letter<'_>| before.start);
        let tail = last.start;
        Some(Self {
            tanwin,
            letter,
            tail,
        })
    }

    /// Returns whether `c` at byte `at` of the word goes.
    fn drops(self, at: usize, c: char) -> bool {
        if at >= self.tail {
            return is_ending(c); // E1
        }
        at >= self.tanwin && at < self.letter && is_fathatan(c) // E2
    }

    fn changes(self, piece: &str) -> bool {
        let mut chars = piece.char_indices();
        chars.any(|(at, c)| self.drops(at, c))
    }

    fn strip_into(self, piece: &str, out: &mut String) {
        let chars = piece.char_indices();
        out.extend(chars.filter(|&(at, c)| !self.drops(at, c)).map(|(_, c)| c));
    }
}

/// Whether `c` is a haraka, tanwin or sukun.
const fn is_ending(c: char) -> bool {
    MarkSet::HARAKAT.contains_char(c)
}

/// U+08E7 ARABIC CURLY FATHATAN.
const CURLY_FATHATAN: char = '\u{8E7}';

/// Whether `c` is fathatan, curly or open fathatan.
const fn is_fathatan(c: char) -> bool {
    matches!(c, FATHATAN | CURLY_FATHATAN | OPEN_FATHATAN)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use kalim_testkit::{any_text, cases::TRICKY, padded, padded_arabic, vocalized_word};
    use proptest::prelude::*;

    use super::*;

    const CASES: &[(&str, &str)] = &[
        ("", ""),
        ("كِتَاب", "كِتَاب"),
        ("كِتَابُ", "كِتَاب"),
        ("كِتَابٌ", "كِتَاب"),
        ("لَمْ يَكْتُبْ", "لَم يَكْتُب"),
        // E1: shadda and every other mark stays, in any order.
        ("حَق\u{651}\u{64C}", "حَق\u{651}"),
        ("حَق\u{64C}\u{651}", "حَق\u{651}"),
        ("قَرَا\u{654}\u{64E}", "قَرَا\u{654}"),
        ("عَلَى\u{670}", "عَلَى\u{670}"),
        ("مِن\u{6E1}", "مِن"),
        ("عَلِيم\u{8F1}", "عَلِيم"),
        ("سَمِيع\u{64F}\u{6E2}", "سَمِيع\u{6E2}"),
        // E2: the alef of tanwin.
        ("كِتَاب\u{64B}ا", "كِتَابا"),
        ("كِتَابا\u{64B}", "كِتَابا"),
        ("هُد\u{64B}ى", "هُدى"),
        ("هُد\u{8F0}ى", "هُدى"),
        (
            "شَي\u{652}\u{640}\u{654}\u{64B}ا",
            "شَي\u{652}\u{640}\u{654}ا",
        ),
        ("حَق\u{651}\u{64B}ا", "حَق\u{651}ا"),
        ("دَعَا", "دَعَا"),
        ("ماء\u{64B}", "ماء"),
        // Words end at what is no part of a word.
        ("(بَيْتُ)،بَيْتِ!", "(بَيْت)،بَيْت!"),
        ("بَيْتُ\u{200F}", "بَيْت\u{200F}"),
        ("بَيْتُ\u{640}", "بَيْت\u{640}"),
        ("بَيْتُ\u{200C}", "بَيْت\u{200C}"),
        // A mark without a letter stays.
        ("\u{64E}", "\u{64E}"),
        (" \u{64E} ", " \u{64E} "),
        ("و\u{64E}", "و"),
    ];

    /// Every word by itself, from its characters.
    fn naive(text: &str) -> String {
        let mut out = String::new();
        let mut word: Vec<char> = Vec::new();
        for c in text.chars().chain(['\n']) {
            if is_word_char(c) {
                word.push(c);
                continue;
            }
            naive_word(&mut word);
            out.extend(word.drain(..));
            out.push(c);
        }
        out.truncate(out.len() - 1);
        out
    }

    fn naive_word(word: &mut Vec<char>) {
        let text: String = word.iter().collect();
        let mut bases: Vec<usize> = Vec::new();
        let mut at = 0;
        for letter in Letters::new(&text) {
            if letter.base.is_some_and(|base| !is_joiner(base)) {
                bases.push(at);
            }
            at += usize::from(letter.base.is_some()) + letter.tail.chars().count();
        }
        let Some(&last) = bases.last() else { return };
        let is_alef = matches!(word[last], 'ا' | 'ى');
        let before = bases.iter().rev().nth(1).filter(|_| is_alef);
        let kept = |(at, &c): (usize, &char)| {
            let ends = at > last && is_ending(c);
            let seated = before.is_some_and(|&from| at > from && at < last) && is_fathatan(c);
            (!ends && !seated).then_some(c)
        };
        *word = word.iter().enumerate().filter_map(kept).collect();
    }

    #[test]
    fn named_cases_at_every_padding() {
        for (text, stripped) in CASES {
            assert_eq!(strip_last_haraka(text), *stripped, "{text:?}");
            for (form, expected) in padded(text).zip(padded(stripped)) {
                assert_eq!(strip_last_haraka(&form), expected, "{form:?}");
            }
        }
    }

    #[test]
    fn words_do_not_touch_each_other() {
        for (text, stripped) in CASES {
            let (text, expected) = (["بَ ", text, " لُ"].concat(), ["ب ", stripped, " ل"].concat());
            assert_eq!(strip_last_haraka(&text), expected, "{text:?}");
        }
    }

    fn check_laws(text: &str) {
        let once = strip_last_haraka(text);
        assert_eq!(once, naive(text), "{text:?}");
        assert_eq!(matches!(once, Cow::Borrowed(_)), once == text, "{text:?}");
        assert_eq!(is_without_last_haraka(text), once == text, "{text:?}");
        assert!(is_without_last_haraka(&once), "{text:?}");
        let mut out = String::from(">");
        strip_last_haraka_into(text, &mut out);
        assert_eq!(out[1..], once, "{text:?}");
    }

    #[test]
    fn laws_hold_on_tricky_texts() {
        for text in TRICKY.iter().flat_map(|text| padded_arabic(text)) {
            check_laws(&text);
        }
    }

    proptest! {
        #[test]
        fn laws_hold(text in any_text(), word in vocalized_word()) {
            check_laws(&text);
            check_laws(&word);
        }
    }
}
