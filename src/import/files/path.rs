//! Paths of Compose files, as text: what is relative is so to some directory, and `/` is between the parts.

/// The path of something in a directory, as `filepath.Join` of Go writes it: without `.`, and with `..` only at the beginning. Of
/// a path with a variable, only what is before it is looked at.
pub(super) fn joined(directory: &str, path: &str) -> String {
    let directory = if path.starts_with('/') { "/" } else { directory };
    let mut parts: Vec<&str> = Vec::new();
    if directory.starts_with('/') {
        parts.push("");
    }
    let mut rest = path;
    for part in directory.split('/') {
        push(&mut parts, part);
    }
    while let Some((part, after)) = rest.split_once('/').filter(|(part, _)| !part.contains('$')) {
        push(&mut parts, part);
        rest = after;
    }
    if rest.contains('$') {
        parts.push(rest);
    } else {
        push(&mut parts, rest);
    }
    match parts.as_slice() {
        [] => ".".to_owned(),
        [""] => "/".to_owned(),
        _ => parts.join("/"),
    }
}

fn push<'p>(parts: &mut Vec<&'p str>, part: &'p str) {
    match (part, parts.last()) {
        ("" | ".", _) | ("..", Some(&"")) => {}
        ("..", Some(&last)) if last != ".." => drop(parts.pop()),
        _ => parts.push(part),
    }
}

/// The directory that something is in.
pub(super) fn parent(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) => "/",
        Some((parent, _)) => parent,
        None => ".",
    }
}

/// Whether a path is the same wherever it is stated: from the root of a file system, or from the user's home.
pub(super) fn is_fixed(path: &str) -> bool {
    let drive =
        path.as_bytes().get(1) == Some(&b':') && path.starts_with(|it: char| it.is_ascii_alphabetic());
    path.starts_with(['/', '~']) || path.starts_with("\\\\") || drive
}

/// Whether it names something that is not on this machine.
pub(super) fn is_remote(path: &str) -> bool {
    path.contains("://") || ["git@", "github.com/"].iter().any(|it| path.starts_with(it))
}

/// Whether it is what Compose takes for a Git repository or an address, where a directory may stand too.
pub(super) fn is_remote_context(path: &str) -> bool {
    is_remote(path) || path.starts_with("service:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_directory() {
        assert_eq!(joined(".", "./a/../b"), "b");
        assert_eq!(joined("web", "../x"), "x");
        assert_eq!(joined("../web", "../../x/."), "../../x");
        assert_eq!(joined("web", "."), "web");
        assert_eq!(joined(".", ""), ".");
        assert_eq!(joined("/srv/web", "../x"), "/srv/x");
        assert_eq!(joined("/", ".."), "/");
        assert_eq!(joined("web", "/srv/./x"), "/srv/x");
        assert_eq!(joined("web", "./${A:-b/..}/../c"), "web/${A:-b/..}/../c");
    }
}
