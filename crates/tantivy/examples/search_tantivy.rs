//! Searches texts with Tantivy: `search_tantivy INDEX QUERY [FOLDER]`.
//!
//! INDEX is where the index is, or will be. The files of FOLDER go into it, and replace what it has of them; two built-in texts
//! go into an index that is new, if there is no FOLDER. Writes the ten best paragraphs; ends with 1 when nothing is found.

use core::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use kalim::Analyzer;
use kalim_examples::{NEWS, VOCALIZED};
use kalim_tantivy::AnalyzerTokenizer;
use tantivy::collector::TopDocs;
use tantivy::directory::MmapDirectory;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, Value};
use tantivy::schema::{TextFieldIndexing, TextOptions};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, TantivyDocument, Term, doc};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (place, query, folder) = match &args[..] {
        [place, query] => (place, query, None),
        [place, query, folder] => (place, query, Some(folder)),
        _ => return Err("usage: search_tantivy INDEX QUERY [FOLDER]".into()),
    };
    fs::create_dir_all(place)?;
    let (schema, name, body) = schema();
    let index = Index::open_or_create(MmapDirectory::open(place)?, schema)?;
    // Every time: an index keeps the name of its tokenizer, not the tokenizer.
    let tokenizer = AnalyzerTokenizer::new(Analyzer::search());
    index.tokenizers().register("kalim", tokenizer);

    let is_new = index.searchable_segment_ids()?.is_empty();
    let mut writer = index.writer(50_000_000)?;
    for (file, text) in texts(folder, is_new)? {
        writer.delete_term(Term::from_field_text(name, &file));
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            writer.add_document(doc!(name => file.as_str(), body => paragraph))?;
        }
    }
    writer.commit()?;

    let searcher = index.reader()?.searcher();
    let query = QueryParser::for_index(&index, vec![body]).parse_query(query)?;
    let found = searcher.search(&query, &TopDocs::with_limit(10).order_by_score())?;
    let mut snippets = SnippetGenerator::create(&searcher, &*query, body)?;
    snippets.set_max_num_chars(300);
    for &(score, address) in &found {
        let document: TantivyDocument = searcher.doc(address)?;
        let file = document.get_first(name).and_then(|name| name.as_str());
        let snippet = snippets.snippet_from_doc(&document).to_html();
        println!("{score:.2} {}: {snippet}", file.unwrap_or("?"));
    }
    Ok(ExitCode::from(u8::from(found.is_empty())))
}

fn schema() -> (Schema, Field, Field) {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("kalim")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let name = schema.add_text_field("name", STRING | STORED);
    let options = TextOptions::from(STORED).set_indexing_options(indexing);
    let body = schema.add_text_field("body", options);
    (schema.build(), name, body)
}

/// Returns what is to be indexed: names and texts.
fn texts(folder: Option<&String>, is_new: bool) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let Some(folder) = folder else {
        let texts = [("news", NEWS), ("vocalized", VOCALIZED)];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        return Ok(Vec::from(texts).into_iter().filter(|_| is_new).collect());
    };
    let mut texts = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.is_file() {
            let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
            texts.push((path.display().to_string(), text));
        }
    }
    Ok(texts)
}
