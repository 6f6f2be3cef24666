//! The files of the script library in an output directory: a hundred files that come and go together. A build reports them as
//! one thing, and the list of files does not name them.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::{
    disk::{Standing, look},
    planned::Planned,
    survey::{Change, Kind, Survey},
    temporary::is_temporary,
};
use crate::{
    render::is_ours,
    script::library::{DIRECTORY, FILES},
};

/// Up to this many files of the library are named one by one.
const NAMED: usize = 3;

/// Whether a path of the output directory is one of the library.
pub(super) fn holds(path: &Utf8Path) -> bool {
    path.starts_with(DIRECTORY)
}

impl Survey {
    /// Files of the library that another arcgen brought and this one does not.
    pub(super) fn stale_library(&mut self, planned: &Planned) {
        let directories = FILES.iter().filter_map(|(path, _)| Some(path.rsplit_once('/')?.0));
        let directories: Vec<Utf8PathBuf> = std::iter::once(DIRECTORY.into())
            .chain(directories.map(|it| format!("{DIRECTORY}/{it}").into()))
            .collect();
        for directory in directories {
            // What a link points to is not in the output directory.
            if self.is_behind_link(Utf8Path::new(&format!("{directory}/*"))) {
                continue;
            }
            let Ok(entries) = fs::read_dir(self.place(&directory)) else { continue };
            for name in entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()) {
                let path = Utf8PathBuf::from(format!("{directory}/{name}"));
                // The temporary file of a killed build has the header too, and is removed in any case.
                if planned.artifacts.contains_key(&path) || is_temporary(&name) {
                    continue;
                }
                if let Ok(Standing::Text { text: before, .. }) = look(&self.place(&path))
                    && is_ours(&before)
                {
                    let after = String::new();
                    self.changes.push(Change { path, kind: Kind::Stale, before, after, adopt: false });
                }
            }
        }
    }

    /// How many files the changes of these kinds are about; the library counts as one.
    pub(super) fn number(&self, kinds: &[Kind]) -> usize {
        let (library, others): (Vec<_>, Vec<_>) =
            self.changes.iter().filter(|it| kinds.contains(&it.kind)).partition(|it| holds(&it.path));
        others.len() + if library.len() > NAMED { 1 } else { library.len() }
    }
}

/// Lines that say what happened to which file; files of the library to which the same happened share a line.
pub(super) fn folded(said: Vec<(&'static str, impl ToString)>) -> Vec<(&'static str, String)> {
    let lines: Vec<(&'static str, String)> =
        said.into_iter().map(|(word, place)| (word, place.to_string())).collect();
    let directory = |place: &str| place.find(DIRECTORY).map(|at| place[..at + DIRECTORY.len()].to_owned());
    let mut folded: Vec<(&'static str, String)> = Vec::new();
    for (word, place) in &lines {
        let like_this = lines.iter().filter(|(other, place)| other == word && directory(place).is_some());
        let line = match directory(place) {
            Some(directory) if like_this.count() > NAMED => {
                (*word, format!("{directory}, the script library"))
            }
            _ => (*word, place.clone()),
        };
        if !folded.contains(&line) {
            folded.push(line);
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_library_with_the_same_change_share_a_line() {
        let files = [
            "out/.arcgen/files",
            "out/.arcgen/lib/a",
            "out/.arcgen/lib/b",
            "out/.arcgen/lib/c",
            "out/.arcgen/lib/d",
            "out/x",
        ];
        let words = |lines: Vec<(&str, String)>| {
            lines.iter().map(|it| format!("{} {}", it.0, it.1)).collect::<Vec<_>>()
        };
        assert_eq!(
            words(folded(files.map(|it| ("created", it)).to_vec())),
            ["created out/.arcgen/files", "created out/.arcgen/lib, the script library", "created out/x"]
        );
        let mixed = ["a", "b", "c", "new", "d"].map(|name| {
            let word = if name == "new" { "created" } else { "updated" };
            (word, format!(".arcgen/lib/{name}"))
        });
        assert_eq!(
            words(folded(mixed.to_vec())),
            ["updated .arcgen/lib, the script library", "created .arcgen/lib/new"]
        );
    }
}
