//! What light10's affixes make of a listed word.

use crate::affix::Affix;
use crate::light10::{PREFIX_LETTERS, PREFIXES, SUFFIXES};

/// The number of suffixes that may follow a listed word: وطن-ي-ات.
pub(crate) const MAX_SUFFIXES: usize = 2;

/// The bytes at which a listed word may begin, for each of [`PREFIXES`] and for none of them: in
/// front, behind the first letter of the prefix, behind all of it.
///
/// Behind the first letter, since the ال of وال may be the word's own (والله is و and الله), and so
/// may the second lam of لل (للغة is ل and اللغة).
pub(crate) const STARTS: [&[usize]; NO_PREFIX + 1] = [
    &[0, 4],    // ال
    &[0, 2, 6], // وال
    &[0, 2, 6], // بال
    &[0, 2, 6], // كال
    &[0, 2, 6], // فال
    &[0, 2, 4], // لل
    &[0, 2],    // و
    &[0],
];

/// For the numbers of the first three letters the place of the prefix in [`PREFIXES`], behind the last
/// one if there is none.
pub(crate) static PREFIX: [u8; 512] = {
    let (mut places, mut letters) = ([0; 512], 0);
    while letters < places.len() {
        let mut n = 0;
        while n < PREFIXES.len() && !PREFIX_LETTERS.matches(letters, &PREFIXES[n]) {
            n += 1;
        }
        places[letters] = n as u8;
        letters += 1;
    }
    places
};

/// The number of bytes of each of [`PREFIXES`] and of none.
pub(crate) const PREFIX_LEN: [u32; NO_PREFIX + 1] = {
    let (mut lens, mut n) = ([0; NO_PREFIX + 1], 0);
    while n < PREFIXES.len() {
        lens[n] = PREFIXES[n].text.len() as u32;
        n += 1;
    }
    lens
};

/// The place behind the last of [`PREFIXES`].
pub(crate) const NO_PREFIX: usize = PREFIXES.len();

/// The one word that loses its alef behind ل, and what comes of it.
pub(crate) const ALLAH: &str = "الله";
pub(crate) const LILLAH: &str = "لله";

/// What may stand before the latter.
pub(crate) const LILLAH_AFTER: [&str; 3] = ["", "و", "ف"];

/// Returns the place in [`PREFIXES`] of the one that `word` begins with, or behind the last one.
pub(crate) fn prefix_of(word: &str) -> usize {
    let begins = |prefix: &Affix| word.starts_with(prefix.text);
    PREFIXES.iter().position(begins).unwrap_or(NO_PREFIX)
}

/// Calls `each` with `word`, with it before one suffix, and with it before two.
///
/// The filter does not see what follows a long word.
pub(crate) fn for_each_ending(word: &str, mut each: impl FnMut(&str)) {
    each(word);
    if word.len() >= 12 {
        return;
    }
    for first in &SUFFIXES {
        each(&[word, first.text].concat());
        for second in &SUFFIXES {
            each(&[word, first.text, second.text].concat());
        }
    }
}

/// Returns whether `word` is لله, with or without a conjunction.
pub(crate) fn is_lillah(word: &str) -> bool {
    word.strip_suffix(LILLAH)
        .is_some_and(|before| LILLAH_AFTER.contains(&before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_are_behind_nothing_a_letter_or_the_prefix() {
        let whole = PREFIXES.iter().map(|prefix| prefix.text.len()).chain([0]);
        for (starts, whole) in STARTS.into_iter().zip(whole) {
            assert_eq!((starts[0], starts[starts.len() - 1]), (0, whole));
            assert!(starts.is_sorted() && starts[1..].iter().all(|&at| at == 2 || at == whole));
        }
    }
}
