//! What a service table says of its container, as far as a health recipe asks.

use super::{
    Resolver,
    context::{Context, texts},
    environment,
};
use crate::{
    compose::interpolation,
    recipe::Container,
    spec::node::{Node, Value},
};

pub(super) fn read(resolver: &Resolver<'_>, context: &Context<'_>) -> Container {
    let texts: Vec<_> = ["entrypoint", "command"].iter().flat_map(|key| texts(context.get(key))).collect();
    Container {
        image: context.get("image").and_then(Node::as_str).map(|it| resolver.with_defaults(it).into_owned()),
        environment: environment::values(resolver, context),
        passed_on: passed_on(context),
        words: Container::words(texts.iter().map(|it| it.value.as_str())),
        has_env_file: context.get("env_file").is_some(),
        is_built: context.get("build").is_some(),
        mounts: mounts(context),
    }
}

/// A text with its variables replaced by their defaults; none where one of them has no default.
pub(super) fn known(resolver: &Resolver<'_>, text: &str) -> Option<String> {
    let expanded = interpolation::read(text).ok()?.expand(&|name| resolver.default_of(name));
    let is_open = expanded.variables.iter().any(|(start, end, _)| start == end);
    (!is_open).then_some(expanded.text)
}

/// Variables in a list of `environment` that have no value there.
fn passed_on(context: &Context<'_>) -> Vec<String> {
    let items = context.get("environment").and_then(Node::as_list).unwrap_or_default();
    let names = items.iter().filter_map(Node::as_str).filter(|it| !it.contains('='));
    names.map(str::to_owned).collect()
}

/// Where volumes, configs and secrets appear in the container.
fn mounts(context: &Context<'_>) -> Vec<String> {
    let mut mounts = Vec::new();
    for key in ["volumes", "configs", "secrets"] {
        for node in context.get(key).and_then(Node::as_list).unwrap_or_default() {
            match &node.value {
                Value::Table(table) => {
                    mounts.extend(table.get("target").and_then(Node::as_str).map(str::to_owned));
                }
                Value::String(text) if key == "volumes" => {
                    // `./a:/b:ro`, `C:\a:/b`, `${DIR:-./a}:/b`: the target is the last part that is an absolute path.
                    let parts = text.rsplit(':').map(|it| it.rsplit('}').next().unwrap_or(it));
                    mounts.extend(parts.map(str::to_owned).find(|it| it.starts_with('/')));
                }
                Value::String(text) if key == "configs" => mounts.push(format!("/{text}")),
                _ => {}
            }
        }
    }
    mounts
}
