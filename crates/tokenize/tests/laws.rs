//! Laws of every iterator, on any text.

use core::ops::Range;
use std::sync::LazyLock;

use kalim_chars::is_mark;
use kalim_testkit::{any_text, arabic_word, cases::NAMED, mixed_text, vocalized_word};
use kalim_tokenize::{TokenKind, clitics, pauses_apart, sentences, tokens, word_bounds, words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use regex::Regex;

/// Asserts that the pieces cover the text one after another, each of them where it says it is.
fn assert_pieces<'t>(text: &str, pieces: impl Iterator<Item = (Range<usize>, &'t str)>) {
    let mut end = 0;
    for (range, piece) in pieces {
        assert_eq!(range.start, end, "{text:?}");
        assert_eq!(&text[range.clone()], piece, "{text:?}");
        assert!(!piece.is_empty(), "{text:?}");
        assert!(
            !splits_mark(text, range.start),
            "{text:?} at {}",
            range.start
        );
        end = range.end;
    }
    assert_eq!(end, text.len(), "{text:?}");
}

/// Returns whether `at` stands between a letter of any script and the mark on it.
fn splits_mark(text: &str, at: usize) -> bool {
    static LETTER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{L}$").unwrap());
    text[at..].starts_with(is_mark) && {
        let before = text[..at].chars().next_back();
        before.is_some_and(|c| !is_mark(c) && LETTER.is_match(c.encode_utf8(&mut [0; 4])))
    }
}

fn assert_laws(text: &str) {
    assert_pieces(text, tokens(text).map(|token| (token.range(), token.text)));
    assert_pieces(
        text,
        sentences(text).map(|piece| (piece.range(), piece.text)),
    );
    assert_pieces(text, clitics(text).map(|piece| (piece.range(), piece.text)));
    for token in words(text) {
        assert_pieces(
            token.text,
            clitics(token.text).map(|piece| (piece.range(), piece.text)),
        );
    }
}

/// Texts in which no rule of this crate has anything to say: words of letters and marks, single
/// spaces, punctuation behind a word, numbers.
fn untailored() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        arabic_word(),
        vocalized_word(),
        "[a-z]{1,6}",
        "[0-9]{1,4}(\\.[0-9])?",
        "[٠-٩]{1,4}(٬[٠-٩]{3})?",
    ];
    let mark = select(vec!["", "", "", "،", "؟", "!", "؛", "»", ")", "…", "-"]);
    vec((word, mark), 0..20).prop_map(|words| {
        let words = words.into_iter().map(|(word, mark)| word + mark);
        words.collect::<Vec<_>>().join(" ")
    })
}

#[test]
fn every_case_keeps_the_laws() {
    for (_, case) in NAMED {
        assert_laws(case);
    }
}

#[test]
fn types_are_send_and_sync() {
    fn check<T: Send + Sync>(_: T) {}
    check(tokens(""));
    check(words(""));
    check(sentences(""));
    check(clitics(""));
    check(pauses_apart(tokens("")));
    check(word_bounds(""));
    check(kalim_tokenize::Positions::new(""));
    check("".parse::<TokenKind>());
}

proptest! {
    #[test]
    fn texts_keep_the_laws(text in any_text()) {
        assert_laws(&text);
    }

    #[test]
    fn triggers_keep_the_laws(pieces in vec(select(TRIGGERS), 0..20)) {
        assert_laws(&pieces.concat());
    }

    #[test]
    fn a_token_alone_is_that_token(text in mixed_text()) {
        for token in tokens(&text) {
            let alone: Vec<_> = tokens(token.text).map(|token| (token.kind, token.text)).collect();
            prop_assert_eq!(alone, [(token.kind, token.text)]);
        }
    }

    #[test]
    fn without_tailoring_the_bounds_are_those_of_uax_29(text in untailored()) {
        let found: Vec<_> = tokens(&text).map(|token| (token.start, token.text)).collect();
        prop_assert_eq!(found, word_bounds(&text).collect::<Vec<_>>());
    }

    #[test]
    fn words_have_one_stem(word in vocalized_word()) {
        let stems = clitics(&word).filter(|piece| piece.kind.as_str() == "stem");
        prop_assert_eq!(stems.count(), 1);
    }
}

/// What the rules look for, in pieces.
const TRIGGERS: &[&str] = &[
    "@", "#", "://", "www.", "http", "a", "ب", "user", ".", "com", "١", "2", "٫", "٬", " ", "\n",
    "\u{64E}", "\u{6E5}", "\u{640}", "\u{200C}", "\u{200D}", "\u{200F}", "،", "؟", "…", "(", ")",
    "_", "\u{6DD}", "\u{601}", "\u{FE0F}", "\u{20E3}", "👩", "🇸", "漢", "'", ":", "\u{202F}", "*",
];
