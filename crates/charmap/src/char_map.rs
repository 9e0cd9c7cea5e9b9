//! The map, and every way to apply it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;

use kalim_simd::{Kernel, Table};

use crate::{Builder, Mapped, Offsets};

/// A map from characters to strings.
///
/// Characters without an entry are kept; an entry with the empty string deletes its character.
/// Applying a map is total: any `&str` has an answer, and the answer of a text is the
/// concatenation of the answers of its characters.
///
/// A map is immutable, `Send + Sync`, and costs some 4 KiB plus its entries: build it once.
///
/// # Examples
///
/// ```
/// let map = kalim_charmap::CharMap::builder().delete(['\u{640}']).build()?;
/// assert_eq!(map.apply("كتـــاب"), "كتاب");
/// # Ok::<(), kalim_charmap::BuildError>(())
/// ```
#[derive(Clone)]
pub struct CharMap {
    entries: BTreeMap<char, Box<str>>,
    table: Table,
}

impl CharMap {
    /// Returns the map of the given entries, without those that change nothing.
    pub(crate) fn new(mut entries: BTreeMap<char, Box<str>>) -> Self {
        entries.retain(|c, to| **to != *c.encode_utf8(&mut [0; 4]));
        let table = Table::new(entries.iter().map(|(&c, to)| (c, &**to)));
        Self { entries, table }
    }

    /// Returns the map that changes nothing.
    #[must_use]
    pub fn identity() -> Self {
        Self::new(BTreeMap::new())
    }

    /// Returns a builder with no entries.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the map that does what this one does, and then to its result what `next` does.
    ///
    /// For every text `t`, `a.then(&b).apply(t)` equals `b.apply(&a.apply(t))`, in one pass.
    /// Composing is associative, and [`identity`](Self::identity) is its neutral element.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        Self::sequence([self, next])
    }

    /// Returns the map that does what each of `maps` does, one after the other.
    ///
    /// The same as composing them by [`then`](Self::then), but what is between is not built.
    #[must_use]
    pub fn sequence<'m>(maps: impl IntoIterator<Item = &'m Self>) -> Self {
        let mut entries: BTreeMap<char, Box<str>> = BTreeMap::new();
        for map in maps {
            for to in entries.values_mut() {
                if let Cow::Owned(changed) = map.apply(to) {
                    *to = changed.into();
                }
            }
            for (&c, to) in &map.entries {
                entries.entry(c).or_insert_with(|| to.clone());
            }
        }
        Self::new(entries)
    }

    /// Returns `text` with every character replaced.
    ///
    /// The result is `Cow::Borrowed` if and only if nothing changed. Cost: a scan up to the first
    /// change, then one allocation and one pass.
    #[must_use]
    pub fn apply<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(start) = self.first_change(text) else {
            return Cow::Borrowed(text);
        };
        let mut out = String::with_capacity(text.len().max(Kernel::LEAST_ROOM));
        out.push_str(&text[..start]);
        Kernel::active().rewrite(&self.table, &text[start..], &mut out);
        Cow::Owned(out)
    }

    /// Appends to `out` what [`apply`](Self::apply) returns.
    ///
    /// Cost: one pass; no allocation if `out` has as many bytes to spare as `text` has, 32 at least, and no replacement is
    /// longer than what it replaces.
    #[inline(always)]
    pub fn apply_into(&self, text: &str, out: &mut String) {
        Kernel::active().rewrite(&self.table, text, out);
    }

    /// Replaces every character of `text` within it.
    ///
    /// Cost: one pass; no allocation unless some replacement is longer than what it replaces.
    pub fn apply_in_place(&self, text: &mut String) {
        if let Some(start) = self.first_change(text) {
            Kernel::active().rewrite_in_place(&self.table, text, start);
        }
    }

    /// Whether [`apply`](Self::apply) would return `text` as it is.
    #[inline]
    #[must_use]
    pub fn is_unchanged(&self, text: &str) -> bool {
        self.first_change(text).is_none()
    }

    /// Returns the byte offset of the first character of `text` that changes.
    #[inline]
    #[must_use]
    pub fn first_change(&self, text: &str) -> Option<usize> {
        if self.entries.is_empty() {
            return None;
        }
        Kernel::active().first_change(&self.table, text)
    }

    /// Returns `text`, what it becomes, and where each part of the one is in the other.
    ///
    /// Cost: what [`apply`](Self::apply) costs, and one bit and a running count for each byte
    /// of `text`, if anything changes.
    #[must_use]
    pub fn apply_with_offsets<'t>(&self, text: &'t str) -> Mapped<'t> {
        if self.is_unchanged(text) {
            return Mapped::unchanged(text);
        }
        let mut out = String::with_capacity(text.len().max(Kernel::LEAST_ROOM));
        let mut offsets = Offsets::default();
        self.apply_with_offsets_into(text, &mut out, &mut offsets);
        Mapped::new(text, Cow::Owned(out), offsets)
    }

    /// Appends to `out` what [`apply`](Self::apply) returns, and makes `offsets` those from `text` to
    /// what was appended.
    ///
    /// Cost: one pass; no allocation if both have room from an earlier text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_charmap::{CharMap, Offsets};
    ///
    /// let map = CharMap::builder().delete(['\u{64E}']).build()?;
    /// let (mut out, mut offsets) = (String::new(), Offsets::default());
    /// for text in ["كَتَبَ", "قَلَم"] {
    ///     out.clear();
    ///     map.apply_with_offsets_into(text, &mut out, &mut offsets);
    ///     assert_eq!(out, map.apply(text));
    ///     assert_eq!(offsets.output_len(), out.len());
    /// }
    /// # Ok::<(), kalim_charmap::BuildError>(())
    /// ```
    pub fn apply_with_offsets_into(&self, text: &str, out: &mut String, offsets: &mut Offsets) {
        offsets.set(|mask| {
            let before = out.len();
            Kernel::active().rewrite_recorded_into(&self.table, text, out, mask);
            out.len() - before
        });
    }

    /// Returns what `c` is replaced by: `None` if it is kept, the empty string if it is deleted.
    ///
    /// # Examples
    ///
    /// ```
    /// let map = kalim_charmap::CharMap::builder().replace('٪', "%").delete(['\u{640}']).build()?;
    /// assert_eq!(map.map_char('٪'), Some("%"));
    /// assert_eq!(map.map_char('\u{640}'), Some(""));
    /// assert_eq!(map.map_char('ك'), None);
    /// # Ok::<(), kalim_charmap::BuildError>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn map_char(&self, c: char) -> Option<&str> {
        self.table.get(c)
    }

    /// Returns every character that changes, in the order of code points, with what it becomes.
    pub fn entries(&self) -> impl Iterator<Item = (char, &str)> {
        self.entries.iter().map(|(&c, to)| (c, &**to))
    }
}

impl Default for CharMap {
    fn default() -> Self {
        Self::identity()
    }
}

impl fmt::Debug for CharMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(&self.entries).finish()
    }
}

impl PartialEq for CharMap {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Eq for CharMap {}
