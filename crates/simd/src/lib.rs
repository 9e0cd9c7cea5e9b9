//! Rewriting and classifying UTF-8 text by table, 64 bytes at a time.
//!
//! This crate is the engine room of kalim: it knows nothing about Arabic beyond the table it is
//! given, and it is the only core crate with `unsafe` code. Most users want a `CharMap` of
//! `kalim-charmap`, which builds the tables, checks them and keeps the offsets.
//!
//! Two operations, each with one kernel per instruction set behind [`Kernel`]:
//!
//! - *rewrite*: replace every character by what a [`Table`] says, in one pass, and optionally
//!   record which input bytes were kept in a [`KeptMask`].
//! - *classify*: say for every byte which of eight properties the character that begins there
//!   has, as bit masks of 64 bytes each ([`ClassBlock`]).
//!
//! What is known as masks is taken further as masks: [`Bits`] are 512 of them, [`Spans`] pieces of a text
//! as bits, and [`Kernel::run`] does work on them in the registers of the kernel. [`Kernel::list`] makes
//! numbers of bits, and [`Kernel::output_spans`] carries pieces from the input of a rewriting to the output.
//!
//! # Examples
//!
//! ```
//! use kalim_simd::{Kernel, Table};
//!
//! // Remove U+064E ARABIC FATHA, turn alef with hamza above into bare alef.
//! let table = Table::new([('\u{64E}', ""), ('أ', "ا")]);
//! let mut out = String::new();
//! Kernel::active().rewrite(&table, "أَحمَد", &mut out);
//! assert_eq!(out, "احمد");
//! ```
//!
//! # Features
//!
//! - `std` (default): the CPU is asked at run time which kernels it can run. Without it the kernels
//!   are those whose instructions are enabled at compile time, as by `-C target-cpu`.
//! - `simd` (default): the kernels, and with them all unsafe code. Without it the crate forbids
//!   unsafe code and has the kernel `scalar` only, which then copies what is kept in runs.
//!
//! No feature changes a result.
#![no_std]
#![cfg_attr(not(feature = "simd"), forbid(unsafe_code))]
#![cfg_attr(
    not(all(feature = "simd", any(target_arch = "x86_64", target_arch = "aarch64"))),
    allow(dead_code, unused_imports, reason = "what only kernels on vectors use")
)]
extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx512;
mod bits;
mod class;
mod classify;
mod cuts;
mod isa;
mod kernel;
mod lanes;
mod letters;
mod mask;
#[cfg(all(feature = "simd", target_arch = "aarch64"))]
mod neon;
mod numbered;
mod output_spans;
mod places;
#[cfg(not(feature = "simd"))]
mod plain;
mod plan;
#[cfg(feature = "simd")]
mod rewrite;
mod rough;
mod scalar;
mod scan;
#[cfg(all(feature = "simd", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod shuffle;
mod spans;
#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod ssse3;
mod table;
mod trie;
mod utf8;
#[cfg(all(feature = "simd", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod vector;

pub use bits::Bits;
pub use class::{ClassBlock, ClassMasks, ClassTable};
pub use cuts::{Cut, Cuts};
pub use kernel::{Kernel, ParseKernelError};
pub use lanes::{Lanes, Work};
pub use mask::{Growth, KeptMask};
pub use places::push_letters;
pub use rough::{RoughBlock, RoughTable};
pub use spans::{SpanList, Spans};
pub use table::Table;
