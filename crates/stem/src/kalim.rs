//! The stemmer of kalim: the lemma that accounts for a word best.

mod affixes;
mod best;
mod cache;
mod candidates;
mod filter;
mod grammar;
mod hash;
mod key;
mod lemmas;
mod letter;
mod lexicon;
mod likelihood;
mod plurals;
mod roots;
mod row;
mod rows;
mod segments;
mod stem;
mod template;
mod trie;
mod word;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::Stemmer;
pub use affixes::{Affixes, UNKNOWN};
pub use candidates::{Candidate, Reader, candidates};
pub use grammar::{Class, Part};
pub use lemmas::level_of;
pub use lexicon::{Lexicon, LexiconError};
pub use roots::{Derivation, Derivations, derivations, shown};
pub use row::Row;
pub use segments::Segments;
pub use word::Word;

use best::{best, least_level};
use cache::Cache;
use candidates::grammar;
use key::Key;
use lemmas::Entry;
use letter::ALEF;
use roots::without_ta_marbuta;
use stem::Stem;
use word::written;

/// The stemmer of kalim.
///
/// It takes a word apart in every way that grammar allows: conjunctions, prepositions and the article, or the signs of the imperfect, in
/// front; the dual and the plural, persons, and pronouns behind. What is left is brought back to a lemma: يقول to قال, مدرستهم to
/// مدرسة, بنوا to بنى. Of all these lemmas the best known one is taken, known from the counts of words alone; affixes
/// count less. At last a broken plural becomes its singular.
///
/// The stem is a key, in one spelling for all: ا for any alef, ه for ة, ي for ى, no marks. A verb has a fatha behind its
/// first letter, which tells قَتل, he killed, from قتل, the killing. A word that is not Arabic letters from ء to ي is
/// its own stem, without marks; so is one of more than 24 letters.
///
/// Give it words as they are written. What is written helps: ة is no pronoun, إ begins no verb. Marks never change
/// a stem.
///
/// Cost: some two fifths of what Snowball of rust-stemmers takes; see [`with_cache`](Self::with_cache) for words seen before. Reading the lexicon takes
/// a millisecond or two, once per process.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Kalim, Stemmer};
///
/// let stemmer = Kalim::new();
/// for word in ["المدرسة", "مدرستهم", "وبمدرستنا", "مَدْرَسَةٌ", "مدارس", "والمدارس", "مدرسه"] {
///     assert_eq!(stemmer.stem(word), "مدرسه", "{word}");
/// }
/// for word in ["يقول", "قالت", "وسيقولون", "قُلْتُ"] {
///     assert_eq!(stemmer.stem(word), "قَال", "{word}");
/// }
/// assert_eq!(stemmer.stem("وزير"), "وزير");
/// assert_eq!(stemmer.stem("والوزراء"), "وزير");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Kalim {
    /// The lexicon, if it is not the one that is built in.
    lexicon: Option<Arc<Lexicon>>,
    /// Stems of words that were seen before.
    cache: Option<Arc<Cache>>,
}

/// One way to read a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The kind of word.
    pub class: Class,
    /// The lemma, in the one spelling that stems have; a broken plural is not yet its singular.
    pub lemma: String,
    /// The root of the lemma, `None` if no template gives one.
    pub root: Option<String>,
    /// How good it is, in nats: a difference of 0.7 is a factor of two.
    pub score: f32,
    /// Where the parts of the word are.
    pub segments: Segments,
}

impl Kalim {
    /// Returns the stemmer with the lexicon that is [built in](Lexicon::built_in).
    #[must_use]
    pub const fn new() -> Self {
        Self {
            lexicon: None,
            cache: None,
        }
    }

