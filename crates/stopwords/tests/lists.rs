//! The laws of the lists.

use std::collections::HashSet;

use kalim_stopwords::{LUCENE, MSA, StopWordList, StopWords};
use kalim_testkit::fold;

/// Content words, some of which are a function word as well when hamza, ة and ى are folded.
const CONTENT: &[&str] = &[
    "أب",
    "أثر",
    "أخ",
    "أذن",
    "أم",
    "إمام",
    "آلام",
    "آلية",
    "آية",
    "بيان",
    "بيت",
    "بينة",
    "حياة",
    "دولة",
    "رب",
    "رجل",
    "سنة",
    "شعر",
    "ظل",
    "عام",
    "عدة",
    "علم",
    "عم",
    "عمل",
    "فاي",
    "فعلي",
    "فقد",
    "فلم",
    "فهم",
    "قبلة",
    "قط",
    "قلم",
    "كتاب",
    "لغة",
    "لهو",
    "ليلا",
    "مدرسة",
    "مدينة",
    "منى",
    "نحو",
    "نعم",
    "نفس",
    "هدى",
    "والي",
    "واي",
    "وزير",
    "وسط",
    "وقت",
    "ولد",
    "ولي",
    "وهم",
    "وهن",
    "يوم",
];

/// How words begin whose و or ف is no conjunction.
const OWN_LETTER: &[&str] = &["وراء", "وقتئذ", "في", "فوق", "فقط"];

#[test]
fn lists_are_arabic_letters_without_marks_or_repetition() {
    let (letters, tatweel) = ('ء'..='ي', '\u{640}');
    for list in StopWordList::ALL {
        let words = list.words();
        for word in words {
            assert!(!word.is_empty());
            assert!(
                word.chars().all(|c| letters.contains(&c) && c != tatweel),
                "{word}"
            );
        }
        assert_eq!(
            words.iter().collect::<HashSet<_>>().len(),
            words.len(),
            "{list}"
        );
    }
}

#[test]
fn lists_have_their_size() {
    assert_eq!(LUCENE.len(), 119);
    assert!((600..750).contains(&MSA.len()), "{}", MSA.len());
}

#[test]
fn msa_has_no_content_word() {
    let stop = StopWords::folded(MSA, fold);
    let found: Vec<_> = CONTENT
        .iter()
        .filter(|word| stop.contains(&fold(word)))
        .collect();
    assert_eq!(found, [&""; 0]);
}

#[test]
fn msa_covers_lucene_but_for_single_letters_and_syntax() {
    let stop = StopWords::folded(MSA, fold);
    let missing: Vec<_> = LUCENE
        .iter()
        .filter(|word| !stop.contains(&fold(word)))
        .collect();
    assert_eq!(missing, [&"ب", &"ا", &"أ", &"نحو"]);
}

#[test]
fn msa_words_with_a_conjunction_have_one_without() {
    let words: HashSet<&str> = MSA.iter().copied().collect();
    let own = |word: &str| OWN_LETTER.iter().any(|start| word.starts_with(start));
    for word in MSA.iter().filter(|word| !own(word)) {
        let bare = word.strip_prefix(['و', 'ف']);
        assert!(
            bare.is_none_or(|bare| bare.is_empty() || words.contains(bare)),
            "{word}"
        );
    }
}
