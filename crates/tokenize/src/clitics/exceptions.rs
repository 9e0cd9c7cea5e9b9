//! Words that look as if they had clitics, listed for rules C1 and C4.
//!
//! The lists are our own. Names that begin or end like clitics are without number: here are those
//! that everyday text has.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use super::letters::Letters;

/// The reason why words are left whole, and the words.
type Group = (&'static str, &'static str);

/// Returns whether the letters from the index `from` on are a word that rule C1 never splits.
pub(super) fn is_whole(letters: &Letters<'_>, from: usize) -> bool {
    let Some(first) = three(letters.from(from)) else {
        return false;
    };
    let listed = Listed::get();
    let mut whole = listed.whole.of(first);
    let mut prefixes = listed.prefixes.of(first);
    let mut inflected = listed.inflected.of(first);
    whole.any(|word| letters.is(from, word))
        || prefixes.any(|prefix| letters.starts_with(from, prefix))
        || inflected.any(|stem| is_inflected(letters, from, stem))
}

/// Returns whether the word ends like one of [`ENDINGS`], which are no pronouns.
pub(super) fn has_native_ending(letters: &Letters<'_>) -> bool {
    let last = three(letters.reversed());
    last.is_some_and(|last| {
        let mut endings = Listed::get().endings.of(last);
        endings.any(|ending| letters.ends_with(ending))
    })
}

/// All lists, made at their first use.
struct Listed {
    whole: ByThree,
    prefixes: ByThree,
    inflected: ByThree,
    endings: ByThree,
}

impl Listed {
    fn get() -> &'static Self {
        static LISTED: OnceBox<Listed> = OnceBox::new();
        LISTED.get_or_init(|| {
            Box::new(Self {
                whole: ByThree::new(WHOLE, |word| three(word.chars())),
                prefixes: ByThree::new(PREFIXES, |word| three(word.chars())),
                inflected: ByThree::new(INFLECTED, |word| three(word.chars())),
                endings: ByThree::new(ENDINGS, |word| three(word.chars().rev())),
            })
        })
    }
}

