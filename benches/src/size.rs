//! How much text one call is given.

use core::fmt;

/// How much text one call is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// One word a call, for thousands of words.
    Word,
    /// At most 64 bytes a call, for thousands of pieces.
    Line,
    /// A document of 4 KiB a call, for 64 documents.
    Page,
    /// One document of 1 MiB.
    Book,
    /// One document of 16 MiB, more than the caches of most cores.
    Library,
}

impl Size {
    /// All sizes, in the order of the tables.
    pub const ALL: [Self; 5] = [
        Self::Word,
        Self::Line,
        Self::Page,
        Self::Book,
        Self::Library,
    ];

    /// The sizes of `cargo bench`, where hundreds of rows leave no time for the largest one.
    pub const UP_TO_BOOK: [Self; 4] = [Self::Word, Self::Line, Self::Page, Self::Book];

    /// Returns the name that stands in the names of benchmarks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Line => "64 B",
            Self::Page => "4 KiB",
            Self::Book => "1 MiB",
            Self::Library => "16 MiB",
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
