//! The twins: the same work in the plainest code there is.

use kalim_chars::consts::{FATHATAN, SUKUN, TATWEEL};

/// Returns what becomes of `c` under the rules of the preset `lucene`.
#[inline]
#[must_use]
pub fn fold_char(c: char) -> Option<char> {
    match c {
        TATWEEL | FATHATAN..=SUKUN => None,
        'آ' | 'أ' | 'إ' => Some('ا'),
        'ى' => Some('ي'),
        'ة' => Some('ه'),
        _ => Some(c),
    }
}

/// Returns `text` folded by the rules of the preset `lucene`: without tatweel and the eight common
/// marks, alef, ya and ta marbuta as one letter each.
///
/// # Examples
///
/// ```
/// assert_eq!(benches::naive::fold("الْمَكْتَبَةُ الكُبْرَى"), "المكتبه الكبري");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// Whether [`fold`] would return `text` as it is.
#[must_use]
pub fn is_folded(text: &str) -> bool {
    text.chars().all(|c| fold_char(c) == Some(c))
}

/// Returns [`fold`] of `text`, and for each byte of it the byte of `text` where its character begins.
#[must_use]
pub fn fold_with_offsets(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if let Some(c) = fold_char(c) {
            out.push(c);
            offsets.resize(out.len(), at);
        }
    }
    (out, offsets)
}

/// Returns the stem that light10 leaves of `word`, by the steps of its description.
///
/// # Examples
///
/// ```
/// assert_eq!(benches::naive::light10("والمكتبات"), "مكتب");
/// ```
#[must_use]
pub fn light10(word: &str) -> &str {
    let mut word = without_prefix(word);
    for suffix in ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"] {
        if let Some(rest) = word.strip_suffix(suffix)
            && rest.encode_utf16().count() >= 2
        {
            word = rest;
        }
    }
    word
}

fn without_prefix(word: &str) -> &str {
    let prefixes = [
        ("ال", 2),
        ("وال", 2),
        ("بال", 2),
        ("كال", 2),
        ("فال", 2),
        ("لل", 2),
        ("و", 3),
    ];
    let strip = |(prefix, least)| {
        let rest = word.strip_prefix(prefix)?;
        (rest.encode_utf16().count() >= least).then_some(rest)
    };
    prefixes.into_iter().find_map(strip).unwrap_or(word)
}
