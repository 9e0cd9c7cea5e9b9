//! Rules E14, E16 and E17: abbreviations, elongated words and tatweel.

use core::ops::Range;

use kalim_chars::consts::TATWEEL;
use kalim_chars::is_mark;

/// Titles and the like of one letter, before a full stop: doctor, professor, engineer, box, page, volume, edition, telephone.
const LETTERS: [&str; 12] = ["د", "أ", "ا", "م", "ص", "ج", "ط", "ت", "ق", "س", "ع", "هـ"];

/// Returns where the abbreviation ends whose word, of `text`, is at `word` (rule E14).
///
/// A full stop behind it belongs to it, unless the text ends there.
pub(super) fn abbreviation(text: &str, word: Range<usize>) -> Option<usize> {
    let after = &text[word.end..];
    let piece = &text[word.clone()];
    let has_stop = after.starts_with('.') && !after.starts_with("..");
    let goes_on = after[usize::from(has_stop)..]
        .trim_start()
        .starts_with(char::is_alphanumeric);
    let is_dotted = piece.contains('.') && piece.split('.').all(is_one_letter);
    if !(is_dotted || has_stop && goes_on && LETTERS.contains(&piece)) {
        return None;
    }
    let takes_stop = has_stop && (goes_on || after.len() > 1);
    Some(word.end + usize::from(takes_stop))
}

/// Returns whether there is one letter of Arabic, or of Latin, with its marks or with tatweel.
fn is_one_letter(text: &str) -> bool {
    let mut letters = text.chars().filter(|&c| c != TATWEEL && !is_mark(c));
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Returns whether a letter stands three times or more in a row (rule E16).
pub(super) fn is_elongated(word: &str) -> bool {
    let (mut last, mut count) = (TATWEEL, 0);
    word.chars().any(|c| {
        count = if c == last { count + 1 } else { 1 };
        last = c;
        count >= LONG && c.is_alphabetic() && c != TATWEEL
    })
}

/// How often a letter stands in an elongated word at least: no word of Arabic has one three times in a row within itself.
const LONG: usize = 3;

/// Returns whether a word, with what follows it, may be an entity of its own: if it has ASCII, digits, tatweel or a letter twice in a row, or
/// is a letter before a full stop.
///
/// One pass over the bytes, which nearly all words of plain text do not pass.
pub(super) fn may_be(word: &str, after: Option<&u8>) -> bool {
    if word.len() <= SHORT && after == Some(&b'.') {
        return true;
    }
    // Characters of two bytes, up to the first one of another length.
    let (pairs, rest) = word.as_bytes().as_chunks::<2>();
    let (mut last, mut found) = (0, !rest.is_empty());
    for pair in pairs {
        let pair = u16::from_be_bytes(*pair);
        let is_arabic_digit = pair.wrapping_sub(0xD9A0) < 10 || pair.wrapping_sub(0xDBB0) < 10;
        let is_two_bytes = (0xC000..0xE000).contains(&pair);
        found |= !is_two_bytes | is_arabic_digit | (pair == 0xD980) | (pair == last);
        last = pair;
    }
    found
}

/// The bytes of a letter with a mark or tatweel.
const SHORT: usize = 4;

/// Returns the first run of tatweel, with the marks on it, in a word (rule E17); not that of هـ, which is the letter's form.
pub(super) fn tatweel(word: &str) -> Option<Range<usize>> {
    let start = word.find(TATWEEL).filter(|_| word != "هـ")?;
    let rest = word[start..].trim_start_matches(|c| c == TATWEEL || is_mark(c));
    Some(start..word.len() - rest.len())
}
