//! The presets: what each must get right, and the laws that hold for all.

extern crate alloc;

use alloc::borrow::Cow;

use kalim_charmap::Offsets;
use kalim_normalize::{Loss, Normalizer, Preset, Rules};
use kalim_testkit::{all_chars, any_text, cases, mixed_text, padded};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn presets() -> impl Iterator<Item = (Preset, Normalizer)> {
    Preset::ALL
        .iter()
        .map(|&preset| (preset, Normalizer::preset(preset)))
}

/// `ArabicNormalizer` of Lucene, character by character.
fn lucene_char(c: char) -> Option<char> {
    match c {
        'آ' | 'أ' | 'إ' => Some('ا'),
        'ى' => Some('ي'),
        'ة' => Some('ه'),
        '\u{640}' | '\u{64B}'..='\u{652}' => None,
        _ => Some(c),
    }
}

#[test]
fn lucene_equals_lucene_on_every_char() {
    let lucene = Normalizer::preset(Preset::Lucene);
    for c in all_chars() {
        let text = c.to_string();
        assert_eq!(
            lucene.normalize(&text),
            lucene_char(c).map_or(String::new(), String::from)
        );
    }
}

#[test]
fn lucene_test_vectors() {
    let lucene = Normalizer::preset(Preset::Lucene);
    for (text, want) in [
        ("آجن", "اجن"),
        ("أحمد", "احمد"),
        ("إعاذ", "اعاذ"),
        ("بنى", "بني"),
        ("فاطمة", "فاطمه"),
        ("روبرـــــت", "روبرت"),
        ("مَبنا", "مبنا"),
        ("علِي", "علي"),
        ("بُوات", "بوات"),
        ("ولداً", "ولدا"),
        ("ولدٍ", "ولد"),
        ("ولدٌ", "ولد"),
        ("نلْسون", "نلسون"),
        ("هتميّ", "هتمي"),
        ("", ""),
    ] {
        assert_eq!(lucene.normalize(text), want);
    }
}

#[test]
fn search_makes_spellings_one() {
    let search = Normalizer::preset(Preset::Search);
    for (spellings, want) in [
        (&["ٱلرَّحْمَٰنِ", "الرحمن", "الرَّحْمٰن"][..], "الرحمن"),
        (
            &[
                "ﻣﺤﻤﺪ",
                "محمد\u{200F}",
                "مح\u{200D}مد",
                "\u{FEFF}محمد\u{2069}",
                "مُحَمَّد",
            ],
            "محمد",
        ),
        (&["ا\u{653}ية", "آيه", "آية", "اية"], "ايه"),
        (&["أرز", "ارز"], "ارز"),
        (&["إدارة", "ادارة", "اداره"], "اداره"),
        (&["شركة", "شرکة", "شرکہ", "شركه"], "شركه"),
        (&["لَهُۥ", "له"], "له"),
        (&["نَعۡبُدُ", "نعبد"], "نعبد"),
        (&["مؤسسة", "مو\u{654}سسة", "موسسه"], "موسسه"),
        (&["تبريز", "تبریز"], "تبريز"),
        (&["١٢٣", "۱۲۳", "123"], "123"),
        (&["١٬٠٠٠٫٥", "1,000.5"], "1,000.5"),
    ] {
        for spelling in spellings {
            assert_eq!(search.normalize(spelling), want, "{spelling:?}");
        }
    }
    assert_eq!(search.normalize("پ چ ژ گ"), "پ چ ژ گ");
}

#[test]
fn a_word_is_the_same_alone_and_in_a_sentence() {
    for (preset, normalizer) in presets() {
        for word in [
            "شركة",
            "مركز",
            "تاريخ",
            "إيران",
            "موسى",
            "کتاب",
            "می\u{200C}خورد",
        ] {
            let sentence = format!("قالت {word} إن");
            let (before, after) = (normalizer.normalize("قالت "), normalizer.normalize(" إن"));
            let want = format!("{before}{}{after}", normalizer.normalize(word));
            assert_eq!(normalizer.normalize(&sentence), want, "{preset}");
        }
    }
}

