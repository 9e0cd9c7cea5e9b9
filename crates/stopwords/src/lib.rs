//! Arabic stop words: two lists, and a set that matches after folding.
//!
//! Stop words are the words of a language that say nothing about what a text is about: من, في,
//! الذي. A search index leaves them out, a word count hides them.
//!
//! - [`StopWords`]: a set of words, asked one word at a time.
//! - [`MSA`]: the function words of Modern Standard Arabic, from its closed word classes.
//! - [`LUCENE`]: the 119 words of Lucene's `ArabicAnalyzer`.
//! - [`StopWordList`]: a list chosen by name.
//!
//! # Examples
//!
//! ## A list passes through the same folding as the text
//!
//! A list in everyday spelling and a text whose letters are folded miss each other: the text has
//! علي where the list has على. Of the 119 words of Lucene's list 24 get through a chain that
//! folds alef and ى, stems with Snowball and then compares. And where nothing is folded, a
//! vocalized مِنْ is not من. So fold both, with one function:
//!
//! ```
//! use kalim_stopwords::{MSA, StopWords};
//!
//! let is_mark = |c: char| ('\u{64B}'..='\u{652}').contains(&c);
//! let fold = |word: &str| -> String {
//!     let letters = word.chars().filter(|&c| !is_mark(c));
//!     let fold = |c| match c { 'أ' | 'إ' | 'آ' => 'ا', 'ى' => 'ي', 'ة' => 'ه', c => c };
//!     letters.map(fold).collect()
//! };
//!
//! let stop = StopWords::folded(MSA, fold);
//! for word in ["مِنْ", "إِلَى", "الى", "الَّتِي", "هذه"] {
//!     assert!(stop.contains(&fold(word)));
//! }
//! assert!(!stop.contains(&fold("مدرسة")));
//! ```
//!
//! ## Lucene's behaviour
//!
//! ```
//! use kalim_stopwords::{LUCENE, StopWords};
//!
//! let stop = StopWords::from_words(LUCENE);
//! assert!(stop.contains("من"));
//! assert!(!stop.contains("مِنْ")); // Lucene lets it through
//! ```
//!
//! ## A list by name, and words of one's own
//!
//! ```
//! use kalim_stopwords::{StopWordList, StopWords};
//!
//! let list: StopWordList = "msa".parse()?;
//! let mut stop = StopWords::from_words(list.words());
//! stop.extend(["صفحة", "انظر"]);
//! let text = "انظر إلى صفحة العنوان";
//! let kept: Vec<&str> = text.split(' ').filter(|word| !stop.contains(word)).collect();
//! assert_eq!(kept, ["العنوان"]);
//! # Ok::<(), kalim_stopwords::ParseNameError>(())
//! ```
//!
//! # What it does not do
//!
//! It folds nothing itself, and it takes no clitics off: والذي is a stop word because the list has
//! it. Compare words before they are stemmed: a stem is often shorter than the word that the list
//! knows.
//!
//! # Features
//!
//! - `std` (default): nothing today; every crate of the family has it. It never changes a result.
#![no_std]
#![forbid(unsafe_code)]
extern crate alloc;
#[cfg(test)]
extern crate std;

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod list;
mod lucene;
mod msa;
mod set;
mod short;

pub use kalim_chars::ParseNameError;
pub use list::StopWordList;
pub use lucene::LUCENE;
pub use msa::MSA;
pub use set::StopWords;
