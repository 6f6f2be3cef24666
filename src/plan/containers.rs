//! From the container that was resolved to the one that is planned: without places, and with every text as it is written.

use super::{
    Attachment, Build, ContainerSpec, EnvironmentVariable, Facts, Grant, Health, LifecycleHook, Probe,
    Written, networks::scalar, strings::Strings,
};
use crate::{
    compose::{Map, PullPolicy, RestartPolicy, Value, command::Command, duration, mount::Mount},
    platform::{self, Gate, JoinedNetwork, Located, OWN_KEYS, Platform, Service, compose_map, compose_value},
    spec::node::{Node, Table},
};

/// Compose's keys that are written from the fields of the plan; all others are in [`ContainerSpec::rest`].
const TYPED: &[&str] = &[
    "image",
    "pull_policy",
    "build",
    "container_name",
    "profiles",
    "entrypoint",
    "command",
    "working_dir",
    "environment",
    "ports",
    "volumes",
    "networks",
    "depends_on",
    "healthcheck",
    "restart",
];

pub(super) fn plan(platform: &Platform, service: &Service, strings: &Strings) -> ContainerSpec {
    let container = &service.container;
    let reader = Reader { keys: &container.keys, strings };
    let text = |it: &Located<String>| strings.text(&it.value);
    let is_rest =
        |key: &str, node: &Node| !OWN_KEYS.contains(&key) && (!TYPED.contains(&key) || is_empty(key, node));
    let rest = container.keys.iter().filter(|(key, entry)| is_rest(key, &entry.node));
    ContainerSpec {
        name: container.name.as_ref().map(text),
        image: container.image.as_ref().map(text),
        pull_policy: reader
            .written("pull_policy", |it| PullPolicy::parse(&platform.with_defaults(it.as_str()?))),
        build: reader.build(),
        entrypoint: reader.command("entrypoint", container.entrypoint.as_ref()),
        command: reader.command("command", container.command.as_ref()),
        working_dir: reader.text("working_dir"),
        environment: environment(container, strings),
        ports: reader.ports(container),
        mounts: reader.items("volumes", Mount::of),
        networks: networks(platform, container, strings),
        health: health(service, strings),
        restart: restart(service, strings),
        facts: facts(platform, &reader, container),
        rest: rest.map(|(key, entry)| (key.to_owned(), strings.value(compose_value(&entry.node)))).collect(),
    }
}

/// Whether a key is empty: no field of the plan distinguishes that from a key that is not there.
fn is_empty(key: &str, node: &Node) -> bool {
    match key {
        "ports" | "volumes" | "profiles" => node.as_list().is_some_and(<[_]>::is_empty),
        "networks" => node.as_table().is_some_and(Table::is_empty),
        _ => false,
    }
}

/// The keys of a service, and how their texts are written.
struct Reader<'a> {
    keys: &'a Table,
    strings: &'a Strings,
}

impl Reader<'_> {
    fn compose(&self, node: &Node) -> Value {
        self.strings.value(compose_value(node))
    }

    fn text(&self, key: &str) -> Option<String> {
        scalar(&self.compose(self.keys.get(key)?))
    }

    fn written<T>(&self, key: &str, read: impl Fn(&Node) -> Option<T>) -> Option<Written<T>> {
        let node = self.keys.get(key)?;
        Some(Written { value: read(node), compose: self.compose(node) })
    }

    fn items<T>(&self, key: &str, read: fn(&Node) -> Option<T>) -> Vec<Written<T>> {
        let items = self.keys.get(key).and_then(Node::as_list).unwrap_or_default();
        items.iter().map(|it| Written { value: read(it), compose: self.compose(it) }).collect()
    }

    fn command(&self, key: &str, command: Option<&Located<Command>>) -> Option<Written<Command>> {
        let value = command.map(|it| match &it.value {
            Command::Line(line) => Command::Line(self.strings.text(line)),
            Command::Words(words) => Command::Words(words.iter().map(|it| self.strings.text(it)).collect()),
        });
        Some(Written { value, compose: self.compose(self.keys.get(key)?) })
    }

    fn build(&self) -> Option<Build> {
        let compose = self.compose(self.keys.get("build")?);
        let text = |key: &str| match &compose {
            Value::Map(keys) => keys.get(key).and_then(scalar),
            value if key == "context" => scalar(value),
            _ => None,
        };
        let (context, dockerfile, target) = (text("context"), text("dockerfile"), text("target"));
        Some(Build { context, dockerfile, target, compose })
    }

    /// Items of the short form are strings: some YAML parsers read `22:22` as a number of base 60.
    fn ports(&self, container: &platform::Container) -> Vec<Written<crate::compose::port::Port>> {
        let items = self.keys.get("ports").and_then(Node::as_list).unwrap_or_default();
        let mut read = container.ports.iter().peekable();
        let written = items.iter().map(|node| {
            let compose = self.compose(node);
            let value = read.next_if(|it| it.span == node.span).map(|it| it.value.clone());
            Written { value, compose: scalar(&compose).map_or(compose, Value::Text) }
        });
        written.collect()
    }

    fn hooks(&self, key: &str) -> Vec<LifecycleHook> {
        let items = self.keys.get(key).and_then(Node::as_list).unwrap_or_default();
        let hooks = items.iter().filter_map(Node::as_table).map(|table| {
            let reader = Reader { keys: table, strings: self.strings };
            let command = table.get("command").map(|it| reader.compose(it));
            let command = command.map(|it| match it {
                Value::List(items) => Command::Words(items.iter().filter_map(scalar).collect()),
                other => Command::Line(scalar(&other).unwrap_or_default()),
            });
            LifecycleHook { command, image: reader.text("image"), user: reader.text("user") }
        });
        hooks.collect()
    }
}

