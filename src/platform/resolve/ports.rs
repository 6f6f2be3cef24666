//! `ports`, in both forms.

use super::{Resolver, context::Context, variables::scalar_text};
use crate::{
    compose::ports::{Port, read_long, read_short},
    diagnostic::Finding,
    platform::Located,
    spec::node::{Node, Value},
};

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<Located<Port>> {
    let mut found = Vec::new();
    for node in context.get("ports").and_then(Node::as_list).unwrap_or_default() {
        if let Some(port) = port(resolver, node) {
            found.push(Located { value: port, span: node.span });
            continue;
        }
        // A variable that nobody declares may hold anything.
        if !scalar_text(node).is_some_and(|it| it.contains('$')) {
            resolver.report(
                Finding::error("malformed-value", format!("`{}` publishes something that is not a port", context.id))
                    .about(&context.id)
                    .at(node.span, "not a port")
                    .help("write it as `\"8080:80\"`, `\"127.0.0.1:8080:80/tcp\"` or `{ target = 80, published = \"8080\" }`"),
            );
        }
    }
    found
}

fn port(resolver: &Resolver<'_>, node: &Node) -> Option<Port> {
    let value = |name: &str| resolver.default_of(name);
    match &node.value {
        Value::Table(table) => {
            let text = |key| table.get(key).and_then(scalar_text);
            read_long(
                &text("target")?,
                text("published").as_deref(),
                text("host_ip").as_deref(),
                text("protocol").as_deref(),
                &value,
            )
        }
        _ => read_short(&scalar_text(node)?, &value),
    }
}

/// The ports that can be read, without a word about the others.
pub(super) fn read_silently(resolver: &Resolver<'_>, context: &Context<'_>) -> Vec<Port> {
    let items = context.get("ports").and_then(Node::as_list).unwrap_or_default();
    items.iter().filter_map(|it| port(resolver, it)).collect()
}
