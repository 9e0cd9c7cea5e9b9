//! Named choices of what to strip.

use kalim_chars::{MarkKind, MarkSet};

/// A named choice of the marks that a [`Stripper`](crate::Stripper) removes.
///
/// | preset | removes | for |
/// |---|---|---|
/// | `all` | every mark but combining hamza and madda | search, matching |
/// | `keep-shadda` | the same, but keeps shadda | reading: a shadda tells words apart |
/// | `quranic` | Quranic signs only | vocalized Quran text without the signs of recitation |
///
/// Combining hamza (U+0654, U+0655) and madda (U+0653) make letters: أ is ا with a hamza. No
/// preset removes them; `Stripper::new(MarkSet::ALL)` does.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{Strip, Stripper};
///
/// let preset: Strip = "keep-shadda".parse()?;
/// assert_eq!(Stripper::preset(preset).strip("مُدَرِّسٌ"), "مدر\u{651}س");
/// # Ok::<(), kalim_diacritics::ParseNameError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Strip {
    /// Every mark but combining hamza and madda.
    #[default]
    All,
    /// Every mark but combining hamza and madda, and shadda.
    KeepShadda,
    /// The Quranic signs: pauses, small high and low letters, zeros; no vowel, no honorific.
    Quranic,
}

kalim_chars::named!(Strip, "strip preset", {
    All => "all",
    KeepShadda => "keep-shadda",
    Quranic => "quranic",
});

impl Strip {
    /// Returns the kinds of marks that are removed.
    #[must_use]
    pub const fn marks(self) -> MarkSet {
        let vowels = MarkSet::ALL.difference(MarkSet::LETTER_PARTS);
        match self {
            Self::All => vowels,
            Self::KeepShadda => vowels.without(MarkKind::Shadda),
            Self::Quranic => MarkSet::from_kind(MarkKind::Quranic),
        }
    }
}
