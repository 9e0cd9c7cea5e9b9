//! Normalizing by the preset `lucene`, whose rules all rows can do, and by `search`.
#![forbid(unsafe_code)]

use benches::peer::{self, Regexes};
use benches::{Size, each_input, naive};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_charmap::CharMap;
use kalim_normalize::{Normalizer, Preset};
use unicode_normalization::UnicodeNormalization;

fn lucene(criterion: &mut Criterion) {
    let lucene = Normalizer::preset(Preset::Lucene);
    let search = Normalizer::preset(Preset::Search);
    let regexes = Regexes::new();
    each_input(criterion, "normalize/lucene", &Size::ALL, |rows| {
        rows.returns("kalim", |text| lucene.normalize(text), naive::fold);
        rows.appends(
            "kalim-into",
            |text, out| lucene.normalize_into(text, out),
            naive::fold,
        );
        let one_by_one = |text: &str| mapped(search.char_map(), text);
        rows.returns("kalim-search", |text| search.normalize(text), one_by_one);
        rows.returns("naive", naive::fold, |text| lucene.normalize(text));
        rows.returns("replace", peer::replace, naive::fold);
        rows.returns("regex", |text| regexes.fold(text), naive::fold);
        rows.returns("nfd", peer::nfd, peer::nfd_twin);
        rows.bounds();
    });
}

/// Returns `text` composed, then mapped one character at a time.
fn mapped(map: &CharMap, text: &str) -> String {
    let map_char = |c: char| map.map_char(c).map_or_else(|| c.to_string(), Into::into);
    text.nfc().map(map_char).collect()
}

criterion_group! {
    name = normalize;
    config = benches::criterion();
    targets = lucene
}
criterion_main!(normalize);
