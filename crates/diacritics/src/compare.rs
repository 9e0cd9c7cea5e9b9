//! Comparison of words that are vocalized to different degrees.

use crate::letters::Letters;
use crate::reading::Reading;

/// How two texts agree, in rising order.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{Agreement, compare};
///
/// assert_eq!(compare("كَتَبَ", "كَتَبَ"), Agreement::Equal);
/// assert_eq!(compare("كَتَبَ", "كتب"), Agreement::Compatible);
/// assert_eq!(compare("كَتَبَ", "كُتِبَ"), Agreement::Different);
/// assert!(Agreement::Equal > Agreement::Compatible);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Agreement {
    /// A letter differs, or a mark contradicts a mark.
    Different,
    /// The letters are the same and no mark contradicts another, but one text has marks that
    /// the other leaves out.
    Compatible,
    /// Letters and marks say the same.
    Equal,
}

kalim_chars::named!(Agreement, "agreement", {
    Different => "different",
    Compatible => "compatible",
    Equal => "equal",
});

/// Whether two texts have the same letters, and marks that do not contradict each other.
///
/// The marks that both texts write must agree; what only one of them writes is no difference. So
/// كتِب agrees with كَتِبَ and with كتب, but not with كُتُب. The rules are those of [`compare`].
///
/// Agreement is symmetric and reflexive but not transitive: كتب agrees with كَتَبَ and with كُتِبَ.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::agree;
///
/// assert!(agree("كتِب", "كَتِبَ"));
/// assert!(!agree("كتِب", "كُتُب"));
/// assert!(agree("مدرسة", "مُدَرِّسَة"));
/// assert!(!agree("مَدْرَسة", "مُدَرِّسَة"));
/// ```
#[must_use]
pub fn agree(a: &str, b: &str) -> bool {
    compare(a, b) != Agreement::Different
}

/// Compares two texts letter by letter and mark by mark.
///
/// - C1: letters are compared as they are; none is folded. Only the canonical equivalents of
///   Unicode count as the same letter: أ and ا with U+0654, in any order of marks.
/// - C2: a combining hamza makes another letter; a combining madda does so on ا, and is a sign for
///   the reader elsewhere. Tatweel says nothing, except as the seat of a hamza.
/// - C3: on each letter the marks are three sets: shadda; vowels (haraka, tanwin, sukun); long
///   vowels (dagger alef, small waw and yeh). Two texts are compatible if of each set the one
///   includes the other. So a shadda may be missing, sukun agrees with no mark but contradicts a
///   haraka, and a tanwin contradicts a haraka.
/// - C4: the forms of a mark are one: small and curly harakat, open and curly tanwin, the Quranic
///   sukun U+06E1. The order of marks and their repetition do not matter.
/// - C5: a dagger alef without a vowel beside it stands for one with fatha.
/// - C6: a haraka with a small meem (U+06E2, U+06ED) is a tanwin, as the Quran writes it before ب.
/// - C7: other Quranic signs and honorifics are looked through.
///
/// Everything that is not Arabic must be the same character for character. Spelling (ٱ and ا, ى
/// and ي, presentation forms, controls) is left to normalization.
///
/// Cost: one pass over both texts, up to the first difference; no allocation.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{Agreement, compare};
///
/// // The order of shadda and kasra, the form of the sukun, and the way hamza is written.
/// assert_eq!(compare("م\u{651}\u{650}", "م\u{650}\u{651}"), Agreement::Equal);
/// assert_eq!(compare("مِنْ", "مِن\u{6E1}"), Agreement::Equal);
/// assert_eq!(compare("أَب", "ا\u{64E}\u{654}ب"), Agreement::Equal);
/// // Tanwin is not a haraka, and ا is not أ.
/// assert_eq!(compare("بَيْتٌ", "بَيْتُ"), Agreement::Different);
/// assert_eq!(compare("احمد", "أحمد"), Agreement::Different);
/// ```
#[must_use]
pub fn compare(a: &str, b: &str) -> Agreement {
    let (mut a, mut b) = (readings(a), readings(b));
    let mut agreement = Agreement::Equal;
    loop {
        let next = match (a.next(), b.next()) {
            (Some(a), Some(b)) => compare_letters(a, b),
            (None, None) => return agreement,
            _ => Agreement::Different,
        };
        if next == Agreement::Different {
            return next;
        }
        agreement = agreement.min(next);
    }
}

fn readings(text: &str) -> impl Iterator<Item = Reading> {
    Letters::new(text).map(Reading::of)
}

