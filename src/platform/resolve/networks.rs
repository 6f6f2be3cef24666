//! `[networks]`: what the scripts own, and what services join.

use super::{
    Resolver,
    context::{Context, named, texts},
    names,
    names::List,
    tables,
};
use crate::{
    compose::{Map, interpolation},
    diagnostic::{Finding, Subject},
    platform::{Join, JoinedNetwork, Located, Network, NetworkId, compose_value, lints},
    source::Span,
    spec::node::{Node, Table},
};

pub(super) fn read(resolver: &mut Resolver<'_>) {
    let empty = Table::default();
    for (key, entry) in tables(resolver.spec, "networks") {
        let table = entry.node.as_table().unwrap_or(&empty);
        let name = table.get("name");
        if let Some(node) = name
            && let Some(text) = node.as_str()
            && !interpolation::read(text).is_ok_and(|it| it.is_literal())
        {
            resolver.report(
                Finding::about(
                    &lints::INTERPOLATED_NAME,
                    Subject::Network(key.to_owned()),
                    "the name of ",
                    " contains a variable",
                )
                .at(node.span, "the scripts create it under this name")
                .help("write the name out, so that every project and every script means the same network"),
            );
        }
        let text = name.and_then(Node::as_str).unwrap_or(key);
        let keys: Map = table
            .iter()
            .filter(|(it, _)| *it != "name")
            .map(|(it, entry)| (it.to_owned(), compose_value(&entry.node)))
            .collect();
        resolver.network_ids.insert(key, NetworkId(resolver.networks.len()));
        resolver.networks.push(Network {
            key: Located { value: key.to_owned(), span: entry.key_span },
            name: Located { value: text.to_owned(), span: name.map_or(entry.key_span, |it| it.span) },
            keys,
        });
    }
}

/// The networks that a service joins: its own, else the project's, else the one that Compose makes for the project.
pub(super) fn joined(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<Join> {
    let own = context.get("networks");
    let inherited = || resolver.table_of(context.project)?.get("networks");
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
    if let Some(id) = resolver.network_ids.get(name) {
        return Some(JoinedNetwork::Owned(*id));
    }
    if name == "default" {
        return Some(JoinedNetwork::Default(context.project));
    }
    // A project's list is read once for each of its services, and reported once.
    if own || resolver.reported_places.insert(span) {
        let finding = if own {
            undefined(resolver, context.subject(), name, span)
        } else {
            let project = resolver.projects[context.project.index()].key.value.clone();
            undefined(resolver, Subject::Project(project), name, span).concerning(context.subject())
        };
        resolver.report(finding);
    }
    None
}

/// The networks of a project whose services all name their own: nobody has looked at these yet.
pub(super) fn check_projects(resolver: &mut Resolver<'_>) {
    for (project, entry) in tables(resolver.spec, "projects") {
        let list = entry.node.as_table().and_then(|it| it.get("networks")).and_then(Node::as_list);
        for node in list.unwrap_or_default() {
            let Some(name) = node.as_str() else { continue };
            let known = name == "default" || resolver.network_ids.contains_key(name);
            if !known && resolver.reported_places.insert(node.span) {
                let finding = undefined(resolver, Subject::Project(project.to_owned()), name, node.span);
                resolver.report(finding);
            }
        }
    }
}

fn undefined(resolver: &Resolver<'_>, subject: Subject, name: &str, span: Span) -> Finding {
    let finding = Finding::about(
        &lints::UNDEFINED_NETWORK,
        subject,
        "",
        format!(" joins network `{name}`, which is not declared"),
    )
    .at(span, "no such network");
    match resolver.closest(List::Top("networks"), name) {
        Some(meant) => names::ask(finding, span, meant),
        None => finding.help(format!("declare it: `[networks.{name}]`")),
    }
}
