//! The extension in `SQLite`'s own shell, `sqlite3`. Skipped with a message where there is none.

use std::env;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// Returns the library that was built along with this test.
fn library() -> PathBuf {
    let test = env::current_exe().expect("this test");
    let directory = test.parent().expect("a directory");
    let library = directory.join(format!("{DLL_PREFIX}kalim_sqlite{DLL_SUFFIX}"));
    assert!(library.exists(), "{} was not built", library.display());
    library
}

/// Returns what the shell answers, or nothing if there is none.
fn shell(script: &str) -> Option<Output> {
    let shell = Command::new("sqlite3")
        .args(["-batch", "-init", "", ":memory:"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut shell) = shell else {
        eprintln!("skipped: there is no program `sqlite3`; Debian's package has that name");
        return None;
    };
    let mut input = shell.stdin.take().expect("a pipe");
    write!(input, ".load '{}'\n{script}", library().display()).expect("a reader");
    drop(input);
    Some(shell.wait_with_output().expect("an end"))
}

#[test]
fn the_shell_loads_finds_and_highlights() {
    let script = "\
CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = 'kalim preset search stem kalim');
INSERT INTO pages VALUES ('قَرَأَ الطَّالِبُ كِتَابَهُ.'), ('سَفِينَة');
SELECT highlight(pages, 0, '<', '>') FROM pages('الكتاب');
SELECT kalim_check('stem root');
";
    let Some(output) = shell(script) else { return };
    let errors = String::from_utf8_lossy(&output.stderr);
    let want = "\
قَرَأَ الطَّالِبُ <كِتَابَهُ>.
preset search stem root view stem query stem prefix stem
";
    assert_eq!(String::from_utf8_lossy(&output.stdout), want, "{errors}");
}

#[test]
fn the_shell_shows_what_is_wrong() {
    let script = "\
.log stderr
CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = 'kalim preset serch');
SELECT kalim_check('preset serch');
";
    let Some(output) = shell(script) else { return };
    let errors = String::from_utf8_lossy(&output.stderr);
    let message = "tokenizer kalim: unknown preset: expected one of search, lucene, views";
    assert!(
        errors.contains("error in tokenizer constructor"),
        "{errors}"
    );
    assert!(errors.matches(message).count() >= 2, "{errors}");
}
