//! The filter that removes stop words.

use kalim::stopwords::StopWords;
use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

use crate::FilterTokenizer;
use crate::filter::Change;

/// A filter that leaves out tokens that are [`StopWords`]; the positions of the others stay.
///
/// The list has to pass through the same folding as the text: see [`StopWords::folded`].
///
/// # Examples
///
/// ```
/// use kalim::normalize::{Normalizer, Preset};
/// use kalim::stopwords::{StopWordList, StopWords};
/// use kalim_tantivy::{NormalizeFilter, StopWordFilter, WordTokenizer};
/// use tantivy_tokenizer_api::{TokenFilter, TokenStream, Tokenizer};
///
/// let normalizer = Normalizer::preset(Preset::Search);
/// let fold = |word: &str| normalizer.normalize(word).into_owned();
/// let stop_words = StopWords::folded(StopWordList::Msa.words(), fold);
/// let chain = NormalizeFilter::new(normalizer).transform(WordTokenizer::default());
/// let mut chain = StopWordFilter::new(stop_words).transform(chain);
/// let mut tokens = chain.token_stream("مِنَ البيت");
/// let token = tokens.next().unwrap();
/// assert_eq!((token.position, token.text.as_str()), (1, "البيت"));
/// ```
#[derive(Debug, Clone)]
pub struct StopWordFilter(StopWords);

impl StopWordFilter {
    /// Returns the filter that leaves out `words`.
    #[must_use]
    pub const fn new(words: StopWords) -> Self {
        Self(words)
    }
}

impl Change for StopWordFilter {
    fn change(&self, text: &mut String, _: &mut String) -> bool {
        !self.0.contains(text)
    }
}

impl TokenFilter for StopWordFilter {
    type Tokenizer<T: Tokenizer> = FilterTokenizer<Self, T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Self::Tokenizer<T> {
        FilterTokenizer::new(self, tokenizer)
    }
}
