//! The engine alone: recognizing text that a map leaves as it is, and recording offsets.
#![forbid(unsafe_code)]

use core::hint::black_box;

use benches::{Input, Size, each_input, floor, naive};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_charmap::{CharMap, Mapped};
use kalim_normalize::{Normalizer, Preset};
use kalim_simd::{KeptMask, Kernel, Table};

/// Returns the map that all rows apply.
fn map() -> CharMap {
    Normalizer::preset(Preset::Lucene).char_map().clone()
}

fn is_unchanged(criterion: &mut Criterion) {
    let map = map();
    let sizes = &Size::UP_TO_BOOK;
    each_input(criterion, "charmap/is_unchanged", sizes, |rows| {
        let folded = rows.input().map(naive::fold);
        assert_notices_changes(&map, &folded);
        let mut rows = rows.with_input(&folded);
        let scan = |text: &str| map.is_unchanged(text);
        rows.returns("kalim", scan, |_| true);
        if rows.is_page() {
            rows.each_kernel(|rows, name| rows.returns(name, scan, |_| true));
        }
        rows.returns("naive", naive::is_folded, |_| true);
        rows.bounds();
    });
}

fn assert_notices_changes(map: &CharMap, input: &Input) {
    for text in input.texts() {
        assert!(!map.is_unchanged(&format!("{text}ة")));
        assert!(!naive::is_folded(&format!("{text}ة")));
    }
}

fn offsets(criterion: &mut Criterion) {
    let map = map();
    let table = Table::new(map.entries());
    let sizes = &Size::UP_TO_BOOK;
    each_input(criterion, "charmap/offsets", sizes, |rows| {
        for text in rows.input().texts() {
            assert_eq!(
                origins(&map.apply_with_offsets(text)),
                naive::fold_with_offsets(text).1
            );
        }
        let apply = |text| black_box(map.apply_with_offsets(text)).into_text();
        rows.returns("kalim", apply, naive::fold);
        rows.returns("naive", naive::fold_with_offsets, |text| {
            let mapped = map.apply_with_offsets(text);
            (mapped.text().to_owned(), origins(&mapped))
        });
        rows.returns("apply", |text| map.apply(text), naive::fold);
        let (kernel, mut kept) = (Kernel::active(), KeptMask::default());
        let with = |text: &str, out: &mut String| {
            kernel.rewrite_recorded_into(&table, text, out, &mut kept);
        };
        rows.appends("kalim-into", with, naive::fold);
        let without = |text: &str, out: &mut String| kernel.rewrite(&table, text, out);
        rows.appends("apply-into", without, naive::fold);
        rows.bounds();
    });
}

/// Returns for each byte of the result the byte of the source where its character begins.
fn origins(mapped: &Mapped<'_>) -> Vec<usize> {
    let byte = |at| mapped.offsets().input_of(at);
    (0..mapped.text().len())
        .map(|at| floor(mapped.source(), byte(at)))
        .collect()
}

criterion_group! {
    name = charmap;
    config = benches::criterion();
    targets = is_unchanged, offsets
}
criterion_main!(charmap);
