//! The same work, done with other crates and with the standard library.

use core::ops::Range;

use kalim_chars::consts::{FATHATAN, SUKUN, TATWEEL};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Returns [`fold`](crate::naive::fold) of `text`, by one `str::replace` for each rule.
///
/// # Examples
///
/// ```
/// assert_eq!(benches::peer::replace("أَحمـــد"), "احمد");
/// ```
#[must_use]
pub fn replace(text: &str) -> String {
    text.replace(TATWEEL, "")
        .replace(|c| (FATHATAN..=SUKUN).contains(&c), "")
        .replace(['آ', 'أ', 'إ'], "ا")
        .replace('ى', "ي")
        .replace('ة', "ه")
}

/// The rules of [`fold`](crate::naive::fold) as regular expressions, compiled once.
#[derive(Debug, Clone)]
pub struct Regexes([(Regex, &'static str); 4]);

impl Regexes {
    /// Returns the compiled rules.
    ///
    /// # Panics
    ///
    /// Never: the patterns are valid.
    #[must_use]
    pub fn new() -> Self {
        let rules = [
            (r"[\u{640}\u{64B}-\u{652}]+", ""),
            ("[آأإ]", "ا"),
            ("ى", "ي"),
            ("ة", "ه"),
        ];
        Self(rules.map(|(pattern, to)| (Regex::new(pattern).expect("a valid pattern"), to)))
    }

    /// Returns [`fold`](crate::naive::fold) of `text`, by one `replace_all` for each rule.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(benches::peer::Regexes::new().fold("أَحمـــد"), "احمد");
    /// ```
    #[must_use]
    pub fn fold(&self, text: &str) -> String {
        let step = |text: String, (rule, to): &(Regex, &str)| match rule.replace_all(&text, *to) {
            alloc::borrow::Cow::Borrowed(_) => text,
            alloc::borrow::Cow::Owned(out) => out,
        };
        self.0.iter().fold(text.into(), step)
    }
}

impl Default for Regexes {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns `text` decomposed and without its combining marks, as accent folding is often done.
///
/// This is not [`fold`](crate::naive::fold). It removes every mark of every script, and so folds أ
/// إ آ ؤ ئ to their carriers; ٱ, ى, ة and tatweel stay.
///
/// # Examples
///
/// ```
/// assert_eq!(benches::peer::nfd("سُؤَال ٱلأُمَّة عن café"), "سوال ٱلامة عن cafe");
/// ```
#[must_use]
pub fn nfd(text: &str) -> String {
    text.nfd().filter(|&c| !is_combining_mark(c)).collect()
}

/// Returns [`nfd`] of `text`, character by character: the order of marks does not matter to it.
#[must_use]
pub fn nfd_twin(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                out.push(part);
            }
        });
    }
    out
}

/// Returns the words of unicode-segmentation, each with what `stem` makes of it and its bytes.
///
/// # Examples
///
/// ```
/// let found = benches::peer::analyze("في البيت.", str::to_owned);
/// assert_eq!(found, [("في".into(), 0..4), ("البيت".into(), 5..15)]);
/// ```
#[must_use]
pub fn analyze(text: &str, stem: impl Fn(&str) -> String) -> Vec<(String, Range<usize>)> {
    let words = text.unicode_word_indices();
    words
        .map(|(at, word)| (stem(word), at..at + word.len()))
        .collect()
}

/// Returns [`analyze`] of `text`, from all its pieces.
#[must_use]
pub fn analyze_twin(text: &str, stem: impl Fn(&str) -> String) -> Vec<(String, Range<usize>)> {
    let (mut at, mut found) = (0, Vec::new());
    for piece in text.split_word_bounds() {
        if piece.contains(char::is_alphanumeric) {
            found.push((stem(piece), at..at + piece.len()));
        }
        at += piece.len();
    }
    found
}
