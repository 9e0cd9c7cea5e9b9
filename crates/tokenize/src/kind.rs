//! What a token is.

use core::fmt;
use core::str::FromStr;

use crate::error::ParseError;

/// The kind of a [`Token`](crate::Token).
///
/// The names of [`as_str`](Self::as_str) are stable: they are what the command line tools print
/// and what [`FromStr`] reads.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::TokenKind;
///
/// assert_eq!(TokenKind::Hashtag.as_str(), "hashtag");
/// assert_eq!("number".parse(), Ok(TokenKind::Number));
/// assert_eq!(
///     "digit".parse::<TokenKind>().unwrap_err().to_string(),
///     "unknown token kind, expected one of: word, number, url, email, mention, hashtag, \
///      emoji, punctuation, symbol, space, mark, control",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters of any script, with their marks; digits glued to letters, as in `2019م`, belong
    /// here.
    Word,
    /// Digits of any script with the separators between them, such as `١٬٢٣٤٫٥٦`.
    Number,
    /// An address with a scheme or beginning with `www.` (rule E1).
    Url,
    /// An e-mail address (rule E2).
    Email,
    /// `@` and a name (rule E3).
    Mention,
    /// `#` and a word (rule E4).
    Hashtag,
    /// An emoji sequence: flags, skin tones, keycaps, families (rule E5).
    Emoji,
    /// One punctuation mark.
    Punctuation,
    /// Any other visible character, such as `+`, `$` or `۞`, and the end of ayah with its number.
    Symbol,
    /// A run of white space, line breaks included (rule T4).
    Space,
    /// Combining marks without a letter, alone or on tatweel (rule T2).
    Mark,
    /// Format controls at the edge of a word and control characters (rule T3).
    Control,
}

impl TokenKind {
    /// Every kind with its name, in the order of declaration.
    const NAMES: &[(&str, Self)] = &[
        ("word", Self::Word),
        ("number", Self::Number),
        ("url", Self::Url),
        ("email", Self::Email),
        ("mention", Self::Mention),
        ("hashtag", Self::Hashtag),
        ("emoji", Self::Emoji),
        ("punctuation", Self::Punctuation),
        ("symbol", Self::Symbol),
        ("space", Self::Space),
        ("mark", Self::Mark),
        ("control", Self::Control),
    ];

    /// Returns the name of the kind, in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        Self::NAMES[self as usize].0
    }

    /// Returns whether [`words`](crate::words()) gives tokens of this kind: words, numbers and
    /// entities, but not emoji.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::TokenKind;
    ///
    /// assert!(TokenKind::Url.is_word_like());
    /// assert!(!TokenKind::Emoji.is_word_like());
    /// ```
    #[must_use]
    pub const fn is_word_like(self) -> bool {
        matches!(
            self,
            Self::Word | Self::Number | Self::Url | Self::Email | Self::Mention | Self::Hashtag
        )
    }
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for TokenKind {
    type Err = ParseError;

    fn from_str(name: &str) -> Result<Self, ParseError> {
        ParseError::look_up("token kind", Self::NAMES, name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn names_stand_in_the_order_of_declaration() {
        for (place, &(name, kind)) in TokenKind::NAMES.iter().enumerate() {
            assert_eq!(kind as usize, place);
            assert_eq!(kind.to_string(), name);
            assert_eq!(name.parse(), Ok(kind));
        }
        assert_eq!(TokenKind::NAMES.len(), TokenKind::Control as usize + 1);
    }

    #[test]
    fn other_names_are_refused() {
        for name in ["", "Word", "words", " word"] {
            assert!(name.parse::<TokenKind>().is_err(), "{name}");
        }
    }
}
