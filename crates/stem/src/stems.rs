//! light10 for many words at once.
//!
//! Each letter of an affix is a mask with a bit for each byte of the text at which it stands. So what is
//! asked of one word is a few instructions for all of them, and no branch depends on the words. The
//! tests compare it with [`Light10`](crate::Light10), which has the affixes as tables.

use alloc::boxed::Box;
use core::ops::Range;

use kalim_chars::{digit_value, is_mark};
use kalim_simd::{Bits, Kernel, Lanes, RoughTable, SpanList, Spans, Work};
use once_cell::race::OnceBox;

/// The letters of suffixes, by their codes from 1 on.
const SUFFIX_LETTERS: [char; 7] = ['ه', 'ا', 'ن', 'ت', 'ي', 'و', 'ة'];
/// Further letters of prefixes, by their codes behind [`WITHIN`].
const PREFIX_LETTERS: [char; 4] = ['ل', 'ب', 'ك', 'ف'];
/// The code that bytes within a character have.
const WITHIN: u8 = 8;
/// The code of all other letters and marks of U+0600 to U+06FF.
const OTHER: u8 = WITHIN + 5;
/// The code of decimal digits.
const DIGIT: u8 = WITHIN + 6;
/// The code of letters of other scripts.
const FOREIGN: u8 = WITHIN + 7;

/// Returns the code of `c`, of four bits; 0 for what has none.
fn code(c: char) -> u8 {
    let place = |letters: &[char]| letters.iter().position(|&letter| letter == c);
    match (place(&SUFFIX_LETTERS), place(&PREFIX_LETTERS)) {
        (Some(at), _) => 1 + at as u8,
        (_, Some(at)) => WITHIN + 1 + at as u8,
        _ if c.is_ascii_digit() || digit_value(c).is_some() => DIGIT,
        _ if !('\u{600}'..='\u{6FF}').contains(&c) && c.is_alphabetic() => FOREIGN,
        _ if !('\u{600}'..='\u{6FF}').contains(&c) => 0,
        _ if c.is_alphabetic() || is_mark(c) => OTHER,
        _ => 0,
    }
}

fn table() -> &'static RoughTable {
    static TABLE: OnceBox<RoughTable> = OnceBox::new();
    TABLE.get_or_init(|| Box::new(RoughTable::new(|c| Some(code(c)))))
}

/// The stems of many words.
#[derive(Debug, Clone, Default)]
pub struct Stems {
    /// The stems, one for each word.
    pub list: SpanList,
    /// The ends of the words that are digits alone, which are their own stems.
    pub numbers: Bits,
    /// The ends of the words that are letters of other scripts alone, which are their own stems.
    pub foreign: Bits,
    /// The ends of other words that have yet to be stemmed one by one.
    pub others: Bits,
}

/// Fills `stems` with those of `words`, which are pieces of `text`.
#[inline]
pub(crate) fn fill(text: &str, words: &Spans, stems: &mut Stems) {
    let kernel = Kernel::active();
    let mut codes = [Bits::NONE; 4];
    let len = words.ends.highest().unwrap_or(0);
    fill_codes(kernel, text, words.base..words.base + len, &mut codes);
    let found = kernel.run(Cut {
        codes: &codes,
        words,
    });
    stems.list.fill(&found.spans);
    stems.numbers = found.numbers;
    stems.foreign = found.foreign;
    stems.others = found.others;
}

/// Puts the codes of the characters in `range`, of at most 512 bytes, and of some behind it into `codes`:
/// one mask for each bit of a code.
#[inline]
fn fill_codes(kernel: Kernel, text: &str, range: Range<usize>, codes: &mut [Bits; 4]) {
    let (base, count) = (range.start, range.len() / 64 + 1);
    kernel.rough_blocks(
        table(),
        text,
        base,
        count,
        (),
        #[inline(always)]
        |(), at, block| {
            codes[0].0[at] = block.first;
            codes[1].0[at] = block.second;
            codes[2].0[at] = block.third;
            codes[3].0[at] = block.extending;
            true
        },
    );
}

/// The work of cutting words down to their stems.
struct Cut<'s> {
    codes: &'s [Bits; 4],
    words: &'s Spans,
}

/// Where letters stand.
#[derive(Clone, Copy)]
struct Letters<L> {
    ha: L,
    alef: L,
    nun: L,
    ta: L,
    ya: L,
    waw: L,
    ta_marbuta: L,
    lam: L,
    /// و, ب, ك and ف.
    conjunction: L,
    /// All letters and marks of two bytes.
    any: L,
    digit: L,
    /// Letters of other scripts.
    foreign: L,
    /// Bytes within a character.
    inner: L,
}

/// What became of words.
struct Found {
    spans: Spans,
    numbers: Bits,
    foreign: Bits,
    others: Bits,
}

