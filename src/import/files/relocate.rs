//! Paths of a file in another directory, as seen from that of the project: the table of compose-go 2.16.1, which Compose 5.6 is built
//! with (`paths/resolve.go`).

use super::{
    path::{is_fixed, is_remote_context, joined},
    rule::found,
    variable,
};
use crate::{
    compose::mount::{Mount, MountKind, is_path},
    import::leaf::Leaves,
    yaml::{Pair, Value, Yaml},
};

/// What a path is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// A text that is one, or a list of such.
    Path,
    /// A directory, or a repository.
    Context,
    /// A map of directories and repositories, or a list of `name=directory`.
    Contexts,
    /// A map of keys, or a list of `name=path`.
    Keys,
    /// A mount, in the short or the long form.
    Mount,
    /// A volume that may be a directory of the host.
    Volume,
}

const PATHS: &[(&str, Holds)] = &[
    ("configs.*.file", Holds::Path),
    ("secrets.*.file", Holds::Path),
    ("services.*.build", Holds::Context),
    ("services.*.build.additional_contexts", Holds::Contexts),
    ("services.*.build.context", Holds::Context),
    ("services.*.build.ssh", Holds::Keys),
    ("services.*.develop.watch.*.path", Holds::Path),
    ("services.*.env_file", Holds::Path),
    ("services.*.env_file.*", Holds::Path),
    ("services.*.env_file.*.path", Holds::Path),
    ("services.*.label_file", Holds::Path),
    ("services.*.label_file.*", Holds::Path),
    ("services.*.pre_start.*.env_file", Holds::Path),
    ("services.*.pre_start.*.env_file.*", Holds::Path),
    ("services.*.pre_start.*.env_file.*.path", Holds::Path),
    ("services.*.pre_start.*.label_file", Holds::Path),
    ("services.*.pre_start.*.label_file.*", Holds::Path),
    ("services.*.pre_start.*.volumes.*", Holds::Mount),
    ("services.*.volumes.*", Holds::Mount),
    ("volumes.*", Holds::Volume),
];

/// Rewrites the paths of a file for a project that sees its directory as this.
pub(super) fn relocate(tree: &mut Yaml, directory: &str, leaves: &mut Leaves<'_>) {
    if directory != "." {
        Relocation { directory, leaves }.node(tree, &mut Vec::new());
    }
}

struct Relocation<'d, 'l, 's> {
    directory: &'d str,
    leaves: &'l mut Leaves<'s>,
}

impl Relocation<'_, '_, '_> {
    fn node(&mut self, node: &mut Yaml, path: &mut Vec<String>) {
        match (found(PATHS, path), &mut node.value) {
            (Some(Holds::Path), Value::String(text)) => {
                let moved = self.moved(text, |_| true);
                self.set(node, moved);
            }
            (Some(Holds::Context), Value::String(text)) => {
                let moved = self.moved(text, |it| !is_remote_context(it));
                self.set(node, moved);
            }
            (Some(Holds::Contexts), Value::Map(_) | Value::List(_)) => {
                self.values(node, &|it| !is_remote_context(it));
            }
            (Some(Holds::Keys), Value::Map(_) | Value::List(_)) => self.values(node, &|_| true),
            (Some(Holds::Mount), Value::String(text)) => {
                let moved = self.mount(text);
                self.set(node, moved);
            }
            (Some(Holds::Mount), Value::Map(_)) => {
                let kind = node.get("type").and_then(Yaml::as_str);
                if kind == Some("bind") {
                    self.entry(node, &["source"]);
                }
            }
            (Some(Holds::Volume), Value::Map(_)) => {
                let option = |key| node.get("driver_opts").and_then(|it| it.get(key)).and_then(Yaml::as_str);
                let is_bind = option("o") == Some("bind");
                if is_bind && node.get("driver").and_then(Yaml::as_str) == Some("local") {
                    self.entry(node, &["driver_opts", "device"]);
                }
            }
            (_, Value::Map(pairs)) => {
                for pair in pairs {
                    path.push(pair.key.clone());
                    self.node(&mut pair.node, path);
                    path.pop();
                }
            }
            (_, Value::List(items)) => {
                path.push("[]".to_owned());
                for item in items {
                    self.node(item, path);
                }
                path.pop();
            }
            _ => {}
        }
    }

    /// The text of an entry.
    fn entry(&mut self, node: &mut Yaml, keys: &[&str]) {
        if let Some((key, rest)) = keys.split_first() {
            return if let Some(node) = node.get_mut(key) {
                self.entry(node, rest);
            };
        }
        if let Some(text) = node.as_str() {
            let moved = self.moved(text, |_| true);
            self.set(node, moved);
        }
    }

    /// The values of a map, or of a list of `name=value`.
    fn values(&mut self, node: &mut Yaml, is_local: &dyn Fn(&str) -> bool) {
        match &mut node.value {
            Value::Map(pairs) => {
                for Pair { node, .. } in pairs {
                    let moved = node.as_str().and_then(|it| self.moved(it, is_local));
                    self.set(node, moved);
                }
            }
            Value::List(items) => {
                for item in items {
                    let pair = item.as_str().and_then(|it| it.split_once('='));
                    let moved = pair.and_then(|(name, value)| {
                        Some(self.moved(value, is_local)?.with(|it| format!("{name}={it}")))
                    });
                    self.set(item, moved);
                }
            }
            _ => {}
        }
    }

    /// The short form of a mount.
    fn mount(&self, text: &str) -> Option<Moved> {
        let mount = Mount::parse_short(text)?;
        let source = mount.source?;
        if mount.kind == Some(MountKind::Volume) {
            return None;
        }
        let rest = &text[source.len()..];
        let moved = self.moved(&source, is_path)?;
        // A source that does not begin like a path is the name of a volume.
        Some(moved.with(|it| match it {
            _ if is_path(&it) || it.starts_with('$') => format!("{it}{rest}"),
            _ => format!("./{it}{rest}"),
        }))
    }

    /// A path from the directory of the project; none where it is the same. `is_local` says whether a text is a path at all.
    fn moved(&self, text: &str, is_local: impl Fn(&str) -> bool) -> Option<Moved> {
        if text.is_empty() || is_fixed(text) || !is_local(text) && !text.starts_with('$') {
            return None;
        }
        if text.starts_with('$') && !text.starts_with("$$") {
            return variable::moved(text, self.directory, is_local);
        }
        Some(Moved { text: joined(self.directory, text), variable: None })
    }

    fn set(&mut self, node: &mut Yaml, moved: Option<Moved>) {
        let Some(Moved { text, variable }) = moved else { return };
        let directory = self.directory;
        self.leaves.reword(
            node,
            match variable {
                None => format!("`{text}`, as seen from the project's directory"),
                Some(name) => format!(
                    "`{text}`: a relative path in `{name}` counts from the project's directory, not from `{directory}`"
                ),
            },
        );
        node.value = Value::String(text);
    }
}

/// A path that is another from the directory of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) text: String,
    /// The variable that it begins with.
    pub(super) variable: Option<String>,
}

impl Moved {
    fn with(self, change: impl FnOnce(String) -> String) -> Self {
        Self { text: change(self.text), ..self }
    }
}
