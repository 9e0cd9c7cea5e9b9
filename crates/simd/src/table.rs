//! The table that rewriting follows.

use alloc::string::String;
use alloc::vec::Vec;

use crate::plan::Plan;
use crate::trie::Trie;
use crate::utf8::arabic_index;

/// In [`Table::ascii`] and [`Table::arabic`]: look the character up in the trie.
const RARE: u8 = 0xFF;

/// What becomes of one character of U+0600 to U+06FF: two output bytes, of which `len` count.
#[derive(Debug, Clone, Copy)]
#[repr(align(4))]
pub(crate) struct Short {
    pub(crate) bytes: [u8; 2],
    /// 0 to 2, or [`RARE`].
    pub(crate) len: u8,
    pub(crate) changed: bool,
}

impl Short {
    #[inline]
    pub(crate) const fn is_rare(self) -> bool {
        self.len == RARE
    }
}

/// A replacement in the pool of a table.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    len: u32,
    /// The first bytes of it, with zeros behind.
    first: [u8; 4],
}

/// What every character is rewritten to.
///
/// ASCII and U+0600 to U+06FF are answered by one look-up each; the rest of Unicode, and
/// replacements that do not fit into two bytes, by a trie that is walked by the bytes of UTF-8.
///
/// Building costs one pass over the entries and some 4 KiB, plus 256 bytes for each block of 64
/// code points that has an entry.
#[derive(Debug, Clone)]
pub struct Table {
    ascii: [u8; 128],
    arabic: [Short; 256],
    /// 0 for a character that is kept, otherwise one more than an index into `spans`.
    trie: Trie,
    spans: Vec<Span>,
    pool: String,
    plan: Plan,
    grows: bool,
    keeps_ascii: bool,
}

impl Table {
    /// Returns the table that replaces each given character by the given string (the empty one
    /// deletes it) and keeps all others.
    ///
    /// Of two entries for the same character the later one holds; `CharMap` of `kalim-charmap`
    /// refuses such contradictions.
    #[must_use]
    pub fn new<'s>(entries: impl IntoIterator<Item = (char, &'s str)>) -> Self {
        let mut table = Self {
            ascii: core::array::from_fn(Self::ascii_byte),
            arabic: core::array::from_fn(Self::kept_arabic),
            trie: Trie::new([]),
            spans: Vec::new(),
            pool: String::new(),
            plan: Plan::new(),
            grows: false,
            keeps_ascii: true,
        };
        let mut values = Vec::new();
        for (c, to) in entries {
            table.set_short(c, to);
            values.push((c, table.add_span(to)));
            table.grows |= to.len() > c.len_utf8();
            table.keeps_ascii &= !c.is_ascii() || to.as_bytes() == [c as u8];
        }
        let chars: Vec<char> = values.iter().map(|&(c, _)| c).collect();
        table.trie = Trie::new(values);
        table.plan = table.planned(&chars);
        table
    }

    /// Returns the plan of this table, which has entries for `chars`.
    fn planned(&self, chars: &[char]) -> Plan {
        let mut plan = Plan::new();
        for c in chars {
            let mut from = [0; 4];
            let from = c.encode_utf8(&mut from);
            if let Some(to) = self.get(*c)
                && to != from
            {
                plan.insert(from.as_bytes(), to.as_bytes());
            }
        }
        plan.finish();
        plan
    }

    /// Returns this table as kernels on vectors use it.
    #[inline]
    pub(crate) const fn plan(&self) -> &Plan {
        &self.plan
    }

    fn set_short(&mut self, c: char, to: &str) {
        match c {
            '\0'..='\x7F' => {
                self.ascii[c as usize] = match to.as_bytes() {
                    &[byte] => byte,
                    _ => RARE,
                };
            }
            '\u{600}'..='\u{6FF}' => {
                self.arabic[c as usize - 0x600] = replaced_arabic(c, to.as_bytes());
            }
            _ => {}
        }
    }

    /// Stores `to` and returns its value for the trie.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "as many spans as entries, short strings"
    )]
    fn add_span(&mut self, to: &str) -> u32 {
        let mut first = [0; 4];
        let short = to.len().min(4);
        first[..short].copy_from_slice(&to.as_bytes()[..short]);
        self.spans.push(Span {
            start: self.pool.len() as u32,
            len: to.len() as u32,
            first,
        });
        self.pool.push_str(to);
        self.spans.len() as u32
    }

    /// Whether some replacement is longer than the character it replaces, in bytes.
    #[inline]
    #[must_use]
    pub const fn grows(&self) -> bool {
        self.grows
    }

    /// Whether ASCII stays as it is.
    #[inline]
    pub(crate) const fn keeps_ascii(&self) -> bool {
        self.keeps_ascii
    }

    /// Returns what `c` is replaced by, or `None` if it is kept.
    #[must_use]
    pub fn get(&self, c: char) -> Option<&str> {
        self.lookup(c.encode_utf8(&mut [0; 4]).as_bytes())
    }

    /// Returns what the character that `bytes` begins with is replaced by, or `None` if it is
    /// kept. `bytes` must begin with a whole character of valid UTF-8.
    #[inline]
    pub(crate) fn lookup(&self, bytes: &[u8]) -> Option<&str> {
        let span = self.span(bytes)?;
        Some(&self.pool[span.start as usize..][..span.len as usize])
    }

    /// Returns the first four bytes of what [`lookup`](Self::lookup) returns, and how many it has.
    #[inline]
    pub(crate) fn lookup_short(&self, bytes: &[u8]) -> Option<([u8; 4], usize)> {
        let span = self.span(bytes)?;
        Some((span.first, span.len as usize))
    }

    #[inline]
    fn span(&self, bytes: &[u8]) -> Option<&Span> {
        let at = self.trie.get(bytes).checked_sub(1)?;
        self.spans.get(at as usize)
    }

    /// Returns the byte that the ASCII byte `byte` becomes, or `None` if that takes a look-up.
    #[inline]
    pub(crate) const fn ascii(&self, byte: u8) -> Option<u8> {
        match self.ascii[(byte & 0x7F) as usize] {
            RARE => None,
            to => Some(to),
        }
    }

    /// Narrows an index below 128.
    #[expect(clippy::cast_possible_truncation, reason = "an index into 128 entries")]
    pub(crate) const fn ascii_byte(at: usize) -> u8 {
        at as u8
    }

    /// Returns the entry of character number `at` of U+0600 to U+06FF when it is kept.
    pub(crate) const fn kept_arabic(at: usize) -> Short {
        let code = 0x600 + at;
        let trail = Self::ascii_byte(code & 0x3F);
        let bytes = [0xC0 | Self::ascii_byte(code >> 6), 0x80 | trail];
        Short {
            bytes,
            len: 2,
            changed: false,
        }
    }

    /// Returns what becomes of the character of U+0600 to U+06FF encoded as `lead`, `trail`.
    #[inline]
    pub(crate) const fn arabic(&self, lead: u8, trail: u8) -> Short {
        self.arabic[arabic_index(lead, trail)]
    }
}

