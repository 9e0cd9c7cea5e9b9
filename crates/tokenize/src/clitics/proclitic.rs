//! Rules C1 to C3: the proclitics of a word.

use kalim_chars::consts::{ALEF_WASLA, DAMMA, FATHA, KASRA, QURANIC_SUKUN, SHADDA, SUKUN};

use super::cuts::MAX_PROCLITICS;
use super::exceptions::is_whole;
use super::letters::Letters;

/// The proclitics found in a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Proclitics {
    /// The index of the letter behind each; the first `count` are valid.
    ends: [usize; MAX_PROCLITICS],
    count: usize,
    /// Whether the word begins like one with an article, cut or not.
    pub(super) article: bool,
}

impl Proclitics {
    /// Returns the index of the letter behind each proclitic.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends[..self.count]
    }

    /// Returns the number of letters before the stem.
    pub(super) fn letters(&self) -> usize {
        last(self.ends())
    }

    fn new(ends: &[usize]) -> Self {
        let mut found = Self {
            count: ends.len(),
            ..Self::default()
        };
        found.ends[..ends.len()].copy_from_slice(ends);
        found
    }
}

/// A chain of proclitics, with the index of the letter behind each of its links.
type Chain = (&'static str, &'static [usize]);

/// The chains that end in an article, longest first. In لل the second
/// letter is what is left of the article.
const ARTICLES: &[Chain] = &[
    ("وبال", &[1, 2, 4]),
    ("فبال", &[1, 2, 4]),
    ("وكال", &[1, 2, 4]),
    ("فكال", &[1, 2, 4]),
    ("ولل", &[1, 2, 3]),
    ("فلل", &[1, 2, 3]),
    ("وال", &[1, 3]),
    ("فال", &[1, 3]),
    ("بال", &[1, 3]),
    ("كال", &[1, 3]),
    ("لل", &[1, 2]),
    ("ال", &[2]),
];

/// The chains of conjunction and preposition, longest first.
const PARTICLES: &[Chain] = &[
    ("وب", &[1, 2]),
    ("وك", &[1, 2]),
    ("ول", &[1, 2]),
    ("فب", &[1, 2]),
    ("فك", &[1, 2]),
    ("فل", &[1, 2]),
    ("و", &[1]),
    ("ف", &[1]),
    ("ب", &[1]),
    ("ك", &[1]),
    ("ل", &[1]),
];

/// The sign of the future before the first person, with and without a conjunction; أ is no link.
const FUTURES: &[Chain] = &[("وسأ", &[1, 2]), ("فسأ", &[1, 2]), ("سأ", &[1])];

/// The Arabic words in ي that are cut behind بال, كال and فال, by their first letters.
const WORDS_IN_YEH: &str = "يوم يمن يمين يسار يابان يونان يهود يورو يقين يأس يدين";

/// The fewest letters that an article or the sign of the future leaves.
const MIN_REST: usize = 3;

/// Returns the proclitics of a word.
pub(super) fn of(letters: &Letters<'_>) -> Proclitics {
    let chain = chain(letters, ARTICLES);
    let mut found = chain
        .filter(|ends| is_article(letters, ends))
        .or_else(|| before_initial_hamza(letters))
        .or_else(|| future(letters))
        .map(Proclitics::new)
        .unwrap_or_default();
    found.article = chain.is_some() || letters.starts_with(found.letters(), "ال");
    found
}

/// Returns the links of the first of `chains` that the word begins with.
fn chain(letters: &Letters<'_>, chains: &[Chain]) -> Option<&'static [usize]> {
    let mut begins = chains
        .iter()
        .filter(|(chain, _)| letters.starts_with(0, chain));
    begins.next().map(|&(_, ends)| ends)
}

/// Rule C1: a chain that ends in an article.
fn is_article(letters: &Letters<'_>, ends: &[usize]) -> bool {
    let end = last(ends);
    leaves_noun(letters, end)
        && links_agree(letters, ends)
        && article_agrees(letters, end)
        && !(0..end).any(|from| is_whole(letters, from))
}

/// Returns whether what is behind an article is long enough, and not a name by [`is_name`].
fn leaves_noun(letters: &Letters<'_>, end: usize) -> bool {
    letters.len() >= end + MIN_REST && !is_name(letters, end)
}

/// Returns whether a word resembles one with an article: the lists need no others.
#[cfg(test)]
pub(super) fn resembles_article(letters: &Letters<'_>) -> bool {
    chain(letters, ARTICLES).is_some_and(|ends| leaves_noun(letters, last(ends)))
}

/// Returns whether بال, كال or فال is followed by ي, as in many foreign names (كاليفورنيا, باليرمو)
/// and in few Arabic words.
fn is_name(letters: &Letters<'_>, end: usize) -> bool {
    let link = end.checked_sub(3).and_then(|index| letters.get(index));
    let mut words = WORDS_IN_YEH.split(' ');
    matches!(link, Some('ب' | 'ك' | 'ف'))
        && letters.get(end) == Some('ي')
        && !words.any(|word| letters.starts_with(end, word))
}

/// Rule C2: إ and ٱ stand only at the beginning of a word, so that what is before them is clitics.
fn before_initial_hamza(letters: &Letters<'_>) -> Option<&'static [usize]> {
    let ends = chain(letters, PARTICLES)?;
    let is_initial = matches!(letters.get(last(ends)), Some('إ' | ALEF_WASLA));
    (is_initial && letters.len() >= last(ends) + 2).then_some(ends)
}

/// Rule C3: the sign of the future before أ. Only the roots of سأل and سئم begin with سأ themselves.
fn future(letters: &Letters<'_>) -> Option<&'static [usize]> {
    let ends = chain(letters, FUTURES)?;
    let verb = last(ends) + 1;
    let is_root = matches!(letters.get(verb), Some('ل' | 'م'));
    (letters.len() >= verb + MIN_REST && !is_root).then_some(ends)
}

/// Returns the index of the letter behind a chain.
fn last(ends: &[usize]) -> usize {
    ends.last().copied().unwrap_or(0)
}

/// Returns whether the vowels written on the conjunction and the preposition are theirs.
fn links_agree(letters: &Letters<'_>, ends: &[usize]) -> bool {
    (0..ends.len() - 1).all(|index| match letters.get(index) {
        Some('ب' | 'ل') => carries_only(letters, index, &[KASRA]),
        _ => carries_only(letters, index, &[FATHA]),
    })
}

/// Returns whether the vowels written on the article are possible: its lam, the letter before
/// `end`, has sukun or nothing, or a kasra before alef, as in الِاسم.
fn article_agrees(letters: &Letters<'_>, end: usize) -> bool {
    let lam = carries_only(letters, end - 1, &[SUKUN, QURANIC_SUKUN])
        || (letters.get(end) == Some('ا') && carries_only(letters, end - 1, &[KASRA]));
    let is_alef = matches!(letters.get(end - 2), Some('ا' | ALEF_WASLA));
    lam && (!is_alef || carries_only(letters, end - 2, &[FATHA]))
}

/// Returns whether the letter has no other vowel than `allowed`.
pub(super) fn carries_only(letters: &Letters<'_>, index: usize, allowed: &[char]) -> bool {
    let is_vowel = |c: &char| matches!(*c, FATHA | DAMMA | KASRA | SHADDA | SUKUN | QURANIC_SUKUN);
    letters
        .marks(index)
        .filter(is_vowel)
        .all(|c| allowed.contains(&c))
}
