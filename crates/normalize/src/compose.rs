//! Rule N1: Unicode normalization forms, with offsets.
//!
//! `unicode-normalization` composes; what is added here is finding the few places where there is
//! something to compose. A text falls into segments, each a *boundary* character (one that never
//! composes with or moves across what stands before it) with all that follows up to the next;
//! normalizing segment by segment equals normalizing the whole (UAX #15, section 9.1). Only
//! segments with a *trigger* can change, and triggers are found by a map.

use alloc::string::String;
use core::iter::once;
use core::ops::{Range, RangeInclusive};

use kalim_charmap::CharMap;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfkc_quick};

use crate::editor::{Edited, Editor};
use crate::rules::Form;

/// Where in Unicode a character may change under NFKC, or with what stands before it: all but the
/// big blocks of ideographs, syllables and pictures. A test looks at every character outside.
const ACTIVE: [RangeInclusive<char>; 7] = [
    '\u{A0}'..='\u{33FF}',
    '\u{A66F}'..='\u{ABFF}',
    '\u{F900}'..='\u{FFFF}',
    '\u{101FD}'..='\u{11FFF}',
    '\u{1611E}'..='\u{16FF1}',
    '\u{1BC9E}'..='\u{1FBF9}',
    '\u{2F800}'..='\u{2FA1D}',
];

/// The composition of a text to a Unicode form.
#[derive(Debug, Clone)]
pub(crate) struct Composer {
    form: Form,
    /// A map that changes the characters without which there is nothing to compose.
    triggers: CharMap,
}

impl Composer {
    /// Returns the composer to `form` for text that goes through `map` next.
    ///
    /// A mark that `map` deletes anyway needs no composition, unless the letter that it makes with
    /// another one is treated differently from that one alone. So vocalized text whose marks go
    /// pays nothing for composition.
    pub(crate) fn new(form: Form, map: &CharMap) -> Self {
        let is_trigger = |&c: &char| is_active(c, form) && !is_moot(c, map);
        let triggers = CharMap::builder().delete(ACTIVE.into_iter().flatten().filter(is_trigger));
        let triggers = triggers.build().expect("deletions do not contradict");
        Self { form, triggers }
    }

    /// Whether `text` has characters that may compose, in it or with what stands before it, as far
    /// as the map that follows can tell.
    #[inline]
    pub(crate) fn has_triggers(&self, text: &str) -> bool {
        !self.triggers.is_unchanged(text)
    }

    /// Whether no text has such characters.
    pub(crate) fn is_idle(&self) -> bool {
        self.triggers.entries().next().is_none()
    }

    /// Composes `text`.
    ///
    /// Cost: a scan, and some hundred nanoseconds for each segment with a trigger.
    pub(crate) fn compose(&self, text: &str) -> Edited {
        let mut editor = Editor::new(text);
        let mut composed = String::new();
        let mut at = 0;
        while let Some(found) = self.triggers.first_change(&text[at..]) {
            let segment = segment(text, at, at + found);
            at = segment.end;
            if quick_check(&text[segment.clone()], self.form) != IsNormalized::Yes {
                composed.clear();
                match self.form {
                    Form::Nfkc => composed.extend(text[segment.clone()].nfkc()),
                    _ => composed.extend(text[segment.clone()].nfc()),
                }
                editor.replace(segment, &composed);
            }
        }
        editor.finish()
    }
}

/// Returns the segment that the character at byte `at` is in, if none begins before `floor`.
fn segment(text: &str, floor: usize, at: usize) -> Range<usize> {
    let head = at + text[at..].chars().next().map_or(0, char::len_utf8);
    let start = text[floor..head]
        .char_indices()
        .rfind(|&(_, c)| is_boundary(c));
    let end = text[head..].char_indices().find(|&(_, c)| is_boundary(c));
    floor + start.map_or(0, |(at, _)| at)..end.map_or(text.len(), |(at, _)| head + at)
}