/// Words in the order of three letters, so that few have to be looked at.
struct ByThree(Vec<([char; 3], &'static str)>);

impl ByThree {
    fn new(groups: &'static [Group], three: fn(&str) -> Option<[char; 3]>) -> Self {
        let keyed = words(groups).filter_map(|word| Some((three(word)?, word)));
        let mut all: Vec<_> = keyed.collect();
        all.sort_unstable();
        Self(all)
    }

    /// Returns the words with these three letters.
    fn of(&self, three: [char; 3]) -> impl Iterator<Item = &'static str> {
        let start = self.0.partition_point(|(letters, _)| *letters < three);
        let same = self.0[start..].iter();
        same.take_while(move |(letters, _)| *letters == three)
            .map(|(_, word)| *word)
    }
}

/// Returns the first three letters.
fn three(mut letters: impl Iterator<Item = char>) -> Option<[char; 3]> {
    Some([letters.next()?, letters.next()?, letters.next()?])
}

fn words(groups: &'static [Group]) -> impl Iterator<Item = &'static str> {
    groups.iter().flat_map(|(_, words)| words.split(' '))
}

fn is_inflected(letters: &Letters<'_>, from: usize, stem: &str) -> bool {
    let ending = from + stem.chars().count();
    letters.starts_with(from, stem) && inflections().any(|rest| letters.is(ending, rest))
}

fn inflections() -> impl Iterator<Item = &'static str> {
    core::iter::once("").chain(INFLECTIONS.split(' '))
}

/// Whole words that rule C1 never splits.
const WHOLE: &[Group] = &[
    (
        "relative pronouns; the invocation of God",
        "الذين اللذان اللذين اللتان اللتين اللاتي اللائي اللواتي اللهم للذين للتان للذان \
         للاتي للائي للواتي",
    ),
    (
        "إلى with a pronoun, written without hamza",
        "اليها اليهم اليهن اليهما اليكم الينا",
    ),
    (
        "plurals and verbal nouns in أل and إل, written without hamza",
        "الوان العاب الواح الفاظ القاب الياف الغاء القاء الزام الحاق الصاق الهية",
    ),
    ("verb forms of والى", "والاها والاهم"),
    (
        "nouns in ل after ل, or not to be told from them",
        "للغات للعبة للعبه للعنة للهجة للهجات للحوم للوحة للوحات للواء للوائح للائحة للحظة \
         للحظات للجوء للجنة للجان لليلة لليالي للقاء للقاءات للقائه للقائها للقائهم للقاح \
         للقاحات للقطة للقطات للمسة للمسات للسان للسانيات للباس للياقة لليزر لليمون للؤلؤ \
         للوثر للينين لليوناردو لليفربول",
    ),
    (
        "names and loan words in بال",
        "بالونة بالونات بالدوين بالتيمور بالتازار بالميرا بالاديوم بالرمو بالمرستون \
         بالميرستون بالبوا",
    ),
    (
        "names and loan words in فال",
        "فالكون فالديز فالدهايم فالهالا",
    ),
    (
        "names and loan words in كال",
        "كالسيوم كالكوتا كالابريا كالديرون كالديرا كالاهان كالاهاري",
    ),
    ("names in وال", "والتون والونيا والنشتاين"),
];

/// Beginnings of words that rule C1 never splits, whatever follows.
const PREFIXES: &[Group] = &[
    (
        "names and loan words in أل, written without hamza",
        "الماني الباني الكترون الاسكا الكسندر الكساندر اليزابيث الاباما",
    ),
    (
        "names in كال and فال",
        "كالفورني كالفيني فالنسي فالنتي فالنتاي",
    ),
    (
        "nouns in ل after ل",
        "للبنان لليبي لليبرال للندن للاعب للاجئ للاتين للاهوت للغوي للاسلك للاسلط للانهائ \
         للامركز للاوعي للاشعور",
    ),
];

/// Stems that rule C1 never splits, in any of the [`INFLECTIONS`].
const INFLECTED: &[Group] = &[
    (
        "Form VIII of roots in ل: ال and the infix ت, verbs and verbal nouns",
        "التهب التهاب التزم التزام التقى التقاء التقائ التفت التفات التفاف التمس التماس التبس \
         التباس التحق التحاق التحم التحام التجأ التجاء التوى التو التواء التأم التئام التقط \
         التقاط التصق التصاق التهم التهام التذاذ",
    ),
    (
        "participles and nouns of other roots",
        "والد والدا والدي بالغ",
    ),
];

/// What inflection adds to the stems of [`INFLECTED`]. No ة: التهمة is the article and تهمة.
const INFLECTIONS: &str = "ا ت تا تم ن نا وا ون ين ان ات ي ية ه ها هم هما هن كم ته \
    تها تهم تهما تهن تي تك تكم تنا يه يها يهم يهما ينا يك";

/// Endings of words in which ه or ك is the last radical, or ن or ه the last letter of the stem
/// before the alef of tanwin.
const ENDINGS: &[Group] = &[
    (
        "ساهم، تفاهم، داهم and their like; أيتها",
        "ساهم فاهم داهم تفهم ستلهم يلتهم تلتهم ملتهم يتوهم تتوهم متوهم يتجهم متجهم مدلهم \
         دراهم مراهم ساهما فاهما داهما تفهما ستلهما توهما أيتها ايتها",
    ),
    ("راهن، برهن، تكهن", "راهن داهن برهن تكهن"),
    (
        "حاكم، تحكم، تراكم and their like",
        "حاكم تحكم يحتكم تحتكم احتكم راكم لاكم تهكم حاكما تحكما راكما لاكما",
    ),
    (
        "nouns and participles in ه with tanwin",
        "متجها تجاها توجها موجها توجيها تواجها مواجها شابها شبيها مشتبها منبها منتبها نتباها \
         تنبيها فقيها نزيها سفيها كريها مكروها إكراها اكراها تافها متنزها أفواها تشويها \
         تنويها ترفيها تمويها معتوها بديها",
    ),
    (
        "verbs in ت with the ending of the first person plural",
        "أثبتنا أنصتنا أسكتنا أفلتنا اثبتنا",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{proclitic, pronoun};
    use super::*;
    use alloc::format;
    use alloc::vec::Vec;

    fn resembles_article(word: &str) -> bool {
        Letters::of(word).is_some_and(|letters| proclitic::resembles_article(&letters))
    }

    #[test]
    fn every_listed_word_would_be_cut() {
        for word in words(WHOLE) {
            assert!(resembles_article(word), "{word}");
        }
        for prefix in words(PREFIXES) {
            assert!(resembles_article(&format!("{prefix}ات")), "{prefix}");
        }
        for stem in words(INFLECTED) {
            let mut forms = inflections().map(|ending| format!("{stem}{ending}"));
            assert!(forms.any(|form| resembles_article(&form)), "{stem}");
        }
        for ending in words(ENDINGS) {
            assert!(Letters::of(ending).is_some_and(|letters| pronoun::suffix(&letters).is_some()));
        }
    }

    #[test]
    fn every_listed_word_is_found_by_three_letters() {
        let listed = Listed::get();
        for (found, list) in [
            (&listed.whole, WHOLE),
            (&listed.prefixes, PREFIXES),
            (&listed.inflected, INFLECTED),
            (&listed.endings, ENDINGS),
        ] {
            assert_eq!(found.0.len(), words(list).count());
        }
        assert!(listed.whole.of(['ا', 'ل', 'و']).eq(["الواح", "الوان"]));
        assert_eq!(listed.endings.of(['م', 'ه', 'ا']).count(), 5);
    }

    #[test]
    fn no_word_is_listed_twice() {
        for list in [WHOLE, PREFIXES, INFLECTED, ENDINGS] {
            let all: Vec<_> = words(list).collect();
            for (place, word) in all.iter().enumerate() {
                assert!(!all[..place].contains(word), "{word}");
            }
        }
    }
}
