//! The form that every choice has: an enum with names.

use core::fmt;

/// The error of parsing a choice or a preset: there is none of that name.
///
/// The message lists the names there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseChoiceError {
    what: &'static str,
    names: &'static [&'static str],
}

impl ParseChoiceError {
    pub(crate) const fn new(what: &'static str, names: &'static [&'static str]) -> Self {
        Self { what, names }
    }
}

impl fmt::Display for ParseChoiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such {}; choose one of:", self.what)?;
        self.names.iter().try_for_each(|name| write!(f, " {name}"))
    }
}

impl core::error::Error for ParseChoiceError {}

/// Declares an enum whose variants have names, and implements `ALL`, `as_str`, `Display` and
/// `FromStr` for it.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $what:literal $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// All choices, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            const NAMES: &'static [&'static str] = &[$($text),+];

            /// Returns the name of this choice, as it is parsed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::ParseChoiceError;

            fn from_str(name: &str) -> Result<Self, $crate::ParseChoiceError> {
                let named = Self::ALL.iter().find(|choice| choice.as_str() == name);
                named.copied().ok_or($crate::ParseChoiceError::new($what, Self::NAMES))
            }
        }
    };
}
pub(crate) use choice;
