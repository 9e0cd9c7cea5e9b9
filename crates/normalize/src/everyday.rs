//! N17: Uthmani spelling becomes everyday spelling.
//!
//! The Quran is written in the Uthmani orthography (الرسم العثماني), everyday texts in the modern one
//! (الإملاء). The stage rewrites the letters that differ, and leaves the marks for the map to remove.
//! It runs after composition, while the vowels are still there to decide.
//!
//! | rule | what | example |
//! |---|---|---|
//! | Q1 | alef wasla becomes alef | ٱلْحَمْدُ → الحمد |
//! | Q2 | hamza and a long *a* become آ; a question's ءَأ becomes أأ | ءَامَنَ → آمن, قُرْءَان → قرآن |
//! | Q3 | a dagger alef becomes alef | ٱلْعَـٰلَمِينَ → العالمين |
//! | Q4 | but not in the words that everyday spelling, too, writes without alef | هَـٰذَا → هذا |
//! | Q5 | ى and و under a dagger alef become alef; ى at the end stays | هُدَىٰهُم → هداهم, صَلَوٰة → صلاة |
//! | Q6 | a hamza without a letter gets its seat | يَسْـَٔلُونَ → يسألون, شَيْـًٔا → شيئا |
//! | Q7 | ء inside a word gets a seat where everyday spelling has one | رُءْيَا → رؤيا |
//! | Q8 | hamza at the end goes by the vowel before it | ٱلْمَلَؤُا۟ → الملأ, تِلْقَآئِ → تلقاء |
//! | Q9 | يا, and ها before أنتم, are words of their own | يَـٰقَوْمِ → يا قوم |
//! | Q10 | alef with madda is alef where it is no hamza | جَآءَ → جاء, ٱلضَّآلِّينَ → الضالين |
//! | Q11 | ى is dotted where it is a yeh | فِى → في, شَىْء → شيء |
//! | Q12 | one lam for two becomes two | ٱلَّيْل → الليل |
//! | Q13 | silent letters go where everyday spelling does not write them | لِشَا۟ىْءٍ → لشيء |
//! | Q14 | small letters become letters | إِبْرَٰهِـۧمَ → إبراهيم |
//! | Q15 | words that no rule covers are in a table | رَءَا → رأى |
//!
//! Each rule asks for what only Uthmani spelling has, so that everyday text, vocalized or not,
//! stays as it is. Where vowels must decide and are missing, the letters stay, but for a hamza
//! without a seat, which gets the likeliest one.
//!
//! Sources: al-Dānī, *al-Muqniʿ*, on omission, addition, substitution and hamza in the mushaf; the
//! table of signs at the end of the mushaf of the King Fahd complex; the Unicode Standard on Quranic
//! annotation signs; Hārūn, *Qawāʿid al-imlāʾ*, on the seat of hamza and on alef in هذا and its like.

mod alef;
mod hamza;
mod letters;
mod marks;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use core::ops::Range;

use kalim_chars::consts::{
    ALEF_WASLA, DAGGER_ALEF, HAMZA_ABOVE, HAMZA_BELOW, MADDAH_ABOVE, ROUNDED_ZERO,
    SMALL_HIGH_MADDA, SMALL_HIGH_NOON, SMALL_HIGH_SEEN, SMALL_HIGH_YEH, SMALL_WAW, SMALL_YEH,
};

use self::letters::{Word, is_of_word};
use crate::editor::{Edited, Editor};

/// How often the rules are applied at most. One round is enough for any text that is spelled by
/// some rule; in others, what one rule writes may be what another one looks for.
const MAX_ROUNDS: usize = 8;

/// Returns `text` in everyday spelling, or `None` if it is.
///
/// Cost: a search for the characters that mark Uthmani spelling, and a closer look at the words
/// that have one.
pub(crate) fn everyday(text: &str) -> Edited {
    let (mut out, mut offsets) = round(text)?;
    for _ in 1..MAX_ROUNDS {
        let Some((next, steps)) = round(&out) else {
            break;
        };
        offsets = offsets.then(&steps);
        out = next;
    }
    Some((out, offsets))
}

fn round(text: &str) -> Edited {
    let mut editor = Editor::new(text);
    let mut word = Word::default();
    let mut done = 0;
    while let Some(range) = next_word(text, done) {
        done = range.end;
        word.read(text, range);
        rewrite(&mut word, &mut editor);
    }
    editor.finish()
}

fn rewrite(word: &mut Word, editor: &mut Editor<'_>) {
    if words::replace(word, editor) {
        return;
    }
    words::add_plural_alef(word);
    signs::silent(word);
    signs::small(word);
    signs::one_lam(word);
    hamza::apply(word);
    alef::apply(word);
    signs::yeh(word);
    word.write(editor);
}

/// Returns the next word from `from` on that a rule may change.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let at = from + text[from..].find(is_trigger)?;
    let before = text[from..at].chars().rev().take_while(|&c| is_of_word(c));
    let after = text[at..].chars().take_while(|&c| is_of_word(c));
    let start = at - before.map(char::len_utf8).sum::<usize>();
    Some(start..at + after.map(char::len_utf8).sum::<usize>())
}

/// Returns whether a word with `c` in it may be of Uthmani spelling.
const fn is_trigger(c: char) -> bool {
    matches!(
        c,
        'ء' | 'آ'
            | 'ؤ'
            | 'ى'
            | ALEF_WASLA
            | DAGGER_ALEF
            | MADDAH_ABOVE
            | HAMZA_ABOVE
            | HAMZA_BELOW
            | ROUNDED_ZERO
            | SMALL_HIGH_MADDA
            | SMALL_HIGH_SEEN
            | SMALL_WAW
            | SMALL_YEH
            | SMALL_HIGH_YEH
            | SMALL_HIGH_NOON
    )
}
