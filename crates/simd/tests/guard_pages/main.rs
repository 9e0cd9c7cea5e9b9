//! Every operation with each byte of input and output against a page that nothing may touch.
//!
//! The memory of this program comes from [`alloc::Guarded`], so texts, outputs and masks all end
//! right before such a page, or begin right behind one. A read or a write of one byte too many ends
//! the program with a segmentation fault.
#![cfg(target_os = "linux")]

mod alloc;

use alloc::{Guarded, Side, at_side, is_guarded};
use kalim_simd::{ClassTable, KeptMask, Kernel, Table};
use kalim_testkit::cases::TRICKY;

#[global_allocator]
static GUARDED: Guarded = Guarded;

/// The lengths of texts: up to several blocks of the widest kernel and a rest, and around the chunk
/// that is rewritten in place at a time.
fn lengths() -> impl Iterator<Item = usize> {
    (0..=300).chain(4094..=4098)
}

/// More than any of [`lengths`].
const MAX_LEN: usize = 4100;

/// Deletions and folds within two bytes, which every kernel does in its fast loop.
const SHORT: &[(char, &str)] = &[
    ('\u{640}', ""),
    ('\u{64B}', ""),
    ('\u{64E}', ""),
    ('\u{650}', ""),
    ('\u{651}', ""),
    ('\u{670}', ""),
    ('\u{6E1}', ""),
    ('أ', "ا"),
    ('ى', "ي"),
    ('ة', "ه"),
];

/// What fast loops leave to others: shorter and longer results, ASCII, three and four bytes.
const RARE: &[(char, &str)] = &[
    ('٣', "3"),
    ('ث', "th"),
    ('ش', "sch"),
    ('x', ""),
    ('&', "و"),
    ('\u{200F}', ""),
    ('\u{8F0}', "\u{64B}"),
    ('ﷲ', "الله"),
    ('ﻻ', "لا"),
    ('中', "zhong"),
    ('🎉', ""),
];

fn tables() -> [Table; 5] {
    let all = || SHORT.iter().chain(RARE).copied();
    [
        Table::new([]),
        Table::new(SHORT.iter().copied()),
        Table::new(SHORT.iter().copied().chain([('ٱ', "ا")])),
        Table::new(all().filter(|(c, to)| to.len() <= c.len_utf8())),
        Table::new(all()),
    ]
}

/// Texts of at least [`MAX_LEN`] bytes, each with what some loop looks for.
fn texts() -> Vec<String> {
    let long = |piece: &str| piece.repeat(MAX_LEN / piece.len() + 2);
    vec![
        long("x"),
        long("س"),
        long("\u{64E}"),
        long("بَّأ"),
        long("كتاب word ٣، ثم\u{200F} "),
        long("ﷲ中🎉\u{8F0}ش "),
        long(&TRICKY.concat()),
    ]
}

/// Returns the longest part of `text` of up to `len` bytes in front of byte `end`.
fn part(text: &str, end: usize, len: usize) -> &str {
    let ends = (0..=end.min(text.len())).rev();
    let end = ends.into_iter().find(|&at| text.is_char_boundary(at));
    let text = &text[..end.unwrap_or(0)];
    let mut starts = text.len().saturating_sub(len)..=text.len();
    let start = starts.find(|&at| text.is_char_boundary(at));
    &text[start.unwrap_or(0)..]
}

/// Returns how many bytes of output a driver asks for: at the start, and behind each character that
/// gets longer, what is written and what is left.
fn room(table: &Table, text: &str) -> usize {
    let (mut room, mut written, mut asks) = (0, 0, true);
    for (at, c) in text.char_indices() {
        if asks {
            room = room.max(written + (text.len() - at).max(Kernel::LEAST_ROOM));
        }
        let len = table.get(c).map_or(c.len_utf8(), str::len);
        asks = len > c.len_utf8();
        written += len;
    }
    room.max(written)
}

