//! Every operation of kalim-simd against its naive twin.

use std::sync::LazyLock;

use kalim::normalize::{Normalizer, Preset};
use kalim_simd::{ClassBlock, ClassTable, KeptMask, Kernel, Table};

use crate::Input;

/// The tables of the presets, for which kernels have their fastest ways.
static PRESETS: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let table = |&preset| Table::new(Normalizer::preset(preset).char_map().entries());
    Preset::ALL.iter().map(table).collect()
});

/// Checks every kernel with the table of the input, or with that of a preset.
///
/// # Panics
///
/// If some answer of some kernel is not the naive one.
pub fn kernels(data: &[u8]) {
    let input = Input::new(data);
    let (entries, text) = (input.entries(), input.text());
    let drawn;
    let table = match usize::from(input.choice % 8).checked_sub(3) {
        Some(preset) => &PRESETS[preset],
        None => {
            drawn = Table::new(entries.iter().map(|(&c, to)| (c, to.as_str())));
            &drawn
        }
    };
    let classes = entries
        .keys()
        .zip(1..)
        .map(|(&c, class): (_, u8)| (c, class));
    let classes = ClassTable::new(classes);
    for kernel in Kernel::available() {
        rewriting(kernel, table, &text);
        assert_eq!(
            kernel.classify(&classes, &text).blocks(),
            naive_classes(&classes, &text),
            "{kernel}"
        );
    }
}

fn rewriting(kernel: Kernel, table: &Table, text: &str) {
    let (want, mask) = naive(table, text);
    let mut out = String::from("قبل");
    kernel.rewrite(table, text, &mut out);
    assert_eq!(out.strip_prefix("قبل"), Some(&*want), "{kernel}");

    let mut out = String::with_capacity(text.len());
    let mut kept = kernel.rewrite_recorded(table, text, &mut out);
    assert_recorded(kernel, (&out, &kept), (&want, &mask));

    // Once more, over what a longer text left behind.
    let _ = kernel.rewrite_recorded(table, &text.repeat(2), &mut out);
    out.clear();
    kernel.rewrite_recorded_into(table, text, &mut out, &mut kept);
    assert_recorded(kernel, (&out, &kept), (&want, &mask));

    let start = text
        .char_indices()
        .nth(text.len() / 5)
        .map_or(0, |(at, _)| at);
    let mut in_place = text.to_owned();
    kernel.rewrite_in_place(table, &mut in_place, start);
    let tail = naive(table, &text[start..]).0;
    assert_eq!(in_place, format!("{}{tail}", &text[..start]), "{kernel}");

    assert_eq!(
        kernel.first_change(table, text),
        naive_change(table, text),
        "{kernel}"
    );
}

fn assert_recorded(kernel: Kernel, found: (&str, &KeptMask), want: (&str, &KeptMask)) {
    assert_eq!(found, want, "{kernel}");
    assert_eq!(found.1.counts(), want.1.counts(), "{kernel}");
}

fn naive(table: &Table, text: &str) -> (String, KeptMask) {
    let (mut out, mut mask) = (String::new(), KeptMask::new(text.len()));
    for (at, c) in text.char_indices() {
        let mut buffer = [0; 4];
        let to = table.get(c).unwrap_or_else(|| c.encode_utf8(&mut buffer));
        mask.replace(at, c.len_utf8(), to.len());
        out.push_str(to);
    }
    mask.count();
    (out, mask)
}

fn naive_change(table: &Table, text: &str) -> Option<usize> {
    let is_changed = |c: char| {
        table
            .get(c)
            .is_some_and(|to| to != c.encode_utf8(&mut [0; 4]))
    };
    text.char_indices()
        .find(|&(_, c)| is_changed(c))
        .map(|(at, _)| at)
}

fn naive_classes(table: &ClassTable, text: &str) -> Vec<ClassBlock> {
    let mut blocks = vec![ClassBlock::EMPTY; text.len().div_ceil(64)];
    for (at, c) in text.char_indices() {
        let block = &mut blocks[at / 64];
        block.starts |= 1 << (at % 64);
        for (property, mask) in block.properties.iter_mut().enumerate() {
            *mask |= u64::from(table.get(c) >> property & 1) << (at % 64);
        }
    }
    blocks
}
