//! The bars: what must be so many times as fast as what. They stand in `docs/benchmarks.md`.
//!
//! - [`Goal`]: one line of the table there, with its bar for each kernel.
//! - [`Session`]: measures both sides of a goal by turns and keeps the [`Row`]s.
//! - [`measure`]: all goals, under one kernel.
//! - [`Report`]: the rows as text, Markdown or JSON.
//! - [`Lucene`]: the one competitor that is another process.

mod analyze;
mod goal;
mod lucene;
mod normalize;
mod report;
mod session;
mod stem;
mod words;

use std::io;

pub use self::goal::{Better, GOALS, Goal};
pub use self::lucene::Lucene;
pub use self::report::Report;
pub use self::session::{Row, Session};
use crate::Corpus;

/// The texts that bars are about.
const ARABIC: [Corpus; 3] = [Corpus::Plain, Corpus::Vocalized, Corpus::Quranic];

/// Measures every goal but the one that needs [`Lucene`], or all if there is one.
///
/// # Errors
///
/// If Lucene does not answer, or answers otherwise than our analyzer does.
///
/// # Panics
///
/// If an answer of ours is not that of its twin.
pub fn measure(session: &mut Session, lucene: Option<&mut Lucene>) -> io::Result<()> {
    normalize::measure(session);
    words::measure(session);
    stem::measure(session);
    analyze::measure(session);
    analyze::measure_lucene(session, lucene)
}
