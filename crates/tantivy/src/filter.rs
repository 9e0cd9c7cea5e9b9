//! What the filters share: a token is changed in place, or left out.

use alloc::sync::Arc;

use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// What is done to a token.
pub(crate) trait Change: Send + Sync + 'static {
    /// Changes the text of a token; `spare` is room that is used again. Returns whether the token is kept.
    fn change(&self, text: &mut String, spare: &mut String) -> bool;
}

/// A tokenizer with a filter behind it: what `transform` of each filter here returns.
#[derive(Debug)]
pub struct FilterTokenizer<F, T> {
    filter: Arc<F>,
    tokenizer: T,
    spare: String,
}

impl<F, T> FilterTokenizer<F, T> {
    pub(crate) fn new(filter: F, tokenizer: T) -> Self {
        Self {
            filter: Arc::new(filter),
            tokenizer,
            spare: String::new(),
        }
    }
}

impl<F, T: Clone> Clone for FilterTokenizer<F, T> {
    fn clone(&self) -> Self {
        Self {
            filter: Arc::clone(&self.filter),
            tokenizer: self.tokenizer.clone(),
            spare: String::new(),
        }
    }
}

impl<F: Change, T: Tokenizer> Tokenizer for FilterTokenizer<F, T> {
    type TokenStream<'a> = FilterStream<'a, F, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        FilterStream {
            filter: &self.filter,
            tokens: self.tokenizer.token_stream(text),
            spare: &mut self.spare,
        }
    }
}

/// The tokens that a filter lets pass, as it changes them.
#[derive(Debug)]
pub struct FilterStream<'a, F, S> {
    filter: &'a F,
    tokens: S,
    spare: &'a mut String,
}

impl<F: Change, S: TokenStream> TokenStream for FilterStream<'_, F, S> {
    fn advance(&mut self) -> bool {
        while self.tokens.advance() {
            let text = &mut self.tokens.token_mut().text;
            if self.filter.change(text, self.spare) {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.tokens.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.tokens.token_mut()
    }
}
