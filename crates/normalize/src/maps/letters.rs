//! Rules on letters: N5 to N9.

use kalim_charmap::CharMap;

use super::{build, each};
use crate::rules::{Alef, AlefMaqsura, Hamza, LookAlikes, TaMarbuta};

/// Alefs that carry another sign than hamza or madda: wasla, wavy hamza, high hamza, digits, and
/// the forms with attached vowels of U+0870 to U+0882.
const RARE_ALEFS: &str = "ٱٲٳٵݳݴ";

/// U+0674 ARABIC LETTER HIGH HAMZA, the Kazakh spelling of hamza beside its letter.
const HIGH_HAMZA: char = '\u{674}';

/// N5.
pub(super) fn alef(choice: Alef) -> CharMap {
    let hamza = each("آأإ", "ا");
    match choice {
        Alef::Keep => CharMap::identity(),
        Alef::Hamza => build(CharMap::builder().replace_each(hamza)),
        Alef::All => {
            let attached = ('\u{870}'..='\u{882}').map(|c| (c, "ا"));
            let map = CharMap::builder()
                .replace_each(hamza)
                .replace_each(each(RARE_ALEFS, "ا"));
            build(map.replace_each(attached))
        }
    }
}

/// N6; [`AlefMaqsura::FinalYeh`] looks at what follows and is no map.
pub(super) fn alef_maqsura(choice: AlefMaqsura) -> CharMap {
    match choice {
        AlefMaqsura::Keep | AlefMaqsura::FinalYeh => CharMap::identity(),
        AlefMaqsura::Yeh => build(CharMap::builder().replace('ى', "ي")),
    }
}

/// N7.
pub(super) fn ta_marbuta(choice: TaMarbuta) -> CharMap {
    match choice {
        TaMarbuta::Keep => CharMap::identity(),
        TaMarbuta::Heh => build(CharMap::builder().replace('ة', "ه")),
    }
}

/// N8. U+0676 to U+0678 are letters with the high hamza.
pub(super) fn hamza(choice: Hamza) -> CharMap {
    let combining = '\u{653}'..='\u{655}';
    let seats = [('ؤ', "و"), ('ئ', "ي"), ('ٶ', "و"), ('ٷ', "ۇ"), ('ٸ', "ي")];
    let seats = CharMap::builder()
        .replace_each(seats)
        .delete(combining)
        .delete([HIGH_HAMZA]);
    match choice {
        Hamza::Keep => CharMap::identity(),
        Hamza::Seat => build(seats),
        Hamza::Letter => build(CharMap::builder().replace_each(each("أإؤئ", "ء"))),
        Hamza::Remove => build(seats.delete(['ء'])),
    }
}

/// N9. پ چ ژ گ ڤ ڵ ڕ ۆ ێ and all other letters with a sound of their own stay.
pub(super) fn look_alikes(choice: LookAlikes) -> CharMap {
    match choice {
        LookAlikes::Keep => CharMap::identity(),
        LookAlikes::Arabic => {
            let map = CharMap::builder()
                .replace_each(each("کڪ", "ك")) // keheh, swash kaf
                .replace_each(each("یےۍ", "ي")) // Farsi yeh, yeh barree, yeh with tail
                .replace_each(each("ہھەۀۂ", "ه")) // heh goal, doachashmee, ae, with yeh, with hamza
                .replace_each(each("ۃ", "ة")) // teh marbuta goal
                .replace_each(each("ۓ", "ئ")) // yeh barree with hamza
                .replace_each(each("ڧ", "ق")) // Maghrebi qaf
                .replace_each(each("ڢ", "ف")); // Maghrebi feh
            build(map)
        }
    }
}
