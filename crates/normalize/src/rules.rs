//! The rules: one choice each.
//!
//! Each rule has its number, its source and its examples in `docs/orthography.md`.

use kalim_chars::MarkSet;

use crate::choice::choice;

choice! {
    /// N1: the Unicode normalization form that text is brought to first.
    ///
    /// Source: Unicode Standard Annex #15.
    "Unicode form" Form {
        /// Leave the form as it is: decomposed letters stay decomposed.
        Keep = "keep",
        /// Canonical composition: ا followed by U+0653 becomes آ. Lossless.
        Nfc = "nfc",
        /// Compatibility composition: also ² becomes 2 and fullwidth letters narrow. Lossy.
        Nfkc = "nfkc",
    }
}

choice! {
    /// N2: presentation forms and ligatures (U+FB50 to U+FDFF, U+FE70 to U+FEFF, U+1EE00 to
    /// U+1EEFF).
    ///
    /// Source: the compatibility decompositions of the Unicode Character Database.
    "treatment of presentation forms" PresentationForms {
        /// Leave them.
        Keep = "keep",
        /// Write the letters they stand for: ﻻ becomes لا, ﷲ الله, and U+FDFA four words.
        Letters = "letters",
    }
}

choice! {
    /// N3: U+0640 ARABIC TATWEEL, which stretches a word and is no letter.
    "treatment of tatweel" Tatweel {
        /// Leave it.
        Keep = "keep",
        /// Remove it.
        Remove = "remove",
    }
}

/// N4: which marks are removed.
///
/// Combining hamza and madda (U+0653 to U+0655) make letters: whether they go is for
/// [`Hamza`] to say, unless [`Marks::Kinds`] names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Marks {
    /// None.
    Keep,
    /// The eight of U+064B to U+0652 and no other: what Lucene removes.
    Basic,
    /// All marks of the given kinds, in all blocks.
    Kinds(MarkSet),
}

choice! {
    /// N5: the forms of alef.
    "treatment of alef" Alef {
        /// Leave them.
        Keep = "keep",
        /// آ أ إ become ا: what Lucene folds.
        Hamza = "hamza",
        /// آ أ إ ٱ and the rarer forms ٲ ٳ ٵ ݳ ݴ and U+0870 to U+0882 become ا.
        All = "all",
    }
}

choice! {
    /// N6: ى (alef maqsura), which much of the Arab world writes for ي and the other way round.
    "treatment of alef maqsura" AlefMaqsura {
        /// Leave it.
        Keep = "keep",
        /// ى becomes ي wherever it stands.
        Yeh = "yeh",
        /// ى becomes ي at the end of a word only.
        FinalYeh = "final-yeh",
    }
}

choice! {
    /// N7: ة (ta marbuta), often written ه.
    "treatment of ta marbuta" TaMarbuta {
        /// Leave it.
        Keep = "keep",
        /// ة becomes ه.
        Heh = "heh",
    }
}

choice! {
    /// N8: hamza on its seats. Alef is for [`Alef`] to fold, which comes first.
    "treatment of hamza" Hamza {
        /// Leave it.
        Keep = "keep",
        /// Only the seat remains: ؤ becomes و, ئ becomes ي; combining hamza and madda and the high
        /// hamza U+0674 go.
        Seat = "seat",
        /// Only the hamza remains: أ إ ؤ ئ become ء.
        Letter = "letter",
        /// As `Seat`, and ء goes too.
        Remove = "remove",
    }
}

choice! {
    /// N9: letters of Persian, Urdu, Kurdish and Maghrebi keyboards that look like Arabic ones.
    ///
    /// Letters of their own sound (پ چ ژ گ ڤ and others) are never touched.
    "treatment of look-alike letters" LookAlikes {
        /// Leave them.
        Keep = "keep",
        /// ک becomes ك, ی ي, ہ ه, ە ه, and so on.
        Arabic = "arabic",
    }
}

choice! {
    /// N10: decimal digits: 0 to 9, Arabic-Indic ٠ to ٩, extended Arabic-Indic ۰ to ۹.
    "digits" Digits {
        /// Leave them.
        Keep = "keep",
        /// 0123456789.
        Ascii = "ascii",
        /// ٠١٢٣٤٥٦٧٨٩.
        ArabicIndic = "arabic-indic",
        /// ۰۱۲۳۴۵۶۷۸۹, as in Persian and Urdu.
        Extended = "extended",
    }
}

choice! {
    /// N11: the decimal separator ٫, the thousands separator ٬ and the percent sign ٪.
    "number signs" NumberSigns {
        /// Leave them.
        Keep = "keep",
        /// `.`, `,` and `%`.
        Ascii = "ascii",
    }
}

choice! {
    /// N12: punctuation.
    "punctuation" Punctuation {
        /// Leave it.
        Keep = "keep",
        /// ، becomes `,`, ؛ `;`, ؟ `?`, quotation marks `"` or `'`, dashes `-`, … `...`.
        Ascii = "ascii",
    }
}

