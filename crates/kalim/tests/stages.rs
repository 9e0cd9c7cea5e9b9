//! The analyzer under `search` against its stages, one after the other, and against itself.

use core::ops::Range;
use std::sync::LazyLock;

use kalim::normalize::{Normalizer, Preset, Rules};
use kalim::stem::{Light10, PROTECTED, Protected, Stemmer};
use kalim::stopwords::{StopWordList, StopWords};
use kalim::tokenize::{TokenKind, words};
use kalim::{Analyzer, TermBuffer, Terms};
use kalim_testkit::{any_text, cases, mixed_text, padded, padded_arabic};
use proptest::prelude::*;

type Found = Vec<(String, Range<usize>, u32, TokenKind)>;

fn found(terms: &Terms<'_>) -> Found {
    let found = terms.iter();
    found
        .map(|term| (term.text.to_owned(), term.range, term.position, term.kind))
        .collect()
}

/// An analyzer and its stages.
struct Stages {
    analyzer: Analyzer,
    normalizer: Normalizer,
    stop_words: StopWords,
    stemmer: Protected<Light10>,
}

impl Stages {
    fn new(rules: Rules, stop_words: &[&str]) -> Self {
        let analyzer = Analyzer::builder().rules(rules).stop_words(stop_words);
        let normalizer = Normalizer::new(rules);
        let fold = |word: &str| normalizer.normalize(word).into_owned();
        Self {
            analyzer: analyzer.build(),
            stop_words: StopWords::folded(stop_words, fold),
            stemmer: Protected::folded(Light10, PROTECTED, fold),
            normalizer,
        }
    }

    /// As plain as can be: every range by itself, every stem a string.
    fn naive(&self, text: &str) -> Found {
        let mapped = self.normalizer.normalize_with_offsets(text);
        let tokens = (0..).zip(words(mapped.text()));
        let kept = tokens.filter(|(_, token)| !self.stop_words.contains(token.text));
        let found = kept.map(|(position, token)| {
            let term = match token.kind {
                TokenKind::Word => self.stemmer.stem(token.text).into_owned(),
                _ => token.text.to_owned(),
            };
            let range = mapped.source_range(token.range());
            (term, range, position, token.kind)
        });
        found.collect()
    }

    fn check(&self, text: &str, buffer: &mut TermBuffer) {
        let want = self.naive(text);
        assert_eq!(found(&self.analyzer.terms(text)), want, "{text:?}");
        assert_eq!(
            found(&self.analyzer.terms_into(text, buffer)),
            want,
            "{text:?}"
        );
    }
}

fn all_stages() -> &'static [Stages; 4] {
    static ALL: LazyLock<[Stages; 4]> = LazyLock::new(|| {
        [
            Stages::new(Rules::search(), &[]),
            Stages::new(Rules::search(), StopWordList::Msa.words()),
            Stages::new(Preset::Quran.rules(), StopWordList::Lucene.words()),
            Stages::new(Preset::Display.rules(), &[]),
        ]
    });
    &ALL
}

#[test]
fn tricky_cases_are_as_by_the_stages() {
    let mut buffer = TermBuffer::new();
    for stages in all_stages() {
        for case in cases::TRICKY {
            let texts = padded(case).chain(padded_arabic(case));
            texts.for_each(|text| stages.check(&text, &mut buffer));
        }
    }
}

#[test]
fn a_buffer_serves_all_analyzers() {
    let mut buffer = TermBuffer::new();
    for analyzer in [Analyzer::search(), Analyzer::lucene(), Analyzer::search()] {
        for text in ["وَلِلّٰهِ المَثَلُ الأَعْلَى", "", "ـ ما ١٢", "كتاب كتاب"]
        {
            let want = found(&analyzer.terms(text));
            let lent = analyzer.terms_into(text, &mut buffer);
            assert_eq!(found(&lent), want);
            assert_eq!(found(&lent.clone()), want);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_as_by_the_stages(texts in proptest::collection::vec(any_text(), 1..4)) {
        let mut buffer = TermBuffer::new();
        for stages in all_stages() {
            texts.iter().for_each(|text| stages.check(text, &mut buffer));
        }
    }

    #[test]
    fn long_text_is_as_by_the_stages(texts in proptest::collection::vec(mixed_text(), 1..20)) {
        all_stages()[0].check(&texts.join(" "), &mut TermBuffer::new());
    }
}
