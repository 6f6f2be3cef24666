//! What a service takes of what its project declares: models, and the secrets of its build.

use super::{Resolver, context::Context, names};
use crate::{
    diagnostic::Finding,
    spec::node::{Node, Span, Table},
};

/// `checkConsistency` of compose-go.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    for (name, span) in models(context.get("models")) {
        if !declares(resolver, context, "models", name) {
            report(resolver, context, "models", name, span, "uses model");
        }
    }
    let build = context.get("build").and_then(Node::as_table);
    let secrets = build.and_then(|it| it.get("secrets")).and_then(Node::as_list).unwrap_or_default();
    for node in secrets {
        let source = node.as_str().or_else(|| node.as_table()?.get("source")?.as_str());
        let Some(name) = source.filter(|it| !it.contains('$')) else { continue };
        if !declares(resolver, context, "secrets", name) {
            report(resolver, context, "secrets", name, node.span, "builds with secret");
        }
    }
}

fn models(node: Option<&Node>) -> Vec<(&str, Span)> {
    let Some(node) = node else { return Vec::new() };
    match (node.as_list(), node.as_table()) {
        (Some(items), _) => items.iter().filter_map(|it| Some((it.as_str()?, it.span))).collect(),
        (_, Some(table)) => table.iter().map(|(name, it)| (name, it.key_span)).collect(),
        _ => Vec::new(),
    }
}

fn declared<'a>(resolver: &Resolver<'a>, context: &Context<'_>, key: &str) -> Option<&'a Table> {
    let project = resolver.projects[context.project.index()].key.value.as_str();
    resolver.spec.get("projects")?.as_table()?.get(project)?.as_table()?.get(key)?.as_table()
}

fn declares(resolver: &Resolver<'_>, context: &Context<'_>, key: &str, name: &str) -> bool {
    declared(resolver, context, key).is_some_and(|it| it.entry(name).is_some())
}

fn report(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    key: &'static str,
    name: &str,
    span: Span,
    what: &str,
) {
    let known: Vec<&str> =
        declared(resolver, context, key).into_iter().flat_map(Table::iter).map(|(name, _)| name).collect();
    let (lint, help) = match key {
        "models" => (
            "unknown-reference",
            format!("declare it in the project: `models = {{ {name} = {{ model = \"ai/smollm2\" }} }}`"),
        ),
        _ => ("undefined-secret", format!("declare it in the project's `{key}`")),
    };
    let singular = key.trim_end_matches('s');
    let finding =
        Finding::error(lint, format!("`{}` {what} `{name}`, which its project does not declare", context.id))
            .about(&context.id)
            .at(span, format!("no such {singular}"));
    resolver.report(match names::closest(name, known) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")),
        None => finding.help(help),
    });
}
