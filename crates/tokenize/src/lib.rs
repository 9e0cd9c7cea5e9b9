//! Words, sentences and clitics of Arabic text, with exact byte ranges.
//!
//! Text is cut at the word and sentence boundaries of Unicode ([UAX #29], Unicode 17, equal to those of
//! the unicode-segmentation crate), with numbered rules for what Arabic needs beyond them.
//! Every piece is borrowed, knows its kind and its place, and joining the pieces gives the text back.
//! Nothing fails and nothing panics, whatever the text.
//!
//! - [`tokens()`]: every piece, with its [`TokenKind`]; [`words()`]: the word-like pieces alone.
//! - [`Tailorings`]: the same with some of our rules left out; [`pauses_apart`]: with one more, for the pause signs of the Quran.
//! - [`entities()`]: dates, prices, telephone numbers and the like, over the tokens.
//! - [`SentenceOptions`]: which signs end a sentence, and when the end of a line does.
//! - [`sentences()`]: sentences with the white space behind them.
//! - [`clitics()`]: the conjunctions, prepositions, article and pronouns written with a word.
//! - [`Positions`], [`to_chars`], [`to_utf16`], [`to_lines`]: byte offsets in other units, and as lines and columns.
//! - [`Chunks`]: texts that are read piece by piece; [`Column`]: columns of texts, as Arrow has them.
//! - [`word_bounds`], [`sentence_bounds`]: the boundaries of UAX #29 without any of our rules.
//!
//! # Words and their kinds
//!
//! ```
//! use kalim_tokenize::{TokenKind, words};
//!
//! let text = "قُتِلَ ١٬٢٠٠ في 26/04، https://example.org/خبر؟x=1، @user_1 #ذكاء_اصطناعي";
//! let found: Vec<_> = words(text).map(|token| (token.kind, token.text)).collect();
//! assert_eq!(found[0], (TokenKind::Word, "قُتِلَ"));
//! assert_eq!(found[1], (TokenKind::Number, "١٬٢٠٠"));
//! assert_eq!(found[5], (TokenKind::Url, "https://example.org/خبر؟x=1"));
//! assert_eq!(found[6], (TokenKind::Mention, "@user_1"));
//! assert_eq!(found[7], (TokenKind::Hashtag, "#ذكاء_اصطناعي"));
//! ```
//!
//! # Sentences
//!
//! ```
//! let text = "وصل د. محمد إلى أ.ف.ب. اليوم. هل تأخر؟ لا…";
//! let found = kalim_tokenize::sentences(text).map(|sentence| sentence.text);
//! assert!(found.eq(["وصل د. محمد إلى أ.ف.ب. اليوم. ", "هل تأخر؟ ", "لا…"]));
//! ```
//!
//! # Clitics
//!
//! ```
//! use kalim_tokenize::{CliticKind, clitics};
//!
//! let pieces: Vec<_> = clitics("فَبِالْقَلَمِ").map(|piece| (piece.kind, piece.text)).collect();
//! assert_eq!(pieces[2], (CliticKind::Proclitic, "الْ"));
//! assert_eq!(pieces[3], (CliticKind::Stem, "قَلَمِ"));
//! ```
//!
//! # Highlighting in an editor that counts UTF-16
//!
//! ```
//! use kalim_tokenize::{Positions, words};
//!
//! let text = "😀 كِتاب";
//! let mut positions = Positions::new(text);
//! let word = words(text).last().unwrap();
//! let units = positions.at(word.start).utf16..positions.at(word.end()).utf16;
//! assert_eq!(units, 3..8);
//! ```
//!
//! # The rules
//!
//! The number of a rule stands again beside its code and in the names of its tests.
//!
//! ## Entities
//!
//! They are looked for where a byte shows that there may be one, and go before everything else.
//!
//! - **E1** URL: a scheme and `://`, or `www.`, then everything up to white space, a control, a
//!   quotation mark or a character that RFC 3987 excludes. Punctuation at its end belongs to the
//!   sentence (، . ؛ ؟ and the like, and a closing bracket that the URL did not open); inside it
//!   belongs to the URL: `…/كازاخستان؟x=1` is whole.
//! - **E2** e-mail address: an ASCII name, `@`, a domain in any script with at least one dot.
//! - **E3** mention: `@` with letters, marks, digits and low lines of any script, not behind an
//!   ASCII letter or digit; `و@user` is a word and a mention.
//! - **E4** hashtag: `#` with the same, and at least one letter: `#1` is punctuation and a number.
//! - **E5** emoji: what UAX #29 keeps together is of kind Emoji if UTS #51 shows it as one; © and ❤
//!   without VARIATION SELECTOR-16 are symbols.
//!
//! These five are tokens. [`entities()`] gives them too, and others that lie over tokens:
//!
//! - **E6** date: a day in numbers, `26/04/2024` or `2024-04-26`, with `/`, `-` or `.`; a day and its month in words, with
//!   a year or without; a year with its era, `1445هـ`, `2019م`. Day, month, hour and minute must be possible. Months are those of the Egyptian, the Levantine and the Maghrebi
//!   custom, of the Hijra, and English ones.
//! - **E7** time: hours and minutes, seconds too, and ص, م, صباحًا, مساء, AM or PM.
//! - **E8** telephone number: `+` or `00` and a country code, or a 0 before an area code and a dash, or ten or eleven digits from 0 on.
//! - **E9** range: two numbers with `-`, `–` or `—`.
//! - **E10** percentage: a number with `٪`, `%`, `‰`, `؉`, بالمئة or في المئة.
//! - **E11** price: a number with a sign of currency on either side, a currency in words, or its code of ISO 4217.
//! - **E12** ordinal: `الـ21`, `ال21`, `21st`.
//! - **E13** number: any other one.
//! - **E14** abbreviation: letters with full stops, `ا.ف.ب`, `ص.ب.`; a title of one letter, `د.`, before a word.
//! - **E15** ellipsis: `…`, or three full stops or more.
//! - **E16** elongated word: a letter three times in a row or more.
//! - **E17** tatweel: a run of it, but not that of هـ.
//!
//! ## Tailorings of the words of UAX #29
//!
//! - **T1** A letter keeps its marks, tatweel and ZERO WIDTH JOINER, as by rule WB4; so too the
//!   small letters such as U+06E5 that Quranic text uses as marks and Unicode calls letters.
//! - **T2** Marks without a letter, on white space, at the start, or on tatweel alone, are of kind
//!   Mark, apart from what precedes them. Other characters keep the marks on them.
//! - **T3** Format controls (ZWNJ, RLM, LRM, ALM, BOM, SOFT HYPHEN …) do not break a word inside. At
//!   its edge, unless a mark follows, they are a Control token: the token of محمد with a
//!   RIGHT-TO-LEFT MARK is exactly محمد. UAX #29 would leave those behind it in the word.
//! - **T4** White space is one token for each run, line breaks included; the line structure is a
//!   matter of [`sentences()`]. NARROW NO-BREAK SPACE joins digits and nothing else.
//! - **T5** Each punctuation mark is a token, as UAX #29 has it (a run of low lines is one); so is
//!   ARABIC DECIMAL SEPARATOR unless it stands between digits, where UAX #29 joins words with it.
//!   Separators between digits stay in the number: `١٬٠٠٠`, `١٢٫٥`, `1,000.5`, also `١،٢` and
//!   mixed digits; a percent sign, a slash or a hyphen does not.
//! - **T6** Between letters of which one is Arabic a full stop, a colon or a middle dot ends the
//!   word, since no Arabic word has one: `انتهى.ثم`, `قال:نعم`. Initials stay together: `ا.ف.ب`.
//! - **T7** U+06DD and U+08E2, the end of ayah, take the digits after them, and no letter: one
//!   Symbol. U+06DE and U+06E9 are symbols by themselves; pause signs stay with their word (T1), but for T10.
//! - **T8** The number signs U+0600 to U+0605, U+0890 and U+0891 begin a Number with the digits
//!   after them.
//! - **T9** The keycap of a digit is an emoji, apart from digits and letters around it.
//! - **T10** Only by [`pauses_apart`]: signs of pause at the end of a token, U+06D6 to U+06DC, U+0615, U+0617 and U+08DD to U+08DF,
//!   are a Mark token, and the token ends before them. A sign that letters or other marks
//!   follow stays: U+06DC on a letter within a word is a small seen.
//!
//! Kept as in UAX #29: digits glued to letters (`2019م`) are one Word; a low line joins; a slash and
//! a hyphen split; an apostrophe between letters joins.
//!
//! ## Tailorings of the sentences of UAX #29
//!
//! - **S1** An ellipsis, with closing marks and white space behind it, ends a sentence, unless a
//!   lower-case letter, a comma or the like follows. The Arabic semicolon ends none: it joins
//!   clauses.
//! - **S2** The end of a line ends a sentence, as by rule SB4, whatever stands before it.
//! - **S3** A full stop behind a single letter ends none: `د. محمد`, `ا.ف.ب.`, `J. Smith`.
//! - **S4** A number and a full stop at the start of a sentence are a list number, not a sentence.
//! - **S5** No sentence ends inside an entity.
//! - **S6** Where more than 32 spaces or signs follow a full stop, the sentence ends behind them,
//!   whatever comes next: this bounds how far rule SB8 looks ahead.
//!
//! ## Clitics
//!
//! Only what is certain is cut, as far as spelling can be; the rest is left whole. Words with other
//! characters than Arabic letters, marks, tatweel and controls are whole.
//!
//! - **C1** The article and the chains وال فال بال كال وبال فبال وكال فكال لل ولل فلل are cut if at
//!   least three letters remain and no vowel written on them speaks against it. Listed words are
//!   whole: الذين, لبنان after ل, والدة, بالغين, كاليفورنيا, Form VIII of roots in ل (التهاب, التزم),
//!   … In لل the second piece is what is left of the article.
//! - **C2** إ and ٱ stand only at the beginning of a word, so conjunction and preposition before
//!   them are cut: و + إلى, فإن, بإذن.
//! - **C3** س of the future is cut before أ of the first person: سأكتب, but not سألت. Before other
//!   persons (سيكتب) it looks like the first letter of a noun (سيارة) and is left.
//! - **C4** ها هم هن هما كم كما are cut if three letters remain, not counting first letters that
//!   may be clitics, if there is no article and neither ة nor ى before them; not in listed words
//!   such as تفاهم, محاكم, متجها, nor with tanwin. نا is cut behind ت of four letters or more. The
//!   suffixes of one letter and كن, ني are never cut.
//!
//! # How the words are found
//!
//! The boundaries of 64 bytes at a time are computed from bit masks, in which each rule of UAX #29 is a
//! few instructions for all characters together; the masks come from kalim-simd. Around a character
//! that the masks do not know, of another script than Arabic, Latin, Greek and Cyrillic or an emoji,
//! unicode-segmentation finds the piece. A piece of letters, digits and marks that no tailoring is
//! about is told from the same masks; other pieces are looked at character by character.
//!
//! # How it differs
//!
//! unicode-segmentation gives boundaries without kinds, leaves direction marks inside words and joins
//! words over a full stop; `icu_segmenter` needs its data and does the same. Both are right by the
//! default rules: use [`word_bounds`] where those are asked for. Dictionary segmenters split more
//! clitics, and need a dictionary and the sentence.
//!
//! # Features
//!
//! `std` (default) adds [`Chunks`] and turns on the feature of that name in the dependencies; `simd`
//! (default) turns on the kernels of kalim-simd. The crate is `no_std` with `alloc`; it allocates for
//! the classes of characters, once, for regular expressions, when a text first has a trigger, and for
//! the vectors of [`to_chars`] and [`to_utf16`], never for a token.
//!
//! # What it does not do
//!
//! No normalization, no stop words, no stems. Letters and digits outside the Arabic blocks are those
//! that the standard library knows, so that the kind of a letter newer than the compiler may be
//! Symbol; boundaries do not depend on it.
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod address;
mod class;
mod clitics;
mod columns;
mod emoji;
mod entities;
mod kind;
mod lines;
mod pattern;
mod pauses;
mod plain;
mod positions;
mod sentence;
#[cfg(feature = "std")]
mod stream;
mod tailor;
mod tailorings;
mod token;
mod tokens;
mod uax29;
mod words;

pub use clitics::{Clitic, CliticKind, Clitics, clitics};
pub use columns::{Column, ColumnError, ListColumn, TokenColumn};
pub use entities::{Entities, Entity, EntityKind, Parts, entities};
pub use kalim_chars::ParseNameError;
pub use kalim_simd::{SpanList, Spans};
pub use kind::TokenKind;
pub use lines::{LineColumn, to_lines};
pub use pauses::{PausesApart, pauses_apart};
pub use plain::{PlainPieces, Stretch, Stretches, stretches};
pub use positions::{Position, Positions, to_chars, to_utf16};
pub use sentence::{
    LineEnds, Sentence, SentenceBounds, SentenceOptions, Sentences, Stop, sentence_bounds,
    sentences,
};
#[cfg(feature = "std")]
pub use stream::Chunks;
pub use tailorings::{TailoredTokens, Tailoring, Tailorings};
pub use token::Token;
pub use tokens::{Tokens, tokens};
pub use uax29::{WordBounds, word_bounds};
pub use words::{Words, words};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
