//! A spec that did not exist before: nothing is overwritten.

use std::{
    fs::{self, File},
    io::{self, Write},
};

use anyhow::{Result, anyhow};
use arcgen::quote::{Shell, path_word};
use camino::Utf8Path;

use super::error::{Problem, system};

/// Writes a spec that must not exist yet.
pub(super) fn create(path: &Utf8Path, text: &str) -> Result<()> {
    write_new(path, text).map_err(|error| unwritten(path, &error))
}

fn write_new(path: &Utf8Path, text: &str) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| _ = fs::remove_file(path))
}

fn unwritten(path: &Utf8Path, error: &io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::AlreadyExists {
        let word = path_word(path.as_str(), Shell::of_this_machine());
        let help = format!("see what is wrong with it with `arcgen check {word}`, or name another file");
        return anyhow!("it exists").context(Problem::new(format!("cannot create `{path}`"), help));
    }
    system(error).context(Problem::new(format!("cannot create `{path}`"), ""))
}
