//! What is mounted into a container: volumes, configs, secrets.

use super::common::{FLAG, MODE, PAIRS, SIZE};
use crate::spec::{
    form,
    shape::{Rule, Shape, Table, key},
};

/// An item of a service's `volumes`.
pub(super) static VOLUME: Shape = Shape::OneOf(&[Shape::Word(&form::mount::MOUNT), Shape::Table(&MOUNT)]);

static MOUNT: Table = Table::of(
    "mount",
    &[&[
        key(
            "type",
            Shape::compose_choice(&["bind", "volume", "tmpfs", "cluster", "npipe", "image"]),
            "What is mounted.",
        )
        .required(),
        key("source", Shape::Word(&form::mount::PATH), "The volume, the path on the host, or the image."),
        key("target", Shape::Word(&form::mount::TARGET), "The path in the container.").required(),
        key("read_only", FLAG, "Whether it cannot be written to."),
        key("consistency", Shape::Text, "How consistent the mount must be, where the platform can tell."),
        key("bind", Shape::Table(&BIND), "Options of a bind mount."),
        key("volume", Shape::Table(&VOLUME_OPTIONS), "Options of a volume."),
        key("tmpfs", Shape::Table(&TMPFS), "Options of a directory in memory."),
        key("image", Shape::Table(&IMAGE), "Options of an image.").since(2, 35, 0).engine(28, 0),
    ]],
)
.extensible()
.rules(&[Rule::Needs { key: "type", says: &["bind", "npipe", "image", "cluster"], other: "source" }]);

const PROPAGATION: Shape =
    Shape::compose_choice(&["rprivate", "private", "rshared", "shared", "rslave", "slave"]);

static BIND: Table = Table::of(
    "bind",
    &[&[
        key("propagation", PROPAGATION, "Propagation of mounts below it, such as `rprivate` or `rshared`."),
        key("create_host_path", FLAG, "Whether the path on the host is created if it does not exist.")
            .since(2, 0, 0),
        key(
            "recursive",
            Shape::compose_choice(&["enabled", "disabled", "writable", "readonly"]),
            "Whether mounts below it are included.",
        )
        .since(2, 0, 0),
        key("selinux", Shape::compose_choice(&["z", "Z"]), "SELinux label: `z` shared, `Z` private.")
            .since(2, 0, 0),
    ]],
)
.extensible();

static VOLUME_OPTIONS: Table = Table::of(
    "volume_options",
    &[&[
        key("labels", PAIRS, "Labels of the volume.").since(2, 0, 0),
        key("nocopy", FLAG, "Whether the image's files are not copied into a new volume."),
        key("subpath", Shape::Text, "Path inside the volume that is mounted.").since(2, 0, 0).engine(26, 0),
    ]],
)
.extensible();

static TMPFS: Table = Table::of(
    "tmpfs",
    &[&[
        key("size", SIZE, "Maximum size in bytes."),
        key("mode", MODE, "Permissions, in octal.").since(2, 14, 0),
    ]],
)
.extensible();

static IMAGE: Table =
    Table::of("image_options", &[&[key("subpath", Shape::Text, "Path inside the image that is mounted.")]])
        .extensible();

/// An item of a service's `configs` or `secrets`.
pub(super) static GRANT: Shape = Shape::OneOf(&[Shape::Text, Shape::Table(&GRANT_TABLE)]);

static GRANT_TABLE: Table = Table::of(
    "grant",
    &[&[
        key("source", Shape::Text, "The project's config or secret.").required(),
        key("target", Shape::Text, "Its path in the container."),
        key("uid", Shape::Text, "User that owns the file."),
        key("gid", Shape::Text, "Group that owns the file."),
        key("mode", MODE, "Permissions, in octal: `\"0440\"`."),
    ]],
)
.extensible();
