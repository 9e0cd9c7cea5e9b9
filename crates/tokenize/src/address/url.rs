//! Rule E1: URLs with a scheme or `www.`, paths in any script.

use super::{Address, ascii_before, follows_ascii_word};
use crate::TokenKind;
use crate::pattern::Pattern;

/// The characters of a URL: all but white space, controls, quotation marks and what RFC 3986 and
/// RFC 3987 never allow. Joiners are allowed inside, because Persian paths have them.
macro_rules! body {
    () => {
        r#"(?:[^\s\p{Cc}\p{Cf}<>"«»“”„‹›{}|\\^`]|[\u{200C}\u{200D}])*"#
    };
}

static AFTER_SCHEME: Pattern = Pattern::new(concat!(r"^://[\p{L}\p{Nd}]", body!()));
static FROM_WWW: Pattern = Pattern::new(concat!(r"^(?i:www)\.[\p{L}\p{Nd}]", body!()));

/// The most bytes that the scheme of a URL has here; registered schemes in use are shorter.
const MAX_SCHEME: usize = 16;

/// Returns whether `bytes` begin with `www.` in any case.
pub(super) fn is_www(bytes: &[u8]) -> bool {
    bytes
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"www."))
}

/// Returns the URL whose `://` is at `colon`.
pub(super) fn with_scheme(text: &str, floor: usize, colon: usize) -> Option<Address> {
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let earliest = ascii_before(text, floor, colon, MAX_SCHEME, is_scheme)?;
    let scheme = &text[earliest..colon];
    let start = earliest + scheme.find(|c: char| c.is_ascii_alphabetic())?;
    let end = AFTER_SCHEME.end_at(text, colon)?;
    Some(url(text, start, end))
}

/// Returns the URL whose `www.` is at `start`.
pub(super) fn with_www(text: &str, start: usize) -> Option<Address> {
    if follows_ascii_word(text, start) {
        return None;
    }
    let end = FROM_WWW.end_at(text, start)?;
    Some(url(text, start, end))
}

fn url(text: &str, start: usize, end: usize) -> Address {
    let len = without_trailing(&text[start..end]).len();
    Address::new(start..start + len, TokenKind::Url)
}

/// Returns `url` without the punctuation that ends the sentence around it.
///
/// A closing bracket stays if the URL itself opened it. One pass counts the brackets, so that a
/// megabyte of them is no worse than anything else.
fn without_trailing(url: &str) -> &str {
    let mut unopened =
        BRACKETS.map(|[open, close]| count(url, close).saturating_sub(count(url, open)));
    url.trim_end_matches(
        |c: char| match BRACKETS.iter().position(|&[_, close]| close == c) {
            Some(kind) => {
                let trims = unopened[kind] > 0;
                unopened[kind] = unopened[kind].saturating_sub(1);
                trims
            }
            None => is_trailing(c),
        },
    )
}

const BRACKETS: [[char; 2]; 2] = [['(', ')'], ['[', ']']];

fn count(url: &str, c: char) -> usize {
    url.matches(c).count()
}

/// Returns whether `c` at the end of a URL belongs to the sentence.
const fn is_trailing(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '\''
            | '*'
            | '('
            | '['
            | '،'
            | '؛'
            | '؟'
            | '۔'
            | '…'
            | '‘'
            | '’'
            | '\u{200C}'
            | '\u{200D}'
    )
}

#[cfg(test)]
mod tests {
    use crate::address::tests::addresses;

    #[test]
    fn e1_urls_have_paths_in_arabic() {
        for url in [
            "https://ar.wikipedia.org/wiki/كازاخستان",
            "https://ar.wikipedia.org/wiki/كازاخستان؟x=1",
            "https://ar.wikipedia.org/wiki/لغة_(توضيح)",
            "http://مثال.إختبار/مسار?س=1#ج",
            "www.example.com/أخبار،_اليوم",
            "WWW.Example.Com",
            "ftp://localhost",
            "https://fa.wikipedia.org/wiki/می\u{200C}خواهم",
        ] {
            assert_eq!(addresses(url), [url]);
        }
    }

    #[test]
    fn e1_punctuation_of_the_sentence_is_not_swallowed() {
        for tail in [
            "،",
            ".",
            "؛",
            "؟",
            ")",
            "»",
            "...",
            "؟!",
            "”",
            "\"",
            "').",
            ":",
            " ",
            "\u{200F}",
            "]",
            "\u{200C}",
            "\n",
            ">",
            "۔",
            "،\u{200F}",
        ] {
            let text = alloc::format!("(انظر http://x.com/ب{tail}");
            assert_eq!(addresses(&text), ["http://x.com/ب"], "{tail:?}");
        }
    }

    #[test]
    fn e1_brackets_stay_if_the_url_opened_them() {
        assert_eq!(addresses("(http://x.com/a_(b))"), ["http://x.com/a_(b)"]);
        assert_eq!(addresses("[نص](https://x.com/[1])."), ["https://x.com/[1]"]);
    }

    #[test]
    fn e1_the_scheme_is_ascii_and_may_be_glued_to_arabic() {
        assert_eq!(addresses("رابطhttp://x.com"), ["http://x.com"]);
        assert_eq!(addresses("1.http://x.com"), ["http://x.com"]);
        assert_eq!(addresses("averyveryverylongscheme://x"), [""; 0]);
        assert_eq!(addresses("awww.x.com"), [""; 0]);
    }
}
