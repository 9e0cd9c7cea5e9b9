//! Words as they are written.

use core::iter::Enumerate;

use kalim::tokenize::{Words, words};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// A tokenizer that gives [`words`]: words, numbers, URLs, addresses, mentions and hashtags, as they are written.
///
/// It is the start of a chain: [`NormalizeFilter`](crate::NormalizeFilter) comes next. Numbers, addresses and hashtags stay
/// whole, which they do not in Tantivy's `SimpleTokenizer`.
///
/// # Examples
///
/// ```
/// use kalim_tantivy::WordTokenizer;
/// use tantivy_tokenizer_api::{TokenStream, Tokenizer};
///
/// let mut tokenizer = WordTokenizer::default();
/// let mut tokens = tokenizer.token_stream("قَلَمٌ، كِتَابٌ");
/// assert_eq!(tokens.next().unwrap().text, "قَلَمٌ");
/// assert_eq!(tokens.next().unwrap().position, 1);
/// ```
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct WordTokenizer;

impl Tokenizer for WordTokenizer {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        WordStream {
            words: words(text).enumerate(),
            token: Token::default(),
        }
    }
}

/// The words of a text, made by [`WordTokenizer`].
#[derive(Debug)]
pub struct WordStream<'a> {
    words: Enumerate<Words<'a>>,
    token: Token,
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((position, word)) = self.words.next() else {
            return false;
        };
        self.token.text.clear();
        self.token.text.push_str(word.text);
        self.token.offset_from = word.start;
        self.token.offset_to = word.end();
        self.token.position = position;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