    /// Returns the stemmer with another lexicon.
    #[must_use]
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self {
            lexicon: Some(Arc::new(lexicon)),
            cache: None,
        }
    }

    /// Returns the stemmer with a cache for the stems of so many words, rounded up to a power of two; each takes 16 bytes.
    ///
    /// It never changes a stem. Clones share it, threads too, without locks. Words of more than ten letters, or of other
    /// characters than those from U+0600 to U+06FF, are not kept.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Kalim, Stemmer};
    ///
    /// let stemmer = Kalim::new().with_cache(65_536);
    /// for _ in 0..2 {
    ///     assert_eq!(stemmer.stem("وبمدرستهم"), "مدرسه");
    /// }
    /// ```
    #[must_use]
    pub fn with_cache(mut self, words: usize) -> Self {
        self.cache = Some(Arc::new(Cache::new(words)));
        self
    }

    fn lexicon(&self) -> &Lexicon {
        match &self.lexicon {
            Some(lexicon) => lexicon,
            None => Lexicon::built_in(),
        }
    }

    /// Returns all ways to read `word`, the best one first; none for what is no [word of Arabic letters](Word::new).
    ///
    /// If the lemma of the best one is not known, these are the ways with such a lemma, and scores are of another scale: forms are
    /// compared, not what is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::{Class, Kalim};
    ///
    /// let analyses = Kalim::new().analyze("يكتبون");
    /// assert_eq!((analyses[0].class, analyses[0].lemma.as_str()), (Class::Verb, "كتب"));
    /// assert!(analyses[0].score > analyses[1].score);
    /// ```
    #[must_use]
    pub fn analyze(&self, word: &str) -> Vec<Analysis> {
        let Some(letters) = Word::new(word) else {
            return Vec::new();
        };
        let (mut analyses, lexicon) = (Vec::new(), self.lexicon());
        let best = best(lexicon, &letters);
        let is_unknown = best.is_some_and(|(_, entry)| entry.level() == 0);
        candidates(&letters, &mut |candidate: Candidate| {
            let entry = lexicon.entry(candidate.class, candidate.lemma);
            if entry.level() < least_level(&letters) || is_unknown && entry.level() > 0 {
                return;
            }
            let root = self.root_of(&letters, &candidate, entry);
            analyses.push(Analysis {
                class: candidate.class,
                lemma: candidate.lemma.chars().collect(),
                root: root.map(|(root, _)| root.chars().collect()),
                score: match is_unknown {
                    true => lexicon.score_of_unknown(&candidate),
                    false => lexicon.score(&candidate, entry),
                },
                segments: Segments::of(word, &letters, &candidate),
            });
        });
        analyses.sort_by(|a, b| b.score.total_cmp(&a.score));
        analyses
    }

    /// Returns where the proclitics, the stem and the pronoun of `word` are.
    ///
    /// A word that cannot be taken apart is all stem.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_stem::Kalim;
    ///
    /// let word = "وَبِمَدْرَسَتِهِمْ";
    /// let segments = Kalim::new().segment(word);
    /// let proclitics: Vec<&str> = segments.proclitics.iter().map(|part| &word[part.clone()]).collect();
    /// assert_eq!(proclitics, ["وَ", "بِ"]);
    /// assert_eq!(&word[segments.stem], "مَدْرَسَتِ");
    /// assert_eq!(&word[segments.enclitic], "هِمْ");
    /// ```
    #[must_use]
    pub fn segment(&self, word: &str) -> Segments {
        let best =
            Word::new(word).and_then(|letters| Some((letters, best(self.lexicon(), &letters)?)));
        match best {
            Some((letters, (candidate, _))) => Segments::of(word, &letters, &candidate),
            None => Segments::whole(word),
        }
    }

    /// Returns the cache and the key of a word in it, if there is a cache and the word has a key.
    #[inline]
    fn cached(&self, word: &str) -> Option<(&Cache, Key)> {
        let cache = self.cache.as_deref()?;
        Some((cache, Key::of(word)?))
    }

    /// Appends the stem of a word, and keeps it in its place if it has one.
    fn stem_and_keep(&self, word: &str, place: Option<(&Cache, Key)>, out: &mut String) {
        let start = out.len();
        if let (Some(stem), Some((cache, key))) = (self.stem_anew(word, out), place) {
            cache.put(key, stem.within(word, key, &out[start..]));
        }
    }

    /// Appends the stem of a word, and returns it if it is that of a lemma.
    fn stem_anew(&self, word: &str, out: &mut String) -> Option<Stem> {
        let Some(letters) = Word::new(word) else {
            out.extend(word.chars().filter(|&c| !word::is_skipped(c)));
            return None;
        };
        let Some((candidate, entry)) = best(self.lexicon(), &letters) else {
            out.extend(letters.chars());
            return None;
        };
        let stem = self.stem_of(self.key(&letters, &candidate, entry), candidate.class);
        stem.push_to(word, out);
        Some(stem)
    }

    /// Returns the stem for a lemma. Where no verb is known, a verb or a ة is but a guess, and the stem says nothing of either.
    fn stem_of(&self, lemma: Row, class: Class) -> Stem {
        match self.lexicon().has_verbs() {
            true => Stem::new(lemma, class == Class::Verb),
            false => Stem::new(without_ta_marbuta(class, lemma), false),
        }
    }

    /// Returns the root of a word; `None` if no template gives one.
    ///
    /// Every way to read the word counts, with the root that it leads to: most ways to read a verb have the same one.
    pub(crate) fn root(&self, word: &Word) -> Option<Row> {
        let (lexicon, least) = (self.lexicon(), least_level(word));
        let (mut best, mut root) = (f32::MIN, None);
        candidates(word, &mut |candidate: Candidate| {
            let entry = lexicon.entry(candidate.class, candidate.lemma);
            let score = lexicon.score(&candidate, entry);
            if entry.level() < least || score + ROOT_WEIGHT * Lexicon::MOST_OF_ROOT <= best {
                return;
            }
            if let Some((other, likely)) = self.root_of(word, &candidate, entry) {
                let score = score + ROOT_WEIGHT * likely;
                if score > best {
                    (best, root) = (score, Some(other));
                }
            }
        });
        root
    }

    /// Returns the root of a candidate, and how good it is.
    ///
    /// A broken plural may show it better than its singular does, and the other way round: أبواب shows the و of باب.
    fn root_of(&self, word: &Word, candidate: &Candidate, entry: Entry) -> Option<(Row, f32)> {
        let start = grammar().prefix_len(candidate.class, candidate.prefix);
        // At the start of a word أ says nothing.
        let is_hamza_written = word.has_hamza_behind(start + 1);
        let shown = shown(word, candidate);
        let root = |lemma| {
            self.lexicon()
                .root(candidate.class, lemma, shown, is_hamza_written)
        };
        let singular = self.key(word, candidate, entry);
        match (root(candidate.lemma), singular == candidate.lemma) {
            (found, true) => found,
            (None, false) => root(singular),
            (Some(one), false) => match root(singular) {
                Some(other) if other.1 > one.1 => Some(other),
                _ => Some(one),
            },
        }
    }

    /// Returns the lemma of a candidate, a singular if there is one.
    fn key(&self, word: &Word, candidate: &Candidate, entry: Entry) -> Row {
        let lemma = candidate.lemma;
        if candidate.class == Class::Verb || entry.is_singular() {
            return lemma;
        }
        match may_be_broken_plural(word, candidate) {
            true => self.lexicon().singular(candidate.class, lemma),
            false => plurals::irregular(lemma).unwrap_or(lemma),
        }
    }
}

