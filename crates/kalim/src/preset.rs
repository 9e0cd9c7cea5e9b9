//! The presets of the analyzer, by name.

use core::fmt;
use core::str::FromStr;

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
/// # Ok::<(), kalim::ParsePresetError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnalyzerPreset {
    /// All spellings of a word meet: [`Analyzer::search`](crate::Analyzer::search).
    Search,
    /// What Lucene's `ArabicAnalyzer` does: [`Analyzer::lucene`](crate::Analyzer::lucene).
    Lucene,
}

impl AnalyzerPreset {
    /// All presets.
    pub const ALL: &'static [Self] = &[Self::Search, Self::Lucene];

    /// Returns the name of this preset, as it is parsed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Lucene => "lucene",
        }
    }

    /// Returns a builder with the choices of this preset.
    #[must_use]
    pub fn builder(self) -> AnalyzerBuilder {
        AnalyzerBuilder::new(self)
    }
}

impl fmt::Display for AnalyzerPreset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for AnalyzerPreset {
    type Err = ParsePresetError;

    fn from_str(name: &str) -> Result<Self, ParsePresetError> {
        let named = Self::ALL.iter().find(|preset| preset.as_str() == name);
        named.copied().ok_or(ParsePresetError(()))
    }
}

/// The error of parsing an [`AnalyzerPreset`]: there is none of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsePresetError(());

impl fmt::Display for ParsePresetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such preset; choose one of:")?;
        AnalyzerPreset::ALL
            .iter()
            .try_for_each(|preset| write!(f, " {preset}"))
    }
}

impl core::error::Error for ParsePresetError {}
