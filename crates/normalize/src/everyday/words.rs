//! Q15: words that no rule covers.

use kalim_chars::consts::{SMALL_WAW, SMALL_YEH};

use super::letters::{Letter, Pattern, Word};
use crate::editor::Editor;

/// Uthmani spelling, with the marks that decide, and everyday spelling. Prefixes may stand before.
static WORDS: [(Pattern, &str); 17] = [
    (Pattern::new("رءا"), "رأى"),
    (Pattern::new("رءآ"), "رأى"),
    (Pattern::new("ن\u{640}\u{654}ا"), "نأى"),
    (Pattern::new("تر\u{670}ءا"), "تراءى"),
    (Pattern::new("يبنؤم"), "يا ابن أم"),
    (Pattern::new("ملإيه"), "ملئه"),
    (Pattern::new("ملإيهم"), "ملئهم"),
    (Pattern::new("يدآ"), "يدا"),
    (Pattern::new("أبآ"), "أبا"),
    (Pattern::new("اذهبآ"), "اذهبا"),
    (Pattern::new("يخافآ"), "يخافا"),
    (Pattern::new("تخافآ"), "تخافا"),
    (Pattern::new("يريدآ"), "يريدا"),
    (Pattern::new("تتوبآ"), "تتوبا"),
    (Pattern::new("ٱلأقصا"), "الأقصى"),
    (Pattern::new("ل\u{640}\u{654}يكة"), "الأيكة"),
    (Pattern::new("اد\u{670}ر\u{654}تم"), "ادارأتم"),
];

/// Plurals that Uthmani spelling writes without their alef. Prefixes may stand before.
static WITHOUT_ALEF: [Pattern; 4] = [
    Pattern::new("جآءو"),
    Pattern::new("بآءو"),
    Pattern::new("فآءو"),
    Pattern::new("تبو\u{651}ءو"),
];

/// Adds the alef of the plural where it is missing.
pub(super) fn add_plural_alef(word: &mut Word) {
    let end = word.len();
    if WITHOUT_ALEF
        .iter()
        .any(|plural| word.start_of(plural, end).is_some())
    {
        word[end - 1].spell("وا");
    }
}

/// Writes the word in everyday spelling, if it is one of the table.
pub(super) fn replace(word: &Word, editor: &mut Editor<'_>) -> bool {
    let is_small = |letter: &Letter| matches!(letter.base, SMALL_WAW | SMALL_YEH);
    let end = word
        .iter()
        .rposition(|letter| !is_small(letter))
        .map_or(0, |last| last + 1);
    let found = WORDS.iter().find_map(|(uthmani, everyday)| {
        word.start_of(uthmani, end)
            .map(|start| (start..end, *everyday))
    });
    let Some((range, everyday)) = found else {
        return false;
    };
    word.respell(editor, range, everyday);
    true
}
