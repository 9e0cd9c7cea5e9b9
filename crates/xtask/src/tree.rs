//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the root of the workspace.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_path_buf()
}

/// Returns `path` as it reads from the root of the workspace.
pub(crate) fn name(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

/// Returns the text of a file, or a problem that names it.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", name(path)))
}

/// Returns the files under `dir` in order, without build output and hidden directories.
pub(crate) fn files(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .filter(|path| !is_skipped(path))
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn is_skipped(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.is_dir() && (name.starts_with('.') || name == "target" || name.starts_with("target-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_holds_the_workspace() {
        assert!(read(&root().join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]")));
    }

    #[test]
    fn files_are_found_below() {
        let files = files(&root().join("crates/xtask"));
        assert!(
            files
                .iter()
                .any(|path| name(path) == "crates/xtask/src/tree.rs")
        );
        assert!(files.is_sorted());
    }

    #[test]
    fn missing_files_are_named() {
        let problem = read(&root().join("no/such.file")).unwrap_err();
        assert!(problem.starts_with("no/such.file: "), "{problem}");
    }
}
