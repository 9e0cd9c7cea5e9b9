//! The error of reading a choice from its name.

use alloc::string::String;
use core::fmt;

/// An error from reading a [`TokenKind`](crate::TokenKind) or a
/// [`CliticKind`](crate::CliticKind) from a name that is none of theirs.
///
/// Its message lists the choices.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::CliticKind;
///
/// let error = "suffix".parse::<CliticKind>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown clitic kind, expected one of: proclitic, stem, enclitic",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    what: &'static str,
    choices: String,
}

impl ParseError {
    /// Returns the choice of that name among `names`.
    pub(crate) fn look_up<T: Copy>(
        what: &'static str,
        names: &[(&str, T)],
        name: &str,
    ) -> Result<T, Self> {
        let found = names.iter().find(|&&(known, _)| known == name);
        found.map(|&(_, choice)| choice).ok_or_else(|| Self {
            what,
            choices: list(names),
        })
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, choices } = self;
        write!(f, "unknown {what}, expected one of: {choices}")
    }
}

impl core::error::Error for ParseError {}

fn list<T>(names: &[(&str, T)]) -> String {
    let mut list = String::new();
    for &(name, _) in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}
