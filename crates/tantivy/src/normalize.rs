//! The filter that normalizes.

use core::mem;

use kalim::normalize::Normalizer;
use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

use crate::FilterTokenizer;
use crate::filter::Change;

/// A filter that normalizes each token by a [`Normalizer`], and leaves out what nothing remains of.
///
/// Its place is behind [`WordTokenizer`](crate::WordTokenizer), and before whatever compares words: stop words, stemmers.
///
/// # Examples
///
/// ```
/// use kalim::normalize::{Normalizer, Preset};
/// use kalim_tantivy::{NormalizeFilter, WordTokenizer};
/// use tantivy_tokenizer_api::{TokenFilter, TokenStream, Tokenizer};
///
/// let filter = NormalizeFilter::new(Normalizer::preset(Preset::Search));
/// let mut chain = filter.transform(WordTokenizer::default());
/// assert_eq!(chain.token_stream("أَحْمَدُ").next().unwrap().text, "احمد");
/// ```
#[derive(Debug, Clone)]
pub struct NormalizeFilter(Normalizer);

impl NormalizeFilter {
    /// Returns the filter that normalizes by `normalizer`.
    #[must_use]
    pub const fn new(normalizer: Normalizer) -> Self {
        Self(normalizer)
    }
}

impl Change for NormalizeFilter {
    fn change(&self, text: &mut String, spare: &mut String) -> bool {
        spare.clear();
        self.0.normalize_into(text, spare);
        mem::swap(text, spare);
        !text.is_empty()
    }
}

impl TokenFilter for NormalizeFilter {
    type Tokenizer<T: Tokenizer> = FilterTokenizer<Self, T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Self::Tokenizer<T> {
        FilterTokenizer::new(self, tokenizer)
    }
}
