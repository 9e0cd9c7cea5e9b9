//! Files that are there whole, pipes that close, and memory.
#![cfg(unix)]

mod common;

use core::time::Duration;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use common::command;

/// Starts the program, and gives it a first part of its input.
fn started(folder: &Path) -> Child {
    let path = folder.join("out.txt");
    let args = ["strip", "-j1", "-o", path.to_str().expect("a path")];
    let mut child = command(&args)
        .stdin(Stdio::piped())
        .spawn()
        .expect("the program");
    let stdin = child.stdin.as_mut().expect("a pipe");
    stdin
        .write_all("كِتَابٌ\n".repeat(100_000).as_bytes())
        .expect("a reader");
    while beside(folder).is_empty() {
        thread::sleep(Duration::from_millis(5));
    }
    child
}

/// Returns the files beside the output.
fn beside(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| {
        entry
            .expect("a file")
            .file_name()
            .into_string()
            .expect("text")
    });
    names.filter(|name| name != "out.txt").collect()
}

/// Sends a signal by its name.
fn send(signal: &str, child: &Child) {
    let sent = Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status();
    assert!(sent.expect("kill").success());
}

#[test]
fn a_file_is_the_old_one_until_it_is_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out.txt");
    fs::write(&path, "old").expect("a file");
    let mut killed = started(folder.path());
    send("-KILL", &killed);
    assert_eq!(killed.wait().expect("an end").code(), None);
    assert_eq!(fs::read_to_string(&path).expect("a file"), "old");
    for name in beside(folder.path()) {
        fs::remove_file(folder.path().join(name)).expect("a file");
    }
    for signal in ["-INT", "-TERM"] {
        let mut interrupted = started(folder.path());
        // Waiting would close it, and the end of the input would end the program too.
        let stdin = interrupted.stdin.take();
        send(signal, &interrupted);
        assert_eq!(interrupted.wait().expect("an end").code(), Some(130));
        drop(stdin);
        assert_eq!(beside(folder.path()), [""; 0], "{signal}");
        assert_eq!(fs::read_to_string(&path).expect("a file"), "old");
    }
    let mut finished = started(folder.path());
    drop(finished.stdin.take());
    assert!(finished.wait().expect("an end").success());
    assert_eq!(beside(folder.path()), [""; 0]);
    assert_eq!(
        fs::read_to_string(&path).expect("a file"),
        "كتاب\n".repeat(100_000)
    );
}

#[test]
fn an_error_leaves_the_old_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out.txt");
    fs::write(&path, "old").expect("a file");
    common::failure(&["strip", "-o", path.to_str().expect("a path")], b"a\n\xFF");
    assert_eq!(fs::read_to_string(&path).expect("a file"), "old");
    assert_eq!(beside(folder.path()), [""; 0]);
}

#[test]
fn a_file_keeps_its_permissions_and_may_be_its_own_input() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let (path, link) = (folder.path().join("a.txt"), folder.path().join("out.txt"));
    fs::write(&path, "كِتَابٌ\n").expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a file");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let name = link.to_str().expect("a path");
    assert!(
        common::run(&["strip", name, "-o", name], b"")
            .status
            .success()
    );
    assert_eq!(fs::read_to_string(&path).expect("a file"), "كتاب\n");
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    assert_eq!(
        fs::metadata(&path).expect("a file").permissions().mode() & 0o777,
        0o640
    );
}

#[test]
fn a_closed_pipe_is_no_error() {
    for jobs in ["-j1", "-j3"] {
        let mut program = command(&["strip", jobs]);
        program
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = program.spawn().expect("the program");
        let mut stdin = child.stdin.take().expect("a pipe");
        let writer = thread::spawn(move || {
            let lines = "كِتَابٌ\n".repeat(1_000_000);
            drop(stdin.write_all(lines.as_bytes()));
        });
        let mut first = [0; 8];
        child
            .stdout
            .take()
            .expect("a pipe")
            .read_exact(&mut first)
            .expect("some output");
        writer.join().expect("a writer");
        let ended = child.wait_with_output().expect("an end");
        assert_eq!(ended.status.code(), Some(0), "{jobs}");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{jobs}");
    }
}

/// The most memory that the program has had, in KiB.
#[cfg(target_os = "linux")]
fn peak(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("a process");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .expect("a peak");
    line.split_whitespace()
        .nth(1)
        .expect("a number")
        .parse()
        .expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn memory_is_bounded_for_one_line_of_any_length() {
    for args in [
        &["normalize", "-j2"][..],
        &["terms", "-j2"],
        &["sentences", "-j2"],
    ] {
        let mut program = command(args);
        program.stdin(Stdio::piped()).stdout(Stdio::null());
        let mut child = program.spawn().expect("the program");
        let mut stdin = child.stdin.take().expect("a pipe");
        let part = "قَرَأَ الطُّلَّابُ كِتَابَهُمْ. ".repeat(20_000);
        for _ in 0..40 {
            stdin.write_all(part.as_bytes()).expect("a reader");
        }
        let peak = peak(&child);
        drop(stdin);
        assert!(child.wait().expect("an end").success());
        assert!(
            40 * part.len() > 40 << 20 && peak < 32 << 10,
            "{args:?}: {peak} KiB"
        );
    }
}
