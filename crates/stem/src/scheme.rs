//! Schemes for cutting clitics from words.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use kalim_chars::consts::TATWEEL;
use kalim_chars::is_mark;

use crate::Segments;

/// Which clitics are cut from a word.
///
/// Source: N. Habash and F. Sadat, "Arabic Preprocessing Schemes for Statistical Machine Translation" (2006); `ATB` is the
/// scheme of the Penn Arabic Treebank.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Kalim, Scheme};
///
/// let word = "وللمدرسة";
/// let segments = Kalim::new().segment(word);
/// for (scheme, pieces) in [
///     (Scheme::D1, ["و", "للمدرسة"].as_slice()),
///     (Scheme::D2, &["و", "ل", "لمدرسة"]),
///     (Scheme::D3, &["و", "ل", "ل", "مدرسة"]),
///     (Scheme::Atb, &["و", "ل", "لمدرسة"]),
/// ] {
///     let cut = segments.clone().by(word, scheme);
///     assert!(cut.pieces().map(|range| &word[range]).eq(pieces.iter().copied()));
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// Conjunctions: و and ف.
    D1,
    /// Conjunctions and particles: ب, ك and ل before nouns, س and ل before verbs too.
    D2,
    /// Conjunctions, particles, the article, and pronouns.
    D3,
    /// Conjunctions, particles and pronouns, but not the article.
    Atb,
}

kalim_chars::named!(Scheme, "clitic scheme", {
    D1 => "d1",
    D2 => "d2",
    D3 => "d3",
    Atb => "atb",
});

/// What a proclitic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proclitic {
    Conjunction,
    Particle,
    Article,
}

impl Proclitic {
    /// Returns what the proclitics at these places of a word are.
    fn of(word: &str, parts: &[Range<usize>]) -> Vec<Self> {
        let mut last = String::new();
        let kind = |part: &Range<usize>| {
            let letters = word[part.clone()].chars();
            let letters: String = letters.filter(|&c| !is_mark(c) && c != TATWEEL).collect();
            let kind = match (letters.as_str(), last.as_str()) {
                ("و" | "ف", "") => Self::Conjunction,
                // Behind ل the article is ل alone.
                ("ل", "ل") => Self::Article,
                (letters, _) if letters.chars().count() == 1 => Self::Particle,
                _ => Self::Article,
            };
            last = letters;
            kind
        };
        parts.iter().map(kind).collect()
    }
}

impl Scheme {
    const fn cuts(self, proclitic: Proclitic) -> bool {
        match proclitic {
            Proclitic::Conjunction => true,
            Proclitic::Particle => !matches!(self, Self::D1),
            Proclitic::Article => matches!(self, Self::D3),
        }
    }

    const fn cuts_pronouns(self) -> bool {
        matches!(self, Self::D3 | Self::Atb)
    }
}

impl Segments {
    /// Returns the segments of `word`, whose these are, that a scheme cuts; the others become part of the stem.
    #[must_use]
    pub fn by(mut self, word: &str, scheme: Scheme) -> Self {
        let kinds = Proclitic::of(word, &self.proclitics);
        let cut = kinds
            .into_iter()
            .take_while(|kind| scheme.cuts(*kind))
            .count();
        if let Some(part) = self.proclitics.get(cut) {
            self.stem.start = part.start;
        }
        self.proclitics.truncate(cut);
        if !scheme.cuts_pronouns() {
            self.stem.end = self.enclitic.end;
            self.enclitic.start = self.enclitic.end;
        }
        self
    }

    /// Returns the pieces from left to right, those that are not empty. Joining them gives the word.
    pub fn pieces(&self) -> impl Iterator<Item = Range<usize>> {
        let all = self.proclitics.iter().chain([&self.stem, &self.enclitic]);
        all.filter(|range| !range.is_empty()).cloned()
    }
}

#[cfg(all(test, feature = "lexicon"))]
mod tests {
    use super::*;
    use crate::Kalim;
    use kalim_testkit::{any_text, arabic_word, vocalized_word};
    use proptest::prelude::*;

    fn pieces(word: &str, scheme: Scheme) -> Vec<&str> {
        let segments = Kalim::new().segment(word).by(word, scheme);
        segments.pieces().map(|range| &word[range]).collect()
    }

    #[test]
    fn schemes_cut_what_they_name() {
        use Scheme::{Atb, D1, D2, D3};
        for (word, scheme, want) in [
            ("وبمدرستهم", D1, &["و", "بمدرستهم"][..]),
            ("وبمدرستهم", D2, &["و", "ب", "مدرستهم"]),
            ("وبمدرستهم", D3, &["و", "ب", "مدرست", "هم"]),
            ("وبمدرستهم", Atb, &["و", "ب", "مدرست", "هم"]),
            ("وَالْكِتَابِ", D1, &["وَ", "الْكِتَابِ"]),
            ("وَالْكِتَابِ", D3, &["وَ", "الْ", "كِتَابِ"]),
            ("وَالْكِتَابِ", Atb, &["وَ", "الْكِتَابِ"]),
            ("سيكتبونها", D1, &["سيكتبونها"]),
            ("سيكتبونها", D2, &["س", "يكتبونها"]),
            ("سيكتبونها", D3, &["س", "يكتبون", "ها"]),
            ("كتاب", D3, &["كتاب"]),
            ("London", D3, &["London"]),
            ("", D3, &[]),
        ] {
            assert_eq!(pieces(word, scheme), want, "{word} {scheme}");
        }
    }

    proptest! {
        #[test]
        fn pieces_join_to_the_word(word in arabic_word(), vocalized in vocalized_word(), text in any_text()) {
            for word in [word, vocalized, text] {
                for &scheme in Scheme::ALL {
                    prop_assert_eq!(&pieces(&word, scheme).concat() as &String, &word);
                }
            }
        }
    }
}
