//! The filters of Lucene behind its tokenizer, and all of them together.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use kalim_charmap::CharMap;
use kalim_normalize::Normalizer;
use kalim_stem::Stemmer;
use kalim_tokenize::TokenKind;

use super::fold::{fold, fold_map};
use super::{StandardToken, StandardTokenizer, StandardType};
use crate::terms::{Origin, TermList};
use crate::{Analyzer, TermBuffer};

/// The number of tokens that go through each filter before the next one.
const BATCH: usize = 64;

/// What an analyzer does to the original text, and not to the normalized one.
#[derive(Clone, Debug)]
pub(crate) struct Original {
    tokenizer: StandardTokenizer,
    /// Lower case, ASCII digits and normalization, if they are but a map: then they do the same to a
    /// whole text as to its tokens.
    filters: Option<CharMap>,
}

impl Original {
    pub(crate) fn new(normalizer: &Normalizer) -> Self {
        let own = normalizer.as_char_map();
        Self {
            tokenizer: StandardTokenizer::new(),
            filters: own.map(|own| fold_map().then(own)),
        }
    }

    /// Puts the terms that `analyzer` finds in `source` into `buffer`.
    pub(crate) fn fill(&self, analyzer: &Analyzer, source: &str, buffer: &mut TermBuffer) {
        match &self.filters {
            Some(map) => self.fill_mapped(analyzer, map, source, buffer),
            None => self.fill_token_by_token(analyzer, source, &mut buffer.list),
        }
    }

    /// Filters the text whole; terms are pieces of what comes out.
    ///
    /// Tokens go by batches, so that the CPU has many words to stem at a time. Which of them are stop
    /// words no branch predictor knows: they are written as all are, and then written over.
    fn fill_mapped(
        &self,
        analyzer: &Analyzer,
        map: &CharMap,
        source: &str,
        buffer: &mut TermBuffer,
    ) {
        let TermBuffer {
            text,
            offsets,
            list,
        } = buffer;
        map.apply_with_offsets_into(source, text, offsets);
        let mut tokens = self.tokenizer.tokens(source);
        let mut batch = [const { Origin::NOWHERE }; BATCH];
        let mut ends = [[0; 2]; BATCH];
        let mut is_more = true;
        while is_more {
            let mut kept = 0;
            is_more = tokens.read(BATCH, |token| {
                batch[kept] = origin_of(&token);
                ends[kept] = [token.range().start, token.range().end];
                kept += usize::from(!is_stop_word(analyzer, &token));
            });
            offsets.outputs_of(ends[..kept].as_flattened_mut());
            for (origin, &[start, end]) in batch[..kept].iter().zip(&ends) {
                push_stem(analyzer, text, start..end, list, origin.clone());
            }
        }
    }

    /// Puts each token through the filters by itself.
    fn fill_token_by_token(&self, analyzer: &Analyzer, source: &str, list: &mut TermList) {
        let mut term = String::new();
        for token in self.tokenizer.tokens(source) {
            if is_stop_word(analyzer, &token) {
                continue;
            }
            term.clear();
            let normalizer = &analyzer.normalizer;
            normalizer.normalize_into(&fold(token.text), &mut term);
            let origin = origin_of(&token);
            match stem_range(analyzer, &term) {
                Some(stem) => list.push_rewritten(&term[stem], origin),
                None => list.push_rewritten(&stem(analyzer, &term), origin),
            }
        }
    }
}

#[inline]
fn is_stop_word(analyzer: &Analyzer, token: &StandardToken<'_>) -> bool {
    if token.may_fold {
        is_folded_stop_word(analyzer, token.text)
    } else {
        analyzer.stop_words.contains(token.text)
    }
}

#[cold]
fn is_folded_stop_word(analyzer: &Analyzer, token: &str) -> bool {
    analyzer.stop_words.contains(&fold(token))
}

