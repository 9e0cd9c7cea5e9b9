//! A stemmer chosen by name.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt;
use core::str::FromStr;

use crate::{Light10, Stemmer};

/// The choice of a stemmer.
///
/// It is a [`Stemmer`] itself and passes each word on to the one that it names, so that a program
/// can take the name from its settings.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Algorithm, Stemmer};
///
/// let chosen: Algorithm = "light10".parse()?;
/// assert_eq!(chosen, Algorithm::Light10);
/// assert_eq!(chosen.stem("المدرسة"), "مدرس");
/// assert_eq!(Algorithm::None.stem("المدرسة"), "المدرسة");
/// # Ok::<(), kalim_stem::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// No stemmer: every word is its own stem.
    None,
    /// [`Light10`].
    Light10,
}

impl Algorithm {
    /// Every choice, in the order of declaration.
    pub const ALL: &'static [Self] = &[Self::None, Self::Light10];

    /// Returns the name, which [`FromStr`] reads back.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Light10 => "light10",
        }
    }
}

impl Stemmer for Algorithm {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self {
            Self::None => Cow::Borrowed(word),
            Self::Light10 => Light10.stem(word),
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Algorithm {
    type Err = ParseError;

    fn from_str(name: &str) -> Result<Self, ParseError> {
        let named = Self::ALL
            .iter()
            .copied()
            .find(|choice| choice.as_str() == name);
        named.ok_or_else(|| ParseError { given: name.into() })
    }
}

/// The error of reading a name that no stemmer has.
///
/// Its message says what was given and lists the choices.
///
/// # Examples
///
/// ```
/// use kalim_stem::Algorithm;
///
/// let error = "heavy".parse::<Algorithm>().unwrap_err();
/// let message = "unknown stemmer \"heavy\": choose one of none, light10";
/// assert_eq!(error.to_string(), message);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    given: Box<str>,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown stemmer {:?}: choose one of ", self.given)?;
        for (at, choice) in Algorithm::ALL.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{choice}")?;
        }
        Ok(())
    }
}

impl core::error::Error for ParseError {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use kalim_testkit::any_text;
    use proptest::prelude::*;

    #[test]
    fn names_read_back() {
        for choice in Algorithm::ALL {
            assert_eq!(choice.as_str().parse(), Ok(*choice));
            assert_eq!(format!("{choice:>8}").trim_start(), choice.as_str());
        }
    }

    #[test]
    fn other_names_are_errors() {
        for name in ["", "Light10", " light10", "light"] {
            let error = name.parse::<Algorithm>().unwrap_err();
            assert_eq!(error, ParseError { given: name.into() });
        }
    }

    proptest! {
        #[test]
        fn choices_pass_words_on(text in any_text()) {
            prop_assert_eq!(Algorithm::None.stem(&text), text.as_str());
            prop_assert_eq!(Algorithm::Light10.stem(&text), Light10.stem(&text));
        }
    }
}
