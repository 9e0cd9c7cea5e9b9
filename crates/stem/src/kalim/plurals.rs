//! Broken plurals, and their singulars.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use super::letter::ALEF;
use super::row::Row;
use super::rows::{Rows, pairs};
use super::template::{LONGEST, Template};

/// A pattern of the plural, one of the singular, and how well the singular must be known, as a share of what is known of the
/// plural. Digits are letters of the root; the same digit is the same letter.
///
/// Wright I §304 to §305, Ryding 7.3: the patterns with one meaning only have a low share.
const PATTERNS: [(&str, &str, f32); 35] = [
    ("ا12ا3", "123", 0.7),
    ("ا12ا3", "12ا3", 0.9),
    ("ا1وا2", "1ا2", 0.5),
    ("ا123ه", "12ا3", 0.2),
    ("ا123ه", "12ي3", 0.3),
    ("ا123اء", "12ي3", 0.1),
    ("ا12ياء", "12ي", 0.1),
    ("ا123", "123", 0.9),
    ("123اء", "12ي3", 0.2),
    ("123اء", "1ا23", 0.3),
    ("12و3", "123", 0.6),
    ("12و2", "12", 0.3),
    ("122", "12ه", 0.3),
    ("123", "123ه", 0.9),
    ("م1ا23", "م123", 0.5),
    ("م1ا23", "م123ه", 0.2),
    ("م1ا2ي3", "م12و3", 0.2),
    ("م1ا2ي3", "م12ا3", 0.2),
    ("م1ا2ئ", "م12ا", 0.2),
    ("م1ا2ئ", "م12ئ", 0.2),
    ("12ا3ي4", "123و4", 0.2),
    ("12ا3ي4", "123ا4", 0.2),
    ("12ا3ي4", "123ي4", 0.2),
    ("12ا34", "1234", 0.3),
    ("12ا34", "1234ه", 0.3),
    ("12ائ3", "12ي3ه", 0.15),
    ("12ائ3", "12ا3ه", 0.15),
    ("12ائ3", "12ي3", 0.4),
    ("1وا23", "1ا23", 0.4),
    ("1وا23", "1ا23ه", 0.3),
    ("123ان", "123", 0.8),
    ("12ايا", "12يه", 0.1),
    ("ا1ا2ي3", "ا12و3", 0.2),
    ("ا1ا2ي3", "ا12ا3", 0.2),
    ("ت12ي3ات", "ت12ي3", 0.1),
];

/// Plurals that no pattern gives, or another singular of which is better known: the plural and its singular.
///
/// Collected from the grammars: Wright I §304 to §306, Ryding 7.3.2; weak roots (أيام, مدن), other roots (نساء), and patterns that
/// are too common to undo (فعال, فعّال, فعلى).
const IRREGULAR: &str = "أيام يوم, سنوات سنة, سنين سنة, سنون سنة, أعوام عام, مدن مدينة, مياه ماء, نساء امرأة, نسوة امرأة, \
    آباء أب, أمهات أم, كتب كتاب, طرق طريق, رجال رجل, أراضي أرض, أراض أرض, أهالي أهل, ليالي ليلة, ليال ليلة, \
    بلاد بلد, جبال جبل, بحار بحر, ثياب ثوب, ديار دار, نيران نار, جيران جار, إخوة أخ, إخوان أخ, أخوات أخت, \
    بنات بنت, أبناء ابن, بنو ابن, بني ابن, أسماء اسم, أفواه فم, شفاه شفة, قرى قرية, قوى قوة, خطى خطوة, \
    رسل رسول, سفن سفينة, صحف صحيفة, جزر جزيرة, طلاب طالب, طلبة طالب, عمال عامل, حكام حاكم, سكان ساكن, \
    كبار كبير, صغار صغير, كرام كريم, طوال طويل, قصار قصير, جنود جندي, أجانب أجنبي, أوائل أول, أشياء شيء, \
    قنوات قناة, صلوات صلاة, سماوات سماء, فتيات فتاة, أدوات أداة, أحاديث حديث, أماكن مكان, أمكنة مكان, \
    أناس إنسان, ناس إنسان, قادة قائد, سادة سيد, دماء دم, أيدي يد, أياد يد, أقارب قريب, رقاب رقبة, نقاط نقطة, \
    لجان لجنة, كلاب كلب, حبال حبل, رمال رمل, سهام سهم, عظام عظم, شباب شاب, شبان شاب, تجار تاجر, نواب نائب, \
    ثوار ثائر, زوار زائر, أطباء طبيب, أعداء عدو, مواد مادة, دواب دابة, خواص خاصة, حواس حاسة, مهام مهمة, \
    عيون عين, شؤون شأن, رؤوس رأس, رؤى رؤية, فتاوى فتوى, دعاوى دعوى, شكاوى شكوى, قضاة قاضي, رعاة راعي, \
    أئمة إمام, أزقة زقاق, ألسنة لسان, أدلة دليل, أعمدة عمود, أنباء نبأ, قراء قارئ, فرق فرقة, أحياء حي, \
    موتى ميت, قتلى قتيل, جرحى جريح, مرضى مريض, أسرى أسير, حجارة حجر, إناث أنثى, يتامى يتيم, أحباء حبيب, \
    أقوياء قوي, أغنياء غني, ضباط ضابط, أصحاب صاحب, رؤساء رئيس, آراء رأي, مبادئ مبدأ";

