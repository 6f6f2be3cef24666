//! `[switches]`: which projects a switch of the scripts keeps.

use super::{Resolver, names, names::List, tables};
use crate::{
    diagnostic::{Finding, Subject},
    platform::{Located, ProjectId, Switch, lints},
    spec::node::{Node, Table},
};

pub(super) fn read(resolver: &mut Resolver<'_>) -> Vec<Switch> {
    let mut switches = Vec::new();
    for (key, entry) in tables(resolver.spec, "switches") {
        let Some(table) = entry.node.as_table() else { continue };
        let only = table.get("only").map(|node| projects(resolver, key, node));
        let skip = table.get("skip").map(|node| projects(resolver, key, node));
        let all = (0..resolver.projects.len()).map(ProjectId);
        let kept: Vec<_> = all
            .filter(|id| only.as_ref().is_none_or(|it| it.contains(id)))
            .filter(|id| !skip.as_ref().is_some_and(|it| it.contains(id)))
            .collect();
        if kept.is_empty() && !resolver.projects.is_empty() {
            check_kept(resolver, key, table);
        }
        switches.push(Switch {
            key: Located { value: key.to_owned(), span: entry.key_span },
            description: description(table),
            projects: kept,
        });
    }
    switches
}

/// A switch that leaves nothing to start. If it names something unknown, that was reported already.
fn check_kept(resolver: &mut Resolver<'_>, switch: &str, table: &Table) {
    for (key, fact) in [("only", "keeps no project"), ("skip", "skips every project")] {
        let Some(list) = table.get(key) else { continue };
        let names = list.as_list().unwrap_or_default().iter().filter_map(Node::as_str);
        if names.clone().all(|it| resolver.project_ids.contains_key(it)) {
            resolver.report(
                Finding::about(
                    &lints::MALFORMED_VALUE,
                    Subject::Switch(switch.to_owned()),
                    "",
                    format!(" {fact}: nothing is left to start"),
                )
                .at(list.span, "no project is left")
                .help("name the projects that it keeps in `only`, or those that it leaves out in `skip`"),
            );
        }
    }
}

fn description(table: &Table) -> String {
    table.get("description").and_then(Node::as_str).unwrap_or_default().to_owned()
}

fn projects(resolver: &mut Resolver<'_>, switch: &str, list: &Node) -> Vec<ProjectId> {
    let mut found = Vec::new();
    for node in list.as_list().unwrap_or_default() {
        let Some(name) = node.as_str() else { continue };
        if let Some(id) = resolver.project_ids.get(name) {
            found.push(*id);
            continue;
        }
        let mut finding = Finding::about(
            &lints::UNKNOWN_REFERENCE,
            Subject::Switch(switch.to_owned()),
            "",
            format!(" names no project: `{name}`"),
        )
        .at(node.span, "no such project");
        finding = match resolver.closest(List::Top("projects"), name) {
            Some(meant) => names::ask(finding, node.span, meant),
            None => finding.help(format!("the projects are {}", resolver.projects_in_words())),
        };
        resolver.report(finding);
    }
    found
}
