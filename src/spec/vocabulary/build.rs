//! How an image is built.

use super::{
    common::{FLAG, PAIRS, TEXT_OR_SET, TEXTS, VALUES, WHOLE_SIZE, entries, map},
    container, mount,
};
use crate::spec::{
    form,
    shape::{Map, Rule, Shape, Table, key},
};

/// The long form of `build`.
pub(super) static BUILD: Table = Table::of(
    "build",
    &[&[
        key(
            "context",
            Shape::Text,
            "Directory or Git URL to build from; the project's directory if left out.",
        ),
        key("dockerfile", Shape::Text, "The Dockerfile, relative to the context."),
        key("dockerfile_inline", Shape::Text, "The Dockerfile's own text.").since(2, 17, 0),
        key("additional_contexts", CONTEXTS, "Named contexts beside the main one.").since(2, 17, 0),
        key("args", PAIRS, "Build arguments."),
        key("cache_from", TEXTS, "Where the build cache is read from."),
        key("cache_to", TEXTS, "Where the build cache is written to.").since(2, 0, 0),
        key("entitlements", TEXTS, "Extra privileges of the build.").since(2, 27, 1),
        key("extra_hosts", container::EXTRA_HOSTS, "Lines of `/etc/hosts` during the build."),
        key("isolation", Shape::Text, "Isolation technology of the build (Windows)."),
        key("labels", PAIRS, "Labels of the image."),
        key("network", Shape::Text, "Network of the build: `host`, `none` or a name."),
        key("no_cache", FLAG, "Whether the build ignores its cache.").since(2, 0, 0),
        key("no_cache_filter", TEXT_OR_SET, "Stages of the Dockerfile whose cache is ignored.")
            .since(5, 1, 2),
        key("platforms", TEXTS, "Platforms to build for.").since(2, 0, 0),
        key("privileged", FLAG, "Whether the build has extended privileges.").since(2, 15, 0),
        key("provenance", STATEMENT, "Whether the image carries a statement of its provenance.")
            .since(2, 39, 0),
        key("pull", FLAG, "Whether base images are always pulled.").since(2, 0, 0),
        key("sbom", STATEMENT, "Whether the image carries a bill of materials.").since(2, 39, 0),
        key("secrets", Shape::Set(&mount::GRANT), "Secrets that the build may read.").since(2, 0, 0),
        key("shm_size", WHOLE_SIZE, "Size of `/dev/shm` during the build."),
        key("ssh", SSH, "SSH keys or agents for the build.").since(2, 0, 0),
        key("tags", TEXTS, "Further names of the image.").since(2, 0, 0),
        key("target", Shape::Text, "Stage of the Dockerfile to build."),
        key("ulimits", map(&container::BUILD_ULIMITS), "Limits of processes during the build.")
            .since(2, 23, 1),
    ]],
)
.extensible()
.rules(&[Rule::AtMostOne(&["dockerfile", "dockerfile_inline"])]);

/// Compose's schema takes numbers and booleans here, its decoder does not.
const CONTEXTS: Shape = Shape::OneOf(&[map(&CONTEXT), Shape::Set(&Shape::Word(&form::container::PAIR))]);

static CONTEXT: Map = entries(Shape::Text);

const STATEMENT: Shape = Shape::OneOf(&[Shape::Text, Shape::Boolean]);

const SSH: Shape = Shape::OneOf(&[Shape::Set(&Shape::Word(&form::container::SSH_KEY)), VALUES]);