fn compare_letters(a: Reading, b: Reading) -> Agreement {
    if a == b {
        Agreement::Equal
    } else if a.same_letter(b) && a.is_compatible(b) {
        Agreement::Compatible
    } else {
        Agreement::Different
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::string::String;
    use alloc::vec::Vec;

    use kalim_chars::{MarkKind, MarkSet, mark_kind};
    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, padded_arabic, vocalized_word};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::{MarkOrder, reorder_marks, strip};
    use Agreement::{Compatible, Different, Equal};

    const CASES: &[(&str, &str, Agreement)] = &[
        ("", "", Equal),
        ("", "ب", Different),
        ("كتِب", "كَتِبَ", Compatible),
        ("كتِب", "كُتُب", Different),
        // C1, C2: letters, hamza, madda, tatweel.
        ("احمد", "أحمد", Different),
        ("ٱلله", "الله", Different),
        ("أ", "ا\u{654}", Equal),
        ("أ\u{64E}", "ا\u{64E}\u{654}", Equal),
        ("آ", "ا\u{653}", Equal),
        ("إ", "ا\u{655}", Equal),
        ("ئ", "ي\u{654}", Equal),
        ("أ", "ا\u{655}", Different),
        ("س\u{653}", "س", Equal),
        ("كـــتاب", "كتاب", Equal),
        ("ي\u{640}\u{670}", "ي\u{670}", Equal),
        ("شي\u{640}\u{654}ا", "شئا", Different),
        ("شي\u{640}\u{654}ا", "شي\u{640}\u{654}\u{64B}ا", Compatible),
        // C3: shadda, sukun, tanwin.
        ("مدرس", "مُدَرِّس", Compatible),
        ("مدرّس", "مدرِس", Compatible),
        ("كَتْب", "كتب", Compatible),
        ("كَتْب", "كَتَب", Different),
        ("كَتَبً", "كَتَبَ", Different),
        ("مُ\u{650}", "مُ", Compatible),
        ("مُ\u{650}", "مِ\u{64E}", Different),
        // C4: forms of a mark.
        ("من\u{652}", "من\u{6E1}", Equal),
        ("ب\u{64B}", "ب\u{8F0}", Equal),
        ("ب\u{8E8}", "ب\u{8F1}", Equal),
        ("ب\u{64E}", "ب\u{618}", Equal),
        ("ب\u{64E}\u{64E}", "ب\u{64E}", Equal),
        // C5: dagger alef.
        ("ه\u{670}ذا", "ه\u{64E}\u{670}ذا", Equal),
        ("ه\u{670}ذا", "هذا", Compatible),
        ("ه\u{670}ذا", "هِذا", Different),
        ("له\u{64F}\u{6E5}", "له\u{64F}", Compatible),
        // C6: tanwin before ب.
        ("سَمِيع\u{64F}\u{6E2}", "سَمِيع\u{64C}", Equal),
        ("سَمِيع\u{64F}\u{6E2}", "سَمِيع\u{64F}", Different),
        ("مِن\u{6E2}", "مِن", Equal),
        // C7: signs.
        ("كَتَبَ\u{6D6}", "كَتَبَ", Equal),
        ("محمد\u{610}", "محمد", Equal),
        ("\u{6D6}ب", "ب", Equal),
        // What is not Arabic.
        ("cafe", "cafe\u{301}", Different),
        ("كتب كتب", "كتبكتب", Different),
    ];

    #[test]
    fn named_cases_at_every_padding() {
        for &(a, b, expected) in CASES {
            for (a, b) in padded_arabic(a).zip(padded_arabic(b)) {
                assert_eq!(compare(&a, &b), expected, "{a:?} {b:?}");
                assert_eq!(compare(&b, &a), expected, "{b:?} {a:?}");
                assert_eq!(agree(&a, &b), expected != Different, "{a:?} {b:?}");
            }
        }
    }

    fn check_laws(text: &str) {
        assert_eq!(compare(text, text), Equal, "{text:?}");
        for &order in MarkOrder::ALL {
            assert_eq!(
                compare(text, &reorder_marks(text, order)),
                Equal,
                "{text:?}"
            );
        }
        assert!(agree(text, &strip(text)), "{text:?}");
    }

    #[test]
    fn laws_hold_on_tricky_texts() {
        TRICKY.iter().for_each(|text| check_laws(text));
        for (a, b) in TRICKY
            .iter()
            .flat_map(|a| TRICKY.iter().map(move |b| (a, b)))
        {
            assert_eq!(compare(a, b), compare(b, a), "{a:?} {b:?}");
        }
    }

    /// A letter decomposed, and its marks in three sets, each mark in its common form.
    type Naive = (char, BTreeSet<char>, [BTreeSet<char>; 3]);

    /// The letters of a word without tatweel.
    fn naive_letters(word: &str) -> Vec<Naive> {
        let mut letters: Vec<Naive> = Vec::new();
        for c in word.nfd() {
            let Some(kind) = mark_kind(c) else {
                letters.push((c, BTreeSet::new(), Default::default()));
                continue;
            };
            let (base, hamza, [shadda, vowels, long]) = letters.last_mut().unwrap();
            match kind {
                MarkKind::Madda if *base != 'ا' => false,
                MarkKind::Hamza | MarkKind::Madda => hamza.insert(c),
                MarkKind::Shadda => shadda.insert(c),
                MarkKind::DaggerAlef | MarkKind::SmallLetter => long.insert(c),
                MarkKind::Quranic if c == '\u{6E2}' || c == '\u{6ED}' => vowels.insert('n'),
                MarkKind::Quranic | MarkKind::Honorific => false,
                _ => vowels.insert(common_form(c)),
            };
        }
        letters.iter_mut().for_each(naive_rules);
        letters
    }

    fn common_form(mark: char) -> char {
        match mark {
            '\u{618}' | '\u{8E4}' => '\u{64E}',
            '\u{619}' | '\u{8E5}' => '\u{64F}',
            '\u{61A}' | '\u{8E6}' => '\u{650}',
            '\u{8F0}' | '\u{8E7}' => '\u{64B}',
            '\u{8F1}' | '\u{8E8}' => '\u{64C}',
            '\u{8F2}' | '\u{8E9}' => '\u{64D}',
            '\u{6E1}' => '\u{652}',
            _ => mark,
        }
    }

    fn naive_rules((_, _, [_, vowels, long]): &mut Naive) {
        let pairs = [
            ('\u{64E}', '\u{64B}'),
            ('\u{64F}', '\u{64C}'),
            ('\u{650}', '\u{64D}'),
        ];
        if vowels.remove(&'n') {
            for (haraka, tanwin) in pairs {
                if vowels.remove(&haraka) {
                    vowels.insert(tanwin);
                }
            }
        }
        if vowels.is_empty() && long.contains(&'\u{670}') {
            vowels.insert('\u{64E}');
        }
    }

    fn naive(a: &str, b: &str) -> Agreement {
        let (a, b) = (naive_letters(a), naive_letters(b));
        let nested = |a: &BTreeSet<char>, b: &BTreeSet<char>| a.is_subset(b) || b.is_subset(a);
        let compatible = |a: &Naive, b: &Naive| {
            (a.0, &a.1) == (b.0, &b.1) && a.2.iter().zip(&b.2).all(|(a, b)| nested(a, b))
        };
        match a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| compatible(a, b)) {
            true if a == b => Equal,
            true => Compatible,
            false => Different,
        }
    }

    /// Replaces the marks whose turn in `which` is `false` by a damma.
    fn changed(word: &str, which: &[bool]) -> String {
        let mut turns = which.iter().cycle();
        let change = |c: char| match mark_kind(c) {
            Some(_) if turns.next() == Some(&false) => '\u{64F}',
            _ => c,
        };
        word.chars().map(change).collect()
    }

    /// Leaves out the vowels whose turn in `which` is `false`.
    fn thinned(word: &str, which: &[bool]) -> String {
        let mut turns = which.iter().cycle();
        let keeps = |&c: &char| {
            let kind = mark_kind(c).filter(|&kind| !MarkSet::LETTER_PARTS.contains(kind));
            kind.is_none() || turns.next() != Some(&false)
        };
        word.chars().filter(keeps).collect()
    }

    proptest! {
        #[test]
        fn laws_hold(text in any_text(), word in vocalized_word()) {
            check_laws(&text);
            check_laws(&word);
        }

        #[test]
        fn comparison_is_symmetric(word in arabic_word(), a in vocalized_word(), b in any_text()) {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a));
            prop_assert_eq!(compare(&a, &word), compare(&word, &a));
        }

        #[test]
        fn canonical_equivalents_are_equal(word in vocalized_word()) {
            prop_assert_eq!(compare(&word, &word.nfc().collect::<String>()), Equal);
            prop_assert_eq!(compare(&word, &word.nfd().collect::<String>()), Equal);
        }

        #[test]
        fn leaving_out_vowels_is_compatible(word in one_vowel_word(), which: [bool; 5]) {
            let less = thinned(&word, &which);
            prop_assert!(agree(&word, &less), "{:?} {:?}", word, less);
        }

        #[test]
        fn different_letters_never_agree(word in vocalized_word(), which: prop::sample::Index) {
            let letters: Vec<usize> = (word.char_indices())
                .filter_map(|(at, c)| kalim_chars::is_letter(c).then_some(at))
                .collect();
            let (before, rest) = word.split_at(letters[which.index(letters.len())]);
            let changed: String = before.chars().chain(['ݑ']).chain(rest.chars().skip(1)).collect();
            prop_assert_eq!(compare(&word, &changed), Different);
        }

        #[test]
        fn comparison_equals_the_naive_one(a in one_vowel_word(), b in vocalized_word(), which: [bool; 7]) {
            prop_assert_eq!(compare(&a, &b), naive(&a, &b));
            for word in [a, b] {
                let (less, other) = (thinned(&word, &which), changed(&word, &which));
                prop_assert_eq!(compare(&word, &less), naive(&word, &less), "{} {}", word, less);
                prop_assert_eq!(compare(&word, &other), naive(&word, &other), "{} {}", word, other);
            }
        }
    }

    /// Words with at most one vowel and one shadda on a letter.
    fn one_vowel_word() -> impl Strategy<Value = String> {
        let vowel =
            proptest::sample::select(alloc::vec!["", "\u{64E}", "\u{650}", "\u{652}", "\u{64C}"]);
        let shadda = proptest::sample::select(alloc::vec!["", "\u{651}"]);
        let letter = (arabic_word(), shadda, vowel)
            .prop_map(|(word, shadda, vowel)| [word.as_str(), shadda, vowel].concat());
        proptest::collection::vec(letter, 1..6).prop_map(|letters| letters.concat())
    }
}
