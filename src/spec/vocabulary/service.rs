//! What arcgen adds to a service: the things that Compose cannot say.

use super::{common, compose_service, health, hook};
use crate::compose::since;
use crate::spec::{
    form,
    shape::{Key, Map, Rule, Shape, Table, key},
};

/// A service, or what the services of a project start from: arcgen's keys and Compose's.
pub(super) static SERVICE: Table = Table::of(
    "service",
    &[KEYS, &compose_service::PROCESS, &compose_service::CONTAINER, compose_service::SERVICE],
)
.extensible()
.rules(RULES)
.refusals(REFUSALS);

static RULES: &[Rule] =
    &[Rule::AtMostOne(&["health", "healthcheck"]), Rule::AtMostOne(&["network_mode", "networks"])];

/// Checking a service requires all of its keys, and those in another file are not available.
static REFUSALS: &[(&str, &str)] = &[(
    "extends",
    "state here what it would inherit: keys that services share go into their project's `defaults`, shared environment variables into a block of `environments`",
)];

static KEYS: &[Key] = &[
    key("title", Shape::Line, "Name for people; the key if left out."),
    key("level", Shape::Integer(0, 999), "Position of its level in `levels`, from 0."),
    key(
        "health",
        Shape::OneOf(&[Shape::Line, Shape::Table(&health::HEALTH)]),
        "How to check that it works: a recipe's name, `image` (the image's own check), `none`, or a table.",
    ),
    key(
        "gate",
        Shape::choice(&["healthy", "running", "completed"]),
        "What ready means: its health check passes, it runs without a restart, or it ended with exit code 0.",
    ),
    key(
        "job",
        Shape::Boolean,
        "Whether it runs once and ends: its gate is `completed`, and nothing restarts it.",
    ),
    key(
        "stable",
        Shape::Word(&form::DURATION),
        "How long it must run without a restart for the gate `running`; `3s` if left out.",
    ),
    key(
        "timeout",
        Shape::Word(&form::DURATION),
        "How long after its start its gate must hold; if left out, what its health check can take, else `2m`.",
    ),
    key(
        "depends_on",
        Shape::OneOf(&[common::TEXTS, Shape::Map(&DEPENDENCIES)]),
        "What must be ready before it starts: `service` of the same project, or `project/service`.",
    ),
    key(
        "after_ready",
        Shape::List(&Shape::Table(&hook::AFTER_READY)),
        "Commands run in its container once it is ready, before anything that depends on it starts.",
    ),
    key(
        "endpoints",
        Shape::List(&Shape::Table(&ENDPOINT)),
        "URLs shown at the end of a start, each of them probed.",
    ),
    key(
        "environments",
        common::TEXTS,
        "Named blocks of environment variables to which its own `environment` is added.",
    ),
    key("allow", Shape::List(&Shape::Table(&ALLOW)), "Findings that are accepted, each with the reason."),
];

static DEPENDENCIES: Map = common::keyed(
    &form::SERVICE_REFERENCE,
    Shape::OneOf(&[Shape::choice(&["ready", "started"]), Shape::Table(&DEPENDENCY)]),
);

static DEPENDENCY: Table = Table::of(
    "dependency",
    &[&[
        key(
            "condition",
            Shape::choice(&[
                "ready",
                "started",
                "service_healthy",
                "service_started",
                "service_completed_successfully",
            ]),
            "What it waits for; `ready`, which is the dependency's gate, if left out.",
        ),
        key("restart", common::FLAG, "Whether Compose restarts it when it updates the dependency.")
            .since_compose(since::DEPENDENCY_RESTART),
        key("required", common::FLAG, "Whether it needs the dependency.")
            .since_compose(since::DEPENDENCY_REQUIRED),
    ]],
)
.extensible();

static ENDPOINT: Table = Table::of(
    "endpoint",
    &[&[
        key("title", Shape::Line, "What answers there.").required(),
        key("url", Shape::Word(&form::url::URL), "The URL to show.").required(),
        key(
            "probe",
            Shape::Word(&form::url::PROBE),
            "The path or URL to request; the URL itself if left out.",
        ),
    ]],
);

static ALLOW: Table = Table::of(
    "allow",
    &[&[
        key("lint", Shape::Line, "The lint whose finding is accepted.").required(),
        key("reason", Shape::Line, "Why it is accepted.").required(),
    ]],
);
