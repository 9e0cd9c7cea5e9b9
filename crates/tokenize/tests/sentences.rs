//! The rules of sentences, by number.

use kalim_tokenize::sentences;

#[track_caller]
fn check(expected: &[&str]) {
    let text = expected.concat();
    let found: Vec<_> = sentences(&text).map(|sentence| sentence.text).collect();
    assert_eq!(found, expected);
}

#[test]
fn full_stops_question_and_exclamation_marks_end_sentences() {
    check(&[
        "جاء الولد. ",
        "هل نام؟ ",
        "نعم! ",
        "یہ ہے۔ ",
        "كيف؟! ",
        "خرج",
    ]);
    check(&["كيف؟", "ماذا انتهى.", "ثم"]);
}

#[test]
fn closing_marks_stay_with_their_sentence() {
    check(&["قال: «نعم.» ", "(لا.) ", "“أين؟” ", "ثم"]);
}

#[test]
fn decimal_points_end_none() {
    check(&["في 12.5 و١٢٫٥. ", "ثم"]);
}

#[test]
fn s1_an_ellipsis_ends_a_sentence() {
    check(&["كنت… ", "لا أعرف... ", "«نعم…» ", "ثم"]);
}

#[test]
fn s1_an_ellipsis_before_a_continuation_ends_none() {
    check(&["كنت… ، ثم نعم…ولا"]);
    check(&["well… you know"]);
    check(&["… … …"]);
}

#[test]
fn s1_a_semicolon_ends_none() {
    check(&["نعم؛ لا"]);
}

#[test]
fn s2_the_end_of_a_line_ends_a_sentence() {
    check(&["سطر\n", "سطر\r\n", "\r\n", "سطر\u{2029}", "سطر"]);
    check(&["د.\n", "1.\n", "ا.ف.ب. \n", "ثم"]);
}

#[test]
fn s3_initials_and_titles_end_none() {
    check(&["قال د. محمد من أ.ف.ب. اليوم. ", "ثم"]);
    check(&["قال دَ. محمد. ", "ثم"]);
    check(&["J. Smith left. ", "He"]);
    check(&["نحو 5م. ", "ثم"]);
}

#[test]
fn s4_list_numbers_end_none() {
    check(&["1. كتاب. ", "٢. قلم. ", "3.1. باب"]);
    check(&["في عام 2024. ", "ثم"]);
}

#[test]
fn s5_no_sentence_ends_inside_an_entity() {
    check(&["انظر https://x.org/كازاخستان؟ب=1.ج الآن. ", "ثم"]);
    check(&["راسل user@مثال.السعودية. ", "ثم"]);
    check(&["انظر http://x.org/ب؟ ", "ثم"]);
}

#[test]
fn s6_a_long_gap_ends_a_sentence() {
    let spaces = " ".repeat(40);
    check(&[&format!("نعم.{spaces}"), "no"]);
    check(&[&format!("نعم.{spaces}\n"), "ثم.)", "ثم"]);
    check(&[&format!("نعم. {} ", "-".repeat(40)), "ثم. ", "لا"]);
}

#[test]
fn nothing_has_no_sentence() {
    assert_eq!(sentences("").count(), 0);
    check(&["."]);
    check(&["  "]);
}
