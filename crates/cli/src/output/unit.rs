//! Ranges in bytes, characters or UTF-16 units.

use core::ops::Range;

use clap::ValueEnum;
use kalim::tokenize::{Position, Positions};

use crate::input::Base;

/// What offsets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unit {
    /// Bytes of UTF-8, as in Rust and Go.
    Byte,
    /// Code points, as in Python.
    Char,
    /// UTF-16 units, as in JavaScript, Java and editors.
    Utf16,
}

/// A converter of the ascending ranges of one text.
pub(crate) struct Units<'t> {
    unit: Unit,
    base: Base,
    positions: Positions<'t>,
}

impl<'t> Units<'t> {
    /// Returns a converter for a text that starts at `base`.
    pub(crate) const fn new(unit: Unit, base: Base, text: &'t str) -> Self {
        let positions = Positions::new(text);
        Self {
            unit,
            base,
            positions,
        }
    }

    pub(crate) fn range(&mut self, range: &Range<usize>) -> Range<u64> {
        self.at(range.start)..self.at(range.end)
    }

    fn at(&mut self, offset: usize) -> u64 {
        if self.unit == Unit::Byte {
            return self.base.bytes + offset as u64;
        }
        let Position { chars, utf16, .. } = self.positions.at(offset);
        match self.unit {
            Unit::Utf16 => self.base.utf16 + utf16 as u64,
            _ => self.base.chars + chars as u64,
        }
    }
}
