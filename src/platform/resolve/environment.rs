//! `environment`: the named blocks that a service takes, then its own entries over them.

use indexmap::IndexMap;

use super::{Resolver, context::Context, names, names::List, read};
use crate::{
    compose::pair,
    diagnostic::Finding,
    platform::{EnvironmentEntry, lints},
    source::Span,
    spec::node::{Node, Table, Value},
};

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<EnvironmentEntry> {
    let mut entries: IndexMap<String, (Option<String>, Span)> = IndexMap::new();
    for node in context.get("environments").and_then(Node::as_list).unwrap_or_default() {
        let Some(name) = node.as_str() else { continue };
        match resolver.environments.get(name) {
            Some(block) => add_map(&mut entries, block),
            None => unknown_block(resolver, context, name, node.span),
        }
    }
    match context.get("environment").map(|it| &it.value) {
        Some(Value::Table(table)) => add_map(&mut entries, table),
        Some(Value::List(items)) => {
            for node in items {
                let Some(text) = node.as_str() else { continue };
                let (name, value) = pair::name_and_value(text);
                entries.insert(name.to_owned(), (value.map(str::to_owned), node.span));
            }
        }
        _ => {}
    }
    entries.into_iter().map(|(name, (value, span))| EnvironmentEntry { name, value, span }).collect()
}

fn add_map(entries: &mut IndexMap<String, (Option<String>, Span)>, table: &Table) {
    entries.reserve(table.len());
    for (name, entry) in table.iter() {
        entries.insert(name.to_owned(), (read::text(&entry.node), entry.node.span));
    }
}

fn unknown_block(resolver: &mut Resolver<'_>, context: &Context<'_>, name: &str, span: Span) {
    let finding = Finding::about(
        &lints::UNKNOWN_REFERENCE,
        context.subject(),
        "",
        format!(" uses the environment `{name}`, which is not declared"),
    )
    .at(span, "no such environment");
    resolver.report(match resolver.closest(List::Top("environments"), name) {
        Some(meant) => names::ask(finding, span, meant),
        None => finding.help(format!("declare it: `[environments.{name}]`")),
    });
}
