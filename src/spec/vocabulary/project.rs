//! A Compose project.

use super::{common, network, resource, service};
use crate::spec::{
    form,
    shape::{Key, Map, Shape, Table, key},
};

/// A project: one Compose file.
pub(super) static PROJECT: Table = Table::of("project", &[KEYS]).extensible().refusals(&[
    ("version", "leave it out: Compose has not read it for years"),
    ("jobs", "write each as a service that says `job = true`: it has a gate and a place in the start order"),
    ("include", "state what the included file has: a spec is the whole platform"),
]);

static KEYS: &[Key] = &[
    key("title", Shape::Line, "Name for people; the key if left out."),
    key(
        "dir",
        Shape::Word(&form::RELATIVE_PATH),
        "Directory of its Compose file, to which relative paths are relative; the key if left out.",
    ),
    key(
        "name",
        Shape::Word(&form::PROJECT_NAME),
        "Compose project name. Volumes are named after it: after a change, Compose no longer finds the existing data.",
    )
    .required(),
    key(
        "networks",
        Shape::OneOf(&[common::TEXTS, Shape::Map(&NETWORKS)]),
        "A list: shared networks that its services join unless they name their own. A table: networks of its own, as in Compose.",
    ),
    key("volumes", Shape::Map(&VOLUMES), "Compose's top-level volumes."),
    key("configs", Shape::Map(&CONFIGS), "Compose's top-level configs."),
    key("secrets", Shape::Map(&SECRETS), "Compose's top-level secrets."),
    key("models", Shape::Map(&MODELS), "Compose's top-level language models.").since(2, 38, 0),
    key(
        "defaults",
        Shape::Table(&service::SERVICE),
        "Default keys of every service of the project; a service's own key replaces the default.",
    ),
    key(
        "services",
        Shape::Map(&SERVICES),
        "The services, in the order in which the Compose file lists them.",
    ),
];

static SERVICES: Map =
    Map { noun: "service", key: &form::SERVICE_KEY, value: Shape::Table(&service::SERVICE) };
static NETWORKS: Map =
    Map { noun: "network", key: &form::RESOURCE_KEY, value: Shape::Table(&network::PROJECT_NETWORK) };
static VOLUMES: Map = common::keyed(&form::VOLUME_KEY, Shape::Table(&resource::VOLUME));
static CONFIGS: Map = common::keyed(&form::RESOURCE_KEY, Shape::Table(&resource::CONFIG));
static SECRETS: Map = common::keyed(&form::RESOURCE_KEY, Shape::Table(&resource::SECRET));
static MODELS: Map = common::keyed(&form::RESOURCE_KEY, Shape::Table(&resource::MODEL));
