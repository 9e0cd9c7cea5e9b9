//! The terms of an analyzer as tokens.

use alloc::sync::Arc;

use kalim::{Analyzer, TermBuffer, Terms};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// A tokenizer that gives the terms of an [`Analyzer`].
///
/// Clones share the analyzer, and each has a buffer of its own: nothing is allocated per text once it has grown.
///
/// # Examples
///
/// ```
/// use kalim::Analyzer;
/// use kalim_tantivy::AnalyzerTokenizer;
/// use tantivy_tokenizer_api::{TokenStream, Tokenizer};
///
/// let text = "وَالْمَدْرَسَةِ";
/// let mut tokenizer = AnalyzerTokenizer::new(Analyzer::search());
/// let mut tokens = tokenizer.token_stream(text);
/// let token = tokens.next().unwrap();
/// assert_eq!(token.text, "مدرس");
/// assert_eq!(&text[token.offset_from..token.offset_to], text);
/// ```
#[derive(Debug, Clone)]
pub struct AnalyzerTokenizer {
    analyzer: Arc<Analyzer>,
    buffer: TermBuffer,
}

impl AnalyzerTokenizer {
    /// Returns a tokenizer that gives the terms of `analyzer`, an [`Analyzer`] or one that is shared.
    #[must_use]
    pub fn new(analyzer: impl Into<Arc<Analyzer>>) -> Self {
        Self {
            analyzer: analyzer.into(),
            buffer: TermBuffer::new(),
        }
    }

    /// Returns the analyzer, for [`Analyzer::normalize`] and what else queries need.
    #[must_use]
    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }
}

impl Tokenizer for AnalyzerTokenizer {
    type TokenStream<'a> = AnalyzerStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> AnalyzerStream<'a> {
        AnalyzerStream {
            terms: self.analyzer.terms_into(text, &mut self.buffer),
            next: 0,
            token: Token::default(),
        }
    }
}

/// The tokens of a text, made by [`AnalyzerTokenizer`].
#[derive(Debug)]
pub struct AnalyzerStream<'a> {
    terms: Terms<'a>,
    next: usize,
    token: Token,
}

impl TokenStream for AnalyzerStream<'_> {
    fn advance(&mut self) -> bool {
        while let Some(term) = self.terms.get(self.next) {
            self.next += 1;
            if self.terms.is_repeated(self.next - 1) {
                continue;
            }
            self.token.text.clear();
            self.token.text.push_str(term.text);
            self.token.offset_from = term.range.start;
            self.token.offset_to = term.range.end;
            self.token.position = term.position as usize;
            return true;
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
