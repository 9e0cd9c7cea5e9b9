//! The marks on a letter, as far as the rules ask for them.

use kalim_chars::consts::{
    DAGGER_ALEF, DAMMA, DAMMATAN, FATHA, FATHATAN, HAMZA_ABOVE, HAMZA_BELOW, KASRA, KASRATAN,
    MADDAH_ABOVE, OPEN_DAMMATAN, OPEN_FATHATAN, OPEN_KASRATAN, QURANIC_SUKUN, ROUNDED_ZERO, SHADDA,
    SMALL_HIGH_MADDA, SMALL_HIGH_SEEN, SUKUN, TATWEEL,
};

/// U+06E2 small high meem isolated form: with a haraka, tanwin before ب.
const SMALL_HIGH_MEEM: char = '\u{6E2}';
/// U+06EC rounded high stop with filled centre: on alef, a hamza read lightly.
const ROUNDED_STOP: char = '\u{6EC}';

/// A set of marks on one letter, as far as the rules ask for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks(u16);

impl Marks {
    pub(super) const NONE: Self = Self(0);
    pub(super) const FATHA: Self = Self(1);
    pub(super) const DAMMA: Self = Self(1 << 1);
    pub(super) const KASRA: Self = Self(1 << 2);
    pub(super) const FATHATAN: Self = Self(1 << 3);
    pub(super) const DAMMATAN: Self = Self(1 << 4);
    pub(super) const KASRATAN: Self = Self(1 << 5);
    pub(super) const SHADDA: Self = Self(1 << 6);
    pub(super) const SUKUN: Self = Self(1 << 7);
    pub(super) const DAGGER: Self = Self(1 << 8);
    pub(super) const HAMZA: Self = Self(1 << 9);
    pub(super) const MADDA: Self = Self(1 << 10);
    /// The letter is silent.
    pub(super) const ZERO: Self = Self(1 << 11);
    pub(super) const SEEN: Self = Self(1 << 12);
    pub(super) const STOP: Self = Self(1 << 13);
    pub(super) const TATWEEL: Self = Self(1 << 14);
    const MEEM: Self = Self(1 << 15);

    pub(super) const TANWIN: Self = Self::FATHATAN.with(Self::DAMMATAN).with(Self::KASRATAN);
    pub(super) const VOWEL: Self = Self::FATHA
        .with(Self::DAMMA)
        .with(Self::KASRA)
        .with(Self::TANWIN);

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) const fn any_of(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn all_of(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) const fn of(c: char) -> Self {
        match c {
            // U+0657, U+065E and U+0656 are the open tanwin of the King Fahd complex's fonts.
            FATHATAN | OPEN_FATHATAN | '\u{657}' => Self::FATHATAN,
            DAMMATAN | OPEN_DAMMATAN | '\u{65E}' => Self::DAMMATAN,
            KASRATAN | OPEN_KASRATAN | '\u{656}' => Self::KASRATAN,
            FATHA => Self::FATHA,
            DAMMA => Self::DAMMA,
            KASRA => Self::KASRA,
            SHADDA => Self::SHADDA,
            SUKUN | QURANIC_SUKUN => Self::SUKUN,
            DAGGER_ALEF => Self::DAGGER,
            HAMZA_ABOVE | HAMZA_BELOW => Self::HAMZA,
            MADDAH_ABOVE | SMALL_HIGH_MADDA => Self::MADDA,
            ROUNDED_ZERO => Self::ZERO,
            SMALL_HIGH_SEEN => Self::SEEN,
            ROUNDED_STOP => Self::STOP,
            SMALL_HIGH_MEEM => Self::MEEM,
            TATWEEL => Self::TATWEEL,
            _ => Self::NONE,
        }
    }

    /// Returns the set with tanwin in place of a haraka under the small meem.
    pub(super) fn with_tanwin(self) -> Self {
        if !self.any_of(Self::MEEM) {
            return self;
        }
        let tanwin = |set: Self, (haraka, tanwin)| match set.any_of(haraka) {
            true => set.without(haraka).with(tanwin),
            false => set,
        };
        [
            (Self::FATHA, Self::FATHATAN),
            (Self::DAMMA, Self::DAMMATAN),
            (Self::KASRA, Self::KASRATAN),
        ]
        .into_iter()
        .fold(self, tanwin)
    }
}
