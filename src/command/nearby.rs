//! The Compose files that somebody has already, for those who have no spec yet.

use arcgen::{
    quote::{Shell, path_word},
    render::is_ours,
};
use camino::{Utf8Path, Utf8PathBuf};

use super::{override_file::is_default, read::limited};

/// Directories below the one of the spec that are looked into.
const DEEPEST: usize = 2;

/// More are too many for a command that a person reads.
const MOST: usize = 12;

/// Compose files that arcgen did not write, in and below a directory, in an order that does not change. None where there are too many: what is meant is
/// then for a person to say.
pub(super) fn compose_files(directory: &Utf8Path) -> Vec<Utf8PathBuf> {
    let mut found = Vec::new();
    collect(directory, 0, &mut found);
    // What is merged into a file follows it.
    found.sort_by_cached_key(|it| {
        (it.parent().map(ToOwned::to_owned), it.as_str().contains(".override."), it.clone())
    });
    if found.len() > MOST { Vec::new() } else { found }
}

/// The files as arguments of a command.
pub(super) fn words(files: &[Utf8PathBuf]) -> String {
    let words: Vec<_> = files.iter().map(|it| path_word(it.as_str(), Shell::of_this_machine())).collect();
    words.join(" ")
}

fn collect(directory: &Utf8Path, depth: usize, found: &mut Vec<Utf8PathBuf>) {
    let here = if directory.as_str().is_empty() { Utf8Path::new(".") } else { directory };
    // A directory that cannot be read offers nothing.
    for entry in here.read_dir_utf8().into_iter().flatten().flatten() {
        let name = entry.file_name();
        let path: Utf8PathBuf = match directory.as_str() {
            "" => name.into(),
            directory => format!("{directory}/{name}").into(),
        };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => {
                let is_somebody_elses = name.starts_with('.') || name == "node_modules";
                if depth < DEEPEST && !is_somebody_elses && found.len() <= MOST {
                    collect(&path, depth + 1, found);
                }
            }
            Ok(kind) if kind.is_file() && is_default(name) && !is_generated(&path) => found.push(path),
            _ => {}
        }
    }
}

fn is_generated(path: &Utf8Path) -> bool {
    let text = limited(path).ok().and_then(|it| String::from_utf8(it).ok());
    text.is_some_and(|it| is_ours(&it))
}
