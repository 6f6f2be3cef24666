//! From a service table to its container: every key of Compose that arcgen reads is read here.

use std::sync::Arc;

use super::{
    Resolver,
    context::{Context, named, texts},
    environment, limits, networks, ports, read,
};
use crate::{
    compose::{
        RestartPolicy,
        command::Command,
        mount::{self, Mount},
        pair,
    },
    platform::{Container, Grant, Located, Restart},
    spec::node::Node,
};

pub(super) fn resolve(resolver: &mut Resolver<'_>, context: &Context<'_>, is_job: bool) -> Container {
    let network_mode = context.text("network_mode");
    let networks = if network_mode.is_some() { Vec::new() } else { networks::joined(resolver, context) };
    let (command, entrypoint) = (context.get("command"), context.get("entrypoint"));
    // A job does not inherit `restart`: a job that is restarted when it has ended never ends.
    let restart = context.entry("restart").filter(|it| !(is_job && it.node.span.is_shared()));
    Container {
        image: context.text("image"),
        name: context.text("container_name"),
        entrypoint: entrypoint.and_then(self::command),
        command: command.and_then(self::command),
        words: texts(command).into_iter().chain(texts(entrypoint)).collect(),
        environment: environment::read(resolver, context),
        ports: ports::read(resolver, context),
        exposed: texts(context.get("expose")),
        mounts: items(context, "volumes", Mount::of),
        tmpfs: tmpfs(context),
        configs: items(context, "configs", Grant::of),
        secrets: items(context, "secrets", Grant::of),
        networks,
        network_mode,
        own_names: own_names(context),
        limits: limits::read_all(context),
        profiles: texts(context.get("profiles")),
        restart: restart.and_then(|it| self::restart(resolver, &it.node)),
        keys: Arc::clone(&context.keys),
    }
}

fn command(node: &Node) -> Option<Located<Command>> {
    let value = match node.as_list() {
        Some(items) => Command::Words(items.iter().filter_map(read::text).collect()),
        None => Command::Line(read::text(node)?),
    };
    Some(Located { value, span: node.span })
}

fn items<T>(context: &Context<'_>, key: &str, of: fn(&Node) -> Option<T>) -> Vec<Located<T>> {
    let items = context.get(key).and_then(Node::as_list).unwrap_or_default();
    items.iter().filter_map(|it| Some(Located { value: of(it)?, span: it.span })).collect()
}

fn tmpfs(context: &Context<'_>) -> Vec<Located<String>> {
    let target = |it: Located<String>| Located { value: mount::tmpfs_target(&it.value).to_owned(), ..it };
    texts(context.get("tmpfs")).into_iter().map(target).collect()
}

/// `hostname`, and the names of `extra_hosts`.
fn own_names(context: &Context<'_>) -> Vec<String> {
    let hostname = context.get("hostname").and_then(Node::as_str).map(str::to_owned);
    let hosts = named(context.get("extra_hosts")).into_iter();
    // A key of a table is the host itself.
    let hosts = hosts.map(|(text, _)| pair::host_and_address(text).map_or(text, |(host, _)| host).to_owned());
    hostname.into_iter().chain(hosts).collect()
}

fn restart(resolver: &Resolver<'_>, node: &Node) -> Option<Located<Restart>> {
    let text = read::text(node)?;
    let policy = RestartPolicy::parse(&resolver.with_defaults(&text));
    Some(Located { value: Restart { text, policy }, span: node.span })
}