/// Runs every operation on `text`, which is against a guard page, and compares with `scalar`.
fn check(table: &Table, text: &str) {
    let room = room(table, text);
    let mut want = String::new();
    let mask = Kernel::SCALAR.rewrite_recorded(table, text, &mut want);
    let first = Kernel::SCALAR.first_change(table, text);
    for kernel in Kernel::available() {
        let mut out = String::with_capacity(room);
        kernel.rewrite(table, text, &mut out);
        assert_eq!(out, want, "{kernel}: {text:?}");

        let mut out = String::with_capacity(room + 1);
        out.push('<');
        let mut kept = KeptMask::default();
        kernel.rewrite_recorded_into(table, text, &mut out, &mut kept);
        assert_eq!(out.strip_prefix('<'), Some(&*want), "{kernel}: {text:?}");
        assert_eq!(kept, mask, "{kernel}: {text:?}");

        let mut in_place = text.to_owned();
        kernel.rewrite_in_place(table, &mut in_place, 0);
        assert_eq!(in_place, want, "{kernel}: {text:?}");

        let found = kernel.first_change(table, text);
        assert_eq!(found, first, "{kernel}: {text:?}");
    }
}

fn check_classes(classes: &ClassTable, text: &str) {
    let want = Kernel::SCALAR.classify(classes, text);
    for kernel in Kernel::available() {
        assert_eq!(kernel.classify(classes, text), want, "{kernel}: {text:?}");
    }
}

/// Lists the bits of words that are against a guard page, into numbers that are.
fn check_list(words: &[u64]) {
    let mut want = [0; 256];
    let (listed, count) = Kernel::SCALAR.list(words, &mut want);
    assert_eq!(listed, words.len());
    for kernel in Kernel::available() {
        let (words, mut numbers) = (words.to_vec(), Box::new([0; 256]));
        assert_eq!(kernel.list(&words, &mut *numbers), (listed, count));
        assert_eq!(numbers[..count], want[..count], "{kernel}: {words:x?}");
    }
}

fn check_every_length(side: Side) {
    let classes = SHORT.iter().chain(RARE).zip(1..);
    let classes = ClassTable::new(classes.map(|(&(c, _), class)| (c, class)));
    let (tables, texts) = (tables(), texts());
    for masks in [
        [0; 4],
        [u64::MAX; 4],
        [u64::MAX >> 1; 4],
        [u64::MAX, 7, 0, 1],
    ] {
        check_list(&masks);
    }
    for len in lengths() {
        for text in &texts {
            // The end moves as well, so that texts begin and end with different characters.
            let text = part(text, text.len() - len % 7, len).to_owned();
            assert!(text.is_empty() || is_guarded(text.as_bytes(), side));
            tables.iter().for_each(|table| check(table, &text));
            check_classes(&classes, &text);
        }
    }
}

#[test]
fn nothing_is_touched_behind_the_end() {
    at_side(Side::End, || check_every_length(Side::End));
}

#[test]
fn nothing_is_touched_before_the_start() {
    at_side(Side::Start, || check_every_length(Side::Start));
}

#[test]
fn guards_are_pages_without_access() {
    for len in [1, 2, 63, 64, 4095, 4096, 4097, 1 << 16] {
        let end = at_side(Side::End, || vec![0_u8; len]);
        let start = at_side(Side::Start, || vec![0_u8; len]);
        assert!(is_guarded(&end, Side::End) && is_guarded(&start, Side::Start));
        assert!(is_closed(end.as_ptr_range().end.addr()), "{len}");
        assert!(is_closed(start.as_ptr().addr() - 1), "{len}");
        assert!(!is_closed(end.as_ptr().addr()), "{len}");
        assert!(!is_closed(start.as_ptr().addr()), "{len}");
    }
}

/// Whether the byte at `address` may neither be read nor written, as the system sees it.
fn is_closed(address: usize) -> bool {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let parse = |edge| usize::from_str_radix(edge, 16).unwrap();
    maps.lines().any(|line| {
        let (start, rest) = line.split_once('-').unwrap();
        let (end, rest) = rest.split_once(' ').unwrap();
        (parse(start)..parse(end)).contains(&address) && rest.starts_with("---p")
    })
}
