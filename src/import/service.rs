//! A service: Compose's keys stay what they are; what a spec says in other words is reworded.

use std::collections::BTreeSet;

use super::{
    command_line, environment,
    keep::{Keeper, entries},
    ledger::Fate,
    unplaced::text,
};
use crate::{
    compose::interpolation::{filled, is_literal},
    spec::node::{Node, Table, Value},
    yaml::{Pair, Yaml, within},
};

/// What a service needs to know of its project.
pub(super) struct Context<'y> {
    /// What a service calls a network, in the file and in the spec.
    pub(super) networks: Vec<(&'y str, String)>,
    /// The platform's network that this project calls `default`: services that name none join it.
    pub(super) default: Option<String>,
    /// The services that others wait for until they have completed.
    pub(super) jobs: BTreeSet<&'y str>,
}

/// The order in which a person would write a service's keys; others follow in the order of the file.
const ORDER: &[&str] = &[
    "image",
    "build",
    "container_name",
    "job",
    "profiles",
    "restart",
    "command",
    "entrypoint",
    "ports",
    "networks",
    "volumes",
    "depends_on",
    "healthcheck",
    "env_file",
    "environment",
];

const COMPLETED: &str = "service_completed_successfully";

/// The services that this one waits for until they have completed.
pub(super) fn awaited_to_complete(service: &Yaml) -> impl Iterator<Item = &str> {
    let pairs = service.get("depends_on").and_then(Yaml::as_map).unwrap_or_default();
    let is_completed = |it: &&Pair| it.node.get("condition").and_then(Yaml::as_str) == Some(COMPLETED);
    pairs.iter().filter(is_completed).map(|it| it.key.as_str())
}

/// The service's table; none where it cannot be read.
pub(super) fn lower(
    keeper: &mut Keeper<'_>,
    context: &Context<'_>,
    pair: &Pair,
    path: &str,
) -> Option<Table> {
    let keys = pair.node.as_map().filter(|_| pair.node.tag.is_none());
    if keys.is_some_and(<[Pair]>::is_empty) {
        keeper.note(pair.node.span, path, Fate::Kept);
    }
    let Some(keys) = keys else {
        keeper.note_all(
            &pair.node,
            path,
            &Fate::NotCarried("it is not a map of a service's keys".to_owned()),
        );
        return None;
    };
    let mut lowered: Vec<(&str, &Pair, Node)> = Vec::with_capacity(keys.len());
    for key in keys {
        let path = within(path, &key.key);
        let node = match key.key.as_str() {
            "environment" => environment::lower(keeper, &key.node, &path),
            "labels" => environment::texts(keeper, &key.node, &path),
            "command" | "entrypoint" => command_line::lower(keeper, &key.node, &path),
            "build" => build(keeper, &key.node, &path),
            "depends_on" => dependencies(keeper, &key.node, &path),
            "networks" => networks(keeper, context, &key.node, &path),
            _ => keeper.keep(&key.node, &path),
        };
        lowered.extend(node.map(|node| (key.key.as_str(), key, node)));
    }
    lowered.sort_by_key(|(key, ..)| ORDER.iter().position(|it| it == key).unwrap_or(ORDER.len()));
    let mut table = Table::with_capacity(lowered.len() + 1);
    for (key, pair, node) in lowered {
        table.insert(key, pair.key_span, node);
    }
    if let Some(default) = &context.default
        && pair.node.get("networks").is_none()
        && pair.node.get("network_mode").is_none()
    {
        let list = Value::List(vec![text(default)]);
        table.insert("networks", pair.key_span, Node { span: pair.key_span, value: list });
        let why = format!("`networks = [\"{default}\"]`: the project's `default` network is the platform's");
        keeper.note(pair.key_span, path, Fate::Changed(why));
    }
    if context.jobs.contains(pair.key.as_str()) {
        table.insert("job", pair.key_span, Node { span: pair.key_span, value: Value::Boolean(true) });
        let why = format!("`job = true`: a service waits for it with `{COMPLETED}`");
        keeper.note(pair.key_span, path, Fate::Changed(why));
    }
    Some(table)
}

/// `build` as a table may have arguments without a value.
fn build(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(pairs) = entries(node) else { return keeper.keep(node, path) };
    let mut table = Table::default();
    keeper.fill(&mut table, pairs, path, |keeper, pair, path| match pair.key.as_str() {
        "args" => environment::lower(keeper, &pair.node, path),
        _ => keeper.keep(&pair.node, path),
    });
    Some(Node { span: node.span, value: Value::Table(table) })
}

/// In Compose, a list waits for the start of each; in a spec, `ready` is the default, and the start is said.
fn dependencies(keeper: &mut Keeper<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let Some(items) = node.as_list().filter(|it| node.tag.is_none() && !it.is_empty()) else {
        return keeper.keep(node, path);
    };
    let mut table = Table::default();
    for (index, item) in items.iter().enumerate() {
        let path = format!("{path}[{index}]");
        match item.as_str() {
            Some(name) if is_literal(name) => {
                keeper.note(item.span, &path, Fate::Kept);
                table.insert(name, item.span, text("started"));
            }
            Some(variable) => match filled(variable, &|_| None) {
                name if name.is_empty() => {
                    let why = "a spec states what is waited for, and the variable has no default".to_owned();
                    keeper.note(item.span, &path, Fate::NotCarried(why));
                }
                name => {
                    let why = format!("`{name}`, which is the default: a spec states what is waited for");
                    keeper.note(item.span, &path, Fate::Changed(why));
                    table.insert(name, item.span, text("started"));
                }
            },
            None => {
                keeper.note_all(item, &path, &Fate::NotCarried("it is not the name of a service".to_owned()));
            }
        }
    }
    Some(Node { span: node.span, value: Value::Table(table) })
}

/// A list of names, or a map with options, some of them null.
fn networks(keeper: &mut Keeper<'_>, context: &Context<'_>, node: &Yaml, path: &str) -> Option<Node> {
    let renamed = |name: &str| {
        let found = context.networks.iter().find(|(it, _)| *it == name);
        found.map_or_else(|| name.to_owned(), |(_, key)| key.clone())
    };
    let fate = |name: &str| {
        let key = renamed(name);
        if key == name { Fate::Kept } else { Fate::Changed(format!("called `{key}` in the spec")) }
    };
    if let Some(items) = node.as_list().filter(|it| node.tag.is_none() && !it.is_empty()) {
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let path = format!("{path}[{index}]");
            let Some(name) = item.as_str() else {
                keeper.note_all(item, &path, &Fate::NotCarried("it is not the name of a network".to_owned()));
                continue;
            };
            keeper.note(item.span, &path, fate(name));
            list.push(Node { span: item.span, value: Value::String(renamed(name)) });
        }
        return Some(Node { span: node.span, value: Value::List(list) });
    }
    let Some(pairs) = entries(node) else { return keeper.keep(node, path) };
    if pairs.iter().all(|it| it.node.is_null()) {
        let mut list = Vec::with_capacity(pairs.len());
        for pair in pairs {
            keeper.note(pair.node.span, &within(path, &pair.key), fate(&pair.key));
            list.push(Node { span: pair.key_span, value: Value::String(renamed(&pair.key)) });
        }
        return Some(Node { span: node.span, value: Value::List(list) });
    }
    let mut table = Table::default();
    for pair in pairs {
        if let Some(options) = keeper.keep_map(&pair.node, &within(path, &pair.key)) {
            table.insert(renamed(&pair.key), pair.key_span, options);
        }
    }
    Some(Node { span: node.span, value: Value::Table(table) })
}
