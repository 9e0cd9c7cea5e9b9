//! Arabic for `SQLite`: an FTS5 tokenizer, as a loadable extension and for rusqlite.
//!
//! - The shared library is what `SQLite`'s `.load` and `load_extension` take.
//! - `register`, behind the feature `rusqlite`, is for a program that has `SQLite` linked in.
//! - [`sqlite3_kalimsqlite_init`] is the entry point of the extension, for `sqlite3_auto_extension` and other languages.
//!
//! All of them add the tokenizer `kalim` and the function `kalim_check` to a connection.
//!
//! # Examples
//!
//! ```sql
//! .load ./libkalim_sqlite
//! CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = 'kalim preset search stem kalim');
//! INSERT INTO pages VALUES ('قَرَأَ الطَّالِبُ كِتَابَهُ.');
//! SELECT highlight(pages, 0, '<b>', '</b>') FROM pages('الكتاب');
//! -- قَرَأَ الطَّالِبُ <b>كِتَابَهُ</b>.
//! ```
//!
//! # Options
//!
//! Words behind `kalim`, in pairs. FTS5 wants single quotes around a value with a hyphen:
//! `tokenize = "kalim stem 'light10-two-step'"`.
//!
//! | option | values | without it |
//! |---|---|---|
//! | `preset` | `search`, `lucene`, `views`: [`AnalyzerPreset`](kalim::AnalyzerPreset) | `search` |
//! | `orthography` | `everyday` for Uthmani spelling too: [`Orthography`](kalim::normalize::Orthography) | as it is written |
//! | `stem` | `light10`, `kalim`, `root`, `none` …: [`Algorithm`](kalim::stem::Algorithm) | that of the preset |
//! | `stopwords` | `msa`, `lucene`: [`StopWordList`](kalim::stopwords::StopWordList); `none` | those of the preset |
//! | `view` | `surface`, `stem`, `root`, `3-grams` …: [`View`](kalim::View); several times for several | those of the preset |
//! | `query` | as `view`, for queries | as documents |
//! | `prefix` | as `view`, for prefix queries | `surface` if documents have it, else as queries |
//!
//! `preset` goes first, the order of the others does not matter. A table whose documents have `view surface view stem` finds a word by
//! its stem and by its start: `مدر*`. With `query surface` it is found as it is written alone, up to spelling.
//!
//! Terms of one token are *colocated*, as synonyms are: a query finds a document by any of them. They are in one index, so
//! that a word which reads like the root of another finds both.
//!
//! # What differs from an analyzer
//!
//! FTS5 numbers tokens by itself. Removed stop words leave no hole, so that a phrase matches whatever stop words it has
//! inside.
//!
//! # Errors
//!
//! FTS5 says `error in tokenizer constructor` whatever is wrong. What is wrong goes to `SQLite`'s error log, and
//! `SELECT kalim_check('preset serch')` fails with it as its message; with options that are right it returns all of them,
//! those that are understood too.
//!
//! # Bytes that are not UTF-8
//!
//! `SQLite` does not check texts. Such bytes part words, as U+FFFD does; what stands before and behind them is found,
//! and ranges count them.
//!
//! # Versions
//!
//! `SQLite` 3.20 or later with FTS5, and rusqlite 0.43 for the feature.
//!
//! # Features
//!
//! - `rusqlite`: `register`.
//! - `simd`, `lexicon` (default): those of [`kalim`].
//!
//! # Safety
//!
//! `unsafe` code is at the border to C alone, in the modules that C calls and that call C. No panic crosses it: it becomes
//! `SQLITE_INTERNAL`.
#![deny(unsafe_code)]
extern crate alloc;

/// The examples of the README, which run as tests.
#[cfg(all(doctest, feature = "rusqlite"))]
#[doc = include_str!("../README.md")]
struct Readme;

mod abi;
mod border;
mod extension;
mod function;
mod options;
#[cfg(feature = "rusqlite")]
mod register;
mod sqlite;
mod tokenizer;

pub use abi::{Database, Routines};
pub use extension::sqlite3_kalimsqlite_init;
#[cfg(feature = "rusqlite")]
pub use register::register;
