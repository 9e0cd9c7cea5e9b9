//! The table of presentation forms: for every code point a place in one pool of letters.

use super::data::{self, BLOCKS, Block};
use super::render;

/// U+FDFD has no decomposition in Unicode: these are the words it is a picture of.
const BISMILLAH: (char, &str) = ('\u{FDFD}', "بسم الله الرحمن الرحيم");

/// The bits of an entry that hold the length; the others hold half the offset.
const LENGTH_BITS: u32 = 6;

/// Returns the letters that a presentation form stands for, if it is one.
///
/// The SPACE or TATWEEL that carries a mark in its isolated or medial form is left out.
pub(super) fn letters(c: char) -> Option<String> {
    if c == BISMILLAH.0 {
        return Some(BISMILLAH.1.into());
    }
    let is_inside = |block: &Block| block.has_forms() && block.range.contains(&u32::from(c));
    let letters = data::nfkc(c);
    let is_form = BLOCKS.iter().any(is_inside) && !letters.starts_with(c);
    is_form.then(|| letters.trim_start_matches([' ', '\u{640}']).into())
}

/// Returns the text of the generated file.
pub(super) fn generate() -> Result<String, Vec<String>> {
    let blocks = || BLOCKS.iter().filter(|block| block.has_forms());
    let pool = Pool::new(
        blocks()
            .flat_map(Block::chars)
            .filter_map(letters)
            .collect(),
    );
    let tables: Result<Vec<String>, String> = blocks().map(|block| table(block, &pool)).collect();
    Ok(render::header("The letters of every presentation form.")
        + &render::pool(&pool.text)
        + &tables.map_err(|problem| vec![problem])?.concat())
}

fn table(block: &Block, pool: &Pool) -> Result<String, String> {
    let entries: Result<Vec<String>, String> = block
        .chars()
        .map(|c| Ok(format!("0x{:04X}", entry(c, pool)?)))
        .collect();
    Ok(render::array(block.table, &block.range, "u16", &entries?))
}

/// Returns half the offset and the length of the letters in the pool, 0 for no presentation form.
fn entry(c: char, pool: &Pool) -> Result<u16, String> {
    let Some(letters) = letters(c) else {
        return Ok(0);
    };
    let place = pool
        .find(&letters)
        .filter(|_| letters.len() < 1 << LENGTH_BITS);
    place
        .and_then(|offset| u16::try_from((offset / 2) << LENGTH_BITS | letters.len()).ok())
        .ok_or_else(|| format!("U+{:04X} does not fit into the pool", u32::from(c)))
}

/// Strings laid into one, each at an even offset, sharing what they have in common.
#[derive(Debug)]
struct Pool {
    text: String,
}

impl Pool {
    /// Lays out the longest strings first, so that shorter ones are found inside them.
    fn new(mut strings: Vec<String>) -> Self {
        strings.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        let mut pool = Self {
            text: String::new(),
        };
        for string in &strings {
            pool.insert(string);
        }
        pool
    }

    fn insert(&mut self, string: &str) {
        if self.find(string).is_some() {
            return;
        }
        if self.text.len() % 2 == 1 {
            self.text.push(' ');
        }
        let shared = self.shared(string);
        self.text.push_str(&string[shared..]);
    }

    /// Returns how many bytes of the start of `string` the pool already ends with, at an even place.
    fn shared(&self, string: &str) -> usize {
        let is_shared = |&n: &usize| {
            string.is_char_boundary(n)
                && (self.text.len() - n.min(self.text.len())).is_multiple_of(2)
                && self.text.ends_with(&string[..n])
        };
        (1..string.len()).rev().find(is_shared).unwrap_or(0)
    }

    /// Returns the even offset at which the pool holds `string`.
    fn find(&self, string: &str) -> Option<usize> {
        let is_here = |&i: &usize| {
            self.text
                .get(i..)
                .is_some_and(|rest| rest.starts_with(string))
        };
        (0..self.text.len()).step_by(2).find(is_here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_named_forms() {
        let cases = [
            ('\u{FE8F}', Some("ب")),
            ('\u{FE81}', Some("آ")),
            ('\u{FEFB}', Some("لا")),
            ('\u{FE70}', Some("\u{64B}")),
            ('\u{FE71}', Some("\u{64B}")),
            ('\u{FC5E}', Some("\u{64C}\u{651}")),
            ('\u{FDFB}', Some("جل جلاله")),
            ('\u{FDFC}', Some("ریال")),
            ('\u{FDFD}', Some("بسم الله الرحمن الرحيم")),
            ('\u{FD3E}', None),
            ('\u{FBB2}', None),
            ('\u{FE73}', None),
            ('\u{675}', None),
            ('x', None),
        ];
        for (c, expected) in cases {
            assert_eq!(letters(c).as_deref(), expected, "{c:?}");
        }
    }

    #[test]
    fn pool_shares_common_letters() {
        let pool = Pool::new(["كت", "بك", "ب", "ا ب"].map(String::from).to_vec());
        assert_eq!(pool.text, "ا ب بكت");
        assert_eq!(pool.find("ب"), Some(6));
        assert_eq!(pool.find("كت"), Some(8));
        assert_eq!(pool.find("د"), None);
    }
}
