//! Maps from code points to strings, applied to UTF-8 text with exact offsets.
//!
//! Removing diacritics, folding alef, turning Arabic-Indic digits into ASCII: each is a map from
//! a character to a short string, often the empty one. A [`CharMap`] holds such a map, checked
//! when it is built, and applies it to text in one fast pass. Maps compose: [`CharMap::then`]
//! makes one map of two, so that any number of rules costs one pass.
//!
//! - [`CharMap`], made by a [`Builder`]: the map, and every way to apply it.
//! - [`Mapped`]: a text and what became of it, with ranges carried over in both directions.
//! - [`Ranges`]: a cursor that carries many ranges back, one after the other.
//! - [`Offsets`]: the positions alone, for stages that are not maps.
//!
//! # Examples
//!
//! ## Fold and strip
//!
//! ```
//! use kalim_charmap::CharMap;
//!
//! let fold = CharMap::builder()
//!     .delete('\u{64B}'..='\u{652}') // tanwin, harakat, shadda, sukun
//!     .replace_each([('أ', "ا"), ('إ', "ا"), ('آ', "ا"), ('ى', "ي")])
//!     .build()?;
//! assert_eq!(fold.apply("إِلَى"), "الي");
//! assert!(fold.is_unchanged("كتاب"));
//! # Ok::<(), kalim_charmap::BuildError>(())
//! ```
//!
//! ## Highlight in the original
//!
//! ```
//! # let fold = kalim_charmap::CharMap::builder().delete('\u{64B}'..='\u{652}').build()?;
//! let mapped = fold.apply_with_offsets("هَذَا كِتَابُهُ");
//! let found = mapped.text().find("كتاب").unwrap();
//! let range = mapped.source_range(found..found + "كتاب".len());
//! assert_eq!(&mapped.source()[range], "كِتَابُ"); // whole letters, with their marks
//! # Ok::<(), kalim_charmap::BuildError>(())
//! ```
//!
//! ## One pass for two maps
//!
//! ```
//! # use kalim_charmap::CharMap;
//! let digits = CharMap::builder().replace('٣', "3").build()?;
//! let words = CharMap::builder().replace('3', "three").build()?;
//! assert_eq!(digits.then(&words).apply("٣"), "three");
//! # Ok::<(), kalim_charmap::BuildError>(())
//! ```
//!
//! # What it does not do
//!
//! A map sees one character at a time. Composition of decomposed letters, rules for word ends and
//! the like stand on top of it, in `kalim-normalize`.
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

mod builder;
mod char_map;
mod cluster;
mod mapped;
mod offsets;
mod ranges;
mod select;

pub use builder::{BuildError, Builder};
pub use char_map::CharMap;
pub use kalim_simd::{KeptMask, SpanList, Spans};
pub use mapped::Mapped;
pub use offsets::{Inputs, Offsets};
pub use ranges::Ranges;
