//! Rule E2: e-mail addresses, domains in any script.

use super::{Address, ascii_before};
use crate::TokenKind;
use crate::pattern::Pattern;

/// A label of a domain in Arabic or any other script than Latin.
macro_rules! label {
    () => {
        r"[\p{L}\p{M}\p{Nd}--[a-zA-Z0-9]]"
    };
}

/// `@`, then labels of one kind of letters each, so that an Arabic word glued to the address stays
/// out of it; the last label has no digits, as the root zone has it.
static DOMAIN: Pattern = Pattern::new(concat!(
    r"^@(?:(?:[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*|",
    label!(),
    r"+)\.)+(?:(?i:xn--)[a-zA-Z0-9-]*[a-zA-Z0-9]|[a-zA-Z]{2,}|",
    label!(),
    r"{2,})",
));

/// The most bytes before the `@`, by RFC 5321, 4.5.3.1.1.
const MAX_LOCAL: usize = 64;

/// Returns the address whose `@` is at `at`.
pub(super) fn at(text: &str, floor: usize, at: usize) -> Option<Address> {
    let start = local_start(text, floor, at)?;
    let end = DOMAIN.end_at(text, at)?;
    let next = text.as_bytes().get(end);
    let is_whole = !next.is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_whole.then(|| Address::new(start..end, TokenKind::Email))
}

/// Returns where the ASCII name before the `@` begins: with a letter, a digit or a low line.
fn local_start(text: &str, floor: usize, at: usize) -> Option<usize> {
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(&byte);
    let earliest = ascii_before(text, floor, at, MAX_LOCAL, is_local)?;
    let local = text[earliest..at].trim_start_matches(['.', '%', '+', '-']);
    let is_name = !local.is_empty() && !local.ends_with('.');
    is_name.then_some(at - local.len())
}

#[cfg(test)]
mod tests {
    use crate::address::tests::addresses;

    #[test]
    fn e2_addresses_are_found() {
        for address in [
            "user@example.com",
            "first.last+tag@mail.example.co.uk",
            "a_b%c-d@x-y.org",
            "user@مثال.السعودية",
            "user@xn--mgbh0fb.xn--kgbechtv",
        ] {
            assert_eq!(addresses(address), [address]);
        }
    }

    #[test]
    fn e2_text_around_stays_out() {
        for (text, address) in [
            ("راسل user@example.com.", "user@example.com"),
            ("بريدuser@example.comثم", "user@example.com"),
            ("(user@example.com)،", "user@example.com"),
            ("--user@example.com", "user@example.com"),
            ("user@example.com\u{200F}", "user@example.com"),
            ("user@example.co.1", "user@example.co"),
        ] {
            assert_eq!(addresses(text), [address], "{text}");
        }
    }

    #[test]
    fn e2_what_is_no_address() {
        for text in [
            "user@",
            "user@host",
            "user@host.c",
            "user@a..com",
            "u@a.com2",
        ] {
            assert_eq!(addresses(text), [""; 0], "{text}");
        }
        assert_eq!(addresses("user.@a.b"), ["@a"]);
        let long = "x".repeat(65) + "@example.com";
        assert_eq!(addresses(&long), [""; 0]);
    }
}
