//! Files and directories that Compose files name. If one is missing, Docker creates an empty directory for it, or fails
//! in the middle of a start.

use std::collections::HashMap;

use super::{NeededFile, NeededFileKind, ServiceIndex};
use crate::{
    compose::mount::{Mount, MountKind},
    platform::{Grant, Located, Platform, Service},
    spec::node::{Node, Table},
};

/// Collects the files of services, each file once for each kind of use.
pub(super) struct NeededFiles<'p> {
    platform: &'p Platform,
    found: Vec<NeededFile>,
    known: HashMap<(NeededFileKind, String), usize>,
}

impl<'p> NeededFiles<'p> {
    pub(super) fn new(platform: &'p Platform) -> Self {
        Self { platform, found: Vec::new(), known: HashMap::new() }
    }

    pub(super) fn into_files(self) -> Vec<NeededFile> {
        self.found
    }

    /// Adds what the service at `position` in the plan needs.
    pub(super) fn add(&mut self, service: &Service, position: ServiceIndex) {
        let keys = &service.container.keys;
        for node in list(keys, "volumes") {
            if let Some(path) = mounted(node) {
                self.need(service, position, NeededFileKind::Mount, &path);
            }
        }
        let env_files = keys.get("env_file");
        for node in env_files.and_then(Node::as_list).unwrap_or_default().iter().chain(env_files) {
            if let Some(path) = env_file(node) {
                self.need(service, position, NeededFileKind::EnvFile, path);
            }
        }
        if let Some(context) = keys.get("build").and_then(build_context) {
            self.need(service, position, NeededFileKind::BuildContext, context);
        }
        self.grants(service, position, ("configs", NeededFileKind::Config), &service.container.configs);
        self.grants(service, position, ("secrets", NeededFileKind::Secret), &service.container.secrets);
    }

    fn grants(
        &mut self,
        service: &Service,
        position: ServiceIndex,
        (section, kind): (&str, NeededFileKind),
        grants: &[Located<Grant>],
    ) {
        let declared = self.platform[service.project].section(section);
        for grant in grants {
            let source = declared.and_then(|it| it.get(&grant.value.source)).and_then(Node::as_table);
            if let Some(file) = source.and_then(|it| it.get("file")).and_then(Node::as_str) {
                self.need(service, position, kind, file);
            }
        }
    }

    fn need(&mut self, service: &Service, position: ServiceIndex, kind: NeededFileKind, path: &str) {
        let dir = self.platform[service.project].dir.value.as_str();
        let Some(path) = from_root(dir, &self.platform.template(path)) else { return };
        let at = *self.known.entry((kind, path)).or_insert_with_key(|(kind, path)| {
            self.found.push(NeededFile { kind: *kind, path: path.clone(), services: Vec::new() });
            self.found.len() - 1
        });
        let services = &mut self.found[at].services;
        if !services.contains(&position) {
            services.push(position);
        }
    }
}

fn list<'t>(keys: &'t Table, key: &str) -> &'t [Node] {
    keys.get(key).and_then(Node::as_list).unwrap_or_default()
}

/// The path of a mount from the platform's own files; none for what Docker may create, and for paths of the machine.
fn mounted(node: &Node) -> Option<String> {
    let mount = Mount::of(node)?;
    let source = mount.source.filter(|_| mount.kind == Some(MountKind::Bind))?;
    let bind = node.as_table().and_then(|it| it.get("bind")).and_then(Node::as_table);
    let may_be_made = bind.and_then(|it| it.get("create_host_path")).and_then(Node::as_bool) == Some(true);
    (source.starts_with('.') && !may_be_made).then_some(source)
}

fn env_file(node: &Node) -> Option<&str> {
    match node.as_table() {
        None => node.as_str(),
        Some(table) if table.get("required").and_then(Node::as_bool) == Some(false) => None,
        Some(table) => table.get("path").and_then(Node::as_str),
    }
}

/// The directory that an image is built from; none for a repository.
fn build_context(node: &Node) -> Option<&str> {
    let context = match node.as_table() {
        Some(table) => table.get("context").map_or(Some("."), Node::as_str)?,
        None => node.as_str()?,
    };
    let is_remote = ["://", "git@", "github.com/"].iter().any(|it| context.contains(it));
    (!is_remote).then_some(context)
}

/// A path of a project, relative to the platform's root; none for a path in a home directory.
fn from_root(dir: &str, path: &str) -> Option<String> {
    if path.starts_with(['/', '\\']) || path.as_bytes().get(1) == Some(&b':') {
        return Some(path.to_owned());
    }
    // A variable at the beginning may stand for any path.
    if path.starts_with(['~', '$']) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in dir.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|it| *it != "..") => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    Some(if parts.is_empty() { ".".to_owned() } else { parts.join("/") })
}

#[cfg(test)]
mod tests {
    use super::from_root;

    #[test]
    fn paths_are_relative_to_the_root() {
        let cases = [
            (("app", "./conf"), Some("app/conf")),
            (("app/temporal", "../conf/x.yml"), Some("app/conf/x.yml")),
            ((".", "../outside"), Some("../outside")),
            (("app", "/etc/hosts"), Some("/etc/hosts")),
            (("app", "C:\\data"), Some("C:\\data")),
            (("app", ".."), Some(".")),
            (("app", "./${NAME:-x}/y"), Some("app/${NAME:-x}/y")),
            (("app", "~/x"), None),
            (("app", "${DIR:-/x}"), None),
        ];
        for ((dir, path), expected) in cases {
            assert_eq!(from_root(dir, path).as_deref(), expected, "{dir} {path}");
        }
    }
}
