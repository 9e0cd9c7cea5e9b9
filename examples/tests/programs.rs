//! Runs the programs as a user does. `cargo test -p kalim-examples` builds them first; `--test
//! programs` alone does not.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

use kalim_examples::{NEWS, VOCALIZED};

const LINE_FILTERS: [&[&str]; 4] = [
    &["normalize"],
    &["strip_diacritics"],
    &["tokenize"],
    &["stem", "--algorithm", "light10"],
];

const TEXT_READERS: [&[&str]; 3] = [&["analyze"], &["corpus_stats"], &["highlight", "كتاب"]];

#[derive(Debug, PartialEq)]
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

fn start(args: &[&str]) -> Child {
    let tests = env::current_exe().expect("a path");
    let profile = tests.ancestors().nth(2).expect("target/PROFILE/deps/TEST");
    let program: PathBuf = profile
        .join("examples")
        .join(args[0])
        .with_extension(env::consts::EXE_EXTENSION);
    let mut command = Command::new(&program);
    command
        .args(&args[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()))
}

/// Runs the program named first with `input` on standard input.
fn run(args: &[&str], input: &[u8]) -> Ended {
    let mut child = start(args);
    let mut stdin = child.stdin.take().expect("a pipe");
    let output = thread::scope(|scope| {
        // A program that stops at an error leaves the rest unread.
        scope.spawn(move || stdin.write_all(input).unwrap_or_default());
        child.wait_with_output().expect("an end")
    });
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("UTF-8 out"),
        err: String::from_utf8(output.stderr).expect("UTF-8 errors"),
    }
}

/// Returns the output of a run that must go well.
fn output(args: &[&str], input: &str) -> String {
    let ended = run(args, input.as_bytes());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{args:?}");
    ended.out
}

fn with<'a>(args: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [args, more].concat()
}

#[test]
fn help_goes_to_standard_output() {
    for args in LINE_FILTERS.iter().chain(&TEXT_READERS) {
        let out = output(&[args[0], "--help"], "");
        assert!(out.starts_with(&format!("Usage: {}", args[0])), "{out}");
        assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
    }
}

#[test]
fn bad_arguments_end_with_2() {
    for args in LINE_FILTERS.iter().chain(&TEXT_READERS) {
        for bad in [
            &["--no-such-option"][..],
            &["a", "b"],
            &["--invalid", "drop"],
            &["--invalid"],
            &["no-such-file"],
        ] {
            let args = with(args, bad);
            let ended = run(&args, b"");
            assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
            assert!(ended.err.starts_with(args[0]), "{}", ended.err);
            assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
        }
    }
}

#[test]
fn bad_values_list_the_choices() {
    for (args, choices) in [
        (
            &["analyze", "--preset", "x"][..],
            &["search", "lucene", "views"][..],
        ),
        (&["analyze", "--stemmer", "x"], &["none", "light10"]),
        (&["analyze", "--view", "x"], &["surface", "stem", "4-grams"]),
        (
            &["analyze", "--format", "x"],
            &["table", "tsv", "json", "terms"],
        ),
        (
            &["normalize", "--preset", "x"],
            &["lossless", "search", "lucene", "quran", "display"],
        ),
        (
            &["strip_diacritics", "--keep", "x"],
            &["shadda", "haraka", "tanwin"],
        ),
        (
            &["stem", "--algorithm", "x"],
            &["light10", "snowball", "isri", "arlstem2"],
        ),
        (&["stem"], &["--algorithm"]),
        (&["highlight"], &["QUERY"]),
        (&["highlight", "--mark", "x", "q"], &["OPEN,CLOSE"]),
        (
            &["tokenize", "--sentences", "--clitics"],
            &["--sentences", "--clitics"],
        ),
    ] {
        let ended = run(args, b"");
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
        for choice in choices {
            assert!(ended.err.contains(choice), "{args:?}: {}", ended.err);
        }
    }
}

