//! The rules of entities, by number, and what holds on any text.

use super::*;
use EntityKind::*;
use alloc::string::String;
use alloc::vec::Vec;
use kalim_chars::is_mark;
use kalim_testkit::{any_text, cases::TRICKY, mixed_text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

#[track_caller]
fn check(text: &str, expected: &[(EntityKind, &str)]) {
    let found: Vec<_> = entities(text)
        .map(|entity| (entity.kind, entity.text))
        .collect();
    assert_eq!(found, expected, "{text:?}");
}

/// Asserts that each text is one entity of a kind, alone and within a sentence.
#[track_caller]
fn check_each(kind: EntityKind, texts: &[&str]) {
    for text in texts {
        check(text, &[(kind, text)]);
        let sentence = alloc::format!("قال {text}، ثم ذهب");
        check(&sentence, &[(kind, text)]);
    }
}

#[test]
fn e1_to_e5_are_tokens() {
    check(
        "www.a.com @b c@d.org #e 👍🏽",
        &[
            (Url, "www.a.com"),
            (Mention, "@b"),
            (Email, "c@d.org"),
            (Hashtag, "#e"),
            (Emoji, "👍🏽"),
        ],
    );
}

#[test]
fn e6_dates() {
    check_each(
        Date,
        &[
            "26/04/2024",
            "٢٦/٠٤/٢٠٢٤",
            "2024-04-26",
            "26.4.2024",
            "26-04-2024",
            "26 أبريل 2024",
            "٢٦ نيسان ٢٠٢٤م",
            "1 كانون الثاني 2020",
            "15 رمضان 1445 هـ",
            "26 من أبريل",
            "26 أبريل، 2024",
            "1445هـ",
            "2019م",
            "5 ذو الحجة 1445هـ",
        ],
    );
}

#[test]
fn e7_times() {
    check_each(
        Time,
        &[
            "10:30",
            "١٠:٣٠",
            "10:30:15",
            "7:05 صباحًا",
            "7:05 ص",
            "19:00 مساء",
            "7:05 PM",
        ],
    );
}

#[test]
fn e8_phones() {
    check_each(
        Phone,
        &[
            "+966 55 123 4567",
            "+20-2-2345-6789",
            "00971 4 123 4567",
            "055-123-4567",
            "0551234567",
            "٠١٠-١٢٣٤-٥٦٧٨",
        ],
    );
}

#[test]
fn e9_to_e13_numbers() {
    check_each(Range, &["10-15", "1990–2000", "٣ - ٥", "10-15%"]);
    check_each(
        Percent,
        &["١٬٢٣٤٫٥٦٪", "50%", "50 %", "20 بالمئة", "20 في المائة"],
    );
    check_each(
        Currency,
        &[
            "$100",
            "€ 1,000.50",
            "300 دولار",
            "300 دولارًا",
            "5 جنيهات",
            "100 USD",
            "١٠ ريال",
            "25 ﷼",
            "500 مليون دولار",
            "٥ ملايين دولار",
        ],
    );
    check_each(Ordinal, &["الـ21", "ال15", "21st"]);
    check_each(Number, &["225", "١٬٢٠٠", "3.14"]);
}

#[test]
fn e14_abbreviations() {
    check("وصل د. محمد", &[(Abbreviation, "د.")]);
    check("أ.د. علي", &[(Abbreviation, "أ.د.")]);
    check("ص.ب. 12", &[(Abbreviation, "ص.ب."), (Number, "12")]);
    check("عن ا.ف.ب", &[(Abbreviation, "ا.ف.ب")]);
    check("ذهب.", &[]);
    check("هو م.", &[]);
}

#[test]
fn what_cannot_be_a_date_or_a_time_is_numbers() {
    let kinds = |text| entities(text).map(|entity| entity.kind).collect::<Vec<_>>();
    assert_eq!(kinds("99/99/2024"), [Number; 3]);
    assert_eq!(kinds("25:99"), [Number; 2]);
    assert_eq!(kinds("40 أبريل"), [Number]);
    // Metres.
    assert_eq!(kinds("150 م و10 م"), [Number]);
    assert_eq!(kinds("13/25/2024"), [Number; 3]);
    assert_eq!(kinds("12/25/2024"), [Date]);
}

#[test]
fn e15_ellipses() {
    check("ب...\u{64E}", &[(Ellipsis, "...\u{64E}")]);
    check(
        "نعم… ثم... لا.. أو....",
        &[(Ellipsis, "…"), (Ellipsis, "..."), (Ellipsis, "....")],
    );
}

#[test]
fn e16_e17_elongated_words() {
    check("جمييييل", &[(Elongated, "جمييييل")]);
    check("رااااائع جدًّا", &[(Elongated, "رااااائع")]);
    check("كتـــاب", &[(Tatweel, "ـــ")]);
    check("الله", &[]);
    check("مدد", &[]);
    check("عام هـ", &[]);
}

#[test]
fn plain_text_has_none() {
    check("قال الرجل إنه ذهب إلى المدرسة، ثم عاد.", &[]);
    check("", &[]);
}

#[test]
fn parts_are_never_lost() {
    let parts = |text| {
        entities(text)
            .flat_map(|entity| entity.parts())
            .map(|part| part.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(parts("26/04/2024"), ["26", "/", "04", "/", "2024"]);
    assert_eq!(parts("#حُرِّيّة_2"), ["#", "حُرِّيّة", "_", "2"]);
    assert_eq!(parts("@a.b"), ["@", "a"]);
    assert_eq!(
        parts("http://ar.org/كتاب"),
        ["http", ":", "/", "/", "ar", ".", "org", "/", "كتاب"]
    );
}

/// Checks what holds for every text.
fn assert_laws(text: &str) {
    let mut end = 0;
    for entity in entities(text) {
        assert!(entity.start >= end && !entity.text.is_empty(), "{text:?}");
        assert_eq!(&text[entity.range()], entity.text, "{text:?}");
        assert!(
            !text[entity.end()..].starts_with(is_mark),
            "{text:?} {entity:?}"
        );
        let joined: String = entity.parts().map(|part| part.text).collect();
        assert_eq!(joined, entity.text);
        assert!(
            entity.parts().all(|part| &text[part.range()] == part.text),
            "{text:?}"
        );
        end = entity.end();
    }
    assert_filter(text);
}

/// The filter of words passes all that are entities.
fn assert_filter(text: &str) {
    for token in tokens(text).filter(|token| token.kind == TokenKind::Word) {
        let after = text.as_bytes().get(token.end());
        let is_entity = words::is_elongated(token.text)
            || words::tatweel(token.text).is_some()
            || words::abbreviation(text, token.range()).is_some()
            || token
                .text
                .contains(|c| matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹'));
        assert!(!is_entity || words::may_be(token.text, after), "{text:?}");
    }
}

/// What entities are made of.
const PARTS: &[&str] = &[
    "1",
    "٢٦",
    "2024",
    "/",
    "-",
    ":",
    ".",
    "،",
    "٫",
    "٪",
    "%",
    " ",
    "$",
    "+",
    "م",
    "هـ",
    "أبريل",
    "د",
    "ص",
    "ـ",
    "ال",
    "\u{64E}",
    "ييي",
    "@",
    "#",
    "_",
    "😀",
    "…",
    "...",
    "\u{200F}",
    "دولار",
    "\n",
    "a",
    "st",
];

#[test]
fn tricky_texts() {
    TRICKY.iter().for_each(|text| assert_laws(text));
    for a in PARTS {
        for b in PARTS {
            for c in PARTS {
                assert_laws(&[*a, b, c].concat());
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_obeys(text in any_text(), mixed in mixed_text(), parts in vec(select(PARTS), 0..40)) {
        assert_laws(&text);
        assert_laws(&mixed);
        assert_laws(&parts.concat());
    }
}
