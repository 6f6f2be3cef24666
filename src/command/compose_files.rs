//! Reading the Compose files that a command is given.

use std::io;

use anyhow::{Result, anyhow};
use arcgen::{import::ComposeFile, source::Source};
use camino::{Utf8Path, Utf8PathBuf};

use super::{
    directory,
    error::{Problem, system},
    read::limited,
};

/// The files at these paths, for a spec at this one.
pub(super) fn read(paths: &[Utf8PathBuf], spec: &Utf8Path) -> Result<Vec<ComposeFile>> {
    let here = directory::current();
    paths.iter().map(|path| file(&here, path, spec)).collect()
}

fn file(here: &Utf8Path, path: &Utf8Path, spec: &Utf8Path) -> Result<ComposeFile> {
    let text = limited(path).map_err(|error| unreadable(path, &error))?;
    let Ok(text) = String::from_utf8(text) else {
        return Err(anyhow!("it is not UTF-8").context(Problem::new(format!("cannot read `{path}`"), "")));
    };
    let parent = path.parent().unwrap_or(Utf8Path::new(""));
    let Some(dir) = directory::from_spec(here, spec, parent).filter(|it| !it.starts_with("..")) else {
        let help = "the spec is at the root of the platform: name it with `--out`, in a directory that the files are below";
        return Err(anyhow!("it is not below the directory of the spec")
            .context(Problem::new(format!("cannot import `{path}`"), help)));
    };
    let dir_name = directory::name_of(here, path);
    Ok(ComposeFile { source: Source::new(path, text), dir: dir.into(), dir_name })
}

fn unreadable(path: &Utf8Path, error: &io::Error) -> anyhow::Error {
    system(error).context(Problem::new(format!("cannot read `{path}`"), ""))
}
