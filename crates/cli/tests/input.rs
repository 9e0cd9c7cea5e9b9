//! Encodings, compression, layouts, and pieces of any length.

mod common;

use std::io::Write;

use common::{failure, run, text};
use proptest::prelude::*;

/// More than a piece of text, with lines of all lengths.
fn long_text() -> String {
    let line = "قَرَأَ الطُّلَّابُ كِتَابَهُمْ  في المدرسـة، وَبِالْقَلَمِ؟ 😀 ١٢٫٥ abc\n";
    let mut text = line.repeat(4_000);
    text.push_str(&line.replace('\n', " ").repeat(6_000));
    text.push('\n');
    text.push_str(line.trim_end());
    text
}

#[test]
fn windows_1256_round_trip() {
    let letters = "كِتَابٌ قلم؟\r\nپچژگ café\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(letters);
    let args = [
        "--encoding",
        "windows-1256",
        "--output-encoding",
        "windows-1256",
    ];
    let keep = [&["normalize", "--preset", "lossless"][..], &args].concat();
    assert_eq!(run(&keep, &bytes).stdout, &*bytes);
    let strip = [&["strip"][..], &args].concat();
    let (stripped, _, _) = encoding_rs::WINDOWS_1256.encode("كتاب قلم؟\r\nپچژگ café\n");
    assert_eq!(run(&strip, &bytes).stdout, &*stripped);
}

#[test]
fn characters_that_the_encoding_lacks() {
    let args = [
        "normalize",
        "--preset",
        "lossless",
        "--output-encoding",
        "iso-8859-6",
    ];
    assert!(failure(&args, "ab\nپ".as_bytes()).contains("U+067E is not in ISO-8859-6 in line 2"));
    let replace = [&args[..], &["--invalid", "replace"]].concat();
    assert_eq!(run(&replace, "aپb".as_bytes()).stdout, b"a?b");
    let skip = [&args[..], &["--invalid", "skip"]].concat();
    assert_eq!(run(&skip, "aپb".as_bytes()).stdout, b"ab");
}

#[test]
fn utf_16_is_known_by_its_mark() {
    let units: Vec<u16> = "\u{FEFF}كِتاب 😀\n".encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [&little, &big] {
        assert_eq!(run(&["strip"], bytes).stdout, "كتاب 😀\n".as_bytes());
    }
    let args = ["strip", "--encoding", "utf-16le"];
    assert_eq!(run(&args, &little[2..]).stdout, "كتاب 😀\n".as_bytes());
    let half = [&little[..], &[0x3D, 0xD8, 0x0A, 0x00]].concat();
    assert!(failure(&["strip"], &half).contains("invalid UTF-16LE at byte 20, line 2"));
}

#[test]
fn utf_16_is_written_in_either_order() {
    let input = long_text();
    for name in ["utf-16le", "utf-16be"] {
        let bytes: fn(u16) -> [u8; 2] = match name {
            "utf-16le" => u16::to_le_bytes,
            _ => u16::to_be_bytes,
        };
        for command in [["strip"], ["stats"]] {
            let plain = run(&command, input.as_bytes()).stdout;
            let plain = String::from_utf8(plain).expect("text");
            let args = [&command[..], &["--output-encoding", name]].concat();
            let expected: Vec<u8> = plain.encode_utf16().flat_map(bytes).collect();
            assert!(run(&args, input.as_bytes()).stdout == expected, "{args:?}");
        }
    }
    let args = ["strip", "--output-encoding", "iso-2022-kr"];
    assert!(failure(&args, b"").contains("can be read and not written"));
    let args = ["strip", "--output-encoding", "utf-16le", "--dry-run"];
    assert!(failure(&args, b"").contains("cannot be used with"));
}

#[test]
fn compressed_input_is_known_by_its_content() {
    let text = long_text();
    let plain = run(&["strip"], text.as_bytes()).stdout;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text.as_bytes()).expect("gzip");
    let gzip = gzip.finish().expect("gzip");
    assert_eq!(run(&["strip"], &gzip).stdout, plain);
    let twice = [&gzip[..], &gzip].concat();
    assert_eq!(run(&["strip"], &twice).stdout.len(), 2 * plain.len());
    let zstd = zstd::encode_all(text.as_bytes(), 1).expect("zstd");
    assert_eq!(run(&["strip"], &zstd).stdout, plain);
    assert!(!failure(&["strip"], &gzip[..gzip.len() / 2]).is_empty());
}

#[test]
fn invalid_bytes_at_every_place_around_the_edge_of_a_piece() {
    let piece = 1 << 18;
    for at in piece - 5..piece + 5 {
        let mut bytes = vec![b'a'; at];
        bytes[10] = b'\n';
        // A letter, its first byte alone, and a letter.
        bytes.extend_from_slice(&[0xD9, 0x83, 0xD9, 0xD9, 0x83, b'\n']);
        let message = failure(&["strip"], &bytes);
        let place = format!("-: invalid UTF-8 at byte {}, line 2", at + 2);
        assert!(message.contains(&place), "{at}: {message}");
        let message = failure(&["tokenize", "--format", "tsv"], &bytes);
        assert!(message.contains(&place), "{at}: {message}");
        let replaced = run(&["strip", "--invalid", "replace"], &bytes).stdout;
        assert_eq!(&replaced[at..], "ك\u{FFFD}ك\n".as_bytes());
        let skipped = run(&["strip", "--invalid", "skip"], &bytes).stdout;
        assert_eq!(&skipped[at..], "كك\n".as_bytes());
    }
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let input = long_text();
    let commands: [&[&str]; 8] = [
        &["normalize"],
        &["normalize", "--preset", "display"],
        &["strip"],
        &["stem"],
        &["segment"],
        &["tokenize", "--format", "json", "--unit", "utf16"],
        &["terms", "--format", "tsv", "--stop-words", "on"],
        &["sentences", "--format", "tsv", "--unit", "char"],
    ];
    for command in commands {
        let one = run(&[command, &["-j1"]].concat(), input.as_bytes()).stdout;
        assert!(!one.is_empty());
        for jobs in ["-j2", "-j5"] {
            let many = run(&[command, &[jobs]].concat(), input.as_bytes()).stdout;
            assert!(one == many, "{command:?} {jobs}");
        }
    }
}

