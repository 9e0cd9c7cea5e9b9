//! Letters that Quranic signs change: silent ones, small ones, ى without its dots, one lam for two.

use kalim_chars::consts::{SMALL_HIGH_NOON, SMALL_HIGH_YEH, SMALL_WAW, SMALL_YEH};

use super::letters::{Pattern, Word};
use super::marks::Marks;

/// Words whose last letter is و, not of the plural, so that everyday spelling has no alef after it.
/// Prefixes may stand before them.
static WITHOUT_FINAL_ALEF: [Pattern; 25] = [
    Pattern::new("أولو"),
    Pattern::new("ملقو"),
    Pattern::new("بن\u{64F}و"),
    Pattern::new("باسطو"),
    Pattern::new("م\u{64F}هلكو"),
    Pattern::new("م\u{64F}رسلو"),
    Pattern::new("كاشفو"),
    Pattern::new("ناكسو"),
    Pattern::new("تاركو"),
    Pattern::new("ذآئقو"),
    Pattern::new("صالو"),
    Pattern::new("أدعو"),
    Pattern::new("ندعو"),
    Pattern::new("يدعو"),
    Pattern::new("أتلو"),
    Pattern::new("نتلو"),
    Pattern::new("يتلو"),
    Pattern::new("تتلو"),
    Pattern::new("يرجو"),
    Pattern::new("ترجو"),
    Pattern::new("أشكو"),
    Pattern::new("يمحو"),
    Pattern::new("يربو"),
    Pattern::new("تبلو"),
    Pattern::new("ويعفو"),
];

/// Q13: drops letters under a rounded zero that everyday spelling does not write.
pub(super) fn silent(word: &mut Word) {
    for at in 0..word.len() {
        if word[at].has(Marks::ZERO) && !is_written(word, at) {
            word[at].drop();
        }
    }
}

fn is_written(word: &Word, at: usize) -> bool {
    let Some(before) = word.before(at) else {
        return true;
    };
    match word[at].base {
        'ا' if word.is_last(at) => match word[before].base {
            'و' | SMALL_WAW => !word[before].has(Marks::FATHA) && !is_without_final_alef(word, at),
            'ؤ' => true, // Q8
            _ => false,
        },
        'ا' => word.goes_on(at, "ئ") && word[before].base == 'م',
        'و' => word[before].base == 'أ' && word.goes_on(at, "ل"),
        'ي' | 'ى' | 'ی' => false,
        _ => true,
    }
}

fn is_without_final_alef(word: &Word, alef: usize) -> bool {
    WITHOUT_FINAL_ALEF
        .iter()
        .any(|letters| word.start_of(letters, alef).is_some())
}

/// Q14: writes small letters that stand for a letter.
pub(super) fn small(word: &mut Word) {
    for at in 0..word.len() {
        let is_inner = !word.is_last(at);
        match word[at].base {
            SMALL_WAW if is_inner && !is_dawud(word, at) => word[at].spell("و"),
            SMALL_YEH if is_inner || is_yeh_again(word, at) => word[at].spell("ي"),
            SMALL_HIGH_YEH => word[at].spell("ي"),
            SMALL_HIGH_NOON => word[at].spell("ن"),
            'ص' if is_inner && word[at].has(Marks::SEEN) => {
                word[at].spell("س");
                word[at].clear(Marks::SEEN);
            }
            _ => {}
        }
    }
}

/// Everyday spelling has one و in داود.
fn is_dawud(word: &Word, at: usize) -> bool {
    at >= 3 && word.is(at - 3..at, "داو") && word.ends_with(at, "د")
}

/// Returns whether the small yeh is the second yeh of يحيي, not the long vowel of به.
fn is_yeh_again(word: &Word, at: usize) -> bool {
    let after_yeh = |before: usize| word[before].is_yeh() && word[before].has(Marks::KASRA);
    word[at].has(Marks::FATHA) || word.before(at).is_some_and(after_yeh)
}

/// Q12: writes both lams of الليل, اللذان, اللاتي and اللائي.
pub(super) fn one_lam(word: &mut Word) {
    for lam in 1..word.len() {
        let is_article = word[lam - 1].base == 'ٱ' && word[lam].base == 'ل';
        if is_article && word.is_prefix(lam - 1) && is_doubled(word, lam) {
            word[lam].spell("لل");
        }
    }
}

fn is_doubled(word: &Word, lam: usize) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(lam, ending));
    let is_dual = ends(&["ذ\u{64E}ان", "ذ\u{64E}\u{670}ن", "ذ\u{64E}ي\u{652}ن"]);
    let is_plural = || {
        word[lam].has(Marks::DAGGER)
            && ends(&["تي", "تى", "\u{640}\u{654}ى", "ئي", "ئى", "\u{640}\u{654}ي"])
    };
    word.ends_with(lam, "يل") || is_dual || is_plural()
}

/// Q11: dots ى where it is a yeh.
pub(super) fn yeh(word: &mut Word) {
    for at in 0..word.len() {
        let letter = word[at];
        if letter.base == 'ى' && is_yuhyi(word, at) {
            word[at].spell("يي");
        } else if letter.base == 'ى' && !letter.has(Marks::DAGGER) && is_yeh(word, at) {
            word[at].spell("ي");
        }
    }
}

fn is_yeh(word: &Word, at: usize) -> bool {
    let Some(before) = word.before(at).map(|before| word[before]) else {
        return false;
    };
    let is_closed = before.has(Marks::SUKUN) || before.is_long_a() || before.base == 'ي';
    let is_diphthong = before.has(Marks::FATHA) || !word.is_last(at);
    before.has(Marks::KASRA)
        || word[at].has(Marks::SHADDA.with(Marks::KASRA).with(Marks::KASRATAN))
        || word[at].has(Marks::SUKUN) && is_diphthong
        || word[at].has(Marks::VOWEL) && is_closed
}

/// Returns whether the word is يحي, which stands for يحيي.
fn is_yuhyi(word: &Word, at: usize) -> bool {
    at >= 2
        && word.is_last(at)
        && word[at].has(Marks::KASRA)
        && word.is(at - 1..at, "ح\u{652}")
        && word[at - 2].has(Marks::DAMMA)
}
