//! The presets, rule by rule.

use kalim_chars::MarkSet;

use crate::choice::choice;
use crate::rules::{
    Alef, AlefMaqsura, Case, Controls, Digits, Form, Hamza, LookAlikes, Marks, NumberSigns,
    Orthography, PresentationForms, Rules, Spaces, TaMarbuta, Tatweel,
};

/// What a preset leaves of the text it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Loss {
    /// The same letters, marks and signs in the same order: only their encoding may differ.
    Lossless,
    /// Distinctions that a reader can see are gone.
    Lossy,
}

choice! {
    /// A named set of [`Rules`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_normalize::{Loss, Normalizer, Preset};
    ///
    /// let preset: Preset = "search".parse()?;
    /// assert_eq!(Normalizer::preset(preset).normalize("الْمَدْرَسَةُ"), "المدرسه");
    /// assert_eq!(preset.loss(), Loss::Lossy);
    /// # Ok::<(), kalim_normalize::ParseNameError>(())
    /// ```
    "preset" Preset {
        /// Only encoding noise goes: [`Rules::lossless`].
        Lossless = "lossless",
        /// Spellings of a word become one: [`Rules::search`].
        Search = "search",
        /// What Lucene's `ArabicNormalizer` does: [`Rules::lucene`].
        Lucene = "lucene",
        /// Uthmani spelling becomes everyday spelling: [`Rules::quran`].
        Quran = "quran",
        /// Clean text for people to read: [`Rules::display`].
        Display = "display",
    }
}

impl Preset {
    /// Returns the rules of this preset.
    #[must_use]
    pub const fn rules(self) -> Rules {
        match self {
            Self::Lossless => Rules::lossless(),
            Self::Search => Rules::search(),
            Self::Lucene => Rules::lucene(),
            Self::Quran => Rules::quran(),
            Self::Display => Rules::display(),
        }
    }

    /// Returns whether this preset can drop what a reader sees.
    #[must_use]
    pub const fn loss(self) -> Loss {
        match self {
            Self::Lossless => Loss::Lossless,
            Self::Search | Self::Lucene | Self::Quran | Self::Display => Loss::Lossy,
        }
    }
}

/// Vowels and signs: every kind of mark but those that make letters.
const READING_MARKS: MarkSet = MarkSet::ALL.difference(MarkSet::LETTER_PARTS);

impl Rules {
    /// Returns the rules that remove encoding noise only; a reader sees no difference.
    ///
    /// N1 `Nfc`, N2 `Letters`; all others keep. Composed letters replace decomposed ones, letters
    /// replace presentation forms, and nothing else happens.
    #[must_use]
    pub const fn lossless() -> Self {
        Self::keep()
            .form(Form::Nfc)
            .presentation_forms(PresentationForms::Letters)
    }

    /// Returns the rules under which the spellings of a word become one, for the index and the
    /// query of a search engine.
    ///
    /// N1 `Nfc`, N2 `Letters`, N3 `Remove`, N4 all kinds but hamza and madda, N5 `All`, N6 `Yeh`,
    /// N7 `Heh`, N8 `Seat`, N9 `Arabic`, N10 `Ascii`, N11 `Ascii`, N13 `All`, N14 `Fold`,
    /// N16 `Lower`; punctuation, repeated letters and orthography keep.
    #[must_use]
    pub const fn search() -> Self {
        Self::lossless()
            .tatweel(Tatweel::Remove)
            .marks(Marks::Kinds(READING_MARKS))
            .alef(Alef::All)
            .alef_maqsura(AlefMaqsura::Yeh)
            .ta_marbuta(TaMarbuta::Heh)
            .hamza(Hamza::Seat)
            .look_alikes(LookAlikes::Arabic)
            .digits(Digits::Ascii)
            .number_signs(NumberSigns::Ascii)
            .controls(Controls::All)
            .spaces(Spaces::Fold)
            .case(Case::Lower)
    }

    /// Returns the rules of Lucene's `ArabicNormalizer`, equal to it on every code point.
    ///
    /// N3 `Remove`, N4 `Basic`, N5 `Hamza`, N6 `Yeh`, N7 `Heh`; all others keep. Like Lucene it
    /// knows nothing of decomposed letters: the only preset for which ا followed by U+0653
    /// and آ differ.
    #[must_use]
    pub const fn lucene() -> Self {
        Self::keep()
            .tatweel(Tatweel::Remove)
            .marks(Marks::Basic)
            .alef(Alef::Hamza)
            .alef_maqsura(AlefMaqsura::Yeh)
            .ta_marbuta(TaMarbuta::Heh)
    }

    /// Returns the rules that turn the text of a mushaf into everyday spelling without marks.
    ///
    /// N1 `Nfc`, N2 `Letters`, N3 `Remove`, N4 all kinds but hamza and madda, N13 `All`,
    /// N17 `Everyday`; letters keep their hamza, ة and ى.
    #[must_use]
    pub const fn quran() -> Self {
        Self::lossless()
            .tatweel(Tatweel::Remove)
            .marks(Marks::Kinds(READING_MARKS))
            .controls(Controls::All)
            .orthography(Orthography::Everyday)
    }

    /// Returns the rules that clean text for people to read.
    ///
    /// N1 `Nfc`, N2 `Letters`, N3 `Remove`, N13 `Invisible`, N14 `Collapse`; all letters and marks
    /// keep.
    #[must_use]
    pub const fn display() -> Self {
        Self::lossless()
            .tatweel(Tatweel::Remove)
            .controls(Controls::Invisible)
            .spaces(Spaces::Collapse)
    }
}

impl From<Preset> for Rules {
    fn from(preset: Preset) -> Self {
        preset.rules()
    }
}
