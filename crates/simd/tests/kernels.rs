//! Every kernel against a naive twin: on every character, on random mixed text and on the tricky
//! cases at every padding.

use kalim_simd::{
    Bits, ClassBlock, ClassMasks, ClassTable, Cuts, KeptMask, Kernel, Lanes, RoughBlock,
    RoughTable, Spans, Table, Work,
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
    ('\u{602}', "A\0"),
    ('\u{603}', "\0"),
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

/// A map that only deletes and folds, within U+0600 to U+06FF.
const FOLDS: &[(char, &str)] = &[
    ('\u{618}', ""),
    ('\u{640}', ""),
    ('\u{64E}', ""),
    ('\u{651}', ""),
    ('\u{670}', ""),
    ('\u{6D6}', ""),
    ('\u{6E1}', ""),
    ('أ', "ا"),
    ('آ', "ا"),
    ('ٱ', "ا"),
    ('ى', "ي"),
    ('ة', "ه"),
];

/// The same without folds from D9 to D8.
fn forth() -> impl Iterator<Item = (char, &'static str)> {
    FOLDS.iter().copied().filter(|&(c, _)| c != 'ٱ')
}

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
        Table::new(FOLDS.iter().copied()),
        Table::new(forth()),
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

/// Every class at some character of every kind, by no rule.
fn rough_class(c: char) -> Option<u8> {
    let class = (c as usize).wrapping_mul(0x9E37_79B9) >> 7 & 0x1F;
    u8::try_from(class).ok().filter(|class| *class < 16)
}

fn naive_rough(text: &str, start: usize) -> Vec<RoughBlock> {
    let mut blocks = vec![RoughBlock::default(); (text.len() - start) / 64 + 1];
    blocks.last_mut().unwrap().starts = u64::MAX << ((text.len() - start) % 64);
    for (at, c) in text.char_indices() {
        let Some(at) = at.checked_sub(start) else {
            continue;
        };
        let (block, bit) = (&mut blocks[at / 64], 1 << (at % 64));
        let class = rough_class(c).unwrap_or_default();
        let has = |property: u8| if class >> property & 1 == 1 { bit } else { 0 };
        block.starts |= bit;
        block.first |= has(0);
        block.second |= has(1);
        block.third |= has(2);
        block.extending |= has(3);
        block.spaces |= if c == ' ' { bit } else { 0 };
        block.lines |= if c == '\n' { bit } else { 0 };
        block.has_rare |= rough_class(c).is_none() || !is_rough(c);
    }
    for block in &mut blocks {
        block.extending |= !block.starts;
    }
    blocks
}

/// Whether a character may be other than rare.
fn is_rough(c: char) -> bool {
    matches!(c, '\0'..='\u{BF}' | '\u{600}'..='\u{6FF}' | '\u{2000}'..='\u{203F}')
}

fn check_rough(kernel: Kernel, table: &RoughTable, text: &str) {
    for start in 0..=text.len().min(65) {
        let mut want = naive_rough(text, start);
        let blocks = want.len();
        let behind = RoughBlock {
            starts: u64::MAX,
            ..RoughBlock::default()
        };
        want.resize(blocks + 2, behind);
        let (done, _) = kernel.rough_blocks(table, text, start, blocks + 2, (), |(), at, block| {
            assert_eq!(block.starts, want[at].starts, "{kernel} {text:?} {start}");
            assert_eq!(
                block.has_rare, want[at].has_rare,
                "{kernel} {text:?} {start}"
            );
            assert!(
                block.has_rare || block == want[at],
                "{kernel} {text:?} {start}"
            );
            at != 3
        });
        assert_eq!(done, if blocks > 1 { 3 } else { blocks + 2 });
    }
}

fn check_cuts(kernel: Kernel, text: &str, base: usize, masks: [u64; 4]) {
    let is_set = |&place: &usize| masks[place / 64] >> (place % 64) & 1 == 1;
    let ends = (0..256).filter(is_set).map(|place| base + place);
    let mut start = 0;
    let want = ends.filter(|&end| text.is_char_boundary(end)).map(|end| {
        let from = core::mem::replace(&mut start, end);
        (from, &text[from..end], end - base)
    });
    let want: Vec<_> = want.collect();
    let mut cuts = Cuts::new(text);
    cuts.cut(kernel, base, &masks);
    assert_eq!(
        cuts.left(),
        want.len(),
        "{kernel} {text:?} {base} {masks:x?}"
    );
    let mut same = cuts.clone();
    let mut pairs = cuts.clone();
    let found: Vec<_> = core::iter::from_fn(|| cuts.next_cut()).collect();
    let fields = found.iter().map(|cut| (cut.start, cut.text, cut.bit));
    assert!(
        want.into_iter().eq(fields),
        "{kernel} {text:?} {base} {masks:x?}"
    );
    for seconds in found.chunks_exact(2) {
        assert_eq!(pairs.next_second(), Some(seconds[1]));
    }
    assert_eq!((pairs.next_second(), pairs.left()), (None, found.len() % 2));
    let folded = same.fold_cuts(0, |at, cut| {
        assert_eq!(cut, found[at]);
        at + 1
    });
    assert_eq!(folded, found.len());
    assert_eq!((same.start(), same.left()), (cuts.start(), 0));
}

fn check_list(words: &[u64]) {
    let is_set = |number: &usize| words[number / 64] >> (number % 64) & 1 == 1;
    let want: Vec<_> = (0..64 * words.len()).filter(is_set).collect();
    for kernel in Kernel::available() {
        let mut numbers = vec![0xA5A5; 64 * words.len()];
        let (listed, count) = kernel.list(words, &mut numbers);
        assert_eq!(listed, words.len());
        let found = numbers[..count].iter().copied().map(usize::from);
        assert!(found.eq(want.iter().copied()), "{kernel} {words:x?}");
    }
}

/// Compares where pieces are in an output with the ranks of their ends in the mask.
fn check_output_spans(text: &str, base: usize, starts: Bits, ends: Bits) {
    let mask = naive_mask(&Table::new(FOLDS.iter().copied()), text);
    let is_kept = |&at: &usize| at >= text.len() || mask.words()[at / 64] >> (at % 64) & 1 == 1;
    let output = |at: usize| (base..base + at).filter(is_kept).count();
    let outputs = |bits: Bits| {
        let mut outputs = Bits::NONE;
        bits.iter().for_each(|at| outputs.insert(output(at)));
        outputs
    };
    let all_kept = (starts | ends).iter().all(|at| is_kept(&(base + at)));
    let want = all_kept.then(|| [outputs(starts), outputs(ends)]);
    let spans = Spans { base, starts, ends };
    for kernel in Kernel::available() {
        let found = kernel.output_spans(&mask, &spans);
        assert_eq!(found, want, "{kernel} {text:?} {spans:?}");
    }
}

/// Adds and moves bits, on the lanes of a kernel.
struct Arithmetic([Bits; 2]);

impl Work for Arithmetic {
    type Output = ([Bits; 11], [bool; 2]);

    fn run<L: Lanes>(self) -> Self::Output {
        let [a, b] = self.0.map(L::from_bits);
        let all = [
            a & b,
            a | b,
            !a,
            a.up::<1>(),
            a.up::<8>(),
            a.up::<63>(),
            a.down::<1>(),
            a.down::<8>(),
            a.down::<63>(),
            a.plus(b),
            a.minus(b),
        ];
        (all.map(L::to_bits), [a.is_empty(), b.is_empty()])
    }
}

fn check_lanes(bits: [Bits; 2]) {
    let want = Arithmetic(bits).run::<Bits>();
    for kernel in Kernel::available() {
        assert_eq!(kernel.run(Arithmetic(bits)), want, "{kernel} {bits:x?}");
    }
}

#[test]
fn every_byte_of_a_word_is_listed() {
    for (byte, at) in (0..256).flat_map(|byte| (0..16).map(move |at| (byte, at))) {
        let mut words = [0; 2];
        words[at / 8] = byte << (8 * (at % 8));
        check_list(&words);
        check_list(&words.map(|word: u64| !word));
    }
}

#[test]
fn a_list_ends_where_there_is_no_room() {
    for kernel in Kernel::available() {
        let mut numbers = [0; 64];
        assert_eq!(kernel.list(&[0, 1, 2], &mut numbers), (2, 1));
        assert_eq!(kernel.list(&[u64::MAX, 0], &mut numbers), (1, 64));
        assert_eq!(kernel.list(&[1], &mut numbers[1..]), (0, 0));
        let mut words = vec![0; 2000];
        words[1023] = 1 << 63;
        assert_eq!(kernel.list(&words, &mut numbers), (1024, 1));
        assert_eq!(numbers[0], u16::MAX);
    }
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
    for c in all_chars().take(0x3000) {
        for kernel in Kernel::available() {
            check_rough(kernel, &rough, &(String::from(c) + "ب"));
        }
    }
}

#[test]
fn every_char_alone_and_between_letters() {
    let tables = [
        Table::new(ENTRIES.iter().copied()),
        Table::new(FOLDS.iter().copied()),
        Table::new(forth()),
    ];
    let mut text = String::new();
    for c in all_chars() {
        text.clear();
        text.extend(['ب', c, 'ا']);
        for (kernel, table) in Kernel::available().flat_map(|k| tables.iter().map(move |t| (k, t)))
        {
            check_rewrite(kernel, table, &text[2..text.len() - 2]);
            check_rewrite(kernel, table, &text);
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
fn words_and_texts_of_every_length() {
    let text = "أَكَلَ ٱلْوَلَدُ a😀 ﷲ٣ تُفَّاحَةً éA! الْـهُدَى \u{200F}عَلَى ؟ \u{675}ث".repeat(2);
    for start in (0..24).filter(|&at| text.is_char_boundary(at)) {
        for end in (start..=start + 100).filter(|&at| text.is_char_boundary(at)) {
            check_everything(&text[start..end]);
        }
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
    fn output_spans_agree(
        texts in proptest::collection::vec(mixed_text(), 1..40),
        base in 0_usize..200,
        starts in any::<[u64; 8]>(),
        ends in any::<[u64; 8]>(),
    ) {
        let text = texts.concat();
        let base = base.min(text.len());
        let mask = naive_mask(&Table::new(FOLDS.iter().copied()), &text);
        check_output_spans(&text, base, Bits(starts), Bits(ends));
        let is_kept = |at: &usize| {
            let at = base + at;
            at >= text.len() || mask.words()[at / 64] >> (at % 64) & 1 == 1
        };
        let kept = |bits: [u64; 8]| {
            let mut kept = Bits::NONE;
            Bits(bits).iter().filter(is_kept).for_each(|at| kept.insert(at));
            kept
        };
        check_output_spans(&text, base, kept(starts), kept(ends));
    }

    #[test]
    fn lanes_agree(a in any::<[u64; 8]>(), b in any::<[u64; 8]>(), all in any::<u8>()) {
        check_lanes([Bits(a), Bits(b)]);
        // Carries go on through words of ones, and borrows through zeros.
        let ones = |bits: [u64; 8], all: u8| {
            Bits(core::array::from_fn(|at| if all >> at & 1 == 1 { u64::MAX } else { bits[at] }))
        };
        let zeros = |bits: [u64; 8]| !ones(bits.map(|word| !word), all);
        check_lanes([ones(a, all), Bits(b)]);
        check_lanes([Bits(a), ones(b, all)]);
        check_lanes([zeros(a), Bits(b)]);
        check_lanes([zeros(a), zeros(b)]);
        check_lanes([Bits::NONE, Bits(b)]);
    }

    #[test]
    fn any_bits_are_listed(bits in any::<[u64; 4]>(), thinner in any::<[u64; 4]>()) {
        check_list(&bits);
        check_list(&[0, 1, 2, 3].map(|at| bits[at] & thinner[at]));
        check_list(&[0, 1, 2, 3].map(|at| bits[at] | thinner[at]));
    }

    #[test]
    fn cuts_at_any_bits(
        text in mixed_text(),
        base in 0_usize..300,
        bits in any::<[u64; 4]>(),
        thinner in any::<[u64; 4]>(),
    ) {
        for kernel in Kernel::available() {
            check_cuts(kernel, &text, base, bits);
            check_cuts(kernel, &text, base, [0, 1, 2, 3].map(|at| bits[at] & thinner[at] & thinner[3 - at]));
            check_cuts(kernel, &text, base, bits.map(|bits| if bits % 2 == 0 { 0 } else { u64::MAX }));
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
