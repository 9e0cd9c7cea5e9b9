//! The filter that stems.

use core::mem;

use kalim::stem::Stemmer;
use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

use crate::FilterTokenizer;
use crate::filter::Change;

/// A filter that stems each token by a [`Stemmer`]: one named by [`Algorithm`](kalim::stem::Algorithm), one with
/// [protected words](kalim::stem::Protected), or one's own.
///
/// # Examples
///
/// ```
/// use kalim::stem::{Algorithm, PROTECTED, Protected};
/// use kalim_tantivy::{StemFilter, WordTokenizer};
/// use tantivy_tokenizer_api::{TokenFilter, TokenStream, Tokenizer};
///
/// let stemmer = Protected::new(Algorithm::Light10, PROTECTED);
/// let mut chain = StemFilter::new(stemmer).transform(WordTokenizer::default());
/// let mut tokens = chain.token_stream("والكتاب وزير");
/// assert_eq!(tokens.next().unwrap().text, "كتاب");
/// assert_eq!(tokens.next().unwrap().text, "وزير");
/// ```
#[derive(Debug, Clone)]
pub struct StemFilter<S>(S);

impl<S> StemFilter<S> {
    /// Returns the filter that stems by `stemmer`.
    #[must_use]
    pub const fn new(stemmer: S) -> Self {
        Self(stemmer)
    }
}

impl<S: Stemmer + Send + Sync + 'static> Change for StemFilter<S> {
    fn change(&self, text: &mut String, spare: &mut String) -> bool {
        spare.clear();
        self.0.stem_into(text, spare);
        mem::swap(text, spare);
        !text.is_empty()
    }
}

impl<S: Stemmer + Send + Sync + 'static> TokenFilter for StemFilter<S> {
    type Tokenizer<T: Tokenizer> = FilterTokenizer<Self, T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Self::Tokenizer<T> {
        FilterTokenizer::new(self, tokenizer)
    }
}
