//! The files that stand in the output directory, for the lints that look for a second use of a path. Paths that differ only
//! in case are the same path, as Windows and macOS treat them.

use std::collections::HashMap;

use camino::Utf8Path;

use crate::{render, script::library};

/// Files in the output directory, each with what the lint has to say of it.
pub(super) struct TakenPaths<T> {
    files: HashMap<String, (String, T)>,
    /// Every directory of them, with the first file in it.
    directories: HashMap<String, String>,
}

/// How a path collides with a file that is there already.
pub(super) enum Overlap<'a, T> {
    /// Both are the same path.
    Same(&'a str, &'a T),
    /// This file is where the path needs a directory.
    Below(&'a str, &'a T),
    /// The path is a directory of this file.
    Above(&'a str, &'a T),
}

impl<T> TakenPaths<T> {
    pub(super) fn new() -> Self {
        Self { files: HashMap::new(), directories: HashMap::new() }
    }

    /// Adds a file; a path that is known already keeps what was said first.
    pub(super) fn add(&mut self, path: &Utf8Path, note: T) {
        let known = folded(path);
        for parent in parents(Utf8Path::new(&known)) {
            if !self.directories.contains_key(parent.as_str()) {
                self.directories.insert(parent.to_string(), known.clone());
            }
        }
        self.files.entry(known).or_insert_with(|| (path.to_string(), note));
    }

    /// The file that a file at `path` would collide with: the same, one above it, one below it, in this order.
    pub(super) fn overlap(&self, path: &Utf8Path) -> Option<Overlap<'_, T>> {
        let path = folded(path);
        if let Some((file, note)) = self.files.get(&path) {
            return Some(Overlap::Same(file, note));
        }
        if let Some((file, note)) = parents(Utf8Path::new(&path)).find_map(|it| self.files.get(it.as_str())) {
            return Some(Overlap::Below(file, note));
        }
        let (file, note) = self.files.get(self.directories.get(&path)?)?;
        Some(Overlap::Above(file, note))
    }
}

/// What every platform has: the generated files, the build's own list of them, the script library, and what a start makes.
pub(super) fn of_every_platform() -> impl Iterator<Item = String> {
    let library = library::FILES.iter().map(|(path, _)| format!("{}/{path}", library::DIRECTORY));
    let others = [".arcgen/files", ".arcgen/state/hooks", ".env"];
    render::paths_of_every_platform().chain(others).map(str::to_owned).chain(library)
}

fn folded(path: &Utf8Path) -> String {
    path.as_str().to_lowercase()
}

fn parents(path: &Utf8Path) -> impl Iterator<Item = &Utf8Path> {
    path.ancestors().skip(1).filter(|it| !it.as_str().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_collides_with_itself_and_what_is_above_and_below() {
        let mut taken = TakenPaths::new();
        taken.add("Web/a/b".into(), 1);
        let said = |path: &str| match taken.overlap(path.into()) {
            Some(Overlap::Same(file, _)) => format!("same {file}"),
            Some(Overlap::Below(file, _)) => format!("below {file}"),
            Some(Overlap::Above(file, _)) => format!("above {file}"),
            None => "free".to_owned(),
        };
        assert_eq!(said("web/A/b"), "same Web/a/b");
        assert_eq!(said("web/a/b/c/d"), "below Web/a/b");
        assert_eq!(said("WEB"), "above Web/a/b");
        for path in ["web/a/bc", "we", "web/a/c", "a/b"] {
            assert_eq!(said(path), "free", "{path}");
        }
    }
}