/// Returns the entry of `c` when it is replaced by `to`.
fn replaced_arabic(c: char, to: &[u8]) -> Short {
    let kept = Table::kept_arabic(c as usize - 0x600);
    let (bytes, len) = match *to {
        [] => ([0; 2], 0),
        [byte] => ([byte, 0], 1),
        [first, second] => ([first, second], 2),
        _ => ([0; 2], RARE),
    };
    Short {
        bytes,
        len,
        changed: (bytes, len) != (kept.bytes, kept.len),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim_testkit::all_chars;

    #[test]
    fn short_entries_say_what_the_trie_says() {
        let table = Table::new([
            ('\u{64E}', ""),
            ('أ', "ا"),
            ('٣', "3"),
            ('\u{675}', "اء"),
            ('A', "a"),
            ('\t', ""),
            ('é', "e"),
            ('ﷲ', "الله"),
            ('😀', ":)"),
        ]);
        let mut buffer = [0; 4];
        for c in all_chars() {
            let bytes = c.encode_utf8(&mut buffer).as_bytes();
            let want = table.get(c);
            if let &[byte] = bytes {
                let short = table.ascii(byte);
                assert!(
                    short.is_none_or(|b| want.map_or(bytes, str::as_bytes) == [b]),
                    "{c:?}"
                );
            } else if let &[lead @ 0xD8..=0xDB, trail] = bytes {
                let short = table.arabic(lead, trail);
                let kept = want.is_none() || want.is_some_and(|s| s.as_bytes() == bytes);
                assert_eq!(short.changed, !kept, "{c:?}");
                if !short.is_rare() {
                    let short = &short.bytes[..usize::from(short.len)];
                    assert_eq!(short, want.map_or(bytes, str::as_bytes), "{c:?}");
                }
            }
        }
    }

    #[test]
    fn growing_is_counted_in_bytes() {
        assert!(!Table::new([('ﷲ', "لله"[..2].as_ref())]).grows());
        assert!(Table::new([('ﷲ', "الله")]).grows());
        assert!(!Table::new([('أ', "ا")]).grows());
        assert!(Table::new([('a', "ا")]).grows());
    }
}
