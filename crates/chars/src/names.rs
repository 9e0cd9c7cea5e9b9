//! The names of choices: `as_str`, `Display`, `FromStr` and the error of the last.

use core::{error, fmt};

/// The error of parsing the name of a choice; its message lists the names there are.
///
/// # Examples
///
/// ```
/// use kalim_chars::JoiningType;
///
/// let error = "dual".parse::<JoiningType>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown joining type: expected one of non-joining, right-joining, left-joining, \
///      dual-joining, join-causing, transparent",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseNameError {
    what: &'static str,
    names: &'static [&'static str],
}

impl fmt::Display for ParseNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}: expected one of ", self.what)?;
        for (i, name) in self.names.iter().enumerate() {
            f.write_str(if i == 0 { "" } else { ", " })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl error::Error for ParseNameError {}

impl ParseNameError {
    /// Returns the error that there is no `what` but those of `names`; for [`named!`](crate::named).
    #[doc(hidden)]
    #[must_use]
    pub const fn new(what: &'static str, names: &'static [&'static str]) -> Self {
        Self { what, names }
    }
}

/// Gives every variant of an enum its name: `ALL`, `as_str`, `Display` and `FromStr`.
///
/// For the choices of the kalim crates, so that all of them are written and read the same way.
///
/// # Examples
///
/// ```
/// /// How far a text is vocalized.
/// #[derive(Debug, Clone, Copy, PartialEq)]
/// pub enum Marks {
///     /// With marks.
///     Written,
///     /// Without.
///     Bare,
/// }
/// kalim_chars::named!(Marks, "choice of marks", {
///     Written => "written",
///     Bare => "bare",
/// });
///
/// assert_eq!("bare".parse(), Ok(Marks::Bare));
/// let error = "some".parse::<Marks>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown choice of marks: expected one of written, bare");
/// ```
#[macro_export]
macro_rules! named {
    ($type:ident, $what:literal, { $($variant:ident => $name:literal,)+ }) => {
        impl $type {
            /// All values, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name, which [`FromStr`](core::str::FromStr) reads again.
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
                let error = $crate::ParseNameError::new($what, &[$($name),+]);
                Self::ALL.iter().copied().find(|value| value.as_str() == name).ok_or(error)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::string::ToString;
    use core::fmt::{Debug, Display};
    use core::str::FromStr;

    use super::*;
    use crate::{Class, JoiningType, MarkKind};

    fn assert_names<T>(all: &[T], count: usize)
    where
        T: Copy + Debug + Display + FromStr<Err = ParseNameError> + PartialEq,
    {
        let names: BTreeSet<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!((all.len(), names.len()), (count, count));
        for &value in all {
            assert_eq!(value.to_string().parse(), Ok(value));
        }
        for name in &names {
            let error = "".parse::<T>().unwrap_err();
            assert!(error.to_string().contains(name.as_str()), "{error}");
        }
    }

    #[test]
    fn names_are_unique_and_read_again() {
        assert_names(Class::ALL, 10);
        assert_names(MarkKind::ALL, 11);
        assert_names(JoiningType::ALL, 6);
    }
}
