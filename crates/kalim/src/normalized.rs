//! Terms of the normalized text: cut there, and carried back to the source.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use kalim_charmap::Ranges;
use kalim_simd::{Kernel, SpanList};
use kalim_stem::{Algorithm, Protected, Stemmer, Stems};
use kalim_tokenize::{Stretch, Token, TokenKind, stretches, words};

use crate::terms::{Origin, SHORT, TermList};
use crate::{Analyzer, TermBuffer};

/// A normalized text on its way to terms.
pub(crate) struct Normalized<'a> {
    analyzer: &'a Analyzer,
    stemmer: &'a Protected<Algorithm>,
    text: &'a str,
    ranges: Ranges<'a>,
    list: &'a mut TermList,
    /// Room for where words come from.
    sources: &'a mut Vec<Range<usize>>,
    /// The number of the next token.
    position: u32,
}

impl<'a> Normalized<'a> {
    /// Normalizes `source`.
    pub(crate) fn new(
        analyzer: &'a Analyzer,
        stemmer: &'a Protected<Algorithm>,
        source: &'a str,
        buffer: &'a mut TermBuffer,
    ) -> Self {
        let TermBuffer {
            text,
            offsets,
            list,
            sources,
            ..
        } = buffer;
        analyzer
            .normalizer
            .normalize_with_offsets_into(source, text, offsets);
        Self {
            analyzer,
            stemmer,
            text,
            ranges: Ranges::new(source, offsets),
            list,
            sources,
            position: 0,
        }
    }

    /// Adds all terms.
    pub(crate) fn fill(&mut self) {
        if self.text.len() < SHORT {
            for word in words(self.text) {
                self.push_word(&word);
            }
            return;
        }
        let (mut list, mut stems) = (SpanList::new(), Stems::default());
        for stretch in stretches(self.text) {
            match stretch {
                Stretch::Plain(words) => {
                    list.fill(&words);
                    self.push_plain(&list, &mut stems);
                }
                Stretch::Word(word) => self.push_word(&word),
            }
        }
    }

    /// Adds the terms of plain words, all steps for many of them before the next one; `stems` is room for
    /// their stems.
    #[inline]
    fn push_plain(&mut self, words: &SpanList, stems: &mut Stems) {
        let (stemmer, stop_words) = (self.stemmer, &self.analyzer.stop_words);
        stemmer.stemmer().stems(self.text, words.spans(), stems);
        stemmer.keep_listed(self.text, words, stems);
        let first = self.list.len();
        self.ranges.source_ranges(words, self.sources);
        let pieces = stems.list.ranges().zip(self.sources.drain(..));
        self.list.extend_words(pieces, self.position);
        self.position += words.len() as u32;
        if !(stems.numbers | stems.others).is_empty() {
            self.settle(first, words, stems);
        }
        if !stop_words.is_empty() {
            let removed = stop_words.among(self.text, words.base(), words.pairs());
            self.list.remove(first, removed);
        }
    }

    /// Says what plain words are that are not letters alone; their terms are those from number `first` on.
    #[inline(never)]
    fn settle(&mut self, first: usize, words: &SpanList, stems: &Stems) {
        let (kernel, ends) = (Kernel::active(), &words.spans().ends);
        kernel.number(&stems.numbers, ends, |_, number| {
            self.list.set_kind(first + number, TokenKind::Number);
        });
        kernel.number(&stems.others, ends, |_, number| {
            let word = Token::plain(self.text, words.get(number));
            self.list.set_kind(first + number, word.kind);
            self.set_stem(first + number, &word);
        });
    }

    /// Adds the term of a word of any kind.
    #[inline(never)]
    fn push_word(&mut self, word: &Token<'_>) {
        let position = self.position;
        self.position += 1;
        if self.analyzer.stop_words.contains(word.text) {
            return;
        }
        let origin = Origin {
            range: self.ranges.source_range(word.range()),
            position,
            kind: word.kind,
        };
        self.list.push(origin);
        self.set_stem(self.list.len() - 1, word);
    }

    /// Makes the stem of `word` the term number `number`, as a piece of the text if it is one.
    fn set_stem(&mut self, number: usize, word: &Token<'_>) {
        let stemmer = self.stemmer;
        if word.kind != TokenKind::Word {
            return self.list.set_term(number, word.range());
        }
        match stemmer.stem_range(word.text) {
            Some(stem) => {
                let stem = word.start + stem.start..word.start + stem.end;
                self.list.set_term(number, stem);
            }
            None => {
                let append = |out: &mut String| stemmer.stem_into(word.text, out);
                self.list.set_rewritten(number, append);
            }
        }
    }
}
