//! Arabic text normalization by documented rules, with exact offsets.
//!
//! A word has many spellings: with and without vowels, with أ or ا, ى or ي, in presentation forms,
//! from a Persian keyboard, in the orthography of the Quran. This crate turns them into one, by rules
//! that you choose, and tells where every piece of the result is in the original.
//!
//! - [`Rules`]: one choice for each of seventeen rules, and the presets [`Rules::search`],
//!   [`Rules::lossless`], [`Rules::lucene`], [`Rules::quran`] and [`Rules::display`].
//! - [`Normalizer`]: the rules, compiled once and applied to any text.
//! - [`Preset`]: the presets by name; [`Loss`] tells lossless from lossy.
//!
//! # Examples
//!
//! ## Search
//!
//! ```
//! use kalim_normalize::{Normalizer, Preset};
//!
//! let search = Normalizer::preset(Preset::Search);
//! for spelling in ["كِتَابٌ", "كتـــاب", "ﻛﺘﺎﺏ", "کتاب", "كتاب\u{200F}"] {
//!     assert_eq!(search.normalize(spelling), "كتاب");
//! }
//! assert_eq!(search.normalize("پچژگ"), "پچژگ"); // letters of their own
//! ```
//!
//! ## Rules of your own
//!
//! ```
//! use kalim_normalize::{Alef, Digits, Normalizer, Rules, Tatweel};
//!
//! let rules = Rules::keep().alef(Alef::Hamza).tatweel(Tatweel::Remove).digits(Digits::Ascii);
//! assert_eq!(Normalizer::new(rules).normalize("أَحمـــد ٢٠٢٤"), "اَحمد 2024");
//! ```
//!
//! ## Offsets
//!
//! ```
//! use kalim_normalize::{Normalizer, Preset};
//!
//! let mapped = Normalizer::preset(Preset::Search).normalize_with_offsets("السَّلَامُ ﷲ");
//! assert_eq!(mapped.text(), "السلام الله");
//! assert_eq!(&mapped.source()[mapped.source_range(4..8)], "سَّلَ");
//! assert_eq!(&mapped.source()[mapped.source_range(15..17)], "ﷲ");
//! ```
//!
//! # Lossless and lossy
//!
//! [`Rules::lossless`] changes how a text is encoded and nothing that a reader sees. All other
//! presets are for keys, not for keeping: hold on to the original. There is no guessing of
//! languages: a word gives the same result alone and in any sentence.
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

mod choice;
mod compose;
mod context;
mod editor;
mod everyday;
mod maps;
mod normalizer;
mod preset;
mod rules;

pub use kalim_chars::ParseNameError;
pub use normalizer::Normalizer;
pub use preset::{Loss, Preset};
pub use rules::{
    Alef, AlefMaqsura, Case, Controls, Digits, Form, Hamza, LookAlikes, Marks, NumberSigns,
    Orthography, PresentationForms, Punctuation, Repeats, Rules, Spaces, TaMarbuta, Tatweel,
};
