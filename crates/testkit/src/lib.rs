//! Cases, texts and proptest strategies that the tests of every crate share.
//!
//! - [`cases`]: short strings in which Arabic text processing goes wrong, each with a name.
//! - [`padded`], [`padded_arabic`], [`embedded`]: one text at every alignment, so that every block
//!   edge of a vectorized loop is hit.
//! - [`arabic_word`], [`vocalized_word`], [`mixed_text`], [`any_text`]: proptest strategies.
//! - [`all_chars`]: every `char`, for exhaustive tests.
//! - [`SearchProgram`]: the checks that the example programs of all search engines pass.
//!
//! # Examples
//!
//! ```
//! use kalim_testkit::{cases::TRICKY, padded};
//!
//! for text in TRICKY.iter().flat_map(|case| padded(case)) {
//!     assert_eq!(text.chars().rev().count(), text.chars().count());
//! }
//! ```

#![forbid(unsafe_code)]

pub mod cases;
mod every;
mod fold;
mod padding;
mod search;
mod strategies;

pub use every::all_chars;
pub use fold::fold;
pub use padding::{MAX_PADDING, embedded, padded, padded_arabic};
pub use search::SearchProgram;
pub use strategies::{any_text, arabic_word, mixed_text, vocalized_word};
