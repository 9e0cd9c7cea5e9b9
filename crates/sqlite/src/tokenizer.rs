//! From the bytes of a text to the tokens of FTS5, without a word of C.

use core::cell::RefCell;
use core::ops::Range;

use kalim::{Analyzer, TermBuffer};

use crate::options::Options;

/// What a text is tokenized for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// For the index, or for showing it.
    Document,
    /// As a word or phrase of a query.
    Query,
    /// As the start of a word, in a query.
    Prefix,
}

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    /// The bytes of the text that it comes from.
    pub(crate) range: Range<usize>,
    /// Whether it is at the position of the token before it.
    pub(crate) is_colocated: bool,
}

/// The tokenizer of a table.
#[derive(Debug)]
pub(crate) struct Tokenizer {
    documents: Analyzer,
    queries: Option<Analyzer>,
    prefixes: Option<Analyzer>,
    /// Taken while it is in use, so that a call inside a call has another one.
    buffer: RefCell<TermBuffer>,
}

impl Tokenizer {
    pub(crate) fn new(options: &Options) -> Self {
        Self {
            documents: options.documents(),
            queries: options.queries(),
            prefixes: options.prefixes(),
            buffer: RefCell::default(),
        }
    }

    /// Gives the tokens of `text` to `take`, until it fails. Bytes that are not UTF-8 part words.
    pub(crate) fn tokenize<E>(
        &self,
        purpose: Purpose,
        text: &[u8],
        mut take: impl FnMut(Token<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let analyzer = self.analyzer(purpose);
        let mut buffer = self.buffer.take();
        let mut start = 0;
        let mut result = Ok(());
        for chunk in text.utf8_chunks() {
            result = pass_on(analyzer, chunk.valid(), start, &mut buffer, &mut take);
            if result.is_err() {
                break;
            }
            start += chunk.valid().len() + chunk.invalid().len();
        }
        self.buffer.replace(buffer);
        result
    }

    fn analyzer(&self, purpose: Purpose) -> &Analyzer {
        let queries = self.queries.as_ref().unwrap_or(&self.documents);
        match purpose {
            Purpose::Document => &self.documents,
            Purpose::Query => queries,
            Purpose::Prefix => self.prefixes.as_ref().unwrap_or(queries),
        }
    }
}

/// Gives the tokens of a text that begins at `start` to `take`.
fn pass_on<E>(
    analyzer: &Analyzer,
    text: &str,
    start: usize,
    buffer: &mut TermBuffer,
    take: &mut impl FnMut(Token<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let terms = analyzer.terms_into(text, buffer);
    let mut position = None;
    for (index, term) in terms.iter().enumerate() {
        if terms.is_repeated(index) {
            continue;
        }
        take(Token {
            text: term.text,
            range: start + term.range.start..start + term.range.end,
            is_colocated: position == Some(term.position),
        })?;
        position = Some(term.position);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(options: &str, purpose: Purpose, text: &[u8]) -> Vec<(String, Range<usize>, bool)> {
        let options = Options::parse(options.split_whitespace()).expect("options");
        let mut found = Vec::new();
        let all = Tokenizer::new(&options).tokenize::<()>(purpose, text, |token| {
            found.push((token.text.to_owned(), token.range, token.is_colocated));
            Ok(())
        });
        assert_eq!(all, Ok(()));
        found
    }

    fn token(text: &str, range: Range<usize>, is_colocated: bool) -> (String, Range<usize>, bool) {
        (text.to_owned(), range, is_colocated)
    }

    #[test]
    fn views_of_a_word_are_colocated_and_none_is_given_twice() {
        let options = "view surface view stem";
        let found = tokens(options, Purpose::Document, "الكتاب قلم".as_bytes());
        let want = [
            token("الكتاب", 0..12, false),
            token("كتاب", 0..12, true),
            token("قلم", 13..19, false),
        ];
        assert_eq!(found, want);
    }

    #[test]
    fn queries_and_prefixes_have_views_of_their_own() {
        let text = "المدارس".as_bytes();
        let options = "stem kalim view surface view stem view root query root";
        let texts = |purpose| -> Vec<String> {
            let found = tokens(options, purpose, text);
            found.into_iter().map(|(text, ..)| text).collect()
        };
        assert_eq!(texts(Purpose::Document), ["المدارس", "مدرسه", "درس"]);
        assert_eq!(texts(Purpose::Query), ["درس"]);
        assert_eq!(texts(Purpose::Prefix), ["المدارس"]);
    }

    #[test]
    fn bytes_that_are_not_utf8_part_words_and_count() {
        let text = [
            "كتاب".as_bytes(),
            b"\xFF\xD9",
            "قَلَمٌ".as_bytes(),
            b"\xE2\x80",
        ]
        .concat();
        let found = tokens("", Purpose::Document, &text);
        assert_eq!(
            found,
            [token("كتاب", 0..8, false), token("قلم", 10..22, false)]
        );
        assert_eq!(tokens("", Purpose::Document, b"\xFF\xFE"), []);
        assert_eq!(tokens("", Purpose::Document, b""), []);
    }

    #[test]
    fn failing_ends_it() {
        let options = Options::parse([]).expect("no options");
        let tokenizer = Tokenizer::new(&options);
        let mut taken = 0;
        let result = tokenizer.tokenize(Purpose::Document, b"a b \xFF c", |_| {
            taken += 1;
            if taken == 2 { Err(7) } else { Ok(()) }
        });
        assert_eq!((result, taken), (Err(7), 2));
    }
}
