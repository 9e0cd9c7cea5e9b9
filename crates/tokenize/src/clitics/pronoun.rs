//! Rule C4: the pronoun suffix of a word.

use kalim_chars::consts::{DAMMA, FATHA, KASRA};
use kalim_chars::{MarkKind, mark_kind};

use super::exceptions::has_native_ending;
use super::letters::Letters;
use super::proclitic::{Proclitics, carries_only};

/// The pronoun suffixes of two letters or more, longest first, with the vowels that their first
/// letter may have.
const PRONOUNS: &[(&str, &[char])] = &[
    ("هما", &[DAMMA, KASRA]),
    ("كما", &[DAMMA]),
    ("ها", &[FATHA]),
    ("هم", &[DAMMA, KASRA]),
    ("هن", &[DAMMA, KASRA]),
    ("كم", &[DAMMA]),
    ("نا", &[FATHA]),
];

/// The fewest letters that a suffix leaves, not counting those of [`may_be_proclitics`].
const MIN_REST: usize = 3;

/// Returns the number of letters of the pronoun suffix.
pub(super) fn of(letters: &Letters<'_>, proclitics: &Proclitics) -> Option<usize> {
    let (suffix, vowels) = suffix(letters)?;
    let len = suffix.chars().count();
    let start = letters.len() - len;
    let before = proclitics.letters() + may_be_proclitics(letters, proclitics.letters());
    let cuts = start >= before + MIN_REST
        && !proclitics.article
        && !matches!(letters.get(start - 1), Some('ة' | 'ى'))
        && (suffix != "نا" || follows_feminine_ta(letters, start, before))
        && carries_only(letters, start, vowels)
        && !has_tanwin(letters, start)
        && !has_native_ending(letters);
    cuts.then_some(len)
}

/// Returns the suffix that a word seems to have, with its vowels.
pub(super) fn suffix(letters: &Letters<'_>) -> Option<(&'static str, &'static [char])> {
    let mut ending = PRONOUNS
        .iter()
        .filter(|(suffix, _)| letters.ends_with(suffix));
    ending.next().copied()
}

/// Returns how many letters from the index `from` on may be a conjunction, a preposition or the
/// sign of the future, although no rule is sure of them: so that ويفهم stays whole like يفهم.
fn may_be_proclitics(letters: &Letters<'_>, from: usize) -> usize {
    let conjunction = usize::from(matches!(letters.get(from), Some('و' | 'ف')));
    let particle = letters.get(from + conjunction);
    conjunction + usize::from(matches!(particle, Some('ب' | 'ك' | 'ل' | 'س')))
}

/// Returns whether the suffix نا, which is more often a verb's ending or the tanwin of a noun in ن,
/// stands behind the ت of a feminine noun of four letters or more.
fn follows_feminine_ta(letters: &Letters<'_>, start: usize, before: usize) -> bool {
    letters.get(start - 1) == Some('ت') && start > before + MIN_REST
}

/// Returns whether tanwin is written on the suffix: then it is none.
fn has_tanwin(letters: &Letters<'_>, start: usize) -> bool {
    let mut marks = (start..letters.len()).flat_map(|index| letters.marks(index));
    marks.any(|c| mark_kind(c) == Some(MarkKind::Tanwin))
}
