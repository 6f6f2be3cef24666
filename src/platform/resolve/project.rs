//! `[projects.*]`: their names and directories, and the ids of their services.

use camino::Utf8PathBuf;

use super::{Resolver, networks, tables};
use crate::{
    diagnostic::Finding,
    platform::{Located, Project, ProjectId, ServiceId, lints},
    spec::node::{Node, Table},
    value::platform_path,
};

/// Keys of a project that are arcgen's own, or that are written in a form of its own.
const OWN_KEYS: &[&str] = &["title", "dir", "name", "networks", "defaults", "services"];

pub(super) fn read_all(resolver: &mut Resolver<'_>) {
    if let Some(node) = resolver.spec.get("projects").filter(|it| it.as_table().is_some_and(Table::is_empty))
    {
        resolver.report(
            Finding::new(&lints::MISSING_KEY, "the spec has no project")
                .at(node.span, "")
                .help("declare one: `[projects.NAME]`, with its `name` and `services`"),
        );
    }
    let mut service_count = 0;
    for (key, entry) in tables(resolver.spec, "projects") {
        let Some(table) = entry.node.as_table() else { continue };
        let id = ProjectId(resolver.projects.len());
        let text = |key| table.get(key).and_then(Node::as_str);
        let place = |key| table.get(key).map_or(entry.key_span, |it| it.span);
        let mut services = Vec::new();
        for (service, service_entry) in tables(table, "services") {
            let Some(service_table) = service_entry.node.as_table() else { continue };
            let service_id = ServiceId(service_count);
            service_count += 1;
            services.push(service_id);
            resolver.service_ids.insert((id, service), service_id);
            resolver.services.push((id, service, service_entry, service_table));
        }
        let mut sections = Table::default();
        for (section, section_entry) in table.iter().filter(|(it, _)| !OWN_KEYS.contains(it)) {
            sections.insert(section, section_entry.key_span, section_entry.node.clone());
        }
        let name = text("name");
        let dir = platform_path(text("dir").unwrap_or(key));
        resolver.project_ids.insert(key, id);
        resolver.projects.push(Project {
            key: Located { value: key.to_owned(), span: entry.key_span },
            name: Located { value: name.unwrap_or(key).to_owned(), span: place("name") },
            title: text("title").unwrap_or(key).to_owned(),
            dir: Located { value: dir.unwrap_or_else(|| Utf8PathBuf::from(".")), span: place("dir") },
            services,
            networks: networks::private(table, name.unwrap_or(key)),
            sections,
        });
    }
}
