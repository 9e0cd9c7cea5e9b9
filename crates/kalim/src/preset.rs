//! The presets of the analyzer, by name.

use kalim_normalize::Rules;

use crate::{AnalyzerBuilder, View};

/// A named set of choices for an [`Analyzer`](crate::Analyzer).
///
/// # Examples
///
/// ```
/// use kalim::AnalyzerPreset;
///
/// let preset: AnalyzerPreset = "search".parse()?;
/// assert_eq!(preset, AnalyzerPreset::Search);
/// # Ok::<(), kalim::ParseNameError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnalyzerPreset {
    /// All spellings of a word meet: [`Analyzer::search`](crate::Analyzer::search).
    Search,
    /// What Lucene's `ArabicAnalyzer` does: [`Analyzer::lucene`](crate::Analyzer::lucene).
    Lucene,
    /// Stems and n-grams of each word: [`Analyzer::views`](crate::Analyzer::views).
    Views,
}

kalim_chars::named!(AnalyzerPreset, "preset", {
    Search => "search",
    Lucene => "lucene",
    Views => "views",
});

impl AnalyzerPreset {
    /// Returns the views that this preset gives, and what each should count for.
    ///
    /// A weight is the boost of a field that has the terms of one view and nothing else: what the field scores, by BM25
    /// with lengths of its own, is multiplied by it, and the fields are added up. In one field
    /// that has all views, weights mean nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::{AnalyzerPreset, View};
    ///
    /// let weights = [(View::Stem, 1.0), (View::Grams4, 0.5)];
    /// assert_eq!(AnalyzerPreset::Views.weights(), weights);
    /// assert_eq!(AnalyzerPreset::Search.weights(), [(View::Stem, 1.0)]);
    /// ```
    #[must_use]
    pub const fn weights(self) -> &'static [(View, f32)] {
        match self {
            Self::Search | Self::Lucene => &[(View::Stem, 1.0)],
            Self::Views => &[(View::Stem, 1.0), (View::Grams4, 0.5)],
        }
    }

    /// Returns the rules that this preset normalizes by.
    ///
    /// # Examples
    ///
    /// A rule of one's own over a preset:
    ///
    /// ```
    /// use kalim::AnalyzerPreset;
    /// use kalim::normalize::TaMarbuta;
    ///
    /// let preset = AnalyzerPreset::Views;
    /// let rules = preset.rules().ta_marbuta(TaMarbuta::Keep);
    /// let analyzer = preset.builder().rules(rules).build();
    /// assert_eq!(analyzer.normalize("مَدْرَسَةٌ"), "مدرسة");
    /// ```
    #[must_use]
    pub const fn rules(self) -> Rules {
        match self {
            Self::Search | Self::Views => Rules::search(),
            Self::Lucene => Rules::lucene(),
        }
    }

    /// Returns a builder with the choices of this preset.
    #[must_use]
    pub fn builder(self) -> AnalyzerBuilder {
        AnalyzerBuilder::new(self)
    }
}
