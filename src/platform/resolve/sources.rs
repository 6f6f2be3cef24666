//! Named volumes, configs and secrets that services mount: their project must declare them.

use super::{Resolver, names, tables};
use crate::{
    compose::mount,
    diagnostic::Finding,
    platform::{grant_source, mount_source},
    source::Span,
    spec::node::{Node, Table},
};

/// Reports those that it does not.
pub(super) fn check(resolver: &mut Resolver<'_>, project_key: &str, project: &Table) {
    if let Some(defaults) = project.get("defaults").and_then(Node::as_table) {
        check_mounts(resolver, project, defaults, &format!("`defaults` of project `{project_key}`"), None);
    }
    for (service, entry) in tables(project, "services") {
        let Some(table) = entry.node.as_table() else { continue };
        let id = format!("{project_key}/{service}");
        check_mounts(resolver, project, table, &format!("`{id}`"), Some(&id));
    }
}

/// `who` is how a message begins; `subject` the service that the finding is about.
fn check_mounts(
    resolver: &mut Resolver<'_>,
    project: &Table,
    table: &Table,
    who: &str,
    subject: Option<&str>,
) {
    // Containers of `pre_start` mount what they name themselves.
    for hook in table.get("pre_start").and_then(Node::as_list).unwrap_or_default() {
        if let Some(hook) = hook.as_table() {
            check_mounts(resolver, project, hook, who, subject);
        }
    }
    for key in ["volumes", "configs", "secrets"] {
        let declared = project.get(key).and_then(Node::as_table);
        for node in table.get(key).and_then(Node::as_list).unwrap_or_default() {
            let Some(name) = (if key == "volumes" { volume_name(node) } else { source_name(node) }) else {
                continue;
            };
            if declared.is_some_and(|it| it.entry(name).is_some()) {
                continue;
            }
            let finding = undeclared(&format!("{who} mounts"), key, name, node.span, Some(project));
            resolver.report(match subject {
                Some(id) => finding.about(id),
                None => finding,
            });
        }
    }
}

/// Something of a section of the project, `secrets`, that the section does not have. `fact` is how the message begins.
pub(super) fn undeclared(fact: &str, key: &str, name: &str, span: Span, project: Option<&Table>) -> Finding {
    let singular = key.trim_end_matches('s');
    let (lint, help) = match key {
        "volumes" => (
            "undefined-volume",
            format!(
                "declare it in the project: `volumes = {{ {name} = {{}} }}`; a directory starts with `./`"
            ),
        ),
        "models" => (
            "unknown-reference",
            format!("declare it in the project: `models = {{ {name} = {{ model = \"ai/smollm2\" }} }}`"),
        ),
        "configs" => ("undefined-config", "declare it in the project's `configs`".to_owned()),
        _ => ("undefined-secret", "declare it in the project's `secrets`".to_owned()),
    };
    let known = project.into_iter().flat_map(|it| tables(it, key)).map(|(name, _)| name);
    let message = format!("{fact} {singular} `{name}`, which its project does not declare");
    Finding::error(lint, message).at(span, format!("no such {singular}")).help(
        match names::closest(name, known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => help,
        },
    )
}

fn volume_name(node: &Node) -> Option<&str> {
    let source = mount_source(node)?;
    let is_volume = match node.as_table() {
        Some(table) => table.get("type").and_then(Node::as_str) == Some("volume"),
        None => !mount::is_path(source) && !source.contains(['/', '\\']),
    };
    (is_volume && !source.contains('$')).then_some(source)
}

fn source_name(node: &Node) -> Option<&str> {
    grant_source(node).filter(|it| !it.contains('$'))
}
