//! Rules E6 to E13: what begins with a number, a sign of currency or a plus.

use kalim_chars::digit_value;

use super::EntityKind;
use crate::pattern::Pattern;

/// A digit: of ASCII, Arabic-Indic, or Extended Arabic-Indic.
macro_rules! digit {
    () => {
        "[0-9٠-٩۰-۹]"
    };
}

/// Between one and so many digits.
macro_rules! digits {
    ($count:literal) => {
        concat!(digit!(), "{", $count, "}")
    };
}

/// A number with the separators within it.
macro_rules! number {
    () => {
        concat!(digit!(), "+(?:[.,٫٬،']", digit!(), "+)*")
    };
}

/// A space that does not end a line.
macro_rules! space {
    () => {
        r"[ \u{A0}\u{202F}]"
    };
}

/// The months: Gregorian by their names in Egypt, the Levant and the Maghreb, of the Hijra, and in English.
macro_rules! month {
    () => {
        concat!(
            "(?:يناير|فبراير|مارس|[أاإ]بريل|مايو|يوني[وه]|يولي[وه]|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر",
            "|كانون (?:ال)?(?:ثاني|[أا]ول)|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|[آا]ب|[أا]يلول",
            "|تشرين (?:ال)?(?:ثاني|[أا]ول)|جانفي|فيفري|[أا]فريل|ماي|جوان|جويلية|[أا]وت|غشت|شتنبر|نونبر|دجنبر",
            "|محرم|صفر|ربيع (?:ال)?(?:[أا]ول|ثاني|[آا]خر)|جمادى (?:ال)?(?:[أا]ولى|ثانية|[آا]خرة)|رجب|شعبان|رمضان|شوال",
            "|ذ[وي] ?القعدة|ذ[وي] ?الحجة|January|February|March|April|May|June|July|August|September|October",
            "|November|December)",
        )
    };
}

/// The era of a year: of the Hijra, or Gregorian. م alone is metres too, so that it needs a year of four digits.
macro_rules! era {
    () => {
        concat!(space!(), r"?(?:هـ|ه|م|ق\.م|ب\.م)")
    };
}

/// E6: a day in numbers, the day or the year first; a day of a month in words; a year with its era.
static DATE: Pattern = Pattern::new(concat!(
    "^(?:",
    digits!("1,2"),
    "/",
    digits!("1,2"),
    "/",
    digits!("2,4"),
    "|",
    digits!("1,2"),
    "-",
    digits!("1,2"),
    "-",
    digits!("4"),
    "|",
    digits!("1,2"),
    r"\.",
    digits!("1,2"),
    r"\.",
    digits!("4"),
    "|",
    digits!("4"),
    "-",
    digits!("1,2"),
    "-",
    digits!("1,2"),
    "|",
    digits!("4"),
    "/",
    digits!("1,2"),
    "/",
    digits!("1,2"),
    "|",
    digits!("1,2"),
    space!(),
    "(?:من )?",
    month!(),
    "(?:[,،]?",
    space!(),
    "(?:عام |سنة )?",
    digits!("4"),
    "(?:",
    era!(),
    ")?)?",
    "|",
    digits!("4"),
    era!(),
    "|",
    digits!("1,3"),
    space!(),
    "?هـ",
    r")\b",
));

/// E7: hours and minutes, seconds too, and the half of the day.
static TIME: Pattern = Pattern::new(concat!(
    "^",
    digits!("1,2"),
    ":",
    digits!("2"),
    "(?::",
    digits!("2"),
    ")?",
    "(?:",
    space!(),
    r"?(?:صباح[اً]*|مساء[ً]?|[صم]|[AaPp]\.?[Mm])\b)?",
));

/// E8: with a country code behind + or 00, or with a 0 before the area; then groups of digits.
static PHONE: Pattern = Pattern::new(concat!(
    "^(?:",
    r"(?:\+|00|٠٠)",
    digits!("1,3"),
    r"(?:[ .\-]?\(?",
    digits!("1,5"),
    r"\)?)(?:[ .\-]?",
    digits!("2,4"),
    "){1,4}",
    "|[0٠]",
    digits!("1,4"),
    r"[\-/ ]",
    digits!("3,4"),
    r"[\- ]?",
    digits!("3,4"),
    "|[0٠]",
    digits!("9,10"),
    r")\b",
));

/// E9: from one number to another.
static RANGE: Pattern = Pattern::new(concat!(
    "^",
    number!(),
    space!(),
    "?[-–—]",
    space!(),
    "?",
    number!(),
    "[%٪]?",
));

