//! The analyzer under `search`: what it must get right, and its laws.

use kalim::normalize::{Rules, TaMarbuta};
use kalim::stem::Algorithm;
use kalim::stopwords::StopWordList;
use kalim::tokenize::TokenKind;
use kalim::{Analyzer, AnalyzerPreset, Terms};
use kalim_testkit::{any_text, cases, mixed_text, padded};
use proptest::prelude::*;

fn texts<'a>(terms: &'a Terms<'_>) -> Vec<&'a str> {
    terms.iter().map(|term| term.text).collect()
}

/// The only term of `word`.
fn term(search: &Analyzer, word: &str) -> String {
    let terms = search.terms(word);
    assert_eq!(terms.len(), 1, "{word}");
    terms.get(0).unwrap().text.to_owned()
}

#[test]
fn spellings_and_forms_of_a_word_are_one_term() {
    let search = Analyzer::search();
    for (words, want) in [
        (
            &[
                "كتاب",
                "والكتاب",
                "للكتاب",
                "الكِتَابُ",
                "بالكتاب",
                "کتاب",
                "ﻛﺘﺎﺏ",
            ][..],
            "كتاب",
        ),
        (&["الرحمن", "ٱلرَّحْمَٰنِ", "الرَّحْمٰن"], "رحمن"),
        (
            &[
                "محمد",
                "ﻣﺤﻤﺪ",
                "محمد\u{200F}",
                "\u{FEFF}مُحَمَّدٌ",
                "مح\u{200D}مد",
            ],
            "محمد",
        ),
        (&["شركة", "شرکة", "شركه", "الشركة"], "شرك"),
        (&["١٢٫٥", "12.5", "۱۲٫۵"], "12.5"),
        (&["١٬٠٠٠", "1,000"], "1,000"),
        (&["Kalim", "KALIM"], "kalim"),
    ] {
        for word in words {
            assert_eq!(term(&search, word), want, "{word}");
        }
    }
    assert_eq!(term(&search, "ا\u{653}ية"), term(&search, "آية"));
}

#[test]
fn words_that_look_like_affixes_stay_whole() {
    let search = Analyzer::search();
    for (word, want) in [
        ("إلى", "الي"),
        ("إله", "اله"),
        ("ألمانيا", "المانيا"),
        ("الله", "الله"),
        ("الذي", "الذي"),
        ("وزير", "وزير"),
        ("والوزير", "وزير"),
        ("پچژگ", "پچژگ"),
    ] {
        assert_eq!(term(&search, word), want);
    }
}

#[test]
fn a_word_is_the_same_alone_and_in_a_sentence() {
    let search = Analyzer::search();
    let terms = search.terms("أعلنت شركة السيارات أرباحها");
    assert_eq!(terms.get(1).unwrap().text, term(&search, "شركة"));
}

#[test]
fn highlights_cover_whole_letters() {
    let search = Analyzer::search();
    let text = "هَذَا كِتَابُهُ، وَذَاكَ قَلَمُهُ";
    let found: Vec<_> = search
        .matches(text, "كتاب")
        .into_iter()
        .map(|at| &text[at])
        .collect();
    assert_eq!(found, ["كِتَابُهُ"]);
    let invisible = "\u{200F}مُحَمَّدٌ\u{200F} رَسُولُ ٱللَّهِ\u{200E}";
    let found: Vec<_> = search
        .matches(invisible, "محمد الله")
        .into_iter()
        .map(|at| &invisible[at])
        .collect();
    assert_eq!(found, ["مُحَمَّدٌ", "ٱللَّهِ"]);
}

#[test]
fn one_ligature_of_four_words_gives_four_terms() {
    let search = Analyzer::search();
    let terms = search.terms("محمد \u{FDFA}");
    assert_eq!(texts(&terms), ["محمد", "صل", "الله", "علي", "سلم"]);
    assert!(terms.iter().skip(1).all(|term| term.range == (9..12)));
    let found = search.matches("محمد \u{FDFA}", "صلى الله");
    assert_eq!((found.len(), found[0].clone()), (1, 9..12));
}

