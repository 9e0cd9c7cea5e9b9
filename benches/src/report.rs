//! Tables of ratios.

use alloc::collections::BTreeSet;
use core::fmt::{self, Write};

use kalim_simd::Kernel;

use crate::{Corpus, Measurement, Size};

/// The other rows, in the order of the columns; unknown ones stand before the last two.
const PEERS: [&str; 10] = [
    "naive",
    "replace",
    "regex",
    "nfd",
    "unicode-words",
    "split-word-bounds",
    "rust-stemmers",
    "apply",
    "apply-into",
    "peers",
];

/// The columns that stand last: what any work on the text is bounded by.
const BOUNDS: [&str; 2] = ["simdutf8", "memcpy"];

const BEGIN: &str = "<!-- ratios: begin -->\n";
const END: &str = "<!-- ratios: end -->";

/// Returns a Markdown table for each operation that was measured: how many times as fast as each
/// other row our rows are, by corpus and size.
#[must_use]
pub fn ratios(measured: &[Measurement]) -> String {
    let operations: BTreeSet<&str> = measured.iter().map(Measurement::operation).collect();
    let mut out = String::new();
    for operation in operations {
        let rows = measured.iter().filter(|row| row.operation() == operation);
        write_table(&mut out, operation, &rows.collect::<Vec<_>>());
    }
    out
}

fn write_table(out: &mut String, operation: &str, rows: &[&Measurement]) {
    let peers = peers(rows);
    let heads: String = peers.iter().map(|peer| format!(" ÷ {peer} |")).collect();
    let lines = "--:|".repeat(peers.len());
    let _ = writeln!(
        out,
        "\n### {operation}\n\n| text | size | call |{heads}\n|---|--:|---|{lines}"
    );
    for ours in ours(rows) {
        let Measurement { row, size, .. } = ours;
        let _ = write!(out, "| {} | {size} | {row} |", ours.corpus());
        for peer in &peers {
            let same = |other: &&&Measurement| {
                (&other.group, &*other.row, &other.size) == (&ours.group, *peer, size)
            };
            let ratio = rows.iter().find(same).map(|other| other.nanos / ours.nanos);
            let _ = write!(out, " {} |", ratio.map_or_else(|| "–".into(), short));
        }
        out.push('\n');
    }
}

/// Returns our rows, by corpus and size.
fn ours<'m>(rows: &[&'m Measurement]) -> Vec<&'m Measurement> {
    let mut ours: Vec<_> = rows
        .iter()
        .copied()
        .filter(|row| is_ours(&row.row))
        .collect();
    let corpus = |row: &Measurement| Corpus::ALL.iter().position(|c| c.as_str() == row.corpus());
    let size = |row: &Measurement| Size::ALL.iter().position(|s| s.as_str() == row.size);
    ours.sort_by_key(|row| (corpus(row), size(row), row.row.clone()));
    ours
}

/// Returns the names of the other rows, in the order of the columns.
fn peers<'m>(rows: &[&'m Measurement]) -> Vec<&'m str> {
    let names: BTreeSet<&str> = rows.iter().map(|row| &*row.row).collect();
    let mut peers: Vec<_> = names.into_iter().filter(|name| !is_ours(name)).collect();
    let place = |names: &[&str], name: &str| names.iter().position(|&n| n == name);
    peers.sort_by_key(|name| {
        let peer = place(&PEERS, name).unwrap_or(PEERS.len());
        (place(&BOUNDS, name), peer)
    });
    peers
}

fn is_ours(row: &str) -> bool {
    let rest = row.strip_prefix("kalim");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '@']))
}

/// Returns a ratio with two digits, fewer below 0.01, or as many as it has before the point.
fn short(ratio: f64) -> String {
    match ratio {
        ..0.0995 => format!("{ratio:.3}"),
        ..0.995 => format!("{ratio:.2}"),
        ..9.95 => format!("{ratio:.1}"),
        _ => format!("{ratio:.0}"),
    }
}

/// Returns what a table was measured on: architecture, widest vectors, kernel.
#[must_use]
pub fn machine() -> String {
    format!("{}, {} kernel", architecture(), Kernel::active())
}

