//! What an entity is.

/// The kind of an [`Entity`](crate::Entity).
///
/// The names of [`as_str`](Self::as_str) are stable, as those of [`TokenKind`](crate::TokenKind) are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EntityKind {
    /// An address with a scheme or beginning with `www.` (rule E1).
    Url,
    /// An e-mail address (rule E2).
    Email,
    /// `@` and a name (rule E3).
    Mention,
    /// `#` and a word (rule E4).
    Hashtag,
    /// An emoji sequence (rule E5).
    Emoji,
    /// A day, or a year with its era (rule E6).
    Date,
    /// A time of day (rule E7).
    Time,
    /// A telephone number (rule E8).
    Phone,
    /// Two numbers with a dash between them (rule E9).
    Range,
    /// A number and a percent sign (rule E10).
    Percent,
    /// A number and a currency (rule E11).
    Currency,
    /// A number that counts a place (rule E12).
    Ordinal,
    /// A number that is nothing of the above (rule E13).
    Number,
    /// Letters with full stops, or a title with one (rule E14).
    Abbreviation,
    /// `…`, or three full stops or more (rule E15).
    Ellipsis,
    /// A word in which a letter stands three times or more (rule E16).
    Elongated,
    /// Tatweel within a word (rule E17).
    Tatweel,
}

kalim_chars::named!(EntityKind, "entity kind", {
    Url => "url",
    Email => "email",
    Mention => "mention",
    Hashtag => "hashtag",
    Emoji => "emoji",
    Date => "date",
    Time => "time",
    Phone => "phone",
    Range => "range",
    Percent => "percent",
    Currency => "currency",
    Ordinal => "ordinal",
    Number => "number",
    Abbreviation => "abbreviation",
    Ellipsis => "ellipsis",
    Elongated => "elongated",
    Tatweel => "tatweel",
});

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn names_read_back() {
        for kind in EntityKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
        assert!("Url".parse::<EntityKind>().is_err());
    }
}