impl<L: Lanes> Letters<L> {
    #[inline(always)]
    fn new([a, b, c, d]: &[Bits; 4]) -> Self {
        let load = L::from_bits;
        let (a, b, c, d) = (load(*a), load(*b), load(*c), load(*d));
        let (only_a, only_b, b_and_c) = (a & !b & !c, b & !a & !c, b & c & !a);
        Self {
            ha: only_a & !d,
            alef: only_b & !d,
            nun: a & b & !c & !d,
            ta: c & !a & !b & !d,
            ya: a & c & !b & !d,
            waw: b_and_c & !d,
            ta_marbuta: a & b & c & !d,
            lam: only_a & d,
            conjunction: b_and_c & !d | (only_b | a & b & !c | c & !a & !b) & d,
            any: (a | b | c) & !(b & c & d),
            digit: b_and_c & d,
            foreign: a & b & c & d,
            inner: d & !(a | b | c),
        }
    }

    /// Returns the first bytes of the stems of words that begin at `starts`; `later` are the letters
    /// behind the first one of a word.
    #[inline(always)]
    fn stem_starts(&self, starts: L, later: L) -> L {
        let of_four = starts & later.down::<2>() & later.down::<4>() & later.down::<6>();
        let of_five = of_four & later.down::<8>();
        let next_lam = self.lam.down::<2>();
        let article = self.alef & next_lam;
        let three = self.conjunction & article.down::<2>() & of_five;
        let two = (article | self.lam & next_lam) & of_four;
        let one = self.waw & of_four & !three;
        starts & !(one | two | three) | one.up::<2>() | two.up::<4>() | three.up::<6>()
    }

    /// Returns the bytes behind the stems of words that end at `ends` and may not be cut before
    /// `may_end`, and the ends of words that have more suffixes than were looked for.
    #[inline(always)]
    fn stem_ends(&self, ends: L, may_end: L) -> (L, L) {
        // Suffixes are told at the byte behind them.
        let (alef, ha, nun) = (self.alef.up::<2>(), self.ha.up::<2>(), self.nun.up::<2>());
        let (ta, ta_marbuta) = (self.ta.up::<2>(), self.ta_marbuta.up::<2>());
        let (may_lose_one, may_lose_two) = (may_end.up::<2>(), may_end.up::<4>());
        let her = self.ha.up::<4>() & alef & may_lose_two;
        let two = self.alef.up::<4>() & (nun | ta)
            | self.waw.up::<4>() & nun
            | self.ya.up::<4>() & (nun | ha | ta_marbuta);
        let two = two & may_lose_two;
        let one = (ha | ta_marbuta | self.ya.up::<2>()) & may_lose_one;

        let behind_her = ends & !her | (ends & her).down::<4>();
        let behind_two = behind_her & !two | (behind_her & two).down::<4>();
        let stem_ends = behind_two & !one | (behind_two & one).down::<2>();
        let again = (behind_her & two).down::<4>() & two | (behind_two & one).down::<2>() & one;
        (stem_ends, again)
    }
}

/// Returns the bytes to which a bit of `starts` is carried if nothing but `body` is behind it.
#[inline(always)]
fn carried<L: Lanes>(starts: L, body: L) -> L {
    body.plus(starts & body)
}

