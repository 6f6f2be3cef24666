//! Parts of a service that describe its container: devices, limits, logging, files of variables.

use super::common::{FLAG, INTEGER, OPTIONS, SCALAR, WHOLE_SIZE, entries, keyed, map};
use crate::spec::{
    form,
    shape::{Map, Rule, Shape, Table, key},
};

/// Limits of block I/O.
pub(super) static BLKIO: Table = Table::of(
    "blkio_config",
    &[&[
        key("weight", WEIGHT, "Share of the bandwidth relative to other services, 10 to 1000."),
        key("weight_device", Shape::List(&Shape::Table(&BLKIO_WEIGHT)), "The same for single devices."),
        key("device_read_bps", BLKIO_LIMITS, "Maximum bytes per second read from a device."),
        key("device_read_iops", BLKIO_LIMITS, "Maximum reads per second from a device."),
        key("device_write_bps", BLKIO_LIMITS, "Maximum bytes per second written to a device."),
        key("device_write_iops", BLKIO_LIMITS, "Maximum writes per second to a device."),
    ]],
);

/// Compose decodes it into an integer without reading a variable first.
const WEIGHT: Shape = Shape::Integer(10, 1000);

const BLKIO_LIMITS: Shape = Shape::List(&Shape::Table(&BLKIO_LIMIT));

static BLKIO_LIMIT: Table = Table::of(
    "blkio_limit",
    &[&[
        key("path", Shape::Text, "The device, such as `/dev/sda`.").required(),
        key("rate", WHOLE_SIZE, "The limit.").required(),
    ]],
);

static BLKIO_WEIGHT: Table = Table::of(
    "blkio_weight",
    &[&[
        key("path", Shape::Text, "The device, such as `/dev/sda`.").required(),
        key("weight", WEIGHT, "The share, 10 to 1000.").required(),
    ]],
);

/// Credential specification of a managed service account.
pub(super) static CREDENTIAL_SPEC: Table = Table::of(
    "credential_spec",
    &[&[
        key("config", Shape::Text, "A config that holds it."),
        key("file", Shape::Text, "A file that holds it."),
        key("registry", Shape::Text, "A value of the Windows registry that holds it."),
    ]],
)
.extensible();

/// An item of `devices`.
pub(super) static DEVICE: Shape =
    Shape::OneOf(&[Shape::Word(&form::container::DEVICE), Shape::Table(&DEVICE_MAPPING)]);

static DEVICE_MAPPING: Table = Table::of(
    "device",
    &[&[
        key("source", Shape::Text, "The device on the host.").required(),
        key("target", Shape::Text, "Its path in the container.").required(),
        key("permissions", Shape::Word(&form::container::PERMISSIONS), "What is allowed: `r`, `w` and `m`."),
    ]],
)
.extensible();

/// `env_file`.
pub(super) const ENV_FILES: Shape =
    Shape::OneOf(&[Shape::Text, Shape::List(&Shape::OneOf(&[Shape::Text, Shape::Table(&ENV_FILE)]))]);

static ENV_FILE: Table = Table::of(
    "env_file",
    &[&[
        key("path", Shape::Text, "The file.").required().since(2, 24, 0),
        key("required", FLAG, "Whether it must be there.").since(2, 24, 0),
        key("format", Shape::compose_choice(&["raw"]), "How it is read: `raw` takes every value literally.")
            .since(2, 30, 0),
    ]],
);

/// `extra_hosts`.
pub(super) const EXTRA_HOSTS: Shape =
    Shape::OneOf(&[map(&HOSTS), Shape::Set(&Shape::Word(&form::address::HOST_ENTRY))]);

static HOSTS: Map = entries(Shape::OneOf(&[
    Shape::Word(&form::address::HOST_ADDRESS),
    Shape::List(&Shape::Word(&form::address::HOST_ADDRESS)),
]));

/// Where logs go.
pub(super) static LOGGING: Table = Table::of(
    "logging",
    &[&[
        key("driver", Shape::Text, "The logging driver, such as `json-file`."),
        key("options", OPTIONS, "Options of the driver, such as `max-size`."),
    ]],
)
.extensible()
.alone("driver");

/// The long form of a service's `models`.
pub(super) static MODELS: Map = keyed(&form::RESOURCE_KEY, Shape::Table(&MODEL_BINDING));

static MODEL_BINDING: Table = Table::of(
    "model_binding",
    &[&[
        key("endpoint_var", Shape::Text, "Environment variable that holds the model's URL."),
        key("model_var", Shape::Text, "Environment variable that holds the model's name."),
    ]],
)
.extensible();

/// A program that provides a service.
pub(super) static PROVIDER: Table = Table::of(
    "provider",
    &[&[
        key("type", Shape::Text, "The program.").required(),
        key("options", map(&PROVIDER_OPTIONS), "Options that are passed to it."),
    ]],
)
.extensible();

static PROVIDER_OPTIONS: Map =
    entries(Shape::OneOf(&[Shape::Text, Shape::Number, Shape::Boolean, Shape::List(&SCALAR)]));

/// Limits of processes.
pub(super) static ULIMITS: Map = keyed(
    &form::container::ULIMIT,
    Shape::OneOf(&[LIMIT, Shape::Word(&form::number::INTEGER), Shape::Table(&ULIMIT)]),
);

/// The same of a build. Compose 5.6 panics where `soft` and `hard` are strings.
pub(super) static BUILD_ULIMITS: Map = keyed(
    &form::container::ULIMIT,
    Shape::OneOf(&[LIMIT, Shape::Word(&form::number::INTEGER), Shape::Table(&BUILD_ULIMIT)]),
);

/// -1 is no limit.
const LIMIT: Shape = Shape::Integer(-1, i64::MAX);

static ULIMIT: Table = Table::of(
    "ulimit",
    &[&[
        key("soft", INTEGER, "The limit that applies.").required(),
        key("hard", INTEGER, "The highest limit that a process may set itself.").required(),
    ]],
)
.extensible()
.rules(LIMITS);

static BUILD_ULIMIT: Table = Table::of(
    "build_ulimit",
    &[&[
        key("soft", LIMIT, "The limit that applies.").required(),
        key("hard", LIMIT, "The highest limit that a process may set itself.").required(),
    ]],
)
.extensible()
.rules(LIMITS);

static LIMITS: &[Rule] = &[Rule::NotAbove("soft", "hard")];
