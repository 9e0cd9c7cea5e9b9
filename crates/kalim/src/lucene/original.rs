//! The filters of Lucene behind its tokenizer, and all of them together.

use alloc::string::String;
use core::ops::Range;

use kalim_charmap::{CharMap, Offsets};
use kalim_chars::digits_len;
use kalim_normalize::Normalizer;
use kalim_simd::{Bits, Kernel, SpanList, Spans};
use kalim_stem::{Algorithm, Protected, Stemmer, Stems};
use kalim_stopwords::StopWords;
use kalim_tokenize::{PlainPieces, TokenKind};

use super::fold::{fold, fold_map};
use super::{MAX_TOKEN, StandardToken, StandardType, standard_tokens};
use crate::terms::{Origin, SHORT, TermList};
use crate::{Analyzer, TermBuffer};

/// What an analyzer does to the original text, and not to the normalized one.
#[derive(Clone, Debug)]
pub(crate) struct Original {
    /// Lower case, ASCII digits and normalization, if they are but a map: then they do the same to a
    /// whole text as to its tokens.
    filters: Option<CharMap>,
    /// Whether a token may become a stop word as it is folded.
    folds_to_stop_words: bool,
}

impl Original {
    pub(crate) fn new(normalizer: &Normalizer, stop_words: &StopWords) -> Self {
        let own = normalizer.as_char_map();
        // No letter is folded to an Arabic one.
        let is_arabic = |word: &str| word.chars().all(kalim_chars::is_letter);
        Self {
            filters: own.map(|own| fold_map().then(own)),
            folds_to_stop_words: !stop_words.iter().all(is_arabic),
        }
    }

    fn is_stop_word(&self, stop_words: &StopWords, token: &StandardToken<'_>) -> bool {
        match self.folds_to_stop_words && token.may_fold {
            true => stop_words.contains(&fold(token.text)),
            false => stop_words.contains(token.text),
        }
    }

    /// Puts the terms that `analyzer` finds in `source` into `buffer`.
    pub(crate) fn fill(
        &self,
        analyzer: &Analyzer,
        stemmer: &Protected<Algorithm>,
        source: &str,
        buffer: &mut TermBuffer,
    ) {
        match &self.filters {
            Some(map) => Filtered::new(self, analyzer, stemmer, map, source, buffer).fill(),
            None => self.fill_token_by_token(analyzer, stemmer, source, &mut buffer.list),
        }
    }

    /// Puts each token through the filters by itself.
    fn fill_token_by_token(
        &self,
        analyzer: &Analyzer,
        stemmer: &Protected<Algorithm>,
        source: &str,
        list: &mut TermList,
    ) {
        let mut term = String::new();
        for (token, position) in standard_tokens(source).zip(0..) {
            if self.is_stop_word(&analyzer.stop_words, &token) {
                continue;
            }
            term.clear();
            let normalizer = &analyzer.normalizer;
            normalizer.normalize_into(&fold(token.text), &mut term);
            list.push(origin_of(&token, position));
            list.set_rewritten(list.len() - 1, |out| match stem_range(stemmer, &term) {
                Some(stem) => out.push_str(&term[stem]),
                None => stemmer.stemmer().stem_into(&term, out),
            });
        }
    }
}

/// A text that was filtered whole, on its way to terms, which are pieces of what came out.
struct Filtered<'a> {
    original: &'a Original,
    analyzer: &'a Analyzer,
    stemmer: &'a Protected<Algorithm>,
    source: &'a str,
    text: &'a str,
    offsets: &'a Offsets,
    list: &'a mut TermList,
    /// The number of the next token.
    position: u32,
}

/// The tokens of some plain pieces, what becomes of them, and the stems of that.
struct Lists {
    tokens: SpanList,
    /// Filled where it is asked for.
    outputs: SpanList,
    stems: Stems,
}

impl<'a> Filtered<'a> {
    fn new(
        original: &'a Original,
        analyzer: &'a Analyzer,
        stemmer: &'a Protected<Algorithm>,
        map: &CharMap,
        source: &'a str,
        buffer: &'a mut TermBuffer,
    ) -> Self {
        let TermBuffer {
            text,
            offsets,
            list,
            ..
        } = buffer;
        map.apply_with_offsets_into(source, text, offsets);
        Self {
            original,
            analyzer,
            stemmer,
            source,
            text,
            offsets,
            list,
            position: 0,
        }
    }

    /// Adds all terms: plain pieces are tokens, and go through each filter together.
    fn fill(&mut self) {
        if self.source.len() < SHORT {
            for token in standard_tokens(self.source) {
                self.push_token(&token);
            }
            return;
        }
        let mut lists = Lists {
            tokens: SpanList::new(),
            outputs: SpanList::new(),
            stems: Stems::default(),
        };
        let mut pieces = PlainPieces::new(self.source);
        let mut tokens = standard_tokens(self.source);
        loop {
            let other = match pieces.next_words() {
                Ok(words) if self.push_plain(&words, &mut lists) => continue,
                Ok(words) => words.base..pieces.start(),
                Err(other) if other.is_empty() => return,
                Err(other) => other,
            };
            tokens.go_to(other.start);
            while !tokens.has_reached(other.end) {
                match tokens.next() {
                    Some(token) => self.push_token(&token),
                    None => return,
                }
            }
            pieces.go_to(tokens.at());
        }
    }

