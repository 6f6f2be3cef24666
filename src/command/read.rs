//! Reading the spec.

use anyhow::{Result, anyhow};
use std::{
    fs::File,
    io::{self, Read},
};

use camino::{Utf8Path, Utf8PathBuf};

use super::{
    error::{Problem, system},
    nearby,
};
use crate::cli::DEFAULT_SPEC;

/// A file is read up to this size, in MiB: a device has no end.
const LIMIT_MIB: u64 = 64;

/// Reads the file of a spec.
pub(crate) fn read(path: &Utf8Path) -> Result<Vec<u8>> {
    limited(path).map_err(|error| unreadable(path, &error))
}

/// The bytes of a file that is not too large.
pub(super) fn limited(path: &Utf8Path) -> io::Result<Vec<u8>> {
    let limit = LIMIT_MIB << 20;
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let message = format!("it is larger than {LIMIT_MIB} MiB");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

fn unreadable(path: &Utf8Path, error: &io::Error) -> anyhow::Error {
    if path.is_dir() {
        let inside = Utf8PathBuf::from(format!("{path}/{DEFAULT_SPEC}"));
        let help = if inside.is_file() {
            format!("name the file: `{inside}`")
        } else {
            "a spec is one TOML file".to_owned()
        };
        return anyhow!("it is a directory").context(Problem::new(format!("cannot read `{path}`"), help));
    }
    let files = nearby::compose_files(path.parent().unwrap_or(Utf8Path::new("")));
    let help = match error.kind() {
        io::ErrorKind::NotFound if !files.is_empty() => {
            let files = nearby::words(&files);
            format!("there are Compose files without a spec: see what is wrong with them with `arcgen check {files}`")
        }
        io::ErrorKind::NotFound if path == DEFAULT_SPEC => {
            "run arcgen where your spec is, or name it: `arcgen build path/to/platform.spec.toml`. `arcgen init` creates one"
                .to_owned()
        }
        io::ErrorKind::NotFound => {
            "a spec is one TOML file; its path is relative to the current directory".to_owned()
        }
        _ => String::new(),
    };
    system(error).context(Problem::new(format!("cannot read `{path}`"), help))
}
