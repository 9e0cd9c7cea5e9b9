//! Counts of letters and marks.

use core::ops::AddAssign;

use kalim_chars::{MarkKind, MarkSet, is_letter, mark_kind};

use crate::Vocalization;
use crate::letters::is_word_char;
use crate::need::{Need, needs};

const KINDS: usize = MarkKind::ALL.len();

/// Counts of the letters and marks of a text: how far it is vocalized, in numbers.
///
/// Counts of several texts can be added up, so that a corpus can be read in pieces; cut it between
/// words.
///
/// # Examples
///
/// ```
/// use kalim_chars::MarkKind;
/// use kalim_diacritics::VocalizationStats;
///
/// let stats = VocalizationStats::of("مُدَرِّس كبير");
/// assert_eq!(stats.letters(), 8);
/// assert_eq!(stats.marks(MarkKind::Haraka), 3);
/// assert_eq!(stats.marks(MarkKind::Shadda), 1);
/// // م د ر have their vowels; ك ب ي lack theirs; س and ر end their words and need none.
/// assert_eq!((stats.vocalized(), stats.missing()), (3, 3));
/// assert_eq!(stats.ratio(), 0.5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct VocalizationStats {
    letters: usize,
    vocalized: usize,
    missing: usize,
    marks: [usize; KINDS],
}

impl VocalizationStats {
    /// Returns the counts of `text`.
    ///
    /// Cost: two passes; no allocation.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut stats = Self::default();
        for c in text.chars() {
            stats.letters += usize::from(is_letter(c));
            if let Some(kind) = mark_kind(c) {
                stats.marks[kind as usize] += 1;
            }
        }
        let words = text.split(|c| !is_word_char(c));
        words.flat_map(needs).for_each(|need| stats.add(need));
        stats
    }

    const fn add(&mut self, need: Need) {
        match need {
            Need::Met => self.vocalized += 1,
            Need::Missing => self.missing += 1,
            Need::Exempt => {}
        }
    }

    /// Returns the number of Arabic letters; presentation forms are not among them.
    #[must_use]
    pub const fn letters(&self) -> usize {
        self.letters
    }

    /// Returns the number of marks of the given kind, wherever they stand.
    #[must_use]
    pub const fn marks(&self, kind: MarkKind) -> usize {
        self.marks[kind as usize]
    }

    /// Returns the number of letters that have a vowel (rule V1 of
    /// [`vocalization`](crate::vocalization())), needed or not.
    #[must_use]
    pub const fn vocalized(&self) -> usize {
        self.vocalized
    }

    /// Returns the number of letters that need a vowel and have none (rules V1 to V7).
    #[must_use]
    pub const fn missing(&self) -> usize {
        self.missing
    }

    /// Returns how far the text is vocalized, from 0.0 to 1.0: of the letters that have a vowel or
    /// need one, the share of those that have it. 0.0 if there are none.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        let all = self.vocalized + self.missing;
        if all == 0 {
            return 0.0;
        }
        self.vocalized as f64 / all as f64
    }

    /// Returns how far the text is vocalized: not, partly or fully.
    ///
    /// [`Vocalization::Full`] if and only if [`ratio`](Self::ratio) is 1.0.
    #[must_use]
    pub fn vocalization(&self) -> Vocalization {
        match (self.vocalized, self.missing) {
            (1.., 0) => Vocalization::Full,
            (1.., _) => Vocalization::Partial,
            (0, _) if self.has_vowels() => Vocalization::Partial,
            (0, _) => Vocalization::None,
        }
    }

    fn has_vowels(&self) -> bool {
        let mut kinds = MarkSet::TASHKIL.with(MarkKind::Vowel).iter();
        kinds.any(|kind| self.marks(kind) > 0)
    }
}

impl AddAssign for VocalizationStats {
    fn add_assign(&mut self, other: Self) {
        self.letters += other.letters;
        self.vocalized += other.vocalized;
        self.missing += other.missing;
        for (sum, count) in self.marks.iter_mut().zip(other.marks) {
            *sum += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, vocalized_word};
    use proptest::prelude::*;

    use super::*;
    use crate::{strip, vocalization};

    fn check_laws(text: &str) {
        let stats = VocalizationStats::of(text);
        let letters = text.chars().filter(|&c| is_letter(c)).count();
        assert_eq!(stats.letters(), letters, "{text:?}");
        for &kind in MarkKind::ALL {
            let marks = text.chars().filter(|&c| mark_kind(c) == Some(kind));
            assert_eq!(stats.marks(kind), marks.count(), "{kind} in {text:?}");
        }
        let full = stats.vocalization() == Vocalization::Full;
        assert_eq!(full, stats.ratio() == 1.0, "{text:?}");
        assert!((0.0..=1.0).contains(&stats.ratio()), "{text:?}");
        assert_eq!(vocalization(text), stats.vocalization(), "{text:?}");
        assert_eq!(vocalization(&strip(text)), Vocalization::None, "{text:?}");
    }

    #[test]
    fn laws_hold_on_tricky_texts() {
        TRICKY.iter().for_each(|text| check_laws(text));
    }

    #[test]
    fn nothing_has_ratio_zero() {
        assert_eq!(VocalizationStats::of("").ratio(), 0.0);
        assert_eq!(
            VocalizationStats::default(),
            VocalizationStats::of("123 abc")
        );
    }

    proptest! {
        #[test]
        fn laws_hold(text in any_text(), word in vocalized_word()) {
            check_laws(&text);
            check_laws(&word);
        }

        #[test]
        fn counts_add_up(a in any_text(), b in any_text()) {
            let mut sum = VocalizationStats::of(&a);
            sum += VocalizationStats::of(&b);
            prop_assert_eq!(sum, VocalizationStats::of(&[a.as_str(), " ", &b].concat()));
        }

        #[test]
        fn a_vowel_on_every_letter_is_full(word in arabic_word()) {
            let vocalized: String = word.chars().flat_map(|c| [c, '\u{64E}']).collect();
            let stats = VocalizationStats::of(&vocalized);
            prop_assert_eq!(stats.vocalization(), Vocalization::Full);
            prop_assert_eq!(stats.vocalized(), stats.letters());
        }
    }
}
