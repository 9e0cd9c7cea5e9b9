//! Tokens, without an engine.

use kalim::{Analyzer, AnalyzerPreset, View};
use kalim_tantivy::{AnalyzerTokenizer, WordTokenizer};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

const TEXTS: [&str; 8] = [
    "",
    " ؟! \u{64E}",
    "قَالَ: مِنَ ٱلْكِتَٰبِ والمدارس",
    "\u{627}\u{653}ﷲ ﻛﺘﺎﺏ\u{200F} کتاب پ",
    "word كلمة 12 😀 @user #وسم_ما https://example.org/؟",
    "لَهُۥ نَعۡبُدُ ۝١",
    "\0\u{FFFD}\u{10FFFF}",
    "كتاب كتاب كتاب",
];

fn tokens(tokenizer: &mut impl Tokenizer, text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut stream = tokenizer.token_stream(text);
    stream.process(&mut |token| found.push(token.clone()));
    assert!(!stream.advance(), "the end stays the end");
    found
}

#[test]
fn tokens_are_the_terms_of_each_preset() {
    for preset in AnalyzerPreset::ALL.iter().copied() {
        let analyzer = preset.builder().build();
        let mut tokenizer = AnalyzerTokenizer::new(analyzer.clone());
        for text in TEXTS {
            let terms = analyzer.terms(text);
            let want = terms.iter().map(|term| Token {
                offset_from: term.range.start,
                offset_to: term.range.end,
                position: term.position as usize,
                text: term.text.to_owned(),
                position_length: 1,
            });
            assert!(
                tokens(&mut tokenizer, text).into_iter().eq(want),
                "{preset} {text}"
            );
        }
    }
}

#[test]
fn a_word_that_is_its_own_stem_is_given_once() {
    let views = [View::Surface, View::Stem, View::Root];
    let analyzer = Analyzer::builder().views(views).build();
    let mut tokenizer = AnalyzerTokenizer::new(analyzer);
    let found = tokens(&mut tokenizer, "كتاب كتب");
    let found: Vec<_> = found
        .iter()
        .map(|t| (t.position, t.text.as_str()))
        .collect();
    assert_eq!(found, [(0, "كتاب"), (0, "كتب"), (1, "كتب")]);
}

#[test]
fn starts_and_positions_never_descend() {
    let mut tokenizer = AnalyzerTokenizer::new(Analyzer::views());
    for text in TEXTS {
        let found = tokens(&mut tokenizer, text);
        assert!(found.is_sorted_by_key(|token| token.offset_from), "{text}");
        assert!(found.is_sorted_by_key(|token| token.position), "{text}");
    }
}

#[test]
fn words_are_pieces_of_the_text() {
    for text in TEXTS {
        for (position, token) in tokens(&mut WordTokenizer::default(), text)
            .iter()
            .enumerate()
        {
            assert_eq!(token.text, text[token.offset_from..token.offset_to]);
            assert_eq!(token.position, position);
        }
    }
}

#[test]
fn clones_share_an_analyzer_and_no_state() {
    let mut one = AnalyzerTokenizer::new(Analyzer::search());
    let mut other = one.clone();
    let (mut first, mut second) = (one.token_stream("كتاب قلم"), other.token_stream("مدرسة"));
    assert_eq!(first.next().map(|token| token.text.as_str()), Some("كتاب"));
    assert_eq!(second.next().map(|token| token.text.as_str()), Some("مدرس"));
    assert_eq!(first.next().map(|token| token.text.as_str()), Some("قلم"));
}
