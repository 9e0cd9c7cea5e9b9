//! What has to be reached.

use kalim_simd::Kernel;

/// Which side of a bar is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Better {
    /// The ratio is the other's time divided by ours, and has to be at least the bar.
    Higher,
    /// The ratio is our time divided by the other's, and has to be at most the bar.
    Lower,
}

impl Better {
    /// Returns the sign that stands before a bar.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Higher => "≥",
            Self::Lower => "≤",
        }
    }

    /// Returns the name that stands in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }
}

/// One line of the table of bars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// The name that scripts know it by; it does not change.
    pub key: &'static str,
    /// What is compared with what.
    pub what: &'static str,
    /// Which side of the bar is the good one.
    pub better: Better,
    /// The bars of the kernels that have one.
    bars: &'static [(&'static str, f64)],
}

impl Goal {
    const fn new(
        key: &'static str,
        what: &'static str,
        better: Better,
        bars: &'static [(&'static str, f64)],
    ) -> Self {
        Self {
            key,
            what,
            better,
            bars,
        }
    }

    /// Returns the goal with that key.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub(crate) fn of(key: &str) -> &'static Self {
        GOALS
            .iter()
            .find(|goal| goal.key == key)
            .expect("the key of a goal")
    }

    /// Returns the bar of a kernel, if it has one.
    #[must_use]
    pub fn bar(&self, kernel: Kernel) -> Option<f64> {
        let mut bars = self.bars.iter();
        bars.find(|(name, _)| *name == kernel.as_str())
            .map(|&(_, bar)| bar)
    }

    /// Whether `ratio` reaches `bar`.
    #[must_use]
    pub fn is_met(&self, bar: f64, ratio: f64) -> bool {
        match self.better {
            Better::Higher => ratio >= bar,
            Better::Lower => ratio <= bar,
        }
    }
}