/// How much a root counts, where what is known of a lemma counts 1.
const ROOT_WEIGHT: f32 = 0.5;

/// Returns whether a noun has no ending of another plural, or of the dual; and no إ, with which none begins.
fn may_be_broken_plural(word: &Word, noun: &Candidate) -> bool {
    const ENDINGS: [Row; 4] = [
        Row::new(""),
        // The accusative; hamza before a pronoun.
        Row::new("ا"),
        Row::new("ئ"),
        Row::new("ؤ"),
    ];
    const FEMININE: [Row; 2] = [Row::new("ه"), Row::new("ت")];
    let prefix = &grammar().noun_prefixes[usize::from(noun.prefix)];
    if noun.lemma.get(0) == ALEF && word.written(prefix.letters.len()) == written::HAMZA_BELOW {
        return false;
    }
    let suffix = &grammar().noun_suffixes[usize::from(noun.suffix)];
    let pronoun = usize::from(suffix.pronoun);
    let ending = suffix.letters.first(suffix.letters.len() - pronoun);
    ENDINGS.contains(&ending) || noun.class == Class::Feminine && FEMININE.contains(&ending)
}

impl Stemmer for Kalim {
    /// Returns the key of the lemma, borrowed if it is the word itself, or a piece of it that the cache knows.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let place = self.cached(word);
        let seen = place.and_then(|(cache, key)| cache.get(key));
        if let Some(piece) = seen.and_then(|stem| stem.piece(word)) {
            return Cow::Borrowed(piece);
        }
        let mut stem = String::new();
        match seen {
            Some(seen) => seen.push_to(word, &mut stem),
            None => self.stem_and_keep(word, place, &mut stem),
        }
        match stem == word {
            true => Cow::Borrowed(word),
            false => Cow::Owned(stem),
        }
    }

    #[inline]
    fn stem_into(&self, word: &str, out: &mut String) {
        let place = self.cached(word);
        match place.and_then(|(cache, key)| cache.get(key)) {
            Some(stem) => stem.push_to(word, out),
            None => self.stem_and_keep(word, place, out),
        }
    }
}

