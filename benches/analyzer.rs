//! Text in, terms with ranges out: our presets against a pipeline of other crates.
#![forbid(unsafe_code)]

use core::hint::black_box;

use benches::{Input, Size, each_input, naive, peer, twin};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim::{Analyzer, AnalyzerPreset, View};
use rust_stemmers::{Algorithm, Stemmer};

const SIZES: [Size; 3] = [Size::Line, Size::Page, Size::Book];

fn analyzer(criterion: &mut Criterion) {
    let (search, lucene) = (Analyzer::search(), Analyzer::lucene());
    let views = Analyzer::views();
    let each = [View::Stem, View::Grams4]
        .map(|view| AnalyzerPreset::Views.builder().views([view]).build());
    let snowball = Stemmer::create(Algorithm::Arabic);
    let stem = |word: &str| snowball.stem(&naive::fold(word)).into_owned();
    let twin = twin::Search::new();
    each_input(criterion, "kalim/analyzer", &SIZES, |rows| {
        assert_same(rows.input(), &twin, &search, &lucene);
        rows.returns(
            "kalim",
            |text| count(&search, text),
            |text| twin.terms(text).len(),
        );
        rows.returns(
            "kalim-lucene",
            |text| count(&lucene, text),
            |text| twin::found(&lucene, text).len(),
        );
        rows.returns(
            "kalim-views",
            |text| count(&views, text),
            |text| each.iter().map(|view| count(view, text)).sum::<usize>(),
        );
        let want = |text| peer::analyze_twin(text, stem);
        rows.returns("peers", |text| peer::analyze(text, stem), want);
        rows.bounds();
    });
}

fn count(analyzer: &Analyzer, text: &str) -> usize {
    black_box(analyzer.terms(text)).len()
}

fn assert_same(input: &Input, twin: &twin::Search, search: &Analyzer, lucene: &Analyzer) {
    for text in input.texts() {
        assert_eq!(twin::found(search, text), twin.terms(text));
        if !text.chars().any(twin::is_beyond_lucene) {
            assert_eq!(twin::found(lucene, text), twin::lucene(text));
        }
    }
}

criterion_group! {
    name = analyze;
    config = benches::criterion();
    targets = analyzer
}
criterion_main!(analyze);
