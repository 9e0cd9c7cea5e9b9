//! The command line with its help, in English or Arabic.

mod arabic;

use std::env;

use clap::{Command, CommandFactory};

use crate::args::Cli;

/// Returns the command line, with help in the language of the user.
pub(crate) fn command() -> Command {
    let command = Cli::command();
    match is_arabic(|name| env::var(name).ok()) {
        true => arabic::translated(command),
        false => command,
    }
}

/// Whether the user reads Arabic: `KALIM_LANG` says so, or else the locale.
fn is_arabic(variable: impl Fn(&str) -> Option<String>) -> bool {
    let names = ["KALIM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    let mut values = names.iter().filter_map(|name| variable(name));
    let language = values.find(|value| !value.is_empty()).unwrap_or_default();
    language == "ar" || language.starts_with("ar_") || language.starts_with("ar.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(set: &[(&str, &str)]) -> bool {
        let find = |name: &str| set.iter().find(|(known, _)| *known == name);
        is_arabic(|name| find(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert!(language(&[("KALIM_LANG", "ar"), ("LANG", "en_US.UTF-8")]));
        assert!(language(&[("LANG", "ar_EG.UTF-8")]));
        assert!(language(&[("LC_ALL", ""), ("LANG", "ar")]));
        assert!(!language(&[("KALIM_LANG", "en"), ("LANG", "ar_EG.UTF-8")]));
        assert!(!language(&[("LC_ALL", "C"), ("LANG", "ar")]));
        assert!(!language(&[("LANG", "arn_CL")]));
        assert!(!language(&[]));
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
        arabic::translated(Cli::command()).debug_assert();
    }
}
