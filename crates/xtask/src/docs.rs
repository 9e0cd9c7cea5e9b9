//! The gate for documentation: links lead to files, and the summary lists every page.

mod links;

use alloc::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use crate::{Outcome, tree};

/// The table of contents of the book, whose pages are the files beside it.
const SUMMARY: &str = "docs/SUMMARY.md";

/// Checks every README, the change log and the book.
pub(crate) fn check() -> Outcome {
    let root = tree::root();
    let pages: Vec<PathBuf> = tree::files(&root)
        .into_iter()
        .filter(|path| is_page(&tree::name(path)))
        .collect();
    let mut problems: Vec<String> = pages.iter().flat_map(|page| broken(page)).collect();
    problems.extend(unlisted(&root, &pages));
    if problems.is_empty() {
        Ok(format!("docs: {} pages are linked", pages.len()))
    } else {
        Err(problems)
    }
}

/// Returns whether a file of the repository is checked.
fn is_page(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let is_readme = file.starts_with("README") && name.ends_with(".md");
    is_readme || name == "CHANGELOG.md" || (name.starts_with("docs/") && name.ends_with(".md"))
}

/// Returns a problem for each link of a page that leads nowhere.
fn broken(page: &Path) -> Vec<String> {
    let text = match tree::read(page) {
        Ok(text) => text,
        Err(problem) => return vec![problem],
    };
    links::relative(&text)
        .into_iter()
        .filter(|link| !target(page, &link.path).exists())
        .map(|link| {
            format!(
                "{}:{}: no such file: {}",
                tree::name(page),
                link.line,
                link.path
            )
        })
        .collect()
}

/// Returns a problem for each page of the book that the summary does not list.
fn unlisted(root: &Path, pages: &[PathBuf]) -> Vec<String> {
    let summary = root.join(SUMMARY);
    let text = match tree::read(&summary) {
        Ok(text) => text,
        Err(problem) => return vec![problem],
    };
    let listed: BTreeSet<PathBuf> = links::relative(&text)
        .iter()
        .map(|link| target(&summary, &link.path))
        .collect();
    pages
        .iter()
        .filter(|page| page.starts_with(root.join("docs")) && **page != summary)
        .filter(|page| !listed.contains(*page))
        .map(|page| format!("{} is not listed in {SUMMARY}", tree::name(page)))
        .collect()
}

/// Returns the file that a relative link of a page leads to.
fn target(page: &Path, link: &str) -> PathBuf {
    let mut target = page.parent().unwrap_or(page).to_path_buf();
    for component in Path::new(link).components() {
        match component {
            Component::ParentDir => {
                target.pop();
            }
            Component::Normal(name) => target.push(name),
            _ => {}
        }
    }
    target
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_chosen_by_name() {
        let pages = [
            "README.md",
            "README.ar.md",
            "crates/x/README.md",
            "docs/a/b.md",
            "CHANGELOG.md",
        ];
        assert!(pages.into_iter().all(is_page));
        let others = [
            "docs/book.toml",
            "notes.md",
            "READMEmd",
            "crates/x/CHANGELOG.md",
        ];
        assert!(!others.into_iter().any(is_page));
    }

    #[test]
    fn targets_are_relative_to_the_page() {
        let page = Path::new("/r/docs/page.md");
        assert_eq!(target(page, "other.md"), Path::new("/r/docs/other.md"));
        assert_eq!(
            target(page, "./a/../../README.md"),
            Path::new("/r/README.md")
        );
    }

    #[test]
    fn broken_links_are_named() {
        let own = tree::root().join("crates/chars/README.md");
        assert_eq!(broken(&own), Vec::<String>::new());
        let missing = tree::root().join("no.md");
        assert_eq!(broken(&missing).len(), 1);
    }

    #[test]
    fn unlisted_pages_are_named() {
        let missing = Path::new("/no/such/root");
        assert_eq!(unlisted(missing, &[]).len(), 1);
    }
}
