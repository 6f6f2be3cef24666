//! Paths as patterns of `.gitattributes`.

/// A pattern that matches this path only, seen from the file that it stands in. In quotes, git reads the escapes of C
/// (gitattributes(5), since git 2.13).
#[must_use]
pub fn git_pattern(path: &str) -> String {
    let mut pattern = "/".to_owned();
    for letter in path.chars() {
        if matches!(letter, '*' | '?' | '[' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    if pattern.contains([' ', '"']) {
        format!("\"{}\"", pattern.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        pattern
    }
}

#[cfg(test)]
mod tests {
    use super::git_pattern;

    #[test]
    fn a_pattern_means_one_path() {
        assert_eq!(git_pattern("web/docker-compose.yml"), "/web/docker-compose.yml");
        assert_eq!(git_pattern("#a!/[x]?*"), "/#a!/\\[x]\\?\\*");
        assert_eq!(git_pattern("a b/\"c*"), "\"/a b/\\\"c\\\\*\"");
    }
}
