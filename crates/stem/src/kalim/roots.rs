//! Roots, and the templates that put lemmas on them.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cmp::Reverse;

use once_cell::race::OnceBox;

use super::affixes::ROOT;
use super::candidates::{Candidate, grammar};
use super::grammar::{Class, Kind};
use super::letter::{ALEF, HA, HAMZA, HAMZA_ON_WAW, HAMZA_ON_YA, WAW, YA};
use super::likelihood;
use super::row::Row;
use super::rows::{Rows, pairs};
use super::template::{LONGEST, Template};
use super::word::Word;

/// Templates of verbs in the perfect, and the roots of what has them: digits are the letters of the root, و ي ء others that
/// do not show.
///
/// The forms I to X, and those of four letters: Wright I §35 to §69; weak and doubled roots: §120 to §178; Ryding 22 to 33.
const VERBS: [(&str, &str); 41] = [
    // I and II.
    ("123", "123"),
    ("12", "122"),
    ("1ا2", "1و2 1ي2 1ء2"),
    ("12ا", "12و 12ي 12ء"),
    ("12ي", "12ي 12و"),
    // III.
    ("1ا23", "123"),
    ("1ا2ي", "12ي 12و"),
    // IV and IX.
    ("ا123", "123"),
    ("ا1ا2", "1و2 1ي2 ء12"),
    ("ا12ي", "12ي 12و"),
    ("ا12", "122 ء12"),
    // V and VI.
    ("ت123", "123 ت123"),
    ("ت12ي", "12ي 12و"),
    ("ت1ا23", "123"),
    ("ت1ا2ي", "12ي 12و"),
    ("ت1ا2", "122"),
    // VII.
    ("ان123", "123"),
    ("ان1ا2", "1و2 1ي2"),
    ("ان12ي", "12ي 12و"),
    ("ان12", "122 ن12"),
    // VIII, with ت assimilated.
    ("ا1ت23", "123"),
    ("ا1تا2", "1و2 1ي2"),
    ("ا1ت2ي", "12ي 12و"),
    ("ا1ت2", "122 1ت2"),
    ("ات12", "و12 ء12 ت12"),
    ("ات1ي", "و1ي"),
    ("ازد12", "ز12"),
    ("ازدا1", "زي1 زو1"),
    ("اصط12", "ص12"),
    ("اضط12", "ض12"),
    ("اضط1", "ض11"),
    ("اد1ي", "د1و"),
    ("اد12", "د12 ذ12"),
    // X.
    ("است123", "123"),
    ("است1ا2", "1و2 1ي2"),
    ("است12ي", "12ي 12و"),
    ("است12", "122 س12"),
    // Four letters.
    ("1234", "1234"),
    ("ت1234", "1234"),
    ("ا12ن34", "1234"),
    ("است1ي", "س1و س1ي"),
];

