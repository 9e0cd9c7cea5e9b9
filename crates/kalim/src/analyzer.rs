//! The analyzer: text in, terms out.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use kalim_charmap::Mapped;
use kalim_normalize::Normalizer;
use kalim_stem::{Algorithm, Protected, Stemmer};
use kalim_stopwords::StopWords;
use kalim_tokenize::{Token, TokenKind, words};

use crate::lucene::{StandardToken, StandardType, fold, standard_tokens};
use crate::terms::{Origin, Terms};
use crate::{AnalyzerBuilder, AnalyzerPreset};

/// What is cut into tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The normalized text, whole: one pass for all tokens.
    Normalized,
    /// The original text, by Lucene's rules; each token is normalized by itself.
    Original,
}

/// A normalizer, a tokenizer, stop words and a stemmer.
///
/// An analyzer is immutable, `Send + Sync`, and takes milliseconds to build: build one, use it
/// for all documents and all queries. Nothing it does can fail, on any text.
///
/// # Examples
///
/// ```
/// let search = kalim::Analyzer::search();
/// let text = "وَلِلْمَدْرَسَةِ مَكْتَبَةٌ";
/// for term in &search.terms(text) {
///     println!("{} at {:?}: {}", term.text, term.range, &text[term.range.clone()]);
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Analyzer {
    pub(crate) cut: Cut,
    pub(crate) normalizer: Normalizer,
    pub(crate) stop_words: StopWords,
    pub(crate) stemmer: Protected<Algorithm>,
}

impl Analyzer {
    /// Returns the analyzer under which all spellings and common forms of a word meet.
    ///
    /// 1. The text is normalized by [`Rules::search`](kalim_normalize::Rules::search).
    /// 2. It is cut by [`kalim_tokenize::words`]: words, numbers, URLs, addresses, mentions, hashtags.
    /// 3. No stop words are removed; see [`AnalyzerBuilder::stop_words`].
    /// 4. Words are stemmed by [`Light10`](kalim_stem::Light10), but those of
    ///    [`PROTECTED`](kalim_stem::PROTECTED) stay whole.
    #[must_use]
    pub fn search() -> Self {
        AnalyzerPreset::Search.builder().build()
    }

    /// Returns the analyzer with the same terms, ranges and positions as Lucene 9's
    /// `ArabicAnalyzer`.
    ///
    /// 1. The text is cut as by `StandardTokenizer`.
    /// 2. Tokens become lower case and their digits ASCII.
    /// 3. The stop words of [`StopWordList::Lucene`](kalim_stopwords::StopWordList::Lucene) are
    ///    removed, as they are written.
    /// 4. Tokens are normalized by [`Rules::lucene`](kalim_normalize::Rules::lucene).
    /// 5. They are stemmed by [`Light10`](kalim_stem::Light10).
    ///
    /// Lucene counts offsets in UTF-16 units; [`kalim_tokenize::to_utf16`] turns bytes into these.
    #[must_use]
    pub fn lucene() -> Self {
        AnalyzerPreset::Lucene.builder().build()
    }

    /// Returns a builder with the choices of `search`.
    #[must_use]
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerPreset::Search.builder()
    }

    /// Returns the terms of `text`, in its order.
    ///
    /// Cost: one pass for each step over the whole text, and two binary searches a term for its range.
    #[must_use]
    pub fn terms<'t>(&self, text: &'t str) -> Terms<'t> {
        match self.cut {
            Cut::Normalized => {
                self.terms_of_normalized(self.normalizer.normalize_with_offsets(text))
            }
            Cut::Original => self.terms_of_original(text),
        }
    }

    /// Returns `text` normalized and not stemmed: for prefix, wildcard and fuzzy queries, and for
    /// showing what the index sees.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalim::Analyzer::search().normalize("المدرسـة"), "المدرسه");
    /// ```
    #[must_use]
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.cut {
            Cut::Normalized => self.normalizer.normalize(text),
            Cut::Original => match fold(text) {
                Cow::Borrowed(text) => self.normalizer.normalize(text),
                Cow::Owned(text) => Cow::Owned(self.normalizer.normalize(&text).into_owned()),
            },
        }
    }

    /// Returns the ranges of `text`, in bytes, whose terms are among the terms of `query`: in
    /// ascending order, none twice, none overlapping another.
    ///
    /// For one query and many texts analyze the query once: see [`Terms::matching`].
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "كُتُبٌ وَأَقْلامٌ، وَقَلَمُ رَصَاصٍ";
    /// let found = kalim::Analyzer::search().matches(text, "القلم");
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(&text[found[0].clone()], "وَقَلَمُ");
    /// ```
    #[must_use]
    pub fn matches(&self, text: &str, query: &str) -> Vec<Range<usize>> {
        self.terms(text).matching(&self.terms(query))
    }

    /// Cuts the normalized text and maps the ranges back.
    fn terms_of_normalized<'t>(&self, mapped: Mapped<'t>) -> Terms<'t> {
        let mut terms = Terms::new(mapped.source(), Cow::Borrowed(""));
        for (position, token) in (0..).zip(words(mapped.text())) {
            if self.stop_words.contains(token.text) {
                continue;
            }
            let range = mapped.source_range(token.range());
            let origin = Origin {
                range,
                position,
                kind: token.kind,
            };
            self.push_stem(&mut terms, &token, origin);
        }
        terms.with_text(mapped.into_text())
    }

    /// Adds the stem of `token`, as a piece of the text if it is one.
    fn push_stem(&self, terms: &mut Terms<'_>, token: &Token<'_>, origin: Origin) {
        if token.kind != TokenKind::Word {
            return terms.push_piece(token.range(), origin);
        }
        let stem = self.stemmer.stem(token.text);
        match piece_of(token.text, &stem) {
            Some(at) => terms.push_piece(token.start + at..token.start + at + stem.len(), origin),
            None => terms.push_rewritten(&stem, origin),
        }
    }

    /// Does what Lucene does, token by token.
    fn terms_of_original<'t>(&self, text: &'t str) -> Terms<'t> {
        let mut terms = Terms::new(text, Cow::Borrowed(""));
        let mut term = String::new();
        for (position, token) in (0..).zip(standard_tokens(text)) {
            let folded = fold(token.text);
            if self.stop_words.contains(&folded) {
                continue;
            }
            term.clear();
            self.normalizer.normalize_into(&folded, &mut term);
            let range = token.start..token.start + token.text.len();
            let origin = Origin {
                range,
                position,
                kind: kind_of(&token),
            };
            if self.stemmer.protects(&term) {
                terms.push_rewritten(&term, origin);
            } else {
                terms.push_rewritten(&self.stemmer.stemmer().stem(&term), origin);
            }
        }
        terms
    }
}

/// Returns where `piece` is in `whole`, if it is borrowed from it.
fn piece_of(whole: &str, piece: &str) -> Option<usize> {
    let at = (piece.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
    (at + piece.len() <= whole.len()).then_some(at)
}

fn kind_of(token: &StandardToken<'_>) -> TokenKind {
    match token.kind {
        StandardType::Num => TokenKind::Number,
        StandardType::Emoji => TokenKind::Emoji,
        _ => TokenKind::Word,
    }
}
