//! Paths inside the platform.

use camino::Utf8PathBuf;

/// Reads a path of a directory or a file below the platform's root: relative, with `/` between its parts and without `..`.
/// Returns it without `.`, doubled and trailing slashes; `.` is the root itself.
pub(crate) fn platform_path(text: &str) -> Option<Utf8PathBuf> {
    let is_foreign = |it: char| it == '\\' || it == ':' || it.is_control();
    if text.is_empty() || text.starts_with('/') || text.contains(is_foreign) {
        return None;
    }
    let parts: Vec<_> = text.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    if parts.contains(&"..") {
        return None;
    }
    Some(Utf8PathBuf::from(if parts.is_empty() { ".".to_owned() } else { parts.join("/") }))
}

/// Whether a part of a path is where git keeps a repository: git folds its name as file systems of Windows and macOS would.
pub(crate) fn is_git(part: &str) -> bool {
    let folded = part.trim_end_matches(['.', ' ']).to_ascii_lowercase();
    folded == ".git" || folded == "git~1"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_of_the_root() {
        assert_eq!(platform_path("./a//b/"), Some(Utf8PathBuf::from("a/b")));
        assert_eq!(platform_path("."), Some(Utf8PathBuf::from(".")));
        for text in ["", "/a", "a/../b", "..", "C:/a", "a\\b", "a\nb"] {
            assert_eq!(platform_path(text), None, "{text}");
        }
    }
}
