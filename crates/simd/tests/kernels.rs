//! Every kernel against a naive twin: on every character, on random mixed text and on the tricky
//! cases at every padding.

use kalim_simd::{
    ClassBlock, ClassMasks, ClassTable, KeptMask, Kernel, Rough, RoughBlock, RoughTable, Table,
};
use kalim_testkit::{all_chars, any_text, cases, mixed_text, padded};
use proptest::prelude::*;

/// What the tables of these tests do: a bit of everything.
const ENTRIES: &[(char, &str)] = &[
    ('\u{640}', ""),
    ('\u{64B}', ""),
    ('\u{64E}', ""),
    ('\u{64F}', ""),
    ('\u{651}', ""),
    ('\u{670}', ""),
    ('\u{6E1}', ""),
    ('أ', "ا"),
    ('ٱ', "ا"),
    ('ى', "ي"),
    ('ة', "ه"),
    ('؟', "?"),
    ('٣', "3"),
    ('\u{675}', "اء"),
    ('ث', "th"),
    ('ش', "sch"),
    ('A', "a"),
    ('!', ""),
    ('&', "و"),
    ('\0', "\u{FFFD}"),
    ('\u{AD}', ""),
    ('é', "e"),
    ('\u{200F}', ""),
    ('\u{8F0}', "\u{64B}"),
    ('ﷲ', "الله"),
    ('ﻻ', "لا"),
    ('ﺏ', "ب"),
    ('中', "zhong"),
    ('😀', ":)"),
    ('🎉', ""),
];

fn shrinking() -> impl Iterator<Item = (char, &'static str)> {
    ENTRIES
        .iter()
        .copied()
        .filter(|(c, to)| to.len() <= c.len_utf8())
}

fn naive_rewrite(table: &Table, text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match table.get(c) {
            Some(to) => out.push_str(to),
            None => out.push(c),
        }
    }
    out
}

fn naive_mask(table: &Table, text: &str) -> KeptMask {
    let mut mask = KeptMask::new(text.len());
    for (at, c) in text.char_indices() {
        let to = table.get(c).map_or(c.len_utf8(), str::len);
        mask.replace(at, c.len_utf8(), to);
    }
    mask
}

fn naive_first_change(table: &Table, text: &str) -> Option<usize> {
    let changed = |c: char| {
        table
            .get(c)
            .is_some_and(|to| to != c.encode_utf8(&mut [0; 4]))
    };
    text.char_indices()
        .find(|&(_, c)| changed(c))
        .map(|(at, _)| at)
}

fn naive_classes(table: &ClassTable, text: &str, start: usize) -> Vec<ClassBlock> {
    let mut blocks = vec![ClassBlock::EMPTY; (text.len() - start).div_ceil(64)];
    for (at, c) in text.char_indices() {
        let Some(at) = at.checked_sub(start) else {
            continue;
        };
        blocks[at / 64].starts |= 1 << (at % 64);
        for (property, mask) in blocks[at / 64].properties.iter_mut().enumerate() {
            *mask |= u64::from(table.get(c) >> property & 1) << (at % 64);
        }
    }
    blocks
}

fn check_rewrite(kernel: Kernel, table: &Table, text: &str) {
    let want = naive_rewrite(table, text);
    let mut out = String::from("قبل");
    kernel.rewrite(table, text, &mut out);
    assert_eq!(out.strip_prefix("قبل"), Some(want.as_str()), "{text:?}");

    let mut out = String::new();
    let mask = kernel.rewrite_recorded(table, text, &mut out);
    assert_eq!(
        (out.as_str(), mask),
        (want.as_str(), naive_mask(table, text)),
        "{text:?}"
    );

    let mut in_place = text.to_owned();
    kernel.rewrite_in_place(table, &mut in_place, 0);
    assert_eq!(in_place, want, "{text:?}");
    assert_eq!(
        kernel.first_change(table, text),
        naive_first_change(table, text),
        "{text:?}"
    );
}

