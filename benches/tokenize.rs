//! Cutting text into words, with unicode-segmentation in the same run.
#![forbid(unsafe_code)]

use benches::{Size, each_input};
use criterion::{Criterion, criterion_group, criterion_main};
use kalim_tokenize::{Tailoring, Tailorings, entities, tokens, word_bounds, words};
use unicode_segmentation::UnicodeSegmentation;

fn word(criterion: &mut Criterion) {
    each_input(
        criterion,
        "tokenize/words",
        &[Size::Line, Size::Page, Size::Book],
        |rows| {
            for text in rows.input().texts() {
                assert_pieces_join(text);
            }
            let word_like = |text| {
                tokens(text)
                    .filter(|token| token.kind.is_word_like())
                    .count()
            };
            rows.returns("kalim", |text| words(text).count(), word_like);
            let bounds = |text: &str| text.split_word_bounds().count();
            rows.returns("kalim-bounds", |text| word_bounds(text).count(), bounds);
            let lengths = |text: &str| tokens(text).map(|token| token.text.len()).sum::<usize>();
            rows.returns("kalim-tokens", lengths, str::len);
            let lengths = |text: &str| entities(text).map(|found| found.text.len()).sum::<usize>();
            rows.returns("kalim-entities", lengths, |text| {
                let parts = entities(text).flat_map(|entity| entity.parts());
                parts.map(|part| part.text.len()).sum::<usize>()
            });
            if rows.is_page() {
                rows.each_kernel(|rows, name| {
                    rows.returns(name, |text| word_bounds(text).count(), bounds);
                });
            }
            rows.returns(
                "unicode-words",
                |text| text.unicode_words().count(),
                alphanumeric,
            );
            rows.returns("split-word-bounds", bounds, |text| {
                word_bounds(text).count()
            });
            rows.bounds();
        },
    );
}

fn assert_pieces_join(text: &str) {
    let tokens = tokens(text).map(|token| token.text);
    assert_eq!(tokens.collect::<String>(), text);
    assert!(word_bounds(text).eq(text.split_word_bound_indices()));
}

/// Returns the number of pieces that have a letter or digit.
fn alphanumeric(text: &str) -> usize {
    let pieces = text.split_word_bounds();
    pieces
        .filter(|piece| piece.contains(char::is_alphanumeric))
        .count()
}

/// What it costs to leave each tailoring out, and all of them; `all` is the cost of the way that can leave them out.
fn tailorings(criterion: &mut Criterion) {
    each_input(criterion, "tokenize/tailorings", &[Size::Page], |rows| {
        let mut row = |name: &str, rules: Tailorings| {
            let lengths =
                |text: &str| -> usize { rules.tokens(text).map(|token| token.text.len()).sum() };
            rows.returns(name, lengths, str::len);
        };
        row("all", Tailorings::ALL);
        row("none", Tailorings::NONE);
        for &rule in Tailoring::ALL {
            row(&format!("without-{rule}"), Tailorings::ALL.without(rule));
        }
        rows.bounds();
    });
}

criterion_group! {
    name = tokenize;
    config = benches::criterion();
    targets = word, tailorings
}
criterion_main!(tokenize);
