//! Short strings in which Arabic text processing goes wrong.

/// The texts of [`NAMED`], in the same order.
///
/// # Examples
///
/// ```
/// use kalim_testkit::cases::{NAMED, TRICKY};
///
/// assert!(TRICKY.contains(&""));
/// assert_eq!(TRICKY.len(), NAMED.len());
/// ```
pub const TRICKY: &[&str] = &texts::<{ NAMED.len() }>(NAMED);

/// Every tricky text with its name, for messages of failing tests.
pub const NAMED: &[(&str, &str)] = &[
    // Ends and emptiness.
    ("empty", ""),
    ("NUL", "\0"),
    ("NUL between letters", "ب\0ت"),
    ("one ASCII letter", "a"),
    ("one Arabic letter", "ب"),
    ("spaces", "  \t \u{A0}\u{2003}"),
    ("CRLF", "سطر\r\nسطر\r\n"),
    (
        "line and paragraph separators",
        "سطر\u{2028}سطر\u{2029}سطر\u{85}",
    ),
    // Marks without a letter.
    ("lone fatha", "\u{64E}"),
    ("lone shadda", "\u{651}"),
    ("lone three-byte mark", "\u{8F0}"),
    ("lone dagger alef", "\u{670}"),
    (
        "many marks and no letter",
        "\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{653}\u{654}\u{655}",
    ),
    ("mark after space", "قال \u{64F}ثم"),
    ("mark after line break", "قال\n\u{64F}ثم"),
    ("mark after Latin", "abc\u{64E}def"),
    ("mark after digit", "3\u{64E}٣\u{64F}"),
    ("marks at both ends", "\u{651}كلم\u{652}"),
    // Vocalization.
    ("vocalized word", "ك\u{64E}ت\u{64E}ب\u{64E}"),
    ("shadda before haraka", "م\u{64F}ع\u{64E}ل\u{651}\u{650}م"),
    ("haraka before shadda", "م\u{64F}ع\u{64E}ل\u{650}\u{651}م"),
    ("tanwin before alef", "كتاب\u{64B}ا"),
    ("tanwin after alef", "كتابا\u{64B}"),
    ("all tanwin", "بيت\u{64B} بيت\u{64C} بيت\u{64D}"),
    ("dagger alef", "ه\u{670}ذا ذ\u{670}لك"),
    ("the same mark twice", "ب\u{64E}\u{64E}ت\u{651}\u{651}"),
    (
        "marks on tatweel",
        "\u{640}\u{640}\u{64E}\u{640}\u{640}\u{651}\u{640}",
    ),
    ("marks around ZWNJ", "ب\u{64E}\u{200C}\u{64E}ت"),
    // Composed and decomposed letters.
    ("composed hamza letters", "آ أ ؤ إ ئ ۀ ۂ ۓ"),
    (
        "decomposed hamza letters",
        "ا\u{653} ا\u{654} و\u{654} ا\u{655} ي\u{654} ە\u{654} ہ\u{654} ے\u{654}",
    ),
    ("haraka before combining hamza", "ا\u{64E}\u{654}حمد"),
    ("haraka after combining hamza", "ا\u{654}\u{64E}حمد"),
    ("combining hamza on tatweel", "شي\u{640}\u{654}ا"),
    ("alef madda, decomposed", "قرا\u{653}ن"),
    ("high hamza", "\u{674}\u{675}\u{676}\u{677}\u{678}"),
    ("hamza alone", "ماء شيء ء"),
    ("alef maqsura and ya", "على علي إلى إلي ى ي"),
    ("ta marbuta and ha", "مدرسة مدرسه"),
    ("lam alef pairs", "لا لأ لإ لآ الأولى"),
    // Quranic orthography.
    ("alef wasla", "ٱلكتاب وٱسم"),
    (
        "small high signs",
        "ر\u{6D6}م\u{6D7}ز\u{6D8} و\u{6D9}ق\u{6DA}ف\u{6DB}ا\u{6DC}ت",
    ),
    ("Quranic sukun", "من\u{6E1} بع\u{6E1}د"),
    ("rounded and rectangular zero", "قالوا\u{6DF} أنا\u{6E0}"),
    ("small waw and yeh", "له\u{6E5} به\u{6E6}"),
    ("small high yeh and noon", "إبراه\u{6E7}م نن\u{6E8}جي"),
    ("empty centre stops", "م\u{6EA}ج\u{6EB}ر\u{6EC}ى\u{6ED}"),
    ("waw as alef, dagger above", "صلو\u{670}ة زكو\u{670}ة"),
    ("maddah above", "جا\u{653}ء س\u{6E4}وء"),
    ("open tanwin", "عليم\u{8F0} حكيم\u{8F1} خبير\u{8F2}"),
    ("end of ayah", "نهاية\u{6DD}١٢٣ \u{6DE} ركوع \u{6E9}"),
    ("disputed end of ayah", "آية \u{8E2}"),
    ("honorifics", "محمد\u{610} علي\u{611} عمر\u{613}"),
    // Marks beyond two bytes.
    (
        "three-byte marks",
        "ب\u{8E4}ت\u{8E5}ث\u{8E6}ج\u{8E9}ح\u{8F3}خ\u{8FF}",
    ),
    (
        "every mark of U+08D3 to U+08FF in a row",
        "س\u{8D3}\u{8D4}\u{8E1}\u{8E3}\u{8EA}\u{8F0}\u{8FE}",
    ),
    ("Extended-B marks", "ا\u{898}ل\u{899}م\u{89F}"),
    (
        "Extended-C marks and letters",
        "\u{10EC2}\u{10EC3}\u{10EFD}\u{10EFE}\u{10EFF}",
    ),
    // Neighbours of Arabic.
    ("Persian", "می\u{200C}خواهم کتاب\u{200C}های گچ پژوهش"),
    ("Urdu", "یہ ٹیلی ڈرامہ ہے ۔ بڑے لوگ"),
    ("Kurdish", "کوردستان ژیانێ ڕۆژ ڵ ە"),
    ("Uyghur and Sindhi", "ئۇيغۇر ڄڃڇ ڻ ڦ"),
    (
        "Syriac, Thaana and N'Ko",
        "ܫܠܡܐ ދ\u{7A8}ވ\u{7AC}ހ\u{7A8} ߒߞߏ",
    ),
    ("Hebrew with points", "ש\u{5C1}\u{5B8}לו\u{5B9}ם"),
    // Presentation forms.
    ("presentation forms", "\u{FEE3}\u{FEA4}\u{FEE4}\u{FEAA}"),
    (
        "lam alef ligatures",
        "\u{FEFB}\u{FEFC}\u{FEF5}\u{FEF7}\u{FEF9}",
    ),
    ("salla ligature", "قال \u{FDFA} كذا"),
    ("bismillah ligature", "\u{FDFD}"),
    ("Allah ligature", "\u{FDF2}\u{FDF2}"),
    ("three-letter ligatures", "\u{FD50}\u{FD8F}\u{FDB7}\u{FDC7}"),
    (
        "isolated mark forms",
        "\u{FE70}\u{FE71}\u{FE76}\u{FE7E}\u{FE7F}\u{FC5E}\u{FCF2}",
    ),
    ("ornate brackets", "\u{FD3E}نص\u{FD3F} \u{FDFC}"),
    (
        "mathematical letters",
        "\u{1EE00}\u{1EE01}\u{1EEBB}\u{1EEF0}",
    ),
    // Digits, punctuation and symbols.
    ("Arabic-Indic number", "٣٬١٤١٫٥٩ و٢٥٪"),
    ("extended Arabic-Indic number", "۱۲٬۳۴۵٫۶۷ ؉ ؊"),
    ("mixed digits", "1٢۳4"),
    ("punctuation", "ماذا؟ نعم، لا؛ «قول» ۔ ٭ ؞…"),
    ("signs before numbers", "\u{600}١ \u{601}٢ \u{605}٣"),
    (
        "tatweel run",
        "جم\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}\u{640}يل",
    ),
    (
        "tatweel alone",
        "\u{640} \u{640}\u{640} \u{640}\u{640}\u{640}",
    ),
    // Controls.
    ("bidi marks", "\u{200F}نص\u{200E} abc \u{61C}"),
    (
        "bidi embeddings and isolates",
        "\u{202B}نص\u{202C} \u{2067}نص\u{2069} \u{202E}نص\u{202C}",
    ),
    ("ZWNJ and ZWJ", "نمی\u{200C}شود ه\u{200D} \u{200D}ه"),
    (
        "soft hyphen and joiners",
        "كل\u{AD}مة كل\u{34F}مة كل\u{2060}مة",
    ),
    ("byte order mark", "\u{FEFF}نص\u{FEFF}"),
    ("variation selectors", "ب\u{FE0F}ت\u{FE00}\u{E0100}"),
    // Other scripts and planes.
    (
        "Arabic in Latin text",
        "the word ك\u{650}ت\u{64E}اب means book",
    ),
    ("Latin in Arabic text", "برنامج Linux مفتوح"),
    ("Latin with accents", "cafe\u{301} Ångström naïve ﬁn"),
    ("CJK", "汉字かな교실كلمة漢字"),
    (
        "emoji sequences",
        "👨\u{200D}👩\u{200D}👧 🇪🇬🇸🇦 👍🏽 ❤\u{FE0F} 1\u{FE0F}\u{20E3} كلمة😀كلمة",
    ),
    (
        "unassigned code points",
        "\u{1EE04}\u{FDD0}\u{FE75}\u{10ECF}\u{378}\u{10FFFF}",
    ),
    ("private use", "\u{E000}نص\u{F8FF}\u{F0000}"),
    (
        "edges of the UTF-8 lengths",
        "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}",
    ),
    (
        "edges of the Arabic blocks",
        "\u{5FF}\u{600}\u{6FF}\u{700}\u{74F}\u{750}\u{77F}\u{780}",
    ),
    (
        "lead bytes next to Arabic",
        "\u{5C0}\u{5FE}\u{640}\u{680}\u{6C0}\u{700}\u{740}",
    ),
    // Pieces a tokenizer keeps whole.
    ("URL", "زوروا https://example.org/مسار?س=1#ج الآن"),
    (
        "e-mail, mention, hashtag",
        "user@example.org @اسم_مستخدم #وسم_طويل",
    ),
    ("sentences", "جاء الولد. هل نام؟ نعم! ثم… خرج"),
    ("clitics", "وسيكتبونها فبالكتاب وللمدرسة أفبكتابهم"),
];

const fn texts<const N: usize>(named: &[(&'static str, &'static str)]) -> [&'static str; N] {
    let mut texts = [""; N];
    let mut i = 0;
    while i < N {
        texts[i] = named[i].1;
        i += 1;
    }
    texts
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_and_texts_are_unique() {
        let names: HashSet<_> = NAMED.iter().map(|(name, _)| name).collect();
        let texts: HashSet<_> = TRICKY.iter().collect();
        assert_eq!(names.len(), NAMED.len());
        assert_eq!(texts.len(), NAMED.len());
    }

    #[test]
    fn texts_follow_their_names() {
        assert!(
            NAMED
                .iter()
                .zip(TRICKY)
                .all(|((_, named), text)| named == text)
        );
    }
}
