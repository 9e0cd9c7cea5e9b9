//! Words and their stems.

use kalim::normalize::Normalizer;
use kalim::stem::{Algorithm, Protected, Stemmer};
use kalim::tokenize::{TokenKind, tokens};

use super::{Extract, Record, Rewrite};

/// The stems of the words of a text.
pub(crate) struct Stems {
    normalizer: Normalizer,
    stemmer: Protected<Algorithm>,
}

impl Stems {
    /// Returns stems by `algorithm`, which leaves the given words whole.
    ///
    /// Words are normalized first, unless the algorithm does that itself.
    pub(crate) fn new(algorithm: Algorithm, normalizer: Normalizer, whole: &[String]) -> Self {
        let fold = |word: &str| normalizer.normalize(word).into_owned();
        let stemmer = Protected::folded(algorithm, whole, fold);
        Self {
            normalizer,
            stemmer,
        }
    }

    /// Appends the stem of a word.
    fn stem_into(&self, word: &str, out: &mut String) {
        let normalized = self.normalizer.normalize(word);
        self.stemmer.stem_into(&normalized, out);
    }
}

impl Rewrite for Stems {
    fn rewrite_into(&self, text: &str, out: &mut String) {
        for token in tokens(text) {
            match token.kind {
                TokenKind::Word => self.stem_into(token.text, out),
                _ => out.push_str(token.text),
            }
        }
    }
}

impl Extract for Stems {
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>)) {
        let mut stem = String::new();
        for token in tokens(text).filter(|token| token.kind == TokenKind::Word) {
            stem.clear();
            self.stem_into(token.text, &mut stem);
            each(&Record {
                range: token.range(),
                kind: token.kind.as_str(),
                shown: token.text,
                more: &[("stem", &stem)],
                position: None,
            });
        }
    }
}