#[test]
fn pieces_of_a_file_give_what_the_whole_gives() {
    use kalim::normalize::{Normalizer, Preset};
    let input = long_text();
    for preset in Preset::ALL {
        let normalizer = Normalizer::preset(*preset);
        let lines = input
            .split('\n')
            .map(|line| normalizer.normalize(line).into_owned());
        let whole = lines.collect::<Vec<_>>().join("\n");
        let args = ["normalize", "--preset", preset.as_str()];
        assert!(text(&args, &input).0 == whole, "{preset}");
    }
    let words = kalim::tokenize::words(&input);
    let whole: String = words
        .map(|word| format!("{}..{} {}\n", word.start, word.end(), word.text))
        .collect();
    let (found, _) = text(&["tokenize", "--format", "tsv"], &input);
    let rows = found
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let found: String = rows
        .map(|row| format!("{}..{} {}\n", row[1], row[2], row[4]))
        .collect();
    assert!(found == whole);
}

#[test]
fn positions_go_on_in_a_line_that_is_cut() {
    let input = long_text();
    let line = input.lines().nth(4_000).expect("the long line");
    let (found, _) = text(&["terms", "--stop-words", "on", "--format", "tsv"], line);
    let stop = kalim::stopwords::StopWordList::Msa.words();
    let analyzer = kalim::AnalyzerPreset::Search
        .builder()
        .stop_words(stop)
        .build();
    let whole = analyzer.terms(line);
    let positions = found
        .lines()
        .map(|row| row.rsplit('\t').next().unwrap().parse::<u32>().unwrap());
    assert!(positions.eq(whole.iter().map(|term| term.position)));
}

#[test]
fn a_table_keeps_its_quotes() {
    let table =
        "id,\"the text\",note\r\n1,\"كِتَابٌ, \"\"a\nb\"\"\",\"x\"\r\n2,كِتَابٌ,\"كِتَابٌ\"\r\n3\r\n";
    let wanted =
        "id,\"the text\",note\r\n1,\"كتاب, \"\"a\nb\"\"\",\"x\"\r\n2,كتاب,\"كِتَابٌ\"\r\n3\r\n";
    let args = ["strip", "--csv", "--column", "the text"];
    assert_eq!(text(&args, table), (wanted.to_owned(), Some(0)));
    let (listed, code) = text(&[&args[..], &["--check"]].concat(), table);
    assert_eq!((listed.lines().count(), code), (3, Some(1)));
    assert!(listed.contains("-:4:2,"));
    assert!(failure(&["strip", "--csv", "--column", "x"], b"a,b\n").contains("no column \"x\""));
    assert!(!failure(&["strip", "--csv"], b"").is_empty());
}

#[test]
fn records_with_line_ends_are_not_cut() {
    let record = format!("1,\"{}\"\n", "كِتَابٌ\n".repeat(100));
    let table = format!("id,text\n{}", record.repeat(600));
    let one = run(
        &["strip", "--csv", "--column", "text", "-j1"],
        table.as_bytes(),
    )
    .stdout;
    let wanted = format!("id,text\n{}", record.replace("كِتَابٌ", "كتاب").repeat(600));
    assert!(one == wanted.as_bytes());
    let many = run(
        &["strip", "--csv", "--column", "text", "-j3"],
        table.as_bytes(),
    )
    .stdout;
    assert!(one == many);
}

#[test]
fn lines_that_are_no_objects_are_told() {
    let message = failure(&["strip", "--jsonl"], b"{\"text\":\"a\"}\n[1]\n");
    assert!(
        message.contains("not a JSON object") && message.contains("in line 2"),
        "{message}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn other_fields_of_json_lines_keep_their_bytes(
        objects in prop::collection::vec((any::<String>(), any::<f64>(), "[\u{621}-\u{652} \"\\\\\u{0}]{0,20}"), 1..8),
    ) {
        let strip = |text: &str| kalim::diacritics::strip(text).into_owned();
        let line = |text: &str, other: &str, number: f64| {
            let [text, other] = [text, other].map(|text| serde_json::Value::from(text).to_string());
            format!("{{ \"a\" :{other},\"text\":\t{text} , \"n\":{number:e}}}\r\n")
        };
        let lines = objects.iter();
        let input: String = lines.clone().map(|(a, n, text)| line(text, a, *n)).collect();
        let wanted: String = lines.map(|(a, n, text)| line(&strip(text), a, *n)).collect();
        prop_assert_eq!(text(&["strip", "--jsonl"], &input).0, wanted);
    }
}
