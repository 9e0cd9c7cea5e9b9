//! What the benchmarks share: texts, twins to compare with, and the way a row is measured.
//!
//! - [`Corpus`] and [`Size`]: which text, and how much of it in one call; an [`Input`] is both.
//!   A [`Cliff`] is a text of what fast paths may not know.
//! - [`each_input`]: a criterion group for each corpus, named `crate/operation/corpus`.
//! - [`Rows`]: the rows of a group. A row is checked against a twin before it is measured.
//! - [`naive`], [`twin`], [`peer`]: the twins, and the same work done with other crates.
//! - [`Measurement`], [`ratios`], [`splice`]: from criterion's files to the tables of
//!   `docs/benchmarks.md`.
//! - [`bars`]: what kalim is held to, measured by turns without criterion.
//! - [`growth`], [`hostile`], [`plot`]: the cost of a byte by the length of the text, of ordinary texts and of those that are made to be slow.
//!
//! # Examples
//!
//! ```
//! use benches::{Corpus, Input, Size, naive};
//!
//! let pages = Input::new(Corpus::Vocalized, Size::Page);
//! for page in pages.texts() {
//!     assert!(page.len() > 4090);
//!     assert!(naive::fold(page).len() < 3000);
//! }
//! ```
#![forbid(unsafe_code)]

extern crate alloc;

pub mod bars;
mod cliff;
mod clock;
mod corpus;
mod document;
mod growth;
mod hostile;
mod input;
mod interleave;
mod measurement;
pub mod naive;
pub mod peer;
mod plot;
mod random;
mod report;
mod rows;
mod size;
pub mod twin;

pub use crate::cliff::Cliff;
pub use crate::clock::{CLOCK, thread_time};
pub use crate::corpus::Corpus;
pub use crate::document::{Shuffled, floor, pieces};
pub use crate::growth::{Curve, LONGEST, Operation, growth};
pub use crate::hostile::{Cut, Hostile, growths, hostile};
pub use crate::input::{Input, words_of};
pub use crate::interleave::{Run, interleave, median, median_ratio, timed};
pub use crate::measurement::{Measurement, criterion_dir};
pub use crate::plot::{Line, plot};
pub use crate::random::SplitMix64;
pub use crate::report::{MissingMarker, machine, ratios, splice};
pub use crate::rows::{Rows, criterion, each_cliff, each_input};
pub use crate::size::Size;
