//! What criterion has measured.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::Value;

/// The time of one row on one input.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// The group, as in `normalize/lucene/plain`.
    pub group: String,
    /// The row, as in `kalim` or `naive`.
    pub row: String,
    /// The name of the size, as in `4 KiB`.
    pub size: String,
    /// The median time of all texts of the input, in nanoseconds.
    pub nanos: f64,
}

impl Measurement {
    /// Returns all measurements that criterion has left under `dir`, in the order of their names.
    ///
    /// # Errors
    ///
    /// If `dir` or what is in it cannot be read, or is not what criterion writes.
    pub fn read_all(dir: &Path) -> io::Result<Vec<Self>> {
        let mut found = Vec::new();
        collect(dir, &mut found)?;
        found.sort_by(|a, b| (&a.group, &a.row, &a.size).cmp(&(&b.group, &b.row, &b.size)));
        Ok(found)
    }

    /// Returns the crate and operation: the group without the corpus.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.group
            .rsplit_once('/')
            .map_or("", |(operation, _)| operation)
    }

    /// Returns the corpus: the last part of the group.
    #[must_use]
    pub fn corpus(&self) -> &str {
        self.group.rsplit('/').next().unwrap_or_default()
    }

    /// Reads the folder `new` of one benchmark.
    fn read(dir: &Path) -> io::Result<Self> {
        let names = read_json(&dir.join("benchmark.json"))?;
        let name = |key: &str| Some(names[key].as_str()?.to_owned());
        let estimates = read_json(&dir.join("estimates.json"))?;
        let parse = || {
            Some(Self {
                group: name("group_id")?,
                row: name("function_id")?,
                size: name("value_str")?,
                nanos: estimates["median"]["point_estimate"].as_f64()?,
            })
        };
        parse().ok_or_else(|| io::Error::other(format!("{}: not as expected", dir.display())))
    }
}

/// Returns the folder where criterion leaves its measurements.
///
/// This is `CRITERION_HOME` if set, otherwise `criterion` in `CARGO_TARGET_DIR` or in `target` at
/// the root of the workspace.
#[must_use]
pub fn criterion_dir() -> PathBuf {
    let var = |name| std::env::var_os(name).map(PathBuf::from);
    let target = || Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("target");
    var("CRITERION_HOME").unwrap_or_else(|| {
        var("CARGO_TARGET_DIR")
            .unwrap_or_else(target)
            .join("criterion")
    })
}

fn collect(dir: &Path, found: &mut Vec<Measurement>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.ends_with("new") {
            found.push(Measurement::read(&path)?);
        } else if path.is_dir() {
            collect(&path, found)?;
        }
    }
    Ok(())
}

fn read_json(path: &Path) -> io::Result<Value> {
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_criterion_writes() {
        let home = std::env::temp_dir().join(format!("measurement-{}", std::process::id()));
        let dir = home.join("normalize_lucene_plain/naive/64 B/new");
        fs::create_dir_all(&dir).unwrap();
        let names = r#"{"group_id":"normalize/lucene/plain","function_id":"naive","value_str":"64 B","throughput":{"Bytes":64}}"#;
        fs::write(dir.join("benchmark.json"), names).unwrap();
        let estimates = r#"{"mean":{"point_estimate":9.0},"median":{"point_estimate":8.5,"standard_error":0.1}}"#;
        fs::write(dir.join("estimates.json"), estimates).unwrap();
        let found = Measurement::read_all(&home).unwrap();
        fs::write(dir.join("estimates.json"), "{}").unwrap();
        let broken = Measurement::read_all(&home);
        fs::remove_dir_all(&home).unwrap();

        let [found] = &found[..] else {
            panic!("one measurement, not {found:?}")
        };
        assert_eq!(
            (found.operation(), found.corpus()),
            ("normalize/lucene", "plain")
        );
        assert_eq!(
            (&*found.row, &*found.size, found.nanos),
            ("naive", "64 B", 8.5)
        );
        assert!(broken.is_err());
    }
}
