//! Every command, its formats, and its exit codes.

mod common;

use common::{command, failure, text};

#[test]
fn every_command_explains_itself() {
    let (help, code) = text(&["--help"], "");
    assert_eq!(code, Some(0));
    let names = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names: Vec<_> = names.take_while(|line| !line.is_empty()).collect();
    assert!(names.len() >= 12);
    for name in names
        .iter()
        .filter_map(|line| line.split_whitespace().next())
    {
        if *name == *"help" {
            continue;
        }
        let (help, code) = text(&[name, "--help"], "");
        assert_eq!(code, Some(0), "{name}");
        assert!(help.contains("Usage:"), "{name}");
    }
}

#[test]
fn help_is_arabic_where_the_user_is() {
    for (name, value) in [("KALIM_LANG", "ar"), ("LC_ALL", "ar_EG.UTF-8")] {
        let mut help = command(&["normalize", "--help"]);
        let output = help
            .env_remove("KALIM_LANG")
            .env(name, value)
            .output()
            .expect("help");
        let help = String::from_utf8(output.stdout).expect("text");
        assert!(help.contains("الألف المقصورة"), "{name}");
        assert!(!help.contains("Alef maqsura"), "{name}");
    }
}

#[test]
fn every_rule_has_an_effect_over_a_preset() {
    let cases = [
        (["--form", "nfc"], "ا\u{653}", "آ"),
        (["--presentation-forms", "letters"], "ﻻ", "لا"),
        (["--tatweel", "remove"], "كـتاب", "كتاب"),
        (["--marks", "haraka,shadda"], "مُدَرِّسٌ", "مدرسٌ"),
        (["--alef", "all"], "أٱ", "اا"),
        (["--alef-maqsura", "final-yeh"], "على", "علي"),
        (["--ta-marbuta", "heh"], "ة", "ه"),
        (["--hamza", "letter"], "ؤ", "ء"),
        (["--look-alikes", "arabic"], "ک", "ك"),
        (["--digits", "arabic-indic"], "12", "١٢"),
        (["--number-signs", "ascii"], "٪", "%"),
        (["--punctuation", "ascii"], "؟", "?"),
        (["--controls", "invisible"], "a\u{200B}b", "ab"),
        (["--spaces", "collapse"], "a  b", "a b"),
        (["--repeats", "two"], "جميييل", "جمييل"),
        (["--case", "lower"], "A", "a"),
        (["--orthography", "everyday"], "ءَامَنَ", "آمَنَ"),
    ];
    let keep = |flags: &[&'static str; 2]| {
        let names = cases
            .iter()
            .map(|([flag, _], ..)| *flag)
            .filter(|flag| *flag != flags[0]);
        names.flat_map(|flag| [flag, "keep"]).collect::<Vec<_>>()
    };
    for (flags, before, after) in cases {
        let args = [vec!["normalize"], keep(&flags), flags.to_vec()].concat();
        assert_eq!(
            text(&args, before),
            (after.to_owned(), Some(0)),
            "{flags:?}"
        );
    }
}

#[test]
fn the_rules_of_every_analyzer_can_be_changed() {
    use kalim::AnalyzerPreset;
    use kalim::normalize::TaMarbuta;
    for preset in AnalyzerPreset::ALL {
        let rules = preset.rules().ta_marbuta(TaMarbuta::Keep);
        let analyzer = preset.builder().rules(rules).build();
        let terms: Vec<_> = analyzer
            .terms("مدرسة")
            .iter()
            .map(|term| term.text.to_owned())
            .collect();
        let flags = ["--preset", preset.as_str(), "--ta-marbuta", "keep"];
        let of = |command| text(&[&[command][..], &flags].concat(), "مدرسة");
        assert_eq!(of("terms"), (terms.join(" "), Some(0)), "{preset}");
        let explained = text(&[&["explain", "مَدرسة"][..], &flags].concat(), "");
        assert!(explained.0.contains("مَدرسة → مدرسة"), "{preset}");
    }
}

#[test]
fn every_stemmer_has_its_name() {
    use kalim::normalize::{Normalizer, Preset};
    use kalim::stem::{Algorithm, Stemmer};
    for algorithm in Algorithm::ALL {
        let word = match algorithm.folds() {
            true => "والطالبات".into(),
            false => Normalizer::preset(Preset::Lucene).normalize("والطالبات"),
        };
        let stem = algorithm.stem(&word).into_owned();
        let args = ["stem", "--stemmer", algorithm.as_str()];
        assert_eq!(text(&args, "والطالبات"), (stem, Some(0)), "{algorithm}");
    }
}