/// Templates of nouns, in the same way, without their endings.
///
/// Nouns of one letter or more beside the root: Wright I §187 to §248; infinitives of the forms: §195 to §205; participles: §229 to
/// §236; broken plurals: §304; Ryding 4, 5 and 7.3.
const NOUNS: [(&str, &str); 118] = [
    ("123", "123"),
    ("12", "122 12و 12ي"),
    ("1ا2", "1و2 1ي2 1ء2 122"),
    ("12ا", "12و 12ي 12ء"),
    ("12ي", "12ي 12و"),
    ("12و", "12و"),
    ("12وي", "12و 12ي"),
    ("12اوي", "12و 12ي"),
    ("12ه", "12و 12ي و12"),
    ("12اء", "12ي 12و 12ء"),
    ("12ائ", "12ي 12و 12ء"),
    ("12ا3", "123"),
    ("12ي3", "123"),
    ("12و3", "123"),
    ("12ائ3", "123"),
    ("1ا23", "123"),
    ("1ائ2", "1و2 1ي2 1ء2"),
    ("1ا2ي", "12ي 12و"),
    ("1يا2", "1و2 1ي2"),
    ("1وا23", "123"),
    ("1وائ2", "1و2 1ي2"),
    ("1ا2و3", "123"),
    ("1وا2ي3", "123"),
    ("123ان", "123"),
    ("123اء", "123"),
    ("1234", "1234"),
    ("123ا4", "1234"),
    ("123و4", "1234"),
    ("123ي4", "1234"),
    ("12ا34", "1234"),
    ("12ا3ي4", "1234"),
    // With ا in front: elatives, plurals, infinitives of IV.
    ("ا123", "123"),
    ("ا12", "122 ء12"),
    ("ا12ي", "12ي 12و"),
    ("ا12ا3", "123"),
    ("ا12اء", "12ي 12و 12ء 122"),
    ("ا12ائ", "12ي 12و 12ء"),
    ("ا1ا2", "1و2 1ي2 ء12"),
    ("اي1ا2", "و12 ء12 ي12"),
    ("ا123اء", "123"),
    ("ا12ياء", "12ي 12و"),
    ("ا1ا2ي3", "123"),
    ("ا1ا23", "123"),
    ("ا123و2", "123"),
    // With ت in front: infinitives of II, V and VI.
    ("ت12ي3", "123 ت123"),
    ("ت123", "123 ت123"),
    ("ت12ي", "12ي 12و"),
    ("ت12ا3", "123"),
    ("ت1ا23", "123"),
    ("ت1ا2ي", "12ي 12و"),
    ("ت1ا2", "122 12ي 12و ت12"),
    ("ت12", "122 12ي 12و ت12"),
    ("ت1ا2ي3", "123"),
    ("ت1234", "1234"),
    // With م in front: places, tools, participles.
    ("م123", "123 م123"),
    ("م12و3", "123"),
    ("م12وي", "12ي 12و"),
    ("م12ا3", "123"),
    ("م12ي3", "123 م123"),
    ("م1ا23", "123"),
    ("م1ا2ي3", "123"),
    ("م1ا2", "1و2 1ي2 م12"),
    ("م1ا2ي", "12ي 12و"),
    ("م1ا2ا", "12ي 12و"),
    ("م1ي2", "1و2 1ي2 م12"),
    ("م1و2", "1و2 م12"),
    ("م12", "122 12ي 12و م12"),
    ("م12ي", "12ي 12و"),
    ("م12ا", "12ي 12و 12ء"),
    ("مي1ا2", "و12"),
    ("م1234", "1234"),
    ("م12ا34", "1234"),
    ("مت123", "123"),
    ("مت12ي", "12ي 12و"),
    ("مت1ا23", "123"),
    ("مت1234", "1234"),
    ("مت12", "و12 ء12 ت12"),
    ("من123", "123"),
    ("من1ا2", "1و2 1ي2 ن12"),
    ("من12", "122 ن12"),
    ("م1ت23", "123"),
    ("م1تا2", "1و2 1ي2 1ت2"),
    ("م1ت2ي", "12ي 12و"),
    ("م1ت2", "122 1ت2"),
    ("مزد12", "ز12"),
    ("مصط12", "ص12"),
    ("مصط1ي", "ص1و"),
    ("مضط12", "ض12"),
    ("مد1ي", "د1و د1ي"),
    ("مست123", "123"),
    ("مست1ي2", "1و2 1ي2"),
    ("مست1ا2", "1و2 1ي2"),
    ("مست12ي", "12ي 12و"),
    ("مست12", "122 س12"),
    // Infinitives of VII to X.
    ("ان12ا3", "123"),
    ("ان1يا2", "1و2 1ي2"),
    ("ان12اء", "12ي 12و"),
    ("ان12ائ", "12ي 12و"),
    ("ا1ت2ا3", "123"),
    ("ا1تيا2", "1و2 1ي2"),
    ("ا1ت2اء", "12ي 12و 12ء"),
    ("ا1ت2ائ", "12ي 12و 12ء"),
    ("ات1ا2", "و12 ء12"),
    ("ازد1ا2", "ز12"),
    ("ازديا1", "زي1 زو1"),
    ("اصط1ا2", "ص12"),
    ("اضط1ا2", "ض12"),
    ("اد1اء", "د1و"),
    ("است12ا3", "123"),
    ("است1ا2", "1و2 1ي2 س12"),
    ("است12اء", "12ي 12و 12ء"),
    ("است12ائ", "12ي 12و 12ء"),
    ("استي1ا2", "و12"),
    ("ا12ن3ا4", "1234"),
    ("ا1234", "1234"),
    ("مست1ي", "س1و س1ي"),
    ("ان1ا2", "ن12"),
    ("ان12", "ن12"),
];

