//! The order of the marks on a letter.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use kalim_chars::consts::SHADDA;

use crate::combining::{combining_class, is_modifier};

/// An order in which the marks of a letter are written.
///
/// Keyboards, fonts and Unicode disagree about it: people type the shadda first, since it belongs
/// to the consonant; Unicode's normal forms put it behind the vowel. Both orders are canonically
/// equivalent, so that nothing but the bytes differs; texts in different orders do not match
/// byte by byte.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{MarkOrder, reorder_marks};
///
/// let typed = "م\u{651}\u{64E}"; // meem, shadda, fatha
/// let normal = "م\u{64E}\u{651}"; // meem, fatha, shadda
/// assert_eq!(reorder_marks(typed, MarkOrder::Canonical), normal);
/// assert_eq!(reorder_marks(normal, MarkOrder::ShaddaFirst), typed);
/// assert_eq!("shadda-first".parse(), Ok(MarkOrder::ShaddaFirst));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum MarkOrder {
    /// The order of Unicode's normal forms: by canonical combining class, and within a class as
    /// written. This is the order in NFC, NFD, NFKC and NFKD.
    #[default]
    Canonical,
    /// The order of typing and rendering: what makes another letter (such as a combining hamza),
    /// then shadda, then the rest in canonical order.
    ///
    /// It is step 2 of the Arabic Mark Transient Reordering Algorithm (AMTRA, [UAX #53]): of the
    /// marks of class 220 the modifiers at their head, of those of class 230 the modifiers at
    /// their head, every shadda, everything else.
    ///
    /// [UAX #53]: https://www.unicode.org/reports/tr53/
    ShaddaFirst,
}

kalim_chars::named!(MarkOrder, "mark order", {
    Canonical => "canonical",
    ShaddaFirst => "shadda-first",
});

impl MarkOrder {
    /// Puts one run of marks, each with its combining class, into this order.
    fn sort(self, run: &mut [(u8, char)]) {
        run.sort_by_key(|&(class, _)| class);
        if self == Self::ShaddaFirst {
            move_to_front(run, |mark| mark == SHADDA, 33);
            move_to_front(run, is_modifier, 230);
            move_to_front(run, is_modifier, 220);
        }
    }
}

/// Moves to the front those marks at the head of `class` that `pick` holds for.
fn move_to_front(run: &mut [(u8, char)], pick: fn(char) -> bool, class: u8) {
    let Some(start) = run.iter().position(|&(found, _)| found == class) else {
        return;
    };
    let marks = run[start..].iter();
    let count = marks.take_while(|&&(found, mark)| found == class && pick(mark));
    let end = start + count.count();
    run[..end].rotate_left(start);
}

/// Returns `text` with the marks of each letter in the given order.
///
/// The result is `Cow::Borrowed` if and only if nothing changed. It is canonically equivalent to
/// `text` and has the same length. Reordering again changes nothing.
///
/// Marks move within a run of Arabic marks whose combining class is not 0, and never across
/// anything else: letters, marks of other scripts, the small waw and yeh (U+06E5, U+06E6) and the
/// combining grapheme joiner (U+034F) stay where they are and divide the runs, as they do in
/// Unicode. Letters are neither composed nor decomposed.
///
/// Cost: one scan up to the first run out of order, then one allocation and one pass; a run of
/// `n` marks costs `n log n`.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{MarkOrder, reorder_marks};
///
/// let open = "عليم\u{652}\u{651}\u{64E}"; // sukun, shadda, fatha
/// assert_eq!(reorder_marks(open, MarkOrder::Canonical), "عليم\u{64E}\u{651}\u{652}");
/// assert_eq!(reorder_marks(open, MarkOrder::ShaddaFirst), "عليم\u{651}\u{64E}\u{652}");
/// ```
#[must_use]
pub fn reorder_marks(text: &str, order: MarkOrder) -> Cow<'_, str> {
    let Some(start) = first_disorder(text, order) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..start]);
    reorder_marks_into(&text[start..], order, &mut out);
    Cow::Owned(out)
}

/// Appends to `out` what [`reorder_marks`] returns.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{MarkOrder, reorder_marks_into};
///
/// let mut out = String::from("> ");
/// reorder_marks_into("م\u{651}\u{64E}", MarkOrder::Canonical, &mut out);
/// assert_eq!(out, "> م\u{64E}\u{651}");
/// ```
pub fn reorder_marks_into(text: &str, order: MarkOrder, out: &mut String) {
    out.reserve(text.len());
    let mut run = Vec::new();
    for c in text.chars() {
        let class = combining_class(c);
        if class == 0 {
            flush(&mut run, order, out);
            out.push(c);
        } else {
            run.push((class, c));
        }
    }
    flush(&mut run, order, out);
}

fn flush(run: &mut Vec<(u8, char)>, order: MarkOrder, out: &mut String) {
    order.sort(run);
    out.extend(run.drain(..).map(|(_, mark)| mark));
}

/// Whether [`reorder_marks`] would return `text` as it is.
///
/// # Examples
///
/// ```
/// use kalim_diacritics::{MarkOrder, is_ordered};
///
/// assert!(is_ordered("م\u{64E}\u{651}", MarkOrder::Canonical));
/// assert!(!is_ordered("م\u{64E}\u{651}", MarkOrder::ShaddaFirst));
/// ```
#[must_use]
pub fn is_ordered(text: &str, order: MarkOrder) -> bool {
    first_disorder(text, order).is_none()
}

