//! A rule, as it is written.

/// A pattern, and how many letters a word must have for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub(super) pattern: &'static str,
    pub(super) least: usize,
    pub(super) is_last: bool,
    pub(super) is_stop: bool,
}

/// Returns a rule for words of `least` letters or more.
pub(crate) const fn from(least: usize, pattern: &'static str) -> Rule {
    Rule {
        pattern,
        least,
        is_last: false,
        is_stop: false,
    }
}

/// Returns a rule for words with as many letters as the pattern, behind which no other one follows.
pub(crate) const fn root(pattern: &'static str) -> Rule {
    Rule {
        is_last: true,
        ..affix(pattern)
    }
}

/// Returns a rule for words with as many letters as the pattern, behind which another one may follow.
pub(crate) const fn affix(pattern: &'static str) -> Rule {
    from(0, pattern)
}

/// Returns a rule that fits words with this pattern, does nothing, and keeps those of its list that follow from being tried.
pub(crate) const fn stop(pattern: &'static str) -> Rule {
    Rule {
        is_stop: true,
        ..from(0, pattern)
    }
}
