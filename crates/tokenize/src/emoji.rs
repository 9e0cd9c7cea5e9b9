//! Rule E5: emoji sequences.

use crate::pattern::Pattern;

/// What extends an emoji: marks, skin tones, ZERO WIDTH JOINER and tags.
macro_rules! extension {
    () => {
        r"[\p{M}\p{Emoji_Modifier}\u{200D}\u{E0020}-\u{E007F}]"
    };
}

/// An emoji sequence that UAX #29 has already kept in one piece, as UTS #51 defines it: a flag, a
/// character shown as emoji by default or by VARIATION SELECTOR-16, or one with a skin tone or
/// joined to another; then whatever continues it.
static SEQUENCE: Pattern = Pattern::new(concat!(
    r"^(?:\p{Regional_Indicator}",
    extension!(),
    r"*\p{Regional_Indicator}?",
    r"|[\p{Emoji_Presentation}--\p{Regional_Indicator}]",
    r"|\p{Extended_Pictographic}(?:\u{FE0F}|\p{Emoji_Modifier}|\u{200D}\p{Extended_Pictographic})",
    r"|[#*]\u{FE0F}?\u{20E3})",
    r"(?:\u{200D}\p{Extended_Pictographic}|",
    extension!(),
    r")*",
));

/// Returns the length of the emoji sequence that `piece` begins with.
///
/// `first` is the first character of the piece. Characters that are text by default, such as © or
/// ❤ without VARIATION SELECTOR-16, are not emoji.
pub(crate) fn sequence(piece: &str, first: char) -> Option<usize> {
    if may_begin(first) {
        SEQUENCE.end_at(piece, 0)
    } else {
        None
    }
}

/// Returns whether an emoji sequence can begin with `c`: the trigger that keeps the expression
/// away from ordinary text.
const fn may_begin(c: char) -> bool {
    matches!(
        c,
        '#' | '*'
            | '\u{A9}'
            | '\u{AE}'
            | '\u{203C}'..='\u{303D}'
            | '\u{3297}'
            | '\u{3299}'
            | '\u{1F000}'..='\u{1FFFF}'
    )
}

/// Returns the length of the keycap sequence of a digit that `text` begins with (rule T9).
pub(crate) fn keycap(text: &str) -> Option<usize> {
    let after = text.strip_prefix(|c: char| c.is_ascii_digit())?;
    let after = after.strip_prefix('\u{FE0F}').unwrap_or(after);
    let after = after.strip_prefix('\u{20E3}')?;
    Some(text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::all_chars;

    fn len(text: &str) -> Option<usize> {
        sequence(text, text.chars().next()?)
    }

    #[test]
    fn e5_sequences_are_emoji() {
        for text in [
            "😀",
            "👍🏽",
            "🇸🇦",
            "👩\u{200D}👩\u{200D}👧",
            "❤\u{FE0F}",
            "❤\u{FE0F}\u{200D}🔥",
            "‼\u{FE0F}",
            "©\u{FE0F}",
            "#\u{FE0F}\u{20E3}",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        ] {
            assert_eq!(len(text), Some(text.len()), "{text}");
        }
    }

    #[test]
    fn e5_characters_shown_as_text_are_not() {
        for text in ["©", "❤", "→", "…", "‼", "#", "*", "ﷺ", "۞", "漢"] {
            assert_eq!(len(text), None, "{text}");
        }
    }

    #[test]
    fn e5_the_trigger_lets_every_emoji_through() {
        let emoji = Pattern::new(r"^[\p{Emoji}--[0-9]]");
        for c in all_chars() {
            let is_emoji = emoji.is_match(c.encode_utf8(&mut [0; 4]));
            assert!(!is_emoji || may_begin(c), "{c:?}");
        }
    }

    #[test]
    fn t9_keycaps_of_digits() {
        assert_eq!(keycap("1\u{FE0F}\u{20E3}2"), Some(7));
        assert_eq!(keycap("1\u{20E3}"), Some(4));
        assert_eq!(keycap("1\u{FE0F}"), None);
        assert_eq!(keycap("\u{20E3}"), None);
    }
}
