//! Stemming the words of all texts, folded as they would be in an index.
#![forbid(unsafe_code)]

use benches::{Corpus, Input, Rows, Size, naive, words_of};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_stem::{Algorithm, Kalim, Light10, Stemmer as _};
use rust_stemmers::Stemmer;

fn light10(criterion: &mut Criterion) {
    let snowball = Stemmer::create(rust_stemmers::Algorithm::Arabic);
    assert_eq!(snowball.stem("الكتاب"), "كتاب");
    let input = words(&Corpus::ALL);
    let mut group = criterion.benchmark_group("stem/light10/words");
    let mut rows = Rows::new(&mut group, &input);
    rows.returns("kalim", |word| Light10.stem(word), naive::light10);
    rows.returns("naive", naive::light10, |word| Light10.stem(word));
    // Another algorithm; that it stays within the word's length is all both must do.
    let stem_len = |word: &str| snowball.stem(word).len() <= word.len();
    rows.returns("rust-stemmers", stem_len, |_| true);
    rows.bounds();
    group.finish();
}

/// Algorithms that rewrite letters: a `Cow` for each word, and a buffer for all of them.
fn references(criterion: &mut Criterion) {
    let snowball = Stemmer::create(rust_stemmers::Algorithm::Arabic);
    // rust-stemmers also deletes punctuation, which words of other texts have.
    let input = words(&Corpus::ARABIC);
    for algorithm in [
        Algorithm::Snowball,
        Algorithm::Isri,
        Algorithm::Arlstem,
        Algorithm::Arlstem2,
        Algorithm::Kalim,
        Algorithm::Root,
    ] {
        let mut group = criterion.benchmark_group(format!("stem/{algorithm}/words"));
        let mut rows = Rows::new(&mut group, &input);
        let stem = |word: &str| algorithm.stem(word).into_owned();
        let stem_into = |word: &str, out: &mut String| algorithm.stem_into(word, out);
        rows.returns("kalim", |word| algorithm.stem(word), stem);
        rows.appends("kalim-into", stem_into, stem);
        if algorithm == Algorithm::Kalim {
            let cached = Kalim::new().with_cache(65_536);
            let stem_into = |word: &str, out: &mut String| cached.stem_into(word, out);
            rows.appends("kalim-cached", stem_into, stem);
        }
        match algorithm {
            Algorithm::Snowball => rows.returns("rust-stemmers", |word| snowball.stem(word), stem),
            // The same words, but another algorithm.
            _ => rows.returns(
                "rust-stemmers",
                |word| snowball.stem(word).len() <= word.len(),
                |_| true,
            ),
        }
        rows.bounds();
        group.finish();
    }
}

/// Returns the words of some texts.
fn words(texts: &[Corpus]) -> Input {
    let words: Vec<Input> = texts.iter().copied().map(words_of).collect();
    Input::from_texts(Size::Word, words.iter().flat_map(Input::texts))
}

criterion_group! {
    name = stem;
    config = benches::criterion();
    targets = light10, references
}
criterion_main!(stem);