    /// Adds the terms of plain pieces, all steps for many of them before the next one. Returns `false`
    /// if they have to go one by one.
    #[inline]
    fn push_plain(&mut self, words: &Spans, lists: &mut Lists) -> bool {
        let Lists {
            tokens,
            outputs,
            stems,
        } = &mut *lists;
        let Some(output) = self.offsets.output_spans(words) else {
            return false;
        };
        tokens.fill(words);
        let is_long = |&[start, end]: &[u16; 2]| usize::from(end - start) > MAX_TOKEN;
        if tokens.pairs().iter().any(is_long) {
            return false;
        }
        let (stemmer, stop_words) = (self.stemmer, &self.analyzer.stop_words);
        stemmer.stemmer().stems(self.text, &output, stems);
        if !(stemmer.is_empty() && stems.others.is_empty()) {
            outputs.fill(&output);
        }
        let mut removed = stop_words.among(self.source, words.base, tokens.pairs());
        let first = self.list.len();
        let pieces = stems.list.ranges().zip(tokens.ranges());
        self.list.extend_words(pieces, self.position);
        self.position += tokens.len() as u32;
        let mut unsettled = stems.numbers | stems.others;
        if self.original.folds_to_stop_words {
            unsettled = unsettled | stems.foreign;
        }
        if !unsettled.is_empty() {
            self.settle(first, lists, [unsettled, output.ends], &mut removed);
        }
        if !stemmer.is_empty() {
            for (number, output) in (first..).zip(lists.outputs.ranges()) {
                if stemmer.protects(&self.text[output.clone()]) {
                    self.list.set_term(number, output);
                }
            }
        }
        self.list.remove(first, removed);
        true
    }

    /// Says what the tokens are that have some of the ends of all tokens in the filtered text, and which of
    /// them are stop words by what they are folded to; the terms of all tokens are those from number
    /// `first` on.
    #[inline(never)]
    fn settle(
        &mut self,
        first: usize,
        lists: &Lists,
        [some, all]: [Bits; 2],
        removed: &mut [u64; 4],
    ) {
        let Lists {
            tokens,
            outputs,
            stems,
        } = lists;
        Kernel::active().number(&some, &all, |end, number| {
            let range = tokens.get(number);
            // Not told by the stem: what was removed may be a letter, as tatweel is.
            let is_number = digits_len(&self.source[range.clone()]) == range.len();
            if is_number && !self.original.folds_to_stop_words {
                return self.list.set_kind(first + number, TokenKind::Number);
            }
            let Some(token) = token_at(self.source, range) else {
                return;
            };
            self.list.set_kind(first + number, kind_of(token.kind));
            if stems.others.has(end) {
                self.set_stem(first + number, outputs.get(number));
            }
            // As it is written it was looked up with all others.
            let is_stop_word = self.original.folds_to_stop_words && self.is_stop_word(&token);
            removed[number / 64] |= u64::from(is_stop_word) << (number % 64);
        });
    }

    /// Adds the term of a token of any kind.
    #[inline(never)]
    fn push_token(&mut self, token: &StandardToken<'_>) {
        let position = self.position;
        self.position += 1;
        if self.is_stop_word(token) {
            return;
        }
        let [start, end] =
            [token.range().start, token.range().end].map(|at| self.offsets.output_of(at));
        self.list.push(origin_of(token, position));
        self.set_stem(self.list.len() - 1, start..end);
    }

    fn is_stop_word(&self, token: &StandardToken<'_>) -> bool {
        let stop_words = &self.analyzer.stop_words;
        self.original.is_stop_word(stop_words, token)
    }

    /// Makes the stem of what is at `range` of the filtered text the term number `number`, as a piece of
    /// that if it is one.
    fn set_stem(&mut self, number: usize, range: Range<usize>) {
        let term = &self.text[range.clone()];
        match stem_range(self.stemmer, term) {
            Some(stem) => {
                let stem = range.start + stem.start..range.start + stem.end;
                self.list.set_term(number, stem);
            }
            None => {
                let append = |out: &mut String| self.stemmer.stemmer().stem_into(term, out);
                self.list.set_rewritten(number, append);
            }
        }
    }
}

/// Returns the token that is at `range`.
fn token_at(source: &str, range: Range<usize>) -> Option<StandardToken<'_>> {
    let mut tokens = standard_tokens(&source[..range.end]);
    tokens.go_to(range.start);
    tokens.next()
}

/// Returns which bytes of a term its stem is, if it is there. As with Lucene, words to keep are
/// looked up as they are.
fn stem_range(stemmer: &Protected<Algorithm>, term: &str) -> Option<Range<usize>> {
    if stemmer.protects(term) {
        Some(0..term.len())
    } else {
        stemmer.stemmer().stem_range(term)
    }
}

const fn origin_of(token: &StandardToken<'_>, position: u32) -> Origin {
    Origin {
        range: token.range(),
        position,
        kind: kind_of(token.kind),
    }
}

const fn kind_of(kind: StandardType) -> TokenKind {
    match kind {
        StandardType::Num => TokenKind::Number,
        StandardType::Emoji => TokenKind::Emoji,
        _ => TokenKind::Word,
    }
}

#[cfg(test)]
mod tests {
    use kalim_normalize::Rules;
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
            let stemmer = &analyzer.stemmer;
            original.fill_token_by_token(analyzer, stemmer, source, &mut buffer.list);
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
        for count in [1, 36, 37, 63, 64, 65, 300] {
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
