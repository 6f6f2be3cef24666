//! Replicas, resources and updates.

use super::common::{AMOUNT, COUNT, DURATION, INTEGER, PAIRS, TEXT_SET, TEXTS};
use crate::spec::{
    form,
    shape::{Key, Rule, Shape, Table, key},
};

/// Compose's Deploy Specification.
pub(super) static DEPLOY: Table = Table::of(
    "deploy",
    &[&[
        key("mode", Shape::Text, "`replicated` or `global`, or `replicated-job` or `global-job`."),
        key("endpoint_mode", Shape::Text, "How a swarm spreads connections: `vip` or `dnsrr`."),
        key("replicas", COUNT, "How many containers it has."),
        key("labels", PAIRS, "Labels of the service, not of its containers."),
        key("resources", Shape::Table(&RESOURCES), "What it may use, and what is reserved for it."),
        key("restart_policy", Shape::Table(&RESTART_POLICY), "When it is restarted."),
        key("placement", Shape::Table(&PLACEMENT), "Where a swarm runs it."),
        key("update_config", Shape::Table(&UPDATE), "How a swarm updates it."),
        key("rollback_config", Shape::Table(&ROLLBACK), "How a swarm rolls back an update."),
    ]],
)
.extensible();

static RESOURCES: Table = Table::of(
    "resources",
    &[&[
        key("limits", Shape::Table(&LIMITS), "The most that it may use."),
        key("reservations", Shape::Table(&RESERVATIONS), "What is reserved for it."),
    ]],
)
.extensible();

static LIMITS: Table = Table::of(
    "resource_limits",
    &[&[
        key("cpus", AMOUNT, "CPUs; fractions count."),
        key("memory", Shape::Word(&form::BYTES), "Memory: `512m`."),
        key("pids", INTEGER, "Processes.").since(2, 0, 0),
    ]],
)
.extensible();

static RESERVATIONS: Table = Table::of(
    "resource_reservations",
    &[&[
        key("cpus", AMOUNT, "CPUs; fractions count."),
        key("memory", Shape::Word(&form::BYTES), "Memory: `256m`."),
        key(
            "generic_resources",
            Shape::List(&Shape::Table(&GENERIC)),
            "Resources of kinds that the user defines.",
        ),
        key("devices", Shape::List(&Shape::Table(&DEVICE_REQUEST)), "Devices, such as GPUs."),
    ]],
)
.extensible();

static GENERIC: Table = Table::of(
    "generic_resource",
    &[&[key("discrete_resource_spec", Shape::Table(&DISCRETE), "A number of units of one kind.")]],
)
.extensible();

static DISCRETE: Table = Table::of(
    "discrete_resource",
    &[&[key("kind", Shape::Text, "The kind."), key("value", INTEGER, "How many.")]],
)
.extensible();

/// Devices that a service gets.
static DEVICE_REQUEST: Table = Table::of(
    "device_request",
    &[
        &[key("capabilities", TEXT_SET, "What the devices must be able to do, such as `gpu`.").required()],
        DEVICES,
    ],
)
.extensible()
.rules(EITHER);

/// GPUs that a service gets: Compose knows their capability.
pub(super) static GPU_REQUEST: Table = Table::of(
    "gpu_request",
    &[&[key("capabilities", TEXT_SET, "What they must be able to do; `gpu` if left out.")], DEVICES],
)
.extensible()
.rules(EITHER);

static DEVICES: &[Key] = &[
    key("count", DEVICE_COUNT, "How many: a number, or `all`."),
    key("device_ids", TEXT_SET, "Which ones."),
    key("driver", Shape::Text, "The driver, such as `nvidia`."),
    key("options", PAIRS, "Options of the driver."),
];

static EITHER: &[Rule] = &[Rule::AtMostOne(&["count", "device_ids"])];

const DEVICE_COUNT: Shape =
    Shape::OneOf(&[Shape::Word(&form::number::DEVICE_COUNT), Shape::Integer(-1, i64::MAX)]);

static RESTART_POLICY: Table = Table::of(
    "restart_policy",
    &[&[
        key("condition", RESTARTS, "When it is restarted: `none`, `on-failure` or `any`."),
        key("delay", DURATION, "Time before a restart."),
        key("max_attempts", COUNT, "Number of restarts before giving up."),
        key("window", DURATION, "Time after which a restart counts as successful."),
    ]],
)
.extensible();

/// Compose passes the last two to the engine as they are.
const RESTARTS: Shape = Shape::compose_choice(&["none", "on-failure", "any", "always", "unless-stopped"]);

static PLACEMENT: Table = Table::of(
    "placement",
    &[&[
        key("constraints", TEXTS, "What a node must be: `node.role==manager`."),
        key("preferences", Shape::List(&Shape::Table(&PREFERENCE)), "What is spread evenly."),
        key("max_replicas_per_node", COUNT, "Maximum number of containers on one node."),
    ]],
)
.extensible();

static PREFERENCE: Table = Table::of(
    "placement_preference",
    &[&[key("spread", Shape::Text, "Label over whose values the containers are spread evenly.")]],
)
.extensible();

static ROLLING: &[Key] = &[
    key("parallelism", COUNT, "Containers changed at a time; 0 for all."),
    key("delay", DURATION, "Time from one group of containers to the next."),
    key("monitor", DURATION, "How long each container is watched for failure."),
    key("max_failure_ratio", AMOUNT, "Share of failures that is tolerated, 0 to 1."),
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
            "What happens after a failure.",
        )],
    ],
)
.extensible();

static ROLLBACK: Table = Table::of(
    "rollback_config",
    &[
        ROLLING,
        &[key(
            "failure_action",
            Shape::compose_choice(&["continue", "pause"]),
            "What happens after a failure.",
        )],
    ],
)
.extensible();
