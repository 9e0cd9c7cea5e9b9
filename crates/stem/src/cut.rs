//! Stemmers that take letters away by rules.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use kalim_simd::{Kernel, Table};

use crate::letters::{Fold, Letters, Packed, Row, Text};
use crate::stemmer::place_of;

/// A way to cut a stem out of letters.
pub(crate) trait Cut: Folding {
    /// What is done first.
    const FOLD: Fold;

    /// Cuts the stem out of the letters of `word`, folded.
    fn cut(letters: &mut impl Letters, word: &str);
}

/// Returns the stem of `word`.
#[inline(always)]
pub(crate) fn stem<C: Cut>(word: &str) -> Cow<'_, str> {
    match cut::<C, _>(Packed::of_eight(word), word) {
        Some(letters) => stem_of(&letters, word),
        None => stem_of_any::<C>(word),
    }
}

/// Returns which bytes of `word` its stem is, if it is a piece of it.
#[inline(always)]
pub(crate) fn stem_range<C: Cut>(word: &str) -> Option<Range<usize>> {
    match cut::<C, _>(Packed::of_eight(word), word) {
        Some(letters) => letters.piece(),
        None => match stem_of_any::<C>(word) {
            Cow::Borrowed(stem) => place_of(word, stem),
            Cow::Owned(_) => None,
        },
    }
}

/// Appends the stem of `word` to `out`.
#[inline(always)]
pub(crate) fn stem_into<C: Cut>(word: &str, out: &mut String) {
    match cut::<C, _>(Packed::of_eight(word), word) {
        Some(letters) => letters.push(out),
        None => {
            append_stem_of_any::<C>(word, out);
        }
    }
}

/// Cuts the stem out of the letters of `word`, if these are all its letters and stay letters.
#[inline(always)]
fn cut<C: Cut, R: Row>(letters: Option<Packed<R>>, word: &str) -> Option<Packed<R>> {
    let mut letters = letters?.folded(C::FOLD)?;
    C::cut(&mut letters, word);
    Some(letters)
}

/// Returns what is left of `word`.
#[inline(always)]
fn stem_of<'w, R: Row>(letters: &Packed<R>, word: &'w str) -> Cow<'w, str> {
    match letters.piece() {
        Some(range) => Cow::Borrowed(&word[range]),
        None => {
            let mut stem = String::new();
            letters.push(&mut stem);
            Cow::Owned(stem)
        }
    }
}

#[inline(never)]
fn stem_of_any<C: Cut>(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    if let Some(letters) = cut::<C, _>(Packed::of_one(word), word) {
        return stem_of(&letters, word);
    }
    if let Some(letters) = cut::<C, _>(Packed::of_sixteen(word), word) {
        return stem_of(&letters, word);
    }
    let mut stem = String::new();
    let start = append_stem_of_any::<C>(word, &mut stem);
    let is_left = |&(_, c): &(usize, char)| !C::FOLD.removes(c);
    let first = word.char_indices().filter(is_left).nth(start);
    let rest = &word[first.map_or(word.len(), |(at, _)| at)..];
    match rest.starts_with(&*stem) {
        true => Cow::Borrowed(&rest[..stem.len()]),
        false => Cow::Owned(stem),
    }
}

/// Appends the stem of a word of any kind, and returns how many letters were taken off the front.
#[inline(never)]
fn append_stem_of_any<C: Cut>(word: &str, out: &mut String) -> usize {
    if let Some(letters) = cut::<C, _>(Packed::of_sixteen(word), word) {
        letters.push(out);
        return letters.start();
    }
    let base = out.len();
    Kernel::active().rewrite(C::table(), word, out);
    let folded = &out[base..];
    if !folded.contains(has_rules) {
        0
    } else if let Some(letters) = Packed::of_eight(folded) {
        replace_by_stem::<C, _>(letters, word, base, out)
    } else if let Some(letters) = Packed::of_sixteen(folded) {
        replace_by_stem::<C, _>(letters, word, base, out)
    } else {
        let mut letters = Text::new(out, base);
        C::cut(&mut letters, word);
        letters.start()
    }
}

