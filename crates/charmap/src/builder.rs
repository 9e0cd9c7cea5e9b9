//! Building a map, and what can be wrong with one.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::vec::Vec;
use core::fmt;

use crate::CharMap;

/// A builder of a [`CharMap`].
///
/// Every character is kept unless told otherwise. The order of calls does not matter: a map that
/// says two different things of one character is an error, not a race.
///
/// # Examples
///
/// ```
/// let error = kalim_charmap::CharMap::builder()
///     .replace('ة', "ه")
///     .replace('ة', "ت")
///     .build()
///     .unwrap_err();
/// assert_eq!(error.chars(), ['ة']);
/// assert!(error.to_string().contains("U+0629"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Builder {
    entries: BTreeMap<char, Box<str>>,
    contradictions: Vec<char>,
}

impl Builder {
    /// Deletes the given characters.
    #[must_use]
    pub fn delete(mut self, chars: impl IntoIterator<Item = char>) -> Self {
        for c in chars {
            self.set(c, "");
        }
        self
    }

    /// Replaces `from` by `to`.
    #[must_use]
    pub fn replace(mut self, from: char, to: impl AsRef<str>) -> Self {
        self.set(from, to.as_ref());
        self
    }

    /// Replaces the first of each pair by the second.
    #[must_use]
    pub fn replace_each<S: AsRef<str>>(
        mut self,
        pairs: impl IntoIterator<Item = (char, S)>,
    ) -> Self {
        for (from, to) in pairs {
            self.set(from, to.as_ref());
        }
        self
    }

    fn set(&mut self, from: char, to: &str) {
        match self.entries.entry(from) {
            Entry::Vacant(entry) => {
                entry.insert(to.into());
            }
            Entry::Occupied(entry) => {
                if **entry.get() != *to && !self.contradictions.contains(&from) {
                    self.contradictions.push(from);
                }
            }
        }
    }

    /// Returns the map.
    ///
    /// Cost: proportional to the entries, some microseconds for a few dozen. Build once, use often.
    ///
    /// # Errors
    ///
    /// If a character was given two different replacements.
    pub fn build(self) -> Result<CharMap, BuildError> {
        if self.contradictions.is_empty() {
            return Ok(CharMap::new(self.entries));
        }
        Err(BuildError {
            chars: self.contradictions,
        })
    }
}

/// The error of building a [`CharMap`] that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildError {
    chars: Vec<char>,
}

impl BuildError {
    /// Returns the characters that were given two different replacements, in the order found.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two different replacements for")?;
        for (at, &c) in self.chars.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(f, "{comma} U+{:04X} ({c:?})", c as u32)?;
        }
        Ok(())
    }
}

impl core::error::Error for BuildError {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn saying_the_same_twice_is_fine() {
        let map = Builder::default()
            .replace_each([('أ', "ا"), ('أ', "ا")])
            .build()
            .unwrap();
        assert_eq!(map.apply("أ"), "ا");
    }

    #[test]
    fn every_contradiction_is_named_once() {
        let built = Builder::default()
            .delete(['أ', 'ب'])
            .replace('أ', "ا")
            .replace('أ', "ء");
        let error = built.replace('ب', "ت").build().unwrap_err();
        assert_eq!(error.chars(), ['أ', 'ب']);
        let message = error.to_string();
        assert_eq!(
            message,
            "two different replacements for U+0623 ('أ'), U+0628 ('ب')"
        );
    }
}
