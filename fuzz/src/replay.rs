//! Running files without libFuzzer: to debug what it found, or under valgrind.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Runs `check` on each file that the command line names, and on each file of a folder that it names.
///
/// # Panics
///
/// If a file cannot be read, or `check` finds something wrong.
pub fn replay(check: impl Fn(&[u8])) {
    let files: Vec<PathBuf> = env::args()
        .skip(1)
        .flat_map(|path| files(Path::new(&path)))
        .collect();
    for file in &files {
        let data = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        eprintln!("{}", file.display());
        check(&data);
    }
    println!("{} files passed", files.len());
}

fn files(path: &Path) -> Vec<PathBuf> {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => vec![path.to_owned()],
    }
}
