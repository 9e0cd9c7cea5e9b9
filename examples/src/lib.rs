//! What the example programs share: arguments, input, escaping, built-in texts and the way a
//! program ends.
//!
//! Every program of this package is a filter. It reads a file, `-` (standard input) or a built-in
//! text, writes to standard output, and ends with 0 when all went well and 2 when the arguments or
//! the input are wrong. A reader that closes the pipe early, such as `head`, ends the program
//! quietly.
//!
//! - [`run`] starts a program and turns its [`Error`] into a message and an exit code.
//! - [`Args`] takes options and operands apart.
//! - [`Input`] gives the text line by line or whole, with the place of the first byte that is not
//!   UTF-8.
//! - [`write_tsv`] and [`write_json`] write a string inside a line of either format.
//! - [`NEWS`] and [`VOCALIZED`] are the texts that programs take when they are given none.
//!
//! # A program in five lines
//! ```
//! use kalim_examples::{Args, Input, Invalid};
//!
//! let mut args = Args::new(["--upper", "-"]);
//! assert!(args.flag("--upper")?);
//! let input = Input::from_reader("words", "كتب\r\nقلم".as_bytes(), Invalid::Error);
//! let mut out = Vec::new();
//! input.map_lines(&mut out, |line, out| write!(out, "<{line}>"))?;
//! assert_eq!(out, "<كتب>\r\n<قلم>".as_bytes());
//! # use std::io::Write;
//! # Ok::<(), kalim_examples::Error>(())
//! ```
#![forbid(unsafe_code)]

extern crate alloc;

mod args;
mod book;
mod error;
mod escape;
mod input;
mod run;
mod texts;

pub use crate::args::Args;
pub use crate::error::Error;
pub use crate::escape::{write_json, write_tsv};
pub use crate::input::{Input, Invalid, Line, UnknownInvalid};
pub use crate::run::{Out, run};
pub use crate::texts::{NEWS, VOCALIZED};
