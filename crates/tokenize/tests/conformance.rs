//! The test files of UAX #29 for words and sentences, all cases of them.

use kalim_tokenize::{Tailorings, sentence_bounds, word_bounds};

/// Returns the cases of a file: the pieces of each.
fn cases(file: &str) -> Vec<Vec<String>> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let piece = |piece: &str| {
        piece
            .split('×')
            .map(|code| character(code.trim()))
            .collect()
    };
    let pieces = |line: &str| {
        line.trim_matches(['÷', ' '])
            .split('÷')
            .map(piece)
            .collect()
    };
    lines.map(pieces).collect()
}

fn character(code: &str) -> char {
    let code = u32::from_str_radix(code, 16).unwrap();
    char::from_u32(code).unwrap()
}

#[test]
fn words_of_unicode_17() {
    let cases = cases(include_str!("data/word_break.txt"));
    assert_eq!(cases.len(), 1944);
    for pieces in cases {
        let text = pieces.concat();
        let found = word_bounds(&text).map(|(_, piece)| piece);
        assert!(found.eq(pieces.iter().map(String::as_str)), "{text:?}");
        let found = Tailorings::NONE.tokens(&text).map(|token| token.text);
        assert!(found.eq(pieces.iter().map(String::as_str)), "{text:?}");
    }
}

#[test]
fn sentences_of_unicode_17() {
    let cases = cases(include_str!("data/sentence_break.txt"));
    assert_eq!(cases.len(), 512);
    for pieces in cases {
        let text = pieces.concat();
        let found = sentence_bounds(&text).map(|(_, piece)| piece);
        assert!(found.eq(pieces.iter().map(String::as_str)), "{text:?}");
    }
}
