//! Rewriting that is not a map: replacing ranges of a text, in ascending order.

use alloc::string::String;
use core::ops::Range;

use kalim_charmap::{KeptMask, Offsets};

/// A text and the replacements made in it so far.
///
/// Nothing is copied before the first replacement.
#[derive(Debug)]
pub(crate) struct Editor<'t> {
    text: &'t str,
    edits: Option<Edits>,
}

#[derive(Debug)]
struct Edits {
    out: String,
    mask: KeptMask,
    /// The byte of the text up to which `out` is complete.
    copied: usize,
}

/// What became of a text, and from where; `None` if nothing changed.
pub(crate) type Edited = Option<(String, Offsets)>;

impl<'t> Editor<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, edits: None }
    }

    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Replaces the bytes `range`, which must begin and end between characters and not lie before
    /// the end of the last replacement. Replacing a range by itself is no change.
    pub(crate) fn replace(&mut self, range: Range<usize>, with: &str) {
        if self.text[range.clone()] == *with {
            return;
        }
        let text = self.text;
        let edits = self.edits.get_or_insert_with(|| Edits {
            out: String::with_capacity(text.len()),
            mask: KeptMask::new(text.len()),
            copied: 0,
        });
        edits.out.push_str(&text[edits.copied..range.start]);
        edits.out.push_str(with);
        edits.mask.replace(range.start, range.len(), with.len());
        edits.copied = range.end;
    }

    pub(crate) fn finish(self) -> Edited {
        let mut edits = self.edits?;
        edits.out.push_str(&self.text[edits.copied..]);
        Some((edits.out, Offsets::new(edits.mask)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn replaces_in_order() {
        let mut editor = Editor::new("ab cd");
        editor.replace(0..1, "xyz");
        editor.replace(2..3, "");
        editor.replace(4..5, "d");
        let (out, offsets) = editor.finish().unwrap();
        assert_eq!(out, "xyzbcd");
        assert_eq!(offsets.inputs().collect::<Vec<_>>(), [0, 0, 0, 1, 3, 4]);
    }

    #[test]
    fn no_change_is_no_copy() {
        let mut editor = Editor::new("ab");
        editor.replace(0..1, "a");
        assert!(editor.finish().is_none());
    }
}
