//! Words, tokens, sentences and clitics.

use core::ops::Range;
use std::sync::LazyLock;

use kalim::chars::is_mark;
use kalim::tokenize::{
    Chunks, LineEnds, SentenceOptions, Stop, Stretch, Tailorings, Token, clitics, entities,
    pauses_apart, sentences, stretches, tokens, word_bounds, words as words_of,
};
use kalim_simd::SpanList;
use regex::Regex;
use unicode_segmentation::UnicodeSegmentation;

use crate::{Input, on_every_kernel};

/// Checks that word bounds are those of unicode-segmentation, taken and counted, that words are the
/// word-like tokens, one by one and many at once, that pieces of every kind cover the
/// text and split no letter from its marks, under all choices, that entities are whole, that streams lose nothing, and that kernels agree.
///
/// # Panics
///
/// If one of these does not hold.
pub fn words(data: &[u8]) {
    let text = Input::new(data).text();
    let text = text.as_str();
    let bounds = on_every_kernel(|| word_bounds(text).collect::<Vec<_>>());
    assert!(bounds.into_iter().eq(text.split_word_bound_indices()));
    let count = on_every_kernel(|| word_bounds(text).count());
    assert_eq!(count, text.split_word_bounds().count());

    let pieces = on_every_kernel(|| {
        tokens(text)
            .map(|token| (token.kind, token.range(), token.text))
            .collect::<Vec<_>>()
    });
    assert_cover(
        text,
        pieces.into_iter().map(|(_, range, piece)| (range, piece)),
    );
    let pieces = on_every_kernel(|| {
        sentences(text)
            .map(|sentence| (sentence.range(), sentence.text))
            .collect::<Vec<_>>()
    });
    assert_cover(text, pieces.into_iter());
    check_choices(text);
    check_entities(text);
    check_stream(data);
    let found = on_every_kernel(|| words_of(text).collect::<Vec<_>>());
    assert!(
        tokens(text)
            .filter(|token| token.kind.is_word_like())
            .eq(found)
    );
    let many = on_every_kernel(|| words_of_stretches(text));
    assert!(words_of(text).eq(many));
    for word in words_of(text) {
        assert_eq!(&text[word.range()], word.text);
        assert_cover(
            word.text,
            clitics(word.text).map(|piece| (piece.range(), piece.text)),
        );
    }
}

/// Checks tokens and sentences under other choices: all tailorings are `tokens`, none are the bounds of UAX #29.
fn check_choices(text: &str) {
    assert!(Tailorings::ALL.tokens(text).eq(tokens(text)));
    let untailored = Tailorings::NONE.tokens(text).map(|token| token.text);
    assert!(untailored.eq(text.split_word_bounds()));
    let apart: String = pauses_apart(tokens(text)).map(|token| token.text).collect();
    assert_eq!(apart, text);
    for &line_ends in LineEnds::ALL {
        let options = SentenceOptions::new().line_ends(line_ends);
        let sentences = options
            .with(Stop::Colon)
            .with(Stop::Semicolon)
            .sentences(text);
        assert_cover(
            text,
            sentences.map(|sentence| (sentence.range(), sentence.text)),
        );
    }
    let mut chunks = Chunks::with_capacity(text.as_bytes(), 64);
    let mut joined = String::new();
    while let Some((start, piece)) = chunks.next_chunk().expect("valid text") {
        assert_eq!(start, joined.len() as u64);
        joined.push_str(piece);
    }
    assert_eq!(joined, text);
}

/// Checks that a stream gives all that is text in any bytes, and an error for each place that is none.
fn check_stream(data: &[u8]) {
    let mut chunks = Chunks::with_capacity(data, 64);
    let mut joined = String::new();
    loop {
        match chunks.next_chunk() {
            Ok(None) => break,
            Ok(Some((_, piece))) => joined.push_str(piece),
            Err(_) => joined.push(char::REPLACEMENT_CHARACTER),
        }
    }
    assert_eq!(joined, String::from_utf8_lossy(data));
}

/// Checks that entities are in order, and that their parts are all of them.
fn check_entities(text: &str) {
    let mut end = 0;
    for entity in entities(text) {
        assert!(entity.start >= end && !text[entity.end()..].starts_with(is_mark));
        end = entity.end();
        let joined: String = entity.parts().map(|part| part.text).collect();
        assert_eq!(
            (joined.as_str(), entity.text),
            (entity.text, &text[entity.range()])
        );
    }
}

/// Returns the words, many at once where they are plain.
fn words_of_stretches(text: &str) -> Vec<Token<'_>> {
    let (mut list, mut found) = (SpanList::new(), Vec::new());
    for stretch in stretches(text) {
        match stretch {
            Stretch::Plain(plain) => {
                list.fill(&plain);
                found.extend(list.ranges().map(|range| Token::plain(text, range)));
            }
            Stretch::Word(word) => found.push(word),
        }
    }
    found
}

/// Asserts that the pieces cover `text` one after another, and that none begins within a letter.
fn assert_cover<'t>(text: &str, pieces: impl Iterator<Item = (Range<usize>, &'t str)>) {
    let mut end = 0;
    for (range, piece) in pieces {
        assert_eq!((range.start, &text[range.clone()]), (end, piece));
        assert!(
            !piece.is_empty() && !splits_letter(text, range.start),
            "{range:?}"
        );
        end = range.end;
    }
    assert_eq!(end, text.len());
}

/// Whether `at` stands between a letter of any script and the mark on it.
pub(crate) fn splits_letter(text: &str, at: usize) -> bool {
    static LETTER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\p{L}").unwrap());
    text[at..].starts_with(is_mark) && {
        let before = text[..at].chars().next_back();
        before.is_some_and(|c| !is_mark(c) && LETTER.is_match(c.encode_utf8(&mut [0; 4])))
    }
}
