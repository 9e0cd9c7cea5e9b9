//! Every rule by its number, choice by choice.

use kalim_chars::{MarkKind, MarkSet};
use kalim_normalize::{
    Alef, AlefMaqsura, Case, Controls, Digits, Form, Hamza, LookAlikes, Marks, Normalizer,
    NumberSigns, Orthography, PresentationForms, Punctuation, Repeats, Rules, Spaces, TaMarbuta,
    Tatweel,
};
use kalim_testkit::padded;

/// Checks each pair at every padding.
fn check(rules: Rules, cases: &[(&str, &str)]) {
    let normalizer = Normalizer::new(rules);
    for (text, want) in cases {
        for (text, want) in padded(text).zip(padded(want)) {
            assert_eq!(
                normalizer.normalize(&text),
                want,
                "{text:?} under {rules:?}"
            );
        }
    }
}

#[test]
fn n1_form() {
    let cases = [
        ("ا\u{653} ا\u{64E}\u{654} ي\u{654}", "آ أ\u{64E} ئ"),
        ("é", "é"),
        ("x²", "x²"),
    ];
    check(Rules::keep().form(Form::Nfc), &cases);
    check(
        Rules::keep().form(Form::Nfkc),
        &[("x² ﻻ", "x2 لا"), ("e\u{301}", "é")],
    );
    check(Rules::keep(), &[("ا\u{653}", "ا\u{653}")]);
}

#[test]
fn n2_presentation_forms() {
    let rules = Rules::keep().presentation_forms(PresentationForms::Letters);
    check(
        rules,
        &[
            ("ﻣﺤﻤﺪ", "محمد"),
            ("ﻻ ﻵ", "لا لآ"),
            ("ﷲ", "الله"),
            ("\u{FDFA}", "صلى الله عليه وسلم"),
            ("ﭘﭽﮊﮔ", "پچژگ"),
            ("م\u{FE77}", "م\u{64E}"),
            ("\u{FD3E}", "\u{FD3E}"),
        ],
    );
}

#[test]
fn n3_tatweel() {
    check(
        Rules::keep().tatweel(Tatweel::Remove),
        &[("كتـــاب ـ", "كتاب ")],
    );
}

#[test]
fn n4_marks() {
    let text = "قُرْءَانٌ\u{6D6} لَهُۥ ٱللَّـٰهُ \u{6DD}\u{6DE} ا\u{653}\u{8F0}";
    let basic = "قرءان\u{6D6} لهۥ ٱللـٰه \u{6DD}\u{6DE} ا\u{653}\u{8F0}";
    check(Rules::keep().marks(Marks::Basic), &[(text, basic)]);
    let all = "قرءان له ٱللـه \u{6DD}\u{6DE} ا";
    check(
        Rules::keep().marks(Marks::Kinds(MarkSet::ALL)),
        &[(text, all)],
    );
    let no_shadda = MarkSet::ALL
        .without(MarkKind::Shadda)
        .without(MarkKind::Madda);
    let kept = "قرءان له ٱللّـه \u{6DD}\u{6DE} ا\u{653}";
    check(
        Rules::keep().marks(Marks::Kinds(no_shadda)),
        &[(text, kept)],
    );
}

#[test]
fn n5_alef() {
    let cases = [("آ أ إ ٱ ٲ ٳ ٵ \u{870}", "ا ا ا ٱ ٲ ٳ ٵ \u{870}")];
    check(Rules::keep().alef(Alef::Hamza), &cases);
    let cases = [("آ أ إ ٱ ٲ ٳ ٵ ݳ ݴ \u{870} ء", "ا ا ا ا ا ا ا ا ا ا ء")];
    check(Rules::keep().alef(Alef::All), &cases);
    let composed = Rules::keep().form(Form::Nfc).alef(Alef::Hamza);
    check(composed, &[("ا\u{653} ا\u{64E}\u{654}", "ا ا\u{64E}")]);
}

#[test]
fn n6_alef_maqsura() {
    check(
        Rules::keep().alef_maqsura(AlefMaqsura::Yeh),
        &[("على هدىهم", "علي هديهم")],
    );
    let last = Rules::keep().alef_maqsura(AlefMaqsura::FinalYeh);
    check(last, &[("على هدىهم", "علي هدىهم"), ("هُدَىً.", "هُدَيً.")]);
}

