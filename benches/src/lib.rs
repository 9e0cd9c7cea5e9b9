//! What the benchmarks share: texts, twins to compare with, and the way a row is measured.
//!
//! - [`Corpus`] and [`Size`]: which text, and how much of it in one call; an [`Input`] is both.
//! - [`each_input`]: a criterion group for each corpus, named `crate/operation/corpus`.
//! - [`Rows`]: the rows of a group. A row is checked against a twin before it is measured.
//! - [`naive`], [`peer`]: the twins, and the same work done with other crates.
//! - [`Measurement`], [`ratios`], [`splice`]: from criterion's files to the tables of
//!   `docs/benchmarks.md`.
//!
//! # Examples
//!
//! ```
//! use benches::{Corpus, Input, Size, naive};
//!
//! let page = Input::new(Corpus::Vocalized, Size::Page);
//! assert!(page.texts()[0].len() > 4090);
//! assert!(naive::fold(&page.texts()[0]).len() < 3000);
//! ```
#![forbid(unsafe_code)]

extern crate alloc;

mod input;
mod measurement;
pub mod naive;
pub mod peer;
mod report;
mod rows;

pub use crate::input::{Corpus, Input, Size, floor};
pub use crate::measurement::{Measurement, criterion_dir};
pub use crate::report::{MissingMarker, machine, ratios, splice};
pub use crate::rows::{Rows, criterion, each_input};
