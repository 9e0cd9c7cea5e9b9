//! Searches texts with `SQLite`: `search_sqlite DATABASE QUERY [FOLDER]`.
//!
//! DATABASE is a file that is there, or will be. The files of FOLDER go into it, and replace what it has of them; two built-in texts
//! go into a database that is new, if there is no FOLDER. Writes the ten best paragraphs; ends with 1 when nothing is found.

use core::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use kalim_examples::{NEWS, VOCALIZED};
use rusqlite::Connection;

const CREATE: &str = "
CREATE VIRTUAL TABLE IF NOT EXISTS pages USING fts5(
    name UNINDEXED, body, tokenize = 'kalim preset search stem kalim view surface view stem'
)";
const DELETE: &str = "DELETE FROM pages WHERE name = ?1";
const INSERT: &str = "INSERT INTO pages VALUES (?1, ?2)";
const SEARCH: &str = "
SELECT -bm25(pages), name, snippet(pages, 1, '<b>', '</b>', '…', 40)
FROM pages WHERE pages MATCH ?1 ORDER BY rank LIMIT 10";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (file, query, folder) = match &args[..] {
        [file, query] => (file, query, None),
        [file, query, folder] => (file, query, Some(folder)),
        _ => return Err("usage: search_sqlite DATABASE QUERY [FOLDER]".into()),
    };
    let mut database = Connection::open(file)?;
    kalim_sqlite::register(&database)?;
    database.execute_batch(CREATE)?;
    let is_new = database.query_row("SELECT count(*) = 0 FROM pages", [], |row| row.get(0))?;

    let changes = database.transaction()?;
    for (name, text) in texts(folder, is_new)? {
        changes.execute(DELETE, [&name])?;
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            changes.execute(INSERT, [&*name, paragraph])?;
        }
    }
    changes.commit()?;

    let mut search = database.prepare(SEARCH)?;
    let mut rows = search.query([query])?;
    let mut code = ExitCode::FAILURE;
    while let Some(row) = rows.next()? {
        let (score, name): (f64, String) = (row.get(0)?, row.get(1)?);
        println!("{score:.2} {name}: {}", row.get::<_, String>(2)?);
        code = ExitCode::SUCCESS;
    }
    Ok(code)
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
