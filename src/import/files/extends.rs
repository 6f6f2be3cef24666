//! `extends`: a service is merged over another, of the same file or of another one (`loader/extends.go` of compose-go 2.16.1).

use super::{
    Role,
    load::{Loader, Scope, circle},
    merge::{Long, Merger},
    path::{is_fixed, is_remote, joined, parent},
    tag::Tags,
};
use crate::yaml::{Pair, Value, Yaml};

/// The service that another extends.
struct Base<'y> {
    service: &'y str,
    /// The file it is in, if that is another one.
    file: Option<&'y Yaml>,
}

/// A service on the way from the one that extends to the last that is extended.
type Link = (usize, String);

impl Loader<'_, '_, '_> {
    /// Merges every service of a file over what it extends.
    pub(super) fn extend(&mut self, tree: &mut Yaml, scope: Scope<'_>, tags: &Tags) {
        let Some(services) = tree.get("services").filter(|it| it.as_map().is_some()).cloned() else { return };
        let Value::Map(pairs) = &mut tree.value else { return };
        let Some(Pair { node, .. }) = pairs.iter_mut().find(|it| it.key == "services") else { return };
        let Value::Map(pairs) = &mut node.value else { return };
        for pair in pairs.iter_mut().filter(|it| it.node.get("extends").is_some()) {
            if let Some(service) = self.extended(&services, &pair.key, scope, tags, &mut Vec::new()) {
                pair.node = service;
            }
        }
    }

    /// A service merged over what it extends.
    fn extended(
        &mut self,
        services: &Yaml,
        name: &str,
        scope: Scope<'_>,
        tags: &Tags,
        chain: &mut Vec<Link>,
    ) -> Option<Yaml> {
        let mut service = services.get(name)?.clone();
        let Some(extends) = take(&mut service, "extends") else { return Some(service) };
        let Some(base) = Base::of(&extends) else {
            self.leaves
                .refuse(&extends, "it names no service, or has another form than `docker compose` reads");
            return Some(service);
        };
        if let Some(text) = base.file {
            let text = text.as_str().unwrap_or_default();
            if let Some(why) = unreadable(text) {
                self.leaves.refuse(&extends, why);
                return Some(service);
            }
        }
        let link = (scope.file, name.to_owned());
        if chain.contains(&link) {
            let here = scope.file;
            let files = self.files;
            let names = chain.iter().map(|(file, name)| {
                let of = if *file == here {
                    String::new()
                } else {
                    format!(" of `{}`", files[*file].source.path())
                };
                format!("`{name}`{of}")
            });
            self.fault(extends.span, circle(names, "extends", &format!("`{name}`")));
            return None;
        }
        chain.push(link);
        self.leaves.drop(&extends, "what it inherits is stated in the service");
        let long = match &base {
            _ if scope.is_extended => Long::Both,
            Base { file: Some(_), .. } => Long::Base,
            Base { file: None, .. } => Long::Neither,
        };
        let base = self.base(services, &base, name, &extends, scope, tags, chain);
        chain.pop();
        let mut base = base?;
        if base.is_null() {
            return Some(service);
        }
        tags.apply(&mut base, &["services", name], self.leaves, long != Long::Neither);
        let span = service.span;
        let merged = Merger::new(self.leaves, &["services", name], long).merge(base, service);
        Some(Yaml { span, ..merged })
    }

    /// The service that another extends, merged over what it extends itself.
    #[expect(clippy::too_many_arguments, reason = "where it is, and what extends it")]
    fn base(
        &mut self,
        services: &Yaml,
        base: &Base<'_>,
        name: &str,
        extends: &Yaml,
        scope: Scope<'_>,
        tags: &Tags,
        chain: &mut Vec<Link>,
    ) -> Option<Yaml> {
        let Some(file) = base.file else {
            if services.get(base.service).is_none() {
                let file = self.name(scope.file);
                self.fault(extends.span, missing(name, base.service, file));
                return None;
            }
            self.extended.entry(scope.file).or_default().insert(base.service.to_owned());
            return self.extended(services, base.service, scope, tags, chain);
        };
        let text = file.as_str().unwrap_or_default();
        let path = joined(scope.directory, text);
        let found = self.file(&path, Role::Referred, file.span, &format!("extends `{text}`"))?;
        self.extended.entry(found).or_default().insert(base.service.to_owned());
        let scope = Scope { file: found, directory: parent(&path), is_extended: true };
        let (tree, tags) = self.tree(scope)?;
        let services = tree.get("services").filter(|it| it.get(base.service).is_some());
        let Some(services) = services else {
            let file = self.name(found);
            self.fault(extends.span, missing(name, base.service, file));
            return None;
        };
        self.extended(services, base.service, scope, &tags, chain)
    }
}

impl<'y> Base<'y> {
    fn of(extends: &'y Yaml) -> Option<Self> {
        if let Some(service) = extends.as_str() {
            return Some(Self { service, file: None });
        }
        let file = extends.get("file").filter(|it| !it.is_null());
        if file.is_some_and(|it| it.as_str().is_none()) {
            return None;
        }
        Some(Self { service: extends.get("service")?.as_str()?, file })
    }
}

/// Why a file that is named is not read.
pub(super) fn unreadable(path: &str) -> Option<&'static str> {
    if path.contains('$') {
        Some("a variable says which file it is: name the file")
    } else if is_remote(path) {
        Some(
            "a file that is not on this machine is not read: put a copy beside the Compose file and name that",
        )
    } else if is_fixed(path) {
        Some(
            "a path from the root of a file system is right on one machine only: name the file by its way from here",
        )
    } else {
        None
    }
}

fn missing(name: &str, service: &str, file: &str) -> String {
    format!("`{name}` extends `{service}`, which is not in `{file}`")
}

/// Takes an entry out of a map.
pub(super) fn take(node: &mut Yaml, key: &str) -> Option<Yaml> {
    let Value::Map(pairs) = &mut node.value else { return None };
    let position = pairs.iter().position(|it| it.key == key)?;
    Some(pairs.remove(position).node)
}
