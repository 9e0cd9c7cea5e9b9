//! The kernels, and the choice among them.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use crate::mask::KeptMask;
use crate::scalar;
use crate::{ClassMasks, ClassTable, Table};

/// An implementation of the two operations.
///
/// All kernels give the same answers; they differ in speed and in what the CPU must have.
/// [`Kernel::active`] is the best one for the machine at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kernel {
    /// Plain table look-ups, for every machine.
    Scalar,
}

impl Kernel {
    /// All kernels that this version knows, whether the CPU can run them or not.
    pub const ALL: &'static [Self] = &[Self::Scalar];

    /// Returns the fastest kernel that this CPU can run.
    #[inline]
    #[must_use]
    pub const fn active() -> Self {
        Self::Scalar
    }

    /// Returns the name of this kernel.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scalar => "scalar",
        }
    }

    /// Appends `text` to `out`, every character replaced as `table` says.
    ///
    /// Cost: one pass; `out` grows at most by the length of the result, in one step unless
    /// the table makes text longer.
    #[inline]
    pub fn rewrite(self, table: &Table, text: &str, out: &mut String) {
        match self {
            Self::Scalar => scalar::rewrite(table, text, out, &mut ()),
        }
    }

    /// Does what [`rewrite`](Self::rewrite) does, and returns which bytes of `text` were kept.
    #[must_use]
    pub fn rewrite_recorded(self, table: &Table, text: &str, out: &mut String) -> KeptMask {
        let mut mask = KeptMask::new(text.len());
        match self {
            Self::Scalar => scalar::rewrite(table, text, out, &mut mask),
        }
        mask
    }

    /// Replaces every character of `text` from byte `start` on as `table` says.
    ///
    /// Nothing is allocated unless the table makes text longer ([`Table::grows`]).
    ///
    /// # Panics
    ///
    /// If `start` is not on a character boundary of `text`.
    pub fn rewrite_in_place(self, table: &Table, text: &mut String, start: usize) {
        if table.grows() {
            let tail = text.split_off(start);
            self.rewrite(table, &tail, text);
            return;
        }
        match self {
            Self::Scalar => scalar::rewrite_in_place(table, text, start),
        }
    }

    /// Returns the byte offset of the first character of `text` that `table` changes.
    #[inline]
    #[must_use]
    pub fn first_change(self, table: &Table, text: &str) -> Option<usize> {
        match self {
            Self::Scalar => scalar::first_change(table, text),
        }
    }

    /// Returns which bytes of `text` begin a character of which class.
    #[must_use]
    pub fn classify(self, table: &ClassTable, text: &str) -> ClassMasks {
        match self {
            Self::Scalar => scalar::classify(table, text),
        }
    }
}

impl fmt::Display for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kernel {
    type Err = ParseKernelError;

    fn from_str(name: &str) -> Result<Self, ParseKernelError> {
        let named = Self::ALL.iter().find(|kernel| kernel.as_str() == name);
        named.copied().ok_or(ParseKernelError(()))
    }
}

/// The error of parsing a [`Kernel`]: no kernel has that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseKernelError(());

impl fmt::Display for ParseKernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown kernel: expected one of")?;
        Kernel::ALL
            .iter()
            .try_for_each(|kernel| write!(f, " {kernel}"))
    }
}

impl core::error::Error for ParseKernelError {}
