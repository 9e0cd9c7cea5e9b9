//! Removing marks by kind.

use alloc::borrow::Cow;
use alloc::string::String;

use kalim_charmap::{CharMap, Mapped};
use kalim_chars::{MarkSet, all_in_arabic_blocks};

use crate::Strip;

/// A remover of marks of chosen kinds.
///
/// Building one costs some microseconds: build it once. It is immutable and can be shared
/// between threads. [`strip`](crate::strip()) needs none.
///
/// # Examples
///
/// ```
/// use kalim_chars::{MarkKind, MarkSet};
/// use kalim_diacritics::Stripper;
///
/// let tanwin = Stripper::new(MarkSet::from_kind(MarkKind::Tanwin));
/// assert_eq!(tanwin.strip("بَيْتٌ"), "بَيْت");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stripper {
    marks: MarkSet,
    map: CharMap,
}

impl Stripper {
    /// Returns a stripper of the given kinds of marks.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_chars::MarkSet;
    /// use kalim_diacritics::Stripper;
    ///
    /// // Combining hamza too: a decomposed أ becomes ا.
    /// assert_eq!(Stripper::new(MarkSet::ALL).strip("ا\u{654}\u{64E}"), "ا");
    /// ```
    #[must_use]
    pub fn new(marks: MarkSet) -> Self {
        let map = deletions(marks);
        Self { marks, map }
    }

    /// Returns the stripper of a preset.
    #[must_use]
    pub fn preset(preset: Strip) -> Self {
        Self::new(preset.marks())
    }

    /// Returns the kinds of marks that are removed.
    #[must_use]
    pub const fn marks(&self) -> MarkSet {
        self.marks
    }

    /// Returns the map that removes the marks, for composition with other maps.
    #[must_use]
    pub const fn char_map(&self) -> &CharMap {
        &self.map
    }

    /// Returns `text` without the marks.
    ///
    /// The result is `Cow::Borrowed` if and only if nothing changed; stripping again changes
    /// nothing. Cost: one scan up to the first mark, then one allocation and one pass.
    #[must_use]
    pub fn strip<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.map.apply(text)
    }

    /// Whether `text` has none of the marks.
    #[must_use]
    pub fn is_stripped(&self, text: &str) -> bool {
        self.map.is_unchanged(text)
    }

    /// Appends to `out` what [`strip`](Self::strip) returns.
    ///
    /// Cost: one pass; no allocation if `out` has `text.len()` bytes to spare.
    pub fn strip_into(&self, text: &str, out: &mut String) {
        self.map.apply_into(text, out);
    }

    /// Removes the marks from `text` itself.
    ///
    /// Cost: one pass; no allocation.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_diacritics::{Strip, Stripper};
    ///
    /// let mut text = String::from("كِتَابٌ");
    /// Stripper::preset(Strip::All).strip_in_place(&mut text);
    /// assert_eq!(text, "كتاب");
    /// ```
    pub fn strip_in_place(&self, text: &mut String) {
        self.map.apply_in_place(text);
    }

    /// Returns `text` without the marks, and where each part of it was.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_diacritics::{Strip, Stripper};
    ///
    /// let stripped = Stripper::preset(Strip::All).strip_with_offsets("هَذَا كِتَابٌ");
    /// let found = stripped.text().find("كتا").unwrap();
    /// let range = stripped.source_range(found..found + "كتا".len());
    /// assert_eq!(&stripped.source()[range], "كِتَا");
    /// ```
    #[must_use]
    pub fn strip_with_offsets<'t>(&self, text: &'t str) -> Mapped<'t> {
        self.map.apply_with_offsets(text)
    }
}

impl Default for Stripper {
    /// Returns the stripper of [`Strip::All`].
    fn default() -> Self {
        Self::preset(Strip::default())
    }
}

