//! What a token is.

/// The kind of a [`Token`](crate::Token).
///
/// The names of [`as_str`](Self::as_str) are stable: they are what the command line tools print
/// and what [`FromStr`](core::str::FromStr) reads.
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
///     "unknown token kind: expected one of word, number, url, email, mention, hashtag, \
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

kalim_chars::named!(TokenKind, "token kind", {
    Word => "word",
    Number => "number",
    Url => "url",
    Email => "email",
    Mention => "mention",
    Hashtag => "hashtag",
    Emoji => "emoji",
    Punctuation => "punctuation",
    Symbol => "symbol",
    Space => "space",
    Mark => "mark",
    Control => "control",
});

impl TokenKind {
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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn names_read_back() {
        for kind in TokenKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
    }

    #[test]
    fn other_names_are_refused() {
        for name in ["", "Word", "words", " word"] {
            assert!(name.parse::<TokenKind>().is_err(), "{name}");
        }
    }
}
