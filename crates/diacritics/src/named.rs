//! The names of choices: one way to write and to read them all.

use core::fmt;

/// Gives an enum its names: `ALL`, `as_str`, `Display` and `FromStr`.
macro_rules! named {
    ($type:ident, $what:literal, { $($variant:ident => $name:literal),+ $(,)? }) => {
        impl $type {
            /// Every choice, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name, which [`FromStr`](core::str::FromStr) reads back.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::ParseNameError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                let error = $crate::ParseNameError { what: $what, names: &[$($name),+] };
                Self::ALL.iter().copied().find(|value| value.as_str() == name).ok_or(error)
            }
        }
    };
}
pub(crate) use named;

/// The error of reading the name of a choice; its message lists the names there are.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::Strip;
///
/// let error = "some".parse::<Strip>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown strip preset: expected one of all, keep-shadda, quranic"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseNameError {
    pub(crate) what: &'static str,
    pub(crate) names: &'static [&'static str],
}

impl fmt::Display for ParseNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}: expected one of ", self.what)?;
        for (at, name) in self.names.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { ", " })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl core::error::Error for ParseNameError {}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use crate::{Agreement, MarkOrder, Strip, Vocalization};

    macro_rules! reads_back {
        ($($type:ident),+) => {
            $(for choice in $type::ALL {
                assert_eq!(choice.as_str().parse(), Ok(*choice));
                assert_eq!(choice.to_string(), choice.as_str());
            })+
        };
    }

    #[test]
    fn names_read_back() {
        reads_back!(Agreement, MarkOrder, Strip, Vocalization);
    }

    #[test]
    fn names_are_padded_like_strings() {
        assert_eq!(format!("{:>6}|", Strip::All), "   all|");
    }

    #[test]
    fn errors_list_the_choices() {
        let error = "Full".parse::<Vocalization>().unwrap_err();
        let message = "unknown vocalization: expected one of none, partial, full";
        assert_eq!(error.to_string(), message);
    }
}
