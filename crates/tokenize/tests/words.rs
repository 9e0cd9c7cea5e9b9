//! The rules of words, by number, and the texts that must be right.

use kalim_testkit::{cases::NAMED, embedded, padded};
use kalim_tokenize::TokenKind::{self, *};
use kalim_tokenize::{tokens, words};

/// Asserts the tokens of `text` without its white space.
#[track_caller]
fn check(text: &str, expected: &[(TokenKind, &str)]) {
    let found: Vec<_> = tokens(text)
        .filter(|token| token.kind != Space)
        .map(|token| (token.kind, token.text))
        .collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_date_and_a_quotation() {
    check(
        "في 26/04/2024، قال: «استكملت العملية».",
        &[
            (Word, "في"),
            (Number, "26"),
            (Punctuation, "/"),
            (Number, "04"),
            (Punctuation, "/"),
            (Number, "2024"),
            (Punctuation, "،"),
            (Word, "قال"),
            (Punctuation, ":"),
            (Punctuation, "«"),
            (Word, "استكملت"),
            (Word, "العملية"),
            (Punctuation, "»"),
            (Punctuation, "."),
        ],
    );
}

#[test]
fn a_url_a_mention_a_hashtag_and_emoji() {
    check(
        "https://ar.wikipedia.org/wiki/كازاخستان؟x=1، و@user_1 #ذكاء_اصطناعي😀👍🏽",
        &[
            (Url, "https://ar.wikipedia.org/wiki/كازاخستان؟x=1"),
            (Punctuation, "،"),
            (Word, "و"),
            (Mention, "@user_1"),
            (Hashtag, "#ذكاء_اصطناعي"),
            (Emoji, "😀"),
            (Emoji, "👍🏽"),
        ],
    );
}

#[test]
fn a_number_with_both_separators_and_a_percent_sign() {
    check("١٬٢٣٤٫٥٦٪", &[(Number, "١٬٢٣٤٫٥٦"), (Punctuation, "٪")]);
}

#[test]
fn vocalized_words_and_a_number() {
    check(
        "قُتِلَ 225 شخصًا",
        &[(Word, "قُتِلَ"), (Number, "225"), (Word, "شخصًا")],
    );
}

#[test]
fn initials() {
    check("ا.ف.ب", &[(Word, "ا.ف.ب")]);
}

#[test]
fn brackets() {
    check(
        "(غيتي)",
        &[(Punctuation, "("), (Word, "غيتي"), (Punctuation, ")")],
    );
}

#[test]
fn a_slash_separates() {
    check(
        "نور سلطان/ألماتي",
        &[
            (Word, "نور"),
            (Word, "سلطان"),
            (Punctuation, "/"),
            (Word, "ألماتي"),
        ],
    );
}

#[test]
fn quranic_text() {
    check(
        "۞ ٱلَّذِينَ ءَامَنُوا۟ ۝٤",
        &[
            (Symbol, "۞"),
            (Word, "ٱلَّذِينَ"),
            (Word, "ءَامَنُوا۟"),
            (Symbol, "۝٤"),
        ],
    );
}

#[test]
fn t1_marks_tatweel_and_zwj_stay_with_the_word() {
    check("كِتَـــاب", &[(Word, "كِتَـــاب")]);
    check(
        "1445 ه\u{200D}.",
        &[(Number, "1445"), (Word, "ه\u{200D}"), (Punctuation, ".")],
    );
    check("رمۖ قۗ", &[(Word, "رمۖ"), (Word, "قۗ")]);
    check("漢\u{6E5}كتاب", &[(Word, "漢\u{6E5}"), (Word, "كتاب")]); // ARABIC SMALL WAW
    check("a@b.com\u{64E}", &[(Email, "a@b.com\u{64E}")]);
}

#[test]
fn t2_lone_marks_are_tokens() {
    check("\u{64E}كتاب", &[(Mark, "\u{64E}"), (Word, "كتاب")]);
    check("\u{6E5}كتاب", &[(Mark, "\u{6E5}"), (Word, "كتاب")]);
    check(
        "قال \u{64F}\u{651}ثم",
        &[(Word, "قال"), (Mark, "\u{64F}\u{651}"), (Word, "ثم")],
    );
    check(
        "\u{640}\u{64E} \u{640}\u{640}",
        &[(Mark, "\u{640}\u{64E}"), (Mark, "\u{640}\u{640}")],
    );
    check(
        "،\u{64E} .\u{6E5}",
        &[(Punctuation, "،\u{64E}"), (Punctuation, ".\u{6E5}")],
    );
    check(
        "\u{64E}\u{6E5}\u{93F}",
        &[(Mark, "\u{64E}\u{6E5}"), (Mark, "\u{93F}")],
    );
    check("\u{301}", &[(Mark, "\u{301}")]); // COMBINING ACUTE ACCENT
}

#[test]
fn t3_controls_at_the_edge_of_a_word_are_tokens() {
    check("محمد\u{200F}", &[(Word, "محمد"), (Control, "\u{200F}")]);
    check("\u{FEFF}محمد", &[(Control, "\u{FEFF}"), (Word, "محمد")]);
    check(
        "قال \u{200F}\u{61C}علي\u{200C}،\u{200E}",
        &[
            (Word, "قال"),
            (Control, "\u{200F}\u{61C}"),
            (Word, "علي"),
            (Control, "\u{200C}"),
            (Punctuation, "،"),
            (Control, "\u{200E}"),
        ],
    );
    check("😀\u{200F}", &[(Emoji, "😀"), (Control, "\u{200F}")]);
    check(
        "😀\u{200C}\u{64E}",
        &[(Emoji, "😀"), (Control, "\u{200C}"), (Mark, "\u{64E}")],
    );
}

#[test]
fn t3_controls_inside_a_word_stay() {
    for text in [
        "محم\u{200F}د",
        "می\u{200C}خواهم",
        "كل\u{AD}مة",
        "كل\u{2060}مة",
        "محمد\u{200F}\u{64E}",
        "12\u{200E}34a",
    ] {
        check(text, &[(Word, text)]);
    }
}

#[test]
fn t3_other_controls_are_tokens_too() {
    check(
        "ب\0ت\u{200B}ث",
        &[
            (Word, "ب"),
            (Control, "\0"),
            (Word, "ت"),
            (Control, "\u{200B}"),
            (Word, "ث"),
        ],
    );
    check("\u{200D}ه", &[(Control, "\u{200D}"), (Word, "ه")]);
}

#[test]
fn t4_white_space_is_one_token_for_each_run() {
    let spaces: Vec<_> = tokens(" a \t\r\n\u{A0}\u{2003}b\u{202F}c")
        .filter(|token| token.kind == Space)
        .map(|token| token.text)
        .collect();
    assert_eq!(spaces, [" ", " \t\r\n\u{A0}\u{2003}", "\u{202F}"]);
    check("1\u{202F}000", &[(Number, "1\u{202F}000")]);
}

#[test]
fn t5_punctuation_marks_are_tokens() {
    for mark in [
        "«", "»", "،", "؛", "؟", "…", "۔", "٭", "-", "%", "٪", "؉", "!", "“", "\u{FD3E}",
    ] {
        check(
            &format!("كتاب{mark}كتاب"),
            &[(Word, "كتاب"), (Punctuation, mark), (Word, "كتاب")],
        );
    }
    check(
        "...",
        &[(Punctuation, "."), (Punctuation, "."), (Punctuation, ".")],
    );
    check("___", &[(Punctuation, "___")]);
}

#[test]
fn t5_separators_join_digits() {
    for number in ["١٬٠٠٠", "١٢٫٥", "1,000.5", "١،٢", "1٢۳4", "۱۲٬۳۴۵٫۶۷"] {
        check(number, &[(Number, number)]);
    }
}

#[test]
fn t5_the_decimal_separator_joins_digits_only() {
    check(
        "كتاب٫قلم",
        &[(Word, "كتاب"), (Punctuation, "٫"), (Word, "قلم")],
    );
    check(
        "5٫ ٫٥",
        &[
            (Number, "5"),
            (Punctuation, "٫"),
            (Punctuation, "٫"),
            (Number, "٥"),
        ],
    );
    check("٫٫", &[(Punctuation, "٫"), (Punctuation, "٫")]);
    check(
        "0٬٫5",
        &[
            (Number, "0"),
            (Punctuation, "٬"),
            (Punctuation, "٫"),
            (Number, "5"),
        ],
    );
}

#[test]
fn t6_stops_between_arabic_letters_end_the_word() {
    check(
        "انتهى.ثم",
        &[(Word, "انتهى"), (Punctuation, "."), (Word, "ثم")],
    );
    check(
        "قالَ:نعم",
        &[(Word, "قالَ"), (Punctuation, ":"), (Word, "نعم")],
    );
    check("د.محمد", &[(Word, "د"), (Punctuation, "."), (Word, "محمد")]);
    check(
        "أحمد·علي",
        &[(Word, "أحمد"), (Punctuation, "·"), (Word, "علي")],
    );
    check(
        "الموقع.com",
        &[(Word, "الموقع"), (Punctuation, "."), (Word, "com")],
    );
}

#[test]
fn t6_initials_stay_together() {
    check("هـ.م.", &[(Word, "هـ.م"), (Punctuation, ".")]);
    check("أَ.فِ.بَ", &[(Word, "أَ.فِ.بَ")]);
    check(
        "ا.ب.كتاب",
        &[(Word, "ا.ب"), (Punctuation, "."), (Word, "كتاب")],
    );
    check("example.com", &[(Word, "example.com")]);
}

#[test]
fn t7_the_end_of_ayah_takes_its_number() {
    check(
        "كتاب۝٤كتاب",
        &[(Word, "كتاب"), (Symbol, "۝٤"), (Word, "كتاب")],
    );
    check("۝١٢۝١٣", &[(Symbol, "۝١٢"), (Symbol, "۝١٣")]);
    check("۝ \u{8E2}", &[(Symbol, "۝"), (Symbol, "\u{8E2}")]);
    check("سجد۩", &[(Word, "سجد"), (Symbol, "۩")]);
}

#[test]
fn t8_number_signs_begin_a_number() {
    check(
        "سنة\u{601}١٬٢٠٠م", // ARABIC SIGN SANAH
        &[(Word, "سنة"), (Number, "\u{601}١٬٢٠٠"), (Word, "م")],
    );
    check("\u{600}", &[(Symbol, "\u{600}")]);
    check("\u{601}\u{64E}", &[(Symbol, "\u{601}\u{64E}")]);
}

#[test]
fn t9_keycaps_are_apart_from_digits() {
    check(
        "21\u{FE0F}\u{20E3}",
        &[(Number, "2"), (Emoji, "1\u{FE0F}\u{20E3}")],
    );
    check(
        "كتاب1\u{20E3}2\u{20E3}",
        &[(Word, "كتاب"), (Emoji, "1\u{20E3}"), (Emoji, "2\u{20E3}")],
    );
}

#[test]
fn e5_emoji_and_symbols() {
    check(
        "🇸🇦🇪🇬👩\u{200D}👩\u{200D}👧❤\u{FE0F}❤©#\u{FE0F}\u{20E3}",
        &[
            (Emoji, "🇸🇦"),
            (Emoji, "🇪🇬"),
            (Emoji, "👩\u{200D}👩\u{200D}👧"),
            (Emoji, "❤\u{FE0F}"),
            (Symbol, "❤"),
            (Symbol, "©"),
            (Emoji, "#\u{FE0F}\u{20E3}"),
        ],
    );
}

#[test]
fn what_uax_29_has_is_kept() {
    check("2019م", &[(Word, "2019م")]);
    check("كتاب_قلم", &[(Word, "كتاب_قلم")]);
    check("1_000", &[(Word, "1_000")]);
    check(
        "نور-سلطان",
        &[(Word, "نور"), (Punctuation, "-"), (Word, "سلطان")],
    );
    check("can't", &[(Word, "can't")]);
    check(
        "12:30",
        &[(Number, "12"), (Punctuation, ":"), (Number, "30")],
    );
    check("½$", &[(Number, "½"), (Symbol, "$")]);
}

#[test]
fn words_are_the_word_like_tokens() {
    for (name, case) in NAMED {
        let expected = tokens(case).filter(|token| token.kind.is_word_like());
        assert!(words(case).eq(expected), "{name}");
    }
}

#[test]
fn every_case_at_every_padding() {
    for (name, case) in NAMED {
        let alone: Vec<_> = tokens(case).collect();
        for text in padded(&format!("\n\n{case}")) {
            let found = tokens(&text).skip_while(|token| token.kind != Space);
            let kinds = found.map(|token| (token.kind, token.text.trim_start()));
            let kinds: Vec<_> = kinds.filter(|(_, text)| !text.is_empty()).collect();
            let expected = alone
                .iter()
                .map(|token| (token.kind, token.text.trim_start()));
            let expected: Vec<_> = expected.filter(|(_, text)| !text.is_empty()).collect();
            assert_eq!(kinds, expected, "{name}");
        }
    }
}

#[test]
fn a_word_is_found_anywhere() {
    for text in embedded(" كلم ") {
        assert!(words(&text).any(|token| token.text == "كلم"));
    }
}

/// A word with a control behind it that fills a group of masks to its last byte, and then a piece
/// for which every token has to be looked at: the word is not found again.
#[test]
fn words_before_a_control_are_found_once() {
    for letters in 0..=260 {
        let before = "ب ".repeat(letters / 3) + &"a".repeat(letters % 3);
        for control in ["\u{200F}", "\u{AD}", "\u{61C}", "\u{200F}\u{200E}"] {
            let text = format!("{before}ببب{control}…ب{control}ب ثم");
            let expected = tokens(&text).filter(|token| token.kind.is_word_like());
            assert!(words(&text).eq(expected), "{text:?}");
        }
    }
}