#[test]
fn lines_end_as_they_did() {
    for args in LINE_FILTERS {
        for ends in ["", "\n", "\n\n", "\r\n\n"] {
            assert_eq!(output(args, ends), ends, "{args:?}");
        }
        let [closed, open] = ["كتاب\r\nقلم\n", "كتاب\r\nقلم"].map(|input| output(args, input));
        assert_eq!(closed, format!("{open}\n"), "{args:?}");
        assert_eq!(open.split("\r\n").count(), 2, "{args:?}");
    }
}

#[test]
fn empty_input_is_no_error() {
    for format in ["tsv", "json", "terms"] {
        assert_eq!(output(&["analyze", "--format", format, "-"], ""), "");
    }
    let stats = output(&["corpus_stats", "-"], "");
    assert!(stats.lines().any(|line| line == "tokens\t0"), "{stats}");
}

#[test]
fn dash_is_standard_input() {
    for args in LINE_FILTERS {
        assert_eq!(
            output(&with(args, &["-"]), "كِتَابٌ\n"),
            output(args, "كِتَابٌ\n")
        );
    }
}

#[test]
fn files_and_built_in_texts_are_read_alike() {
    let texts = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("texts");
    for (args, text, file) in [
        (&["analyze", "--format", "tsv"][..], NEWS, "news.txt"),
        (&["corpus_stats"], NEWS, "news.txt"),
        (&["highlight", "النخلة"], VOCALIZED, "vocalized.txt"),
    ] {
        let file = texts.join(file);
        assert_eq!(fs::read_to_string(&file).expect("a text"), text);
        let built_in = output(args, "");
        assert_ne!(built_in, "");
        assert_eq!(
            output(&with(args, &[file.to_str().expect("UTF-8")]), ""),
            built_in
        );
        assert_eq!(output(&with(args, &["-"]), text), built_in);
    }
}

#[test]
fn invalid_utf8_is_placed() {
    let input = b"\xD9\x83\n\xD8\xA7\xD9\xD9\x84";
    for args in LINE_FILTERS.iter().chain(&TEXT_READERS) {
        let ended = run(&with(args, &["-"]), input);
        assert_eq!(ended.code, Some(2), "{args:?}");
        let expected = "standard input is not UTF-8 at byte 5 (line 2)";
        assert!(ended.err.contains(expected), "{}", ended.err);
    }
}

#[test]
fn invalid_utf8_is_replaced_on_request() {
    let args = ["normalize", "--preset", "lossless", "--invalid", "replace"];
    let ended = run(&args, b"\xD9\x83\n\xD8\xA7\xD9\xD9\x84");
    let expected = Ended {
        code: Some(0),
        out: "ك\nا\u{FFFD}ل".to_owned(),
        err: String::new(),
    };
    assert_eq!(ended, expected);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let input = "وقالت المكتبةُ إنها تفتح أبوابها.\n".repeat(20_000);
    for args in LINE_FILTERS.into_iter().chain([
        &["analyze", "--format", "tsv", "-"][..],
        &["highlight", "مكتبة", "-"],
    ]) {
        let mut child = start(args);
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let input = input.clone();
        let writer = thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap_or_default());
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a line");
        drop(stdout);
        let ended = child.wait_with_output().expect("an end");
        writer.join().expect("a writer");
        assert_eq!(
            (ended.status.code(), ended.stderr),
            (Some(0), Vec::new()),
            "{args:?}"
        );
        assert_ne!(line, "", "{args:?}");
    }
}

#[test]
fn normalize_takes_a_preset() {
    let word = "ٱلۡمُسۡلِمُونَ إلى مكتبةٍ";
    for (preset, expected) in [("lossless", word), ("lucene", "ٱلۡمسۡلمون الي مكتبه")]
    {
        assert_eq!(
            output(&["normalize", "--preset", preset], word),
            expected,
            "{preset}"
        );
    }
    assert_eq!(
        output(&["normalize"], "إِلَى ٱلمکتبـة"),
        output(&["normalize", "--preset=search"], "إلي المكتبه")
    );
}

#[test]
fn normalize_tells_what_it_changed() {
    let out = output(
        &["normalize", "--preset", "lucene", "--offsets"],
        "كِتَاب إلى\nقلم\n",
    );
    assert_eq!(
        out,
        "كتاب الي\n2-2<-2-4 4-4<-6-8 9-11<-13-15 13-15<-17-19\nقلم\n\n"
    );
}

