//! Compares the tokens of kalim-tantivy with those of Lucene's `ArabicAnalyzer`, text by text: `lucene_parity CLASSPATH [FILE]`.
//!
//! CLASSPATH has the jars of Lucene, `lucene-core.jar:lucene-analysis-common.jar`. Each line of FILE, or of the built-in texts, is a
//! text; so is each file whole, with spaces for line ends. Writes the first differences, and ends with 1 if there are any. Without
//! `java` on the machine it says so and ends with 0: nothing was compared.

use core::error::Error;
use core::fmt::Write as _;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::{env, fs, thread};

use kalim::Analyzer;
use kalim::tokenize::to_utf16;
use kalim_examples::{NEWS, VOCALIZED};
use kalim_tantivy::AnalyzerTokenizer;
use tantivy_tokenizer_api::{TokenStream, Tokenizer};

const ORACLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../kalim/tests/data/LuceneOracle.java"
);

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (classpath, text) = match &args[..] {
        [classpath] => (classpath, format!("{NEWS}\n{VOCALIZED}")),
        [classpath, file] => (classpath, fs::read_to_string(file)?),
        _ => return Err("usage: lucene_parity CLASSPATH [FILE]".into()),
    };
    if Command::new("java").arg("-version").output().is_err() {
        eprintln!("skipped: there is no program `java`, so nothing was compared");
        return Ok(ExitCode::SUCCESS);
    }
    let whole = text.replace('\n', " ");
    let texts: Vec<&str> = text.lines().chain([&*whole]).collect();
    let answers = ask(classpath, &texts)?;
    let mut tokenizer = AnalyzerTokenizer::new(Analyzer::lucene());
    let (mut tokens, mut differences) = (0, 0);
    for (text, lucene) in texts.iter().zip(&answers) {
        let kalim = ours(&mut tokenizer, text);
        tokens += lucene.len();
        if &kalim != lucene {
            differences += 1;
            let at = kalim
                .iter()
                .zip(lucene)
                .position(|(kalim, lucene)| kalim != lucene);
            let at = at.unwrap_or(kalim.len().min(lucene.len()));
            println!("kalim {:?}, Lucene {:?}", kalim.get(at), lucene.get(at));
        }
    }
    println!(
        "{} texts, {tokens} tokens, {differences} texts differ",
        texts.len()
    );
    Ok(ExitCode::from(u8::from(differences > 0)))
}

/// Returns the tokens of Lucene, each as term:start:end:position.
fn ask(classpath: &str, texts: &[&str]) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let mut java = Command::new("java")
        .args(["-cp", classpath, ORACLE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = java.stdin.take().ok_or("no pipe")?;
    let lines: String = texts.iter().map(|text| escape(text) + "\n").collect();
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = java.wait_with_output()?;
    writer.join().map_err(|_| "the writer ended")??;
    if !output.status.success() {
        return Err("java failed: are these the jars of Lucene?".into());
    }
    let answers = String::from_utf8(output.stdout)?;
    let answers: Vec<_> = answers.split_terminator('\n').map(tokens).collect();
    match answers.len() == texts.len() {
        true => Ok(answers),
        false => Err(format!("{} answers for {} texts", answers.len(), texts.len()).into()),
    }
}

/// Writes a text as the oracle reads it.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '#' | '\t' | '\r' => write!(out, "\\{{{:X}}}", u32::from(c)),
            c => write!(out, "{c}"),
        }
        .expect("a string takes all");
    }
    out
}

/// Reads what the oracle writes for characters that cannot be seen: their code points.
fn unescape(token: &str) -> String {
    let mut pieces = token.split("\\{");
    let mut out = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap_or(("", piece));
        let code = u32::from_str_radix(code, 16).ok();
        out.extend(code.and_then(char::from_u32));
        out += rest;
    }
    out
}

/// Returns the tokens of a line of the oracle, without their types.
fn tokens(line: &str) -> Vec<String> {
    let answer = line.split_once('\t').map_or("-", |(_, answer)| answer);
    let tokens = answer.split(' ').filter(|&token| token != "-");
    tokens
        .map(|token| unescape(token.rsplit_once(':').map_or(token, |(token, _)| token)))
        .collect()
}

/// Returns the tokens of kalim as the oracle writes them.
fn ours(tokenizer: &mut AnalyzerTokenizer, text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut stream = tokenizer.token_stream(text);
    stream.process(&mut |token| {
        tokens.push((
            token.text.clone(),
            token.offset_from..token.offset_to,
            token.position,
        ));
    });
    let bytes: Vec<usize> = tokens
        .iter()
        .flat_map(|(_, range, _)| [range.start, range.end])
        .collect();
    let units = to_utf16(text, &bytes);
    let tokens = tokens.iter().zip(units.chunks_exact(2));
    tokens
        .map(|((term, _, position), units)| format!("{term}:{}:{}:{position}", units[0], units[1]))
        .collect()
}
