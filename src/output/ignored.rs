//! Whether git would take a file with secrets into a commit.

use camino::Utf8Path;
use ignore::{Match, gitignore::GitignoreBuilder};

/// Whether the directory is in a git repository that does not ignore a file of this name there, as far as the
/// repository's own lists tell. A list that cannot be read ignores nothing.
#[must_use]
pub fn git_would_commit(dir: &Utf8Path, name: &str) -> bool {
    let Ok(dir) = dir.as_std_path().canonicalize() else { return false };
    let file = dir.join(name);
    let Some(root) = dir.ancestors().find(|it| it.join(".git").exists()) else { return false };
    // The list that is nearest to the file decides.
    let lists = dir.ancestors().take_while(|it| it.starts_with(root)).map(|it| (it, ".gitignore"));
    for (place, list) in lists.chain([(root, ".git/info/exclude")]) {
        let mut builder = GitignoreBuilder::new(place);
        builder.add(place.join(list));
        let Ok(patterns) = builder.build() else { continue };
        match patterns.matched_path_or_any_parents(&file, false) {
            Match::Ignore(_) => return false,
            Match::Whitelist(_) => return true,
            Match::None => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_a_repository_can_commit() {
        let directory = tempfile::tempdir().expect("a directory");
        let root = directory.path();
        let out = root.join("generated");
        fs::create_dir(&out).expect("a directory");
        let would_commit = || git_would_commit(Utf8Path::from_path(&out).expect("UTF-8"), ".env");
        assert!(!would_commit());
        fs::create_dir(root.join(".git")).expect("a directory");
        assert!(would_commit());
        fs::write(root.join(".gitignore"), "target\r\n.env\r\n").expect("a file");
        assert!(!would_commit());
        fs::write(out.join(".gitignore"), "!.env\n").expect("a file");
        assert!(would_commit());
        fs::write(out.join(".gitignore"), "# nothing\n").expect("a file");
        fs::write(root.join(".gitignore"), "/generated/\n").expect("a file");
        assert!(!would_commit());
    }
}