#[test]
fn strip_diacritics_keeps_what_it_is_told() {
    assert_eq!(output(&["strip_diacritics"], "مُدَرِّسٌ"), "مدرس");
    assert_eq!(
        output(&["strip_diacritics", "--keep", "shadda"], "مُدَرِّسٌ"),
        "مدر\u{651}س"
    );
}

#[test]
fn stem_normalizes_first() {
    let words = "والمكتباتُ\nالأَحْمَرُ\n\nمدرسة\n";
    assert_eq!(
        output(&["stem", "--algorithm", "light10"], words),
        "مكتب\nاحمر\n\nمدرس\n"
    );
}

#[test]
fn stem_gives_reference_stemmers_the_word_as_it_is() {
    let words = "والمعلمونَ\nمدرسة\n\nسأكتب\n";
    for (algorithm, stems) in [
        ("none", words),
        ("light1", "معلمون\nمدرسه\n\nساكتب\n"),
        ("light10-two-step", "معلم\nمدرس\n\nساكتب\n"),
        ("snowball", "والمعلم\nمدرس\n\nاكتب\n"),
        ("isri", "علم\nدرس\n\nأكتب\n"),
        ("arlstem", "معلم\nمدرس\n\nكتب\n"),
        ("arlstem2", "علم\nمدرس\n\nكتب\n"),
    ] {
        let out = output(&["stem", "--algorithm", algorithm], words);
        assert_eq!(out, stems, "{algorithm}");
    }
}

#[test]
fn analyze_gives_ranges_of_the_file() {
    let out = output(&["analyze", "--format", "tsv", "-"], "في الْمَكْتَبَةِ،\nكتابٌ\n");
    let expected = "\
0\t4\t0\tword\tفي\tفي
5\t31\t1\tword\tمكتب\tالْمَكْتَبَةِ
34\t44\t2\tword\tكتاب\tكتابٌ
";
    assert_eq!(out, expected);
}

#[test]
fn analyze_slices_back_to_the_surface() {
    let mut rows = 0;
    for row in output(&["analyze", "--format", "tsv"], "").lines() {
        let fields: Vec<_> = row.split('\t').collect();
        let [start, end, _position, _kind, _term, surface] = fields[..] else {
            panic!("{row}");
        };
        let number = |field: &str| field.parse::<usize>().expect("an offset");
        assert_eq!(&NEWS[number(start)..number(end)], surface);
        rows += 1;
    }
    assert!(rows > 300, "{rows} terms");
}

#[test]
fn analyze_takes_a_preset_and_a_stemmer() {
    let text = "من المدرسةِ\n\nقال ثم ذهب";
    for (args, expected) in [
        (&["--preset", "search"][..], "من مدرس\n\nقال ثم ذهب"),
        (&["--preset", "lucene"], "مدرس\n\nقال ذهب"),
        (&["--stemmer", "none"], "من المدرسه\n\nقال ثم ذهب"),
        (&["--stemmer", "isri"], "من درس\n\nقال ثم ذهب"),
    ] {
        let args = [&["analyze", "--format", "terms", "-"], args].concat();
        assert_eq!(output(&args, text), expected, "{args:?}");
    }
}

#[test]
fn analyze_gives_one_view_or_those_of_the_preset() {
    let text = "مدارسهم\n\nمَنْ";
    for (args, expected) in [
        (&["--preset", "views", "--view", "stem"][..], "مدرسه\n\nمن"),
        (&["--preset", "views", "--view", "surface"], "مدارسهم\n\nمن"),
        (
            &["--view", "5-grams"],
            "_مدار مدارس دارسه ارسهم رسهم_\n\n_من_",
        ),
        (
            &["--preset", "views"],
            "مدرسه _مدا مدار دارس ارسه رسهم سهم_\n\nمن _من_",
        ),
    ] {
        let args = [&["analyze", "--format", "terms", "-"], args].concat();
        assert_eq!(output(&args, text), expected, "{args:?}");
    }
}

