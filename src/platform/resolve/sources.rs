//! Named volumes, configs and secrets that services mount: their project must declare them.

use super::{Resolver, names::List, tables};
use crate::{
    compose::{interpolation, mount::Mount},
    diagnostic::{Finding, Subject},
    platform::{Grant, ProjectId, lints},
    source::Span,
    spec::node::{Node, Table},
};

/// Reports those that are not declared.
pub(super) fn check(resolver: &mut Resolver<'_>, id: ProjectId, project: &Table) {
    let project_key = resolver.projects[id.index()].key.value.clone();
    if let Some(defaults) = project.get("defaults").and_then(Node::as_table) {
        let subject = Subject::Defaults { project: project_key.clone() };
        check_mounts(resolver, project, defaults, &Who { project: id, subject, verb: MOUNTS });
    }
    for (service, entry) in tables(project, "services") {
        let Some(table) = entry.node.as_table() else { continue };
        let subject = Subject::service(&project_key, service);
        check_mounts(resolver, project, table, &Who { project: id, subject, verb: MOUNTS });
    }
}

/// Who uses something that a project should declare, and how: how a message begins.
pub(super) struct Who {
    pub(super) project: ProjectId,
    pub(super) subject: Subject,
    pub(super) verb: &'static str,
}

const MOUNTS: &str = "mounts";

fn check_mounts(resolver: &mut Resolver<'_>, project: &Table, table: &Table, who: &Who) {
    // Containers of `pre_start` mount what they name themselves.
    for hook in table.get("pre_start").and_then(Node::as_list).unwrap_or_default() {
        if let Some(hook) = hook.as_table() {
            check_mounts(resolver, project, hook, who);
        }
    }
    for key in ["volumes", "configs", "secrets"] {
        let declared = project.get(key).and_then(Node::as_table);
        for node in table.get(key).and_then(Node::as_list).unwrap_or_default() {
            let name = if key == "volumes" {
                Mount::of(node).and_then(|it| it.volume().map(str::to_owned))
            } else {
                Grant::of(node).map(|it| it.source).filter(|it| interpolation::is_literal(it))
            };
            let Some(name) = name.filter(|it| declared.is_none_or(|all| all.entry(it).is_none())) else {
                continue;
            };
            let finding = undeclared(resolver, who, key, &name, node.span);
            resolver.report(finding);
        }
    }
}

/// Something of a section of the project, `secrets`, that the section does not have.
pub(super) fn undeclared(
    resolver: &Resolver<'_>,
    who: &Who,
    key: &'static str,
    name: &str,
    span: Span,
) -> Finding {
    let singular = key.trim_end_matches('s');
    let (lint, help) = match key {
        "volumes" => (
            &lints::UNDEFINED_VOLUME,
            format!(
                "declare it in the project: `volumes = {{ {name} = {{}} }}`; a directory starts with `./`"
            ),
        ),
        "models" => (
            &lints::UNKNOWN_REFERENCE,
            format!("declare it in the project: `models = {{ {name} = {{ model = \"ai/smollm2\" }} }}`"),
        ),
        "configs" => (&lints::UNDEFINED_CONFIG, "declare it in the project's `configs`".to_owned()),
        _ => (&lints::UNDEFINED_SECRET, "declare it in the project's `secrets`".to_owned()),
    };
    let Who { project, subject, verb } = who;
    let fact = format!(" {verb} {singular} `{name}`, which its project does not declare");
    Finding::about(lint, subject.clone(), "", fact).at(span, format!("no such {singular}")).help(
        match resolver.closest(List::Section(*project, key), name) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => help,
        },
    )
}
