//! The arguments.

use kalim_simd::Kernel;

pub(crate) const USAGE: &str = "\
Usage: ratios [OPTION]...

Measures every bar of docs/benchmarks.md on this machine and prints, for each: what is compared, on
which text, under which kernel, the bar, the ratio, and whether the bar is reached.

  --kernel NAME            measure that kernel instead of the fastest one; may be given again
  --all-kernels            measure every kernel that this CPU can run
  --rounds N               the number of interleaved runs of which the median is taken (default 31)
  --lucene JAR[:JAR...]    compare with the Lucene in these files
  --java PATH              the Java that runs it (default: java)
  --nltk PYTHON            compare with the NLTK that this Python has
  --json                   print JSON
  --markdown               print a Markdown table
  --write PAGE             put the Markdown table between the markers of PAGE
";

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Parsed {
    Help,
    Run(Args),
}

/// How to measure and what to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Args {
    pub(crate) kernels: Vec<Kernel>,
    pub(crate) rounds: usize,
    pub(crate) lucene: Option<String>,
    pub(crate) java: String,
    pub(crate) nltk: Option<String>,
    pub(crate) format: Format,
}

/// The form of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Markdown,
    Write(String),
}

/// Returns what `args` ask for, or what is wrong with them.
pub(crate) fn parse(args: impl IntoIterator<Item = String>) -> Result<Parsed, String> {
    let mut parsed = Args {
        kernels: Vec::new(),
        rounds: 31,
        lucene: None,
        java: "java".into(),
        nltk: None,
        format: Format::Text,
    };
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let (name, given) = split(&arg);
        let mut value = || {
            let value = given.clone().or_else(|| args.next());
            value.ok_or_else(|| format!("{name} needs a value"))
        };
        match name {
            "--help" | "-h" => return Ok(Parsed::Help),
            "--kernel" => parsed.kernels.push(kernel(&value()?)?),
            "--all-kernels" => parsed.kernels = Kernel::available().collect(),
            "--rounds" => parsed.rounds = rounds(&value()?)?,
            "--lucene" => parsed.lucene = Some(value()?),
            "--java" => parsed.java = value()?,
            "--nltk" => parsed.nltk = Some(value()?),
            "--json" => parsed.format = Format::Json,
            "--markdown" => parsed.format = Format::Markdown,
            "--write" => parsed.format = Format::Write(value()?),
            _ => return Err(format!("unexpected argument {arg:?}")),
        }
    }
    if parsed.kernels.is_empty() {
        parsed.kernels.push(Kernel::active());
    }
    Ok(Parsed::Run(parsed))
}

/// Returns the name of an option and, if it is written `--name=value`, its value.
fn split(arg: &str) -> (&str, Option<String>) {
    arg.split_once('=')
        .map_or((arg, None), |(name, value)| (name, Some(value.into())))
}

fn kernel(name: &str) -> Result<Kernel, String> {
    name.parse()
        .map_err(|error| format!("--kernel {name}: {error}"))
}

fn rounds(number: &str) -> Result<usize, String> {
    let parsed = number.parse().ok().filter(|&rounds| rounds > 0);
    parsed.ok_or_else(|| format!("--rounds {number}: expected a number above 0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(args: &[&str]) -> Result<Parsed, String> {
        parse(args.iter().map(ToString::to_string))
    }

    fn run(args: &[&str]) -> Args {
        match of(args).unwrap() {
            Parsed::Run(args) => args,
            Parsed::Help => panic!("asked for help"),
        }
    }

    #[test]
    fn without_arguments_the_fastest_kernel_is_measured() {
        let args = run(&[]);
        assert_eq!(args.kernels, [Kernel::active()]);
        assert_eq!((args.format, args.lucene), (Format::Text, None));
        assert_eq!((args.rounds, &*args.java), (31, "java"));
    }

    #[test]
    fn all_options_are_taken() {
        let args = run(&[
            "--kernel",
            "scalar",
            "--rounds=5",
            "--lucene",
            "a.jar:b.jar",
            "--java=/jdk",
            "--nltk=python3",
            "--json",
        ]);
        let want = Args {
            kernels: vec![Kernel::SCALAR],
            rounds: 5,
            lucene: Some("a.jar:b.jar".into()),
            java: "/jdk".into(),
            nltk: Some("python3".into()),
            format: Format::Json,
        };
        assert_eq!(args, want);
        assert_eq!(
            run(&["--write", "page.md"]).format,
            Format::Write("page.md".into())
        );
        assert_eq!(run(&["--markdown"]).format, Format::Markdown);
        assert!(run(&["--all-kernels"]).kernels.contains(&Kernel::SCALAR));
        assert_eq!(of(&["--json", "-h"]), Ok(Parsed::Help));
    }

    #[test]
    fn wrong_arguments_are_named() {
        let wrong = |args: &[&str]| of(args).unwrap_err();
        assert!(wrong(&["--kernel", "mmx"]).starts_with("--kernel mmx: unknown kernel"));
        assert_eq!(wrong(&["--java"]), "--java needs a value");
        assert_eq!(
            wrong(&["--rounds", "0"]),
            "--rounds 0: expected a number above 0"
        );
        assert_eq!(wrong(&["--fast"]), "unexpected argument \"--fast\"");
        assert_eq!(wrong(&["page.md"]), "unexpected argument \"page.md\"");
    }
}
