//! Building an analyzer.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use kalim_normalize::{Normalizer, Preset, Rules};
use kalim_stem::{Algorithm, PROTECTED, Protected};
use kalim_stopwords::{StopWordList, StopWords};

use crate::analyzer::Cut;
use crate::lucene::Original;
use crate::{Analyzer, AnalyzerPreset};

/// A builder of an [`Analyzer`], starting from a preset.
///
/// # Examples
///
/// ```
/// use kalim::AnalyzerPreset;
/// use kalim::normalize::{Rules, TaMarbuta};
/// use kalim::stem::Algorithm;
/// use kalim::stopwords::StopWordList;
///
/// let analyzer = AnalyzerPreset::Search
///     .builder()
///     .rules(Rules::search().ta_marbuta(TaMarbuta::Keep))
///     .stop_words(StopWordList::Msa.words())
///     .stemmer(Algorithm::None)
///     .build();
/// let terms = analyzer.terms("خَرَجَتْ مِنَ المدرسة");
/// assert!(terms.iter().map(|term| term.text).eq(["خرجت", "المدرسة"]));
/// ```
#[derive(Debug, Clone)]
pub struct AnalyzerBuilder {
    preset: AnalyzerPreset,
    normalizer: Normalizer,
    stop_words: Vec<String>,
    stemmer: Algorithm,
    protected: Vec<String>,
}

impl AnalyzerBuilder {
    pub(crate) fn new(preset: AnalyzerPreset) -> Self {
        let (rules, stop_words, protected): (_, &[&str], &[&str]) = match preset {
            AnalyzerPreset::Search => (Preset::Search, &[], PROTECTED),
            AnalyzerPreset::Lucene => (Preset::Lucene, StopWordList::Lucene.words(), &[]),
        };
        Self {
            preset,
            normalizer: Normalizer::preset(rules),
            stop_words: owned(stop_words),
            stemmer: Algorithm::Light10,
            protected: owned(protected),
        }
    }

    /// Normalizes by the given rules.
    #[must_use]
    pub fn rules(self, rules: Rules) -> Self {
        self.normalizer(Normalizer::new(rules))
    }

    /// Normalizes by the given normalizer.
    #[must_use]
    pub fn normalizer(self, normalizer: Normalizer) -> Self {
        Self { normalizer, ..self }
    }

    /// Removes the given words instead of those of the preset; none keeps all.
    ///
    /// Under `search` they are normalized as the text is, so that مِنْ and من are one; under
    /// `lucene` they are compared with the lower-case token before normalization, as Lucene does.
    #[must_use]
    pub fn stop_words(self, words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        Self {
            stop_words: owned(words),
            ..self
        }
    }

    /// Stems by the given algorithm.
    #[must_use]
    pub fn stemmer(self, stemmer: Algorithm) -> Self {
        Self { stemmer, ..self }
    }

    /// Leaves the given words whole, in addition to those of the preset.
    ///
    /// Under `search` they are normalized as the text is, and kept also behind a prefix: see
    /// [`Protected`]. Under `lucene` they are compared with the normalized token, as Lucene's
    /// exclusion set is.
    #[must_use]
    pub fn protect(mut self, words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        self.protected.extend(owned(words));
        self
    }

    /// Returns the analyzer.
    ///
    /// Cost: the lists are normalized word by word. Build once.
    #[must_use]
    pub fn build(self) -> Analyzer {
        let fold = |word: &str| self.normalizer.normalize(word).into_owned();
        let (stop_words, stemmer) = match self.preset {
            AnalyzerPreset::Search => (
                StopWords::folded(&self.stop_words, fold),
                Protected::folded(self.stemmer, &self.protected, fold),
            ),
            AnalyzerPreset::Lucene => (
                StopWords::from_words(&self.stop_words),
                Protected::new(self.stemmer, &self.protected),
            ),
        };
        let cut = match self.preset {
            AnalyzerPreset::Search => Cut::Normalized,
            AnalyzerPreset::Lucene => {
                Cut::Original(Box::new(Original::new(&self.normalizer, &stop_words)))
            }
        };
        Analyzer {
            cut,
            normalizer: self.normalizer,
            stop_words,
            stemmer,
        }
    }
}

fn owned(words: impl IntoIterator<Item: AsRef<str>>) -> Vec<String> {
    words
        .into_iter()
        .map(|word| word.as_ref().to_string())
        .collect()
}
