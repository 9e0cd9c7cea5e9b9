//! Compares how fast Tantivy indexes with kalim and with its own tokenizer: `index_speed [FILE]`.
//!
//! The same paragraphs, of FILE or of built-in texts, go into an index in memory, by turns; the best of five rounds counts. The
//! last column is kalim's speed over that of `SimpleTokenizer`, `LowerCaser` and `Stemmer` for Arabic.

use core::error::Error;
use core::time::Duration;
use std::thread::available_parallelism;
use std::time::Instant;
use std::{env, fs};

use kalim::Analyzer;
use kalim::stem::Algorithm;
use kalim_examples::{NEWS, VOCALIZED};
use kalim_tantivy::AnalyzerTokenizer;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, doc};

const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let text = match env::args_os().nth(1) {
        Some(file) => String::from_utf8_lossy(&fs::read(file)?).into_owned(),
        None => [NEWS, VOCALIZED].concat().repeat(1000),
    };
    let documents: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let bytes: usize = documents.iter().map(|document| document.len()).sum();
    let cores = available_parallelism()?.get();
    let kalim = |analyzer| TextAnalyzer::from(AnalyzerTokenizer::new(analyzer));
    let tokenizers = [
        ("SimpleTokenizer, Snowball", snowball()),
        ("kalim, `search`", kalim(Analyzer::search())),
        (
            "kalim, `search`, stems by kalim",
            kalim(Analyzer::builder().stemmer(Algorithm::Kalim).build()),
        ),
        ("kalim, `lucene`", kalim(Analyzer::lucene())),
    ];
    println!(
        "{} documents, {:.1} MB, {cores} cores",
        documents.len(),
        bytes as f64 / 1e6
    );
    println!("\n| tokenizer | work | MB/s | ratio |\n|---|---|--:|--:|");
    table("tokens alone", bytes, &tokenizers, |analyzer| {
        tokenize(analyzer, &documents)
    })?;
    table("index, 1 thread", bytes, &tokenizers, |analyzer| {
        index(analyzer, &documents, 1)
    })?;
    table("index, all cores", bytes, &tokenizers, |analyzer| {
        index(analyzer, &documents, cores)
    })
}

fn snowball() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Arabic))
        .build()
}

/// Does the same work with each tokenizer by turns, and writes how fast it was.
fn table(
    work: &str,
    bytes: usize,
    tokenizers: &[(&str, TextAnalyzer)],
    run: impl Fn(&TextAnalyzer) -> tantivy::Result<()>,
) -> Result<(), Box<dyn Error>> {
    let mut best = vec![Duration::MAX; tokenizers.len()];
    for _ in 0..ROUNDS {
        for ((_, analyzer), best) in tokenizers.iter().zip(&mut best) {
            let start = Instant::now();
            run(analyzer)?;
            *best = start.elapsed().min(*best);
        }
    }
    for ((name, _), time) in tokenizers.iter().zip(&best) {
        let speed = bytes as f64 / time.as_secs_f64() / 1e6;
        let ratio = best[0].as_secs_f64() / time.as_secs_f64();
        println!("| {name} | {work} | {speed:.1} | {ratio:.2} |");
    }
    Ok(())
}

fn tokenize(analyzer: &TextAnalyzer, documents: &[&str]) -> tantivy::Result<()> {
    let mut analyzer = analyzer.clone();
    let mut count = 0;
    for document in documents {
        analyzer.token_stream(document).process(&mut |_| count += 1);
    }
    assert!(count > documents.len(), "{count} tokens");
    Ok(())
}

fn index(analyzer: &TextAnalyzer, documents: &[&str], threads: usize) -> tantivy::Result<()> {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("own")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let body = schema.add_text_field(
        "body",
        TextOptions::default().set_indexing_options(indexing),
    );
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register("own", analyzer.clone());
    let mut writer = index.writer_with_num_threads(threads, 100_000_000 * threads)?;
    for &document in documents {
        writer.add_document(doc!(body => document))?;
    }
    writer.commit()?;
    assert_eq!(
        index.reader()?.searcher().num_docs(),
        documents.len() as u64
    );
    writer.wait_merging_threads()
}
