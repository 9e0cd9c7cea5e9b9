//! What is known of lemmas and affixes, learned from the counts of words.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use once_cell::race::OnceBox;

use super::affixes::{Affixes, LETTER, ROOT};
use super::candidates::Candidate;
use super::grammar::Class;
use super::lemmas::{Entry, Lemmas, OWN};
use super::plurals;
use super::roots::{self, Derivations, derivations};
use super::row::Row;
use super::word::Word;

/// What is known of Arabic lemmas: how many words each accounts for, and how likely affixes are.
///
/// The one of kalim is learned from the counts of words in Wikipedia; [`Lexicon::read`] takes another one, for a dialect or a
/// corpus of one's own, made by `cargo run -p xtask -- train-stemmer COUNTS DIRECTORY`.
#[derive(Debug, Clone, PartialEq)]
pub struct Lexicon {
    affixes: Affixes,
    derivations: Derivations,
    lemmas: Lemmas,
}

impl Lexicon {
    /// Returns a lexicon of these lemmas, each with its class and its level, and of these roots.
    #[doc(hidden)]
    #[must_use]
    pub fn new(
        affixes: Affixes,
        derivations: Derivations,
        lemmas: impl IntoIterator<Item = (Class, Row, u8)>,
        roots: impl IntoIterator<Item = (Row, u8)>,
    ) -> Self {
        let mut lexicon = Self {
            affixes,
            derivations,
            lemmas: Lemmas::new(),
        };
        for (class, lemma, level) in lemmas {
            lexicon.lemmas.insert(class, lemma, level);
        }
        for (root, level) in roots {
            lexicon.lemmas.insert_root(root, level);
        }
        lexicon.note_singulars();
        lexicon
    }

    /// Returns the lexicon of kalim, learned from the counts of words in Wikipedia.
    ///
    /// Without the feature `lexicon` it has no lemmas.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "the files are those of this version"
    )]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceBox<Lexicon> = OnceBox::new();
        #[cfg(feature = "lexicon")]
        let lemmas = include_bytes!("../../data/lemmas.bin");
        #[cfg(not(feature = "lexicon"))]
        let lemmas = &[];
        let affixes = include_bytes!("../../data/affixes.bin");
        BUILT_IN.get_or_init(|| {
            let lexicon = Self::read(affixes, lemmas).expect("files of this version");
            Box::new(lexicon.with_nouns(WHOLE))
        })
    }

    /// Reads the two files of a lexicon: `affixes`, and `lemmas`, which may be empty.
    ///
    /// # Errors
    ///
    /// If one of them was not written by this version.
    pub fn read(affixes: &[u8], lemmas: &[u8]) -> Result<Self, LexiconError> {
        let mut left = affixes;
        let affixes = Affixes::from_bytes(&mut left).ok_or(LexiconError)?;
        let derivations = Derivations::from_bytes(&mut left).ok_or(LexiconError)?;
        let lemmas = Lemmas::from_bytes(lemmas).filter(|_| left.is_empty());
        let mut lexicon = Self {
            affixes,
            derivations,
            lemmas: lemmas.ok_or(LexiconError)?,
        };
        lexicon.note_singulars();
        Ok(lexicon)
    }

    /// Returns the files that [`read`](Self::read) reads: of affixes, and of lemmas.
    #[must_use]
    pub fn write(&self) -> [Vec<u8>; 2] {
        let affixes = [self.affixes.to_bytes(), self.derivations.to_bytes()].concat();
        [affixes, self.lemmas.to_bytes()]
    }

    /// Returns the lexicon with words of one's own as nouns, which then win over all other lemmas, and are not taken for
    /// broken plurals.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Kalim, Lexicon, Stemmer};
    ///
    /// let lexicon = Lexicon::built_in().clone().with_nouns(["بتلات"]);
    /// assert_eq!(Kalim::with_lexicon(lexicon).stem("والبتلات"), "بتلات");
    /// ```
    #[must_use]
    pub fn with_nouns(mut self, words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        for word in words {
            if let Some(noun) = Word::new(word.as_ref()).and_then(|word| word.letters()) {
                // What ends in ه may be one in ة.
                for class in [Class::Noun, Class::of_noun(noun)] {
                    self.lemmas.insert(class, noun, OWN);
                }
            }
        }
        self.note_singulars();
        self
    }

    /// Returns the same without any lemma, for what grammar alone can tell.
    #[must_use]
    pub fn without_lemmas(&self) -> Self {
        Self {
            affixes: self.affixes.clone(),
            derivations: self.derivations.clone(),
            lemmas: Lemmas::new(),
        }
    }

    /// Returns the number of lemmas.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lemmas.len()
    }

    /// Returns whether there is no lemma.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns what is known of a lemma.
    #[inline]
    pub(crate) fn entry(&self, class: Class, lemma: Row) -> Entry {
        self.lemmas.get(class, lemma)
    }

    /// Returns whether any verb is known. A user's own words are nouns.
    pub(crate) fn has_verbs(&self) -> bool {
        self.lemmas.best_known(Class::Verb) > Entry::NONE.known()
    }

    /// Returns how good a candidate with these affixes can be at most.
    #[inline]
    pub(crate) fn best_score(&self, class: Class, prefix: u16, suffix: u16) -> f32 {
        self.lemmas.best_known(class) + self.affixes.weight(class, prefix, suffix)
    }

    /// Returns how good a candidate is of whose lemma that is known.
    #[inline]
    pub(crate) fn score(&self, candidate: &Candidate, entry: Entry) -> f32 {
        let letters = candidate.lemma.len().saturating_sub(ROOT);
        let unusual = match entry.level() {
            0 => LETTER * letters as f32,
            _ => 0.0,
        };
        self.affixes.score(candidate, entry.known() - unusual)
    }

    /// Returns how good a candidate is where no lemma that is known fits the word: by its affixes and by the form of its lemma.
    pub(crate) fn score_of_unknown(&self, candidate: &Candidate) -> f32 {
        let form = self.derivations.form(candidate.class, candidate.lemma);
        form + self.affixes_of_unknown(candidate.class, candidate.prefix, candidate.suffix)
            - candidate.penalty
    }

    /// Returns how good such a candidate with these affixes can be at most.
    pub(crate) fn best_of_unknown(&self, class: Class, prefix: u16, suffix: u16) -> f32 {
        Derivations::BEST_FORM + self.affixes_of_unknown(class, prefix, suffix)
    }

    fn affixes_of_unknown(&self, class: Class, prefix: u16, suffix: u16) -> f32 {
        AFFIXES_OF_UNKNOWN * self.affixes.weight(class, prefix, suffix)
    }

    /// Returns the singular of a noun that is a broken plural, and of others the noun.
    ///
    /// A singular by pattern must be known better than the plural, by the share that the pattern asks for.
    pub(crate) fn singular(&self, class: Class, noun: Row) -> Row {
        let entry = self.entry(class, noun);
        if entry.is_own() {
            return noun;
        }
        if let Some(singular) = plurals::irregular(noun) {
            return singular;
        }
        let mut best = (entry.support(), noun);
        plurals::singulars(noun, &mut |singular, share| {
            let support = self.entry(Class::of_noun(singular), singular).support();
            if support > LEAST_SUPPORT && support / share > best.0 {
                best = (support / share, singular);
            }
        });
        best.1
    }

    /// What the score of a root is at most.
    pub(crate) const MOST_OF_ROOT: f32 = 6.0;

    /// Returns the root of a lemma and how good it is; `None` if no template fits. The word that is read so may show it.
    pub(crate) fn root(
        &self,
        class: Class,
        lemma: Row,
        shown: Option<Row>,
        is_hamza_written: bool,
    ) -> Option<(Row, f32)> {
        if let Some(root) = roots::irregular(lemma) {
            return Some((root, CERTAIN));
        }
        let mut best: Option<(Row, f32)> = None;
        derivations(class, lemma, &mut |derivation| {
            let known = self.lemmas.root(derivation.root).known();
            let score = self.derivations.score(&derivation, known, is_hamza_written);
            let is_another = shown.is_some_and(|shown| shown != derivation.root);
            let score = score - if is_another { NOT_SHOWN } else { 0.0 };
            if best.is_none_or(|(_, least)| score > least) {
                best = Some((derivation.root, score));
            }
        });
        best
    }

    /// Notes which nouns are their own singular.
    fn note_singulars(&mut self) {
        let nouns = self
            .lemmas
            .iter()
            .filter(|(class, ..)| *class != Class::Verb);
        let singulars: Vec<_> = nouns
            .filter(|&(class, noun, _)| self.singular(class, noun) == noun)
            .collect();
        for (class, noun, _) in singulars {
            self.lemmas.note_singular(class, noun);
        }
    }
}

