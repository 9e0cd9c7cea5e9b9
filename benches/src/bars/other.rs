//! Competitors that are not Rust: each is a process of its own.

use alloc::borrow::Cow;
use core::fmt::Display;
use core::str::FromStr;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Input;

/// A process that does the work when it is asked to, and says how long that took its thread.
///
/// `benches/LuceneBench.java` and `benches/nltk_bench.py` describe what goes in and out.
#[derive(Debug)]
pub struct Other {
    process: Child,
    name: &'static str,
    questions: Option<BufWriter<ChildStdin>>,
    answers: BufReader<ChildStdout>,
}

impl Other {
    /// How to get what [`lucene`](Self::lucene) needs, in one line.
    pub const HOW_LUCENE: &'static str = "give --lucene JAR[:JAR...] and, unless java is on the path, --java PATH: \
        Lucene's core and analysis jars, as of Debian's liblucene8-java, or the one jar within \
        the source package of pyserini, with Java 17";

    /// How to get what [`nltk`](Self::nltk) needs, in one line.
    pub const HOW_NLTK: &'static str =
        "give --nltk PYTHON: a Python that has the package nltk, as of 3.10";

    /// Starts a Java virtual machine that analyzes documents with Lucene's `ArabicAnalyzer`, with the jars in
    /// `jars`, a class path.
    ///
    /// # Errors
    ///
    /// If `java` does not run, or says on standard error why it cannot run the program.
    pub fn lucene(java: &str, jars: &str) -> io::Result<Self> {
        let args = ["-XX:+UseSerialGC", "-cp", jars];
        Self::start(
            "Lucene",
            Command::new(java).args(args).arg(path("LuceneBench.java")),
        )
    }

    /// Starts a Python that stems words with the stemmer of NLTK that has this name.
    ///
    /// # Errors
    ///
    /// If `python` does not run, or says on standard error why it cannot run the program.
    pub fn nltk(python: &str, stemmer: &str) -> io::Result<Self> {
        Self::start(
            "NLTK",
            Command::new(python).arg(path("nltk_bench.py")).arg(stemmer),
        )
    }

    fn start(name: &'static str, command: &mut Command) -> io::Result<Self> {
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| {
                let program = command.get_program().display();
                io::Error::new(error.kind(), format!("{program}: {error}"))
            })?;
        let questions = process.stdin.take().map(BufWriter::new);
        let answers = process.stdout.take().map(BufReader::new);
        let answers = answers.ok_or_else(|| io::Error::other("no standard output"))?;
        let mut other = Self {
            process,
            name,
            questions,
            answers,
        };
        match other.line()?.as_str() {
            "ready\n" => Ok(other),
            _ => Err(io::Error::other(format!("{name} is not there"))),
        }
    }

    /// Gives it the texts of `input`, and returns the number that tells whether it does the same work: Lucene how many terms
    /// there are, NLTK a fingerprint of the stems. Lucene warms up first.
    ///
    /// # Errors
    ///
    /// If it does not answer; it says why on standard error.
    pub fn load(&mut self, input: &Input) -> io::Result<usize> {
        self.ask(input.texts().len())?;
        for text in input.texts() {
            self.ask(text.len())?;
            self.questions()?.write_all(text.as_bytes())?;
        }
        self.answer()
    }

    /// [Gives](Self::load) it the texts of `input`, which must be answered by `want`.
    pub(super) fn expect(&mut self, input: &Input, want: usize) -> io::Result<()> {
        let found = self.load(input)?;
        let name = self.name;
        let different = || io::Error::other(format!("{name} finds {found}, and we find {want}"));
        (found == want).then_some(()).ok_or_else(different)
    }

    /// Returns the nanoseconds that its thread takes for one pass over the texts.
    ///
    /// # Errors
    ///
    /// If it does not answer; it says why on standard error.
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
        let name = self.name;
        let wrong = |error| io::Error::other(format!("{name} answers {line:?}: {error}"));
        line.trim_end().parse().map_err(wrong)
    }

    /// Returns the next line of its standard output, empty if it has ended.
    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line)
    }
}

impl Drop for Other {
    /// Closes its standard input, at which it ends, and waits for that.
    fn drop(&mut self) {
        self.questions = None;
        // Whether it ended well does not matter any more.
        let _ = self.process.wait();
    }
}

/// Returns where a program of this package is.
fn path(program: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(program)
}

/// Returns a number that depends on every character of every stem, as `nltk_bench.py` does.
pub(super) fn fingerprint<'s>(stems: impl IntoIterator<Item = Cow<'s, str>>) -> usize {
    let all = stems.into_iter().fold(0_u32, |all, stem| {
        let chars = stem.chars().chain(['\n']);
        chars.fold(all, |all, c| all.wrapping_mul(31).wrapping_add(c.into()))
    });
    all as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_an_error_that_names_it() {
        let error = Other::lucene("no-such-java", "no.jar").unwrap_err();
        assert!(error.to_string().starts_with("no-such-java: "));
        let error = Other::nltk("no-such-python", "isri").unwrap_err();
        assert!(error.to_string().starts_with("no-such-python: "));
    }
}
