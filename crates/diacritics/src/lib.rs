//! Strip, detect, separate and compare Arabic diacritics.
//!
//! Arabic writes its short vowels, and much else, as marks above and below the letters; most
//! texts leave most of them out. This crate removes marks by kind at the speed of memory, says how
//! far a text is vocalized, takes words apart into letters and marks without loss, puts marks in
//! order, and compares words that are vocalized to different degrees.
//!
//! - [`strip()`], [`is_stripped`], [`strip_into`]: remove what is not needed to match words. No
//!   set-up.
//! - [`Stripper`], [`Strip`]: the same for chosen kinds of marks, with offsets into the original.
//! - [`strip_last_haraka`]: remove case endings.
//! - [`vocalization()`], [`VocalizationStats`]: none, partial or full, and in numbers.
//! - [`separate()`], [`Separated`]: letters here, marks there, and together again.
//! - [`reorder_marks`], [`is_ordered`], [`MarkOrder`]: shadda before the vowel, or behind it.
//! - [`agree`], [`compare()`], [`Agreement`]: marks written in both must agree.
//!
//! What counts as a mark, and of which kind, is said by [`kalim_chars::mark_kind`].
//!
//! # Examples
//!
//! ## Strip all marks, or some
//!
//! ```
//! use kalim_diacritics::{Strip, Stripper, strip};
//!
//! assert_eq!(strip("العَرَبِيَّةُ"), "العربية");
//!
//! let stripper = Stripper::preset(Strip::KeepShadda);
//! assert_eq!(stripper.strip("العَرَبِيَّةُ"), "العربيّة");
//! ```
//!
//! ## Find in the stripped text, mark in the original
//!
//! ```
//! use kalim_diacritics::Stripper;
//!
//! let stripped = Stripper::default().strip_with_offsets("قَرَأَ كِتَابَهُ");
//! let found = stripped.text().find("كتاب").unwrap();
//! let range = stripped.source_range(found..found + "كتاب".len());
//! assert_eq!(&stripped.source()[range], "كِتَابَ");
//! ```
//!
//! ## Match what the reader did write
//!
//! ```
//! use kalim_diacritics::agree;
//!
//! assert!(agree("علم", "عِلْم"));
//! assert!(agree("عِلم", "عِلْم"));
//! assert!(!agree("عَلَم", "عِلْم"));
//! ```
//!
//! ## Ask how far a text is vocalized
//!
//! ```
//! use kalim_diacritics::{Vocalization, VocalizationStats, vocalization};
//!
//! assert_eq!(vocalization("بِسْمِ اللهِ"), Vocalization::Partial);
//! assert_eq!(vocalization("بِسْمِ اللّٰهِ"), Vocalization::Full);
//! assert!(VocalizationStats::of("بِسْمِ اللهِ").ratio() > 0.7);
//! ```
//!
//! ## Change letters under the marks
//!
//! ```
//! let word = kalim_diacritics::separate("مَكتبةٌ");
//! assert_eq!(word.letters(), "مكتبة");
//! assert_eq!(word.join_with("مكتبه").unwrap(), "مَكتبهٌ");
//! ```
//!
//! # What it does not do
//!
//! It adds no marks: vocalizing text takes a dictionary or a model. It does not fold letters,
//! remove tatweel or compose hamza; that is normalization.
//!
//! # Features
//!
//! - `std` (default): passed on to kalim-simd, where kernels that need a CPU to be detected would use
//!   it; today it changes nothing but the dependencies. It never changes a result.
#![no_std]
#![forbid(unsafe_code)]
extern crate alloc;
#[cfg(test)]
extern crate std;

mod combining;
mod compare;
mod ending;
mod letters;
mod need;
mod order;
mod preset;
mod reading;
mod separate;
mod stats;
mod strip;
mod stripper;
mod vocalization;

pub use compare::{Agreement, agree, compare};
pub use ending::{is_without_last_haraka, strip_last_haraka, strip_last_haraka_into};
pub use kalim_chars::ParseNameError;
pub use order::{MarkOrder, is_ordered, reorder_marks, reorder_marks_into};
pub use preset::Strip;
pub use separate::{Separated, separate};
pub use stats::VocalizationStats;
pub use strip::{is_stripped, strip, strip_into};
pub use stripper::Stripper;
pub use vocalization::{Vocalization, vocalization};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
