//! `[networks]`: what projects share; `[projects.*.networks]`: what one has for itself; and what services join.

use super::{
    Resolver,
    context::{Context, named, texts},
    names,
    names::List,
    tables,
};
use crate::{
    compose::Map,
    diagnostic::{Finding, Subject},
    platform::{Join, JoinedNetwork, Located, Network, NetworkId, ProjectId, compose_value, lints},
    source::Span,
    spec::node::{Entry, Node, Table},
};

pub(super) fn read(resolver: &mut Resolver<'_>) {
    let empty = Table::default();
    let platform = resolver.spec.get("platform").and_then(Node::as_table);
    let platform = platform.and_then(|it| it.get("name")).and_then(Node::as_str).unwrap_or_default();
    for (key, entry) in tables(resolver.spec, "networks") {
        let table = entry.node.as_table().unwrap_or(&empty);
        let name = table.get("name");
        let external = table.get("external").and_then(Node::as_bool) == Some(true);
        // As in Compose: a network of its own gets a name of its own, an external one has its key as its name.
        let unnamed = if external { key.to_owned() } else { format!("{platform}_{key}") };
        let mut keys = keys(table);
        keys.retain(|it, _| !["name", "external"].contains(&it.as_str()));
        resolver.network_ids.insert(key, NetworkId(resolver.networks.len()));
        resolver.networks.push(Network {
            key: Located { value: key.to_owned(), span: entry.key_span },
            name: located_name(name, entry, unnamed),
            external,
            keys,
        });
    }
}

/// The networks that a project declares for itself: its `networks` if that is a table.
pub(super) fn private(project: &Table, project_name: &str) -> Vec<Network> {
    let empty = Table::default();
    let networks = tables(project, "networks").map(|(key, entry)| {
        let table = entry.node.as_table().unwrap_or(&empty);
        Network {
            key: Located { value: key.to_owned(), span: entry.key_span },
            name: located_name(table.get("name"), entry, format!("{project_name}_{key}")),
            external: false,
            keys: keys(table),
        }
    });
    networks.collect()
}

fn located_name(stated: Option<&Node>, entry: &Entry, unnamed: String) -> Located<String> {
    let text = stated.and_then(|it| Some((it.as_str()?.to_owned(), it.span)));
    let (value, span) = text.unwrap_or((unnamed, entry.key_span));
    Located { value, span }
}

fn keys(network: &Table) -> Map {
    network.iter().map(|(key, entry)| (key.to_owned(), compose_value(&entry.node))).collect()
}

/// The networks that a service joins: its own, else those that the project lists, else the one that Compose makes for the
/// project.
pub(super) fn joined(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<Join> {
    let own = context.get("networks");
    let inherited =
        || resolver.table_of(context.project)?.get("networks").filter(|it| it.as_list().is_some());
    let Some(node) = own.or_else(inherited).filter(|it| it.as_list().is_some() || it.as_table().is_some())
    else {
        return vec![Join {
            network: JoinedNetwork::Default(context.project),
            aliases: Vec::new(),
            span: context.key_span,
        }];
    };
    let mut joins: Vec<Join> = Vec::new();
    for (name, span) in named(Some(node)) {
        let Some(network) = find(resolver, context, name, span, own.is_some()) else { continue };
        let options = node.as_table().and_then(|it| it.get(name)).and_then(Node::as_table);
        let aliases =
            texts(options.and_then(|it| it.get("aliases"))).into_iter().map(|it| it.value).collect();
        if !joins.iter().any(|it| it.network == network) {
            joins.push(Join { network, aliases, span });
        }
    }
    joins
}

fn find(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    name: &str,
    span: Span,
    own: bool,
) -> Option<JoinedNetwork> {
    let private = &resolver.projects[context.project.index()].networks;
    let private = private.iter().position(|it| it.key.value == name && name != "default");
    if let Some(position) = private {
        return Some(JoinedNetwork::Private(context.project, position));
    }
    if let Some(id) = resolver.network_ids.get(name) {
        return Some(JoinedNetwork::Shared(*id));
    }
    if name == "default" {
        return Some(JoinedNetwork::Default(context.project));
    }
    // A project's list is read once for each of its services, and reported once.
    if own || resolver.reported_places.insert(span) {
        let finding = if own {
            undefined(resolver, context.project, context.subject(), name, span)
        } else {
            let project = resolver.projects[context.project.index()].key.value.clone();
            undefined(resolver, context.project, Subject::Project(project), name, span)
                .concerning(context.subject())
        };
        resolver.report(finding);
    }
    None
}

/// The networks of a project whose services all name their own: these have not been checked yet.
pub(super) fn check_projects(resolver: &mut Resolver<'_>) {
    for (project, entry) in tables(resolver.spec, "projects") {
        let Some(&id) = resolver.project_ids.get(project) else { continue };
        let list = entry.node.as_table().and_then(|it| it.get("networks")).and_then(Node::as_list);
        for node in list.unwrap_or_default() {
            let Some(name) = node.as_str() else { continue };
            let known = name == "default" || resolver.network_ids.contains_key(name);
            if !known && resolver.reported_places.insert(node.span) {
                let finding = undefined(resolver, id, Subject::Project(project.to_owned()), name, node.span);
                resolver.report(finding);
            }
        }
    }
}

fn undefined(
    resolver: &Resolver<'_>,
    project: ProjectId,
    subject: Subject,
    name: &str,
    span: Span,
) -> Finding {
    let finding = Finding::about(
        &lints::UNDEFINED_NETWORK,
        subject,
        "",
        format!(" joins network `{name}`, which is not declared"),
    )
    .at(span, "no such network");
    let private = resolver.closest(List::Section(project, "networks"), name);
    match private.or_else(|| resolver.closest(List::Top("networks"), name)) {
        Some(meant) => names::ask(finding, span, meant),
        None => finding.help(format!("declare it: `[networks.{name}]`")),
    }
}
