//! What each Arabic code point is: class, kind of mark, digit value, joining type, presentation form.
//!
//! Small look-ups in tables of five kilobytes, made from Unicode 17 and compared with it over every
//! `char`. All of them are `const`, none allocates, none fails.
//!
//! - [`class()`]: letter, mark, digit, tatweel, punctuation … ([`Class`]), with the short forms
//!   [`is_letter`], [`is_mark`] and [`is_arabic`].
//! - [`mark_kind()`]: haraka, tanwin, shadda, Quranic sign … ([`MarkKind`]), and sets of kinds
//!   ([`MarkSet`]).
//! - [`digit_value`]: the value of ٣ and ۳; [`digits_len`]: where a number ends.
//! - [`joining_type()`]: how a letter joins its neighbours ([`JoiningType`]).
//! - [`presentation_form`]: the letters behind a positional form or a ligature.
//! - [`consts`]: names for characters that are hard to see in source code.
//!
//! # Take a vocalized word apart
//!
//! ```
//! use kalim_chars::{MarkKind, is_letter, mark_kind};
//!
//! let word = "ك\u{64E}ت\u{651}\u{64E}ب\u{64E}";
//! let letters: String = word.chars().filter(|&c| is_letter(c)).collect();
//! let kinds: Vec<MarkKind> = word.chars().filter_map(mark_kind).collect();
//!
//! assert_eq!(letters, "كتب");
//! assert_eq!(kinds[..2], [MarkKind::Haraka, MarkKind::Shadda]);
//! ```
//!
//! # Choose marks
//!
//! ```
//! use kalim_chars::{MarkKind, MarkSet};
//!
//! const GONE: MarkSet = MarkSet::ALL.without(MarkKind::Shadda).difference(MarkSet::LETTER_PARTS);
//!
//! let word = "ا\u{654}م\u{651}\u{64E}ا";
//! let kept: String = word.chars().filter(|&c| !GONE.contains_char(c)).collect();
//! assert_eq!(kept, "ا\u{654}م\u{651}ا");
//! ```
//!
//! # Read text from an old document
//!
//! ```
//! use kalim_chars::presentation_form;
//!
//! let mut text = String::new();
//! for c in "\u{FEDB}\u{FE98}\u{FE8E}\u{FE8F}!".chars() {
//!     match presentation_form(c) {
//!         Some(letters) => text.push_str(letters),
//!         None => text.push(c),
//!     }
//! }
//! assert_eq!(text, "كتاب!");
//! ```
//!
//! # Features
//!
//! `std` (default) is empty: the crate is `no_std`, without allocation and without dependencies.
//!
//! # What it does not do
//!
//! It looks at one character at a time: no normalization, no tokens, no shaping of words. It
//! covers the eight Arabic [`BLOCKS`]; general properties of all Unicode are in `icu_properties`,
//! whose answers it repeats for these blocks in a fraction of the size.

#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate alloc;

mod blocks;
mod class;
pub mod consts;
mod digit;
mod forms;
#[doc(hidden)]
pub mod fronts;
mod joining;
#[doc(hidden)]
pub mod key;
mod mark;
mod mark_set;
mod names;
mod tables;

pub use blocks::{BLOCKS, all_in_arabic_blocks, is_arabic};
pub use class::{Class, class, is_letter, is_mark};
pub use digit::{digit_value, digits_len};
pub use forms::presentation_form;
pub use joining::{JoiningType, joining_type};
pub use mark::{MarkKind, mark_kind};
pub use mark_set::MarkSet;
pub use names::ParseNameError;
pub use tables::UNICODE_VERSION;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
