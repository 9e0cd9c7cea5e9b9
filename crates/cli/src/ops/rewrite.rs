//! Operations from text to text.

use kalim::diacritics::Stripper;
use kalim::normalize::{Normalizer, Spaces};

/// An operation from text to text that leaves the ends of lines where they are.
pub(crate) trait Rewrite: Send + Sync {
    /// Appends what becomes of `text`.
    fn rewrite_into(&self, text: &str, out: &mut String);

    /// Whether lines must be given one by one, because the operation would join them.
    fn joins_lines(&self) -> bool {
        false
    }
}

impl Rewrite for Normalizer {
    fn rewrite_into(&self, text: &str, out: &mut String) {
        self.normalize_into(text, out);
    }

    fn joins_lines(&self) -> bool {
        self.rules().spaces == Spaces::Collapse
    }
}

impl Rewrite for Stripper {
    fn rewrite_into(&self, text: &str, out: &mut String) {
        self.strip_into(text, out);
    }
}
