//! What a project declares for its services: volumes, configs, secrets, models.

use super::common::{FLAG_WORD, OPTIONS, PAIRS, TEXTS, WHOLE_OPTIONS};
use crate::spec::{
    form,
    shape::{Key, Rule, Shape, Table, key},
};

const EXTERNAL: Shape = Shape::OneOf(&[Shape::Boolean, FLAG_WORD, Shape::Table(&EXTERNAL_NAME)]);

static EXTERNAL_NAME: Table =
    Table::of("external", &[&[key("name", Shape::Text, "Its name; superseded by the key `name`.")]])
        .extensible();

/// A volume.
pub(super) static VOLUME: Table = Table::of(
    "volume",
    &[&[
        key(
            "name",
            Shape::Word(&form::RESOURCE_NAME),
            "The engine's name for it; the project's name and the key if left out.",
        ),
        key("driver", Shape::Text, "Its driver; `local` if left out."),
        key("driver_opts", OPTIONS, "Options of the driver."),
        key("external", EXTERNAL, "Whether it exists already, and Compose neither creates nor removes it."),
        key("labels", PAIRS, "Labels of the volume."),
    ]],
)
.extensible()
.rules(&[Rule::Alone("external", &["name"])]);

static FILE: &[Key] = &[
    key("name", Shape::Text, "Its name in a swarm."),
    key("file", Shape::Text, "The file that holds it."),
    key("external", EXTERNAL, "Whether it exists already."),
    key("labels", PAIRS, "Its labels."),
    key("template_driver", Shape::Text, "The driver that fills in its templates."),
];

/// A config.
pub(super) static CONFIG: Table = Table::of(
    "config",
    &[
        FILE,
        &[
            key("content", Shape::Text, "Its own text.").since(2, 23, 1),
            key("environment", Shape::Text, "The environment variable that holds it.").since(2, 23, 1),
        ],
    ],
)
.extensible()
.rules(&[Rule::ExactlyOne(&["file", "environment", "content", "external"])]);

/// A secret.
pub(super) static SECRET: Table = Table::of(
    "secret",
    &[
        FILE,
        &[
            key("environment", Shape::Text, "The environment variable that holds it.").since(2, 0, 0),
            key("driver", Shape::Text, "The driver with which a swarm stores it."),
            key("driver_opts", WHOLE_OPTIONS, "Options of the driver."),
        ],
    ],
)
.extensible()
.rules(&[Rule::ExactlyOne(&["file", "environment", "external"])]);

/// A language model.
pub(super) static MODEL: Table = Table::of(
    "model",
    &[&[
        key("model", Shape::Text, "The model, as an OCI artifact: `ai/smollm2`.").required(),
        key("name", Shape::Text, "Its name."),
        key("context_size", Shape::Integer(1, i64::MAX), "Maximum size of its context, in tokens."),
        key("runtime_flags", TEXTS, "Flags of the engine that runs it."),
    ]],
)
.extensible()
.alone("model");
