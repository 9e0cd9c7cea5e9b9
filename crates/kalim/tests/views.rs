//! Several views of a token: what they are, against a naive twin, and their laws.

use std::collections::HashMap;
use std::sync::LazyLock;

use kalim::chars::{JoiningType, is_letter, is_mark, joining_type};
use kalim::normalize::{Form, Rules};
use kalim::stem::Algorithm;
use kalim::stopwords::StopWordList;
use kalim::{Analyzer, AnalyzerBuilder, AnalyzerPreset, Term, TermBuffer, Terms, View};
use kalim_testkit::{any_text, cases, mixed_text, padded, padded_arabic};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn of<'a>(terms: &'a Terms<'_>, view: View) -> Vec<&'a str> {
    terms.view(view).map(|term| term.text).collect()
}

fn ngrams(text: &str, view: View) -> Vec<String> {
    let analyzer = Analyzer::builder().views([view]).build();
    let terms = analyzer.terms(text);
    terms.iter().map(|term| term.text.to_owned()).collect()
}

#[test]
fn views_have_names() {
    for &view in View::ALL {
        assert_eq!(view.to_string().parse(), Ok(view));
    }
    let error = "4-gram".parse::<View>().unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown view: expected one of surface, stem, root, 3-grams, 4-grams, 5-grams"
    );
}

#[test]
fn presets_give_the_views_that_they_weigh() {
    for &preset in AnalyzerPreset::ALL {
        let terms = preset.builder().build();
        let terms = terms.terms("وبمدارسهم");
        for view in View::ALL {
            let is_weighed = preset.weights().iter().any(|(weighed, _)| weighed == view);
            assert_eq!(
                terms.view(*view).count() > 0,
                is_weighed,
                "{view} of {preset}"
            );
        }
    }
}

#[test]
fn views_of_a_text_are_beside_each_other() {
    let views = [View::Surface, View::Stem, View::Grams4];
    let analyzer = Analyzer::builder().stemmer(Algorithm::Kalim).views(views);
    let analyzer = analyzer.build();
    let terms = analyzer.terms("مَدَارِسُهُم في ٢٠١٥");
    let terms: Vec<_> = terms
        .iter()
        .map(|term| (term.position, term.view.as_str(), term.text))
        .collect();
    assert_eq!(
        terms,
        [
            (0, "surface", "مدارسهم"),
            (0, "stem", "مدرسه"),
            (0, "4-grams", "_مدا"),
            (0, "4-grams", "مدار"),
            (0, "4-grams", "دارس"),
            (0, "4-grams", "ارسه"),
            (0, "4-grams", "رسهم"),
            (0, "4-grams", "سهم_"),
            (1, "surface", "في"),
            (1, "stem", "في"),
            (1, "4-grams", "_في_"),
            (2, "surface", "2015"),
            (2, "stem", "2015"),
            (2, "4-grams", "_201"),
            (2, "4-grams", "2015"),
            (2, "4-grams", "015_"),
        ]
    );
}

#[test]
fn short_words_are_one_ngram() {
    for (word, views, want) in [
        ("و", &[View::Grams3, View::Grams4, View::Grams5][..], "_و_"),
        ("من", &[View::Grams4, View::Grams5], "_من_"),
        ("كتب", &[View::Grams5], "_كتب_"),
    ] {
        for &view in views {
            assert_eq!(ngrams(word, view), [want], "{view}");
        }
    }
    assert_eq!(ngrams("من", View::Grams3), ["_من", "من_"]);
    assert_eq!(ngrams("كتب", View::Grams4), ["_كتب", "كتب_"]);
}

#[test]
fn ranges_of_ngrams_are_their_letters_with_their_marks() {
    let analyzer = Analyzer::builder().views([View::Grams3]).build();
    let text = "\u{200F}ٱلْقَـلَم";
    let terms = analyzer.terms(text);
    let found = terms.iter().map(|term| (term.text, terms.surface(&term)));
    assert!(found.eq([
        ("_ال", "ٱلْ"),
        ("الق", "ٱلْقَ"),
        ("لقل", "لْقَـلَ"),
        ("قلم", "قَـلَم"),
        ("لم_", "لَم"),
    ]));
}

