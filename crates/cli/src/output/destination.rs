//! Standard output, or a file that is there whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, PoisonError};

use tempfile::NamedTempFile;

use crate::error::Error;

/// The file that is being written, for the case of a signal.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Where the output goes.
pub(crate) enum Destination {
    /// Standard output, or a file that cannot be replaced, such as a device.
    Stream {
        name: String,
        writer: Box<dyn Write + Send>,
    },
    /// A file beside the one that it will replace.
    Beside {
        name: String,
        path: PathBuf,
        file: BufWriter<NamedTempFile>,
    },
}

impl Destination {
    /// Opens the file of the given name, or standard output.
    pub(crate) fn open(name: Option<&Path>) -> Result<Self, Error> {
        let Some(path) = name else {
            let (name, writer) = ("standard output".to_owned(), Box::new(io::stdout()));
            return Ok(Self::Stream { name, writer });
        };
        let name = path.display().to_string();
        Self::of_file(path, &name).map_err(|error| Error::io(&name, &error))
    }

    /// Opens standard output for text with colours, which are left out where nobody would see them.
    pub(crate) fn styled() -> Self {
        let (name, writer) = (
            "standard output".to_owned(),
            anstream::AutoStream::auto(io::stdout()),
        );
        Self::Stream {
            name,
            writer: Box::new(writer),
        }
    }

    fn of_file(path: &Path, name: &str) -> io::Result<Self> {
        let name = name.to_owned();
        // A link stays a link: what it leads to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = fs::metadata(&path).ok();
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            let writer = Box::new(fs::File::options().write(true).open(&path)?);
            return Ok(Self::Stream { name, writer });
        }
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let file = beside(folder.unwrap_or(Path::new(".")), old)?;
        *unfinished() = Some(file.path().to_owned());
        let file = BufWriter::with_capacity(1 << 18, file);
        Ok(Self::Beside { name, path, file })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let (name, result) = match self {
            Self::Stream { name, writer } => (name, writer.write_all(bytes)),
            Self::Beside { name, file, .. } => (name, file.write_all(bytes)),
        };
        result.map_err(|error| Error::io(name, &error))
    }

    /// Ends the output: a file takes the place of the old one now, in one step.
    pub(crate) fn finish(self) -> Result<(), Error> {
        match self {
            Self::Stream { name, mut writer } => {
                writer.flush().map_err(|error| Error::io(&name, &error))
            }
            Self::Beside { name, path, file } => {
                let file = file
                    .into_inner()
                    .map_err(|error| Error::io(&name, error.error()))?;
                let kept = file.persist(&path);
                *unfinished() = None;
                kept.map(drop)
                    .map_err(|error| Error::io(&name, &error.error))
            }
        }
    }
}

/// Makes a new file in `folder`, with the permissions of the old one.
fn beside(folder: &Path, old: Option<fs::Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kalim-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    if let Some(old) = old {
        fs::set_permissions(file.path(), old.permissions())?;
    }
    Ok(file)
}

fn unfinished() -> std::sync::MutexGuard<'static, Option<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes an interruption remove the unfinished file before the program ends.
pub(crate) fn remove_on_signals() -> Result<(), Error> {
    let handler = || {
        if let Some(path) = unfinished().take() {
            // It may have been renamed a moment ago.
            let _ = fs::remove_file(path);
        }
        process::exit(130);
    };
    ctrlc::set_handler(handler).map_err(Error::message)
}