#[test]
fn stop_words_come_from_a_list_or_a_file() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "# own\nكتاب # a noun\n\n").expect("a file");
    let path = file.path().to_str().expect("a path");
    let terms = |list: &str| text(&["terms", "--stop-words", list], "كتاب من ورق").0;
    assert_eq!(terms("off"), "كتاب من ورق");
    assert_eq!(terms("on"), "كتاب ورق");
    assert_eq!(terms("lucene"), "كتاب ورق");
    assert_eq!(terms(path), "من ورق");
    assert!(failure(&["terms", "--stop-words", "nowhere.txt"], b"").contains("nowhere.txt"));
}

#[test]
fn words_of_a_file_stay_whole() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "الطالبات\n").expect("a file");
    let path = file.path().to_str().expect("a path");
    assert_eq!(
        text(&["terms", "--exclude", path], "الطالبات").0,
        "الطالبات"
    );
    assert_eq!(text(&["stem", "--exclude", path], "الطالبات").0, "الطالبات");
    assert_eq!(text(&["terms"], "الطالبات").0, "طالب");
}

#[test]
fn offsets_count_in_the_unit_that_is_asked_for() {
    let input = "😀 ب\n😀 كِتاب\n";
    for (unit, start, end) in [("byte", 13, 23), ("char", 6, 11), ("utf16", 8, 13)] {
        let (out, _) = text(&["tokenize", "--format", "tsv", "--unit", unit], input);
        let last = out.lines().last().expect("a token");
        assert_eq!(last, format!("2\t{start}\t{end}\tword\tكِتاب"));
        let (out, _) = text(&["tokenize", "--format", "json", "--unit", unit], input);
        let last = out.lines().last().expect("a token");
        let found: serde_json::Value = serde_json::from_str(last).expect("JSON");
        assert_eq!(
            (&found["start"], &found["end"]),
            (&start.into(), &end.into())
        );
        assert_eq!(
            (&found["line"], &found["text"]),
            (&2.into(), &"كِتاب".into())
        );
    }
}

#[test]
fn exit_codes_tell_what_happened() {
    let code = |args: &[&str], input: &str| text(args, input).1;
    assert_eq!(code(&["normalize", "--check"], "كتاب\n"), Some(0));
    assert_eq!(code(&["normalize", "--check"], "كِتاب\n"), Some(1));
    assert_eq!(code(&["strip", "--dry-run"], "كِتاب\n"), Some(0));
    assert_eq!(code(&["tokenize", "--kinds", "url"], "كتاب"), Some(1));
    assert_eq!(code(&["normalize", "--preset", "none"], ""), Some(2));
    assert_eq!(code(&["normalize", "nowhere.txt"], ""), Some(2));
    assert_eq!(code(&["strip", "--marks", "vowels"], ""), Some(2));
    assert_eq!(code(&[], ""), Some(2));
    assert_eq!(code(&["man", "nothing"], ""), Some(2));
}

#[test]
fn check_lists_lines_by_number() {
    let input = "كتاب\nكِتاب\nقلم\nقـلم\n";
    let (listed, _) = text(&["normalize", "--check"], input);
    assert_eq!(listed, "-:2:كِتاب\n-:4:قـلم\n");
}

#[test]
fn stats_go_to_standard_error() {
    let output = common::run(&["normalize", "--stats"], "كِتاب\nقلم\n".as_bytes());
    assert_eq!(output.stdout, "كتاب\nقلم\n".as_bytes());
    let report = String::from_utf8(output.stderr).expect("text");
    let rows: Vec<Vec<&str>> = report
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    for row in [
        vec!["lines", "2"],
        vec!["changed", "1"],
        vec!["N4", "marks", "1", "lines"],
    ] {
        assert!(rows.contains(&row), "{report}");
    }
}

#[test]
fn counts_are_numbers() {
    let (out, _) = text(&["stats", "--format", "json"], "قَرَأَ كتابا.\n");
    let counts: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    for (name, count) in [
        ("lines", 1),
        ("word", 2),
        ("haraka", 3),
        ("punctuation", 1),
        ("url", 0),
    ] {
        assert_eq!(counts[name], count, "{name}");
    }
}

#[test]
fn packages_get_completions_and_pages() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            text(&["completions", shell], "").0.contains("normalize"),
            "{shell}"
        );
    }
    assert!(text(&["man"], "").0.contains(".TH kalim 1"));
    assert!(
        text(&["man", "normalize"], "")
            .0
            .contains("kalim\\-normalize")
    );
}
