//! Every reference stemmer against the program that it equals.
//!
//! `golden/oracle.py` and `golden/Light10Oracle.java` say how the files were made.

extern crate alloc;

use alloc::borrow::Cow;

use kalim_stem::{Algorithm, Stemmer};

const GOLDEN: [(Algorithm, &str); 5] = [
    (Algorithm::Light10, include_str!("golden/light10.tsv")),
    (Algorithm::Snowball, include_str!("golden/snowball.tsv")),
    (Algorithm::Isri, include_str!("golden/isri.tsv")),
    (Algorithm::Arlstem, include_str!("golden/arlstem.tsv")),
    (Algorithm::Arlstem2, include_str!("golden/arlstem2.tsv")),
];

/// Returns the words of a golden file and what the reference answers.
fn rows(golden: &str) -> impl Iterator<Item = (&str, &str)> {
    golden.lines().map(|row| row.split_once('\t').unwrap())
}

#[test]
fn stems_are_those_of_the_reference() {
    for (algorithm, golden) in GOLDEN {
        assert_eq!(golden.lines().count(), 342);
        for (word, stem) in rows(golden) {
            assert_eq!(algorithm.stem(word), stem, "{algorithm} of {word:?}");
        }
    }
}

#[test]
fn a_stem_is_borrowed_if_it_is_only_cut() {
    for (algorithm, golden) in GOLDEN {
        for (word, stem) in rows(golden) {
            let is_borrowed = matches!(algorithm.stem(word), Cow::Borrowed(_));
            assert!(!is_borrowed || word.contains(stem));
            // What is not cut from the start is often there twice, and some letter was taken out.
            if word.starts_with(stem) {
                assert!(is_borrowed, "{algorithm} of {word:?}");
            }
        }
    }
}

/// Defects of the references, which are kept: the word and its stem.
const DEFECTS: &[(Algorithm, &str, &str)] = &[
    // و and ف stay before an article.
    (Algorithm::Snowball, "والكتاب", "والكتاب"),
    (Algorithm::Snowball, "فالمعلم", "فالمعلم"),
    // Only a noun with an article loses its ات.
    (Algorithm::Snowball, "المكتبات", "مكتب"),
    (Algorithm::Snowball, "مكتبات", "مكتبا"),
    // The article is looked for before marks are removed.
    (Algorithm::Snowball, "اَلمكتبات", "مكتبا"),
    // The first letter of a word is taken for a prefix.
    (Algorithm::Snowball, "فندق", "ندق"),
    // What is behind the first of two hamzas is looked at no further than that.
    (Algorithm::Snowball, "أأفكتبتم", "اكتب"),
    // Digits are Arabic-Indic ones only, and alef is not ٱ.
    (Algorithm::Snowball, "۱۲۳", "۱۲۳"),
    (Algorithm::Snowball, "ٱلكتاب", "ٱلكتاب"),
    // A lam for an alef in the list of suffixes.
    (Algorithm::Isri, "سافرتمل", "سفر"),
    // Only an initial hamza is folded, and a later one when the word is stemmed again.
    (Algorithm::Isri, "سأكتب", "أكتب"),
    // Tatweel is a letter.
    (Algorithm::Isri, "كتـــاب", "كتـــاب"),
    // No فال.
    (Algorithm::Arlstem, "فالكتاب", "فالكتاب"),
    // A suffix with a mark, when marks are gone.
    (Algorithm::Arlstem, "كتابهنّ", "كتابه"),
    (Algorithm::Arlstem2, "كتابهنّ", "كتابه"),
    // A step that is never reached.
    (Algorithm::Arlstem, "لنذهب", "لنذهب"),
    // A prefix with a hamza, when alef is bare.
    (Algorithm::Arlstem2, "لأذهب", "اذهب"),
    // The first letter of a word is taken for a prefix.
    (Algorithm::Arlstem2, "لاعب", "اعب"),
];

#[test]
fn defects_are_kept() {
    for &(algorithm, word, stem) in DEFECTS {
        assert_eq!(algorithm.stem(word), stem, "{algorithm} of {word}");
    }
}
