use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

use crate::{Args, Error};

/// Standard output, locked once and buffered.
pub type Out = BufWriter<StdoutLock<'static>>;

/// Runs a program and returns its exit code.
///
/// `--help` prints `usage` and ends with 0. An [`Error`] goes to standard error in one line and
/// ends with 2, after what was already written; a closed pipe ends with 0 and says nothing.
pub fn run(
    usage: &str,
    program: impl FnOnce(Args, &mut Out) -> Result<ExitCode, Error>,
) -> ExitCode {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let args = Args::from_env();
    let name = args.program().to_owned();
    let result = if args.wants_help() {
        help(usage, &mut out)
    } else {
        program(args, &mut out)
    };
    let flushed = out.flush().map_err(Error::from);
    let result = result.and_then(|code| flushed.map(|()| code));
    result.unwrap_or_else(|error| report(&name, &error))
}

fn help(usage: &str, out: &mut Out) -> Result<ExitCode, Error> {
    out.write_all(usage.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn report(name: &str, error: &Error) -> ExitCode {
    if error.is_closed_pipe() {
        return ExitCode::SUCCESS;
    }
    let mut stderr = io::stderr();
    let hint = if matches!(error, Error::Usage(_)) {
        " (--help explains)"
    } else {
        ""
    };
    // With standard error closed as well, the exit code alone has to tell.
    let _ = writeln!(stderr, "{name}: {error}{hint}");
    ExitCode::from(2)
}
