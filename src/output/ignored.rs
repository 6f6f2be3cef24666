//! Whether git would take a file with secrets into a commit.

use std::{fs, path::Path};

use camino::Utf8Path;

/// Whether the directory is in a git repository that does not ignore a file of this name there, as far as its `.gitignore`
/// files tell. What cannot be read ignores nothing.
#[must_use]
pub fn git_would_commit(dir: &Utf8Path, name: &str) -> bool {
    let Ok(dir) = dir.as_std_path().canonicalize() else { return false };
    for above in dir.ancestors() {
        // The file's path from there: each pattern can be for one of its directories, too.
        let Some(inside) = dir.strip_prefix(above).ok().and_then(Path::to_str) else { return false };
        let inside =
            if inside.is_empty() { name.to_owned() } else { format!("{}/{name}", inside.replace('\\', "/")) };
        let is_root = above.join(".git").exists();
        let exclude = is_root.then(|| above.join(".git/info/exclude"));
        for list in [Some(above.join(".gitignore")), exclude].into_iter().flatten() {
            let patterns = fs::read_to_string(list).unwrap_or_default();
            if patterns.lines().any(|it| ignores(it.trim(), &inside)) {
                return false;
            }
        }
        if is_root {
            return true;
        }
    }
    false
}

/// Whether a pattern is for a path or for a directory that it is in.
fn ignores(pattern: &str, path: &str) -> bool {
    if pattern.is_empty() || pattern.starts_with(['#', '!']) {
        return false;
    }
    let pattern = pattern.trim_end_matches('/');
    let anywhere = !pattern.trim_start_matches("**/").contains('/');
    let pattern = pattern.trim_start_matches("**/").trim_start_matches('/');
    if anywhere {
        return path.split('/').any(|it| matches(pattern, it));
    }
    let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    ends.into_iter().any(|end| matches(pattern, &path[..end]))
}

fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, end)) => {
            text.len() >= start.len() + end.len() && text.starts_with(start) && text.ends_with(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_for_a_file_or_what_it_is_in() {
        for (pattern, path, expected) in [
            (".env", "generated/.env", true),
            ("/.env", ".env", true),
            ("/.env", "generated/.env", false),
            ("*.env", ".env", true),
            (".env*", ".env", true),
            ("**/.env", "a/b/.env", true),
            ("generated/", "generated/.env", true),
            ("/generated/.env", "generated/.env", true),
            (".env.local", ".env", false),
            ("!.env", ".env", false),
            ("# .env", ".env", false),
            ("", ".env", false),
        ] {
            assert_eq!(ignores(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn only_a_repository_can_commit() {
        let directory = tempfile::tempdir().expect("a directory");
        let root = Utf8Path::from_path(directory.path()).expect("UTF-8");
        let out = root.join("generated");
        fs::create_dir(&out).expect("a directory");
        assert!(!git_would_commit(&out, ".env"));
        fs::create_dir(root.join(".git")).expect("a directory");
        assert!(git_would_commit(&out, ".env"));
        fs::write(root.join(".gitignore"), "target\r\n.env\r\n").expect("a file");
        assert!(!git_would_commit(&out, ".env"));
    }
}