#[test]
fn n7_ta_marbuta() {
    check(
        Rules::keep().ta_marbuta(TaMarbuta::Heh),
        &[("مدرسة", "مدرسه")],
    );
}

#[test]
fn n8_hamza() {
    let text = "أ إ ؤ ئ ء و\u{654} ي\u{654}";
    check(Rules::keep().hamza(Hamza::Seat), &[(text, "أ إ و ي ء و ي")]);
    check(
        Rules::keep().form(Form::Nfc).hamza(Hamza::Letter),
        &[(text, "ء ء ء ء ء ء ء")],
    );
    check(Rules::keep().hamza(Hamza::Remove), &[("شيء ؤ", "شي و")]);
    check(
        Rules::keep().alef(Alef::Hamza).hamza(Hamza::Letter),
        &[("أ ؤ", "ا ء")],
    );
}

#[test]
fn n9_look_alikes() {
    let rules = Rules::keep().look_alikes(LookAlikes::Arabic);
    check(
        rules,
        &[
            ("کتاب الذی اللہ رحمۃ", "كتاب الذي الله رحمة"),
            ("ە ھ ۀ ے ۓ ڧ ڢ", "ه ه ه ي ئ ق ف"),
            ("پ چ ژ گ ڤ ۆ ڵ ڕ ٹ ڈ ڑ ں", "پ چ ژ گ ڤ ۆ ڵ ڕ ٹ ڈ ڑ ں"),
        ],
    );
}

#[test]
fn n10_digits() {
    let text = "0189 ٠١٨٩ ۰۱۸۹ ०";
    check(
        Rules::keep().digits(Digits::Ascii),
        &[(text, "0189 0189 0189 ०")],
    );
    check(
        Rules::keep().digits(Digits::ArabicIndic),
        &[(text, "٠١٨٩ ٠١٨٩ ٠١٨٩ ०")],
    );
    check(
        Rules::keep().digits(Digits::Extended),
        &[(text, "۰۱۸۹ ۰۱۸۹ ۰۱۸۹ ०")],
    );
}

#[test]
fn n11_number_signs() {
    check(
        Rules::keep().number_signs(NumberSigns::Ascii),
        &[("١٬٢٣٤٫٥٪", "١,٢٣٤.٥%")],
    );
}

#[test]
fn n12_punctuation() {
    let cases = [
        ("«نعم»، “لا”؛ ‘هل’؟ – …", "\"نعم\", \"لا\"; 'هل'? - ..."),
        ("\u{FD3F}قل\u{FD3E}", "(قل)"),
    ];
    check(Rules::keep().punctuation(Punctuation::Ascii), &cases);
}

#[test]
fn n13_controls() {
    let text = "\u{FEFF}مح\u{AD}م\u{34F}د\u{200F} می\u{200C}خورد ه\u{200D} ❤\u{FE0F}";
    let invisible = "محمد\u{200F} می\u{200C}خورد ه\u{200D} ❤\u{FE0F}";
    check(
        Rules::keep().controls(Controls::Invisible),
        &[(text, invisible)],
    );
    check(
        Rules::keep().controls(Controls::All),
        &[(text, "محمد میخورد ه ❤")],
    );
}

#[test]
fn n14_spaces() {
    let text = "a\u{A0}\t b \n\r\n c\u{3000}";
    check(
        Rules::keep().spaces(Spaces::Fold),
        &[(text, "a   b \n\r\n c ")],
    );
    check(Rules::keep().spaces(Spaces::Collapse), &[(text, "a b\nc ")]);
}

#[test]
fn n15_repeats() {
    check(
        Rules::keep().repeats(Repeats::One),
        &[("جمييييل", "جميل"), ("الله ممتاز", "الله ممتاز")],
    );
    check(Rules::keep().repeats(Repeats::Two), &[("جمييييل", "جمييل")]);
}

#[test]
fn n16_case() {
    check(
        Rules::keep().case(Case::Lower),
        &[("Kalim ÀΣЖ İ ﬀ", "kalim àσж i ﬀ")],
    );
}

#[test]
fn n17_orthography() {
    let rules = Rules::keep()
        .orthography(Orthography::Everyday)
        .marks(Marks::Kinds(MarkSet::ALL));
    let rules = rules.tatweel(Tatweel::Remove);
    check(
        rules,
        &[
            ("ٱلْعَـٰلَمِينَ", "العالمين"),
            ("ءَامَنُوا۟", "آمنوا"),
            ("كتاب", "كتاب"),
        ],
    );
}
