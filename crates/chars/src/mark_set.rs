//! Sets of kinds of marks.

use core::fmt;

use crate::{MarkKind, mark_kind};

/// A set of [`MarkKind`]s in one word of 16 bits.
///
/// Sets are values: every method returns a new set and can run at compile time.
///
/// # Examples
///
/// ```
/// use kalim_chars::{MarkKind, MarkSet};
///
/// const REMOVED: MarkSet = MarkSet::TASHKIL.without(MarkKind::Shadda);
///
/// assert!(REMOVED.contains(MarkKind::Haraka));
/// assert!(!REMOVED.contains(MarkKind::Shadda));
/// assert_eq!(format!("{:?}", MarkSet::LETTER_PARTS), "{Hamza, Madda}");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct MarkSet(u16);

impl MarkSet {
    /// No mark.
    pub const EMPTY: Self = Self(0);

    /// Every mark.
    pub const ALL: Self = Self::from_kinds(MarkKind::ALL);

    /// The signs of short vowels and of their absence: haraka, tanwin, sukun.
    pub const HARAKAT: Self =
        Self::from_kinds(&[MarkKind::Haraka, MarkKind::Tanwin, MarkKind::Sukun]);

    /// What vocalized text of today carries: [`HARAKAT`](Self::HARAKAT), shadda, dagger alef.
    pub const TASHKIL: Self = Self::HARAKAT
        .with(MarkKind::Shadda)
        .with(MarkKind::DaggerAlef);

    /// The marks that make a letter together with their seat: combining hamza and madda.
    pub const LETTER_PARTS: Self = Self::from_kinds(&[MarkKind::Hamza, MarkKind::Madda]);

    /// The marks of Quranic spelling alone: signs of recitation and small letters.
    pub const QURANIC: Self = Self::from_kinds(&[MarkKind::Quranic, MarkKind::SmallLetter]);

    /// Returns the set of one kind.
    #[must_use]
    pub const fn from_kind(kind: MarkKind) -> Self {
        Self(1 << kind as u16)
    }

    /// Returns the set of the kinds in a slice.
    #[must_use]
    pub const fn from_kinds(kinds: &[MarkKind]) -> Self {
        match kinds {
            [] => Self::EMPTY,
            [kind, rest @ ..] => Self::from_kinds(rest).with(*kind),
        }
    }

    /// Returns this set and `kind`.
    #[must_use]
    pub const fn with(self, kind: MarkKind) -> Self {
        self.union(Self::from_kind(kind))
    }

    /// Returns this set but `kind`.
    #[must_use]
    pub const fn without(self, kind: MarkKind) -> Self {
        self.difference(Self::from_kind(kind))
    }

    /// Returns the kinds that are in this set, in `other`, or in both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the kinds that are in this set and in `other`.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the kinds that are in this set and not in `other`.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns whether `kind` is in this set.
    #[must_use]
    pub const fn contains(self, kind: MarkKind) -> bool {
        !self.intersection(Self::from_kind(kind)).is_empty()
    }

    /// Returns whether a character is a mark of a kind in this set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_chars::MarkSet;
    ///
    /// assert!(MarkSet::TASHKIL.contains_char('\u{64E}'));
    /// assert!(!MarkSet::TASHKIL.contains_char('\u{654}'));
    /// assert!(!MarkSet::ALL.contains_char('ب'));
    /// ```
    #[must_use]
    pub const fn contains_char(self, c: char) -> bool {
        match mark_kind(c) {
            Some(kind) => self.contains(kind),
            None => false,
        }
    }

    /// Returns the number of kinds in this set.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Returns whether this set has no kinds.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the kinds of this set in the order of their declaration.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_chars::{MarkKind, MarkSet};
    ///
    /// assert!(MarkSet::LETTER_PARTS.iter().eq([MarkKind::Hamza, MarkKind::Madda]));
    /// ```
    pub fn iter(self) -> impl Iterator<Item = MarkKind> {
        MarkKind::ALL
            .iter()
            .copied()
            .filter(move |&kind| self.contains(kind))
    }
}

impl fmt::Debug for MarkSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl From<MarkKind> for MarkSet {
    fn from(kind: MarkKind) -> Self {
        Self::from_kind(kind)
    }
}

impl FromIterator<MarkKind> for MarkSet {
    fn from_iter<I: IntoIterator<Item = MarkKind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    type Naive = BTreeSet<MarkKind>;

    fn kinds() -> impl Strategy<Value = Naive> {
        proptest::sample::subsequence(MarkKind::ALL, 0..=MarkKind::ALL.len())
            .prop_map(Naive::from_iter)
    }

    fn set(naive: &Naive) -> MarkSet {
        naive.iter().copied().collect()
    }

    proptest! {
        #[test]
        fn sets_equal_ordered_sets(a in kinds(), b in kinds()) {
            prop_assert!(set(&a).iter().eq(a.iter().copied()));
            prop_assert_eq!(set(&a).len(), a.len());
            prop_assert_eq!(set(&a).is_empty(), a.is_empty());
            prop_assert_eq!(set(&a) == set(&b), a == b);
            prop_assert_eq!(set(&a).union(set(&b)), set(&(&a | &b)));
            prop_assert_eq!(set(&a).intersection(set(&b)), set(&(&a & &b)));
            prop_assert_eq!(set(&a).difference(set(&b)), set(&(&a - &b)));
            for &kind in MarkKind::ALL {
                prop_assert_eq!(set(&a).contains(kind), a.contains(&kind));
                prop_assert!(set(&a).with(kind).contains(kind));
                prop_assert!(!set(&a).without(kind).contains(kind));
            }
        }
    }

    #[test]
    fn all_and_empty_are_opposites() {
        assert_eq!(MarkSet::ALL.len(), MarkKind::ALL.len());
        assert_eq!(MarkSet::ALL.difference(MarkSet::ALL), MarkSet::EMPTY);
        assert_eq!(MarkSet::default(), MarkSet::EMPTY);
    }

    #[test]
    fn all_contains_the_marks() {
        for c in kalim_testkit::all_chars() {
            assert_eq!(MarkSet::ALL.contains_char(c), crate::is_mark(c), "{c:?}");
            assert!(!MarkSet::EMPTY.contains_char(c), "{c:?}");
        }
    }
}
