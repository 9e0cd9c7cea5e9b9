//! Text in, terms with ranges out: our presets against a pipeline of other crates.
#![forbid(unsafe_code)]

use core::hint::black_box;
use core::ops::Range;

use benches::{Input, Size, each_input, naive, peer};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim::Analyzer;
use kalim::chars::is_mark;
use kalim::normalize::{Normalizer, Preset};
use kalim::stem::{Light10, PROTECTED, Protected, Stemmer as _};
use kalim::stopwords::StopWordList;
use kalim::tokenize::{TokenKind, words};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

/// A term and where it comes from.
type Found = (String, Range<usize>);

const SIZES: [Size; 3] = [Size::Line, Size::Page, Size::Book];

fn analyzer(criterion: &mut Criterion) {
    let (search, lucene) = (Analyzer::search(), Analyzer::lucene());
    let snowball = Stemmer::create(Algorithm::Arabic);
    let stem = |word: &str| snowball.stem(&naive::fold(word)).into_owned();
    let twin = Twin::new();
    each_input(criterion, "kalim/analyzer", &SIZES, |rows| {
        twin.assert_same(rows.input(), &search, &lucene);
        rows.returns(
            "kalim",
            |text| count(&search, text),
            |text| twin.search(text).len(),
        );
        rows.returns(
            "kalim-lucene",
            |text| count(&lucene, text),
            |text| found(&lucene, text).len(),
        );
        let want = |text| peer::analyze_twin(text, stem);
        rows.returns("peers", |text| peer::analyze(text, stem), want);
        rows.bounds();
    });
}

fn count(analyzer: &Analyzer, text: &str) -> usize {
    black_box(analyzer.terms(text)).len()
}

fn found(analyzer: &Analyzer, text: &str) -> Vec<Found> {
    let terms = analyzer.terms(text);
    terms
        .iter()
        .map(|term| (term.text.to_owned(), term.range))
        .collect()
}

/// What the analyzers must find, one step after the other.
struct Twin {
    normalizer: Normalizer,
    stemmer: Protected<Light10>,
}

impl Twin {
    fn new() -> Self {
        let normalizer = Normalizer::preset(Preset::Search);
        let stemmer =
            Protected::folded(Light10, PROTECTED, |word| normalizer.normalize(word).into());
        Self {
            normalizer,
            stemmer,
        }
    }

    fn assert_same(&self, input: &Input, search: &Analyzer, lucene: &Analyzer) {
        for text in input.texts() {
            assert_eq!(found(search, text), self.search(text));
            if !text.chars().any(is_beyond_twin) {
                assert_eq!(found(lucene, text), by_lucene(text));
            }
        }
    }

    /// Returns the terms of the preset `search`.
    fn search(&self, text: &str) -> Vec<Found> {
        let mapped = self.normalizer.normalize_with_offsets(text);
        let terms = words(mapped.text()).map(|token| {
            let is_word = token.kind == TokenKind::Word;
            let stem = if is_word {
                self.stemmer.stem(token.text)
            } else {
                token.text.into()
            };
            (stem.into_owned(), mapped.source_range(token.range()))
        });
        terms.collect()
    }
}

/// Returns the terms of the preset `lucene`, for text of words and ASCII digits only.
fn by_lucene(text: &str) -> Vec<Found> {
    let stop_words = StopWordList::Lucene.words();
    let mut found = Vec::new();
    for (at, word) in text.unicode_word_indices() {
        let lower = word.to_lowercase();
        // A mark behind a space is alphabetic to Unicode, and no word to Lucene.
        let is_word = word.contains(|c: char| c.is_alphanumeric() && !is_mark(c));
        if is_word && !stop_words.contains(&&*lower) {
            let stem = naive::light10(&naive::fold(&lower)).to_owned();
            found.push((stem, at..at + word.len()));
        }
    }
    found
}

/// Whether [`by_lucene`] may be wrong about text with `c`: digits become ASCII, emoji are tokens,
/// and a newer Unicode joins words differently.
fn is_beyond_twin(c: char) -> bool {
    c.is_numeric() && !c.is_ascii() || c > '\u{206F}' || matches!(c, '\u{200B}'..='\u{200F}')
}

criterion_group! {
    name = analyze;
    config = benches::criterion();
    targets = analyzer
}
criterion_main!(analyze);
