//! Stemming the words of all texts, folded as they would be in an index.
#![forbid(unsafe_code)]

use benches::{Corpus, Input, Rows, Size, naive, words_of};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_stem::{Light10, Stemmer as _};
use rust_stemmers::{Algorithm, Stemmer};

fn light10(criterion: &mut Criterion) {
    let snowball = Stemmer::create(Algorithm::Arabic);
    assert_eq!(snowball.stem("الكتاب"), "كتاب");
    let input = words();
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

/// Returns the words of all texts.
fn words() -> Input {
    let words = Corpus::ALL.map(words_of);
    Input::from_texts(Size::Word, words.iter().flat_map(Input::texts))
}

criterion_group! {
    name = stem;
    config = benches::criterion();
    targets = light10
}
criterion_main!(stem);
