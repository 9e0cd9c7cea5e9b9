//! Words that a stemmer must leave whole.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::ops::Range;

use hashbrown::HashSet;

use kalim_simd::SpanList;

use crate::ends::Ends;
use crate::forms::{ALLAH, CUTS, CUTS_OF, LILLAH, MOST_STARTS, STARTS, is_lillah, prefix_of};
use crate::light10::{PREFIX_LETTERS, PREFIX_OF, SUFFIX_LETTERS};
use crate::openings::Openings;
use crate::stems::Stems;
use crate::word_set::WordSet;
use crate::{Algorithm, Stemmer};

/// A stemmer with a list of words that it leaves whole.
///
/// A word of the list is its own stem, and so is what light10's affixes make of it:
///
/// 1. A listed word is its own stem: وزير.
/// 2. A prefix of light10 in front of a listed word is cut, and nothing else: والوزير gives وزير,
///    وإلى gives إلى. The article may be part of the listed word (والله gives الله), and so may the
///    second lam of لل (للغة gives لغة).
/// 3. One or two suffixes of light10 behind it are cut, and nothing else: وزيرها gives وزير, وطنيات
///    gives وطن.
/// 4. لله, with or without و or ف, is الله if that is listed: there the alef is not written.
/// 5. Any other word goes to the stemmer within.
///
/// Where several listed words fit, the one with the fewest suffixes wins, then the one that begins
/// first. The lengths that light10 asks for do not matter: the list vouches for the word.
///
/// Words are compared as they are. A list in everyday spelling and a text whose letters are folded
/// never meet, so pass the list through the same folding: see [`folded`](Self::folded).
///
/// Lucene's exclusion set knows rule 1 only.
///
/// Building it takes some tens of milliseconds for some hundred words: build once, use often.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Light10, Protected, Stemmer};
///
/// let stemmer = Protected::new(Light10, ["وزير", "الله"]);
/// for word in ["وزير", "ووزير", "الوزير", "والوزير", "وزيرها", "للوزيرين"] {
///     assert_eq!(stemmer.stem(word), "وزير");
/// }
/// for word in ["الله", "والله", "بالله", "لله", "ولله"] {
///     assert_eq!(stemmer.stem(word), "الله");
/// }
/// assert_eq!(stemmer.stem("وردة"), "رد"); // not listed
/// ```
#[derive(Debug, Clone)]
pub struct Protected<S> {
    stemmer: S,
    words: WordSet,
    /// How the forms of the words go on from where a word begins.
    openings: Openings,
}

impl<S: Stemmer> Protected<S> {
    /// Returns `stemmer` with `words` to leave whole, compared as they are.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Light10, Protected, Stemmer};
    ///
    /// let names = Protected::new(Light10, ["الحسين", "مروان"]);
    /// assert_eq!(names.stem("ومروان"), "مروان");
    /// assert_eq!(names.stem("مَروان"), "مَرو"); // neither folded: the mark is in the way
    /// ```
    #[must_use]
    pub fn new(stemmer: S, words: impl IntoIterator<Item: AsRef<str>>) -> Self {
        let words = words.into_iter().filter(|word| !word.as_ref().is_empty());
        let words: HashSet<Box<str>> = words.map(|word| word.as_ref().into()).collect();
        let mut openings = Openings::of(words.iter().map(|word| &**word));
        let words = WordSet::of(words);
        let all = words.words.iter().map(|word| &**word);
        openings.add_forms(all, |openings, form| {
            let stem = stemmer.stem(form);
            match words.find(openings, form) {
                Listed::No => false,
                Listed::Piece(piece) => form[piece] != *stem,
                Listed::Allah => true,
            }
        });
        Self {
            stemmer,
            words,
            openings,
        }
    }

