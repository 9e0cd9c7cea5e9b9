//! Addresses: URLs, e-mail addresses, mentions and hashtags.
//!
//! One pass over the bytes looks for a trigger ("://", "www.", or "@" or "#" with a name behind it);
//! only there is the expression of the address tried, at one place and never searched for.

use core::iter::FusedIterator;
use core::ops::Range;

use kalim_simd::{Kernel, Lanes, Work};

use crate::TokenKind;

mod email;
mod handle;
mod url;

/// The place of an address in a text, and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) range: Range<usize>,
    pub(crate) kind: TokenKind,
}

impl Address {
    fn new(range: Range<usize>, kind: TokenKind) -> Self {
        Self { range, kind }
    }
}

/// An iterator over the addresses of a text, in order and disjoint.
#[derive(Clone, Debug)]
pub(crate) struct Addresses<'t> {
    text: &'t str,
    /// The end of the last address: none begins before it.
    floor: usize,
}

impl<'t> Addresses<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, floor: 0 }
    }
}

impl Iterator for Addresses<'_> {
    type Item = Address;

    fn next(&mut self) -> Option<Address> {
        let mut from = self.floor;
        loop {
            let at = next_trigger(self.text.as_bytes(), from)?;
            if let Some(address) = address_at(self.text, self.floor, at) {
                self.floor = address.range.end;
                return Some(address);
            }
            from = at + 1;
        }
    }
}

impl FusedIterator for Addresses<'_> {}

/// Returns the place of the first trigger at or after `from`.
fn next_trigger(bytes: &[u8], from: usize) -> Option<usize> {
    Kernel::active().run(NextTrigger { bytes, from })
}

/// The work of looking for a trigger.
///
/// Whole windows without what a trigger begins with are passed over: a loop without branches, which
/// compilers turn into vector instructions.
struct NextTrigger<'t> {
    bytes: &'t [u8],
    from: usize,
}

impl Work for NextTrigger<'_> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Lanes>(self) -> Option<usize> {
        let Self { bytes, from } = self;
        let find = |range: Range<usize>| range.into_iter().find(|&at| triggers(bytes, at));
        let mut at = from;
        while let Some(window) = bytes[at..].first_chunk() {
            let end = at + WINDOW;
            if may_trigger(window)
                && let Some(found) = find(at..end)
            {
                return Some(found);
            }
            at = end;
        }
        let rest = &bytes[at..];
        let mut window = [0; WINDOW + 1];
        window[..rest.len()].copy_from_slice(rest);
        if may_trigger(&window) {
            find(at..bytes.len())
        } else {
            None
        }
    }
}

/// The bytes looked at together for the beginning of a trigger.
const WINDOW: usize = 64;

/// Returns whether a trigger may begin in the window, given with the byte behind it.
#[inline(always)]
fn may_trigger(window: &[u8; WINDOW + 1]) -> bool {
    let mut found = false;
    for at in 0..WINDOW {
        found |= may_begin(window[at], window[at + 1]);
    }
    found
}

/// Returns whether a trigger may begin with these bytes.
#[inline(always)]
const fn may_begin(first: u8, second: u8) -> bool {
    let is_name = (first == b'@') | (first == b'#');
    let is_scheme = (first == b':') & (second == b'/');
    let is_www = (first | 0x20 == b'w') & (second | 0x20 == b'w');
    is_name | is_scheme | is_www
}

/// Returns whether a trigger begins at `at`.
fn triggers(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'@' | b'#' => begins_name(bytes.get(at + 1)),
        b':' => bytes[at..].starts_with(b"://"),
        b'w' | b'W' => url::is_www(&bytes[at..]),
        _ => false,
    }
}

/// Returns whether a name can begin with this byte: an ASCII letter, digit or low line, or any other
/// script.
fn begins_name(byte: Option<&u8>) -> bool {
    byte.is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii())
}

/// Returns the address whose trigger is at `at` and that begins at `floor` or later.
fn address_at(text: &str, floor: usize, at: usize) -> Option<Address> {
    match text.as_bytes()[at] {
        b'@' => email::at(text, floor, at).or_else(|| handle::mention(text, at)),
        b'#' => handle::hashtag(text, at),
        b':' => url::with_scheme(text, floor, at),
        _ => url::with_www(text, at),
    }
}

/// Returns the ASCII bytes right before `at`, not before `floor`, that `belongs` accepts: their
/// start, or `None` if there are more than `limit`.
fn ascii_before(
    text: &str,
    floor: usize,
    at: usize,
    limit: usize,
    belongs: impl Fn(u8) -> bool,
) -> Option<usize> {
    let before = text.as_bytes()[floor..at].iter().rev();
    let len = before
        .take(limit + 1)
        .take_while(|&&byte| belongs(byte))
        .count();
    (len <= limit).then_some(at - len)
}

/// Returns whether the byte before `at` is an ASCII letter, digit or low line: there an address would
/// begin inside a word.
fn follows_ascii_word(text: &str, at: usize) -> bool {
    let last = text.as_bytes()[..at].last();
    last.is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    pub(super) fn addresses(text: &str) -> Vec<&str> {
        Addresses::new(text)
            .map(|address| &text[address.range])
            .collect()
    }

    #[test]
    fn addresses_are_found_in_order() {
        let text = "www.a.com @b c@d.org #e http://f";
        assert_eq!(
            addresses(text),
            ["www.a.com", "@b", "c@d.org", "#e", "http://f"]
        );
    }

    #[test]
    fn an_address_begins_after_the_one_before() {
        assert_eq!(addresses("@user@host.tld"), ["@user"]);
        assert_eq!(addresses("#a#b"), ["#a"]);
        assert_eq!(addresses("#ب#ت"), ["#ب", "#ت"]);
        assert_eq!(addresses("http://a#b@c.de"), ["http://a#b@c.de"]);
    }

    #[test]
    fn triggers_alone_are_no_addresses() {
        for text in [
            "@", "#", "://", "www.", "@ #", "www. a", "a:// b", "##", "@@", "ww",
        ] {
            assert_eq!(addresses(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn triggers_are_found_wherever_they_are() {
        for trigger in ["@a", "#ب", "://", "www.", "WwW."] {
            for text in kalim_testkit::padded(trigger) {
                let at = text.len() - trigger.len();
                assert_eq!(next_trigger(text.as_bytes(), 0), Some(at), "{trigger}");
                assert_eq!(next_trigger(text.as_bytes(), at + 1), None, "{trigger}");
                let longer = text + &"،".repeat(65);
                assert_eq!(next_trigger(longer.as_bytes(), 0), Some(at), "{trigger}");
            }
        }
        for text in kalim_testkit::padded("w:/ww.:w //@#@ #") {
            assert_eq!(next_trigger(text.as_bytes(), 0), None);
        }
    }
}