#[test]
fn analyze_shows_of_which_view_a_term_is() {
    let shown = |format| {
        output(
            &["analyze", "--preset", "views", "--format", format, "-"],
            "بِهِ",
        )
    };
    let tsv = "0\t8\t0\tword\tبه\tبِهِ\tstem\n0\t8\t0\tword\t_به_\tبِهِ\t4-grams\n";
    assert_eq!(shown("tsv"), tsv);
    let json = shown("json");
    let end = "\"term\":\"_به_\",\"surface\":\"بِهِ\",\"view\":\"4-grams\"}\n";
    assert!(json.ends_with(end), "{json}");
    let row = "     0      8         0  word         4-grams  _به_\u{200E}  بِهِ\u{200E}\n";
    assert!(shown("table").ends_with(row));
}

#[test]
fn analyze_writes_json_lines() {
    let out = output(&["analyze", "--format", "json", "-"], "كِتَاب a");
    let expected = "\
{\"start\":0,\"end\":12,\"position\":0,\"kind\":\"word\",\"term\":\"كتاب\",\"surface\":\"كِتَاب\"}
{\"start\":13,\"end\":14,\"position\":1,\"kind\":\"word\",\"term\":\"a\",\"surface\":\"a\"}
";
    assert_eq!(out, expected);
}

#[test]
fn analyze_shows_a_table() {
    let out = output(&["analyze", "-"], "بيتٌ");
    let row = out.lines().nth(1).expect("a row");
    let expected = "     0      8         0  word         بيت\u{200E}  بيتٌ\u{200E}";
    assert_eq!(row, expected);
}

#[test]
fn tokenize_covers_the_line() {
    let line = "وقال: ١٢٫٥٪!";
    let expected =
        "0:8:word 8:9:punctuation 9:10:space 10:18:number 18:20:punctuation 20:21:punctuation";
    assert_eq!(output(&["tokenize"], line), expected);
    assert_eq!(
        output(&["tokenize", "--sentences"], "نعم. لا؟\n"),
        "0:8:sentence 8:14:sentence\n"
    );
    let clitics = "0:2:proclitic 2:4:proclitic 4:8:proclitic 8:16:stem 16:17:space 17:23:stem";
    assert_eq!(output(&["tokenize", "--clitics"], "وبالكتاب قلم"), clitics);
    let entities = "5:15:date 16:20:percent\n\n";
    assert_eq!(
        output(&["tokenize", "--entities"], "في 26/04/2024 50٪.\nنعم\n"),
        entities
    );
}

#[test]
fn highlight_marks_the_original() {
    let text = "لا شيء\nقَرَأَ الكِتَابَ كُلَّهُ، وكتابها\nكتب";
    let expected = "قَرَأَ 【الكِتَابَ】 كُلَّهُ، 【وكتابها】\n";
    assert_eq!(output(&["highlight", "كتاب", "-"], text), expected);
    let expected = "قَرَأَ <b>الكِتَابَ</b> كُلَّهُ، <b>وكتابها</b>\n";
    assert_eq!(
        output(&["highlight", "--mark", "<b>,</b>", "بالكتاب", "-"], text),
        expected
    );
    assert_eq!(output(&["highlight", "كَتَبَ", "-"], text), "【كتب】");
}

#[test]
fn highlight_ends_with_1_when_nothing_matches() {
    let nothing = Ended {
        code: Some(1),
        out: String::new(),
        err: String::new(),
    };
    assert_eq!(
        run(&["highlight", "سفينة", "-"], "كتاب\n".as_bytes()),
        nothing
    );
    assert_eq!(run(&["highlight", "سفينة", "-"], b""), nothing);
    assert_eq!(run(&["highlight", "؟!"], b"").code, Some(2));
}

#[test]
fn corpus_stats_counts() {
    let text = "كِتَابٌ جديدٌ. كتاب ٢٠٢٤، كتـاب!\n";
    let out = output(&["corpus_stats", "--top", "1", "-"], text);
    let expected = "\
characters\t33
letters\t16
marks/haraka\t2
marks/tanwin\t2
tatweel\t1
digits\t4
vocalized/share\t36.4
vocalized/none\t2
vocalized/partial\t1
vocalized/full\t1
sentences\t2
tokens\t4
types\t2
hapaxes\t1
term/كتاب\t3
";
    assert_eq!(out, expected);
}
