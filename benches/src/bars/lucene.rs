//! Lucene, in a process of its own.

use core::fmt::Display;
use core::str::FromStr;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Input;

/// A Java virtual machine that analyzes documents with Lucene's `ArabicAnalyzer` when it is asked
/// to, and says how long that took its thread.
///
/// It runs `benches/LuceneBench.java`, which describes what goes in and out.
#[derive(Debug)]
pub struct Lucene {
    java: Child,
    questions: Option<BufWriter<ChildStdin>>,
    answers: BufReader<ChildStdout>,
}

impl Lucene {
    /// How to get what [`start`](Self::start) needs, in one line.
    pub const HOW: &'static str = "give --lucene JAR[:JAR...] and, unless java is on the path, --java PATH: \
        Lucene's core and analysis jars, as of Debian's liblucene8-java, or the one jar within \
        the source package of pyserini, with Java 17";

    /// Starts the machine with the jars in `jars`, a class path.
    ///
    /// # Errors
    ///
    /// If `java` does not run, or says on standard error why it cannot run the program.
    pub fn start(java: &str, jars: &str) -> io::Result<Self> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("LuceneBench.java");
        let mut java = Command::new(java)
            .args(["-XX:+UseSerialGC", "-cp", jars])
            .arg(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| io::Error::new(error.kind(), format!("{java}: {error}")))?;
        let questions = java.stdin.take().map(BufWriter::new);
        let answers = java.stdout.take().map(BufReader::new);
        let answers = answers.ok_or_else(|| io::Error::other("no standard output"))?;
        let mut lucene = Self {
            java,
            questions,
            answers,
        };
        match lucene.line()?.as_str() {
            "ready\n" => Ok(lucene),
            _ => Err(io::Error::other(format!("no Lucene in {jars}"))),
        }
    }

    /// Gives it the texts of `input`, and returns how many terms it finds in them when it has
    /// warmed up.
    ///
    /// # Errors
    ///
    /// If the machine does not answer; it says why on standard error.
    pub fn load(&mut self, input: &Input) -> io::Result<usize> {
        self.ask(input.texts().len())?;
        for text in input.texts() {
            self.ask(text.len())?;
            self.questions()?.write_all(text.as_bytes())?;
        }
        self.answer()
    }

    /// Returns the nanoseconds that its thread takes for one pass over the texts.
    ///
    /// # Errors
    ///
    /// If the machine does not answer; it says why on standard error.
    pub fn pass(&mut self) -> io::Result<f64> {
        self.ask(0)?;
        self.answer()
    }

    fn ask(&mut self, number: usize) -> io::Result<()> {
        let number = u32::try_from(number).map_err(io::Error::other)?;
        self.questions()?.write_all(&number.to_be_bytes())
    }

    fn questions(&mut self) -> io::Result<&mut BufWriter<ChildStdin>> {
        let closed = || io::Error::other("no standard input");
        self.questions.as_mut().ok_or_else(closed)
    }

    fn answer<T: FromStr<Err: Display>>(&mut self) -> io::Result<T> {
        self.questions()?.flush()?;
        let line = self.line()?;
        let wrong = |error| io::Error::other(format!("LuceneBench answers {line:?}: {error}"));
        line.trim_end().parse().map_err(wrong)
    }

    /// Returns the next line of its standard output, empty if it has ended.
    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line)
    }
}

impl Drop for Lucene {
    /// Closes its standard input, at which it ends, and waits for that.
    fn drop(&mut self) {
        self.questions = None;
        // Whether it ended well does not matter any more.
        let _ = self.java.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_java_is_an_error_that_names_it() {
        let error = Lucene::start("no-such-java", "no.jar").unwrap_err();
        assert!(error.to_string().starts_with("no-such-java: "));
    }
}
