//! Names of images.

use std::cmp::Ordering;

/// `quay.io/keycloak/keycloak:23.0` split into its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageReference<'a> {
    /// Registry, path and name: `quay.io/keycloak/keycloak`.
    pub repository: &'a str,
    /// The tag; none means `latest`.
    pub tag: Option<&'a str>,
    /// The digest that pins it: `sha256:…`.
    pub digest: Option<&'a str>,
}

impl<'a> ImageReference<'a> {
    /// Splits a name, which may be any text: variables in it may have no value.
    #[must_use]
    pub fn split(text: &'a str) -> Self {
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) => (name, Some(digest)),
            None => (text, None),
        };
        // A colon before the last slash belongs to the registry's port.
        let last = name.rfind('/').map_or(0, |it| it + 1);
        match name[last..].split_once(':') {
            Some((end, tag)) => Self { repository: &name[..last + end.len()], tag: Some(tag), digest },
            None => Self { repository: name, tag: None, digest },
        }
    }

    /// Reads a name as a registry does: `reference.ParseNormalizedNamed` of the distribution project.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let name = Self::split(text);
        let is_whole = is_repository(name.repository)
            && name.tag.is_none_or(is_tag)
            && name.digest.is_none_or(is_digest);
        is_whole.then_some(name)
    }

    /// The repository without the parts that Docker Hub implies: `docker.io/library/redis` is `redis`.
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

    /// How its version compares with this one; none if the tag has no version.
    #[must_use]
    pub fn compared_with(&self, version: &str) -> Option<Ordering> {
        Some(self.version()?.cmp(&numbers(version)?))
    }

    /// Whether its tag contains a text.
    #[must_use]
    pub fn tag_holds(&self, text: &str) -> bool {
        self.tag.is_some_and(|tag| tag.contains(text))
    }
}

fn is_repository(repository: &str) -> bool {
    let is_registry = |part: &str| {
        part.contains(['.', ':']) || part == "localhost" || part.bytes().any(|it| it.is_ascii_uppercase())
    };
    let path = match repository.split_once('/') {
        Some((first, rest)) if is_registry(first) => {
            let host = |it: u8| it.is_ascii_alphanumeric() || b".:-[]".contains(&it);
            if !first.bytes().all(host) {
                return false;
            }
            rest
        }
        _ => repository,
    };
    let edge = |byte: Option<u8>| byte.is_some_and(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    let part = |part: &str| {
        let inner = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"._-".contains(&it);
        edge(part.bytes().next()) && edge(part.bytes().last()) && part.bytes().all(inner)
    };
    path.split('/').all(part)
}

fn is_tag(tag: &str) -> bool {
    let word = |it: u8| it.is_ascii_alphanumeric() || it == b'_';
    tag.len() <= 128
        && tag.bytes().next().is_some_and(word)
        && tag.bytes().all(|it| word(it) || b".-".contains(&it))
}

fn is_digest(digest: &str) -> bool {
    digest
        .split_once(':')
        .is_some_and(|(_, hex)| hex.len() >= 32 && hex.bytes().all(|it| it.is_ascii_hexdigit()))
}

fn numbers(version: &str) -> Option<Vec<u64>> {
    version.split('.').map(|it| it.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split() {
        let it = ImageReference::split("localhost:5000/a/b:1.2-alpine");
        assert_eq!((it.repository, it.tag), ("localhost:5000/a/b", Some("1.2-alpine")));
        assert_eq!(it.version(), Some(vec![1, 2]));
        let it = ImageReference::split("docker.io/library/redis@sha256:00");
        assert_eq!((it.short_repository(), it.tag, it.digest.is_some()), ("redis", None, true));
        assert_eq!(ImageReference::split("mongo:latest").version(), None);
        assert_eq!(ImageReference::split("x:v1.55.0").version(), Some(vec![1, 55, 0]));
        assert_eq!(ImageReference::split("x:99999999999999999999999").version(), None);
    }
}
