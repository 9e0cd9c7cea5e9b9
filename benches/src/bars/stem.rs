//! Stemming the words of a text.

use kalim_stem::{Light10, Stemmer as _};
use rust_stemmers::{Algorithm, Stemmer};

use super::session::on_each;
use super::{ARABIC, Session};
use crate::{naive, words_of};

pub(super) fn measure(session: &mut Session) {
    let snowball = Stemmer::create(Algorithm::Arabic);
    for corpus in ARABIC {
        let input = &words_of(corpus);
        for word in input.texts() {
            assert_eq!(Light10.stem(word), naive::light10(word));
        }
        let ours = on_each(input, |word| Light10.stem(word));
        let theirs = on_each(input, |word| snowball.stem(word));
        session.compare("light10-rust-stemmers", corpus, input, ours, theirs);
    }
}
