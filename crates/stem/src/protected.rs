//! Words that a stemmer must leave whole.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

use hashbrown::HashSet;

use crate::Stemmer;
use crate::affix::{back, front};
use crate::light10::{PREFIXES, SUFFIXES};

/// The number of suffixes that may follow a listed word: وطن-ي-ات.
const MAX_SUFFIXES: usize = 2;

/// The bytes at which a listed word may begin, for each of [`PREFIXES`] and for none of them: in
/// front, behind the first letter of the prefix, behind all of it.
///
/// Behind the first letter, since the ال of وال may be the word's own (والله is و and الله), and so
/// may the second lam of لل (للغة is ل and اللغة).
const STARTS: [&[usize]; PREFIXES.list.len() + 1] = [
    &[0, 4],    // ال
    &[0, 2, 6], // وال
    &[0, 2, 6], // بال
    &[0, 2, 6], // كال
    &[0, 2, 6], // فال
    &[0, 2, 4], // لل
    &[0, 2],    // و
    &[0],
];

/// The one word that loses its alef behind ل, and what comes of it.
const ALLAH: &str = "الله";
const LILLAH: &str = "لله";

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
    words: HashSet<Box<str>>,
    longest: usize,
}

impl<S> Protected<S> {
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
        let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
        Self {
            stemmer,
            words,
            longest,
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
        word.len() <= self.longest && self.words.contains(word)
    }

    /// Returns the number of different words in the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns whether the list is empty, so that nothing is protected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns the listed word that `word` is a form of.
    fn listed<'w>(&self, word: &'w str) -> Option<&'w str> {
        let prefix = PREFIXES.standing(front(word.as_bytes())).trailing_zeros() as usize;
        let starts = STARTS[prefix.min(PREFIXES.list.len())];
        (0..=MAX_SUFFIXES)
            .find_map(|suffixes| self.before(suffixes, word, starts))
            .or_else(|| (is_lillah(word) && self.protects(ALLAH)).then_some(ALLAH))
    }

    /// Returns the listed word that begins at one of `starts` and ends before so many suffixes.
    fn before<'w>(&self, suffixes: usize, word: &'w str, starts: &[usize]) -> Option<&'w str> {
        if suffixes == 0 {
            let mut pieces = starts.iter().filter_map(|&at| word.get(at..));
            return pieces.find(|piece| self.protects(piece));
        }
        let mut standing = SUFFIXES.standing(back(word.as_bytes()));
        while standing != 0 {
            // The last of the table first, which is the shorter: علي-ه, not عل-يه.
            let last = standing.ilog2();
            let end = word.len() - SUFFIXES.list[last as usize].text.len();
            if let Some(found) = self.before(suffixes - 1, &word[..end], starts) {
                return Some(found);
            }
            standing -= 1 << last;
        }
        None
    }
}

impl<S: Stemmer> Stemmer for Protected<S> {
    /// Returns the listed word in `word`, borrowed, or what the stemmer within answers.
    ///
    /// The cost is one look-up for a bare word and some more for each affix: on running text two or
    /// three look-ups a word, which take a few times as long as light10 itself.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        self.listed(word)
            .map_or_else(|| self.stemmer.stem(word), Cow::Borrowed)
    }
}

/// Returns whether `word` is لله, with or without a conjunction.
fn is_lillah(word: &str) -> bool {
    word.strip_suffix(LILLAH)
        .is_some_and(|before| matches!(before, "" | "و" | "ف"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Algorithm, Light10, PROTECTED};
    use alloc::format;
    use alloc::vec::Vec;
    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, fold};
    use proptest::prelude::*;
    use proptest::sample::select;

    fn built_in() -> Protected<Light10> {
        Protected::folded(Light10, PROTECTED, fold)
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
    fn starts_are_behind_nothing_a_letter_or_the_prefix() {
        let whole = PREFIXES
            .list
            .iter()
            .map(|prefix| prefix.text.len())
            .chain([0]);
        for (starts, whole) in STARTS.into_iter().zip(whole) {
            assert_eq!((starts[0], starts[starts.len() - 1]), (0, whole));
            assert!(starts.is_sorted() && starts[1..].iter().all(|&at| at == 2 || at == whole));
        }
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
        let prefixes = || {
            ["", "ل"]
                .into_iter()
                .chain(PREFIXES.list.iter().map(|p| p.text))
        };
        let suffixes = || core::iter::once("").chain(SUFFIXES.list.iter().map(|s| s.text));
        let pairs = prefixes().flat_map(|p| suffixes().map(move |s| (p, s)));
        pairs.map(|(p, s)| format!("{p}{word}{s}")).collect()
    }

    #[test]
    fn every_word_of_the_list_earns_its_place() {
        let all = built_in();
        let idle = |word: &&&str| {
            let word = fold(word);
            let mut less = all.clone();
            less.words.remove(&*word);
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

    proptest! {
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