/// Returns the singular that a list has for a plural.
#[inline]
pub(crate) fn irregular(plural: Row) -> Option<Row> {
    static LIST: OnceBox<Rows<Row>> = OnceBox::new();
    LIST.get_or_init(|| Box::new(pairs(IRREGULAR).collect()))
        .get(&plural)
        .copied()
}

/// A pattern of the plural and one of the singular, for asking words quickly.
struct Pattern {
    plural: Template,
    singular: Template,
    share: f32,
}

/// The patterns by the number of letters of the plural.
fn patterns() -> &'static [Vec<Pattern>; LONGEST] {
    static LISTS: OnceBox<[Vec<Pattern>; LONGEST]> = OnceBox::new();
    LISTS.get_or_init(|| {
        let mut lists: [Vec<Pattern>; LONGEST] = Default::default();
        for (plural, singular, share) in PATTERNS {
            let [plural, singular] = [plural, singular].map(Template::new);
            lists[plural.len()].push(Pattern {
                plural,
                singular,
                share,
            });
        }
        Box::new(lists)
    })
}

/// Gives the singulars that patterns have for a plural, each with the share that is asked of it.
#[inline]
pub(crate) fn singulars(plural: Row, found: &mut impl FnMut(Row, f32)) {
    for pattern in patterns().get(plural.len()).into_iter().flatten() {
        let radicals = pattern.plural.radicals(plural);
        // No root has an alef.
        if let Some(radicals) = radicals.filter(|radicals| !radicals.contains(&ALEF)) {
            found(pattern.singular.filled(&radicals), pattern.share);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn patterns_give_singulars() {
        for (plural, singular) in [
            ("اقلام", "قلم"),
            ("ابواب", "باب"),
            ("اسلحه", "سلاح"),
            ("اصدقاء", "صديق"),
            ("وزراء", "وزير"),
            ("مدارس", "مدرسه"),
            ("مشاريع", "مشروع"),
            ("رسائل", "رساله"),
            ("عوامل", "عامل"),
            ("خطوط", "خط"),
            ("قضايا", "قضيه"),
        ] {
            let mut found = Vec::new();
            singulars(Row::new(plural), &mut |row, _| {
                found.push(row.chars().collect::<String>());
            });
            assert!(
                found.iter().any(|one| one == singular),
                "{plural}: {found:?}"
            );
        }
    }

    #[test]
    fn listed_plurals_have_one() {
        assert_eq!(irregular(Row::new("أيام")), Some(Row::new("يوم")));
        assert_eq!(irregular(Row::new("كتاب")), None);
    }
}