/// How much affixes count for an unknown lemma, where they count 1 for one that is known.
const AFFIXES_OF_UNKNOWN: f32 = 1.1;
/// A root that another one is shown for.
const NOT_SHOWN: f32 = 0.5;
/// The score of a root that is certain.
const CERTAIN: f32 = 5.0;
/// The support that a singular must have at least.
const LEAST_SUPPORT: f32 = 2.0;

/// Words whose ال is no article that could be taken off: the name of God, and relative pronouns (Wright I §346 to §347).
const WHOLE: [&str; 8] = [
    "الله",
    "اللهم",
    "الذي",
    "التي",
    "الذين",
    "اللذان",
    "اللتان",
    "اللواتي",
];

/// The error of [`Lexicon::read`]: the bytes are not those of a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LexiconError;

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no lexicon of this version")
    }
}

impl core::error::Error for LexiconError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lexicon_is_read_as_it_was_written() {
        let lexicon = Lexicon::built_in();
        let [affixes, lemmas] = lexicon.write();
        assert_eq!(Lexicon::read(&affixes, &lemmas).as_ref(), Ok(lexicon));
        assert_eq!(Lexicon::read(&affixes, &[]), Ok(lexicon.without_lemmas()));
        assert!(affixes.len() + lemmas.len() <= 65_536);
    }

    #[test]
    fn other_bytes_are_errors() {
        let [affixes, lemmas] = Lexicon::built_in().write();
        assert_eq!(Lexicon::read(&affixes[1..], &lemmas), Err(LexiconError));
        assert_eq!(Lexicon::read(&affixes, b"text"), Err(LexiconError));
        for end in 1..lemmas.len().min(300) {
            // Cut anywhere it is a shorter lexicon or an error.
            if let Ok(lexicon) = Lexicon::read(&affixes, &lemmas[..end]) {
                assert!(lexicon.len() < end);
            }
        }
    }
}
