//! Named volumes, configs and secrets that services mount: their project must declare them.

use super::{Resolver, names, tables};
use crate::{
    diagnostic::Finding,
    spec::node::{Node, Table},
};

const SOURCES: [(&str, &str); 3] =
    [("volumes", "undefined-volume"), ("configs", "undefined-config"), ("secrets", "undefined-secret")];

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
    for (key, lint) in SOURCES {
        let declared = project.get(key).and_then(Node::as_table);
        for node in table.get(key).and_then(Node::as_list).unwrap_or_default() {
            let Some(name) = (if key == "volumes" { volume_name(node) } else { source_name(node) }) else {
                continue;
            };
            if declared.is_some_and(|it| it.entry(name).is_some()) {
                continue;
            }
            let known: Vec<_> = tables(project, key).map(|(name, _)| name).collect();
            let singular = key.trim_end_matches('s');
            let help = match names::closest(name, known.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if key == "volumes" => format!(
                    "declare it in the project: `volumes = {{ {name} = {{}} }}`; a directory starts with `./`"
                ),
                None => format!("declare it in the project's `{key}`"),
            };
            let message = format!("{who} mounts {singular} `{name}`, which its project does not declare");
            let finding =
                Finding::error(lint, message).at(node.span, format!("no such {singular}")).help(help);
            resolver.report(match subject {
                Some(id) => finding.about(id),
                None => finding,
            });
        }
    }
}

fn volume_name(node: &Node) -> Option<&str> {
    if let Some(table) = node.as_table() {
        let is_volume = table.get("type").and_then(Node::as_str) == Some("volume");
        let source = table.get("source").and_then(Node::as_str)?;
        return (is_volume && !source.contains('$')).then_some(source);
    }
    let (source, _) = node.as_str()?.split_once(':')?;
    let is_path = source.starts_with(['.', '/', '~', '\\']) || source.contains(['$', '/', '\\']);
    // One letter before a colon is a drive of Windows.
    (!is_path && source.len() > 1).then_some(source)
}

fn source_name(node: &Node) -> Option<&str> {
    node.as_str().or_else(|| node.as_table()?.get("source")?.as_str()).filter(|it| !it.contains('$'))
}
