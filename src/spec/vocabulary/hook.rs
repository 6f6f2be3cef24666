//! Commands around a service's life: arcgen's `after_ready`, and Compose's own hooks.

use super::{common, compose_service};
use crate::spec::shape::{Key, Shape, Table, key};

/// A command that arcgen's scripts run once a service is ready.
pub(super) static AFTER_READY: Table = Table::of(
    "after_ready",
    &[&[
        key("title", Shape::Line, "What it does, for people."),
        key("exec", common::LINES, "The command and its arguments, run in the container without a shell; taken literally, nothing in it is expanded.")
            .required(),
        key("accept", Shape::Line, "A failure that prints this text counts as success: `already exists`."),
        key("check", common::LINES, "A command that exits 0 while the effect of `exec` holds."),
        key(
            "retries",
            Shape::Integer(0, 1000),
            "How often a failure is tried again before it fails the start.",
        ),
    ]],
);

static HOOK: &[Key] = &[
    key("command", common::COMMAND, "The command to run.").required(),
    key("user", Shape::Text, "The user to run it as."),
    key("privileged", common::FLAG, "Whether it runs with extended privileges."),
    key("working_dir", Shape::Text, "The directory to run it in."),
    key("environment", common::PAIRS, "Environment variables of the command."),
];

/// `post_start`, `pre_stop` and `exec` of a watch: run in the service's container.
pub(super) static LIFECYCLE: Table = Table::of("lifecycle_hook", &[HOOK]).extensible();

/// `pre_start`: run in a container of its own, with the keys of a service's container. Compose before 5.6 reads only
/// the first keys of it.
pub(super) static PRE_START: Table = Table::of(
    "pre_start_hook",
    &[
        &compose_service::PROCESS,
        &[key(
            "per_replica",
            common::FLAG,
            "Whether every replica runs it; Compose accepts only `false` so far.",
        )],
        &CONTAINER,
    ],
)
.extensible()
.rules(compose_service::RULES);

static CONTAINER: [Key; 66] = {
    let mut keys = compose_service::CONTAINER;
    let mut index = 0;
    while index < keys.len() {
        keys[index] = compose_service::CONTAINER[index].since(5, 6, 0);
        index += 1;
    }
    keys
};
