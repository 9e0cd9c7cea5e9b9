//! The presets of the analyzer, by name.

use crate::AnalyzerBuilder;

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
}

kalim_chars::named!(AnalyzerPreset, "preset", {
    Search => "search",
    Lucene => "lucene",
});

impl AnalyzerPreset {
    /// Returns a builder with the choices of this preset.
    #[must_use]
    pub fn builder(self) -> AnalyzerBuilder {
        AnalyzerBuilder::new(self)
    }
}