#[test]
fn marks_that_are_kept_stay_with_their_letter() {
    let builder = Analyzer::builder().rules(Rules::display());
    let analyzer = builder.views([View::Grams3]).build();
    let terms = analyzer.terms("كَتَبَ");
    assert_eq!(of(&terms, View::Grams3), ["_كَتَ", "كَتَبَ", "تَبَ_"]);
}

#[test]
fn a_ligature_is_the_range_of_all_its_letters() {
    let analyzer = Analyzer::builder().views([View::Grams4]).build();
    let terms = analyzer.terms("ﷲ");
    assert_eq!(of(&terms, View::Grams4), ["_الل", "الله", "لله_"]);
    assert!(terms.iter().all(|term| term.range == (0..3)));
}

#[test]
fn the_surface_is_not_cut_for_listed_words() {
    let analyzer = Analyzer::builder().views([View::Surface]).build();
    assert_eq!(of(&analyzer.terms("والوزير"), View::Surface), ["والوزير"]);
}

#[test]
fn matches_are_of_one_view_and_joined_within_a_token() {
    let grams = Analyzer::builder().views([View::Grams4]).build();
    let text = "ضاع كِتَابُهُ";
    assert_eq!(&text[grams.matches(text, "كتاب")[0].clone()], "كِتَابُ");
    // The stem of one word is an n-gram of another.
    let both = Analyzer::views();
    assert!(both.matches("كتاب", "مكتابة").len() == 1);
    let stems = both.terms("كتاب");
    let stem = Analyzer::builder()
        .build()
        .terms("كتاب")
        .matching(&grams.terms("كتاب"));
    assert!(stem.is_empty() && !stems.is_empty());
}

#[test]
fn none_and_twice_are_taken_at_their_word() {
    assert!(
        Analyzer::builder()
            .views([])
            .build()
            .terms("كتاب")
            .is_empty()
    );
    for views in [[View::Stem; 2], [View::Grams4; 2]] {
        let twice = Analyzer::builder().views(views).build();
        let once = Analyzer::builder().views([views[0]]).build();
        assert!(twice.terms("الكتاب").iter().eq(once.terms("الكتاب").iter()));
    }
}

const ALL: [View; 5] = [
    View::Grams5,
    View::Stem,
    View::Grams3,
    View::Surface,
    View::Grams4,
];

/// An analyzer of all views, and those of stems and of folded words alone.
struct Trio {
    views: Analyzer,
    stems: Analyzer,
    surface: Analyzer,
}

static TRIOS: LazyLock<Vec<Trio>> = LazyLock::new(|| {
    let nfkc = Rules::lucene().form(Form::Nfkc);
    let builders = [
        AnalyzerPreset::Search.builder(),
        AnalyzerPreset::Views
            .builder()
            .stop_words(StopWordList::Msa.words()),
        AnalyzerPreset::Search.builder().rules(Rules::display()),
        AnalyzerPreset::Lucene.builder(),
        AnalyzerPreset::Lucene.builder().rules(nfkc),
    ];
    let trio = |builder: AnalyzerBuilder| Trio {
        stems: builder.clone().views([View::Stem]).build(),
        surface: builder.clone().views([View::Surface]).build(),
        views: builder.views(ALL).build(),
    };
    builders.into_iter().map(trio).collect()
});

/// The n-grams of a word, as plain as can be.
fn naive(word: &str, len: usize) -> Vec<String> {
    let mut letters: Vec<String> = Vec::new();
    for cluster in word.graphemes(true) {
        let first = cluster.chars().next().unwrap();
        let is_attached = is_mark(first) || joining_type(first) == JoiningType::Transparent;
        match letters.last_mut() {
            Some(letter) if is_attached => letter.push_str(cluster),
            _ => letters.push(cluster.to_owned()),
        }
    }
    letters.insert(0, "_".to_owned());
    letters.push("_".to_owned());
    match letters.len() <= len {
        true => vec![letters.concat()],
        false => letters.windows(len).map(<[String]>::concat).collect(),
    }
}

