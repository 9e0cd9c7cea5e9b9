//! The rules of kalim-normalize as flags.

use clap::builder::{TypedValueParser, ValueParser};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use kalim::chars::{MarkKind, MarkSet};
use kalim::normalize::{
    Alef, AlefMaqsura, Case, Controls, Digits, Form, Hamza, LookAlikes, Marks, NumberSigns,
    Orthography, PresentationForms, Punctuation, Repeats, Rules, Spaces, TaMarbuta, Tatweel,
};

/// A rule: its number, its flag, and how to get at it.
pub(crate) struct Rule {
    pub(crate) number: &'static str,
    pub(crate) flag: &'static str,
    help: &'static str,
    parser: fn() -> ValueParser,
    read: fn(&ArgMatches, Rules) -> Rules,
    /// Returns the first rules with the choice that the second have for this one.
    pub(crate) with: fn(Rules, &Rules) -> Rules,
    pub(crate) value: fn(&Rules) -> String,
}

/// The values of a rule, by name.
trait Choice {
    fn parser() -> ValueParser;
    fn name(self) -> String;
}

/// Returns a parser of the names of an enum.
macro_rules! choices {
    ($choice:ty) => {
        clap::builder::PossibleValuesParser::new(
            <$choice>::ALL.iter().map(|choice| choice.as_str()),
        )
        .map(|name| name.parse::<$choice>().expect("a name that was listed"))
    };
}
pub(crate) use choices;

macro_rules! rules {
    ($($number:literal $flag:literal $field:ident: $choice:ident, $help:literal;)+) => {
        /// All rules, in their order.
        pub(crate) const RULES: &[Rule] = &[$(Rule {
            number: $number,
            flag: $flag,
            help: $help,
            parser: <$choice as Choice>::parser,
            read: |matches, rules| match matches.get_one::<$choice>($flag) {
                Some(choice) => rules.$field(*choice),
                None => rules,
            },
            with: |rules, from| rules.$field(from.$field),
            value: |rules| rules.$field.name(),
        }),+];
    };
}

rules! {
    "N1" "form" form: Form, "Unicode form";
    "N2" "presentation-forms" presentation_forms: PresentationForms, "Presentation forms and ligatures";
    "N3" "tatweel" tatweel: Tatweel, "Tatweel, which stretches words";
    "N4" "marks" marks: Marks, "Marks to remove: keep, basic, reading, all, or kinds with commas between";
    "N5" "alef" alef: Alef, "Forms of alef";
    "N6" "alef-maqsura" alef_maqsura: AlefMaqsura, "Alef maqsura";
    "N7" "ta-marbuta" ta_marbuta: TaMarbuta, "Ta marbuta";
    "N8" "hamza" hamza: Hamza, "Hamza on its seats";
    "N9" "look-alikes" look_alikes: LookAlikes, "Letters of Persian, Urdu and Kurdish keyboards";
    "N10" "digits" digits: Digits, "Decimal digits";
    "N11" "number-signs" number_signs: NumberSigns, "Decimal and thousands separators, percent sign";
    "N12" "punctuation" punctuation: Punctuation, "Punctuation";
    "N13" "controls" controls: Controls, "Invisible characters";
    "N14" "spaces" spaces: Spaces, "White space";
    "N15" "repeats" repeats: Repeats, "Letters written three times or more";
    "N16" "case" case: Case, "Case of other scripts";
    "N17" "orthography" orthography: Orthography, "Uthmani orthography";
}

macro_rules! named_choices {
    ($($choice:ident)+) => {$(
        impl Choice for $choice {
            fn parser() -> ValueParser {
                choices!($choice).into()
            }

            fn name(self) -> String {
                self.as_str().to_owned()
            }
        }
    )+};
}

named_choices! {
    Form PresentationForms Tatweel Alef AlefMaqsura TaMarbuta Hamza LookAlikes Digits NumberSigns
    Punctuation Controls Spaces Repeats Case Orthography
}

/// The marks that do not make letters.
const READING: MarkSet = MarkSet::ALL.difference(MarkSet::LETTER_PARTS);

impl Choice for Marks {
    fn parser() -> ValueParser {
        ValueParser::new(|name: &str| match name {
            "keep" => Ok(Self::Keep),
            "basic" => Ok(Self::Basic),
            kinds => parse_kinds(kinds).map(Self::Kinds),
        })
    }

    fn name(self) -> String {
        match self {
            Self::Basic => "basic".to_owned(),
            Self::Kinds(READING) => "reading".to_owned(),
            Self::Kinds(MarkSet::ALL) => "all".to_owned(),
            Self::Kinds(set) => set
                .iter()
                .map(MarkKind::as_str)
                .collect::<Vec<_>>()
                .join(","),
            _ => "keep".to_owned(),
        }
    }
}

/// Returns the kinds of marks of a list with commas, or of a name for many.
pub(crate) fn parse_kinds(names: &str) -> Result<MarkSet, String> {
    match names {
        "all" => Ok(MarkSet::ALL),
        "reading" => Ok(READING),
        _ => names.split(',').try_fold(MarkSet::EMPTY, |set, name| {
            let kind: MarkKind = name.parse().map_err(|error| format!("{error}"))?;
            Ok(set.with(kind))
        }),
    }
}

/// Flags that change single rules of a preset.
#[derive(Debug, Clone, Default)]
pub(crate) struct RuleArgs(ArgMatches);

impl RuleArgs {
    /// Returns the rules of a preset with the choices of the flags.
    pub(crate) fn over(&self, preset: Rules) -> Rules {
        RULES
            .iter()
            .fold(preset, |rules, rule| (rule.read)(&self.0, rules))
    }

    /// Whether any flag is there.
    pub(crate) fn is_any(&self) -> bool {
        RULES.iter().any(|rule| self.0.contains_id(rule.flag))
    }
}

impl FromArgMatches for RuleArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self(matches.clone()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = matches.clone();
        Ok(())
    }
}

impl Args for RuleArgs {
    fn augment_args(command: Command) -> Command {
        RULES.iter().fold(command, |command, rule| {
            command.arg(
                Arg::new(rule.flag)
                    .long(rule.flag)
                    .value_name("CHOICE")
                    .value_parser((rule.parser)())
                    .help(format!("{}: {}", rule.number, rule.help))
                    .help_heading("Rules"),
            )
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of `Rules` are what it prints of itself.
    #[test]
    fn every_rule_has_its_flag() {
        let printed = format!("{:?}", Rules::keep());
        let fields = printed.trim_start_matches("Rules { ").split(", ");
        let fields = fields.map(|field| field.split(':').next().unwrap_or("").replace('_', "-"));
        assert!(fields.eq(RULES.iter().map(|rule| rule.flag.to_owned())));
    }

    #[test]
    fn rules_are_numbered() {
        for (number, rule) in (1..).zip(RULES) {
            assert_eq!(rule.number, format!("N{number}"));
        }
    }

    #[test]
    fn names_of_marks_read_back() {
        for name in [
            "all",
            "reading",
            "haraka",
            "haraka,tanwin",
            "shadda,quranic",
        ] {
            let set = parse_kinds(name).expect("names of kinds");
            assert_eq!(Marks::Kinds(set).name(), name);
        }
        assert!(parse_kinds("vowels").is_err());
    }
}
