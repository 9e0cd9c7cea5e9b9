//! Cutting text into words.

use kalim_tokenize::word_bounds;
use unicode_segmentation::UnicodeSegmentation;

use super::Session;
use super::session::on_each;
use crate::{Corpus, Input, Size};

pub(super) fn measure(session: &mut Session) {
    for corpus in Corpus::ARABIC {
        let input = &Input::new(corpus, Size::Page);
        for text in input.texts() {
            assert!(word_bounds(text).eq(text.split_word_bound_indices()));
        }
        let ours = on_each(input, |text| word_bounds(text).count());
        let theirs = on_each(input, |text| text.split_word_bound_indices().count());
        session.compare("words-unicode-segmentation", corpus, input, ours, theirs);
        let ours = on_each(input, |text| take_each(word_bounds(text)));
        let theirs = on_each(input, |text| take_each(text.split_word_bound_indices()));
        session.compare("pieces-unicode-segmentation", corpus, input, ours, theirs);
    }
}

/// Takes each piece as it comes, as a loop does.
fn take_each<'t>(pieces: impl Iterator<Item = (usize, &'t str)>) -> usize {
    let mut sum = 0;
    for (start, piece) in pieces {
        sum ^= start ^ piece.len();
    }
    sum
}
