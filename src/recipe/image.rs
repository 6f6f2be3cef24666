//! The parts of an image's name.

use std::cmp::Ordering;

/// `quay.io/keycloak/keycloak:23.0` taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageReference<'a> {
    /// Registry, path and name: `quay.io/keycloak/keycloak`.
    pub repository: &'a str,
    /// The tag; none means `latest`.
    pub tag: Option<&'a str>,
    /// Whether a digest pins it.
    pub has_digest: bool,
}

impl<'a> ImageReference<'a> {
    /// Takes a name apart.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        let (name, has_digest) = match text.split_once('@') {
            Some((name, _)) => (name, true),
            None => (text, false),
        };
        // A colon before the last slash belongs to the registry's port.
        let last = name.rfind('/').map_or(0, |it| it + 1);
        match name[last..].split_once(':') {
            Some((end, tag)) => Self { repository: &name[..last + end.len()], tag: Some(tag), has_digest },
            None => Self { repository: name, tag: None, has_digest },
        }
    }

    /// The repository without Docker Hub's ways of being spelt out: `docker.io/library/redis` is `redis`.
    #[must_use]
    pub fn short_repository(&self) -> &'a str {
        let hub = ["docker.io/", "index.docker.io/", "registry-1.docker.io/"];
        let path = hub.iter().find_map(|it| self.repository.strip_prefix(it)).unwrap_or(self.repository);
        path.strip_prefix("library/").unwrap_or(path)
    }

    /// The numbers that the tag starts with, `23.0` or `v1.55.0`; none for `latest` and other words.
    #[must_use]
    pub fn version(&self) -> Option<Vec<u64>> {
        let tag = self.tag?;
        let tag = tag.strip_prefix(['v', 'V']).unwrap_or(tag);
        let end = tag.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(tag.len());
        numbers(tag[..end].trim_end_matches('.'))
    }

    /// How its version compares with one; none where the tag tells none.
    pub(super) fn compared_with(&self, version: &str) -> Option<Ordering> {
        Some(self.version()?.cmp(&numbers(version)?))
    }

    /// Whether its tag holds a text.
    pub(super) fn tag_holds(&self, text: &str) -> bool {
        self.tag.is_some_and(|tag| tag.contains(text))
    }
}

fn numbers(version: &str) -> Option<Vec<u64>> {
    version.split('.').map(|it| it.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let it = ImageReference::read("localhost:5000/a/b:1.2-alpine");
        assert_eq!((it.repository, it.tag), ("localhost:5000/a/b", Some("1.2-alpine")));
        assert_eq!(it.version(), Some(vec![1, 2]));
        let it = ImageReference::read("docker.io/library/redis@sha256:00");
        assert_eq!((it.short_repository(), it.tag, it.has_digest), ("redis", None, true));
        assert_eq!(ImageReference::read("mongo:latest").version(), None);
        assert_eq!(ImageReference::read("x:v1.55.0").version(), Some(vec![1, 55, 0]));
        assert_eq!(ImageReference::read("x:99999999999999999999999").version(), None);
    }
}
