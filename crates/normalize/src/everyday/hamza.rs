//! Hamza: its seat, and alef after it.

use super::letters::{Letter, Word};
use super::marks::Marks;

const FATHAS: Marks = Marks::FATHA.with(Marks::FATHATAN);
const DAMMAS: Marks = Marks::DAMMA.with(Marks::DAMMATAN);
const KASRAS: Marks = Marks::KASRA.with(Marks::KASRATAN);
const NOT_A: Marks = DAMMAS.with(KASRAS).with(Marks::FATHATAN).with(Marks::SUKUN);

pub(super) fn apply(word: &mut Word) {
    for at in 0..word.len() {
        compose(&mut word[at]);
        match word[at].base {
            _ if word[at].is_unseated() => seat(word, at),
            'ء' => on_line(word, at),
            'أ' if word[at].has(Marks::DAGGER.with(Marks::MADDA)) => set(word, at, "آ"), // Q2
            'أ' if word.is_last(at) && follows_long_u(word, at) => word[at].spell("ء"),  // Q8
            'ئ' if word.is_last(at) && word[at].has(Marks::KASRA) && follows_long_a(word, at) => {
                word[at].spell("ء"); // Q8
            }
            'ؤ' => before_silent_alef(word, at),
            _ => {}
        }
    }
}

/// Q6: writes a letter and a hamza that have no composed form as the everyday letter.
fn compose(letter: &mut Letter) {
    let composed = match letter.base {
        'ى' | 'ي' | 'ی' => "ئ",
        'و' => "ؤ",
        _ => return,
    };
    if letter.has(Marks::HAMZA) {
        letter.spell(composed);
        letter.clear(Marks::HAMZA);
    }
}

/// Q6: gives a hamza that stands on the line of writing its everyday seat.
fn seat(word: &mut Word, at: usize) {
    let Some(before) = word.before(at).map(|before| word[before]) else {
        return;
    };
    write_imperative(word, at);
    let seat = seat_of(word, at, &before);
    let is_tanwin = word[at].has(Marks::FATHATAN);
    match word.after(at).filter(|&next| word[next].base == 'ا') {
        Some(next)
            if word.is_prefix(at) || seat == "أ" && (!is_tanwin || before.has(Marks::FATHA)) =>
        {
            set(word, at, if is_tanwin { "أ" } else { "آ" }); // Q2
            word[next].drop();
        }
        Some(_) if seat == "أ" => set(word, at, "ئ"),
        _ if seat == "أ" && word[at].has(Marks::DAGGER) => set(word, at, "آ"), // Q2
        _ => set(word, at, seat),
    }
}

/// Q6: gives the imperative فسـٔل its alef: فاسأل.
fn write_imperative(word: &mut Word, at: usize) {
    let starts = word.is(0..at, "وس\u{652}") || word.is(0..at, "فس\u{652}");
    if starts && word.goes_on(at, "ل") {
        word[at - 1].spell("اس");
    }
}

fn seat_of(word: &Word, at: usize, before: &Letter) -> &'static str {
    let hamza = &word[at];
    let next = word.after(at).map(|next| word[next].base);
    let is_bare = !before.has(Marks::VOWEL.with(Marks::SHADDA));
    match before.base {
        _ if hamza.has(KASRAS) || before.has(Marks::KASRA) => "ئ",
        _ if before.is_yeh() && is_bare && next == Some('س') => "أ",
        _ if before.is_yeh() && is_bare => "ئ",
        'و' if is_bare && hamza.has(Marks::VOWEL) && next != Some('ا') => "ء",
        _ if before.is_long_a() && hamza.has(FATHAS) && next != Some('ا') => "ء",
        _ if hamza.has(DAMMAS) || before.has(Marks::DAMMA) => "ؤ",
        _ if hamza.has(FATHAS.with(Marks::SUKUN).with(Marks::DAGGER)) => "أ",
        _ => unvocalized_seat(word, at),
    }
}

/// The seat that the letters alone make likely.
fn unvocalized_seat(word: &Word, at: usize) -> &'static str {
    match word.after(at).map(|next| word[next].base) {
        Some('و') if word.goes_on(at, "ون") && word.is_last(at + 2) => "ئ",
        Some('و') => "ؤ",
        Some('ي' | 'ى' | 'ی') => "ئ",
        _ => "أ",
    }
}

