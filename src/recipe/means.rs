//! Probe tools that are missing from known images.

use std::{cmp::Ordering, sync::LazyLock};

use serde::Deserialize;

use super::catalogue::matches;
use crate::compose::ImageReference;

static IMAGES: LazyLock<Vec<Means>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Images {
        image: Vec<Means>,
    }
    toml::from_str::<Images>(include_str!("images.toml")).expect("internal error: images.toml").image
});

/// What is known about the probe tools of an image.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// Repositories, without Docker Hub's registry; `*` stands for anything.
    names: Vec<String>,
    /// Only tags that contain this text.
    #[serde(default)]
    tag_with: Option<String>,
    /// Only tags that do not contain this text.
    #[serde(default)]
    tag_without: Option<String>,
    /// Only this version and later ones.
    #[serde(default)]
    from: Option<String>,
    /// Programs that it does not have.
    #[serde(default)]
    lacks: Vec<String>,
    /// Whether it has a shell.
    #[serde(default = "with_shell")]
    pub shell: bool,
    /// The tool of an `http` check that it has.
    #[serde(default)]
    pub instead: Option<String>,
    /// Where the facts come from.
    pub source: String,
}

fn with_shell() -> bool {
    true
}

impl Means {
    /// What is known about an image; none for unknown images.
    #[must_use]
    pub fn of(image: &str) -> Option<&'static Self> {
        let image = ImageReference::split(image);
        IMAGES.iter().find(|it| it.fits(&image))
    }

    /// Whether the image does not have a program. One without a shell has nothing but its own program.
    #[must_use]
    pub fn lacks(&self, program: &str) -> bool {
        const USUAL: [&str; 6] = ["sh", "bash", "curl", "wget", "nc", "cat"];
        self.lacks.iter().any(|it| it == program) || (!self.shell && USUAL.contains(&program))
    }

    fn fits(&self, image: &ImageReference<'_>) -> bool {
        let name = image.short_repository();
        let tag_has = |text: &String| image.tag_holds(text);
        let since = |limit: &String| image.compared_with(limit).is_some_and(Ordering::is_ge);
        self.names.iter().any(|it| matches(it, name))
            // An image named only by its digest may be anything.
            && (image.tag.is_some() || image.digest.is_none())
            && self.tag_with.as_ref().is_none_or(tag_has)
            && !self.tag_without.as_ref().is_some_and(tag_has)
            && self.from.as_ref().is_none_or(since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        for image in IMAGES.iter() {
            assert!(image.source.starts_with("https://"), "{:?}", image.names);
            assert_eq!(image.shell, !image.lacks.is_empty(), "{:?}", image.names);
            let tools = super::super::HttpTool::NAMES;
            assert!(image.instead.as_deref().is_none_or(|it| tools.contains(&it)), "{:?}", image.names);
        }
    }

    #[test]
    fn tags_and_versions_distinguish_images() {
        let lacks = |image, program| Means::of(image).is_some_and(|it| it.lacks(program));
        for (image, curl, wget, sh) in [
            ("node:22-slim", true, true, false),
            ("node:22-alpine", true, false, false),
            ("node:22", false, false, false),
            ("docker.io/library/python:3.12-slim-bookworm", true, true, false),
            ("postgres:16-alpine", true, false, false),
            ("postgres:16", true, true, false),
            ("postgres@sha256:00", false, false, false),
            ("gcr.io/distroless/nodejs22-debian12", true, true, true),
            ("gcr.io/distroless/nodejs22-debian12:debug", false, false, false),
            ("grafana/loki:3.5.0", false, false, false),
            ("grafana/loki:3.6.1", true, true, true),
            ("mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled", true, true, true),
            ("mcr.microsoft.com/dotnet/aspnet:8.0", true, true, false),
            ("example/shop:1", false, false, false),
        ] {
            assert_eq!(
                (lacks(image, "curl"), lacks(image, "wget"), lacks(image, "sh")),
                (curl, wget, sh),
                "{image}"
            );
        }
    }
}
