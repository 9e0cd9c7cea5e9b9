//! The terms of analyzers.

use core::ops::Range;
use std::sync::LazyLock;

use kalim::normalize::{Normalizer, Preset};
use kalim::stem::{Algorithm, PROTECTED, Protected, Stemmer};
use kalim::tokenize::{TokenKind, words as words_of};
use kalim::{Analyzer, TermBuffer, Terms};

use crate::words::splits_letter;
use crate::{Input, on_every_kernel};

static ANALYZERS: LazyLock<[Analyzer; 2]> =
    LazyLock::new(|| [Analyzer::search(), Analyzer::lucene()]);

/// The steps of the first of these.
static STEPS: LazyLock<(Normalizer, Protected<Algorithm>)> = LazyLock::new(|| {
    let normalizer = Normalizer::preset(Preset::Search);
    let fold = |word: &str| normalizer.normalize(word).into_owned();
    let stemmer = Protected::folded(Algorithm::Light10, PROTECTED, fold);
    (normalizer, stemmer)
});

/// Checks the terms of the analyzer that the input chooses.
///
/// # Panics
///
/// If ranges or positions are wrong, a term begins with the mark of the letter before, kernels
/// disagree, or the terms of `search` are not those of its steps for each word by itself.
pub fn terms(data: &[u8]) {
    let input = Input::new(data);
    let is_lucene = input.choice % 2 == 1;
    let (analyzer, text) = (&ANALYZERS[usize::from(is_lucene)], input.text());
    let all = |terms: &Terms<'_>| {
        let terms = terms
            .iter()
            .map(|term| (term.text.to_owned(), term.range, term.position, term.kind));
        terms.collect::<Vec<_>>()
    };
    let terms = on_every_kernel(|| all(&analyzer.terms(&text)));
    // The same in a buffer that holds the terms of another text.
    let mut buffer = TermBuffer::new();
    let _ = analyzer.terms_into(&text.repeat(2), &mut buffer);
    assert_eq!(all(&analyzer.terms_into(&text, &mut buffer)), terms);
    if !is_lucene {
        assert_eq!(terms, one_by_one(&text));
    }
    let (mut start, mut next) = (0, 0);
    for (term, range, position, _) in terms {
        let surface = text.get(range.clone());
        assert!(
            surface.is_some_and(|surface| !surface.is_empty()),
            "{term:?} at {range:?}"
        );
        assert!(
            range.start >= start && position >= next,
            "{term:?} at {range:?}"
        );
        // Lucene cuts long tokens anywhere.
        assert!(
            is_lucene || !splits_letter(&text, range.start),
            "{term:?} at {range:?}"
        );
        (start, next) = (range.start, position + 1);
    }
    check_matches(analyzer, &text);
}

/// Returns the terms of `search`, each word by itself.
fn one_by_one(text: &str) -> Vec<(String, Range<usize>, u32, TokenKind)> {
    let (normalizer, stemmer) = &*STEPS;
    let mapped = normalizer.normalize_with_offsets(text);
    let words = words_of(mapped.text()).zip(0..);
    words
        .map(|(word, position)| {
            let term = match word.kind {
                TokenKind::Word => stemmer.stem(word.text).into_owned(),
                _ => word.text.to_owned(),
            };
            (term, mapped.source_range(word.range()), position, word.kind)
        })
        .collect()
}

/// What matches the text itself is in order and can be used to slice.
fn check_matches(analyzer: &Analyzer, text: &str) {
    let mut end = 0;
    for range in analyzer.matches(text, text) {
        assert!(
            range.start >= end && text.get(range.clone()).is_some(),
            "{range:?}"
        );
        end = range.end;
    }
}
