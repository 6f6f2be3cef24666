//! Paths of generated files: always inside the output directory.

use camino::{Utf8Component, Utf8Path};

use crate::value::is_git;

/// Whether a path, relative to the output directory, names something inside it on every system: plain names with
/// `/` between them, no `..`, no drive, no backslash, and nothing of git's own.
pub(super) fn is_inside(path: &Utf8Path) -> bool {
    let text = path.as_str();
    !text.is_empty()
        && !text.contains(['\\', '\0', ':'])
        && path.components().all(|part| matches!(part, Utf8Component::Normal(name) if !is_git(name)))
}

/// The parent directories of a path, outermost first, without the output directory itself.
pub(super) fn parents(path: &Utf8Path) -> Vec<&Utf8Path> {
    let mut parents: Vec<&Utf8Path> = path.ancestors().skip(1).filter(|it| !it.as_str().is_empty()).collect();
    parents.reverse();
    parents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_paths_are_inside() {
        for inside in ["a", "app plane/b.yml", ".env.example", "a/./b"] {
            assert!(is_inside(inside.into()), "{inside}");
        }
        for outside in
            ["", ".", "..", "a/../b", "/etc/passwd", "./a", "C:\\a", "c:a", "..\\a", ".git/config", "a/.GIT"]
        {
            assert!(!is_inside(outside.into()), "{outside}");
        }
    }

    #[test]
    fn parents_come_outermost_first() {
        assert_eq!(parents("a/b/c".into()), ["a", "a/b"]);
        assert!(parents("a".into()).is_empty());
    }
}