fn environment(container: &platform::Container, strings: &Strings) -> Vec<EnvironmentVariable> {
    let entries = container.environment.iter();
    entries
        .map(|it| EnvironmentVariable {
            name: it.name.clone(),
            value: it.value.as_deref().map(|it| strings.text(it)),
        })
        .collect()
}

/// The networks that it joins; with all that the spec says about them, if it states options.
fn networks(platform: &Platform, container: &platform::Container, strings: &Strings) -> Vec<Attachment> {
    let table = container.keys.get("networks").and_then(Node::as_table);
    let attachments = container.networks.iter().map(|join| {
        let (key, network) = match join.network {
            JoinedNetwork::Shared(id) => (platform[id].key.value.clone(), Some(id.index())),
            JoinedNetwork::Private(id, position) => (platform[id].networks[position].key.value.clone(), None),
            JoinedNetwork::Default(_) => ("default".to_owned(), None),
        };
        let options = table.and_then(|it| it.get(&key)).and_then(Node::as_table);
        let options = options.map(|it| match strings.value(Value::Map(compose_map(it))) {
            Value::Map(options) => options,
            _ => Map::new(),
        });
        let aliases = join.aliases.iter().map(|it| strings.text(it)).collect();
        Attachment { key, network, aliases, options }
    });
    attachments.collect()
}

fn health(service: &Service, strings: &Strings) -> Health {
    let stated = service.container.keys.get("healthcheck").and_then(Node::as_table);
    let compose = |table| match strings.value(Value::Map(compose_map(table))) {
        Value::Map(keys) => keys,
        _ => Map::new(),
    };
    let text = |text: &str| strings.text(text);
    match (&service.health, stated) {
        (platform::Health::Probe(probe), _) => Health::Probe(Probe {
            action: probe.action.map(text),
            test: probe.test.iter().map(|it| text(it)).collect(),
            timing: probe.timing,
            recipe: probe.recipe,
        }),
        (platform::Health::Verbatim(action, timing), Some(table)) => Health::Stated {
            action: action.as_ref().map(|it| it.map(text)),
            timing: Some(*timing),
            compose: compose(table),
        },
        (_, Some(table)) => Health::Stated { action: None, timing: None, compose: compose(table) },
        (platform::Health::Image, None) => Health::OfImage,
        (platform::Health::None | platform::Health::Verbatim(..), None) => Health::Unknown,
    }
}

/// The stated policy; a job without one is not restarted.
fn restart(service: &Service, strings: &Strings) -> Option<Written<RestartPolicy>> {
    match &service.container.restart {
        Some(restart) => {
            let compose = Value::Text(strings.text(&restart.value.text));
            Some(Written { value: restart.value.policy, compose })
        }
        None if service.gate == Gate::Completed => {
            Some(Written { value: Some(RestartPolicy::No), compose: Value::text("no") })
        }
        None => None,
    }
}

fn facts(platform: &Platform, reader: &Reader<'_>, container: &platform::Container) -> Facts {
    let texts = |list: &[Located<String>]| list.iter().map(|it| reader.strings.text(&it.value)).collect();
    let grants = |list: &[Located<Grant>]| list.iter().map(|it| it.value.clone()).collect();
    let grace = reader.keys.get("stop_grace_period").and_then(Node::as_str);
    Facts {
        user: reader.text("user"),
        hostname: reader.text("hostname"),
        network_mode: container.network_mode.as_ref().map(|it| reader.strings.text(&it.value)),
        exposed: texts(&container.exposed),
        tmpfs: texts(&container.tmpfs),
        configs: grants(&container.configs),
        secrets: grants(&container.secrets),
        limits: container.limits,
        stop_grace_period: grace.and_then(|it| duration::parse_compose(&platform.with_defaults(it))),
        pre_start: reader.hooks("pre_start"),
        post_start: reader.hooks("post_start"),
    }
}
