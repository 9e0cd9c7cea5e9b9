//! Long *a*: dagger alef, alef of prolongation, alef wasla.

use super::letters::Word;
use super::marks::Marks;

const VOWELED: Marks = Marks::VOWEL.with(Marks::SHADDA).with(Marks::SUKUN);

/// The words that everyday spelling, too, writes without alef: what comes before the letter with
/// the dagger alef, that letter, and what must follow. Only prefixes may stand before them.
const WITHOUT_ALEF: [(&str, char, &str); 7] = [
    ("", 'ه', "ذ"),   // هذا هذه هذان
    ("", 'ه', "ؤل"),  // هؤلاء
    ("", 'ه', "كذ"),  // هكذا
    ("", 'ذ', "لك"),  // ذلك ذلكم كذلك
    ("أو", 'ل', "ئ"), // أولئك أولئكم
    ("او", 'ل', "ئ"),
    ("", 'ل', "كن"), // لكن لكنه
];

/// The same for words that come inside longer names, too.
const WITHOUT_ALEF_ANYWHERE: [(&str, char, &str); 2] = [
    ("إ", 'ل', "ه"),  // إله إلهكم
    ("رح", 'م', "ن"), // الرحمن
];

/// Letters after which a root hardly ever ends in hamza, so that آ at the end is no hamza.
const NEVER_BEFORE_HAMZA: &str = "تذعغقلمنهيی";

pub(super) fn apply(word: &mut Word) {
    for at in 0..word.len() {
        if word[at].has(Marks::DAGGER) {
            dagger(word, at);
        } else if word[at].base == 'آ' || word[at].base == 'ا' && word[at].has(Marks::MADDA) {
            prolongation(word, at);
        }
    }
    for letter in word.iter_mut().filter(|letter| letter.base == 'ٱ') {
        letter.spell("ا"); // Q1
    }
}

fn dagger(word: &mut Word, at: usize) {
    let letter = word[at];
    let next = word.after(at).map(|next| word[next].base);
    let is_bare = !letter.has(VOWELED);
    match letter.base {
        'ى' | 'ی' if is_bare && next.is_none() => {}
        'ى' if is_bare => instead(word, at), // Q5
        'و' if is_bare && stands_for_alef(word, at) => instead(word, at), // Q5
        'ا' | 'آ' | 'أ' | 'إ' | 'ٱ' | 'ء' | 'ة' => {}
        _ if is_without_alef(word, at) || alef_follows(word, at) => {} // Q4
        _ if is_particle(word, at) => word[at].write_alef("ا "),       // Q9
        _ => word[at].write_alef("ا"),                                 // Q3
    }
}

/// Returns whether the long *a* has its letter already: علٰى.
fn alef_follows(word: &Word, at: usize) -> bool {
    word.after(at).is_some_and(|next| match word[next].base {
        'ا' => true,
        'آ' => !is_particle(word, at),
        'ى' => !word[next].has(VOWELED.with(Marks::DAGGER)),
        _ => false,
    })
}

/// Q5: writes ى or و with dagger alef as alef, and no second one after it.
fn instead(word: &mut Word, at: usize) {
    word[at].spell("ا");
    word[at].clear(Marks::DAGGER.with(Marks::MADDA).with(Marks::TATWEEL));
    if let Some(next) = word.after(at).filter(|&next| word[next].base == 'ا') {
        word[next].drop();
    }
}

/// Returns whether و with a dagger alef is read as alef alone: in صلوٰة, ربوٰا, صلوٰتك.
fn stands_for_alef(word: &Word, at: usize) -> bool {
    let Some(next) = word.after(at) else {
        return false;
    };
    match word[next].base {
        'ة' => true,
        'ا' => word.is_last(next),
        'ت' => !word.is_last(next) && at >= 2 && word.is(at - 2..at, "صل"),
        _ => false,
    }
}

/// Q4.
fn is_without_alef(word: &Word, at: usize) -> bool {
    let starts = |row: &(&str, char, &str)| {
        let start = at.checked_sub(row.0.chars().count())?;
        let is_row = word[at].base == row.1 && word.is(start..at, row.0);
        (is_row && word.goes_on(at, row.2)).then_some(start)
    };
    WITHOUT_ALEF
        .iter()
        .filter_map(starts)
        .any(|start| word.is_prefix(start))
        || WITHOUT_ALEF_ANYWHERE
            .iter()
            .any(|row| starts(row).is_some())
        || is_allah(word, at)
        || is_opening(word, at)
}

/// Returns whether the letter is the second lam of الله, لله or اللهم.
fn is_allah(word: &Word, at: usize) -> bool {
    word[at].base == 'ل'
        && at > 0
        && word.is(at - 1..at, "ل")
        && (word.ends_with(at, "ه") || word.ends_with(at, "هم"))
}

/// Returns whether the letter is one of طه or the first of يس.
fn is_opening(word: &Word, at: usize) -> bool {
    match word[at].base {
        'ط' => word.is_prefix(at) && word.ends_with(at, "ه"),
        'ي' => word.is_prefix(at) && word.ends_with(at, "س"),
        'ه' => at > 0 && word.is_prefix(at - 1) && word[at - 1].base == 'ط' && word.is_last(at),
        _ => false,
    }
}

/// Returns whether the letter is يا before a noun, or ها before أنتم.
fn is_particle(word: &Word, at: usize) -> bool {
    let starts = at == 0 || at == 1 && matches!(word[0].base, 'و' | 'ف' | 'أ');
    starts
        && match word[at].base {
            'ي' | 'ی' => {
                !word[at].has(Marks::DAMMA.with(Marks::KASRA))
                    && word.len() > at + 2
                    && !word.ends_with(at, "سين")
            }
            'ه' => word.ends_with(at, "أنتم"),
            _ => false,
        }
}

/// Q10: writes آ and alef with madda as alef where they are no hamza.
fn prolongation(word: &mut Word, at: usize) {
    let Some(before) = word.before(at).map(|before| word[before]) else {
        return;
    };
    let is_after_a = before.has(Marks::FATHA);
    let is_plural = at >= 2 && word.is(at - 2..at, "بر") && !word[at - 2].has(Marks::FATHA);
    let is_long = match word.after(at).map(|next| word[next]) {
        Some(next) if next.base == 'ء' => !is_plural, // برآء
        Some(next) => {
            let is_hamza = matches!(next.base, 'أ' | 'ؤ' | 'ئ');
            is_after_a && (is_hamza || next.has(Marks::SHADDA))
        }
        None => is_after_a && NEVER_BEFORE_HAMZA.contains(before.base),
    };
    if is_long {
        word[at].spell("ا");
        word[at].clear(Marks::MADDA);
    }
}
