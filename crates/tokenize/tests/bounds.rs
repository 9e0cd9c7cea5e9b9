//! Word boundaries against unicode-segmentation, for every kernel.

use std::sync::Mutex;

use kalim_simd::Kernel;
use kalim_testkit::{all_chars, any_text, cases, embedded, mixed_text, padded, padded_arabic};
use kalim_tokenize::word_bounds;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use unicode_segmentation::UnicodeSegmentation;

/// Runs `check` under each kernel; one test at a time, since the kernel is that of the process.
fn with_every_kernel(mut check: impl FnMut()) {
    static ACTIVE: Mutex<()> = Mutex::new(());
    let _guard = ACTIVE.lock();
    for kernel in Kernel::available() {
        kernel.activate();
        check();
    }
}

fn assert_same(text: &str) {
    let mut found = word_bounds(text);
    for want in text.split_word_bound_indices() {
        assert_eq!(found.next(), Some(want), "{text:?}");
    }
    assert_eq!(found.next(), None, "{text:?}");
    assert_eq!(found.next(), None, "{text:?}");
}

/// The same, and that counting and folding agree, wherever they begin.
fn assert_all_ways(text: &str) {
    assert_same(text);
    for passed in [0, 1, 2, 30] {
        let mut found = word_bounds(text);
        let mut want = text.split_word_bound_indices();
        assert!(found.by_ref().take(passed).eq(want.by_ref().take(passed)));
        assert_eq!(found.clone().count(), want.clone().count(), "{text:?}");
        let folded = found.fold(0, |at, piece| {
            assert_eq!(want.next(), Some(piece), "{text:?}");
            at + 1
        });
        assert!(want.next().is_none() && folded <= text.len(), "{text:?}");
    }
}

/// A character of each class, and of some classes that are not known.
const CLASSES: &[&str] = &[
    "ب",
    "a",
    "1",
    "١",
    "\u{66B}",
    "_",
    "\u{202F}",
    ".",
    "'",
    "’",
    ":",
    "\u{B7}",
    ",",
    "،",
    " ",
    "\r",
    "\n",
    "\u{B}",
    "\u{64E}",
    "\u{8F0}",
    "\u{200D}",
    "\u{AD}",
    "\u{640}",
    "\u{6E5}",
    "!",
    "…",
    "«",
    "\0",
    "©",
    "א",
    "カ",
    "🇸",
    "😀",
    "漢",
    "\"",
    "\u{2028}",
    "\u{2003}",
    "\u{E0100}",
];

#[test]
fn every_char_in_every_place() {
    let contexts = [
        ["", ""],
        ["ب", "ب"],
        ["1", "1"],
        ["ب.", "ب"],
        ["1,", "1"],
        ["_", "_"],
        [" ", " "],
        ["\n", "\u{64E}"],
        ["\r", "\n"],
        ["!", "\u{64E}"],
        ["ب\u{64E}", "\u{64E}ب"],
        ["א", "א"],
        ["א\"", "א"],
        ["カ", "カ"],
        ["\u{200D}", "\u{200D}"],
        ["🇸", "🇸"],
        ["ب", ".ب"],
    ];
    let check = |chars: &mut dyn Iterator<Item = char>| {
        let mut text = String::new();
        for c in chars {
            for [before, after] in contexts {
                text.clear();
                text.push_str(before);
                text.push(c);
                text.push_str(after);
                assert_same(&text);
            }
        }
    };
    with_every_kernel(|| check(&mut all_chars().take(0x2100)));
    check(&mut all_chars().skip(0x2100));
}

#[test]
fn every_sequence_of_classes() {
    with_every_kernel(|| {
        for a in CLASSES {
            for b in CLASSES {
                for c in CLASSES {
                    assert_same(&[*a, b, c].concat());
                    assert_same(&["ب", a, b, c, "ب"].concat());
                }
            }
        }
    });
}

#[test]
fn tricky_cases_at_every_padding() {
    with_every_kernel(|| {
        for case in cases::TRICKY {
            padded(case).for_each(|text| assert_all_ways(&text));
            padded_arabic(case).for_each(|text| assert_all_ways(&text));
            embedded(case).for_each(|text| assert_all_ways(&text));
        }
    });
}

#[test]
fn runs_over_many_blocks() {
    with_every_kernel(|| {
        for middle in CLASSES {
            for count in [1, 20, 31, 32, 33, 63, 64, 65, 127, 200, 300] {
                let run = middle.repeat(count);
                for [before, after] in [["", ""], ["ب.", "ب"], ["1,", "1"], ["ب", "1"], ["ب.", "א"]]
                {
                    assert_all_ways(&[before, &run, after].concat());
                }
            }
        }
    });
}

/// Texts that are dense in what the rules tell apart, long enough for several blocks.
fn dense() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(CLASSES),
        4 => select(vec!["ب", "\u{64E}", ".", "1", ",", "'"]),
        1 => select(vec!["كلمة", "word", "1234567", "ببببببببببببببببببببببببببببببببب"]),
    ];
    vec(piece, 0..200).prop_map(|pieces| pieces.concat())
}

/// The same without characters that have no class.
fn known() -> impl Strategy<Value = String> {
    vec(select(&CLASSES[..28]), 0..300).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn dense_text_agrees(text in dense()) {
        with_every_kernel(|| assert_all_ways(&text));
    }

    #[test]
    fn known_text_agrees(text in known()) {
        with_every_kernel(|| assert_all_ways(&text));
    }

    #[test]
    fn mixed_text_agrees(text in mixed_text()) {
        with_every_kernel(|| assert_all_ways(&text));
    }

    #[test]
    fn any_text_agrees(text in any_text()) {
        with_every_kernel(|| assert_all_ways(&text));
    }
}
