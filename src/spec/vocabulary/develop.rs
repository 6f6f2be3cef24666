//! What `docker compose watch` does.

use super::{common::TEXT_OR_SET, hook};
use crate::spec::{
    form,
    shape::{Rule, Shape, Table, key},
};

/// `develop`.
pub(super) static DEVELOP: Table = Table::of(
    "develop",
    &[&[key(
        "watch",
        Shape::List(&Shape::Table(&WATCH)),
        "Paths that are watched, and what happens after a change.",
    )]],
)
.extensible();

static WATCH: Table = Table::of(
    "watch",
    &[&[
        key("path", Shape::Word(&form::mount::PATH), "The path that is watched.").required(),
        key(
            "action",
            Shape::compose_choice(&["rebuild", "restart", "sync", "sync+restart", "sync+exec"]),
            "What happens after a change.",
        )
        .required(),
        key("target", Shape::Text, "Where in the container a change is copied to."),
        key("ignore", TEXT_OR_SET, "Patterns that are not watched."),
        key("include", TEXT_OR_SET, "Patterns that are watched.").since(2, 34, 0),
        key("exec", Shape::Table(&hook::LIFECYCLE), "The command of `sync+exec`.").since(2, 32, 2),
        key("initial_sync", Shape::Boolean, "Whether everything is copied once before the watch begins.")
            .since(2, 39, 4),
    ]],
)
.extensible()
.rules(&[
    Rule::Needs { key: "action", says: &["sync", "sync+restart", "sync+exec"], other: "target" },
    Rule::Needs { key: "action", says: &["sync+exec"], other: "exec" },
]);
