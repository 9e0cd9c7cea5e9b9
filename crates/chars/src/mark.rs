//! The kind of a mark.

use crate::named;
use crate::tables::Property;

/// What an Arabic mark does, each mark being of exactly one kind.
///
/// Unicode has no such property: the kinds come from the headings and names of its names list, from
/// its combining classes, and from UTR #53.
///
/// Two kinds are no vowels: combining [`Hamza`](Self::Hamza) and [`Madda`](Self::Madda) make
/// letters, so that removing them changes the spelling of a decomposed word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MarkKind {
    /// A short vowel: fatha, damma, kasra (U+064E to U+0650), small (U+0618 to U+061A) and curly
    /// (U+08E4 to U+08E6).
    Haraka,
    /// A doubled short vowel, read with n: U+064B to U+064D, curly (U+08E7 to U+08E9) and open
    /// (U+08F0 to U+08F2).
    Tanwin,
    /// U+0651 ARABIC SHADDA, the doubling of a consonant.
    Shadda,
    /// The absence of a vowel: U+0652, and U+06E1, its shape in Quranic spelling.
    Sukun,
    /// U+0670 ARABIC LETTER SUPERSCRIPT ALEF, a long a.
    DaggerAlef,
    /// U+0654 ARABIC HAMZA ABOVE and U+0655 ARABIC HAMZA BELOW, which make أ, إ, ؤ, ئ.
    Hamza,
    /// U+0653 ARABIC MADDAH ABOVE, which makes آ, and lengthens in Quranic spelling.
    Madda,
    /// A sign of recitation or pause: U+0615 to U+0617, U+06D6 to U+06ED but for the sukun, the
    /// small letters and the symbols among them, U+0898 to U+089F, U+08CA to U+08E1, U+08F3, U+10EFA
    /// to U+10EFF.
    Quranic,
    /// A small waw or yeh on the line, read as a long vowel: U+06E5, U+06E6, U+08C9, U+10EC5.
    SmallLetter,
    /// A formula of respect above a name: U+0610 to U+0614.
    Honorific,
    /// A vowel or tone of a language other than Arabic: U+0656 to U+065F, U+0897, U+08E3, U+08EA to
    /// U+08EF, U+08F4 to U+08FF.
    Vowel,
}

named!(MarkKind, "kind of mark", {
    Haraka => "haraka",
    Tanwin => "tanwin",
    Shadda => "shadda",
    Sukun => "sukun",
    DaggerAlef => "dagger-alef",
    Hamza => "hamza",
    Madda => "madda",
    Quranic => "quranic",
    SmallLetter => "small-letter",
    Honorific => "honorific",
    Vowel => "vowel",
});

/// Returns the kind of an Arabic mark, and none of any other character.
///
/// Three signs of Quranic text are no marks: U+06DD and U+08E2, which enclose digits, are of class
/// [`Format`](crate::Class::Format), U+06DE and U+06E9 of class [`Symbol`](crate::Class::Symbol).
///
/// # Examples
///
/// ```
/// use kalim_chars::{MarkKind, mark_kind};
///
/// assert_eq!(mark_kind('\u{64E}'), Some(MarkKind::Haraka));
/// assert_eq!(mark_kind('\u{654}'), Some(MarkKind::Hamza));
/// assert_eq!(mark_kind('\u{6D6}'), Some(MarkKind::Quranic));
/// assert_eq!(mark_kind('ء'), None);
/// ```
#[must_use]
pub const fn mark_kind(c: char) -> Option<MarkKind> {
    match Property::of(c) {
        Some(property) => property.mark_kind(),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kinds once more, spelled out from the other end: by character.
    fn naive(c: char) -> Option<MarkKind> {
        Some(match u32::from(c) {
            0x64E..=0x650 | 0x618..=0x61A | 0x8E4..=0x8E6 => MarkKind::Haraka,
            0x64B..=0x64D | 0x8E7..=0x8E9 | 0x8F0..=0x8F2 => MarkKind::Tanwin,
            0x651 => MarkKind::Shadda,
            0x652 | 0x6E1 => MarkKind::Sukun,
            0x670 => MarkKind::DaggerAlef,
            0x654 | 0x655 => MarkKind::Hamza,
            0x653 => MarkKind::Madda,
            0x6E5 | 0x6E6 | 0x8C9 | 0x10EC5 => MarkKind::SmallLetter,
            0x610..=0x614 => MarkKind::Honorific,
            0x6DD | 0x6DE | 0x6E9 | 0x8E2 => return None,
            0x615..=0x617 | 0x6D6..=0x6ED | 0x898..=0x89F => MarkKind::Quranic,
            0x8CA..=0x8E1 | 0x8F3 | 0x10EFA..=0x10EFF => MarkKind::Quranic,
            0x656..=0x65F | 0x897 | 0x8E3 | 0x8EA..=0x8FF => MarkKind::Vowel,
            _ => return None,
        })
    }

    #[test]
    fn kinds_of_every_character() {
        for c in kalim_testkit::all_chars() {
            assert_eq!(mark_kind(c), naive(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn order_of_all_is_the_order_of_declaration() {
        assert!(
            MarkKind::ALL
                .iter()
                .enumerate()
                .all(|(i, &kind)| kind as usize == i)
        );
    }
}
