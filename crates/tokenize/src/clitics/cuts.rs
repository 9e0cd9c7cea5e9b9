//! Where a word is cut.

use super::CliticKind;
use super::letters::Letters;
use super::{proclitic, pronoun};

/// The most proclitics a word has: فبال.
pub(super) const MAX_PROCLITICS: usize = 3;

/// The places where a word is cut, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cuts {
    /// The ends of the proclitics, ascending; 0 where there is none.
    proclitics: [usize; MAX_PROCLITICS],
    /// The start of the pronoun suffix; 0 where there is none.
    pronoun: usize,
}

impl Cuts {
    pub(super) fn of(word: &str) -> Self {
        let Some(letters) = Letters::of(word) else {
            return Self::default();
        };
        let proclitics = proclitic::of(&letters);
        let mut cuts = Self::default();
        for (cut, &end) in cuts.proclitics.iter_mut().zip(proclitics.ends()) {
            *cut = letters.start_of(end);
        }
        if let Some(suffix) = pronoun::of(&letters, &proclitics) {
            cuts.pronoun = letters.start_of(letters.len() - suffix);
        }
        cuts
    }

    /// Returns the end and the kind of the piece that begins at `start`.
    pub(super) fn piece_at(&self, start: usize, len: usize) -> (usize, CliticKind) {
        let proclitic = self.proclitics.iter().find(|&&end| end > start);
        match (proclitic, self.pronoun) {
            (Some(&end), _) => (end, CliticKind::Proclitic),
            (None, pronoun) if pronoun > start => (pronoun, CliticKind::Stem),
            (None, 0) => (len, CliticKind::Stem),
            (None, _) => (len, CliticKind::Enclitic),
        }
    }
}
