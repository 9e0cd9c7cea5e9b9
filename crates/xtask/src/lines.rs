//! The size of every crate: lines of Rust, and how many packages a user compiles with it.

use alloc::collections::BTreeMap;
use core::fmt;
use core::ops::Add;
use std::path::Path;

use crate::manifest::{self, Features, Package};
use crate::{Outcome, tree};

/// The lines of some source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Lines {
    total: usize,
    /// Lines of doc comments.
    docs: usize,
    /// Lines that are neither blank nor comments.
    code: usize,
}

impl Lines {
    fn of(text: &str) -> Self {
        text.lines()
            .map(str::trim_start)
            .map(Self::of_line)
            .fold(Self::default(), Self::add)
    }

    fn of_line(line: &str) -> Self {
        let is_docs = line.starts_with("//!") || line.starts_with("///");
        let is_code = !line.is_empty() && !line.starts_with("//");
        Self {
            total: 1,
            docs: usize::from(is_docs),
            code: usize::from(is_code),
        }
    }
}

impl Add for Lines {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            total: self.total + other.total,
            docs: self.docs + other.docs,
            code: self.code + other.code,
        }
    }
}

/// A row of the table.
struct Row {
    name: String,
    lines: Lines,
    /// Packages of the workspace and others that a user compiles; none of an unpublished crate.
    packages: Option<(usize, usize)>,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Lines { total, docs, code } = self.lines;
        write!(f, "{:<20} {total:>8} {docs:>8} {code:>8}", self.name)?;
        match self.packages {
            Some((own, others)) => write!(f, " {own:>8} {others:>8}"),
            None => write!(f, " {:>8} {:>8}", "-", "-"),
        }
    }
}

/// Returns the table, one row for each package of the workspace.
pub(crate) fn table() -> Outcome {
    let packages = manifest::packages(Features::Default).map_err(|problem| vec![problem])?;
    let members = packages.values().filter(|package| package.is_member);
    let mut rows: Vec<Row> = members.map(|member| row(&packages, member)).collect();
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    rows.push(Row {
        name: "all".into(),
        lines: rows
            .iter()
            .map(|row| row.lines)
            .fold(Lines::default(), Lines::add),
        packages: None,
    });
    let columns = ["crate", "lines", "docs", "code", "own", "others"];
    let [name, columns @ ..] = columns;
    let head: String = columns
        .iter()
        .map(|column| format!(" {column:>8}"))
        .collect();
    let body: String = rows.iter().map(|row| format!("\n{row}")).collect();
    Ok(format!("{name:<20}{head}{body}"))
}

fn row(packages: &BTreeMap<String, Package>, member: &Package) -> Row {
    let needed = manifest::transitive(packages, &member.id);
    let is_own = |id: &&String| packages.get(*id).is_some_and(|package| package.is_member);
    let own = needed.iter().filter(is_own).count();
    Row {
        name: member.name.clone(),
        lines: source(Path::new(&member.dir)),
        packages: member.is_published.then(|| (own, needed.len() - own)),
    }
}

/// Returns the lines of the Rust files of a package, tests included.
fn source(dir: &Path) -> Lines {
    tree::files(dir)
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|path| tree::read(path).ok())
        .map(|text| Lines::of(&text))
        .fold(Lines::default(), Lines::add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart() {
        let text = "//! Docs.\n\n/// Docs.\nfn f() {\n    // Why.\n    g(); // here\n}\n";
        assert_eq!(
            Lines::of(text),
            Lines {
                total: 7,
                docs: 2,
                code: 3
            }
        );
        assert_eq!(Lines::of(""), Lines::default());
    }

    #[test]
    fn table_has_this_crate() {
        let table = table().expect("cargo metadata works offline");
        let row = table.lines().find(|line| line.starts_with("xtask "));
        assert!(row.is_some_and(|row| row.ends_with('-')), "{table}");
    }
}