/// E10: hundredths, or thousandths.
static PERCENT: Pattern = Pattern::new(concat!(
    "^(?:",
    number!(),
    space!(),
    r"?(?:[%٪؉‰]|(?:بال|في ال)(?:مئة|مائة)\b)|[%٪]",
    number!(),
    ")",
));

/// A power of ten in words, behind a number.
macro_rules! power {
    () => {
        concat!("(?:", space!(), "?(?:[أا]لف|آلاف|مليون|ملايين|مليار|مليارات|بليون|تريليون))?")
    };
}

/// A sign of currency.
macro_rules! sign {
    () => {
        r"[\p{Sc}﷼]"
    };
}

/// E11: the sign before or behind the number, or the currency in words.
static CURRENCY: Pattern = Pattern::new(concat!(
    "^(?:",
    sign!(),
    space!(),
    "?",
    number!(),
    "|",
    number!(),
    power!(),
    space!(),
    "?(?:",
    sign!(),
    r"|(?:دولار|ريال|جنيه|درهم|دينار)(?:[اً]*|ات|ين|ان)\b|(?:دولارات|دراهم|دنانير|ليرة|ليرات|يورو|روبية|فرنك|درهما|سنت)\b",
    r"|(?:USD|EUR|GBP|SAR|EGP|AED|KWD|QAR|BHD|OMR|JOD|IQD|LBP|SYP|MAD|DZD|TND|LYD|SDG|YER)\b))",
));

/// E12: the number of a place, as in الـ21 and 21st.
static ORDINAL: Pattern = Pattern::new(concat!(
    "^(?:و?(?:ال|لل|بال)ـ*",
    digit!(),
    "+|",
    digit!(),
    r"+(?:st|nd|rd|th))\b",
));

/// E13.
static NUMBER: Pattern = Pattern::new(concat!("^", number!()));

/// The rules in the order in which they are tried: what says more goes first.
static RULES: [(&Pattern, EntityKind); 7] = [
    (&DATE, EntityKind::Date),
    (&TIME, EntityKind::Time),
    (&PHONE, EntityKind::Phone),
    (&RANGE, EntityKind::Range),
    (&PERCENT, EntityKind::Percent),
    (&CURRENCY, EntityKind::Currency),
    (&NUMBER, EntityKind::Number),
];

/// Returns the ends and the kinds of what may begin at `start` of `text`, the best one first.
pub(super) fn at(text: &str, start: usize) -> impl Iterator<Item = (usize, EntityKind)> {
    let rules = RULES.iter();
    rules.filter_map(move |(pattern, kind)| {
        let end = pattern.end_at(text, start)?;
        is_possible(*kind, &text[start..end]).then_some((end, *kind))
    })
}

/// The letters of the longest era, with tatweel.
const LONGEST_ERA: usize = 2;

/// Returns whether a date has a day and a month that there are, and a time hours and minutes.
fn is_possible(kind: EntityKind, text: &str) -> bool {
    let mut numbers = text
        .split(|c: char| !c.is_numeric())
        .filter(|part| !part.is_empty())
        .map(value);
    let [first, second, third] = [(); 3].map(|()| numbers.next());
    match (kind, first, second) {
        (EntityKind::Time, Some(hours), Some(minutes)) => hours <= 24 && minutes < 60,
        (EntityKind::Date, Some(first), Some(second)) if text.contains(['/', '-', '.']) => {
            let day = if first > 31 {
                third.unwrap_or(0)
            } else {
                first
            };
            (1..=31).contains(&day) && (1..=31).contains(&second) && day.min(second) <= 12
        }
        // A year with its era, or a day of a month.
        (EntityKind::Date, Some(first), second) => {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            (1..=31).contains(&first) || second.is_none() && letters <= LONGEST_ERA
        }
        _ => true,
    }
}

/// Returns the value of a few digits of any script.
fn value(digits: &str) -> u32 {
    let value = |c: char| c.to_digit(10).or_else(|| digit_value(c).map(u32::from));
    let values = digits.chars().filter_map(value);
    values.take(4).fold(0, |value, digit| 10 * value + digit)
}

/// Returns where the ordinal ends that begins at `start` of `text`.
pub(super) fn ordinal(text: &str, start: usize) -> Option<usize> {
    ORDINAL.end_at(text, start)
}

/// Returns whether a number, a sign of currency or a plus before a number begins with `text`.
pub(super) fn may_begin(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('0'..='9' | '٠'..='٩' | '۰'..='۹') => true,
        Some('+' | '%' | '٪') => chars.next().is_some_and(char::is_numeric),
        Some('$' | '\u{A2}'..='\u{A5}' | '\u{60B}' | '\u{20A0}'..='\u{20CF}' | '\u{FDFC}') => true,
        _ => false,
    }
}
