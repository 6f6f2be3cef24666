//! `arcgen init`: a spec to begin with.

use std::{
    fs::{self, File},
    io::{self, Write},
};

use anyhow::{Result, anyhow};
use arcgen::{
    quote::{Shell, path_word},
    render::build_command,
    spec::starter,
};
use camino::Utf8Path;

use super::{
    Outcome,
    error::{Problem, system},
    regenerate::current,
};
use crate::{cli::Spec, console::Console};

pub(crate) fn run(spec: &Spec, console: Console) -> Result<Outcome> {
    let path = &spec.path;
    create(path, &starter(&directory_name(path)))?;
    let command = build_command(path, None, Shell::of_this_machine());
    console.say(&format!(
        "created {path}: two services in two projects, to be changed into yours\nnext: `{command}`, then run start-platform.sh or start-platform.ps1 in `generated` beside it\n"
    ));
    Ok(Outcome::Clean)
}

/// Writes a spec that must not exist yet.
pub(super) fn create(path: &Utf8Path, text: &str) -> Result<()> {
    write_new(path, text).map_err(|error| unwritten(path, &error))
}

/// What the spec's directory is called.
pub(super) fn directory_name(path: &Utf8Path) -> String {
    #[expect(clippy::disallowed_methods, reason = "a path of this machine, of which only a name is kept")]
    let whole = current().join(path);
    whole.parent().and_then(Utf8Path::file_name).unwrap_or_default().to_owned()
}

/// Writes a file that must not exist yet.
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
