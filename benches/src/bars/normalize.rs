//! Normalizing, scanning, and what offsets cost.

use kalim_normalize::{Normalizer, Preset};
use kalim_simd::{KeptMask, Table};

use super::Session;
use super::session::{copy, into_buffer, on_each, validate};
use crate::{Corpus, Input, Run, Size, naive};

pub(super) fn measure(session: &mut Session) {
    let normalizer = Normalizer::preset(Preset::Lucene);
    let goals = [
        against_naive,
        new_against_naive,
        against_simdutf8,
        against_copying,
        scan,
    ];
    for goal in goals {
        Corpus::ARABIC
            .iter()
            .for_each(|&corpus| goal(session, &normalizer, corpus));
    }
    short(session, &normalizer);
    Corpus::ARABIC
        .iter()
        .for_each(|&corpus| offsets(session, &normalizer, corpus));
}

fn assert_same(normalizer: &Normalizer, input: &Input) {
    let mut out = String::new();
    for text in input.texts() {
        let want = naive::fold(text);
        out.clear();
        normalizer.normalize_into(text, &mut out);
        assert_eq!(out, want);
        assert_eq!(normalizer.normalize(text), want);
    }
}

fn into<'i>(normalizer: &'i Normalizer, input: &'i Input) -> Run<'i> {
    assert_same(normalizer, input);
    into_buffer(input, |text, out| normalizer.normalize_into(text, out))
}

fn against_naive(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Page);
    let (ours, naive) = (into(normalizer, input), on_each(input, naive::fold));
    session.compare("normalize-naive", corpus, input, ours, naive);
}

fn new_against_naive(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Page);
    assert_same(normalizer, input);
    let new = on_each(input, |text| normalizer.normalize(text));
    session.compare(
        "normalize-new-naive",
        corpus,
        input,
        new,
        on_each(input, naive::fold),
    );
}

fn against_simdutf8(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Page);
    let ours = into(normalizer, input);
    session.compare("normalize-simdutf8", corpus, input, ours, validate(input));
}

fn against_copying(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Library);
    let ours = into(normalizer, input);
    session.compare("normalize-memcpy", corpus, input, ours, copy(input));
}

fn scan(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Page).map(naive::fold);
    for text in input.texts() {
        assert!(normalizer.is_normalized(text));
        assert!(!normalizer.is_normalized(&format!("{text}ة")));
    }
    let scan = on_each(input, |text| normalizer.is_normalized(text));
    session.compare("scan-simdutf8", corpus, input, scan, validate(input));
}

/// Compares calls on words, of which the work around the work makes up most.
fn short(session: &mut Session, normalizer: &Normalizer) {
    let mut compare = |goal, corpus, input: &Input| {
        session.compare(goal, corpus, input, into(normalizer, input), copy(input));
    };
    for corpus in Corpus::ARABIC {
        compare("word-memcpy", corpus, &Input::new(corpus, Size::Word));
    }
    for corpus in Corpus::ARABIC {
        let words = Input::new(corpus, Size::Word);
        compare(
            "ten-bytes-memcpy",
            corpus,
            &words.filter(|word| word.len() == 10),
        );
    }
    let empty = Input::named("0 B", [""; 1000]);
    compare("empty-memcpy", Corpus::Plain, &empty);
}

fn offsets(session: &mut Session, normalizer: &Normalizer, corpus: Corpus) {
    let input = &Input::new(corpus, Size::Page);
    let kernel = session.kernel();
    let table = &Table::new(normalizer.char_map().entries());
    let mut kept = KeptMask::default();
    for text in input.texts() {
        let mut out = String::new();
        kernel.rewrite_recorded_into(table, text, &mut out, &mut kept);
        assert_eq!(out, naive::fold(text));
    }
    let with = into_buffer(input, |text, out| {
        kernel.rewrite_recorded_into(table, text, out, &mut kept);
    });
    let without = into_buffer(input, |text, out| kernel.rewrite(table, text, out));
    session.compare("offsets-apply", corpus, input, with, without);
}