fn deletions(marks: MarkSet) -> CharMap {
    let removed = all_in_arabic_blocks().filter(|&c| marks.contains_char(c));
    let map = CharMap::builder().delete(removed).build();
    map.expect("deletions do not contradict each other")
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use kalim_chars::{MarkKind, mark_kind};
    use kalim_testkit::{all_chars, any_text, cases::TRICKY, embedded, padded, vocalized_word};
    use proptest::prelude::*;

    use super::*;

    fn naive(text: &str, marks: MarkSet) -> String {
        let goes = |c: char| mark_kind(c).is_some_and(|kind| marks.contains(kind));
        text.chars().filter(|&c| !goes(c)).collect()
    }

    fn strippers() -> Vec<Stripper> {
        let presets = Strip::ALL.iter().map(|&preset| preset.marks());
        let kinds = MarkSet::ALL.iter().map(MarkSet::from_kind);
        let sets = presets.chain(kinds).chain([MarkSet::EMPTY, MarkSet::ALL]);
        sets.map(Stripper::new).collect()
    }

    fn check_laws(stripper: &Stripper, text: &str) {
        let once = stripper.strip(text);
        assert_eq!(once, naive(text, stripper.marks()), "{text:?}");
        assert_eq!(matches!(once, Cow::Borrowed(_)), once == text, "{text:?}");
        assert_eq!(stripper.is_stripped(text), once == text, "{text:?}");
        assert!(stripper.is_stripped(&once), "{text:?}");
        let mut out = String::from(">");
        stripper.strip_into(text, &mut out);
        assert_eq!(out[1..], once, "{text:?}");
        let mut out = String::from(text);
        stripper.strip_in_place(&mut out);
        assert_eq!(out, once, "{text:?}");
        check_offsets(stripper, text);
    }

    fn check_offsets(stripper: &Stripper, text: &str) {
        let mapped = stripper.strip_with_offsets(text);
        assert_eq!(mapped.text(), stripper.strip(text), "{text:?}");
        for (at, c) in mapped.text().char_indices() {
            let range = mapped.source_range(at..at + c.len_utf8());
            assert!(mapped.source()[range].contains(c), "{text:?} at {at}");
        }
    }

    #[test]
    fn every_char_at_every_kind() {
        for stripper in strippers() {
            for c in all_chars() {
                let goes = mark_kind(c).is_some_and(|kind| stripper.marks().contains(kind));
                let mapped = stripper.char_map().map_char(c);
                assert_eq!(mapped, goes.then_some(""), "U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn laws_hold_on_tricky_texts_at_every_padding() {
        let presets = [Strip::All, Strip::KeepShadda, Strip::Quranic].map(Stripper::preset);
        for text in TRICKY.iter().flat_map(|text| padded(text)) {
            presets
                .iter()
                .for_each(|stripper| check_laws(stripper, &text));
        }
        for text in TRICKY.iter().flat_map(|text| embedded(text)) {
            check_laws(&presets[0], &text);
        }
    }

    #[test]
    fn strippers_are_shared_between_threads() {
        fn assert_shared<T: Send + Sync + 'static>() {}
        assert_shared::<Stripper>();
    }

    #[test]
    fn symbols_stay_and_small_letters_go() {
        let all = Stripper::default();
        assert_eq!(
            all.strip("\u{6DD}\u{6DE}\u{6E9}\u{8E2}"),
            "\u{6DD}\u{6DE}\u{6E9}\u{8E2}"
        );
        assert_eq!(all.strip("له\u{6E5} به\u{6E6}"), "له به");
        assert_eq!(all.strip("\u{640}\u{64E}\u{640}"), "\u{640}\u{640}");
    }

    #[test]
    fn what_makes_letters_stays_in_every_preset() {
        for &preset in Strip::ALL {
            let letters = "ا\u{653} ا\u{654} ا\u{655}";
            assert!(Stripper::preset(preset).is_stripped(letters), "{preset}");
        }
    }

    #[test]
    fn presets_differ_by_their_kinds() {
        let text = "رَب\u{651}\u{650}\u{6D6}";
        let stripped: Vec<_> = Strip::ALL
            .iter()
            .map(|&preset| Stripper::preset(preset).strip(text).into_owned())
            .collect();
        assert_eq!(stripped, ["رب", "رب\u{651}", "رَب\u{651}\u{650}"]);
        assert!(!Strip::Quranic.marks().contains(MarkKind::Honorific));
    }

    fn marks() -> impl Strategy<Value = MarkSet> {
        proptest::sample::subsequence(MarkKind::ALL, 0..=MarkKind::ALL.len())
            .prop_map(MarkSet::from_iter)
    }

    proptest! {
        #[test]
        fn laws_hold(marks in marks(), text in any_text(), word in vocalized_word()) {
            let stripper = Stripper::new(marks);
            check_laws(&stripper, &text);
            check_laws(&stripper, &word);
        }
    }
}