/// Whether `c` never composes with or moves across what stands before it.
fn is_boundary(c: char) -> bool {
    if c < '\u{300}' {
        return true;
    }
    let mut first = None;
    decompose_compatible(c, |part| {
        first.get_or_insert(part);
    });
    let first = first.unwrap_or(c);
    canonical_combining_class(first) == 0
        && [c, first]
            .iter()
            .all(|&c| is_nfc_quick(once(c)) != IsNormalized::Maybe)
}

/// Whether `c` can change under `form`, by itself or with what stands before it.
fn is_active(c: char, form: Form) -> bool {
    form != Form::Keep
        && (canonical_combining_class(c) != 0
            || quick_check(c.encode_utf8(&mut [0; 4]), form) != IsNormalized::Yes)
}

fn quick_check(text: &str, form: Form) -> IsNormalized {
    match form {
        Form::Nfkc => is_nfkc_quick(text.chars()),
        _ => is_nfc_quick(text.chars()),
    }
}

/// Whether composing `mark` with any letter makes no difference to `map`, which deletes it.
fn is_moot(mark: char, map: &CharMap) -> bool {
    let composes = || is_nfc_quick(once(mark)) == IsNormalized::Maybe;
    kalim_chars::is_mark(mark)
        && map.map_char(mark) == Some("")
        && (!composes() || kalim_chars::all_in_arabic_blocks().all(|c| is_alike(c, mark, map)))
}

/// Whether `map` makes the same of `letter` and of what it becomes with `mark`.
fn is_alike(letter: char, mark: char, map: &CharMap) -> bool {
    compose(letter, mark).is_none_or(|whole| same(map, letter, whole))
}

/// Whether `map` makes the same of both characters.
fn same(map: &CharMap, a: char, b: char) -> bool {
    let (mut first, mut second) = ([0; 4], [0; 4]);
    map.map_char(a).unwrap_or(a.encode_utf8(&mut first))
        == map.map_char(b).unwrap_or(b.encode_utf8(&mut second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use alloc::vec::Vec;
    use kalim_testkit::{all_chars, any_text};
    use proptest::prelude::*;

    #[test]
    fn n1_active_ranges_are_complete() {
        let inside = |c: char| ACTIVE.iter().any(|range| range.contains(&c));
        for c in all_chars() {
            assert!(inside(c) || !is_active(c, Form::Nfkc), "{c:?}");
            assert!(inside(c) || !is_active(c, Form::Nfc), "{c:?}");
            assert!(inside(c) || is_boundary(c), "{c:?}");
        }
    }

    #[test]
    fn n1_characters_without_a_boundary_join_the_segment_before() {
        for c in [
            '\u{F73}', '\u{FF9E}', '\u{654}', '\u{1161}', '\u{344}', '\u{FE70}',
        ] {
            assert_eq!(segment("بxب", 0, 2), 2..3);
            let text = alloc::format!("ب{c}ت");
            let apart = c == '\u{FE70}'; // decomposes to a space and a mark
            assert_eq!(
                segment(&text, 0, 2).start,
                if apart { 2 } else { 0 },
                "{c:?}"
            );
        }
    }

    #[test]
    fn n1_arabic_marks_compose_with_arabic_letters_only() {
        for whole in all_chars() {
            let parts: Vec<char> = whole.nfd().collect();
            if parts[1..].iter().any(|&mark| kalim_chars::is_mark(mark)) {
                assert!(kalim_chars::is_arabic(parts[0]), "{whole:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn n1_equals_unicode_normalization(text in any_text()) {
            for (form, want) in [(Form::Nfc, text.nfc().to_string()), (Form::Nfkc, text.nfkc().to_string())] {
                let composer = Composer::new(form, &CharMap::identity());
                let got = composer.compose(&text).map_or(text.clone(), |(out, _)| out);
                prop_assert_eq!(got, want);
            }
        }
    }
}
