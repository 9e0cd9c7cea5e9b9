//! The bars: what must be so many times as fast as what. They stand in `docs/benchmarks.md`.
//!
//! - [`Goal`]: one line of the table there, with its bar for each kernel.
//! - [`Session`]: measures both sides of a goal by turns and keeps the [`Row`]s.
//! - [`measure`]: all goals, under one kernel.
//! - [`Report`]: the rows as text, Markdown or JSON.
//! - [`Other`]: a competitor that is another process; [`Others`]: those that are here.

mod analyze;
mod goal;
mod normalize;
mod other;
mod report;
mod session;
mod stem;
mod words;

use std::io;

pub use self::goal::{Better, GOALS, Goal};
pub use self::other::Other;
pub use self::report::Report;
pub use self::session::{Row, Session};

/// The competitors in other processes that are here.
#[derive(Debug, Default)]
pub struct Others {
    /// Lucene.
    pub lucene: Option<Other>,
    /// A Python with NLTK.
    pub python: Option<String>,
}

/// Measures every goal but those that need one of `others` that is not there.
///
/// # Errors
///
/// If one of them does not answer, or answers otherwise than we do.
///
/// # Panics
///
/// If an answer of ours is not that of its twin.
pub fn measure(session: &mut Session, others: &mut Others) -> io::Result<()> {
    normalize::measure(session);
    words::measure(session);
    stem::measure(session);
    stem::measure_nltk(session, others.python.as_deref())?;
    analyze::measure(session);
    analyze::measure_lucene(session, others.lucene.as_mut())
}
