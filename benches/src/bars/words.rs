//! Cutting text into words.

use kalim_tokenize::word_bounds;
use unicode_segmentation::UnicodeSegmentation;

use super::session::on_each;
use super::{ARABIC, Session};
use crate::{Input, Size};

pub(super) fn measure(session: &mut Session) {
    for corpus in ARABIC {
        let input = &Input::new(corpus, Size::Page);
        for text in input.texts() {
            assert!(word_bounds(text).eq(text.split_word_bound_indices()));
        }
        let ours = on_each(input, |text| word_bounds(text).count());
        let theirs = on_each(input, |text| text.split_word_bound_indices().count());
        session.compare("words-unicode-segmentation", corpus, input, ours, theirs);
    }
}