fn check(trio: &Trio, text: &str, buffer: &mut TermBuffer) {
    let terms = trio.views.terms(text);
    let (stems, surface) = (trio.stems.terms(text), trio.surface.terms(text));
    assert!(terms.view(View::Stem).eq(stems.iter()), "{text:?}");
    assert!(terms.view(View::Surface).eq(surface.iter()), "{text:?}");
    let whole = |term: Term<'_>| (term.position, term.range, term.kind);
    assert!(stems.iter().map(whole).eq(surface.iter().map(whole)));
    for (view, len) in [(View::Grams3, 3), (View::Grams4, 4), (View::Grams5, 5)] {
        let want = surface.iter().flat_map(|word| {
            let grams = naive(word.text, len).into_iter();
            grams.map(move |gram| (gram, word.position))
        });
        let found = terms
            .view(view)
            .map(|term| (term.text.to_owned(), term.position));
        assert!(found.eq(want), "{view} of {text:?}");
    }
    check_ranges(text, &terms);
    assert!(terms.iter().eq(trio.views.terms(text).iter()));
    assert!(terms.iter().eq(trio.views.terms_into(text, buffer).iter()));
}

fn check_ranges(text: &str, terms: &Terms<'_>) {
    let stems = terms.view(View::Stem);
    let tokens: HashMap<u32, _> = stems.map(|term| (term.position, term)).collect();
    let mut last = (0, 0);
    for term in terms {
        let token = &tokens[&term.position];
        assert!(last <= (term.position, term.range.start), "{text:?}");
        last = (term.position, term.range.start);
        assert!(token.range.start <= term.range.start && term.range.end <= token.range.end);
        assert_eq!(term.kind, token.kind);
        let surface = terms.surface(&term);
        assert!(!surface.is_empty(), "{text:?}");
        let before = &text[token.range.start..term.range.start];
        let begins_within = surface.starts_with(is_mark) && before.ends_with(is_letter);
        let behind = &text[term.range.end..token.range.end];
        let ends_within = behind.starts_with(is_mark);
        assert!(!(begins_within || ends_within), "{term:?} in {text:?}");
    }
}

fn check_all(text: &str) {
    let mut buffer = TermBuffer::new();
    TRIOS.iter().for_each(|trio| check(trio, text, &mut buffer));
}

#[test]
fn laws_on_tricky_cases_at_every_padding() {
    for case in cases::TRICKY {
        padded(case).step_by(5).for_each(|text| check_all(&text));
        padded_arabic(case)
            .step_by(5)
            .for_each(|text| check_all(&text));
    }
}

#[test]
fn a_buffer_serves_all_analyzers() {
    let mut buffer = TermBuffer::new();
    for text in ["وَلِلّٰهِ المَثَلُ الأَعْلَى", "", "ـ ما ١٢", "كتاب كتاب"]
    {
        TRIOS.iter().for_each(|trio| check(trio, text, &mut buffer));
        let search = Analyzer::search();
        let want = search.terms(text);
        assert!(search.terms_into(text, &mut buffer).iter().eq(want.iter()));
    }
}

#[test]
fn long_words_are_no_trouble() {
    for unit in ["ب", "\u{64E}", "بَ", "ـ", "و\u{200D}"] {
        let text = unit.repeat(1 << 16);
        let terms = Analyzer::views();
        let terms = terms.terms(&text);
        assert!(
            terms.len() <= (1 << 16) + 2,
            "{unit:?} gives {}",
            terms.len()
        );
    }
}

proptest! {
    #[test]
    fn laws_on_any_text(text in any_text()) {
        check_all(&text);
    }

    #[test]
    fn laws_on_long_text(texts in proptest::collection::vec(mixed_text(), 1..20)) {
        check_all(&texts.join(" "));
    }
}
