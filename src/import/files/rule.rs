//! How Compose merges two values of a key, and which items of a list are one: the tables of compose-go 2.16.1, which Compose 5.6
//! is built with (`override/merge.go`, `override/uncity.go`).
//!
//! A key without a rule is merged by its form: maps key by key, lists one behind the other without what is there already, and of
//! two scalars the later one counts.

/// How two values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// The later one counts, whatever it is.
    Replace,
    /// Names with values, as a map or as a list of `NAME=value`: by name.
    NamesAndValues,
    /// A list, or one text that stands for a list of it, or a map that stands for a list of `key=value`.
    List,
    /// A map, or a list of its keys.
    Keys,
    /// A map, or a list of services that are waited for to start.
    Dependencies,
    /// A map, or its `context`.
    Build,
    /// A map, key by key if both have the same driver or one has none.
    Logging,
    /// A map with two limits, or a number, which replaces.
    Limit,
    /// A list of subnets, by subnet.
    Subnets,
    /// A list, or the word for one that asks for all graphics cards.
    Gpus,
}

/// What makes two items of a list one: the later counts, in the place of the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Index {
    /// What is before `=`.
    Name,
    /// The whole text.
    Text,
    /// The path in the container.
    Mount,
    /// The path of the device in the container.
    Device,
    /// Address, port of the host, port of the container and protocol.
    Port,
    /// The `path`, or the text.
    EnvFile,
    /// The `target`, or the source below this directory.
    Grant(&'static str),
}

const RULES: &[(&str, Rule)] = &[
    ("configs.*.labels", Rule::NamesAndValues),
    ("networks.*.ipam.config", Rule::Subnets),
    ("networks.*.labels", Rule::NamesAndValues),
    ("secrets.*.labels", Rule::NamesAndValues),
    ("services.*.annotations", Rule::NamesAndValues),
    ("services.*.build", Rule::Build),
    ("services.*.build.additional_contexts", Rule::NamesAndValues),
    ("services.*.build.args", Rule::NamesAndValues),
    ("services.*.build.extra_hosts", Rule::List),
    ("services.*.build.labels", Rule::NamesAndValues),
    ("services.*.command", Rule::Replace),
    ("services.*.depends_on", Rule::Dependencies),
    ("services.*.deploy.labels", Rule::NamesAndValues),
    ("services.*.dns", Rule::List),
    ("services.*.dns_opt", Rule::List),
    ("services.*.dns_search", Rule::List),
    ("services.*.entrypoint", Rule::Replace),
    ("services.*.env_file", Rule::List),
    ("services.*.environment", Rule::NamesAndValues),
    ("services.*.extra_hosts", Rule::List),
    ("services.*.gpus", Rule::Gpus),
    ("services.*.healthcheck.test", Rule::Replace),
    ("services.*.label_file", Rule::List),
    ("services.*.labels", Rule::NamesAndValues),
    ("services.*.logging", Rule::Logging),
    ("services.*.models", Rule::Keys),
    ("services.*.networks", Rule::Keys),
    ("services.*.sysctls", Rule::NamesAndValues),
    ("services.*.tmpfs", Rule::List),
    ("services.*.ulimits.*", Rule::Limit),
    ("volumes.*.labels", Rule::NamesAndValues),
];

const INDEXES: &[(&str, Index)] = &[
    ("services.*.build.tags", Index::Name),
    ("services.*.cap_add", Index::Name),
    ("services.*.cap_drop", Index::Name),
    ("services.*.configs", Index::Grant("")),
    ("services.*.devices", Index::Device),
    ("services.*.dns", Index::Name),
    ("services.*.dns_opt", Index::Name),
    ("services.*.dns_search", Index::Name),
    ("services.*.env_file", Index::EnvFile),
    ("services.*.expose", Index::Text),
    ("services.*.links", Index::Name),
    ("services.*.networks.*.aliases", Index::Name),
    ("services.*.networks.*.link_local_ips", Index::Name),
    ("services.*.ports", Index::Port),
    ("services.*.profiles", Index::Name),
    ("services.*.secrets", Index::Grant("/run/secrets")),
    ("services.*.tmpfs", Index::Name),
    ("services.*.volumes", Index::Mount),
];

/// The lists whose items have a short form, a text, which Compose makes long when it has read a file.
const LONG_FORMS: &[(&str, ())] = &[
    ("services.*.build.secrets", ()),
    ("services.*.configs", ()),
    ("services.*.devices", ()),
    ("services.*.env_file", ()),
    ("services.*.ports", ()),
    ("services.*.secrets", ()),
    ("services.*.volumes", ()),
];

/// The lists of keys that Compose makes maps when it has read a file.
const KEYS: &[(&str, ())] =
    &[("services.*.depends_on", ()), ("services.*.models", ()), ("services.*.networks", ())];

/// The rule of a key.
pub(super) fn rule(path: &[String]) -> Option<Rule> {
    found(RULES, path)
}

/// What makes two items of a list one; none where only equal ones are.
pub(super) fn index(path: &[String]) -> Option<Index> {
    found(INDEXES, path)
}

/// Whether a text in this list is the short form of a map.
pub(super) fn has_long_form(path: &[String]) -> bool {
    found(LONG_FORMS, path).is_some()
}

/// Whether this list stands for a map.
pub(super) fn is_keys(path: &[String]) -> bool {
    found(KEYS, path).is_some()
}

/// The row of a table for a path.
pub(super) fn found<T: Copy>(table: &[(&str, T)], path: &[String]) -> Option<T> {
    table.iter().find(|(pattern, _)| matches(pattern, path)).map(|(_, it)| *it)
}

/// Whether a path is of a form in which `*` is any key or item.
fn matches(pattern: &str, path: &[String]) -> bool {
    let mut parts = pattern.split('.');
    path.iter().all(|key| parts.next().is_some_and(|it| it == "*" || it == key)) && parts.next().is_none()
}
