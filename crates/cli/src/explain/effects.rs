//! What each rule does to a text, by its number.

use kalim::normalize::{Normalizer, Rules};

use crate::rules::RULES;

/// What a rule does that does something.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    pub(crate) number: &'static str,
    pub(crate) flag: &'static str,
    pub(crate) choice: String,
    /// The words that it changes, before and after.
    pub(crate) changes: Vec<(String, String)>,
}

/// Returns what each rule does to `text`, when those before it have done their part.
pub(crate) fn of(text: &str, rules: &Rules) -> Vec<Effect> {
    let (mut so_far, mut before, mut effects) = (Rules::keep(), text.to_owned(), Vec::new());
    for rule in RULES {
        so_far = (rule.with)(so_far, rules);
        let after = Normalizer::new(so_far).normalize(text).into_owned();
        if after != before {
            effects.push(Effect {
                number: rule.number,
                flag: rule.flag,
                choice: (rule.value)(rules),
                changes: changes(&before, &after),
            });
        }
        before = after;
    }
    effects
}

/// Returns the words that differ, or the whole texts if they have not the same words.
fn changes(before: &str, after: &str) -> Vec<(String, String)> {
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (old, new) = (words(before), words(after));
    let pairs = old.iter().cloned().zip(new.iter().cloned());
    let mut changed: Vec<_> = pairs.filter(|(old, new)| old != new).collect();
    if old.len() != new.len() || changed.is_empty() {
        return vec![(before.to_owned(), after.to_owned())];
    }
    let mut seen = alloc::collections::BTreeSet::new();
    changed.retain(|pair| seen.insert(pair.clone()));
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<&'static str> {
        of(text, &Rules::search())
            .iter()
            .map(|effect| effect.number)
            .collect()
    }

    #[test]
    fn a_rule_has_its_number_if_it_does_something() {
        assert_eq!(numbers("مدرسـة"), ["N3", "N7"]);
        assert_eq!(numbers("ا\u{653}"), ["N1", "N5"]);
        assert_eq!(numbers("كتاب"), [] as [&str; 0]);
    }

    #[test]
    fn words_are_shown_before_and_after() {
        let effects = of("كتاب أحمد", &Rules::search());
        assert_eq!(effects[0].changes, [("أحمد".to_owned(), "احمد".to_owned())]);
    }
}