/// Endings of nouns that are no part of a root: the feminine, the nisba, plurals, and ان of adjectives (Wright I §249 to §269).
const ENDINGS: [&str; 10] = ["", "ه", "ي", "يه", "ان", "ات", "اني", "انيه", "يات", "ين"];

/// Lemmas whose root no template shows, and their roots: nouns that have lost a letter (Wright I §303, and §195 rem.), what is
/// made of them, and the verb to see, which loses its hamza (§176).
const IRREGULAR: &str = "أب ءبو, أخ ءخو, أخت ءخو, ابن بنو, ابنة بنو, بنت بنو, اسم سمو, سنة سنو, سنوي سنو, لغة لغو, لغوي لغو, \
    شفة شفه, يد يدي, دم دمي, فم فوه, ماء موه, مائي موه, امرأة مرء, مرأة مرء, نساء نسو, نسائي نسو, ناس نوس, إنسان ءنس, إنساني ءنس, \
    الله ءله, مائة مءي, رأى رءي, رأي رءي, أرى رءي";

/// Returns the root that a list has for a lemma.
pub(crate) fn irregular(lemma: Row) -> Option<Row> {
    static LIST: OnceBox<Rows<Row>> = OnceBox::new();
    LIST.get_or_init(|| Box::new(pairs(IRREGULAR).collect()))
        .get(&lemma)
        .copied()
}

/// Where a template has a root.
struct Derived {
    template: Template,
    root: Template,
    /// The number of the template and its root together.
    number: u16,
}

/// All templates by their lengths, those of nouns and those of verbs.
struct Templates {
    nouns: [Vec<Derived>; LONGEST],
    verbs: [Vec<Derived>; LONGEST],
    count: usize,
    endings: [Row; ENDINGS.len()],
}

fn templates() -> &'static Templates {
    static TEMPLATES: OnceBox<Templates> = OnceBox::new();
    TEMPLATES.get_or_init(|| {
        let mut count = 0;
        let mut derived = |all: &[(&str, &str)]| {
            let mut lists: [Vec<Derived>; LONGEST] = Default::default();
            for (pattern, roots) in all {
                let template = Template::new(pattern);
                for root in roots.split(' ').map(Template::new) {
                    lists[template.len()].push(Derived {
                        template,
                        root,
                        number: count,
                    });
                    count += 1;
                }
            }
            // The narrowest first.
            for list in &mut lists {
                list.sort_by_key(|derived| Reverse(derived.template.given_count()));
            }
            lists
        };
        Box::new(Templates {
            nouns: derived(&NOUNS),
            verbs: derived(&VERBS),
            count: usize::from(count),
            endings: ENDINGS.map(Row::new),
        })
    })
}

/// A root that a lemma may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Derivation {
    /// The root: any hamza is ء.
    pub root: Row,
    /// The number of the template.
    pub template: u16,
    /// The number of the ending.
    pub ending: u16,
    /// Whether a hamza of the root, not the first letter, is an alef in the lemma.
    pub has_alef_for_hamza: bool,
}

/// Returns whether a root can have these letters: no two equal ones begin it, and one that has و twice at
/// its end is counted among those in ي, as in dictionaries (قوي).
fn may_be_root(root: Row) -> bool {
    let [first, second, third] = [0, 1, 2].map(|at| root.get(at));
    first != second && !(second == WAW && third == WAW)
}

fn has_alef_for_hamza(root: Row, lemma: Row) -> bool {
    let is_hamza = |letter| matches!(letter, HAMZA | HAMZA_ON_WAW | HAMZA_ON_YA);
    root.behind(1).letters().any(is_hamza) && !lemma.letters().any(is_hamza)
}