#[cfg(all(test, feature = "lexicon"))]
mod tests {
    use super::*;
    use alloc::boxed::Box;
    use alloc::format;
    use kalim_chars::is_mark;
    use kalim_testkit::{any_text, arabic_word, cases::TRICKY, mixed_text, vocalized_word};
    use once_cell::race::OnceBox;
    use proptest::prelude::*;

    fn stem(word: &str) -> String {
        Kalim::new().stem(word).into_owned()
    }

    /// Stems, and words that have them.
    const FORMS: &[(&str, &[&str])] = &[
        (
            "كتاب",
            &[
                "كتاب",
                "والكتاب",
                "بكتابهم",
                "كتابين",
                "كتب",
                "وبالكتب",
                "كتابًا",
            ],
        ),
        (
            "مدرسه",
            &["مدرسة", "المدرسات", "مدرستنا", "مدارسهم", "لمدرسته"],
        ),
        ("معلم", &["معلم", "المعلمون", "ومعلميهم", "للمعلمين"]),
        ("صديق", &["صديق", "أصدقاء", "والأصدقاء", "صديقي"]),
        ("الله", &["الله", "والله", "بالله"]),
        ("يوم", &["يوم", "الأيام", "يومين", "أيامنا"]),
        ("لغه", &["لغة", "اللغة", "للغة", "لغات", "بلغتهم"]),
        ("وزير", &["وزير", "والوزير", "للوزراء", "ووزير"]),
        ("قَال", &["قال", "يقول", "فقالوا", "ستقولين", "قلت"]),
        ("وَصل", &["وصل", "يصل", "وصلوا", "سيصلون"]),
        ("اَستخدم", &["استخدم", "يستخدمونها", "وتستخدم"]),
        ("كَان", &["كان", "يكون", "كنت", "وكانوا"]),
        ("بَدا", &["بدأ", "يبدأ", "بدأت"]),
    ];

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (key, forms) in FORMS {
            for form in *forms {
                assert_eq!(stem(form), *key, "{form}");
            }
        }
    }

    #[test]
    fn own_words_win() {
        let own = ["الجزيرة", "مدارس", "بتلات", "يزيد"];
        let stemmer = Kalim::with_lexicon(Lexicon::built_in().clone().with_nouns(own));
        for (form, stem) in [
            ("الجزيرة", "الجزيره"),
            ("والجزيرة", "الجزيره"),
            ("بمدارسهم", "مدارس"),
            ("والبتلات", "بتلات"),
            ("ليزيد", "يزيد"),
            ("الكتب", "كتاب"),
        ] {
            assert_eq!(stemmer.stem(form), stem, "{form}");
        }
    }

    #[test]
    fn words_have_parts() {
        for (word, proclitics, stem, enclitic) in [
            ("والكتاب", &["و", "ال"][..], "كتاب", ""),
            ("للكتاب", &["ل", "ل"], "كتاب", ""),
            ("للغة", &["ل"], "لغة", ""),
            ("وبمدرستهم", &["و", "ب"], "مدرست", "هم"),
            ("سيكتبونها", &["س"], "يكتبون", "ها"),
            ("كتاب", &[], "كتاب", ""),
            ("London", &[], "London", ""),
        ] {
            let segments = Kalim::new().segment(word);
            let parts: Vec<&str> = segments
                .proclitics
                .iter()
                .map(|part| &word[part.clone()])
                .collect();
            assert_eq!(parts, proclitics, "{word}");
            assert_eq!(
                (&word[segments.stem], &word[segments.enclitic]),
                (stem, enclitic),
                "{word}"
            );
        }
    }

    #[test]
    fn threads_share_a_cache() {
        let stemmer = Kalim::new().with_cache(2);
        std::thread::scope(|scope| {
            for (stem, forms) in FORMS {
                let stemmer = &stemmer;
                scope.spawn(move || {
                    for form in forms.iter().cycle().take(2000) {
                        assert_eq!(stemmer.stem(form), *stem, "{form}");
                    }
                });
            }
        });
    }

    #[test]
    fn other_words_are_their_own_stems() {
        for word in ["", "abc", "2024", "پدر", "😀", "كتاب2", "COVID-19"] {
            assert_eq!(stem(word), word);
        }
        assert_eq!(stem("پِدر"), "پدر");
    }

    /// Returns a stemmer with a cache that all tests share, too small for their words.
    fn cached() -> Kalim {
        static CACHED: OnceBox<Kalim> = OnceBox::new();
        let cached = CACHED.get_or_init(|| Box::new(Kalim::new().with_cache(64)));
        cached.clone()
    }

    /// Checks what holds for every string.
    fn check(word: &str) {
        let stemmer = Kalim::new();
        let stem = stemmer.stem(word).into_owned();
        let has_letters = word.chars().any(|c| !word::is_skipped(c));
        assert_eq!(stem.is_empty(), !has_letters, "{word:?}");
        assert_eq!(stemmer.stem(word), stem);
        let without: String = word.chars().filter(|&c| !is_mark(c)).collect();
        let is_vowelless = !word.contains(['\u{653}', '\u{654}', '\u{655}']);
        if is_vowelless {
            assert_eq!(stemmer.stem(&without), stem, "{word:?}");
        }
        for _ in 0..2 {
            assert_eq!(cached().stem(word), stem, "{word:?}");
        }
        let segments = stemmer.segment(word);
        let mut at = 0;
        for part in segments
            .proclitics
            .iter()
            .chain([&segments.stem, &segments.enclitic])
        {
            assert_eq!(part.start, at, "{word:?}");
            assert!(
                word.is_char_boundary(part.end) && part.end >= at,
                "{word:?}"
            );
            assert!(!word[part.end..].starts_with(is_mark), "{word:?}");
            at = part.end;
        }
        assert_eq!(at, word.len(), "{word:?}");
        let analyses = stemmer.analyze(word);
        assert!(analyses.is_sorted_by(|a, b| a.score >= b.score), "{word:?}");
        if let Some(best) = analyses.first() {
            assert_eq!(best.segments, segments, "{word:?}");
        }
    }

    #[test]
    fn tricky_words() {
        for case in TRICKY {
            case.split(' ').for_each(check);
            case.split(' ')
                .for_each(|word| check(&format!("وال{word}هم")));
        }
    }

    proptest! {
        #[test]
        fn any_word_obeys(word in arabic_word(), vocalized in vocalized_word(), text in any_text(), mixed in mixed_text()) {
            check(&word);
            check(&vocalized);
            check(&format!("وب{vocalized}هم"));
            text.split_whitespace().chain(mixed.split_whitespace()).for_each(check);
        }
    }
}