/// Returns the bars of a goal for which no kernel is at work.
const fn on_any_kernel(bar: f64) -> [(&'static str, f64); 5] {
    [
        ("avx512", bar),
        ("avx2", bar),
        ("ssse3", bar),
        ("neon", bar),
        ("scalar", bar),
    ]
}

/// All goals, in the order of the table.
pub const GOALS: &[Goal] = &[
    Goal::new(
        "normalize-naive",
        "normalize_into, against chars().filter_map().collect()",
        Better::Higher,
        &[("avx512", 50.0), ("avx2", 15.0), ("scalar", 2.5)],
    ),
    Goal::new(
        "normalize-new-naive",
        "normalize, a new string for each, against the same",
        Better::Higher,
        &[],
    ),
    Goal::new(
        "normalize-simdutf8",
        "normalize_into, against simdutf8 validating",
        Better::Higher,
        &[("avx512", 1.0)],
    ),
    Goal::new(
        "normalize-memcpy",
        "normalize_into, against copying",
        Better::Higher,
        &[("avx512", 0.8)],
    ),
    Goal::new(
        "scan-simdutf8",
        "is_normalized, against simdutf8 validating",
        Better::Higher,
        &[("avx512", 2.5), ("avx2", 2.5)],
    ),
    Goal::new(
        "word-memcpy",
        "one call on one word, its time in copies of the word",
        Better::Lower,
        &[("avx512", 1.0), ("avx2", 1.7)],
    ),
    Goal::new(
        "ten-bytes-memcpy",
        "one call on one word of 10 bytes, in copies of it",
        Better::Lower,
        &[],
    ),
    Goal::new(
        "empty-memcpy",
        "one call on the empty string, in copies of it",
        Better::Lower,
        &[],
    ),
    Goal::new(
        "offsets-apply",
        "with offsets, its time in passes without",
        Better::Lower,
        &[("avx512", 1.05), ("avx2", 1.05)],
    ),
    Goal::new(
        "words-unicode-segmentation",
        "word_bounds, counted, against split_word_bound_indices",
        Better::Higher,
        &[("avx512", 50.0), ("scalar", 6.0)],
    ),
    Goal::new(
        "pieces-unicode-segmentation",
        "word_bounds, each piece taken, against the same",
        Better::Higher,
        &[],
    ),
    Goal::new(
        "light10-rust-stemmers",
        "light10, against Snowball of rust-stemmers",
        Better::Higher,
        &on_any_kernel(40.0),
    ),
    Goal::new(
        "snowball-rust-stemmers",
        "Snowball, against the same of rust-stemmers",
        Better::Higher,
        &on_any_kernel(8.0),
    ),
    Goal::new(
        "kalim-rust-stemmers",
        "the stemmer of kalim, into a buffer, against Snowball of rust-stemmers",
        Better::Higher,
        &on_any_kernel(4.0),
    ),
    Goal::new(
        "kalim-cache-light10",
        "the same for words seen before, in times of light10",
        Better::Lower,
        &on_any_kernel(1.0),
    ),
    Goal::new(
        "isri-nltk",
        "ISRI, into a buffer, against NLTK",
        Better::Higher,
        &on_any_kernel(200.0),
    ),
    Goal::new(
        "arlstem-nltk",
        "ARLSTem, into a buffer, against NLTK",
        Better::Higher,
        &on_any_kernel(200.0),
    ),
    Goal::new(
        "arlstem2-nltk",
        "ARLSTem2, into a buffer, against NLTK",
        Better::Higher,
        &on_any_kernel(200.0),
    ),
    Goal::new(
        "analyzer-peers",
        "Analyzer::search, terms_into, against a pipeline of other crates",
        Better::Higher,
        &[("avx512", 30.0), ("avx2", 30.0)],
    ),
    Goal::new(
        "analyzer-new-peers",
        "Analyzer::search, a new list of terms for each text, against the same",
        Better::Higher,
        &[],
    ),
    Goal::new(
        "analyzer-lucene-peers",
        "Analyzer::lucene, terms_into, against the same",
        Better::Higher,
        &[("avx512", 30.0), ("avx2", 30.0)],
    ),
    Goal::new(
        "analyzer-lucene",
        "Analyzer::lucene, terms_into, against Lucene's ArabicAnalyzer",
        Better::Higher,
        &[("avx512", 8.0), ("avx2", 8.0)],
    ),
];

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use core::fmt::Write;

    use super::*;

    #[test]
    fn keys_differ_and_kernels_are_known() {
        let keys: BTreeSet<_> = GOALS.iter().map(|goal| goal.key).collect();
        assert_eq!(keys.len(), GOALS.len());
        let mut bars = GOALS.iter().flat_map(|goal| goal.bars);
        assert!(bars.all(|(name, _)| Kernel::NAMES.contains(name)));
    }

    #[test]
    fn each_kernel_has_its_bar() {
        let goal = Goal::of("normalize-naive");
        assert_eq!(goal.bar(Kernel::SCALAR), Some(2.5));
        assert_eq!(Goal::of("normalize-memcpy").bar(Kernel::SCALAR), None);
    }

    #[test]
    fn a_bar_has_a_good_side() {
        let (higher, lower) = (Goal::of("normalize-naive"), Goal::of("word-memcpy"));
        assert!(higher.is_met(50.0, 50.0) && higher.is_met(50.0, 51.0));
        assert!(!higher.is_met(50.0, 49.9));
        assert!(lower.is_met(1.0, 1.0) && lower.is_met(1.0, 0.9));
        assert!(!lower.is_met(1.0, 1.1));
    }

    #[test]
    fn the_page_has_all_bars() {
        let mut table = String::from("| what | AVX-512 | AVX2 | scalar |\n|---|--:|--:|--:|\n");
        for goal in GOALS {
            let bar = |kernel| {
                let bar = goal.bars.iter().find(|(name, _)| *name == kernel);
                bar.map_or_else(
                    || "-".into(),
                    |(_, bar)| format!("{} {bar}", goal.better.sign()),
                )
            };
            let bars = ["avx512", "avx2", "scalar"].map(bar).join(" | ");
            writeln!(table, "| {} | {bars} |", goal.what).unwrap();
        }
        let page = include_str!("../../../docs/benchmarks.md");
        assert!(page.contains(&table), "the page needs\n{table}");
    }
}