#[test]
fn lossless_drops_nothing() {
    let lossless = Normalizer::preset(Preset::Lossless);
    for text in [
        "كِتَابٌ أَوْ مَدْرَسَة",
        "می\u{200C}خورد",
        "قـال  «نعم»؟",
        "İstanbul ١٢٫٥٪",
    ] {
        assert_eq!(lossless.normalize(text), text.nfc().collect::<String>());
    }
    assert_eq!(Preset::Lossless.loss(), Loss::Lossless);
    assert!(
        Preset::ALL
            .iter()
            .filter(|preset| preset.loss() == Loss::Lossless)
            .count()
            == 1
    );
}

#[test]
fn display_cleans_and_keeps_letters_and_marks() {
    let display = Normalizer::preset(Preset::Display);
    let text = "\u{FEFF}الحَمـــدُ  لله \n\n رَبِّ ﺍﻟﻌﺎﻟﻤﻴﻦ";
    assert_eq!(
        display.normalize(text),
        "الحَمدُ لله\nرَبِّ العالمين".nfc().collect::<String>()
    );
}

#[test]
fn quran_spells_as_every_day() {
    let quran = Normalizer::preset(Preset::Quran);
    let verse = "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ";
    assert_eq!(quran.normalize(verse), "الحمد لله رب العالمين");
}

#[test]
fn presets_and_choices_have_names() {
    for &preset in Preset::ALL {
        assert_eq!(preset.to_string().parse(), Ok(preset));
        assert_eq!(*Normalizer::preset(preset).rules(), Rules::from(preset));
    }
    let error = "solr".parse::<Preset>().unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown preset: expected one of lossless, search, lucene, quran, display"
    );
}

#[test]
fn public_types_are_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<Normalizer>();
    check::<Rules>();
}

/// All forms agree, the answer is stable, and every range can be used to slice.
fn check_laws(preset: Preset, normalizer: &Normalizer, text: &str) {
    let once = normalizer.normalize(text);
    assert_eq!(matches!(once, Cow::Borrowed(_)), once == text, "{preset}");
    assert_eq!(
        normalizer.normalize(&once),
        once,
        "{preset} twice on {text:?}"
    );
    assert_eq!(normalizer.is_normalized(text), once == text);
    let mut appended = String::from("<");
    normalizer.normalize_into(text, &mut appended);
    assert_eq!(appended[1..], *once);
    let mapped = normalizer.normalize_with_offsets(text);
    assert_eq!(mapped.text(), once);
    let mut offsets = Offsets::default();
    normalizer.normalize_with_offsets_into(text, &mut appended, &mut offsets);
    assert_eq!(appended[1 + once.len()..], *once);
    assert_eq!(&offsets, mapped.offsets());
    for (at, c) in mapped.text().char_indices() {
        let range = mapped.source_range(at..at + c.len_utf8());
        assert!(
            !text[range].is_empty(),
            "{preset}: {c:?} at {at} of {text:?}"
        );
    }
}

#[test]
fn laws_on_every_char() {
    for (preset, normalizer) in presets() {
        for c in all_chars() {
            check_laws(preset, &normalizer, c.encode_utf8(&mut [0; 4]));
        }
    }
}

#[test]
fn laws_on_tricky_cases_at_every_padding() {
    for (preset, normalizer) in presets() {
        for case in cases::TRICKY {
            padded(case).for_each(|text| check_laws(preset, &normalizer, &text));
        }
    }
}

proptest! {
    #[test]
    fn a_normalizer_that_is_a_map_does_what_the_map_does(text in any_text()) {
        for (preset, normalizer) in presets() {
            let is_map = preset == Preset::Lucene;
            prop_assert_eq!(normalizer.as_char_map().is_some(), is_map);
            if let Some(map) = normalizer.as_char_map() {
                prop_assert_eq!(normalizer.normalize(&text), map.apply(&text));
            }
        }
    }

    #[test]
    fn laws_on_mixed_text(text in mixed_text()) {
        for (preset, normalizer) in presets() {
            check_laws(preset, &normalizer, &text);
        }
    }

    #[test]
    fn composed_and_decomposed_agree(text in any_text()) {
        for (preset, normalizer) in presets() {
            if preset != Preset::Lucene {
                let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
                prop_assert_eq!(normalizer.normalize(&nfc), normalizer.normalize(&nfd), "{}", preset);
                prop_assert_eq!(normalizer.normalize(&text), normalizer.normalize(&nfd), "{}", preset);
            }
        }
    }
}