/// The letter ء.
fn on_line(word: &mut Word, at: usize) {
    let next = word.after(at);
    match next.map(|next| word[next].base) {
        _ if word[at].has(Marks::DAGGER) => set(word, at, "آ"), // Q2
        Some('ا') if is_long(word, at) => long(word, at),
        Some('أ' | 'إ') if is_question(word, at) => word[at].spell("أ"), // Q2
        Some('آ') if is_question(word, at) || follows(word, at, Marks::FATHA) => word[at].drop(),
        Some(_) => inner(word, at),
        None => {}
    }
}

/// Returns whether ءا is hamza with a long *a*: at the start of a word, after a fatha, in قرءان.
/// Elsewhere everyday spelling has it, too: جزءان, قراءات.
fn is_long(word: &Word, at: usize) -> bool {
    let is_koran = at >= 2 && word.is(at - 2..at, "قر") && word.goes_on(at, "ان");
    !word[at].has(NOT_A) && (word.is_prefix(at) || follows(word, at, Marks::FATHA) || is_koran)
}

/// Q2.
fn long(word: &mut Word, at: usize) {
    let Some(next) = word.after(at) else {
        return;
    };
    let alef = &mut word[next];
    if alef.has(Marks::STOP) {
        alef.spell("أ");
        word[at].spell("أ");
    } else {
        alef.drop();
        set(word, at, "آ");
    }
}

/// Returns whether the hamza asks a question, as in ءأنتم.
fn is_question(word: &Word, at: usize) -> bool {
    at == 0 && !word[at].has(NOT_A)
}

/// Q7: gives ء inside a word its seat where everyday spelling never leaves it on the line.
fn inner(word: &mut Word, at: usize) {
    let Some(before) = word.before(at) else {
        return;
    };
    let is_question = word[before].base == 'أ' && word.is_prefix(before);
    let (hamza, before) = (word[at], word[before]);
    let is_quiet = hamza.has(Marks::FATHA.with(Marks::SUKUN));
    let seat = if is_question && hamza.has(Marks::KASRA) {
        "إ"
    } else if is_question && hamza.has(Marks::VOWEL) {
        "أ"
    } else if hamza.has(Marks::KASRA) || before.has(Marks::KASRA) {
        "ئ"
    } else if before.has(Marks::DAMMA) && is_quiet {
        "ؤ"
    } else if before.has(Marks::FATHA) && is_quiet {
        "أ"
    } else {
        return;
    };
    word[at].spell(seat);
}

/// Q8: writes ؤا at the end as the hamza that it stands for.
fn before_silent_alef(word: &mut Word, at: usize) {
    let Some(alef) = word.after(at).filter(|&next| word[next].base == 'ا') else {
        return;
    };
    let is_silent = word[at].has(DAMMAS) || word[alef].has(Marks::ZERO);
    let is_accusative = word[at].has(Marks::FATHATAN) || word[alef].has(Marks::TANWIN);
    if !word.is_last(alef) || !is_silent || is_accusative {
        return;
    }
    if follows_long_a(word, at) {
        word[at].spell("ء");
    } else if follows(word, at, Marks::FATHA) {
        word[at].spell("أ");
    }
    word[alef].drop();
}

/// Writes the letter and all that makes it a hamza or long as `letter`.
fn set(word: &mut Word, at: usize, letter: &'static str) {
    let hamza = &mut word[at];
    hamza.spell(letter);
    hamza.clear(Marks::HAMZA.with(Marks::MADDA));
    if letter == "آ" {
        hamza.clear(Marks::DAGGER.with(Marks::FATHA).with(Marks::TATWEEL));
    }
}

fn follows(word: &Word, at: usize, marks: Marks) -> bool {
    word.before(at)
        .is_some_and(|before| word[before].has(marks))
}

fn follows_long_a(word: &Word, at: usize) -> bool {
    word.before(at)
        .is_some_and(|before| word[before].is_long_a())
}

fn follows_long_u(word: &Word, at: usize) -> bool {
    let Some(before) = word.before(at) else {
        return false;
    };
    word[before].base == 'و'
        && !word[before].has(Marks::VOWEL)
        && follows(word, before, Marks::DAMMA)
}
