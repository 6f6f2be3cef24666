//! Reading the Compose files that a command is given, and those that they refer to.

use std::{collections::BTreeSet, io};

use anyhow::{Result, anyhow};
use arcgen::{
    import::{ComposeFile, ComposeFiles, Role},
    source::Source,
};
use camino::{Utf8Path, Utf8PathBuf};

use super::{
    directory,
    error::{Problem, system},
    read::limited,
};

/// Whether a file is a Compose file, by its name.
pub(super) fn is_one(path: &Utf8Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case("yml") || it.eq_ignore_ascii_case("yaml"))
}

/// So many files may be read in all: one that includes itself by ever longer paths has no end.
const MOST: usize = 1000;

/// The files at these paths, for a spec at this one, and what they extend and include. A file that does not exist and is referred to
/// is left out: the import says what refers to it.
pub(super) fn read(paths: &[Utf8PathBuf], spec: &Utf8Path) -> Result<ComposeFiles> {
    let here = directory::current();
    let mut files: ComposeFiles = paths.iter().map(|path| named(&here, path, spec)).collect::<Result<_>>()?;
    let mut tried = BTreeSet::new();
    loop {
        let mut references = files.references();
        references.retain(|it| tried.insert(it.path.clone()));
        if references.is_empty() {
            return Ok(files);
        }
        for reference in references {
            if files.count() >= MOST {
                let message = format!("cannot read `{}`", reference.path);
                return Err(
                    anyhow!("more than {MOST} files are referred to").context(Problem::new(message, ""))
                );
            }
            match limited(&reference.path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                text => files.add(referred(&reference.path, text, reference.role)?),
            }
        }
    }
}

fn named(here: &Utf8Path, path: &Utf8Path, spec: &Utf8Path) -> Result<ComposeFile> {
    let file = referred(path, limited(path), Role::Named)?;
    let parent = path.parent().unwrap_or(Utf8Path::new(""));
    let Some(dir) = directory::from_spec(here, spec, parent).filter(|it| !it.starts_with("..")) else {
        let help = "the spec is at the root of the platform: name it with `--out`, in a directory that the files are below";
        return Err(anyhow!("it is not below the directory of the spec")
            .context(Problem::new(format!("cannot import `{path}`"), help)));
    };
    Ok(ComposeFile { dir: dir.into(), dir_name: directory::name_of(here, path), ..file })
}

fn referred(path: &Utf8Path, text: io::Result<Vec<u8>>, role: Role) -> Result<ComposeFile> {
    let text = text.map_err(|error| unreadable(path, &error))?;
    let Ok(text) = String::from_utf8(text) else {
        return Err(anyhow!("it is not UTF-8").context(Problem::new(format!("cannot read `{path}`"), "")));
    };
    Ok(ComposeFile {
        source: Source::new(path, text),
        dir: Utf8PathBuf::new(),
        dir_name: String::new(),
        role,
    })
}

fn unreadable(path: &Utf8Path, error: &io::Error) -> anyhow::Error {
    system(error).context(Problem::new(format!("cannot read `{path}`"), ""))
}