    /// Returns `stemmer` with `words` to leave whole, each after it has passed through `fold`.
    ///
    /// `fold` is what the text passes through before it is stemmed.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Light10, PROTECTED, Protected, Stemmer};
    ///
    /// let fold = |word: &str| word.replace(['أ', 'إ', 'آ'], "ا").replace('ى', "ي");
    /// let stemmer = Protected::folded(Light10, PROTECTED, fold);
    /// assert_eq!(stemmer.stem(&fold("إلى")), "الي");
    /// assert_eq!(stemmer.stem(&fold("ألمانيا")), "المانيا");
    /// ```
    #[must_use]
    pub fn folded(
        stemmer: S,
        words: impl IntoIterator<Item: AsRef<str>>,
        mut fold: impl FnMut(&str) -> String,
    ) -> Self {
        Self::new(stemmer, words.into_iter().map(|word| fold(word.as_ref())))
    }

    /// Returns the stemmer within.
    #[must_use]
    pub const fn stemmer(&self) -> &S {
        &self.stemmer
    }

    /// Returns whether `word` itself is in the list, in the spelling that the list has.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Light10, Protected};
    ///
    /// let stemmer = Protected::new(Light10, ["وزير"]);
    /// assert!(stemmer.protects("وزير"));
    /// assert!(!stemmer.protects("الوزير"));
    /// ```
    #[must_use]
    pub fn protects(&self, word: &str) -> bool {
        self.words.contains(word.as_bytes())
    }

    /// Returns the number of different words in the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.words.len()
    }

    /// Returns whether the list is empty, so that nothing is protected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.words.is_empty()
    }
}

impl WordSet {
    /// Returns the listed word that `word` is a form of, by trying all that it may be.
    fn find(&self, openings: &Openings, word: &str) -> Listed {
        if word.len() < self.shortest().min(LILLAH.len()) {
            return Listed::No;
        }
        let (prefix, letters) = match Ends::of(word.as_bytes()) {
            Some(ends) => {
                let prefix = PREFIX_OF[PREFIX_LETTERS.numbers(ends.first()) & 0o777];
                (usize::from(prefix), SUFFIX_LETTERS.numbers(ends.last()))
            }
            None => (
                prefix_of(word),
                SUFFIX_LETTERS.numbers_of(word.chars().rev()),
            ),
        };
        // Nearly all starts are turned down once and not for each cut.
        let mut starts = [word.len(); MOST_STARTS];
        let mut count = 0;
        for &start in STARTS[prefix] {
            starts[count] = start;
            let rest = word.as_bytes().get(start..);
            count += usize::from(rest.is_some_and(|rest| openings.begin(rest)));
        }
        let mut cuts = CUTS_OF[letters & 0o7777];
        while cuts != 0 {
            let end = word.len() - CUTS[cuts.trailing_zeros() as usize];
            for &start in &starts[..count] {
                let piece = word.as_bytes().get(start..end);
                if piece.is_some_and(|piece| self.contains(piece)) {
                    return Listed::Piece(start..end);
                }
            }
            cuts &= cuts - 1;
        }
        match is_lillah(word) && self.contains(ALLAH.as_bytes()) {
            true => Listed::Allah,
            false => Listed::No,
        }
    }
}

/// The listed word that a word is a form of.
enum Listed {
    No,
    /// These bytes of the word.
    Piece(Range<usize>),
    /// [`ALLAH`], of which a letter is missing.
    Allah,
}

impl<S: Stemmer> Stemmer for Protected<S> {
    /// Returns the listed word in `word`, borrowed, or what the stemmer within answers.
    ///
    /// Most words that are no form of a listed one are turned down by their first letters, for less
    /// than light10 costs. The others cost one look-up and some more for each affix.
    #[inline]
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if !self.openings.may_have(word) {
            return self.stemmer.stem(word);
        }
        match self.words.find(&self.openings, word) {
            Listed::No => self.stemmer.stem(word),
            Listed::Piece(range) => Cow::Borrowed(&word[range]),
            Listed::Allah => Cow::Borrowed(ALLAH),
        }
    }

    fn stem_into(&self, word: &str, out: &mut String) {
        let listed = match self.openings.may_have(word) {
            true => self.words.find(&self.openings, word),
            false => Listed::No,
        };
        match listed {
            Listed::No => self.stemmer.stem_into(word, out),
            Listed::Piece(range) => out.push_str(&word[range]),
            Listed::Allah => out.push_str(ALLAH),
        }
    }

    #[inline]
    fn stem_range(&self, word: &str) -> Option<Range<usize>> {
        // Who inlines both finds that light10 begins with the same steps.
        match self.openings.may_have(word) {
            true => self.range_of_listed(word),
            false => self.stemmer.stem_range(word),
        }
    }
}

