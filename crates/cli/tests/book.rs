//! Runs the console blocks of `docs/command-line.md`, and compares what they print.
//!
//! A line behind `$ ` is a command; what follows is its output, and `? N` its exit code if that is not 0. With
//! `KALIM_WRITE_BOOK=1` the page is written anew.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/command-line.md");

/// Returns what a command prints, with its exit code.
fn transcript(command: &str, folder: &Path) -> String {
    let programs = Path::new(env!("CARGO_BIN_EXE_kalim"))
        .parent()
        .expect("a folder");
    let path = format!(
        "{}:{}",
        programs.display(),
        env::var("PATH").expect("a path")
    );
    let ended = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("KALIM_LANG", "en")
        .output()
        .expect("a shell");
    let text = [ended.stdout, ended.stderr].concat();
    let text = String::from_utf8(text).expect("text");
    let code = ended.status.code().expect("no signal");
    let lines = text.lines().map(str::trim_end);
    let mut shown: String = lines.map(|line| format!("{line}\n")).collect();
    if code != 0 {
        shown.push_str(&format!("? {code}\n"));
    }
    shown
}

/// Returns the page with the output of its commands as it is.
fn played(page: &str, folder: &Path) -> String {
    let (mut out, mut is_console) = (String::new(), false);
    for line in page.lines() {
        if line.starts_with("```") {
            is_console = line == "```console";
        }
        if !is_console || line.starts_with("```") {
            out.push_str(&format!("{line}\n"));
        } else if let Some(command) = line.strip_prefix("$ ") {
            out.push_str(&format!("{line}\n{}", transcript(command, folder)));
        }
    }
    out
}

#[test]
fn commands_print_what_the_book_says() {
    let page = fs::read_to_string(PAGE).expect("the page");
    let folder = tempfile::tempdir().expect("a folder");
    let played = played(&page, folder.path());
    if env::var_os("KALIM_WRITE_BOOK").is_some() {
        fs::write(PAGE, played).expect("a page that can be written");
        return;
    }
    assert!(page.matches("\n$ ").count() > 20);
    for (number, (written, printed)) in (1..).zip(page.lines().zip(played.lines())) {
        assert_eq!(written, printed, "line {number}");
    }
    assert!(page == played);
}
