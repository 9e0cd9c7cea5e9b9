//! The rules of clitics, by number.

use kalim_tokenize::CliticKind::{Enclitic, Proclitic, Stem};
use kalim_tokenize::clitics;

/// Asserts that the pieces of a word are those between the hyphens.
#[track_caller]
fn check(expected: &str) {
    let word = expected.replace('-', "");
    let pieces: Vec<_> = clitics(&word).map(|piece| piece.text).collect();
    assert_eq!(pieces.join("-"), expected);
}

/// Asserts each of the words, which are apart by spaces.
#[track_caller]
fn check_all(words: &str) {
    words.split(' ').for_each(check);
}

#[test]
fn c1_chains_with_an_article() {
    check_all(
        "ال-كتاب و-ال-كتاب ف-ال-كتاب ب-ال-كتاب ك-ال-كتاب ل-ل-كتاب و-ل-ل-كتاب ف-ل-ل-كتاب \
         و-ب-ال-كتاب ف-ب-ال-كتاب و-ك-ال-كتاب ف-ك-ال-كتاب ال-استقلال و-ال-يوم ب-ال-يابان \
         ال-التهاب",
    );
}

#[test]
fn c1_marks_stay_with_their_letters() {
    check_all("وَ-الْ-كِتَابُ بِ-ٱلْ-قَلَمِ لِ-لْ-مُتَّقِينَ ال\u{640}-كتاب الِ-اسْتِقْلال");
}

#[test]
fn c1_vowels_speak_against_an_article() {
    for word in ["والِدَتُه", "بالِغِين", "التَّهابٌ", "وُالكتاب", "لِلُّغات", "اِلتصق"]
    {
        check(word);
    }
}

#[test]
fn c1_three_letters_remain() {
    check_all("الله والله بالله الأم التي الذي والد الآن للغة");
}

#[test]
fn c1_listed_words_are_whole() {
    check_all(
        "الذين والذين للذين اللهم التهاب التزام التقاء والتزموا التهابات والدته والدهم \
         بالغين وكاليفورنيا باليرمو المانيا والمانيا للبنان للاعبين كالسيوم فالنسيا",
    );
}

#[test]
fn c1_words_that_only_resemble_them_are_cut() {
    check_all("ال-تحقيق ال-تفتيش ال-تهمة ال-تقاليد ل-ل-وحدة ال-ياسمين");
}

#[test]
fn c2_what_precedes_an_initial_hamza_is_clitic() {
    check_all("و-إلى ف-إن ب-إذن و-ب-إمكان ل-إعادة و-ٱستعينوا بِ-ٱسْمِ وَ-ٱللَّهُ ب-إذن-هم");
}

#[test]
fn c2_alone_or_inside_a_word_it_proves_nothing() {
    check_all("إلى ألمانيا إلا مإلى وأكد وكتب كتب بيت لقاء فندق");
}

#[test]
fn c3_the_future_of_the_first_person() {
    check_all("س-أكتب و-س-أكتب ف-س-أكتب-ها سألت وسألني سأم سيكتب سيارة");
}

#[test]
fn c4_pronouns() {
    check_all(
        "كتاب-هم كتاب-ها كتاب-هن كتاب-هما كتاب-كم كتاب-كما حيات-نا كِتابُ-هُمْ علي-هم \
         أنفس-هم مدرست-نا معنا-ها",
    );
}

#[test]
fn c4_what_is_not_certain_is_whole() {
    check_all("كتابه كتابي كتابك كتبني يتمكن كتبنا أحيانا إنسانا ال-مساهم والهم درهم وبيتهم");
}

#[test]
fn c4_listed_words_are_whole() {
    check_all(
        "تفاهم يساهم مساهما محاكم يتحكم تراكم متجها اتجاها دراهم يبرهن أثبتنا أيتها ويفهم \
         سيحكم",
    );
}

#[test]
fn c4_marks_speak_against_a_pronoun() {
    check_all("اتِّجاهًا مُساهَمٌ كتابهَم كتابهاً");
}

#[test]
fn kinds_and_ranges() {
    let word = "وبإذنهم";
    let pieces: Vec<_> = clitics(word).collect();
    let kinds: Vec<_> = pieces.iter().map(|piece| piece.kind).collect();
    assert_eq!(kinds, [Proclitic, Proclitic, Stem, Enclitic]);
    assert!(
        pieces
            .iter()
            .all(|piece| &word[piece.range()] == piece.text)
    );
}

#[test]
fn other_words_are_whole() {
    for word in [
        "the",
        "الكتاب2",
        "الكتاب_الأول",
        "a",
        "٢٠١٩",
        "\u{64E}الكتاب",
        "\u{640}الكتاب",
    ] {
        assert!(
            clitics(word)
                .map(|piece| (piece.kind, piece.text))
                .eq([(Stem, word)])
        );
    }
    assert_eq!(clitics("").count(), 0);
}