impl<S: Stemmer> Protected<S> {
    /// Returns the range of the stem of a word that may be a form of a listed one.
    #[inline(never)]
    fn range_of_listed(&self, word: &str) -> Option<Range<usize>> {
        match self.words.find(&self.openings, word) {
            Listed::No => self.stemmer.stem_range(word),
            Listed::Piece(range) => Some(range),
            Listed::Allah => None,
        }
    }
}

impl Protected<Algorithm> {
    /// Puts the stems of those of `words` that are forms of listed words into `stems`, which has the ones
    /// that the [stemmer within](Algorithm::stems) gives to these pieces of `text`.
    #[inline]
    pub fn keep_listed(&self, text: &str, words: &SpanList, stems: &mut Stems) {
        let selected = match self.stemmer {
            Algorithm::None => [u64::MAX; 4],
            Algorithm::Light10 => self.openings.select(text, words, &stems.list),
            // These are yet to be stemmed.
            _ => return,
        };
        for (mut selected, first) in selected.into_iter().zip((0..words.len()).step_by(64)) {
            while selected != 0 {
                let number = first + selected.trailing_zeros() as usize;
                selected &= selected - 1;
                if number >= words.len() {
                    return;
                }
                let word = words.get(number);
                match self.listed(&text[word.clone()]) {
                    Listed::No => {}
                    Listed::Piece(piece) => {
                        let piece = word.start + piece.start..word.start + piece.end;
                        stems.list.set(number, piece);
                    }
                    Listed::Allah => stems.others.insert(word.end - words.base()),
                }
            }
        }
    }