/// Adds the stem of the token at `origin`, which is at `range` of the filtered text, as a piece of that
/// if it is one.
#[inline]
fn push_stem(
    analyzer: &Analyzer,
    text: &str,
    range: Range<usize>,
    list: &mut TermList,
    origin: Origin,
) {
    let start = range.start;
    let term = &text[range];
    match stem_range(analyzer, term) {
        Some(stem) => list.push_piece(start + stem.start..start + stem.end, origin),
        None => list.push_rewritten(&stem(analyzer, term), origin),
    }
}

/// Returns which bytes of a term its stem is, if it is there. As with Lucene, words to keep are
/// looked up as they are.
#[inline]
fn stem_range(analyzer: &Analyzer, term: &str) -> Option<Range<usize>> {
    if analyzer.stemmer.protects(term) {
        Some(0..term.len())
    } else {
        analyzer.stemmer.stemmer().stem_range(term)
    }
}

/// Returns the stem of a term where it is no piece of that.
#[cold]
fn stem<'w>(analyzer: &Analyzer, term: &'w str) -> Cow<'w, str> {
    analyzer.stemmer.stemmer().stem(term)
}

#[inline]
const fn origin_of(token: &StandardToken<'_>) -> Origin {
    Origin {
        range: token.range(),
        position: token.position,
        kind: match token.kind {
            StandardType::Num => TokenKind::Number,
            StandardType::Emoji => TokenKind::Emoji,
            _ => TokenKind::Word,
        },
    }
}

#[cfg(test)]
mod tests {
    use kalim_normalize::Rules;
    use kalim_stem::Algorithm;
    use kalim_stopwords::StopWordList;
    use kalim_testkit::cases::TRICKY;
    use kalim_testkit::{any_text, mixed_text, padded, padded_arabic};
    use std::sync::LazyLock;

    use super::*;
    use crate::AnalyzerPreset;
    use crate::analyzer::Cut;

    /// Analyzers whose filters are a map.
    static ANALYZERS: LazyLock<[Analyzer; 3]> = LazyLock::new(|| {
        let builder = || AnalyzerPreset::Lucene.builder();
        let words = StopWordList::Msa
            .words()
            .iter()
            .chain(&["the", "12", "book"]);
        [
            builder().build(),
            builder()
                .stop_words(words)
                .protect(["كتاب", "المدرسه", "a1"])
                .build(),
            builder()
                .rules(Rules::keep())
                .stemmer(Algorithm::None)
                .build(),
        ]
    });

    /// Compares the terms with those that come of each token filtered by itself.
    fn check(source: &str) {
        for analyzer in &*ANALYZERS {
            let Cut::Original(original) = &analyzer.cut else {
                panic!("lucene cuts the original");
            };
            assert!(original.filters.is_some());
            let mut buffer = TermBuffer::new();
            original.fill_token_by_token(analyzer, source, &mut buffer.list);
            let (fast, naive) = (analyzer.terms(source), buffer.terms(source));
            assert!(fast.iter().eq(naive.iter()), "{source:?}: {fast:?}");
        }
    }

    #[test]
    fn tricky_texts_agree_at_every_padding() {
        for text in TRICKY {
            padded(text)
                .chain(padded_arabic(text))
                .for_each(|text| check(&text));
        }
    }

    #[test]
    fn letters_that_grow_and_shrink_agree() {
        check("ȺȾ الكتاب İSTANBUL ẞ ١٢٣ The BOOK ١٢ \u{640} كتـاب المَدْرَسَة");
    }

    #[test]
    fn many_tokens_agree() {
        for count in [BATCH - 1, BATCH, BATCH + 1, 4 * BATCH] {
            check(&"والكتاب ".repeat(count));
            check(&"من ".repeat(count));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_agrees(text in any_text()) {
            check(&text);
        }

        #[test]
        fn mixed_text_agrees(text in mixed_text()) {
            check(&text);
        }
    }
}
