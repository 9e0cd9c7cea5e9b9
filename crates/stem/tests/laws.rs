//! What holds for every stemmer and every string.

extern crate alloc;

use alloc::borrow::Cow;

use kalim_chars::presentation_form;
use kalim_stem::{Algorithm, Protected, Stemmer};
use kalim_testkit::{any_text, arabic_word, cases::TRICKY, mixed_text, padded, vocalized_word};
use proptest::prelude::*;

fn check(word: &str) {
    for algorithm in Algorithm::ALL {
        let stem = algorithm.stem(word);
        let room = match algorithm {
            // The two letters of a ligature for one.
            Algorithm::Snowball => {
                let is_ligature = |c: &char| ('\u{FEF5}'..='\u{FEFC}').contains(c);
                word.chars().filter(is_ligature).count()
            }
            // The letters of any form, and a lemma or a root with up to four letters and marks that the word has not.
            Algorithm::Kalim | Algorithm::Root => {
                let letters = word.chars().filter_map(presentation_form);
                letters.map(str::len).sum::<usize>() + 4
            }
            _ => 0,
        };
        assert!(
            stem.chars().count() <= word.chars().count() + room,
            "{algorithm} of {word:?}"
        );
        assert!(
            stem.len() <= word.len() + 2 * room,
            "{algorithm} of {word:?}"
        );
        if let Cow::Borrowed(piece) = stem {
            let range = algorithm.stem_range(word).unwrap();
            assert_eq!(&word[range], piece, "{algorithm} of {word:?}");
        }
        let mut appended = String::from("ب");
        algorithm.stem_into(word, &mut appended);
        assert_eq!(appended, format!("ب{stem}"), "{algorithm} of {word:?}");
    }
}

#[test]
fn tricky_texts() {
    for case in TRICKY {
        padded(case).for_each(|text| check(&text));
        for word in case.split(' ') {
            check(word);
            check(&format!("وال{word}ها"));
        }
    }
}

proptest! {
    #[test]
    fn any_text_obeys(text in any_text()) {
        check(&text);
        text.split_whitespace().for_each(check);
    }

    #[test]
    fn any_word_obeys(word in arabic_word(), vocalized in vocalized_word(), text in mixed_text()) {
        check(&word);
        check(&vocalized);
        check(&format!("{vocalized}{word}"));
        text.split_whitespace().for_each(check);
    }

    /// A root, or a word that is as short, is its own stem.
    #[test]
    fn short_stems_stay(word in arabic_word(), text in any_text()) {
        for word in text.split_whitespace().chain([&*word]) {
            for algorithm in [Algorithm::Isri, Algorithm::Arlstem, Algorithm::Arlstem2] {
                let stem = algorithm.stem(word);
                if stem.chars().count() <= 3 && !stem.starts_with(['أ', 'إ', 'آ']) {
                    prop_assert_eq!(algorithm.stem(&stem), &*stem);
                }
            }
        }
    }

    /// A word that is protected is whole under every stemmer.
    #[test]
    fn protected_words_stay(word in arabic_word()) {
        for algorithm in Algorithm::ALL {
            let stemmer = Protected::new(*algorithm, [&word]);
            let mut appended = String::new();
            stemmer.stem_into(&word, &mut appended);
            prop_assert_eq!(stemmer.stem(&word), &*appended);
            prop_assert_eq!(&appended, &word);
        }
    }
}

/// No algorithm is idempotent: words, their stems, and the stems of those.
#[cfg(feature = "lexicon")]
const STEMS_WITH_STEMS: &[(Algorithm, &str, &str, &str)] = &[
    (Algorithm::Light10, "والوالد", "والد", "الد"),
    (Algorithm::Light1, "الالتزام", "التزام", "تزام"),
    (Algorithm::Light2, "ووزير", "وزير", "زير"),
    (Algorithm::Light3, "سنهة", "سنه", "سن"),
    (Algorithm::Light8, "سنهة", "سنه", "سن"),
    (Algorithm::Light10TwoStep, "للالتزام", "التزام", "تزام"),
    (Algorithm::Snowball, "مدرسات", "مدرسا", "مدرس"),
    (Algorithm::Snowball, "فبيت", "فبي", "فب"),
    (Algorithm::Snowball, "على", "علي", "عل"),
    (Algorithm::Isri, "سأكتب", "أكتب", "كتب"),
    (Algorithm::Isri, "سألتموني", "ألتمو", "لمو"),
    (Algorithm::Isri, "والقسطنطينيون", "قسطنطيني", "قسطنط"),
    (Algorithm::Arlstem, "يكتبون", "يكتب", "كتب"),
    (Algorithm::Arlstem, "الوزير", "وزير", "زير"),
    (Algorithm::Arlstem, "معلمتان", "معلمت", "معلم"),
    (Algorithm::Arlstem2, "يكتبون", "يكتب", "كتب"),
    (Algorithm::Arlstem2, "ولايزال", "ايزال", "يزل"),
    (Algorithm::Kalim, "يكتبون", "كَتب", "كتاب"),
    (Algorithm::Root, "أتمنى", "تمم", "ميم"),
];

#[test]
#[cfg(feature = "lexicon")]
fn no_stemmer_is_idempotent() {
    for &(algorithm, word, stem, again) in STEMS_WITH_STEMS {
        assert_eq!(algorithm.stem(word), stem, "{algorithm} of {word}");
        assert_eq!(algorithm.stem(stem), again, "{algorithm} of {stem}");
    }
    let listed = |algorithm: &Algorithm| STEMS_WITH_STEMS.iter().any(|row| row.0 == *algorithm);
    let others: Vec<_> = Algorithm::ALL.iter().filter(|a| !listed(a)).collect();
    assert_eq!(others, [&Algorithm::None]);
}
