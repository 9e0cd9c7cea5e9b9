//! What a table says behind `tokenize = 'kalim`.

use core::fmt::{self, Display};
use core::str::FromStr;

use kalim::normalize::Orthography;
use kalim::stem::Algorithm;
use kalim::stopwords::StopWordList;
use kalim::{Analyzer, AnalyzerPreset, ParseNameError, View};

/// The choices of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    preset: AnalyzerPreset,
    orthography: Option<Orthography>,
    stemmer: Option<Algorithm>,
    stop_words: Option<Stops>,
    documents: Vec<View>,
    queries: Vec<View>,
    prefixes: Vec<View>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stops {
    None,
    List(StopWordList),
}

/// What is wrong with the options of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OptionError {
    /// A word that is none of the options.
    Unknown(String),
    /// An option without a value.
    NoValue(String),
    /// A value that the option does not have.
    Value(ParseNameError),
    /// An option a second time.
    Twice(&'static str),
    /// `preset` behind something else.
    LatePreset,
}

impl Options {
    /// Returns the options that `words` say.
    pub(crate) fn parse<'w>(words: impl IntoIterator<Item = &'w str>) -> Result<Self, OptionError> {
        let mut words = words.into_iter();
        let mut options = Self {
            preset: AnalyzerPreset::Search,
            orthography: None,
            stemmer: None,
            stop_words: None,
            documents: Vec::new(),
            queries: Vec::new(),
            prefixes: Vec::new(),
        };
        let mut is_first = true;
        while let Some(name) = words.next() {
            if !NAMES.contains(&name) {
                return Err(OptionError::Unknown(name.to_owned()));
            }
            let value = words.next();
            let value = value.ok_or_else(|| OptionError::NoValue(name.to_owned()))?;
            if name == "preset" && !is_first {
                return Err(OptionError::LatePreset);
            }
            options.set(name, value)?;
            is_first = false;
        }
        Ok(options)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), OptionError> {
        match name {
            "preset" => self.preset = value.parse()?,
            "orthography" => once("orthography", &mut self.orthography, value)?,
            "stem" => once("stem", &mut self.stemmer, value)?,
            "stopwords" => once("stopwords", &mut self.stop_words, value)?,
            "view" => self.documents.push(value.parse()?),
            "query" => self.queries.push(value.parse()?),
            _ => self.prefixes.push(value.parse()?),
        }
        Ok(())
    }

    /// Returns the analyzer of documents.
    pub(crate) fn documents(&self) -> Analyzer {
        self.analyzer(&self.document_views())
    }

    /// Returns the analyzer of queries, if it is another one.
    pub(crate) fn queries(&self) -> Option<Analyzer> {
        let views = self.query_views();
        (views != self.document_views()).then(|| self.analyzer(&views))
    }

    /// Returns the analyzer of prefix queries, if it is another one than that of queries.
    pub(crate) fn prefixes(&self) -> Option<Analyzer> {
        let views = self.prefix_views();
        (views != self.query_views()).then(|| self.analyzer(&views))
    }

    fn analyzer(&self, views: &[View]) -> Analyzer {
        let mut builder = self.preset.builder().views(views.iter().copied());
        if let Some(orthography) = self.orthography {
            builder = builder.rules(self.preset.rules().orthography(orthography));
        }
        if let Some(stemmer) = self.stemmer {
            builder = builder.stemmer(stemmer);
        }
        match self.stop_words {
            None => builder,
            Some(Stops::None) => builder.stop_words([""; 0]),
            Some(Stops::List(list)) => builder.stop_words(list.words()),
        }
        .build()
    }

    fn document_views(&self) -> Vec<View> {
        let of_preset = self.preset.weights().iter().map(|&(view, _)| view);
        or_else(&self.documents, || of_preset.collect())
    }

    fn query_views(&self) -> Vec<View> {
        or_else(&self.queries, || self.document_views())
    }

    fn prefix_views(&self) -> Vec<View> {
        or_else(&self.prefixes, || {
            match self.document_views().contains(&View::Surface) {
                true => vec![View::Surface],
                false => self.query_views(),
            }
        })
    }
}