    /// Does what [`find`](Self::find) does, for less if the word itself is listed.
    #[inline]
    fn listed(&self, word: &str) -> Listed {
        match self.words.contains(word.as_bytes()) {
            true => Listed::Piece(0..word.len()),
            false => self.words.find(&self.openings, word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::LILLAH_AFTER;
    use crate::light10::{PREFIXES, SUFFIXES};
    use crate::{Light10, PROTECTED};
    use alloc::borrow::ToOwned;
    use alloc::format;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, fold};
    use proptest::prelude::*;
    use proptest::sample::select;
    use std::sync::LazyLock;

    fn built_in() -> &'static Protected<Light10> {
        static BUILT_IN: LazyLock<Protected<Light10>> =
            LazyLock::new(|| Protected::folded(Light10, PROTECTED, fold));
        &BUILT_IN
    }

    /// A stem and the words that have it.
    const CONFLATED: &[(&str, &[&str])] = &[
        (
            "الله",
            &[
                "الله",
                "والله",
                "بالله",
                "فالله",
                "كالله",
                "لله",
                "ولله",
                "فلله",
            ],
        ), // rules 1, 2, 4
        (
            "وزير",
            &["وزير", "ووزير", "الوزير", "والوزير", "بالوزير", "للوزير"],
        ), // rule 2
        (
            "وزير",
            &[
                "وزيره",
                "وزيرها",
                "وزيري",
                "والوزيرة",
                "الوزيران",
                "للوزيرين",
            ],
        ), // rule 3
        (
            "وطن",
            &[
                "وطن",
                "والوطن",
                "وطنه",
                "وطني",
                "وطنية",
                "وطنيون",
                "الوطنيات",
            ],
        ),
        ("إلى", &["إلى", "وإلى", "إليه", "إليها", "وإليها"]),
        ("على", &["على", "وعلى", "عليه", "عليها", "وعليها"]),
        ("الذي", &["الذي", "والذي", "بالذي", "كالذي"]),
        ("إله", &["إله", "إلهي", "الإله", "آلهة", "والآلهة"]),
        (
            "ألمان",
            &[
                "ألمان",
                "ألماني",
                "ألمانية",
                "الألمان",
                "الألمانية",
                "والألمانيين",
            ],
        ),
        ("مكان", &["مكان", "المكان", "مكانه", "مكانها", "ومكانها"]),
        ("فقه", &["فقه", "الفقه", "فقهي", "الفقهية"]),
        ("لغ", &["لغة", "اللغة", "للغة", "لغات", "واللغات"]),
        ("دين", &["دين", "الدين", "والدين", "دينية"]),
        ("والد", &["والد", "الوالد", "والده", "والدها", "الوالدين"]),
        (
            "التزام",
            &[
                "التزام",
                "والتزام",
                "الالتزام",
                "بالتزام",
                "بالالتزام",
                "التزاماته",
            ],
        ),
    ];

    #[test]
    fn forms_of_a_listed_word_share_a_stem() {
        let stemmer = built_in();
        for (stem, forms) in CONFLATED {
            for form in *forms {
                assert_eq!(stemmer.stem(&fold(form)), fold(stem), "{form}");
            }
        }
    }

    #[test]
    fn other_words_go_to_the_stemmer_within() {
        let stemmer = built_in();
        for word in [
            "والكتاب",
            "للكتاب",
            "كتاب",
            "المدرسات",
            "وبيت",
            "حكومتها",
            "",
        ] {
            assert_eq!(
                stemmer.stem(&fold(word)),
                Light10.stem(&fold(word)),
                "{word}"
            );
        }
    }

    #[test]
    fn fewest_suffixes_win_then_the_shortest_prefix() {
        let stemmer = Protected::new(Algorithm::None, ["والد", "دين", "الدين", "والدين"]);
        let without = |gone: &[&str]| {
            let words = stemmer
                .words
                .words
                .iter()
                .filter(|word| !gone.contains(&&***word));
            Protected::new(Algorithm::None, words)
                .stem("والدين")
                .into_owned()
        };
        assert_eq!(without(&[]), "والدين");
        assert_eq!(without(&["والدين"]), "الدين");
        assert_eq!(without(&["والدين", "الدين"]), "دين");
        assert_eq!(without(&["والدين", "الدين", "دين"]), "والد");
    }

    #[test]
    fn the_list_is_plain_arabic_without_repetition() {
        assert!((300..700).contains(&PROTECTED.len()), "{}", PROTECTED.len());
        let letters = 'ء'..='ي';
        for word in PROTECTED {
            assert!(word.chars().all(|c| letters.contains(&c)), "{word}");
            assert!(word.chars().count() >= 2, "{word}");
        }
        let folded: Vec<String> = PROTECTED.iter().map(|word| fold(word)).collect();
        for (at, word) in folded.iter().enumerate() {
            let first = folded.iter().position(|other| other == word);
            assert_eq!(first, Some(at), "{word}");
        }
    }

    /// The word with no affix, with one prefix or suffix of light10, and with one of each.
    fn forms(word: &str) -> Vec<String> {
        // لل before a word in ل is one ل too many.
        let prefixes = || ["", "ل"].into_iter().chain(PREFIXES.iter().map(|p| p.text));
        let suffixes = || core::iter::once("").chain(SUFFIXES.iter().map(|s| s.text));
        let pairs = prefixes().flat_map(|p| suffixes().map(move |s| (p, s)));
        pairs.map(|(p, s)| format!("{p}{word}{s}")).collect()
    }

    #[test]
    fn every_word_of_the_list_earns_its_place() {
        let all = built_in();
        let idle = |word: &&&str| {
            let word = fold(word);
            let mut less = all.clone();
            less.words.remove(&word);
            forms(&word)
                .iter()
                .all(|form| all.stem(form) == less.stem(form))
        };
        assert_eq!(PROTECTED.iter().filter(idle).collect::<Vec<_>>(), [&""; 0]);
    }

    #[test]
    fn exclusion_case_of_lucene() {
        let stemmer = Protected::new(Light10, ["ساهدهات"]);
        assert_eq!(stemmer.stem("ساهدهات"), "ساهدهات");
        assert_eq!(Light10.stem("ساهدهات"), "ساهد");
    }

    #[test]
    fn empty_words_protect_nothing() {
        let stemmer = Protected::new(Light10, ["", ""]);
        assert!(stemmer.is_empty());
        assert_eq!(stemmer.stem("وال"), "وال");
    }

    #[test]
    fn tricky_texts_are_pieces_of_themselves() {
        let stemmer = built_in();
        for text in TRICKY {
            assert!(text.contains(&*stemmer.stem(text)), "{text:?}");
        }
    }

    /// Rules 1 to 5 in their words, with a look at every word of the list.
    fn naive(list: &[String], word: &str) -> String {
        let prefix = PREFIXES
            .iter()
            .position(|prefix| word.starts_with(prefix.text));
        let starts = STARTS[prefix.unwrap_or(PREFIXES.len())];
        let mut ends = alloc::vec![word.to_owned()];
        for _ in 0..=2 {
            for (end, start) in ends
                .iter()
                .flat_map(|end| starts.iter().map(move |at| (end, at)))
            {
                let piece = end.get(*start..).filter(|piece| !piece.is_empty());
                if let Some(found) = list.iter().find(|&listed| Some(&**listed) == piece) {
                    return found.clone();
                }
            }
            let shorter = ends.iter().flat_map(|end| {
                let rests = SUFFIXES
                    .iter()
                    .rev()
                    .filter_map(|s| end.strip_suffix(s.text));
                rests.map(String::from)
            });
            ends = shorter.collect();
        }
        let is_lillah = ["لله", "ولله", "فلله"].contains(&word);
        match is_lillah && list.iter().any(|listed| listed == "الله") {
            true => "الله".into(),
            false => Light10.stem(word).into_owned(),
        }
    }

    fn check(stemmer: &Protected<Light10>, list: &[String], word: &str) {
        let stem = stemmer.stem(word);
        assert_eq!(stem, naive(list, word), "{word:?} with {list:?}");
        match stemmer.stem_range(word) {
            Some(range) => assert_eq!(word[range], stem),
            None => assert_eq!(stem, ALLAH),
        }
    }

    #[test]
    fn every_form_of_every_listed_word_is_as_by_the_rules() {
        let list: Vec<String> = PROTECTED.iter().map(|word| fold(word)).collect();
        let stemmer = built_in();
        for word in list
            .iter()
            .step_by(7)
            .chain([&ALLAH.into(), &LILLAH.into()])
        {
            forms(word)
                .iter()
                .for_each(|form| check(stemmer, &list, form));
        }
    }

    /// A word to list: of an affix's letters, Arabic, or anything.
    fn to_list() -> impl Strategy<Value = String> {
        let short = || any_text().prop_map(|text| text.chars().take(3).collect());
        let affixes = "[اولبكفهنتيةa]{1,5}";
        prop_oneof![arabic_word(), affixes, short(), Just(ALLAH.into())]
    }

    proptest! {
        #[test]
        fn any_list_is_as_by_the_rules(
            list in proptest::collection::vec(to_list(), 1..8),
            at in any::<proptest::sample::Index>(),
            other in to_list(),
        ) {
            let stemmer = Protected::new(Light10, &list);
            check(&stemmer, &list, &other);
            for before in LILLAH_AFTER {
                check(&stemmer, &list, &[before, LILLAH].concat());
            }
            for form in forms(&list[at.index(list.len())]) {
                check(&stemmer, &list, &form);
                check(&stemmer, &list, &(form + &other));
            }
        }

        #[test]
        fn stems_are_pieces_of_the_word(text in any_text()) {
            let stemmer = built_in();
            let stem = stemmer.stem(&text);
            prop_assert!(matches!(stem, Cow::Borrowed(_)));
            prop_assert!(text.contains(&*stem) || stem == ALLAH);
            prop_assert_eq!(stem.is_empty(), text.is_empty());
        }

        #[test]
        fn an_empty_list_changes_nothing(word in arabic_word()) {
            let stemmer = Protected::new(Light10, [""; 0]);
            prop_assert_eq!(stemmer.stem(&word), Light10.stem(&word));
        }

        #[test]
        fn a_listed_word_is_its_own_stem(word in select(PROTECTED)) {
            let word = fold(word);
            prop_assert_eq!(built_in().stem(&word), word.as_str());
        }
    }
}
