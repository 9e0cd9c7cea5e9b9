//! The words of a text, what becomes of them, and what is cut off.

use core::ops::Range;

use kalim::stem::Algorithm;
use kalim::tokenize::tokens;
use kalim::{AnalyzerBuilder, View};

/// A piece of a text, and what becomes of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The bytes of the text that it comes from.
    pub(crate) range: Range<usize>,
    pub(crate) surface: String,
    pub(crate) kind: &'static str,
    pub(crate) fate: Fate,
}

/// What becomes of a word.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is no word, and goes.
    Dropped,
    /// It is a stop word, and goes.
    StopWord { normalized: String },
    /// It becomes a term.
    Term { normalized: String, term: String },
}

impl Fate {
    /// Returns what was cut off in front, the term, and what was cut off behind, if the term is what is
    /// left of the word.
    pub(crate) fn cut(&self) -> Option<[&str; 3]> {
        let Self::Term { normalized, term } = self else {
            return None;
        };
        let at = normalized.find(term.as_str())?;
        Some([&normalized[..at], term, &normalized[at + term.len()..]])
    }
}

/// Returns the tokens of `text` with what the analyzer of `builder` makes of them.
///
/// Of an analyzer with several views it is the stems.
pub(crate) fn of(text: &str, builder: &AnalyzerBuilder) -> Vec<Word> {
    let builder = builder.clone().views([View::Stem]);
    let whole = builder
        .clone()
        .stop_words([""; 0])
        .stemmer(Algorithm::None)
        .build();
    let (whole, terms) = (whole.terms(text), builder.build().terms(text));
    let mut terms = terms.iter().peekable();
    let mut words: Vec<Word> = Vec::new();
    for word in &whole {
        let term = terms.next_if(|term| term.position == word.position);
        let normalized = word.text.to_owned();
        words.push(Word {
            range: word.range.clone(),
            surface: whole.surface(&word).to_owned(),
            kind: word.kind.as_str(),
            fate: match term {
                Some(term) => Fate::Term {
                    normalized,
                    term: term.text.to_owned(),
                },
                None => Fate::StopWord { normalized },
            },
        });
    }
    let rest = tokens(text).filter(|token| is_apart(token.range(), &words));
    let rest: Vec<Word> = rest
        .map(|token| Word {
            range: token.range(),
            surface: token.text.to_owned(),
            kind: token.kind.as_str(),
            fate: Fate::Dropped,
        })
        .collect();
    words.extend(rest);
    words.sort_by_key(|word| word.range.start);
    words
}

/// Whether no word has a byte of `range`.
fn is_apart(range: Range<usize>, words: &[Word]) -> bool {
    let before = words.partition_point(|word| word.range.end <= range.start);
    words
        .get(before)
        .is_none_or(|word| word.range.start >= range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kalim::AnalyzerPreset;
    use proptest::prelude::*;

    #[test]
    fn what_is_cut_is_told() {
        let builder = AnalyzerPreset::Search.builder().stop_words(["في"]);
        let words = of("في والكِتابِ.", &builder);
        assert_eq!(
            words[0].fate,
            Fate::StopWord {
                normalized: "في".into()
            }
        );
        assert_eq!(words[1].fate, Fate::Dropped);
        assert_eq!(words[2].fate.cut(), Some(["وال", "كتاب", ""]));
        assert_eq!(words[3].kind, "punctuation");
    }

    #[test]
    fn a_character_that_is_many_words_is_the_range_of_each() {
        let words = of("ﷺ", &AnalyzerPreset::Search.builder());
        assert_eq!(words.len(), 4);
        assert!(words.iter().all(|word| word.range == (0..3)));
    }

    proptest! {
        // Each case builds analyzers.
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn words_slice_back_in_order(text in "[\u{621}-\u{652} .a1ﷺ]{0,40}") {
            for preset in AnalyzerPreset::ALL {
                let mut last = 0..0;
                for word in of(&text, &preset.builder()) {
                    prop_assert_eq!(&text[word.range.clone()], word.surface);
                    prop_assert!(word.range.start >= last.start && word.range.end >= last.end);
                    last = word.range;
                }
            }
        }
    }
}
