//! The rules that are maps from characters to strings, composed into one.

mod case;
mod letters;
mod signs;

use alloc::string::String;

use kalim_charmap::{Builder, CharMap};
use kalim_chars::consts::TATWEEL;

use crate::rules::{Marks, PresentationForms, Rules, Tatweel};

/// Returns the map of all rules of `rules` that are maps.
///
/// The order matters where one rule makes what another one changes: presentation forms become
/// letters first, look-alikes Arabic letters next, and these are folded last.
pub(crate) fn compile(rules: &Rules) -> CharMap {
    let steps = [
        presentation_forms(rules.presentation_forms),
        letters::look_alikes(rules.look_alikes),
        letters::alef(rules.alef),
        letters::hamza(rules.hamza),
        letters::alef_maqsura(rules.alef_maqsura),
        letters::ta_marbuta(rules.ta_marbuta),
        tatweel(rules.tatweel),
        marks(rules.marks),
        signs::digits(rules.digits),
        signs::number_signs(rules.number_signs),
        signs::punctuation(rules.punctuation),
        signs::controls(rules.controls),
        signs::spaces(rules.spaces),
        case::case(rules.case),
    ];
    CharMap::sequence(&steps)
}

/// Builds the map of one rule.
fn build(builder: Builder) -> CharMap {
    builder.build().expect("no rule names a character twice")
}

/// N2.
pub(crate) fn presentation_forms(choice: PresentationForms) -> CharMap {
    match choice {
        PresentationForms::Keep => CharMap::identity(),
        PresentationForms::Letters => {
            let chars = kalim_chars::all_in_arabic_blocks();
            let forms = chars.filter_map(|c| Some((c, kalim_chars::presentation_form(c)?)));
            build(CharMap::builder().replace_each(forms))
        }
    }
}

/// N3.
fn tatweel(choice: Tatweel) -> CharMap {
    match choice {
        Tatweel::Keep => CharMap::identity(),
        Tatweel::Remove => build(CharMap::builder().delete([TATWEEL])),
    }
}

/// N4.
fn marks(choice: Marks) -> CharMap {
    match choice {
        Marks::Keep => CharMap::identity(),
        Marks::Basic => build(CharMap::builder().delete('\u{64B}'..='\u{652}')),
        Marks::Kinds(kinds) => {
            let removed = |c: &char| kinds.contains_char(*c);
            build(CharMap::builder().delete(kalim_chars::all_in_arabic_blocks().filter(removed)))
        }
    }
}

/// Returns the pairs of each character of `from` with `to`.
fn each(from: &str, to: impl Into<String>) -> impl Iterator<Item = (char, String)> {
    let to = to.into();
    from.chars().map(move |c| (c, to.clone()))
}
