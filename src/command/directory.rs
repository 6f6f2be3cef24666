//! Directories as the spec sees them: by their way from its own, which is the same on every machine and in whatever directory
//! arcgen was called, and by their names.

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use crate::cli::DEFAULT_SPEC;

/// A directory as seen from the spec's, with `/` between its parts; none where they have nothing but the root of
/// a file system in common: such a path is valid on this machine only.
pub(super) fn from_spec(current: &Utf8Path, spec: &Utf8Path, directory: &Utf8Path) -> Option<String> {
    let beside = spec.parent().unwrap_or(Utf8Path::new(""));
    let (from, to) = (parts(beside), parts(directory));
    if is_relative(&from) && is_relative(&to) && from.first() != Some(&Utf8Component::ParentDir) {
        return Some(way(&from, &to));
    }
    // The directory that one of them climbs out of has a name.
    #[expect(clippy::disallowed_methods, reason = "paths of this machine, which are taken apart again")]
    let (from, to) = (current.join(beside), current.join(directory));
    let (from, to) = (parts(&from), parts(&to));
    let common = common(&from, &to);
    from[..common].iter().any(|it| matches!(it, Utf8Component::Normal(_))).then(|| way(&from, &to))
}

/// What the directory of a file is called; empty for the root of a file system.
pub(super) fn name_of(current: &Utf8Path, file: &Utf8Path) -> String {
    #[expect(clippy::disallowed_methods, reason = "a path of this machine, which is taken apart again")]
    let whole = current.join(file);
    let directory = parts(whole.parent().unwrap_or(Utf8Path::new("")));
    match directory.last() {
        Some(Utf8Component::Normal(name)) => (*name).to_owned(),
        _ => String::new(),
    }
}

/// Where a spec of some files can be: in the current directory if they are below it.
pub(super) fn spec_above(files: &[Utf8PathBuf]) -> Utf8PathBuf {
    let here = current();
    let is_below = |file: &Utf8PathBuf| {
        let way = from_spec(&here, DEFAULT_SPEC.into(), file.parent().unwrap_or(Utf8Path::new("")));
        way.is_some_and(|it| !it.starts_with(".."))
    };
    if files.iter().all(is_below) {
        return DEFAULT_SPEC.into();
    }
    format!("{}/{DEFAULT_SPEC}", around(&here, files)).into()
}

/// The innermost directory that all of some files are in or below.
pub(super) fn around(current: &Utf8Path, files: &[Utf8PathBuf]) -> Utf8PathBuf {
    let directory = |file: &Utf8PathBuf| file.parent().unwrap_or(Utf8Path::new("")).to_owned();
    #[expect(clippy::disallowed_methods, reason = "paths of this machine, which are taken apart again")]
    let whole: Vec<Utf8PathBuf> = files.iter().map(|it| current.join(directory(it))).collect();
    let mut whole = whole.iter().map(|it| parts(it));
    let first = whole.next().unwrap_or_default();
    let shared = whole.fold(first, |shared, other| shared[..common(&shared, &other)].to_vec());
    shared.iter().collect()
}

fn is_relative(parts: &[Utf8Component<'_>]) -> bool {
    !matches!(parts.first(), Some(Utf8Component::Prefix(_) | Utf8Component::RootDir))
}

/// The parts of a path without `.`, and with `..` only where it climbs out of the beginning.
fn parts(path: &Utf8Path) -> Vec<Utf8Component<'_>> {
    let mut parts = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            // The parent of the root is the root.
            (Utf8Component::CurDir, _) | (Utf8Component::ParentDir, Some(Utf8Component::RootDir)) => {}
            (Utf8Component::ParentDir, Some(Utf8Component::Normal(_))) => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts
}

fn common(from: &[Utf8Component<'_>], to: &[Utf8Component<'_>]) -> usize {
    from.iter().zip(to).take_while(|(from, to)| from == to).count()
}

fn way(from: &[Utf8Component<'_>], to: &[Utf8Component<'_>]) -> String {
    let common = common(from, to);
    let up = from[common..].iter().map(|_| "..");
    let way: Vec<&str> = up.chain(to[common..].iter().map(Utf8Component::as_str)).collect();
    if way.is_empty() { ".".to_owned() } else { way.join("/") }
}

/// The directory that arcgen was called in; `.` where it has no name in UTF-8.
pub(super) fn current() -> Utf8PathBuf {
    let current = std::env::current_dir().ok();
    current.and_then(|it| Utf8PathBuf::from_path_buf(it).ok()).unwrap_or_else(|| ".".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(current: &str, spec: &str, out: &str, expected: Option<&str>) {
        let out = from_spec(current.into(), spec.into(), out.into());
        assert_eq!(out.as_deref(), expected);
    }

    #[test]
    fn a_place_has_one_relative_path_however_it_is_spelt() {
        check("/home/ann/shop", "platform.spec.toml", ".", Some("."));
        check("/home/ann/shop", "./platform.spec.toml", "/home/ann/shop", Some("."));
        check("/home/ann", "shop/platform.spec.toml", "shop", Some("."));
        check("/home/ann/shop/docs", "../platform.spec.toml", "..", Some("."));
        check("/home/ann/shop/docs", "../platform.spec.toml", "out", Some("docs/out"));
        check("/home/ann/shop", "specs/shop.toml", "deploy/x/..", Some("../deploy"));
        check("/home/ann/shop", "platform.spec.toml", "../deploy", Some("../deploy"));
        check("/", "/home/ann/shop/shop.toml", "/home/ann/deploy", Some("../deploy"));
    }

    #[test]
    fn a_directory_has_a_name_however_it_is_spelt() {
        let name = |file: &str| name_of("/home/ann/shop".into(), file.into());
        assert_eq!(["a.toml", "./a.toml", "x/../a.toml"].map(name), ["shop"; 3]);
        assert_eq!(
            ["../a.toml", "web/./a.yml", "/srv/b/a.toml", "/a.toml"].map(name),
            ["ann", "web", "b", ""]
        );
    }

    #[test]
    fn a_path_of_this_machine_only_is_left_out() {
        check("/home/ann/shop", "platform.spec.toml", "/tmp/out", None);
        check("/shop", "/shop/platform.spec.toml", "/out", None);
    }
}
