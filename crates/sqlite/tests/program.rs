//! The example program, as `cargo test` builds it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

/// Runs the program; returns whether it found something, and what it wrote.
fn search(place: &Path, query: &str, folder: Option<&Path>) -> (bool, String) {
    let test = env::current_exe().expect("this test");
    let target = test.parent().and_then(Path::parent).expect("a directory");
    let program = target
        .join("examples")
        .join(format!("search_sqlite{}", env::consts::EXE_SUFFIX));
    let mut command = Command::new(program);
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .arg(place)
        .arg(query)
        .args(folder)
        .output()
        .expect("the program");
    assert!(stderr.is_empty(), "{}", String::from_utf8_lossy(&stderr));
    (status.success(), String::from_utf8(stdout).expect("UTF-8"))
}

/// A place that is empty, and removed in the end.
struct Place(PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        // Whatever is left is in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_indexed_is_found_again_and_replaced() {
    let place = Place(env::temp_dir().join(format!("kalim-sqlite-{}", process::id())));
    let (index, texts) = (place.0.join("index"), place.0.join("texts"));
    fs::create_dir_all(&texts).expect("a folder");
    let file = texts.join("one.txt");
    fs::write(&file, "قَرَأَ الطَّالِبُ كِتَابَهُ\n\nوصل القطار\n").expect("a file");
    for folder in [Some(&*texts), None, Some(&*texts)] {
        let (is_found, out) = search(&index, "الکتاب", folder);
        assert!(is_found);
        assert_eq!(out.lines().count(), 1, "{out}");
        assert!(out.contains("<b>كِتَابَهُ</b>"), "{out}");
    }
    fs::write(&file, "سَفِينَةٌ").expect("a file");
    assert!(search(&index, "السفينة", Some(&texts)).0);
    assert_eq!(search(&index, "كتاب", None), (false, String::new()));
}

#[test]
fn a_new_index_has_the_built_in_texts() {
    let place = Place(env::temp_dir().join(format!("kalim-sqlite-texts-{}", process::id())));
    fs::create_dir_all(&place.0).expect("a folder");
    let (is_found, out) = search(&place.0.join("index"), "نخلة", None);
    assert!(is_found && out.contains("<b>نَخْلَةٌ</b>"), "{out}");
}
