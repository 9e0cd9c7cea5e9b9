use core::fmt::Display;
use core::str::FromStr;
use std::env;
use std::ffi::OsString;
use std::path::Path;

use crate::{Error, Input, Invalid};

/// The arguments of a program: options are taken out by name, what is left are the operands.
///
/// Options may stand before, between and after operands, as `--name value` or `--name=value`. After
/// `--` everything is an operand; `-` always is one.
///
/// ```
/// use kalim_examples::Args;
///
/// let mut args = Args::new(["كتاب", "--top=10", "news.txt"]);
/// assert_eq!(args.value("--top")?, Some(10));
/// assert_eq!(args.operand("QUERY")?, "كتاب");
/// # Ok::<(), kalim_examples::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Args {
    program: String,
    args: Vec<OsString>,
    after_dashes: Vec<OsString>,
    invalid: Invalid,
}

impl Args {
    /// Creates arguments from the words after the program's name.
    pub fn new<A: Into<OsString>>(args: impl IntoIterator<Item = A>) -> Self {
        Self::with_program(
            "program".to_owned(),
            args.into_iter().map(Into::into).collect(),
        )
    }

    /// Reads the arguments of this process.
    #[must_use]
    pub fn from_env() -> Self {
        let mut args = env::args_os();
        let path = args.next().unwrap_or_default();
        let name = Path::new(&path).file_stem().unwrap_or(&path);
        Self::with_program(name.to_string_lossy().into_owned(), args.collect())
    }

    fn with_program(program: String, mut args: Vec<OsString>) -> Self {
        let dashes = args
            .iter()
            .position(|arg| arg == "--")
            .unwrap_or(args.len());
        let after_dashes = args.split_off(dashes).into_iter().skip(1).collect();
        Self {
            program,
            args,
            after_dashes,
            invalid: Invalid::default(),
        }
    }

    /// Returns the name that the program was called by, without its folder.
    #[must_use]
    pub fn program(&self) -> &str {
        &self.program
    }

    /// Returns whether `--help` or `-h` is among the options.
    #[must_use]
    pub fn wants_help(&self) -> bool {
        self.args.iter().any(|arg| arg == "--help" || arg == "-h")
    }

    /// Takes the option `name` and returns whether it was there.
    ///
    /// # Errors
    /// [`Error::Usage`] when it is there twice.
    pub fn flag(&mut self, name: &str) -> Result<bool, Error> {
        let before = self.args.len();
        self.args.retain(|arg| arg != name);
        match before - self.args.len() {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Error::Usage(format!("`{name}` is given twice"))),
        }
    }

    /// Takes the option `name` with its value and returns the value, `None` when the option is not
    /// there.
    ///
    /// # Errors
    /// [`Error::Usage`] when the value is missing, does not parse, or the option is there twice.
    pub fn value<T>(&mut self, name: &str) -> Result<Option<T>, Error>
    where
        T: FromStr<Err: Display>,
    {
        let Some(value) = self.take(name)? else {
            return Ok(None);
        };
        if self.take(name)?.is_some() {
            return Err(Error::Usage(format!("`{name}` is given twice")));
        }
        let parsed = value
            .parse()
            .map_err(|error| Error::Usage(format!("{name}: {error}")));
        parsed.map(Some)
    }

    fn take(&mut self, name: &str) -> Result<Option<String>, Error> {
        let Some(index) = self.args.iter().position(|arg| is_option(arg, name)) else {
            return Ok(None);
        };
        let arg = text(self.args.remove(index))?;
        if let Some((_, value)) = arg.split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        if index == self.args.len() {
            return Err(Error::Usage(format!("`{name}` needs a value")));
        }
        text(self.args.remove(index)).map(Some)
    }

    /// Takes the first operand, which messages call `name`.
    ///
    /// Call it after the program's own options with values have been taken: a value is not an
    /// operand.
    ///
    /// # Errors
    /// [`Error::Usage`] when there is no operand, or it is not UTF-8.
    pub fn operand(&mut self, name: &str) -> Result<String, Error> {
        self.take_invalid()?;
        if let Some(index) = self.args.iter().position(is_operand) {
            return text(self.args.remove(index));
        }
        if self.after_dashes.is_empty() {
            return Err(Error::Usage(format!("{name} is missing")));
        }
        text(self.after_dashes.remove(0))
    }

    /// Opens the FILE that is left over, `-` or no FILE meaning standard input; `--invalid` is
    /// taken on the way.
    ///
    /// # Errors
    /// [`Error::Usage`] when an option or more than one operand is left, [`Error::Read`] when FILE
    /// does not open.
    pub fn input(self) -> Result<Input, Error> {
        let (file, invalid) = self.finish()?;
        match file {
            None => Ok(Input::stdin(invalid)),
            Some(file) => Input::open(&file, invalid),
        }
    }

    /// Opens the FILE that is left over, `-` meaning standard input and no FILE meaning `text`.
    ///
    /// # Errors
    /// The same as [`Args::input`].
    pub fn input_or(self, text: &'static str) -> Result<Input, Error> {
        let (file, invalid) = self.finish()?;
        match file {
            None => Ok(Input::from_reader(
                "the built-in text",
                text.as_bytes(),
                invalid,
            )),
            Some(file) => Input::open(&file, invalid),
        }
    }

    fn finish(mut self) -> Result<(Option<OsString>, Invalid), Error> {
        self.take_invalid()?;
        if let Some(option) = self.args.iter().find(|arg| !is_operand(arg)) {
            return Err(Error::Usage(format!(
                "unknown option `{}`",
                option.display()
            )));
        }
        let mut operands = self.args.into_iter().chain(self.after_dashes);
        let file = operands.next();
        match operands.next() {
            Some(extra) => Err(Error::Usage(format!(
                "unexpected argument `{}`",
                extra.display()
            ))),
            None => Ok((file, self.invalid)),
        }
    }

    fn take_invalid(&mut self) -> Result<(), Error> {
        if let Some(invalid) = self.value("--invalid")? {
            self.invalid = invalid;
        }
        Ok(())
    }
}