const NAMES: [&str; 7] = [
    "preset",
    "orthography",
    "stem",
    "stopwords",
    "view",
    "query",
    "prefix",
];

/// Sets an option that a table has once at most.
fn once<T: FromStr<Err = ParseNameError>>(
    name: &'static str,
    option: &mut Option<T>,
    value: &str,
) -> Result<(), OptionError> {
    match option.replace(value.parse()?) {
        None => Ok(()),
        Some(_) => Err(OptionError::Twice(name)),
    }
}

fn or_else(views: &[View], otherwise: impl FnOnce() -> Vec<View>) -> Vec<View> {
    match views {
        [] => otherwise(),
        views => views.to_vec(),
    }
}

impl FromStr for Stops {
    type Err = ParseNameError;

    fn from_str(name: &str) -> Result<Self, ParseNameError> {
        match name {
            "none" => Ok(Self::None),
            name => name.parse().map(Self::List),
        }
    }
}

impl Display for Stops {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::List(list) => list.fmt(f),
        }
    }
}

impl Display for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "preset {}", self.preset)?;
        if let Some(orthography) = self.orthography {
            write!(f, " orthography {}", Word(orthography.as_str()))?;
        }
        if let Some(stemmer) = self.stemmer {
            write!(f, " stem {}", Word(stemmer.as_str()))?;
        }
        if let Some(stop_words) = self.stop_words {
            write!(f, " stopwords {stop_words}")?;
        }
        for (name, views) in [
            ("view", self.document_views()),
            ("query", self.query_views()),
            ("prefix", self.prefix_views()),
        ] {
            for view in views {
                write!(f, " {name} {}", Word(view.as_str()))?;
            }
        }
        Ok(())
    }
}

/// A word as FTS5 takes it: quoted if there is a hyphen in it.
struct Word(&'static str);

impl Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.contains('-') {
            true => write!(f, "'{}'", self.0),
            false => f.write_str(self.0),
        }
    }
}

impl From<ParseNameError> for OptionError {
    fn from(error: ParseNameError) -> Self {
        Self::Value(error)
    }
}

impl Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => {
                write!(
                    f,
                    "unknown option `{name}`: expected one of {}",
                    NAMES.join(", ")
                )
            }
            Self::NoValue(name) => write!(f, "option `{name}` has no value"),
            Self::Value(error) => error.fmt(f),
            Self::Twice(name) => write!(f, "option `{name}` is given twice"),
            Self::LatePreset => f.write_str("option `preset` goes first, and once"),
        }
    }
}

impl core::error::Error for OptionError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(options: &str) -> Result<String, String> {
        let options = Options::parse(options.split_whitespace());
        options.map(|o| o.to_string()).map_err(|e| e.to_string())
    }

    #[test]
    fn options_are_shown_in_full() {
        for (options, want) in [
            ("", "preset search view stem query stem prefix stem"),
            (
                "preset search stem kalim",
                "preset search stem kalim view stem query stem prefix stem",
            ),
            (
                "stem light10-two-step view surface view stem stopwords none",
                "preset search stem 'light10-two-step' stopwords none view surface view stem \
                 query surface query stem prefix surface",
            ),
            (
                "orthography everyday",
                "preset search orthography everyday view stem query stem prefix stem",
            ),
            (
                "preset views query stem",
                "preset views view stem view '4-grams' query stem prefix stem",
            ),
        ] {
            let shown = shown(options).expect("options");
            assert_eq!(shown, want);
            let again = shown.replace('\'', "");
            assert_eq!(super::tests::shown(&again).as_deref(), Ok(want));
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (options, want) in [
            ("lang ar", "unknown option `lang`: expected one of preset, "),
            ("preset", "option `preset` has no value"),
            ("preset serch", "unknown preset"),
            ("stem none stem none", "option `stem` is given twice"),
            (
                "stem none preset search",
                "option `preset` goes first, and once",
            ),
            ("view root query roots", "unknown view"),
        ] {
            let error = shown(options).expect_err(options);
            assert!(error.starts_with(want), "{error}");
        }
    }
}
