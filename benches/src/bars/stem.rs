//! Stemming the words of a text.

use std::io;

use kalim_stem::{Algorithm, Kalim, Light10, Snowball, Stemmer as _};
use rust_stemmers::Stemmer;

use super::other::fingerprint;
use super::session::{into_buffer, on_each};
use super::{Other, Session};
use crate::{Corpus, naive, words_of};

/// The words that the cache has room for, more than the texts have.
const CACHED: usize = 16_384;

pub(super) fn measure(session: &mut Session) {
    let snowball = Stemmer::create(rust_stemmers::Algorithm::Arabic);
    for corpus in Corpus::ARABIC {
        let input = &words_of(corpus);
        for word in input.texts() {
            assert_eq!(&word[Light10::range(word)], naive::light10(word));
        }
        let ours = on_each(input, Light10::range);
        let theirs = on_each(input, |word| snowball.stem(word));
        session.compare("light10-rust-stemmers", corpus, input, ours, theirs);
        for word in input.texts() {
            assert_eq!(Snowball.stem(word), snowball.stem(word), "{word}");
        }
        let ours = on_each(input, |word| Snowball.stem(word));
        let theirs = on_each(input, |word| snowball.stem(word));
        session.compare("snowball-rust-stemmers", corpus, input, ours, theirs);
        let ours = into_buffer(input, |word, out| Kalim::new().stem_into(word, out));
        let theirs = on_each(input, |word| snowball.stem(word));
        session.compare("kalim-rust-stemmers", corpus, input, ours, theirs);
        let cached = Kalim::new().with_cache(CACHED);
        let ours = into_buffer(input, |word, out| cached.stem_into(word, out));
        let theirs = into_buffer(input, |word, out| Light10.stem_into(word, out));
        session.compare("kalim-cache-light10", corpus, input, ours, theirs);
    }
}

/// Compares with NLTK, if `python` has it.
pub(super) fn measure_nltk(session: &mut Session, python: Option<&str>) -> io::Result<()> {
    for (goal, algorithm) in [
        ("isri-nltk", Algorithm::Isri),
        ("arlstem-nltk", Algorithm::Arlstem),
        ("arlstem2-nltk", Algorithm::Arlstem2),
    ] {
        let start = |python| Other::nltk(python, algorithm.as_str());
        let mut nltk = python.map(start).transpose()?;
        for corpus in Corpus::ARABIC {
            let input = &words_of(corpus);
            let Some(nltk) = &mut nltk else {
                session.leave_out(goal, corpus, input);
                continue;
            };
            nltk.expect(
                input,
                fingerprint(input.texts().map(|word| algorithm.stem(word))),
            )?;
            let ours = into_buffer(input, |word, out| algorithm.stem_into(word, out));
            session.compare_with(goal, corpus, input, ours, nltk)?;
        }
    }
    Ok(())
}
