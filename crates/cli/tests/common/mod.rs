//! The program, run as a user does.
#![allow(dead_code, reason = "each test uses some of it")]

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;

/// Returns a command of the program, with help in English.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kalim"));
    command.args(args).env("KALIM_LANG", "en");
    command
}

/// Runs the program on standard input.
pub(crate) fn run(args: &[&str], input: &[u8]) -> Output {
    let mut command = command(args);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // It may end before it has read all.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("a writer");
    output
}

/// Returns standard output, with the exit code.
pub(crate) fn text(args: &[&str], input: &str) -> (String, Option<i32>) {
    let output = run(args, input.as_bytes());
    (
        String::from_utf8(output.stdout).expect("text"),
        output.status.code(),
    )
}

/// Returns the message of a failure.
pub(crate) fn failure(args: &[&str], input: &[u8]) -> String {
    let output = run(args, input);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    String::from_utf8(output.stderr).expect("text")
}
