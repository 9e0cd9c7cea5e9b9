//! Arabic for [Tantivy](https://docs.rs/tantivy): a tokenizer from any analyzer of kalim, and filters for chains of
//! one's own.
//!
//! - [`AnalyzerTokenizer`]: the terms of an [`Analyzer`](kalim::Analyzer) as tokens. Most users need nothing else.
//! - [`WordTokenizer`]: words as they are written, for chains.
//! - [`NormalizeFilter`], [`StopWordFilter`], [`StemFilter`]: the steps of a chain.
//!
//! Ranges of tokens are bytes of the original text, of whole letters with their marks, so that a snippet marks the
//! vocalized word. Positions count removed stop words, so that phrases keep their distance.
//!
//! # Examples
//!
//! ## An index that finds every spelling
//!
//! ```
//! use kalim::Analyzer;
//! use kalim_tantivy::AnalyzerTokenizer;
//! use tantivy::collector::Count;
//! use tantivy::query::QueryParser;
//! use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
//! use tantivy::{Index, doc};
//!
//! let indexing = TextFieldIndexing::default()
//!     .set_tokenizer("kalim")
//!     .set_index_option(IndexRecordOption::WithFreqsAndPositions);
//! let mut schema = Schema::builder();
//! let body = schema.add_text_field("body", TextOptions::from(STORED).set_indexing_options(indexing));
//! let index = Index::create_in_ram(schema.build());
//! // Every time an index is opened: Tantivy keeps the name of a tokenizer, not the tokenizer.
//! index.tokenizers().register("kalim", AnalyzerTokenizer::new(Analyzer::search()));
//!
//! let mut writer = index.writer(15_000_000)?;
//! writer.add_document(doc!(body => "قَرَأَ الطَّالِبُ كِتَابَهُ."))?;
//! writer.commit()?;
//! let searcher = index.reader()?.searcher();
//! for query in ["كتاب", "الكِتَاب", "کتاب", "ﻛﺘﺎﺏ"] {
//!     let query = QueryParser::for_index(&index, vec![body]).parse_query(query)?;
//!     assert_eq!(searcher.search(&query, &Count)?, 1);
//! }
//! # Ok::<(), tantivy::TantivyError>(())
//! ```
//!
//! ## A chain of one's own
//!
//! ```
//! use kalim::normalize::{Normalizer, Preset};
//! use kalim::stem::Algorithm;
//! use kalim_tantivy::{NormalizeFilter, StemFilter, WordTokenizer};
//! use tantivy::tokenizer::{LowerCaser, TextAnalyzer, TokenStream};
//!
//! let mut chain = TextAnalyzer::builder(WordTokenizer::default())
//!     .filter(NormalizeFilter::new(Normalizer::preset(Preset::Search)))
//!     .filter(LowerCaser)
//!     .filter(StemFilter::new(Algorithm::Kalim))
//!     .build();
//! let mut tokens = chain.token_stream("مَدَارِسُهُمْ");
//! assert_eq!(tokens.next().unwrap().text, "مدرسه");
//! ```
//!
//! # Several views in one field
//!
//! An analyzer with [several views](kalim::View) gives several terms at one position: the word and its stem, say. Terms
//! of whole words that are the same are given once. Tantivy's query parser makes a phrase of several terms, at one
//! position too, so a query that goes through the same analyzer has to agree in all views. To find by one of them,
//! register an analyzer with that view alone in the `TokenizerManager` of the query parser.
//!
//! # Versions
//!
//! | kalim-tantivy | tantivy-tokenizer-api | tantivy |
//! |---|---|---|
//! | 0.1 | 0.7 | 0.27 |
//!
//! # Features
//!
//! - `std`, `simd`, `lexicon` (default): those of [`kalim`].
#![forbid(unsafe_code)]
extern crate alloc;

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The chapter of the book on search engines, whose code needs them.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/search.md")]
struct Search;

mod analyzer;
mod filter;
mod normalize;
mod stem;
mod stop;
mod words;

pub use analyzer::{AnalyzerStream, AnalyzerTokenizer};
pub use filter::{FilterStream, FilterTokenizer};
pub use normalize::NormalizeFilter;
pub use stem::StemFilter;
pub use stop::StopWordFilter;
pub use words::{WordStream, WordTokenizer};
