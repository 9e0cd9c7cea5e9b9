//! Normalizing by the preset `lucene`, whose rules all rows can do, and by `search`.
#![forbid(unsafe_code)]

use benches::peer::{self, Regexes};
use benches::{Corpus, Input, Rows, Size, each_cliff, each_input, naive};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_charmap::CharMap;
use kalim_normalize::{Normalizer, Preset};
use unicode_normalization::UnicodeNormalization;

fn lucene(criterion: &mut Criterion) {
    let lucene = Normalizer::preset(Preset::Lucene);
    let regexes = Regexes::new();
    each_input(criterion, "normalize/lucene", &Size::UP_TO_BOOK, |rows| {
        ours(rows, &lucene);
        in_place(rows, lucene.char_map());
        rows.returns("naive", naive::fold, |text| lucene.normalize(text));
        if rows.is_page() {
            kernels(rows, &lucene);
            rows.returns("replace", peer::replace, naive::fold);
            rows.returns("regex", |text| regexes.fold(text), naive::fold);
            rows.returns("nfd", peer::nfd, peer::nfd_twin);
        }
        rows.bounds();
    });
    each_cliff(criterion, "normalize/lucene", |rows| {
        ours(rows, &lucene);
        kernels(rows, &lucene);
        rows.returns("naive", naive::fold, |text| lucene.normalize(text));
        rows.bounds();
    });
}

/// Measures what becomes of the text by `lucene`, in a new string and in one that is used again.
fn ours(rows: &mut Rows<'_, '_>, lucene: &Normalizer) {
    rows.returns("kalim", |text| lucene.normalize(text), naive::fold);
    let into = |text: &str, out: &mut String| lucene.normalize_into(text, out);
    rows.appends("kalim-into", into, naive::fold);
}

/// Measures `kalim-into` under each kernel.
fn kernels(rows: &mut Rows<'_, '_>, lucene: &Normalizer) {
    let into = |text: &str, out: &mut String| lucene.normalize_into(text, out);
    rows.each_kernel(|rows, name| rows.appends(name, into, naive::fold));
}

/// Measures copying the text and changing the copy.
fn in_place(rows: &mut Rows<'_, '_>, map: &CharMap) {
    let in_place = |text: &str, out: &mut String| {
        out.push_str(text);
        map.apply_in_place(out);
    };
    rows.appends("kalim-in-place", in_place, naive::fold);
}

fn search(criterion: &mut Criterion) {
    let search = Normalizer::preset(Preset::Search);
    let one_by_one = |text: &str| mapped(search.char_map(), text);
    let rows = |rows: &mut Rows<'_, '_>| {
        rows.returns("kalim", |text| search.normalize(text), one_by_one);
        let into = |text: &str, out: &mut String| search.normalize_into(text, out);
        rows.appends("kalim-into", into, one_by_one);
        rows.returns("naive", one_by_one, |text| search.normalize(text));
        rows.bounds();
    };
    each_input(criterion, "normalize/search", &[Size::Page], rows);
    each_cliff(criterion, "normalize/search", rows);
}

/// Returns `text` composed, then mapped one character at a time.
fn mapped(map: &CharMap, text: &str) -> String {
    let mut out = String::new();
    for c in text.nfc() {
        match map.map_char(c) {
            Some(to) => out.push_str(to),
            None => out.push(c),
        }
    }
    out
}

/// Measures calls that have nothing or nearly nothing to do.
fn short(criterion: &mut Criterion) {
    let lucene = Normalizer::preset(Preset::Lucene);
    let words = Input::new(Corpus::Vocalized, Size::Word);
    let words = words.filter(|word| word.len() == 10);
    let inputs = [
        Input::named("10 B", words.texts()),
        Input::named("0 B", [""; 1000]),
    ];
    let mut group = criterion.benchmark_group("normalize/short/words");
    for input in &inputs {
        let mut rows = Rows::new(&mut group, input);
        ours(&mut rows, &lucene);
        kernels(&mut rows, &lucene);
        rows.returns("naive", naive::fold, |text| lucene.normalize(text));
        rows.bounds();
    }
    group.finish();
}

criterion_group! {
    name = normalize;
    config = benches::criterion();
    targets = lucene, search, short
}
criterion_main!(normalize);