/// Returns the architecture and its widest vectors.
pub(crate) fn architecture() -> String {
    let vectors = widest_vectors().map_or_else(String::new, |name| format!(" with {name}"));
    let arch = std::env::consts::ARCH.replace('_', "-");
    format!("{arch}{vectors}")
}

#[cfg(target_arch = "x86_64")]
fn widest_vectors() -> Option<&'static str> {
    let found = [
        ("AVX-512 VBMI2", is_x86_feature_detected!("avx512vbmi2")),
        ("AVX2", is_x86_feature_detected!("avx2")),
        ("SSSE3", is_x86_feature_detected!("ssse3")),
    ];
    found
        .into_iter()
        .find_map(|(name, is_there)| is_there.then_some(name))
}

#[cfg(not(target_arch = "x86_64"))]
const fn widest_vectors() -> Option<&'static str> {
    None
}

/// Returns `page` with `section` between its two markers, in place of what was there.
///
/// # Errors
///
/// If a marker is missing.
///
/// # Examples
///
/// ```
/// let page = "Ratios:\n<!-- ratios: begin -->\nold\n<!-- ratios: end -->\n";
/// let new = benches::splice(page, "new\n")?;
/// assert_eq!(new, "Ratios:\n<!-- ratios: begin -->\nnew\n<!-- ratios: end -->\n");
/// # Ok::<(), benches::MissingMarker>(())
/// ```
pub fn splice(page: &str, section: &str) -> Result<String, MissingMarker> {
    let (before, rest) = page.split_once(BEGIN).ok_or(MissingMarker(BEGIN))?;
    let (_, after) = rest.split_once(END).ok_or(MissingMarker(END))?;
    Ok([before, BEGIN, section, END, after].concat())
}

/// The error of splicing into a page that has no place for a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingMarker(&'static str);

impl fmt::Display for MissingMarker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no line {:?}", self.0.trim_end())
    }
}

impl core::error::Error for MissingMarker {}

#[cfg(test)]
mod tests {
    use super::*;

    fn measurement(group: &str, row: &str, size: &str, nanos: f64) -> Measurement {
        Measurement {
            group: group.into(),
            row: row.into(),
            size: size.into(),
            nanos,
        }
    }

    #[test]
    fn a_table_compares_ours_with_all_others() {
        let measured = [
            measurement("stem/light10/plain", "memcpy", "word", 5.0),
            measurement("stem/light10/plain", "naive", "word", 123.4),
            measurement("stem/light10/plain", "another", "word", 40.0),
            measurement("stem/light10/plain", "kalim", "word", 10.0),
            measurement("stem/light10/english", "kalim", "word", 8.0),
            measurement("stem/light10/english", "naive", "word", 9.0),
        ];
        let want = "
### stem/light10

| text | size | call | ÷ naive | ÷ another | ÷ memcpy |
|---|--:|---|--:|--:|--:|
| plain | word | kalim | 12 | 4.0 | 0.50 |
| english | word | kalim | 1.1 | – | – |
";
        assert_eq!(ratios(&measured), want);
    }

    #[test]
    fn ratios_are_short() {
        let shown = [0.0012, 0.099, 0.0996, 0.99, 0.996, 9.94, 9.96, 123.4].map(short);
        assert_eq!(
            shown,
            ["0.001", "0.099", "0.10", "0.99", "1.0", "9.9", "10", "123"]
        );
    }

    #[test]
    fn sizes_stand_in_order() {
        let sizes = ["1 MiB", "word", "4 KiB", "64 B"];
        let measured = sizes.map(|size| measurement("a/b/mixed", "kalim", size, 1.0));
        let rows = measured.iter().collect::<Vec<_>>();
        let order = ours(&rows).into_iter().map(|row| row.size.as_str());
        assert!(order.eq(Size::UP_TO_BOOK.map(Size::as_str)));
    }

    #[test]
    fn a_page_without_markers_is_an_error() {
        let error = splice("<!-- ratios: begin -->\n", "").unwrap_err();
        assert_eq!(error.to_string(), "no line \"<!-- ratios: end -->\"");
        assert_eq!(splice("", ""), Err(MissingMarker(BEGIN)));
    }
}
