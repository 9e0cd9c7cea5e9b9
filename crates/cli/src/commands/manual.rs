//! `completions` and `man`: what a package installs beside the program.

use std::process::ExitCode;

use clap_complete::Shell;

use crate::error::Error;
use crate::help;
use crate::output::Destination;

pub(crate) fn completions(shell: Shell) -> Result<ExitCode, Error> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut help::command(), "kalim", &mut out);
    print(&out)
}

pub(crate) fn man(page: Option<&str>) -> Result<ExitCode, Error> {
    let mut command = help::command();
    command.build();
    let page = match page {
        None => clap_mangen::Man::new(command),
        Some(name) => {
            let unknown = || Error::message(format!("no command {name:?}"));
            let found = command.find_subcommand(name).cloned().ok_or_else(unknown)?;
            let title = format!("kalim-{name}");
            clap_mangen::Man::new(found.display_name(title.clone())).title(title)
        }
    };
    let mut out = Vec::new();
    let rendered = page.render(&mut out);
    rendered.map_err(|error| Error::io("man page", &error))?;
    print(&out)
}

fn print(bytes: &[u8]) -> Result<ExitCode, Error> {
    let mut to = Destination::open(None)?;
    to.write(bytes)?;
    to.finish()?;
    Ok(ExitCode::SUCCESS)
}
