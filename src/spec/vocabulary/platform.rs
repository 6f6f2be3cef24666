//! The spec's top level: the platform, its levels, networks, variables, switches and environments.

use super::{common, network, project};
use crate::spec::{
    form,
    shape::{Key, Map, Rule, Shape, Table, key},
};

/// The whole spec.
pub(in crate::spec) static SPEC: Table = Table::of("spec", &[KEYS]).refusals(&[
    ("services", "a service belongs to a project: `[projects.PROJECT.services.SERVICE]`"),
    ("volumes", "a volume belongs to a project: `[projects.PROJECT.volumes.VOLUME]`"),
    ("configs", "a config belongs to a project: `[projects.PROJECT.configs.CONFIG]`"),
    ("secrets", "a secret belongs to a project: `[projects.PROJECT.secrets.SECRET]`"),
    ("models", "a model belongs to a project: `[projects.PROJECT.models.MODEL]`"),
]);

static KEYS: &[Key] = &[
    key("platform", Shape::Table(&PLATFORM), "The platform as a whole: its name and its requirements.")
        .required(),
    key(
        "levels",
        Shape::List(&Shape::Table(&LEVEL)),
        "Titled layers of the start-up, for people; a service names its own by position, from 0.",
    ),
    key(
        "networks",
        Shape::Map(&NETWORKS),
        "Networks that projects share. The scripts create them unless they are `external`; in the Compose files, all of them are external.",
    ),
    key("variables", Shape::Map(&VARIABLES), "Variables of the `.env` file, used in values as `${NAME}`."),
    key("switches", Shape::Map(&SWITCHES), "Switches of the scripts that select projects."),
    key(
        "environments",
        Shape::Map(&ENVIRONMENTS),
        "Named blocks of environment variables that several services share.",
    ),
    key("projects", Shape::Map(&PROJECTS), "The Compose projects: one Compose file each.").required(),
    key(
        "variants",
        Shape::Map(&VARIANTS),
        "Other forms of the platform, built with `--variant`: what one states takes the place of what the spec says; lists too.",
    ),
];

static PLATFORM: Table = Table::of(
    "platform",
    &[&[
        key(
            "name",
            Shape::Word(&form::PROJECT_NAME),
            "Name of the platform; typed to confirm the removal of its data.",
        )
        .required(),
        key("title", Shape::Line, "Name for people; the name if left out."),
        key("description", Shape::Text, "What the platform is, for its documentation."),
        key(
            "requires",
            Shape::Table(&FLOOR),
            "The oldest engine and Compose that everything generated must work with.",
        ),
        key("needs", Shape::Table(&NEEDS), "What the machine must have; checked before a start."),
        key("deadline", Shape::Word(&form::DURATION), "How long a whole start may take; `15m` if left out."),
        key(
            "documentation",
            Shape::List(&Shape::Word(&form::RELATIVE_PATH)),
            "Files in which the platform's section is kept between markers, such as `README.md`.",
        ),
    ]],
);

static FLOOR: Table = Table::of(
    "floor",
    &[&[
        key("engine", Shape::Word(&form::VERSION), "The oldest Docker Engine; `20.10` if left out."),
        key("compose", Shape::Word(&form::VERSION), "The oldest Docker Compose; `2.20` if left out."),
    ]],
);

static NEEDS: Table = Table::of(
    "needs",
    &[&[
        key("memory", Shape::Word(&form::NEED), "Memory of the engine, such as `8 GiB`."),
        key("disk", Shape::Word(&form::NEED), "Free disk space, such as `20 GiB`."),
    ]],
);

static LEVEL: Table = Table::of(
    "level",
    &[&[key("title", Shape::Line, "What the services of this level are, for people.").required()]],
)
.alone("title");

static NETWORKS: Map =
    Map { noun: "network", key: &form::RESOURCE_KEY, value: Shape::Table(&network::SHARED_NETWORK) };

static VARIABLES: Map = Map { noun: "variable", key: &form::VARIABLE_NAME, value: Shape::Table(&VARIABLE) };

static VARIABLE: Table = Table::of(
    "variable",
    &[&[
        key("description", Shape::Line, "What it is for, in one line of the `.env` file."),
        key(
            "default",
            DEFAULT,
            "Its value if the user sets none; it is taken literally, nothing in it is expanded.",
        ),
        key("required", Shape::Boolean, "Whether the user must set it before the first start."),
        key(
            "generate",
            Shape::Word(&form::GENERATOR),
            "How the first start makes it: `hex:32` (bytes) or `alphanumeric:24` (characters).",
        ),
        key(
            "secret",
            Shape::Boolean,
            "Whether it is masked in everything that is printed; generated values always are.",
        ),
    ]],
)
.rules(&[Rule::ExactlyOne(&["default", "required", "generate"])])
.alone("default");

const DEFAULT: Shape = Shape::OneOf(&[Shape::Line, Shape::Number, Shape::Boolean]);

static SWITCHES: Map = Map { noun: "switch", key: &form::SWITCH_NAME, value: Shape::Table(&SWITCH) };

static SWITCH: Table = Table::of(
    "switch",
    &[&[
        key("description", Shape::Line, "What it does, in one line of the scripts' help."),
        key("only", common::TEXTS, "The projects that are kept."),
        key("skip", common::TEXTS, "The projects that are left out."),
    ]],
)
.rules(&[Rule::ExactlyOne(&["only", "skip"])]);

static ENVIRONMENTS: Map = Map { noun: "environment", key: &form::RESOURCE_KEY, value: common::VALUES };

static VARIANTS: Map = Map { noun: "variant", key: &form::VARIANT_NAME, value: Shape::Parts };

static PROJECTS: Map =
    Map { noun: "project", key: &form::RESOURCE_KEY, value: Shape::Table(&project::PROJECT) };
