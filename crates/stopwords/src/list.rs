//! A list chosen by name.

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
/// # Ok::<(), kalim_stopwords::ParseNameError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StopWordList {
    /// [`MSA`], the function words of Modern Standard Arabic.
    Msa,
    /// [`LUCENE`], the default of Lucene's `ArabicAnalyzer`.
    Lucene,
}

kalim_chars::named!(StopWordList, "list of stop words", {
    Msa => "msa",
    Lucene => "lucene",
});

impl StopWordList {
    /// Returns the words, as they are written.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Msa => MSA,
            Self::Lucene => LUCENE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn names_read_back() {
        for choice in StopWordList::ALL {
            assert_eq!(choice.to_string().parse(), Ok(*choice));
        }
    }

    #[test]
    fn other_names_are_errors() {
        for name in ["", "Msa", "arabic"] {
            let error = name.parse::<StopWordList>().unwrap_err().to_string();
            assert_eq!(
                error,
                "unknown list of stop words: expected one of msa, lucene"
            );
        }
    }
}
