//! The generated tables of kalim-chars.

mod data;
mod forms;
mod marks;
mod properties;
mod render;

use std::fs;
use std::path::PathBuf;

use crate::{Outcome, tree};

const DIR: &str = "crates/chars/src/tables";

/// Writes the tables.
pub(crate) fn write() -> Outcome {
    let files = generate()?;
    for (path, text) in &files {
        let parent = path.parent().unwrap_or(path);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(path, text))
            .map_err(|error| vec![format!("{}: {error}", tree::name(path))])?;
    }
    Ok(format!("tables: wrote {} files to {DIR}", files.len()))
}

/// Compares the tables with what [`write()`] would write.
pub(crate) fn check() -> Outcome {
    let files = generate()?;
    let is_stale =
        |path: &PathBuf, text: &str| fs::read_to_string(path).ok().as_deref() != Some(text);
    let problems: Vec<String> = files
        .iter()
        .filter(|(path, text)| is_stale(path, text))
        .map(|(path, _)| {
            format!(
                "{} is stale: run `cargo run -p xtask -- tables`",
                tree::name(path)
            )
        })
        .collect();
    if problems.is_empty() {
        Ok(format!("tables: {} files are up to date", files.len()))
    } else {
        Err(problems)
    }
}

fn generate() -> Result<[(PathBuf, String); 2], Vec<String>> {
    data::assert_version().map_err(|problem| vec![problem])?;
    let dir = tree::root().join(DIR);
    Ok([
        (dir.join("forms.rs"), forms::generate()?),
        (dir.join("properties.rs"), properties::generate()?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_up_to_date() {
        assert_eq!(check(), Ok("tables: 2 files are up to date".into()));
    }
}