fn check_everything(text: &str) {
    let tables = [
        Table::new(ENTRIES.iter().copied()),
        Table::new(shrinking()),
        Table::new([]),
    ];
    let classes = ClassTable::new(ENTRIES.iter().zip(1..).map(|(&(c, _), class)| (c, class)));
    let rough = RoughTable::new(rough_class);
    for kernel in Kernel::available() {
        for table in &tables {
            check_rewrite(kernel, table, text);
        }
        let masks: ClassMasks = kernel.classify(&classes, text);
        assert_eq!(masks.blocks(), naive_classes(&classes, text, 0), "{text:?}");
        check_class_blocks(kernel, &classes, text);
        check_rough(kernel, &rough, text);
    }
}

/// Whatever byte the blocks begin with, within a character too, and however many there are.
fn check_class_blocks(kernel: Kernel, table: &ClassTable, text: &str) {
    for start in 0..=text.len().min(65) {
        let mut want = naive_classes(table, text, start);
        let mut blocks = vec![ClassBlock::EMPTY; want.len().saturating_sub(start % 2)];
        kernel.classify_blocks(table, text, start, &mut blocks);
        want.truncate(blocks.len());
        assert_eq!(blocks, want, "{text:?} from {start}");
    }
}

/// Every class at some character of every kind, by no rule; SPACE is not rare.
fn rough_class(c: char) -> Rough {
    let all = [
        Rough::Neither,
        Rough::First,
        Rough::Second,
        Rough::Both,
        Rough::Rare,
    ];
    match c {
        ' ' => Rough::Neither,
        'A'..='z' => Rough::First,
        _ => all[((c as usize).wrapping_mul(0x9E37_79B9) >> 7 & 0xFF) % 5],
    }
}

fn naive_rough(text: &str, start: usize) -> Vec<RoughBlock> {
    let mut blocks = vec![RoughBlock::EMPTY; (text.len() - start).div_ceil(64)];
    for (at, c) in text.char_indices() {
        let Some(at) = at.checked_sub(start) else {
            continue;
        };
        let (block, bit) = (&mut blocks[at / 64], 1 << (at % 64));
        block.starts |= bit;
        block.spaces |= if c == ' ' { bit } else { 0 };
        match rough_class(c) {
            Rough::Neither => {}
            Rough::First => block.first |= bit,
            Rough::Second => block.second |= bit,
            Rough::Both => {
                block.first |= bit;
                block.second |= bit;
            }
            Rough::Rare => block.has_rare = true,
        }
    }
    blocks
}

/// Whether two blocks say the same: what is rare may have any property, and characters outside the
/// table may be rare.
fn check_rough(kernel: Kernel, table: &RoughTable, text: &str) {
    for start in 0..=text.len().min(65) {
        let want = naive_rough(text, start);
        let mut blocks = vec![RoughBlock::EMPTY; want.len()];
        kernel.classify_roughly(table, text, start, &mut blocks);
        for (at, (block, want)) in blocks.iter().zip(want).enumerate() {
            let from = (start + 64 * at).min(text.len());
            let to = (from + 64).min(text.len());
            let begins = text
                .char_indices()
                .filter(|(at, _)| (from..to).contains(at));
            let in_table = |c| matches!(c, '\0'..='\u{BF}' | '\u{600}'..='\u{6FF}');
            let all_in_table = begins.clone().all(|(_, c)| in_table(c));
            assert_eq!(block.starts, want.starts, "{kernel} {text:?} {start}");
            assert!(block.has_rare || all_in_table, "{kernel} {text:?} {start}");
            if !block.has_rare {
                assert_eq!(*block, want, "{kernel} {text:?} {start}");
            }
        }
    }
}

