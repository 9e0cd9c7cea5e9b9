//! What the example programs of the search engines must do.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

/// An example program that searches, as `cargo test` builds it beside the test that runs: its arguments are where the index is, what to
/// look for, and a folder of texts if there is one.
#[derive(Debug)]
pub struct SearchProgram {
    name: &'static str,
    /// A folder that is removed in the end.
    place: PathBuf,
}

impl SearchProgram {
    /// Returns the program of this name. `test` names the folder that it has for itself.
    ///
    /// # Panics
    ///
    /// If no folder can be made.
    #[must_use]
    pub fn new(name: &'static str, test: &str) -> Self {
        let folder = format!("kalim-{name}-{test}-{}", process::id());
        let place = env::temp_dir().join(folder);
        fs::create_dir_all(&place).expect("a folder");
        Self { name, place }
    }

    /// Runs the program; returns whether it found something, and what it wrote.
    fn run(&self, query: &str, folder: Option<&Path>) -> (bool, String) {
        let test = env::current_exe().expect("this test");
        let target = test.parent().and_then(Path::parent).expect("a directory");
        let file = format!("{}{}", self.name, env::consts::EXE_SUFFIX);
        let mut command = Command::new(target.join("examples").join(file));
        command.arg(self.place.join("index")).arg(query);
        let Output {
            status,
            stdout,
            stderr,
        } = command.args(folder).output().expect("the program");
        assert!(stderr.is_empty(), "{}", String::from_utf8_lossy(&stderr));
        (status.success(), String::from_utf8(stdout).expect("UTF-8"))
    }

    /// Checks that what is indexed is found again, and not what was there before.
    ///
    /// # Panics
    ///
    /// If it is not so.
    pub fn finds_again_and_replaces(&self) {
        let texts = self.place.join("texts");
        fs::create_dir_all(&texts).expect("a folder");
        let file = texts.join("one.txt");
        fs::write(&file, "قَرَأَ الطَّالِبُ كِتَابَهُ\n\nوصل القطار\n").expect("a file");
        for folder in [Some(&*texts), None, Some(&*texts)] {
            let (is_found, out) = self.run("الکتاب", folder);
            assert!(is_found);
            assert_eq!(out.lines().count(), 1, "{out}");
            assert!(out.contains("<b>كِتَابَهُ</b>"), "{out}");
        }
        fs::write(&file, "سَفِينَةٌ").expect("a file");
        assert!(self.run("السفينة", Some(&texts)).0);
        assert_eq!(self.run("كتاب", None), (false, String::new()));
    }

    /// Checks that an index that is new has the texts that are built in.
    ///
    /// # Panics
    ///
    /// If it has not.
    pub fn begins_with_built_in_texts(&self) {
        let (is_found, out) = self.run("نخلة", None);
        assert!(is_found && out.contains("<b>نَخْلَةٌ</b>"), "{out}");
    }
}

impl Drop for SearchProgram {
    fn drop(&mut self) {
        // Whatever is left is in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.place);
    }
}
