//! The analyzer: text in, terms out.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use kalim_normalize::Normalizer;
use kalim_stem::{Algorithm, Protected};
use kalim_stopwords::StopWords;

#[cfg(doc)]
use crate::View;
use crate::lucene::{Original, fold};
use crate::normalized::Normalized;
use crate::views::Views;
use crate::{AnalyzerBuilder, AnalyzerPreset, TermBuffer, Terms};

/// What is cut into tokens.
#[derive(Debug, Clone)]
pub(crate) enum Cut {
    /// The normalized text, whole: one pass for all tokens.
    Normalized,
    /// The original text, by Lucene's rules.
    Original(Box<Original>),
}

/// A normalizer, a tokenizer, stop words and a stemmer.
///
/// An analyzer is immutable, `Send + Sync`, and takes some tens of milliseconds to build: build one, use it
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
    /// What is given instead of stems alone.
    pub(crate) views: Option<Box<Views>>,
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

    /// Returns the analyzer that ranks best: [stems](View::Stem) and [4-grams](View::Grams4) of each word, for an
    /// index with a field for each.
    ///
    /// 1. Text is normalized and cut as by [`search`](Self::search), and no stop words are removed.
    /// 2. Words are stemmed by [`Kalim`](kalim_stem::Kalim), but those of
    ///    [`PROTECTED`](kalim_stem::PROTECTED) stay whole.
    /// 3. All tokens are cut into 4-grams, as they were before they were stemmed.
    ///
    /// What each field counts for is told by [`AnalyzerPreset::weights`]. Stems find all forms of a word; 4-grams forgive
    /// misspellings, names that are spelled in two ways and words that were written together.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::{Analyzer, AnalyzerPreset, View};
    ///
    /// let terms = Analyzer::views().terms("مدارسهم");
    /// assert!(terms.view(View::Stem).map(|term| term.text).eq(["مدرسه"]));
    /// let grams = ["_مدا", "مدار", "دارس", "ارسه", "رسهم", "سهم_"];
    /// assert!(terms.view(View::Grams4).map(|term| term.text).eq(grams));
    /// assert!(terms.iter().all(|term| term.position == 0));
    /// ```
    #[must_use]
    pub fn views() -> Self {
        AnalyzerPreset::Views.builder().build()
    }

    /// Returns a builder with the choices of `search`.
    #[must_use]
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerPreset::Search.builder()
    }

    /// Returns the terms of `text`, in its order.
    ///
    /// Cost: one pass for each step over the whole text, and a few allocations, however many terms
    /// there are.
    #[must_use]
    pub fn terms<'t>(&self, text: &'t str) -> Terms<'t> {
        let mut buffer = TermBuffer::new();
        self.fill(text, &mut buffer);
        buffer.into_terms(text)
    }

    /// Returns what [`terms`](Self::terms) returns, lent from `buffer`.
    ///
    /// Cost: as for `terms`, but no allocation if the buffer has room from an earlier text and
    /// [`Normalizer::normalize_with_offsets_into`] needs none.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim::{Analyzer, TermBuffer};
    ///
    /// let search = Analyzer::search();
    /// let mut buffer = TermBuffer::new();
    /// for line in "هَذَا كِتَابُهُ\nوذاك قلمه".lines() {
    ///     for term in &search.terms_into(line, &mut buffer) {
    ///         println!("{} at {:?}", term.text, term.range);
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn terms_into<'b>(&self, text: &'b str, buffer: &'b mut TermBuffer) -> Terms<'b> {
        self.fill(text, buffer);
        buffer.terms(text)
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
        match &self.cut {
            Cut::Normalized => self.normalizer.normalize(text),
            Cut::Original(_) => match fold(text) {
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

    /// Puts the terms of `text` into `buffer`.
    fn fill(&self, text: &str, buffer: &mut TermBuffer) {
        buffer.clear();
        match &self.views {
            None => self.fill_stems(&self.stemmer, text, buffer),
            Some(views) => views.fill(self, text, buffer),
        }
    }

    /// Puts what `stemmer` makes of the words of `text` into `buffer`, behind what is there.
    #[inline]
    pub(crate) fn fill_stems(
        &self,
        stemmer: &Protected<Algorithm>,
        text: &str,
        buffer: &mut TermBuffer,
    ) {
        match &self.cut {
            Cut::Normalized => Normalized::new(self, stemmer, text, buffer).fill(),
            Cut::Original(original) => original.fill(self, stemmer, text, buffer),
        }
    }
}