impl Work for Cut<'_> {
    type Output = Found;

    #[inline(always)]
    fn run<L: Lanes>(self) -> Found {
        let Spans { base, starts, ends } = *self.words;
        let (starts, ends) = (L::from_bits(starts), L::from_bits(ends));
        let letters = Letters::<L>::new(self.codes);
        let within = ends.minus(starts);
        let any = letters.any & within;
        let plain_ends = carried(starts, within & (any | any.up::<1>())) & ends;
        let digits = letters.digit | letters.digit.up::<1>() & letters.inner;
        let numbers = carried(starts, within & digits) & ends;
        let foreign = letters.foreign | letters.foreign.up::<1>() & letters.inner;
        let foreign = carried(starts, within & foreign) & ends;

        let stem_starts = letters.stem_starts(starts, any & !starts);
        // A stem keeps its first two letters.
        let first = stem_starts | stem_starts.up::<1>();
        let may_end = within & !(first | first.up::<2>());
        let (stem_ends, again) = letters.stem_ends(plain_ends, may_end);
        let whole = numbers | foreign;
        let others = ends & !(plain_ends | whole);
        let mut one_by_one = others;
        if !again.is_empty() {
            // A bit before the end of a word is carried to its end.
            one_by_one = others | within.plus(again) & ends;
        }
        Found {
            spans: Spans {
                base,
                starts: stem_starts.to_bits(),
                ends: (stem_ends | whole | others).to_bits(),
            },
            numbers: numbers.to_bits(),
            foreign: foreign.to_bits(),
            others: one_by_one.to_bits(),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;
    use kalim_testkit::{arabic_word, fold};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use std::sync::LazyLock;

    use super::*;
    use crate::light10::{PREFIXES, SUFFIXES};
    use crate::{Algorithm, PROTECTED, Protected, Stemmer};

    /// Stemmers with a list of words to leave whole.
    static PROTECTED_WORDS: LazyLock<[Protected<Algorithm>; 2]> = LazyLock::new(|| {
        [Algorithm::Light10, Algorithm::None]
            .map(|stemmer| Protected::folded(stemmer, PROTECTED, fold))
    });

    /// Returns the words, as many as are in 511 bytes, with a space before each, and where they are.
    fn join(words: &[String], base: usize) -> (String, Vec<Range<usize>>, Spans) {
        let (mut text, mut ranges) = (" ".repeat(base), Vec::new());
        let mut spans = Spans {
            base,
            ..Spans::NONE
        };
        for word in words {
            let start = text.len() + 1;
            let end = start + word.len();
            if end - base >= Bits::COUNT {
                break;
            }
            text.extend([" ", word]);
            ranges.push(start..end);
            spans.starts.insert(start - base);
            spans.ends.insert(end - base);
        }
        (text, ranges, spans)
    }

    /// Compares the stems of words with those that they have one by one, and returns how many had yet to be
    /// stemmed so.
    fn check(words: &[String], base: usize) -> usize {
        let (text, ranges, spans) = join(words, base);
        let mut list = SpanList::new();
        list.fill(&spans);
        let mut others = 0;
        for stemmer in &*PROTECTED_WORDS {
            let mut stems = Stems::default();
            stemmer.stemmer().stems(&text, &spans, &mut stems);
            assert_eq!(stems.list.len(), ranges.len());
            others = stems.others.iter().count();
            for (word, stem) in ranges.iter().zip(stems.list.ranges()) {
                let end = word.end - base;
                let is_number = text[word.clone()].chars().all(|c| code(c) == DIGIT);
                assert_eq!(stems.numbers.has(end), is_number, "{text:?}");
                let is_foreign = text[word.clone()].chars().all(|c| code(c) == FOREIGN);
                assert_eq!(stems.foreign.has(end), is_foreign, "{text:?}");
                if !stems.others.has(end) {
                    let want = stemmer.stemmer().stem(&text[word.clone()]);
                    assert_eq!(text[stem], *want, "{text:?}");
                }
            }
            stemmer.keep_listed(&text, &list, &mut stems);
            for (word, stem) in ranges.iter().zip(stems.list.ranges()) {
                if !stems.others.has(word.end - base) {
                    let want = stemmer.stem(&text[word.clone()]);
                    assert_eq!(text[stem], *want, "{text:?}");
                }
            }
        }
        others
    }

    #[test]
    fn listed_words_with_all_affixes_agree() {
        let prefixes = || ["", "ل"].into_iter().chain(PREFIXES.iter().map(|p| p.text));
        let suffixes = || core::iter::once("").chain(SUFFIXES.iter().map(|s| s.text));
        let affixes = || prefixes().flat_map(|p| suffixes().map(move |s| (p, s)));
        let forms: Vec<_> = PROTECTED
            .iter()
            .chain(&["كتاب", "و", "لله", "ال"])
            .flat_map(|word| affixes().map(|(p, s)| format!("{p}{}{s}", fold(word))))
            .collect();
        for words in forms.chunks(37) {
            check(words, 0);
        }
    }

    #[test]
    fn suffixes_in_any_order_agree() {
        let pairs = SUFFIXES
            .iter()
            .flat_map(|a| SUFFIXES.iter().map(move |b| (a, b)));
        let words: Vec<_> = pairs
            .map(|(a, b)| format!("والكتب{}{}", a.text, b.text))
            .collect();
        for words in words.chunks(20) {
            assert!(check(words, 3) < words.len());
        }
    }

    #[test]
    fn words_of_letters_are_not_left_over() {
        let words = ["والكتاب", "في", "مدرستها", "ا", "المعلمون", "كِتَابٌ"];
        let words: Vec<String> = words.map(String::from).into();
        for base in 0..70 {
            assert_eq!(check(&words, base), 0);
        }
        let words = ["abc", "12", "٣٤", "ا1", "µ", "aا"];
        assert_eq!(check(&words.map(String::from), 0), 2);
        assert_eq!(check(&[], 0), 0);
    }

    proptest! {
        #[test]
        fn any_words_agree(
            words in vec(
                (
                    select(PREFIXES.map(|p| p.text).to_vec()),
                    prop_oneof![arabic_word(), r"[ا-يa-z0-9٠-٩\u{64B}-\u{670}]{1,9}".boxed(), "[اوليهنتة]{1,6}".boxed()],
                    select(SUFFIXES.map(|s| s.text).to_vec()),
                    any::<[bool; 2]>(),
                ),
                0..60,
            ),
            base in 0_usize..100,
        ) {
            let words: Vec<_> = words
                .iter()
                .map(|(prefix, word, suffix, [has_prefix, has_suffix])| {
                    let prefix = if *has_prefix { prefix } else { "" };
                    let suffix = if *has_suffix { suffix } else { "" };
                    format!("{prefix}{word}{suffix}")
                })
                .collect();
            check(&words, base);
        }
    }
}
