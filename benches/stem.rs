//! Stemming the words of all texts, folded as they would be in an index.
#![forbid(unsafe_code)]

use benches::{Corpus, Input, Rows, Size, naive};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_stem::{Light10, Stemmer as _};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

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

fn words() -> Input {
    let texts = Corpus::ALL.map(|corpus| naive::fold(corpus.seed()));
    let words = texts.iter().flat_map(|text| text.unicode_words());
    Input::from_texts(Size::Word, words.map(Into::into).collect())
}

criterion_group! {
    name = stem;
    config = benches::criterion();
    targets = light10
}
criterion_main!(stem);
