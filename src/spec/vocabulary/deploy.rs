//! Replicas, resources and updates.

use super::common::{AMOUNT, COUNT, DURATION, PAIRS, SIZE, TEXT_OR_COUNT, TEXTS};
use crate::spec::shape::{Key, Shape, Table, key};

/// Compose's Deploy Specification.
pub(super) static DEPLOY: Table = Table::of(
    "deploy",
    &[&[
        key("mode", Shape::Text, "`replicated` or `global`, or `replicated-job` or `global-job`."),
        key("endpoint_mode", Shape::Text, "How a swarm spreads connections: `vip` or `dnsrr`."),
        key("replicas", COUNT, "How many containers it has."),
        key("labels", PAIRS, "Labels of the service, not of its containers."),
        key("resources", Shape::Table(&RESOURCES), "What it may use, and what is kept for it."),
        key("restart_policy", Shape::Table(&RESTART_POLICY), "When it is restarted."),
        key("placement", Shape::Table(&PLACEMENT), "Where a swarm runs it."),
        key("update_config", Shape::Table(&UPDATE), "How a swarm updates it."),
        key("rollback_config", Shape::Table(&ROLLBACK), "How a swarm takes an update back."),
    ]],
)
.extensible();

static RESOURCES: Table = Table::of(
    "resources",
    &[&[
        key("limits", Shape::Table(&LIMITS), "The most that it may use."),
        key("reservations", Shape::Table(&RESERVATIONS), "What is kept for it."),
    ]],
)
.extensible();

static LIMITS: Table = Table::of(
    "resource_limits",
    &[&[
        key("cpus", AMOUNT, "CPUs; fractions count."),
        key("memory", SIZE, "Memory: `512m`."),
        key("pids", COUNT, "Processes.").since(2, 0, 0),
    ]],
)
.extensible();

static RESERVATIONS: Table = Table::of(
    "resource_reservations",
    &[&[
        key("cpus", AMOUNT, "CPUs; fractions count."),
        key("memory", SIZE, "Memory: `256m`."),
        key("generic_resources", Shape::List(&Shape::Table(&GENERIC)), "Resources of the user's own kinds."),
        key("devices", Shape::List(&Shape::Table(&DEVICE_REQUEST)), "Devices, as GPUs."),
    ]],
)
.extensible();

static GENERIC: Table = Table::of(
    "generic_resource",
    &[&[key("discrete_resource_spec", Shape::Table(&DISCRETE), "So many of a kind.")]],
)
.extensible();

static DISCRETE: Table = Table::of(
    "discrete_resource",
    &[&[key("kind", Shape::Text, "The kind."), key("value", AMOUNT, "How many.")]],
)
.extensible();

/// Devices that a service gets.
pub(super) static DEVICE_REQUEST: Table = Table::of(
    "device_request",
    &[&[
        key("capabilities", TEXTS, "What the devices must be able to do, as `gpu`."),
        key("count", TEXT_OR_COUNT, "How many: a number, or `all`."),
        key("device_ids", TEXTS, "Which ones."),
        key("driver", Shape::Text, "The driver, as `nvidia`."),
        key("options", PAIRS, "Options of the driver."),
    ]],
)
.extensible();

static RESTART_POLICY: Table = Table::of(
    "restart_policy",
    &[&[
        key("condition", Shape::Text, "When it is restarted: `none`, `on-failure` or `any`."),
        key("delay", DURATION, "Time before a restart."),
        key("max_attempts", COUNT, "Restarts before it is given up."),
        key("window", DURATION, "Time after which a restart counts as successful."),
    ]],
)
.extensible();

static PLACEMENT: Table = Table::of(
    "placement",
    &[&[
        key("constraints", TEXTS, "What a node must be: `node.role==manager`."),
        key("preferences", Shape::List(&Shape::Table(&PREFERENCE)), "What is spread evenly."),
        key("max_replicas_per_node", COUNT, "Most containers on one node."),
    ]],
)
.extensible();

static PREFERENCE: Table = Table::of(
    "placement_preference",
    &[&[key("spread", Shape::Text, "Label whose values share the containers.")]],
)
.extensible();

static ROLLING: &[Key] = &[
    key("parallelism", COUNT, "Containers changed at a time; 0 for all."),
    key("delay", DURATION, "Time from one group to the next."),
    key("monitor", DURATION, "How long each container is watched for failure."),
    key("max_failure_ratio", AMOUNT, "Failures that are put up with, 0 to 1."),
    key(
        "order",
        Shape::compose_choice(&["start-first", "stop-first"]),
        "Whether the new one starts before the old one stops.",
    ),
];

static UPDATE: Table = Table::of(
    "update_config",
    &[
        ROLLING,
        &[key(
            "failure_action",
            Shape::compose_choice(&["continue", "pause", "rollback"]),
            "What a failure leads to.",
        )],
    ],
)
.extensible();

static ROLLBACK: Table = Table::of(
    "rollback_config",
    &[
        ROLLING,
        &[key("failure_action", Shape::compose_choice(&["continue", "pause"]), "What a failure leads to.")],
    ],
)
.extensible();