/// Puts the stem in the place of the letters that stand in `out` from `base` on, and returns how many were taken off the front.
fn replace_by_stem<C: Cut, R: Row>(
    mut letters: Packed<R>,
    word: &str,
    base: usize,
    out: &mut String,
) -> usize {
    C::cut(&mut letters, word);
    out.truncate(base);
    letters.push(out);
    letters.start()
}

/// Whether rules may name a letter; they leave words without such a letter alone.
fn has_rules(c: char) -> bool {
    ('ء'..='ي').contains(&c)
}

/// What [`stemmer!`] gives to a [`Cut`].
pub(crate) trait Folding {
    /// Returns the table of [`Cut::FOLD`].
    fn table() -> &'static Table;
}

/// Makes a type that is a [`Cut`] a [`Stemmer`](crate::Stemmer).
macro_rules! stemmer {
    ($type:ty) => {
        impl $crate::cut::Folding for $type {
            fn table() -> &'static kalim_simd::Table {
                use once_cell::race::OnceBox;
                static TABLE: OnceBox<kalim_simd::Table> = OnceBox::new();
                let fold = <Self as $crate::cut::Cut>::FOLD;
                TABLE.get_or_init(|| alloc::boxed::Box::new(fold.table()))
            }
        }

        impl $crate::Stemmer for $type {
            #[inline]
            fn stem<'w>(&self, word: &'w str) -> alloc::borrow::Cow<'w, str> {
                $crate::cut::stem::<Self>(word)
            }

            #[inline]
            fn stem_into(&self, word: &str, out: &mut alloc::string::String) {
                $crate::cut::stem_into::<Self>(word, out);
            }

            #[inline]
            fn stem_range(&self, word: &str) -> Option<core::ops::Range<usize>> {
                $crate::cut::stem_range::<Self>(word)
            }
        }
    };
}
pub(crate) use stemmer;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Arlstem, Arlstem2, Isri, Snowball};
    use alloc::format;
    use kalim_testkit::{any_text, arabic_word, mixed_text, vocalized_word};
    use proptest::prelude::*;
    use proptest::sample::select;

    /// Compares the stem with what the slow way makes of a word.
    fn check<C: Cut>(word: &str) {
        let mut slow = String::new();
        Kernel::active().rewrite(C::table(), word, &mut slow);
        C::cut(&mut Text::new(&mut slow, 0), word);
        assert_eq!(stem::<C>(word), slow, "{word:?}");
        let mut fast = String::new();
        stem_into::<C>(word, &mut fast);
        assert_eq!(fast, slow, "{word:?}");
    }

    fn check_all(word: &str) {
        check::<Snowball>(word);
        check::<Isri>(word);
        check::<Arlstem>(word);
        check::<Arlstem2>(word);
    }

    /// Affixes of every list, and letters that patterns have.
    const PIECES: [&str; 40] = [
        "ال", "وال", "بال", "كال", "لل", "ولل", "ف", "و", "ب", "ك", "ل", "س", "ست", "سي", "يست",
        "است", "م", "ت", "ي", "ن", "ا", "أ", "إ", "آ", "ؤ", "ئ", "ة", "ى", "ها", "هما", "تما",
        "كمو", "ات", "ون", "ين", "تان", "ني", "نا", "اية", "مل",
    ];

    proptest! {
        #[test]
        fn every_way_is_the_same(
            word in arabic_word(),
            vocalized in vocalized_word(),
            mixed in mixed_text(),
            text in any_text(),
        ) {
            check_all(&format!("{word}{vocalized}"));
            for word in mixed.split(' ').chain(text.split(' ')).chain([&*word, &*vocalized]) {
                check_all(word);
            }
        }

        #[test]
        fn affixes_in_any_order(pieces in proptest::collection::vec(select(&PIECES), 0..9)) {
            let word: String = pieces.into_iter().collect();
            check_all(&word);
            check_all(&format!("{word}\u{64E}"));
            check_all(&format!("{word}x"));
        }
    }
}