/// Returns the root that a weak verb of form I shows in the imperfect, with its prefix and suffix: يقود that of قاد, يدعو that of دعا.
#[must_use]
pub fn shown(word: &Word, candidate: &Candidate) -> Option<Row> {
    let grammar = grammar();
    let suffix = usize::from(candidate.suffix);
    if candidate.class != Class::Verb || candidate.lemma.len() != 3 {
        return None;
    }
    let suffix = &grammar.verb_suffixes[suffix];
    let is_bare = suffix.letters.len() == usize::from(suffix.pronoun) && suffix.restored.len() == 0;
    if suffix.kind != Kind::Any || !is_bare {
        return None;
    }
    let start = grammar.prefix_len(candidate.class, candidate.prefix);
    let stem = word.between(start, word.len() - suffix.letters.len())?;
    let shows = stem.len() == 3
        && (1..3).any(|at| {
            let [shown, hidden] = [stem, candidate.lemma].map(|row| row.get(at));
            (hidden == ALEF || at == 2 && hidden == YA) && matches!(shown, WAW | YA)
        });
    Some(stem.set(0, radical(stem.get(0)))).filter(|_| shows)
}

/// Gives all roots that a lemma may have.
pub fn derivations(class: Class, lemma: Row, found: &mut impl FnMut(Derivation)) {
    let templates = templates();
    let (lists, endings) = match class {
        Class::Verb => (&templates.verbs, &templates.endings[..1]),
        _ => (&templates.nouns, &templates.endings[..]),
    };
    let has_ta_marbuta = class == Class::Feminine && lemma.nth_back(0) == HA;
    for (ending, number) in endings.iter().zip(0..) {
        if !lemma.ends_with(*ending) {
            continue;
        }
        let stem = lemma.first(lemma.len() - ending.len());
        let is_ta_marbuta_left = has_ta_marbuta && ending.len() == 0;
        let mut narrowest: Option<Template> = None;
        for derived in lists.get(stem.len()).into_iter().flatten() {
            // ة is no letter of a root.
            if is_ta_marbuta_left && derived.template.ends_with_radical() {
                continue;
            }
            let Some(mut radicals) = derived.template.radicals(stem) else {
                continue;
            };
            if narrowest.is_some_and(|narrow| narrow.is_narrower_than(&derived.template)) {
                continue;
            }
            narrowest = narrowest.or(Some(derived.template));
            radicals
                .iter_mut()
                .for_each(|letter| *letter = radical(*letter));
            let root = derived.root.filled(&radicals);
            if may_be_root(root) {
                found(Derivation {
                    root,
                    template: derived.number,
                    ending: number,
                    has_alef_for_hamza: has_alef_for_hamza(root, lemma),
                });
            }
        }
    }
}

/// How likely templates and endings are.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivations {
    templates: Vec<f32>,
    endings: Vec<f32>,
}

/// How much templates and endings count, where what is known of the root counts 1.
const TEMPLATE_WEIGHT: f32 = 0.4;

/// What each letter of a root costs that may be any, in nats.
const RADICAL: f32 = 2.5;

/// A hamza that is written as an alef, or the other way round: at the start of a word that is common, elsewhere it is not.
const HAMZA_AS_ALEF: f32 = 4.0;

impl Derivations {
    /// Returns templates and endings, given the logarithms of how likely they are; [`counts`](Self::counts) says how many
    /// there are.
    #[must_use]
    pub fn new(likely: [Vec<f32>; 2]) -> Self {
        let [templates, endings] =
            likely.map(|all| all.into_iter().map(likelihood::at_least).collect());
        Self { templates, endings }
    }

    /// Returns the number of templates, and that of endings.
    #[must_use]
    pub fn counts() -> [usize; 2] {
        [templates().count, ENDINGS.len()]
    }

    /// Returns the score of a derivation, the greater the better; `known` is the logarithm of the support of its root
    /// and [`UNKNOWN`](super::UNKNOWN) together.
    #[must_use]
    pub fn score(&self, derivation: &Derivation, known: f32, is_hamza_written: bool) -> f32 {
        let template = self.templates[usize::from(derivation.template)];
        let likely = template + self.endings[usize::from(derivation.ending)];
        let is_spelled = derivation.has_alef_for_hamza == is_hamza_written;
        known + TEMPLATE_WEIGHT * likely - if is_spelled { 0.0 } else { HAMZA_AS_ALEF }
    }

