//! The terms of many texts at once: the same as one after the other, in their order.
#![cfg(feature = "rayon")]

use core::ops::Range;

use kalim::{Analyzer, Terms};
use kalim_testkit::{cases, mixed_text};
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use rayon::iter::ParallelIterator;

type Found = Vec<(String, Range<usize>, u32)>;

fn found(terms: &Terms<'_>) -> Found {
    let found = terms.iter();
    found
        .map(|term| (term.text.to_owned(), term.range, term.position))
        .collect()
}

fn check(analyzer: &Analyzer, texts: &[String]) {
    let serial: Vec<Found> = texts
        .iter()
        .map(|text| found(&analyzer.terms(text)))
        .collect();
    for threads in [1, 2, 7] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        let parallel = pool
            .unwrap()
            .install(|| analyzer.par_terms(texts, found).collect::<Vec<_>>());
        assert_eq!(parallel, serial);
    }
}

#[test]
fn many_texts_keep_their_order() {
    let numbered = |n: usize| format!("{n} {}", cases::TRICKY[n % cases::TRICKY.len()]);
    let texts: Vec<String> = (0..3000).map(numbered).collect();
    check(&Analyzer::search(), &texts);
    check(&Analyzer::lucene(), &texts);
    check(&Analyzer::search(), &[]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn parallel_is_serial(texts in proptest::collection::vec(mixed_text(), 0..40)) {
        check(&Analyzer::search(), &texts);
    }
}