choice! {
    /// N13: characters that are not seen.
    "treatment of invisible characters" Controls {
        /// Leave them.
        Keep = "keep",
        /// Remove what neither joins nor directs: U+FEFF, U+200B, U+2060, soft hyphen, U+034F.
        Invisible = "invisible",
        /// Remove these, direction controls, joiners (ZWJ, ZWNJ) and variation selectors.
        All = "all",
    }
}

choice! {
    /// N14: white space.
    "treatment of white space" Spaces {
        /// Leave it.
        Keep = "keep",
        /// Every space and tab becomes U+0020; line breaks stay.
        Fold = "fold",
        /// As `Fold`, and a run becomes one space, or one line break if it has any.
        Collapse = "collapse",
    }
}

choice! {
    /// N15: a letter written three times or more to stretch a word, as in جميييل.
    "treatment of repeated letters" Repeats {
        /// Leave them.
        Keep = "keep",
        /// Twice is left of three or more.
        Two = "two",
        /// Once is left of three or more: no Arabic word has a letter three times in a row.
        One = "one",
    }
}

choice! {
    /// N16: upper and lower case, of other scripts.
    "case" Case {
        /// Leave it.
        Keep = "keep",
        /// Lower case, by the simple mappings of Unicode: one character for each.
        Lower = "lower",
    }
}

choice! {
    /// N17: Uthmani orthography, that of the Quran.
    "orthography" Orthography {
        /// Leave it.
        Keep = "keep",
        /// Spell as every day: ٱلْعَٰلَمِينَ becomes العالمين, ءَامَنُوا۟ آمنوا. Its letters change,
        /// its marks are for [`Marks`].
        Everyday = "everyday",
    }
}

/// Which rule does what: the settings of a [`Normalizer`](crate::Normalizer).
///
/// Presets are [`lossless`](Self::lossless), [`search`](Self::search), [`lucene`](Self::lucene),
/// [`quran`](Self::quran) and [`display`](Self::display); setters change one rule each.
///
/// # Examples
///
/// ```
/// use kalim_normalize::{Normalizer, Rules, TaMarbuta};
///
/// let rules = Rules::search().ta_marbuta(TaMarbuta::Keep);
/// assert_eq!(Normalizer::new(rules).normalize("مَدْرَسَة"), "مدرسة");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rules {
    /// N1.
    pub form: Form,
    /// N2.
    pub presentation_forms: PresentationForms,
    /// N3.
    pub tatweel: Tatweel,
    /// N4.
    pub marks: Marks,
    /// N5.
    pub alef: Alef,
    /// N6.
    pub alef_maqsura: AlefMaqsura,
    /// N7.
    pub ta_marbuta: TaMarbuta,
    /// N8.
    pub hamza: Hamza,
    /// N9.
    pub look_alikes: LookAlikes,
    /// N10.
    pub digits: Digits,
    /// N11.
    pub number_signs: NumberSigns,
    /// N12.
    pub punctuation: Punctuation,
    /// N13.
    pub controls: Controls,
    /// N14.
    pub spaces: Spaces,
    /// N15.
    pub repeats: Repeats,
    /// N16.
    pub case: Case,
    /// N17.
    pub orthography: Orthography,
}

/// Declares setters by value, one for each rule.
macro_rules! setters {
    ($($field:ident: $choice:ty, $rule:literal;)+) => {
        impl Rules {
            $(
                #[doc = concat!("Returns these rules with another choice for ", $rule, ".")]
                #[must_use]
                pub const fn $field(mut self, choice: $choice) -> Self {
                    self.$field = choice;
                    self
                }
            )+
        }
    };
}

setters! {
    form: Form, "N1, the Unicode form";
    presentation_forms: PresentationForms, "N2, presentation forms";
    tatweel: Tatweel, "N3, tatweel";
    marks: Marks, "N4, marks";
    alef: Alef, "N5, alef";
    alef_maqsura: AlefMaqsura, "N6, alef maqsura";
    ta_marbuta: TaMarbuta, "N7, ta marbuta";
    hamza: Hamza, "N8, hamza";
    look_alikes: LookAlikes, "N9, look-alike letters";
    digits: Digits, "N10, digits";
    number_signs: NumberSigns, "N11, number signs";
    punctuation: Punctuation, "N12, punctuation";
    controls: Controls, "N13, invisible characters";
    spaces: Spaces, "N14, white space";
    repeats: Repeats, "N15, repeated letters";
    case: Case, "N16, case";
    orthography: Orthography, "N17, orthography";
}

impl Rules {
    /// Returns the rules that change nothing: the start of a set of one's own.
    #[must_use]
    pub const fn keep() -> Self {
        Self {
            form: Form::Keep,
            presentation_forms: PresentationForms::Keep,
            tatweel: Tatweel::Keep,
            marks: Marks::Keep,
            alef: Alef::Keep,
            alef_maqsura: AlefMaqsura::Keep,
            ta_marbuta: TaMarbuta::Keep,
            hamza: Hamza::Keep,
            look_alikes: LookAlikes::Keep,
            digits: Digits::Keep,
            number_signs: NumberSigns::Keep,
            punctuation: Punctuation::Keep,
            controls: Controls::Keep,
            spaces: Spaces::Keep,
            repeats: Repeats::Keep,
            case: Case::Keep,
            orthography: Orthography::Keep,
        }
    }
}
