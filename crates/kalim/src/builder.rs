//! Building an analyzer.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use kalim_normalize::{Normalizer, Rules};
use kalim_stem::{Algorithm, PROTECTED, Protected};
use kalim_stopwords::{StopWordList, StopWords};

use crate::analyzer::Cut;
use crate::lucene::Original;
use crate::views::Views;
use crate::{Analyzer, AnalyzerPreset, View};

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
    views: Vec<View>,
}

impl AnalyzerBuilder {
    pub(crate) fn new(preset: AnalyzerPreset) -> Self {
        let (stop_words, protected): (&[&str], &[&str]) = match preset {
            AnalyzerPreset::Search | AnalyzerPreset::Views => (&[], PROTECTED),
            AnalyzerPreset::Lucene => (StopWordList::Lucene.words(), &[]),
        };
        let stemmer = match preset {
            AnalyzerPreset::Search | AnalyzerPreset::Lucene => Algorithm::Light10,
            AnalyzerPreset::Views => Algorithm::Kalim,
        };
        Self {
            preset,
            normalizer: Normalizer::new(preset.rules()),
            stop_words: owned(stop_words),
            stemmer,
            protected: owned(protected),
            views: preset.weights().iter().map(|&(view, _)| view).collect(),
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

    /// Gives the terms of the given views of each token instead of those of the preset; none gives no terms.
    ///
    /// All terms of a token have its position. Those of whole words come first, in the order given here, then all
    /// n-grams from left to right: the starts of ranges never descend, as Lucene wants it.
    ///
    /// Cost: a pass over the text for each view of whole words, one more for n-grams, and some
    /// nanoseconds for each n-gram; no allocation per term. [`View::Stem`] alone costs nothing.
    ///
    /// # Examples
    ///
    /// Two views in one field, as synonyms of each other:
    ///
    /// ```
    /// use kalim::{Analyzer, View};
    ///
    /// let analyzer = Analyzer::builder().views([View::Surface, View::Stem]).build();
    /// let terms = analyzer.terms("بالقلم والكتاب");
    /// let terms: Vec<_> = terms.iter().map(|term| (term.position, term.text)).collect();
    /// assert_eq!(terms, [(0, "بالقلم"), (0, "قلم"), (1, "والكتاب"), (1, "كتاب")]);
    /// ```
    #[must_use]
    pub fn views(self, views: impl IntoIterator<Item = View>) -> Self {
        Self {
            views: views.into_iter().collect(),
            ..self
        }
    }

    /// Returns the analyzer.
    ///
    /// Cost: the lists are normalized word by word. Build once.
    #[must_use]
    pub fn build(self) -> Analyzer {
        let fold = |word: &str| self.normalizer.normalize(word).into_owned();
        let (stop_words, stemmer) = match self.preset {
            AnalyzerPreset::Search | AnalyzerPreset::Views => (
                StopWords::folded(&self.stop_words, fold),
                Protected::folded(self.stemmer, &self.protected, fold),
            ),
            AnalyzerPreset::Lucene => (
                StopWords::from_words(&self.stop_words),
                Protected::new(self.stemmer, &self.protected),
            ),
        };
        let cut = match self.preset {
            AnalyzerPreset::Search | AnalyzerPreset::Views => Cut::Normalized,
            AnalyzerPreset::Lucene => {
                Cut::Original(Box::new(Original::new(&self.normalizer, &stop_words)))
            }
        };
        let views = match *self.views {
            [View::Stem] => None,
            ref views => Some(Box::new(Views::new(views, &stemmer))),
        };
        Analyzer {
            cut,
            normalizer: self.normalizer,
            stop_words,
            stemmer,
            views,
        }
    }
}

fn owned(words: impl IntoIterator<Item: AsRef<str>>) -> Vec<String> {
    words
        .into_iter()
        .map(|word| word.as_ref().to_string())
        .collect()
}
