//! Health checks: arcgen's `health` table and Compose's `healthcheck`.

use super::common;
use crate::compose::since;
use crate::spec::{
    form,
    shape::{Key, Rule, Shape, Table, key},
};

/// A health check in arcgen's words.
pub(super) static HEALTH: Table = Table::of("health", &[PROBES, PARAMETERS, TIMINGS])
    .rules(&[Rule::ExactlyOne(&["recipe", "http", "tcp", "process", "command"])]);

const PORT: Shape = Shape::Integer(1, 65535);

static PROBES: &[Key] = &[
    key(
        "recipe",
        Shape::Line,
        "The name of a health recipe for a known image, such as `postgres`; `arcgen explain` lists them.",
    ),
    key("http", Shape::Word(&form::url::URL_PATH), "A path that answers with success: `/health`."),
    key(
        "tcp",
        Shape::OneOf(&[PORT, Shape::Word(&form::number::NUMERIC)]),
        "A container port that accepts connections.",
    ),
    key("process", Shape::Line, "A piece of the command line of a process that runs."),
    key(
        "command",
        common::TEXT_OR_TEXTS,
        "A command that exits 0: a list is run as it is, a string by a shell.",
    ),
];

static PARAMETERS: &[Key] = &[
    key(
        "port",
        Shape::OneOf(&[PORT, Shape::Word(&form::number::NUMERIC)]),
        "The container port that `http` or the recipe probes.",
    ),
    key(
        "tool",
        Shape::choice(&["auto", "curl", "wget", "node", "python", "bash"]),
        "The program in the image that probes `http` or `tcp`; `auto`, if left out, takes the first that exists.",
    ),
    key("address", Shape::Text, "The `host:port` that the recipe probes, inside the container."),
    key("path", Shape::Text, "The path that the recipe requests."),
    key("user", Shape::Text, "The user that the recipe connects as."),
    key("password_variable", Shape::Text, "The container's variable that holds the password for the recipe."),
    key("database", Shape::Text, "The database that the recipe connects to."),
];

static TIMINGS: &[Key] = &[
    key("interval", Shape::Word(&form::DURATION), "Time from one probe to the next."),
    key("timeout", Shape::Word(&form::DURATION), "How long one probe may take."),
    key("retries", Shape::Integer(1, 1000), "Failures in a row that make it unhealthy."),
    key("start_period", Shape::Word(&form::DURATION), "How long after its start failures do not count."),
    key(
        "start_interval",
        Shape::Word(&form::DURATION),
        "Time from one probe to the next during `start_period`.",
    )
    .known(since::START_INTERVAL),
];

/// Compose's own health check.
pub(super) static HEALTHCHECK: Table = Table::of(
    "healthcheck",
    &[&[
        key(
            "test",
            TEST,
            "The probe: a string for a shell, or a list that starts with CMD, CMD-SHELL or NONE.",
        ),
        key("interval", common::DURATION, "Time from one probe to the next; the engine's default is 30s."),
        key("timeout", common::DURATION, "How long one probe may take; the engine's default is 30s."),
        key("retries", common::COUNT, "Failures in a row that make it unhealthy; the engine's default is 3."),
        key("start_period", common::DURATION, "How long after its start failures do not count."),
        key("start_interval", common::DURATION, "Time from one probe to the next during `start_period`.")
            .known(since::START_INTERVAL),
        key("disable", common::FLAG, "Whether the image's own health check is switched off."),
    ]],
)
.extensible()
.alone("test");

const TEST: Shape =
    Shape::OneOf(&[Shape::Word(&form::container::PROBE), Shape::Headed(&["CMD", "CMD-SHELL", "NONE"])]);
