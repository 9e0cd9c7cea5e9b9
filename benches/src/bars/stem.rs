//! Stemming the words of a text.

use kalim_stem::Light10;
use rust_stemmers::{Algorithm, Stemmer};

use super::session::on_each;
use super::{ARABIC, Session};
use crate::{naive, words_of};

pub(super) fn measure(session: &mut Session) {
    let snowball = Stemmer::create(Algorithm::Arabic);
    for corpus in ARABIC {
        let input = &words_of(corpus);
        for word in input.texts() {
            assert_eq!(&word[Light10::range(word)], naive::light10(word));
        }
        let ours = on_each(input, Light10::range);
        let theirs = on_each(input, |word| snowball.stem(word));
        session.compare("light10-rust-stemmers", corpus, input, ours, theirs);
    }
}
