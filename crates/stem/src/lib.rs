//! Arabic stemmers: light10, Snowball, ISRI and ARLSTem, equal to the originals, and a way to keep words whole.
//!
//! A stemmer takes the inflection off a word, so that a search for one form finds the others:
//! والكتاب, بالكتاب and كتابها all become كتاب.
//!
//! - [`Stemmer`]: what a stemmer is. One method, from a word to its stem.
//! - [`Kalim`]: the lemma of a word, by grammar and a lexicon; [`Root`]: its root.
//! - [`Scheme`]: which clitics are cut from a word that [`Kalim`] has taken apart.
//! - [`Light10`]: the light stemmer of Larkey, Ballesteros and Connell, equal to Lucene's
//!   `ArabicStemmer` on every string.
//! - [`Light`]: the family of light10, as it was published.
//! - [`Snowball`], equal to libstemmer 3; [`Isri`], [`Arlstem`] and [`Arlstem2`], equal to NLTK's.
//! - [`Protected`]: a stemmer with words that it must leave whole; [`PROTECTED`] is a list of them.
//! - [`Algorithm`]: a stemmer chosen by name.
//!
//! # Examples
//!
//! ## One word
//!
//! ```
//! use kalim_stem::{Light10, Stemmer};
//!
//! assert_eq!(Light10.stem("والمكتبات"), "مكتب");
//! assert_eq!(Light10.stem("مكتبة"), "مكتب");
//! ```
//!
//! ## Which bytes are kept
//!
//! ```
//! use kalim_stem::Light10;
//!
//! let word = "بالكتاب";
//! assert_eq!(&word[Light10::range(word)], "كتاب");
//! ```
//!
//! ## Words that stay whole
//!
//! light10 takes the و of وزير and the ي of على for affixes. A list knows better; it passes
//! through the same folding as the text.
//!
//! ```
//! use kalim_stem::{Light10, PROTECTED, Protected, Stemmer};
//!
//! let fold = |word: &str| word.replace(['أ', 'إ', 'آ'], "ا").replace('ى', "ي").replace('ة', "ه");
//! let stemmer = Protected::folded(Light10, PROTECTED, fold);
//! assert_eq!(stemmer.stem("وزير"), "وزير");
//! assert_eq!(stemmer.stem(&fold("والوزيرة")), "وزير");
//! assert_eq!(stemmer.stem(&fold("وعلى")), "علي");
//! assert_eq!(stemmer.stem("والكتاب"), "كتاب"); // as before
//! ```
//!
//! ## A stemmer by name
//!
//! ```
//! use kalim_stem::{Algorithm, Stemmer};
//!
//! let stemmer: Algorithm = "light10".parse()?;
//! assert_eq!(stemmer.stem("الكتاب"), "كتاب");
//! # Ok::<(), kalim_stem::ParseNameError>(())
//! ```
//!
//! # What it does not do
//!
//! The light family folds nothing: marks, hamza, ة and ى come in as they go out, and a vocalized word
//! matches no affix. Normalize the text first, whole, and give the stemmer its words. The reference stemmers
//! fold what their originals do, and nothing else. Broken
//! plurals (كتب of كتاب) are out of reach of a light stemmer; [`Kalim`] knows them.
//!
//! # Features
//!
//! - `std` (default): the CPU is asked at run time which kernels of kalim-simd it can run.
//! - `simd` (default): these kernels, and with them all unsafe code.
//!
//! They are for [stems of many words at once](Algorithm::stems), and never change a result.
//!
//! - `lexicon` (default): the lemmas and roots that [`Kalim`] and [`Root`] know, 62 KB.
#![no_std]
#![forbid(unsafe_code)]
extern crate alloc;
#[cfg(test)]
extern crate std;

/// What `xtask train-stemmer` learns a [`Lexicon`] with.
#[doc(hidden)]
pub mod training {
    pub use crate::kalim::{
        Affixes, Candidate, Derivation, Derivations, Part, Reader, Row, UNKNOWN, Word, candidates,
        derivations, level_of, shown,
    };
}

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod affix;
mod algorithm;
mod arlstem;
mod cut;
mod ends;
mod forms;
mod isri;
mod kalim;
mod letters;
mod light;
mod light10;
mod openings;
mod protected;
mod root;
mod rules;
mod scheme;
mod sieve;
mod snowball;
mod stemmer;
mod stems;
mod word_set;
mod words;

pub use algorithm::Algorithm;
pub use arlstem::{Arlstem, Arlstem2};
pub use isri::Isri;
pub use kalim::{Analysis, Class, Kalim, Lexicon, LexiconError, Segments};
pub use kalim_chars::ParseNameError;
pub use kalim_simd::{SpanList, Spans};
pub use light::Light;
pub use light10::Light10;
pub use protected::Protected;
pub use root::Root;
pub use scheme::Scheme;
pub use snowball::Snowball;
pub use stemmer::Stemmer;
pub use stems::Stems;
pub use words::PROTECTED;
