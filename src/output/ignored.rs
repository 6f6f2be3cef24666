//! Whether git would take a file with secrets into a commit.

use std::{fs, path::Path};

use camino::Utf8Path;
use ignore::{Match, gitignore::GitignoreBuilder};

/// The size up to which a list is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// Whether the directory is in a git repository that does not ignore a file of this name there, as far as the
/// repository's own lists tell. A list that cannot be read, is not a plain file or is larger than 1 MiB ignores nothing.
#[must_use]
pub fn git_would_commit(dir: &Utf8Path, name: &str) -> bool {
    let Ok(dir) = dir.as_std_path().canonicalize() else { return false };
    let file = dir.join(name);
    let Some(root) = dir.ancestors().find(|it| it.join(".git").exists()) else { return false };
    // The list that is nearest to the file decides.
    let lists = dir.ancestors().take_while(|it| it.starts_with(root)).map(|it| (it, ".gitignore"));
    for (place, list) in lists.chain([(root, ".git/info/exclude")]) {
        let mut builder = GitignoreBuilder::new(place);
        let list = place.join(list);
        if !is_list(&list) {
            continue;
        }
        builder.add(list);
        let Ok(patterns) = builder.build() else { continue };
        match patterns.matched_path_or_any_parents(&file, false) {
            Match::Ignore(_) => return false,
            Match::Whitelist(_) => return true,
            Match::None => {}
        }
    }
    true
}

/// Whether a list can be read without waiting for a pipe or reading without end.
fn is_list(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file() && it.len() <= LIMIT)
}

#[cfg(test)]
mod tests {
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
    #[test]
    fn a_list_of_any_size_or_kind_is_not_read() {
        let directory = tempfile::tempdir().expect("a directory");
        let root = Utf8Path::from_path(directory.path()).expect("UTF-8");
        fs::create_dir(format!("{root}/.git")).expect("a directory");
        let list = format!("{root}/.gitignore");
        fs::write(&list, format!(".env\n#{}\n", "x".repeat(1 << 20))).expect("a file");
        assert!(git_would_commit(root, ".env"));
        fs::write(&list, format!(".env\n#{}\n", "x".repeat(1 << 10))).expect("a file");
        assert!(!git_would_commit(root, ".env"));
        fs::remove_file(&list).expect("removed");
        fs::create_dir(&list).expect("a directory");
        assert!(git_would_commit(root, ".env"));
    }
}
