//! What light10's affixes make of a listed word.

use alloc::string::String;

use crate::affix::Affix;
use crate::light10::{PREFIXES, SUFFIX_LETTERS, SUFFIXES};

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

/// The greatest number of [`STARTS`].
pub(crate) const MOST_STARTS: usize = 3;

/// How many bytes are cut from the end of a form, in the order in which that is tried: the fewest
/// suffixes first, then the shorter ones, which stand last in their table: علي-ه, not عل-يه.
pub(crate) const CUTS: [usize; 7] = [0, 2, 4, 2 + 2, 2 + 4, 4 + 2, 4 + 4];

/// For the numbers of the last four letters the bits of those [`CUTS`] which they allow.
///
/// No two suffixes of a length end alike, so a cut is one chain of suffixes.
pub(crate) static CUTS_OF: [u8; 4096] = {
    let (ends, mut cuts, mut letters) = (suffix_ends(), [0; 4096], 0);
    while letters < cuts.len() {
        let [short, long] = ends[letters & 0o77];
        let [short_short, short_long] = ends[letters >> 3 & 0o77];
        let [long_short, long_long] = ends[letters >> 6];
        let behind_short = short * (short_short << 3 | short_long << 4);
        let behind_long = long * (long_short << 5 | long_long << 6);
        cuts[letters] = 1 | short << 1 | long << 2 | behind_short | behind_long;
        letters += 1;
    }
    cuts
};

/// Returns for the numbers of the last two letters whether they end in a suffix of one letter, and of
/// two: 1 if so, else 0.
const fn suffix_ends() -> [[u8; 2]; 64] {
    let (mut ends, mut letters) = ([[0; 2]; 64], 0);
    while letters < ends.len() {
        let mut n = 0;
        while n < SUFFIXES.len() {
            if SUFFIX_LETTERS.matches(letters, &SUFFIXES[n]) {
                ends[letters][SUFFIXES[n].text.len() / 2 - 1] = 1;
            }
            n += 1;
        }
        letters += 1;
    }
    ends
}

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

/// Calls `each` with `word`, with it before one suffix, and with it before two, and with the number of
/// suffixes.
pub(crate) fn for_each_ending(word: &str, mut each: impl FnMut(&str, usize)) {
    each(word, 0);
    let mut form = String::from(word);
    for first in &SUFFIXES {
        form.push_str(first.text);
        each(&form, 1);
        let len = form.len();
        for second in &SUFFIXES {
            form.push_str(second.text);
            each(&form, 2);
            form.truncate(len);
        }
        form.truncate(word.len());
    }
}

/// Calls `each` with `word`, and with it behind all that [`STARTS`] has before a listed word.
pub(crate) fn for_each_prefixed(word: &str, mut each: impl FnMut(&str)) {
    each(word);
    let mut form = String::new();
    for prefix in &PREFIXES {
        // What follows the first letter of a prefix may be part of the listed word.
        let (first, rest) = prefix.text.split_at(2);
        let own = word.starts_with(rest).then_some(first);
        for before in [prefix.text].into_iter().chain(own) {
            form.clear();
            form.extend([before, word]);
            each(&form);
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
