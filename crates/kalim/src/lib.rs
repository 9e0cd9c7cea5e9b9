//! Arabic text processing: normalization, tokenization, stop words, stemming, with exact offsets.
//!
//! kalim (كَلِم, "words") makes the spellings of a word one, cuts text into words, takes affixes off,
//! and tells for every result which bytes of the original it comes from.
//!
//! - [`Analyzer`]: text in, [`Terms`] with their ranges out. Most users need nothing else.
//! - [`normalize`], [`diacritics`], [`tokenize`], [`stopwords`], [`stem`]: the parts, each a crate
//!   of its own that can be used without the others.
//! - [`charmap`] and [`chars`]: what they stand on: maps with offsets, and facts on code points.
//!
//! # Examples
//!
//! ## One word, many spellings
//!
//! ```
//! let search = kalim::Analyzer::search();
//! for spelling in ["كتاب", "كِتَابٌ", "والكتاب", "للكتاب", "کتاب", "ﻛﺘﺎﺏ", "كتـــاب"] {
//!     assert!(search.terms(spelling).iter().map(|term| term.text).eq(["كتاب"]));
//! }
//! ```
//!
//! ## Highlight the original
//!
//! ```
//! let search = kalim::Analyzer::search();
//! let text = "قَرَأَ الطَّالِبُ كِتَابَهُ.";
//! let found = search.matches(text, "كتاب");
//! assert_eq!(&text[found[0].clone()], "كِتَابَهُ");
//! ```
//!
//! ## Only fold
//!
//! ```
//! use kalim::normalize::{Normalizer, Preset};
//!
//! let search = Normalizer::preset(Preset::Search);
//! assert_eq!(search.normalize("كِتَاب"), search.normalize("كتاب"));
//! ```
//!
//! ## Exactly as Lucene
//!
//! ```
//! let lucene = kalim::Analyzer::lucene();
//! let terms = lucene.terms("ما ملكت أيمانكم");
//! assert!(terms.iter().map(|term| (term.text, term.position)).eq([("ملكت", 1), ("ايمانكم", 2)]));
//! ```
//!
//! ## Stems and n-grams, a field for each
//!
//! ```
//! use kalim::{Analyzer, View};
//!
//! let terms = Analyzer::views().terms("مدارسهم");
//! assert!(terms.view(View::Stem).map(|term| term.text).eq(["مدرسه"]));
//! assert_eq!(terms.view(View::Grams4).count(), 6);
//! ```
//!
//! # What it does not do
//!
//! There is no guessing of languages and no dictionary of word forms: a word gives the same result
//! alone and in any sentence, by rules that can be looked up.
//!
//! # Features
//!
//! - `rayon`: `Analyzer::par_terms`, the terms of many documents on all cores. It needs `std`.
//! - `std` (default): passed on to all parts; without it the crate needs `alloc` only. It never
//!   changes a result.
#![no_std]
#![forbid(unsafe_code)]
extern crate alloc;
#[cfg(test)]
extern crate std;

mod analyzer;
mod buffer;
mod builder;
mod grams;
mod lucene;
mod normalized;
#[cfg(feature = "rayon")]
mod parallel;
mod preset;
mod terms;
mod view;
mod views;

pub use analyzer::Analyzer;
pub use buffer::TermBuffer;
pub use builder::AnalyzerBuilder;
pub use kalim_charmap as charmap;
pub use kalim_chars as chars;
pub use kalim_chars::ParseNameError;
pub use kalim_diacritics as diacritics;
pub use kalim_normalize as normalize;
pub use kalim_stem as stem;
pub use kalim_stopwords as stopwords;
pub use kalim_tokenize as tokenize;
pub use preset::AnalyzerPreset;
pub use terms::{Iter, Term, Terms};
pub use view::View;
