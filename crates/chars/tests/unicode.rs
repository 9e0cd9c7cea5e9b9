//! Every `char`, compared with the data of Unicode itself.

use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory as Gc, JoiningType as Joining};
use kalim_chars::{
    Class, JoiningType, UNICODE_VERSION, class, is_arabic, joining_type, presentation_form,
};
use kalim_testkit::all_chars;

fn category(c: char) -> Gc {
    CodePointMapData::<Gc>::new().get(c)
}

#[test]
fn data_is_of_the_stated_version() {
    assert_eq!(UNICODE_VERSION, (17, 0, 0));
    assert_ne!(category('\u{88F}'), Gc::Unassigned, "new in Unicode 17");
    assert_eq!(category('\u{10ED9}'), Gc::Unassigned, "new in Unicode 18");
}

#[test]
fn classes_follow_the_general_category() {
    let categories = CodePointMapData::<Gc>::new();
    for c in all_chars().filter(|&c| is_arabic(c)) {
        let expected: &[Gc] = match class(c) {
            Class::Letter => &[Gc::OtherLetter],
            Class::Mark => &[Gc::NonspacingMark, Gc::ModifierLetter],
            Class::Digit => &[Gc::DecimalNumber],
            Class::Tatweel => &[Gc::ModifierLetter],
            Class::Punctuation => &[
                Gc::OtherPunctuation,
                Gc::OpenPunctuation,
                Gc::ClosePunctuation,
            ],
            Class::Symbol => &[
                Gc::MathSymbol,
                Gc::CurrencySymbol,
                Gc::ModifierSymbol,
                Gc::OtherSymbol,
            ],
            Class::Format => &[Gc::Format],
            Class::PresentationForm => &[Gc::OtherLetter, Gc::CurrencySymbol, Gc::OtherSymbol],
            Class::Unassigned => &[Gc::Unassigned],
            other => panic!("{c:?} is in an Arabic block but {other}"),
        };
        assert!(
            expected.contains(&categories.get(c)),
            "U+{:04X} {}",
            u32::from(c),
            class(c)
        );
    }
}

#[test]
fn nonspacing_marks_are_marks() {
    let marks = all_chars().filter(|&c| is_arabic(c) && category(c) == Gc::NonspacingMark);
    assert!(marks.into_iter().all(|c| class(c) == Class::Mark));
}

fn expected_joining(c: char) -> JoiningType {
    match CodePointMapData::<Joining>::new().get(c) {
        Joining::RightJoining => JoiningType::RightJoining,
        Joining::LeftJoining => JoiningType::LeftJoining,
        Joining::DualJoining => JoiningType::DualJoining,
        Joining::JoinCausing => JoiningType::JoinCausing,
        Joining::Transparent => JoiningType::Transparent,
        _ => JoiningType::NonJoining,
    }
}

#[test]
fn joining_types_are_those_of_unicode() {
    for c in all_chars() {
        let (actual, expected) = (joining_type(c), expected_joining(c));
        // Other scripts are documented to answer NonJoining.
        let is_left_out = !is_arabic(c) && actual == JoiningType::NonJoining;
        assert!(
            actual == expected || is_left_out,
            "U+{:04X} {actual} {expected}",
            u32::from(c)
        );
    }
}

#[test]
fn joining_types_are_exact_around_arabic_text() {
    let common = ('\0'..='\u{36F}')
        .chain('\u{600}'..='\u{6FF}')
        .chain('\u{2000}'..='\u{206F}');
    for c in common.chain('\u{FB50}'..='\u{FE0F}') {
        assert_eq!(
            joining_type(c),
            expected_joining(c),
            "U+{:04X}",
            u32::from(c)
        );
    }
}

/// NFKC of one character of the blocks of forms, if that changes it, without the carrier of marks.
fn expected_form(c: char) -> Option<String> {
    let is_inside = matches!(u32::from(c), 0xFB50..=0xFDFF | 0xFE70..=0xFEFF | 0x1EE00..=0x1EEFF);
    let source = c.to_string();
    let letters = ComposingNormalizer::new_nfkc()
        .normalize(&source)
        .into_owned();
    let carrier = [' ', '\u{640}'];
    (is_inside && letters != source).then(|| letters.trim_start_matches(carrier).into())
}

#[test]
fn forms_are_those_of_unicode() {
    for c in all_chars().filter(|&c| c != '\u{FDFD}') {
        let expected = expected_form(c);
        assert_eq!(
            presentation_form(c),
            expected.as_deref(),
            "U+{:04X}",
            u32::from(c)
        );
    }
}
