//! Rules E3 and E4: mentions and hashtags, in any script, with marks, digits and low lines.

use kalim_chars::is_mark;

use super::{Address, follows_ascii_word};
use crate::TokenKind;
use crate::pattern::Pattern;

/// What continues a name; a joiner only between two such characters.
macro_rules! rest {
    () => {
        r"(?:[\u{200C}\u{200D}]?[\p{L}\p{M}\p{Nd}_])*"
    };
}

static MENTION: Pattern = Pattern::new(concat!(r"^@[\p{L}\p{Nd}_]", rest!()));
static HASHTAG: Pattern = Pattern::new(concat!(r"^#[\p{Nd}_]*\p{L}", rest!()));

/// Returns the mention whose `@` is at `at`.
///
/// An Arabic letter may stand before it, as in `و@user`; a Latin one may not.
pub(super) fn mention(text: &str, at: usize) -> Option<Address> {
    handle(&MENTION, TokenKind::Mention, text, at)
}

/// Returns the hashtag whose `#` is at `at`.
///
/// It has at least one letter: `#1` is a numbered thing.
pub(super) fn hashtag(text: &str, at: usize) -> Option<Address> {
    handle(&HASHTAG, TokenKind::Hashtag, text, at)
}

fn handle(pattern: &Pattern, kind: TokenKind, text: &str, at: usize) -> Option<Address> {
    let is_marked = text[at + 1..].starts_with(is_mark); // small letters that Unicode has as \p{L}
    if is_marked || follows_ascii_word(text, at) {
        return None;
    }
    let end = pattern.end_at(text, at)?;
    Some(Address::new(at..end, kind))
}

#[cfg(test)]
mod tests {
    use crate::address::tests::addresses;

    #[test]
    fn e3_mentions() {
        for (text, mention) in [
            ("@user_1", "@user_1"),
            ("@محمد_علي!", "@محمد_علي"),
            ("و@user، ثم", "@user"),
            (".@user.", "@user"),
            ("@@user", "@user"),
            ("@user\u{200F}", "@user"),
        ] {
            assert_eq!(addresses(text), [mention], "{text}");
        }
    }

    #[test]
    fn e4_hashtags() {
        for (text, hashtag) in [
            ("#ذكاء_اصطناعي😀", "#ذكاء_اصطناعي"),
            ("#2024_عام.", "#2024_عام"),
            ("#حُرِّيّة،", "#حُرِّيّة"),
            ("##وسم", "#وسم"),
            ("#می\u{200C}خواهم\u{200C}", "#می\u{200C}خواهم"),
            ("و#وسم", "#وسم"),
        ] {
            assert_eq!(addresses(text), [hashtag], "{text}");
        }
    }

    #[test]
    fn e3_e4_inside_a_latin_word_or_without_a_letter_there_is_none() {
        for text in [
            "a@b",
            "C#a",
            "#1",
            "#_",
            "#12،",
            "#\u{FE0F}\u{20E3}",
            "# وسم",
            "#\u{64E}ب",
            "#\u{6E5}",
            "@\u{6E5}",
        ] {
            assert_eq!(addresses(text), [""; 0], "{text}");
        }
    }
}
