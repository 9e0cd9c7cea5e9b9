//! Which letters of a word need a vowel.

use core::iter;

use kalim_chars::MarkKind;
use kalim_chars::consts::{ALEF_WASLA, DAMMA, KASRA, RECTANGULAR_ZERO, ROUNDED_ZERO};

use crate::letters::{Letter, Letters};

/// What the rules need to know of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Voweled {
    base: char,
    /// Whether it has what V1 asks for.
    has_vowel: bool,
    shadda: bool,
    hamza: bool,
    damma: bool,
    kasra: bool,
}

impl Voweled {
    /// Returns `None` for what is not an Arabic letter.
    fn of(letter: Letter<'_>) -> Option<Self> {
        let base = letter.base.filter(|_| letter.is_arabic())?;
        let mut voweled = Self {
            base,
            has_vowel: false,
            shadda: false,
            hamza: false,
            damma: false,
            kasra: false,
        };
        letter
            .marks()
            .for_each(|(mark, kind)| voweled.add(mark, kind));
        Some(voweled)
    }

    const fn add(&mut self, mark: char, kind: MarkKind) {
        use MarkKind::{DaggerAlef, Hamza, Haraka, Shadda, Sukun, Tanwin, Vowel};
        self.shadda |= matches!(kind, Shadda);
        self.hamza |= matches!(kind, Hamza);
        self.has_vowel |= matches!(kind, Haraka | Tanwin | Sukun | DaggerAlef | Vowel)
            || matches!(mark, ROUNDED_ZERO | RECTANGULAR_ZERO); // V1
        // Each with its small and its curly form.
        self.damma |= matches!(mark, DAMMA | '\u{619}' | '\u{8E5}');
        self.kasra |= matches!(mark, KASRA | '\u{61A}' | '\u{8E6}');
    }

    /// Whether the letter is read without a vowel between these neighbours; `after` is `None` at
    /// the end of the word.
    fn is_exempt(self, before: Option<Self>, after: Option<Self>) -> bool {
        let Some(after) = after else {
            return true; // V2
        };
        if self.hamza || self.shadda {
            return false;
        }
        self.is_long_vowel(before) || after.shadda || self.is_hidden(after) // V5
    }

    fn is_long_vowel(self, before: Option<Self>) -> bool {
        match self.base {
            'ا' | 'آ' | 'ى' | ALEF_WASLA => true,                   // V3
            'و' => before.is_some_and(|before| before.damma),       // V4
            'ي' | 'ی' => before.is_some_and(|before| before.kasra), // V4
            _ => false,
        }
    }

    fn is_hidden(self, after: Self) -> bool {
        self.base == 'ن' && "بتثجدذزسشصضطظفقك".contains(after.base) // V6
    }
}

/// Where in a word the article may stand (V7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the start, or behind particles.
    Start,
    /// Behind the first letter of an article.
    Article,
    /// Behind a letter that is no part of it.
    Inside,
}

impl Place {
    const fn after(self, letter: char) -> Self {
        match (self, letter) {
            (Self::Start, 'ا' | 'ل' | ALEF_WASLA) => Self::Article,
            (Self::Start, 'و' | 'ف' | 'ب' | 'ك') => Self::Start,
            _ => Self::Inside,
        }
    }
}

/// Whether a letter has the vowel that V1 asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It has one.
    Met,
    /// It has none and needs one.
    Missing,
    /// It has none and needs none.
    Exempt,
}

/// Returns for each Arabic letter of a word whether it has a vowel or needs one.
pub(crate) fn needs(word: &str) -> impl Iterator<Item = Need> {
    let mut letters = Letters::new(word).filter_map(Voweled::of).peekable();
    let (mut before, mut place) = (None, Place::Start);
    iter::from_fn(move || {
        let letter = letters.next()?;
        let need = need(letter, before, letters.peek().copied(), place);
        before = Some(letter);
        place = place.after(letter.base);
        Some(need)
    })
}

fn need(letter: Voweled, before: Option<Voweled>, after: Option<Voweled>, place: Place) -> Need {
    let is_article = place == Place::Article && letter.base == 'ل' && !letter.shadda; // V7
    if letter.has_vowel {
        Need::Met
    } else if is_article || letter.is_exempt(before, after) {
        Need::Exempt
    } else {
        Need::Missing
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use kalim_chars::consts::TATWEEL;
    use kalim_chars::{MarkSet, is_letter, is_mark};
    use kalim_testkit::{any_text, vocalized_word};
    use proptest::prelude::*;

    use super::*;
    use crate::letters::is_word_char;

    /// The rules once more, over all letters at once.
    fn naive(word: &str) -> Vec<Need> {
        let mut letters: Vec<(char, String)> = Vec::new();
        for letter in Letters::new(word).filter(|letter| letter.base.is_some()) {
            let (base, marks) = (letter.base.unwrap(), letter.tail);
            if is_letter(base) || base == TATWEEL {
                letters.push((base, marks.chars().filter(|&c| is_mark(c)).collect()));
            }
        }
        let article = article(&letters.iter().map(|&(base, _)| base).collect::<Vec<_>>());
        (0..letters.len())
            .map(|at| match () {
                () if has_vowel(&letters[at].1) => Need::Met,
                () if article == Some(at) && !letters[at].1.contains('\u{651}') => Need::Exempt,
                () if exempt(&letters, at) => Need::Exempt,
                () => Need::Missing,
            })
            .collect()
    }

    fn has_vowel(marks: &str) -> bool {
        let vowels = MarkSet::TASHKIL
            .without(MarkKind::Shadda)
            .with(MarkKind::Vowel);
        marks.contains(|c| vowels.contains_char(c) || c == '\u{6DF}' || c == '\u{6E0}')
    }

    fn article(bases: &[char]) -> Option<usize> {
        let particles = bases.iter().take_while(|base| "وفبك".contains(**base));
        let at = particles.count();
        match bases.get(at..at + 2)? {
            ['ا' | 'ٱ' | 'ل', 'ل'] => Some(at + 1),
            _ => None,
        }
    }

    fn exempt(letters: &[(char, String)], at: usize) -> bool {
        let (base, marks) = &letters[at];
        let Some((next, next_marks)) = letters.get(at + 1) else {
            return true;
        };
        if marks.contains(['\u{651}', '\u{654}', '\u{655}']) {
            return false;
        }
        let before = at.checked_sub(1).map_or("", |before| &letters[before].1);
        match base {
            'ا' | 'آ' | 'ى' | 'ٱ' => true,
            'و' if before.contains(['\u{64F}', '\u{619}', '\u{8E5}']) => true,
            'ي' | 'ی' if before.contains(['\u{650}', '\u{61A}', '\u{8E6}']) => true,
            'ن' if "بتثجدذزسشصضطظفقك".contains(*next) => true,
            _ => next_marks.contains('\u{651}'),
        }
    }

    proptest! {
        #[test]
        fn needs_equal_the_naive_ones(word in vocalized_word(), text in any_text()) {
            for word in text.split(|c| !is_word_char(c)).chain([word.as_str()]) {
                prop_assert_eq!(needs(word).collect::<Vec<_>>(), naive(word), "{}", word);
            }
        }

        #[test]
        fn articles_are_found(particles in "[وفبك]{0,2}", rest in "[ا-ي]{0,3}") {
            for article in ["ال", "ٱل", "لل"] {
                let word = [particles.as_str(), article, &rest].concat();
                prop_assert_eq!(needs(&word).collect::<Vec<_>>(), naive(&word), "{}", word);
            }
        }
    }
}