/// Returns the byte offset of the first run of marks that is out of order.
fn first_disorder(text: &str, order: MarkOrder) -> Option<usize> {
    let (mut run, mut sorted) = (Vec::new(), Vec::new());
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let class = combining_class(c);
        if class != 0 {
            run.push((class, c));
            continue;
        }
        if !in_order(&run, order, &mut sorted) {
            return Some(start);
        }
        run.clear();
        start = at + c.len_utf8();
    }
    (!in_order(&run, order, &mut sorted)).then_some(start)
}

/// Whether `run` is sorted; `sorted` is room to work in.
fn in_order(run: &[(u8, char)], order: MarkOrder, sorted: &mut Vec<(u8, char)>) -> bool {
    if run.len() < 2 {
        return true;
    }
    sorted.clear();
    sorted.extend_from_slice(run);
    order.sort(sorted);
    sorted == run
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use kalim_chars::is_arabic;
    use kalim_testkit::{any_text, cases::TRICKY, padded_arabic, vocalized_word};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// UAX #53, step by step, on the marks of one run.
    fn amtra(run: &str) -> String {
        let mut marks: Vec<char> = run.nfd().collect();
        let is = |class: u8| move |&c: &char| combining_class(c) == class;
        let (shaddas, rest): (Vec<char>, Vec<char>) = marks.iter().partition(|c| is(33)(c));
        marks = [shaddas, rest].concat();
        for class in [230, 220] {
            let Some(start) = marks.iter().position(is(class)) else {
                continue;
            };
            let head = marks[start..].iter();
            let count = head
                .take_while(|&c| is(class)(c) && is_modifier(*c))
                .count();
            let moved: Vec<char> = marks.drain(start..start + count).collect();
            marks.splice(0..0, moved);
        }
        marks.into_iter().collect()
    }

    #[test]
    fn all_sorts_of_marks_in_the_order_of_uax_53() {
        let marks = "\u{618}\u{619}\u{64E}\u{64F}\u{654}\u{658}\u{653}\u{654}\u{651}\u{656}\
            \u{651}\u{65C}\u{655}\u{650}";
        let ordered = "\u{654}\u{658}\u{651}\u{651}\u{618}\u{64E}\u{619}\u{64F}\u{650}\u{656}\
            \u{65C}\u{655}\u{653}\u{654}";
        assert_eq!(reorder_marks(marks, MarkOrder::ShaddaFirst), ordered);
        for text in padded_arabic(marks) {
            let reordered = reorder_marks(&text, MarkOrder::ShaddaFirst);
            assert!(reordered.ends_with(ordered), "{text:?}");
        }
    }

    #[test]
    fn hamza_comes_before_shadda_when_typed() {
        let word = "و\u{64E}\u{651}\u{654}";
        assert_eq!(
            reorder_marks(word, MarkOrder::ShaddaFirst),
            "و\u{654}\u{651}\u{64E}"
        );
    }

    #[test]
    fn nothing_moves_across_what_divides_runs() {
        for divider in ["ب", "\u{6E5}", "\u{34F}", "\u{640}", "\u{301}"] {
            let text = ["\u{651}", divider, "\u{64E}"].concat();
            assert!(is_ordered(&text, MarkOrder::Canonical), "{text:?}");
        }
    }

    fn check_laws(text: &str) {
        for &order in MarkOrder::ALL {
            let once = reorder_marks(text, order);
            assert_eq!(matches!(once, Cow::Borrowed(_)), once == text, "{text:?}");
            assert_eq!(is_ordered(text, order), once == text, "{text:?}");
            assert!(is_ordered(&once, order), "{text:?}");
            assert!(once.nfd().eq(text.nfd()), "{text:?}");
            let mut out = ">".to_string();
            reorder_marks_into(text, order, &mut out);
            assert_eq!(out[1..], once, "{text:?}");
        }
    }

    #[test]
    fn laws_hold_on_tricky_texts() {
        TRICKY.iter().for_each(|text| check_laws(text));
    }

    fn marks() -> impl Strategy<Value = String> {
        let all: Vec<char> = kalim_testkit::all_chars()
            .filter(|&c| combining_class(c) != 0)
            .collect();
        proptest::collection::vec(proptest::sample::select(all), 0..12).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn laws_hold(text in any_text(), word in vocalized_word()) {
            check_laws(&text);
            check_laws(&word);
        }

        #[test]
        fn canonical_order_is_that_of_nfd(run in marks()) {
            let nfd: String = run.nfd().collect();
            prop_assert_eq!(reorder_marks(&run, MarkOrder::Canonical), nfd);
        }

        #[test]
        fn arabic_text_in_nfd_is_in_canonical_order(text in any_text()) {
            let nfd: String = text.nfd().filter(|&c| is_arabic(c)).collect();
            prop_assert!(is_ordered(&nfd.nfd().collect::<String>(), MarkOrder::Canonical));
        }

        #[test]
        fn shadda_first_is_the_order_of_uax_53(run in marks()) {
            prop_assert_eq!(reorder_marks(&run, MarkOrder::ShaddaFirst), amtra(&run));
        }
    }
}