#[test]
fn stop_words_are_found_in_any_spelling() {
    let builder = Analyzer::builder().stop_words(StopWordList::Msa.words());
    let terms = builder.build();
    let terms = terms.terms("مِنْ الكِتاب إلَى هٰذا المكتب");
    assert_eq!(texts(&terms), ["كتاب", "مكتب"]);
    assert_eq!(
        terms.iter().map(|term| term.position).collect::<Vec<_>>(),
        [1, 4]
    );
}

#[test]
fn every_step_can_be_chosen() {
    let text = "وساهدات المدرسة";
    let builder = Analyzer::builder;
    let plain = builder().stemmer(Algorithm::None).build();
    assert_eq!(texts(&plain.terms(text)), ["وساهدات", "المدرسه"]);
    let kept = builder().rules(Rules::search().ta_marbuta(TaMarbuta::Keep));
    assert_eq!(
        texts(&kept.stemmer(Algorithm::None).build().terms(text))[1],
        "المدرسة"
    );
    let protected = builder().protect(["سَاهِدَات"]).build();
    assert_eq!(texts(&protected.terms(text))[0], "ساهدات");
}

#[test]
fn kinds_are_told() {
    let search = Analyzer::search();
    let terms = search.terms("كتب 12 رسالة إلى a@b.org عن #السفر و@user_1");
    let kinds: Vec<_> = terms.iter().map(|term| (term.kind, term.text)).collect();
    for wanted in [
        (TokenKind::Number, "12"),
        (TokenKind::Email, "a@b.org"),
        (TokenKind::Hashtag, "#السفر"),
        (TokenKind::Mention, "@user_1"),
    ] {
        assert!(kinds.contains(&wanted), "{wanted:?} in {kinds:?}");
    }
}

#[test]
fn long_input_is_no_trouble() {
    let search = Analyzer::search();
    for unit in ["ب", "\u{64E}", "بَ", " ", "ـ", "و"] {
        let text = unit.repeat(1 << 20);
        let terms = search.terms(&text);
        assert!(terms.len() <= 1, "{unit:?} gives {}", terms.len());
    }
}

#[test]
fn presets_have_names() {
    for &preset in AnalyzerPreset::ALL {
        assert_eq!(preset.to_string().parse(), Ok(preset));
    }
    let error = "solr".parse::<AnalyzerPreset>().unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown preset: expected one of search, lucene, views"
    );
}

#[test]
fn public_types_are_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<Analyzer>();
    check::<kalim::AnalyzerBuilder>();
    check::<Terms<'_>>();
}

/// Ranges are in order, can be used to slice, and never begin with the mark of a letter.
fn check_laws(analyzer: &Analyzer, text: &str) {
    let terms = analyzer.terms(text);
    let mut last = (0, None);
    for term in &terms {
        let surface = terms.surface(&term);
        assert!(!surface.is_empty());
        assert!(term.range.start >= last.0, "{text:?}");
        assert!(
            last.1.is_none_or(|position| term.position > position),
            "{text:?}"
        );
        last = (term.range.start, Some(term.position));
        let after = text[term.range.end..].chars().next();
        let at_letter = surface.chars().any(kalim::chars::is_letter);
        assert!(
            !(at_letter && after.is_some_and(kalim::chars::is_mark)),
            "{surface:?} in {text:?}"
        );
    }
    assert!(terms.iter().eq(terms.clone().iter()));
}

fn analyzers() -> [Analyzer; 2] {
    [Analyzer::search(), Analyzer::lucene()]
}

#[test]
fn laws_on_tricky_cases_at_every_padding() {
    for analyzer in analyzers() {
        for case in cases::TRICKY {
            padded(case).for_each(|text| check_laws(&analyzer, &text));
        }
    }
}

proptest! {
    #[test]
    fn laws_on_mixed_text(text in mixed_text()) {
        analyzers().iter().for_each(|analyzer| check_laws(analyzer, &text));
    }

    #[test]
    fn laws_on_any_text(text in any_text()) {
        analyzers().iter().for_each(|analyzer| check_laws(analyzer, &text));
    }
}
