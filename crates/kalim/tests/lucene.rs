//! The analyzer under `lucene`: equal to Lucene 9's `ArabicAnalyzer`.

use kalim::tokenize::{TokenKind, to_utf16};
use kalim::{Analyzer, AnalyzerPreset, Term};

/// Texts and Lucene's answers; the head of the file says how it was made.
const GOLD: &str = include_str!("data/lucene.tsv");

fn terms(analyzer: &Analyzer, text: &str) -> Vec<String> {
    analyzer
        .terms(text)
        .iter()
        .map(|term| term.text.to_owned())
        .collect()
}

#[test]
fn test_arabic_analyzer() {
    let lucene = Analyzer::lucene();
    for (text, want) in [
        ("كبير", &["كبير"][..]),
        ("كبيرة", &["كبير"]),
        ("مشروب", &["مشروب"]),
        ("مشروبات", &["مشروب"]),
        ("أمريكيين", &["امريك"]),
        ("امريكي", &["امريك"]),
        ("كتاب", &["كتاب"]),
        ("الكتاب", &["كتاب"]),
        ("ما ملكت أيمانكم", &["ملكت", "ايمانكم"]),
        ("الذين ملكت أيمانكم", &["ملكت", "ايمانكم"]),
        ("English text.", &["english", "text"]),
        ("١٢٣٤", &["1234"]),
        ("", &[]),
    ] {
        assert_eq!(terms(&lucene, text), want, "{text}");
    }
}

#[test]
fn test_custom_stop_words_and_exclusions() {
    let english = AnalyzerPreset::Lucene
        .builder()
        .stop_words(["the", "and", "a"])
        .build();
    assert_eq!(
        terms(&english, "The quick brown fox."),
        ["quick", "brown", "fox"]
    );
    let text = "كبيرة the quick ساهدهات";
    assert_eq!(
        terms(&Analyzer::lucene(), text),
        ["كبير", "the", "quick", "ساهد"]
    );
    let excluded = AnalyzerPreset::Lucene
        .builder()
        .protect(["ساهدهات"])
        .build();
    assert_eq!(terms(&excluded, text), ["كبير", "the", "quick", "ساهدهات"]);
}

/// Term, start and end in UTF-16 units, position and type of each token of `text`.
fn analyzed(lucene: &Analyzer, text: &str) -> Vec<(String, [usize; 3], &'static str)> {
    let terms = lucene.terms(text);
    let row = |term: Term<'_>| {
        let ends = to_utf16(text, &[term.range.start, term.range.end]);
        let numbers = [ends[0], ends[1], term.position as usize];
        (term.text.to_owned(), numbers, type_of(&term))
    };
    terms.iter().map(row).collect()
}

/// Lucene has more types of words than kalim.
fn type_of(term: &Term<'_>) -> &'static str {
    match term.kind {
        TokenKind::Number => "NUM",
        TokenKind::Emoji => "EMOJI",
        _ => "word",
    }
}

/// Reads the tokens of a line of the gold file.
fn tokens(answer: &str) -> Vec<(String, [usize; 3], &str)> {
    let token = |token: &str| {
        let mut fields = token.rsplitn(5, ':').map(str::to_owned);
        let mut next = || fields.next().unwrap();
        let kind = match &*next() {
            "NUM" => "NUM",
            "EMOJI" => "EMOJI",
            _ => "word",
        };
        let [position, end, start] = [next(), next(), next()].map(|n| n.parse().unwrap());
        (unescape(&next()), [start, end, position], kind)
    };
    answer
        .split(' ')
        .filter(|token| *token != "-")
        .map(token)
        .collect()
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (escaped, left) = after.split_at(1);
        rest = left;
        match escaped {
            "n" => out.push('\n'),
            "r" => out.push('\r'),
            "t" => out.push('\t'),
            "{" => {
                let (hex, left) = rest.split_once('}').unwrap();
                out.push(char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap());
                rest = left;
            }
            _ => out.push_str(escaped),
        }
    }
    out + rest
}

#[test]
fn terms_offsets_positions_and_types_are_lucenes() {
    let lucene = Analyzer::lucene();
    let rows = GOLD.lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for (text, answer) in rows.filter_map(|line| line.split_once('\t')) {
        let text = unescape(text);
        assert_eq!(analyzed(&lucene, &text), tokens(answer), "{text:?}");
        count += 1;
    }
    assert!(count > 250, "{count} texts");
}

#[test]
fn offsets_are_those_of_the_original() {
    for (text, term, end) in [
        ("الكِتَابُ", "كتاب", 9),
        ("ٱلرَّحْمَٰنِ", "ٱلرحمٰن", 12),
        ("هٰذا", "هٰذا", 4),
        ("١٬٠٠٠", "1٬000", 5),
        ("وسيكتبونها", "سيكتب", 10),
        ("قُرْءَانٌ", "قرء", 9),
        ("مؤسسة", "مؤسس", 5),
    ] {
        let [(got, [start, got_end, _], _)] = &analyzed(&Analyzer::lucene(), text)[..] else {
            panic!("{text} is one token");
        };
        assert_eq!((got.as_str(), *start, *got_end), (term, 0, end));
    }
}
