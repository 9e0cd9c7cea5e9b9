//! `explain`: every stage for one text.

use std::io::{self, Read};
use std::process::ExitCode;

use crate::analyzer;
use crate::args::ExplainArgs;
use crate::error::Error;
use crate::explain::Explanation;
use crate::output::Destination;

pub(crate) fn explain(args: &ExplainArgs) -> Result<ExitCode, Error> {
    let text = match args.text.as_str() {
        "-" => standard_input()?,
        text => text.to_owned(),
    };
    let builder = analyzer::builder(&args.analyzer)?;
    let explanation = Explanation::new(&text, &builder, &analyzer::rules(&args.analyzer));
    let (mut to, out) = match args.html.as_deref() {
        Some(path) => (Destination::open(Some(path))?, explanation.page()),
        None => (Destination::styled(), explanation.table()),
    };
    to.write(out.as_bytes())?;
    to.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn standard_input() -> Result<String, Error> {
    let mut text = String::new();
    let read = io::stdin().read_to_string(&mut text);
    read.map_err(|error| Error::io("-", &error))?;
    text.truncate(text.trim_end_matches('\n').len());
    Ok(text)
}