fn is_operand(arg: &OsString) -> bool {
    let bytes = arg.as_encoded_bytes();
    bytes == b"-" || !bytes.starts_with(b"-")
}

fn is_option(arg: &OsString, name: &str) -> bool {
    let rest = arg.as_encoded_bytes().strip_prefix(name.as_bytes());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"="))
}

fn text(arg: OsString) -> Result<String, Error> {
    arg.into_string()
        .map_err(|arg| Error::Usage(format!("`{}` is not UTF-8", arg.display())))
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn message(result: Result<impl Sized, crate::Error>) -> String {
        result.err().expect("an error").to_string()
    }

    #[test]
    fn values_stand_apart_or_after_an_equals_sign() {
        for args in [
            vec!["--top", "7", "f"],
            vec!["--top=7", "f"],
            vec!["f", "--top", "7"],
        ] {
            let mut args = Args::new(args);
            assert_eq!(args.value("--top").unwrap(), Some(7));
            assert_eq!(args.operand("FILE").unwrap(), "f");
        }
    }

    #[test]
    fn a_name_is_not_its_own_prefix() {
        let mut args = Args::new(["--topmost=1"]);
        assert_eq!(args.value::<u32>("--top").unwrap(), None);
        assert_eq!(message(args.input()), "unknown option `--topmost=1`");
    }

    #[test]
    fn after_two_dashes_all_are_operands() {
        let mut args = Args::new(["--", "--help"]);
        assert!(!args.wants_help());
        assert_eq!(args.operand("QUERY").unwrap(), "--help");
    }

    #[test]
    fn the_value_of_invalid_is_no_operand() {
        let mut args = Args::new(["--invalid", "replace", "q"]);
        assert_eq!(args.operand("QUERY").unwrap(), "q");
        assert!(args.input_or("").is_ok());
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(
            message(Args::new(["--top"]).value::<u32>("--top")),
            "`--top` needs a value"
        );
        assert_eq!(
            message(Args::new(["--top=x"]).value::<u32>("--top")),
            "--top: invalid digit found in string"
        );
        assert_eq!(
            message(Args::new(["--top=1", "--top=2"]).value::<u32>("--top")),
            "`--top` is given twice"
        );
        assert_eq!(
            message(Args::new(["-v", "-v"]).flag("-v")),
            "`-v` is given twice"
        );
        assert_eq!(
            message(Args::new(["a", "b"]).input_or("")),
            "unexpected argument `b`"
        );
        assert_eq!(
            message(Args::new(["--x"]).operand("QUERY")),
            "QUERY is missing"
        );
        assert_eq!(
            message(Args::new(["--invalid=drop"]).input()),
            "--invalid: unknown choice `drop`; expected error or replace"
        );
    }
}
