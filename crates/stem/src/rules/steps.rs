//! Rules, step by step.

use super::Rules;
use crate::letters::Letters;

/// A word to which rules are applied step by step.
///
/// Which rules fit is asked for all steps at once, and again only when one of them has changed the word.
pub(crate) struct Steps<'s, L, const F: usize, const B: usize> {
    rules: &'s Rules<F, B>,
    letters: &'s mut L,
    fits: u64,
}

impl<'s, L: Letters, const F: usize, const B: usize> Steps<'s, L, F, B> {
    #[inline(always)]
    pub(crate) fn new(rules: &'s Rules<F, B>, letters: &'s mut L) -> Self {
        let fits = rules.fits(letters);
        Self {
            rules,
            letters,
            fits,
        }
    }

    /// Applies the first of these rules that fits, which only takes letters off the ends, and returns whether there
    /// is one.
    #[inline(always)]
    pub(crate) fn cut(&mut self, rules: u64) -> bool {
        let Some(effect) = self.rules.first(self.fits & rules) else {
            return false;
        };
        effect.cut(self.letters);
        self.fits = self.rules.fits(self.letters);
        true
    }

    /// Applies the first of these rules that fits, and returns whether there is one.
    #[inline(always)]
    pub(crate) fn apply(&mut self, rules: u64) -> bool {
        match self.rules.first(self.fits & rules) {
            Some(effect) if !effect.is_stop => {
                effect.apply(self.letters);
                self.fits = self.rules.fits(self.letters);
                true
            }
            _ => false,
        }
    }

    /// Returns the word.
    #[inline(always)]
    pub(crate) fn letters(self) -> &'s mut L {
        self.letters
    }

    /// Applies the first of these rules that fits, whose letters must all be given from the front, and returns
    /// whether another one may follow.
    #[inline(always)]
    pub(crate) fn go_on(&mut self, rules: u64) -> bool {
        let Some(effect) = self.rules.first(self.fits & rules) else {
            return false;
        };
        effect.apply_pattern(self.letters);
        if effect.is_last {
            return false;
        }
        self.fits = self.rules.fits(self.letters);
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::letters::Text;
    use crate::rules::{Rule, Rules, Steps, affix, bits_of, from, root, stop};
    use alloc::string::String;

    const FIRST: [Rule; 3] = [from(5, "*تما"), stop("*(تما)"), from(3, "*ا")];
    const THEN: [Rule; 4] = [
        root("م..و."),
        affix("ال..."),
        from(7, "(ا).ت*"),
        root(".=."),
    ];
    const LISTS: [&[Rule]; 2] = [&FIRST, &THEN];
    static RULES: Rules<6, 3> = Rules::new(&LISTS);

    /// Returns what the first list and then the second one make of a word, and what each of them said.
    fn steps(word: &str) -> (String, bool, bool) {
        let mut word = String::from(word);
        let mut text = Text::new(&mut word, 0);
        let [first, then] = const { bits_of(&LISTS) };
        let mut steps = Steps::new(&RULES, &mut text);
        let said = (steps.apply(first), steps.go_on(then));
        (word, said.0, said.1)
    }

    #[test]
    fn the_first_rule_that_fits_is_applied() {
        let cases = [
            ("كتبتما", "كتب", true, false),
            ("بتما", "بتما", false, false), // the longest suffix is too long
            ("كتبا", "كتب", true, false),
            ("مكتوب", "كتب", false, false), // the last rule
            ("مكتوبا", "كتب", true, false),
            ("الكتب", "كتب", false, true),
            ("احتمالات", "احمالات", false, true),
            ("", "", false, false),
            ("م😀توب", "😀تب", false, false),
        ];
        for (word, stem, first, then) in cases {
            assert_eq!(steps(word), (stem.into(), first, then), "{word}");
        }
    }
}
