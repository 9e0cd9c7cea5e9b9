//! Operations from text to records.

use core::ops::Range;

/// A piece of a text, and what is known of it.
#[derive(Debug)]
pub(crate) struct Record<'t> {
    /// The bytes of the text that it comes from.
    pub(crate) range: Range<usize>,
    pub(crate) kind: &'t str,
    /// What plain output shows.
    pub(crate) shown: &'t str,
    /// What else there is, by name.
    pub(crate) more: &'t [(&'static str, &'t str)],
    /// The number of the token.
    pub(crate) position: Option<u32>,
}

/// An operation from text to records.
pub(crate) trait Extract: Send + Sync {
    /// Passes the records of `text` on, in order.
    fn extract(&self, text: &str, each: &mut dyn FnMut(&Record<'_>));

    /// Returns what stands between the records of a line in plain output.
    fn separator(&self) -> &'static str {
        " "
    }

    /// Returns how many tokens `text` has, if records have numbers.
    fn tokens(&self, _text: &str) -> u32 {
        0
    }
}
