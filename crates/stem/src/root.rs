//! The roots of words.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::kalim::{Kalim, Word};
use crate::{Lexicon, Stemmer};

/// The stemmer that gives roots, of three or four letters.
///
/// It reads a word as [`Kalim`] does and puts each lemma on its root by some 160 templates: مكتبة and كاتب are of كتب, قال and مقولة of
/// قول, استعد of عدد. The root that is best known wins, together with how likely template and lemma are. A weak letter is the one
/// that shows in related words; hamza is ء, whatever it sits on.
///
/// A word that no template fits, such as a foreign name, has the stem that `Kalim` gives it.
///
/// Marks never change a root. A hamza that is written within a word does: رأس has ء where راس may have و.
///
/// Cost: some four times that of `Kalim`.
///
/// # Examples
///
/// ```
/// use kalim_stem::{Root, Stemmer};
///
/// let stemmer = Root::new();
/// for word in ["الكاتب", "ومكتبتهم", "يكتبون", "كُتِبَتْ", "كتابات"] {
///     assert_eq!(stemmer.stem(word), "كتب");
/// }
/// assert_eq!(stemmer.stem("استقلالهم"), "قلل");
/// assert_eq!(stemmer.stem("والقائلون"), "قول");
/// assert_eq!(stemmer.stem("مسؤولية"), "سءل");
/// assert_eq!(stemmer.stem("مهندسين"), "هندس");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Root {
    kalim: Kalim,
}

impl Root {
    /// Returns the stemmer with the lexicon that is [built in](Lexicon::built_in).
    #[must_use]
    pub const fn new() -> Self {
        Self {
            kalim: Kalim::new(),
        }
    }

    /// Returns the stemmer with another lexicon.
    #[must_use]
    pub fn with_lexicon(lexicon: Lexicon) -> Self {
        Self {
            kalim: Kalim::with_lexicon(lexicon),
        }
    }
}

impl Stemmer for Root {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let mut root = String::new();
        self.stem_into(word, &mut root);
        match root == word {
            true => Cow::Borrowed(word),
            false => Cow::Owned(root),
        }
    }

    fn stem_into(&self, word: &str, out: &mut String) {
        match Word::new(word).and_then(|letters| self.kalim.root(&letters)) {
            Some(root) => out.extend(root.chars()),
            None => self.kalim.stem_into(word, out),
        }
    }
}

#[cfg(all(test, feature = "lexicon"))]
mod tests {
    use super::*;
    use kalim_chars::is_mark;
    use kalim_testkit::{any_text, cases::TRICKY, vocalized_word};
    use proptest::prelude::*;

    #[test]
    fn words_have_roots() {
        for (root, words) in [
            (
                "علم",
                ["معلمون", "والعلماء", "يتعلمون", "التعليم", "معلومات"],
            ),
            ("قول", ["قال", "يقولون", "مقالة", "أقوال", "قائل"]),
            ("وصل", ["يصل", "اتصالات", "مواصلات", "وصلوا", "توصيل"]),
            (
                "هندس",
                ["مهندس", "المهندسون", "هندستها", "هندسي", "والهندسة"],
            ),
            ("شدد", ["شديد", "تشديد", "اشتد", "أشداء", "شدة"]),
        ] {
            for word in words {
                assert_eq!(Root::new().stem(word), root, "{word}");
            }
        }
    }

    #[test]
    fn other_words_keep_their_stems() {
        for word in ["", "abc", "٢٠٢٤", "😀", "كمبيوتر"] {
            assert_eq!(Root::new().stem(word), Kalim::new().stem(word));
        }
    }

    fn check(word: &str) {
        let root = Root::new().stem(word).into_owned();
        assert_eq!(
            root.is_empty(),
            Kalim::new().stem(word).is_empty(),
            "{word:?}"
        );
        let without: String = word.chars().filter(|&c| !is_mark(c)).collect();
        if !word.contains(['\u{653}', '\u{654}', '\u{655}']) {
            assert_eq!(Root::new().stem(&without), root, "{word:?}");
        }
    }

    #[test]
    fn tricky_words() {
        TRICKY.iter().for_each(|word| check(word));
    }

    proptest! {
        #[test]
        fn any_word_obeys(word in vocalized_word(), text in any_text()) {
            check(&word);
            check(&text);
        }
    }
}
