//! A list chosen by name.

use alloc::boxed::Box;
use core::fmt;
use core::str::FromStr;

use crate::{LUCENE, MSA};

/// The choice of a list of stop words.
///
/// # Examples
///
/// ```
/// use kalim_stopwords::{StopWordList, StopWords};
///
/// let list: StopWordList = "lucene".parse()?;
/// assert_eq!(list, StopWordList::Lucene);
/// assert_eq!(StopWords::from_words(list.words()).len(), 119);
/// # Ok::<(), kalim_stopwords::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StopWordList {
    /// [`MSA`], the function words of Modern Standard Arabic.
    Msa,
    /// [`LUCENE`], the default of Lucene's `ArabicAnalyzer`.
    Lucene,
}

impl StopWordList {
    /// Every choice, in the order of declaration.
    pub const ALL: &'static [Self] = &[Self::Msa, Self::Lucene];

    /// Returns the name, which [`FromStr`] reads back.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Msa => "msa",
            Self::Lucene => "lucene",
        }
    }

    /// Returns the words, as they are written.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Msa => MSA,
            Self::Lucene => LUCENE,
        }
    }
}

impl fmt::Display for StopWordList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for StopWordList {
    type Err = ParseError;

    fn from_str(name: &str) -> Result<Self, ParseError> {
        let named = Self::ALL
            .iter()
            .copied()
            .find(|choice| choice.as_str() == name);
        named.ok_or_else(|| ParseError { given: name.into() })
    }
}

/// The error of reading a name that no list has.
///
/// Its message says what was given and lists the choices.
///
/// # Examples
///
/// ```
/// use kalim_stopwords::StopWordList;
///
/// let error = "english".parse::<StopWordList>().unwrap_err();
/// let message = "unknown stop word list \"english\": choose one of msa, lucene";
/// assert_eq!(error.to_string(), message);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    given: Box<str>,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown stop word list {:?}: choose one of ", self.given)?;
        for (at, choice) in StopWordList::ALL.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{choice}")?;
        }
        Ok(())
    }
}

impl core::error::Error for ParseError {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn names_read_back() {
        for choice in StopWordList::ALL {
            assert_eq!(choice.as_str().parse(), Ok(*choice));
            assert_eq!(format!("{choice:>8}").trim_start(), choice.as_str());
        }
    }

    #[test]
    fn other_names_are_errors() {
        for name in ["", "Msa", "arabic"] {
            let error = name.parse::<StopWordList>().unwrap_err();
            assert_eq!(error, ParseError { given: name.into() });
        }
    }
}