fn check_places(kernel: Kernel, masks: [u64; 4]) {
    let is_set = |&place: &u8| masks[usize::from(place / 64)] >> (place % 64) & 1 == 1;
    let want: Vec<u8> = (0..=255).filter(is_set).collect();
    let mut places = [0; 256];
    let count = kernel.places(&masks, &mut places);
    assert_eq!(places[..count], want, "{kernel} {masks:x?}");
}

#[test]
fn every_char_has_its_class() {
    let marked = |c: char| (c as u32).to_le_bytes()[0].wrapping_mul(7);
    let classes = ClassTable::new(all_chars().map(|c| (c, marked(c))));
    let text: String = all_chars().collect();
    let want = naive_classes(&classes, &text, 0);
    for kernel in Kernel::available() {
        assert!(
            kernel.classify(&classes, &text).blocks() == want,
            "{kernel}"
        );
    }
}

#[test]
fn every_char_has_its_rough_class() {
    let rough = RoughTable::new(rough_class);
    let mut not_rare = 0;
    for c in all_chars().take(0x1000) {
        for kernel in Kernel::available() {
            let text = String::from(c) + "ب";
            check_rough(kernel, &rough, &text);
            let mut block = [RoughBlock::EMPTY];
            kernel.classify_roughly(&rough, &text, 0, &mut block);
            not_rare += usize::from(!block[0].has_rare);
        }
    }
    assert!(not_rare > 250 * Kernel::available().count());
}

#[test]
fn every_char_alone_and_between_letters() {
    let table = Table::new(ENTRIES.iter().copied());
    let mut text = String::new();
    for c in all_chars() {
        text.clear();
        text.extend(['ب', c, 'ا']);
        for kernel in Kernel::available() {
            check_rewrite(kernel, &table, &text[2..text.len() - 2]);
            check_rewrite(kernel, &table, &text);
        }
    }
}

#[test]
fn tricky_cases_at_every_padding() {
    for case in cases::TRICKY {
        padded(case).for_each(|text| check_everything(&text));
    }
}

#[test]
fn in_place_starts_where_it_is_told() {
    let table = Table::new(shrinking());
    for kernel in Kernel::available() {
        let mut text = String::from("أَ أَ");
        kernel.rewrite_in_place(&table, &mut text, 5);
        assert_eq!(text, "أَ ا");
    }
}

#[test]
fn kernels_are_found_by_name() {
    for kernel in Kernel::available() {
        assert_eq!(kernel.as_str().parse(), Ok(kernel));
    }
    let error = "fpga".parse::<Kernel>().unwrap_err().to_string();
    assert!(error.contains("scalar"), "{error}");
}

proptest! {
    #[test]
    fn mixed_text_agrees(text in mixed_text()) {
        check_everything(&text);
    }

    #[test]
    fn any_text_agrees(text in any_text()) {
        check_everything(&text);
    }

    #[test]
    fn places_of_any_bits(bits in any::<[u64; 4]>(), thinner in any::<[u64; 4]>()) {
        for kernel in Kernel::available() {
            check_places(kernel, bits);
            check_places(kernel, [0, 1, 2, 3].map(|at| bits[at] & thinner[at] & thinner[3 - at]));
            check_places(kernel, bits.map(|bits| if bits % 2 == 0 { 0 } else { u64::MAX }));
        }
    }

    #[test]
    fn any_table(
        entries in proptest::collection::vec((any::<char>(), ".{0,4}"), 0..8),
        arabic in proptest::collection::vec((proptest::char::range('\u{600}', '\u{6FF}'), ".{0,2}"), 0..8),
        text in mixed_text(),
    ) {
        let entries = entries.iter().chain(&arabic).map(|(c, to)| (*c, to.as_str()));
        let table = Table::new(entries);
        let touched: String = arabic.iter().map(|(c, _)| *c).collect();
        for kernel in Kernel::available() {
            check_rewrite(kernel, &table, &(text.clone() + &touched + &text));
        }
    }
}