    /// What the likeliest form has.
    pub(crate) const BEST_FORM: f32 = -RADICAL * ROOT as f32;

    /// Returns how likely a lemma of such a form is, in nats, whatever its root: by the best template for it, and how many letters of the root
    /// that leaves open. What has no template is all root; ة counts for nothing.
    pub(crate) fn form(&self, class: Class, lemma: Row) -> f32 {
        let stem = without_ta_marbuta(class, lemma);
        let mut best = -RADICAL * stem.len().max(ROOT) as f32;
        derivations(class, stem, &mut |derivation| {
            let template = self.score(&derivation, 0.0, false);
            best = best.max(template - RADICAL * derivation.root.len() as f32);
        });
        best
    }

    /// Returns them as bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let [templates, endings] = [&self.templates, &self.endings];
        [
            likelihood::to_bytes(templates),
            likelihood::to_bytes(endings),
        ]
        .concat()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote from the start of `bytes`.
    pub(crate) fn from_bytes(bytes: &mut &[u8]) -> Option<Self> {
        let [templates, endings] = Self::counts();
        Some(Self {
            templates: likelihood::from_bytes(bytes, templates)?,
            endings: likelihood::from_bytes(bytes, endings)?,
        })
    }
}

/// Returns a lemma without its ة, if it is a noun that has one.
pub(crate) fn without_ta_marbuta(class: Class, lemma: Row) -> Row {
    match class == Class::Feminine && lemma.nth_back(0) == HA {
        true => lemma.first(lemma.len() - 1),
        false => lemma,
    }
}

/// Returns the letter of a root for one of a word: any seat of hamza is ء.
const fn radical(letter: u8) -> u8 {
    match letter {
        ALEF | HAMZA_ON_WAW | HAMZA_ON_YA => HAMZA,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roots(class: Class, lemma: &str) -> Vec<Row> {
        let mut roots = Vec::new();
        let lemma = Row::new(lemma);
        derivations(class, lemma, &mut |derivation| roots.push(derivation.root));
        roots
    }

    #[test]
    fn lemmas_have_roots() {
        for (class, lemma, root) in [
            (Class::Verb, "كتب", "كتب"),
            (Class::Verb, "قال", "قول"),
            (Class::Verb, "دعا", "دعو"),
            (Class::Verb, "أكل", "ءكل"),
            (Class::Verb, "قرأ", "قرء"),
            (Class::Verb, "استعد", "عدد"),
            (Class::Verb, "اتصل", "وصل"),
            (Class::Verb, "ازدهر", "زهر"),
            (Class::Verb, "اصطدم", "صدم"),
            (Class::Verb, "ترجم", "ترجم"),
            (Class::Noun, "مكتوب", "كتب"),
            (Class::Feminine, "مكتبه", "كتب"),
            (Class::Noun, "مستشفي", "شفي"),
            (Class::Noun, "قائل", "قول"),
            (Class::Noun, "بناء", "بني"),
            (Class::Noun, "ايجاد", "وجد"),
            (Class::Feminine, "اقامه", "قوم"),
            (Class::Noun, "سياسي", "سوس"),
            (Class::Noun, "هندسي", "هندس"),
            (Class::Noun, "مسؤول", "سءل"),
        ] {
            assert!(roots(class, lemma).contains(&Row::new(root)), "{lemma}");
        }
    }

    #[test]
    fn narrow_templates_go_before_wide_ones() {
        // م1ا23 and 12ا34 have the same letters, but the former says more.
        assert_eq!(roots(Class::Noun, "مدارس")[..], [Row::new("درس")]);
    }

    #[test]
    fn letters_alone_are_no_roots() {
        for lemma in ["", "ا", "ددن", "الكترونيات"] {
            assert!(roots(Class::Verb, lemma).is_empty(), "{lemma}");
        }
    }
}
