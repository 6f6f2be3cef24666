//! `[variables]`: the `.env` file.

use super::{Resolver, tables};
use crate::{
    diagnostic::Finding,
    plan::{Generator, VariableOrigin},
    platform::{Located, Variable},
    spec::node::{Entry, Node, Table},
};

pub(super) fn read(resolver: &mut Resolver<'_>) {
    for (name, entry) in tables(resolver.spec, "variables") {
        let Some(table) = entry.node.as_table() else { continue };
        let origin = origin(resolver, name, entry, table);
        let secret = table.get("secret").and_then(Node::as_bool);
        let generated = matches!(origin, VariableOrigin::Generated(_));
        resolver.variables.push(Variable {
            name: Located { value: name.to_owned(), span: entry.key_span },
            description: table.get("description").and_then(Node::as_str).unwrap_or_default().to_owned(),
            origin,
            secret: secret.unwrap_or(generated),
        });
    }
}

fn origin(resolver: &mut Resolver<'_>, name: &str, entry: &Entry, table: &Table) -> VariableOrigin {
    let required = table.get("required").filter(|it| it.as_bool() == Some(true));
    let stated: Vec<_> =
        [required, table.get("default"), table.get("generate")].into_iter().flatten().collect();
    if stated.len() != 1 {
        let fact = if stated.is_empty() { "has no origin" } else { "has more than one origin" };
        let mut finding = Finding::error("variable-origin", format!("variable `{name}` {fact}"))
            .at(entry.key_span, "")
            .help("state exactly one of `default = \"…\"`, `required = true` and `generate = \"hex:32\"`");
        for node in stated.iter().skip(1) {
            finding = finding.at(node.span, "one too many");
        }
        resolver.report(finding);
    }
    if let Some(node) = table.get("generate") {
        let generator = node.as_str().and_then(generator);
        if generator.is_none() {
            resolver.report(
                Finding::error("invalid-value", format!("variable `{name}` cannot be generated like this"))
                    .at(node.span, "not a generator")
                    .help(
                        "write `hex:32` (random bytes) or `alphanumeric:24` (random characters), up to 1024",
                    ),
            );
        }
        return VariableOrigin::Generated(generator.unwrap_or(Generator::Hex(32)));
    }
    match table.get("default") {
        Some(node) => VariableOrigin::Default(scalar_text(node).unwrap_or_default()),
        None => VariableOrigin::Required,
    }
}

fn generator(text: &str) -> Option<Generator> {
    let (kind, size) = text.split_once(':')?;
    let size: u32 = size.parse().ok().filter(|size| (1..=1024).contains(size))?;
    match kind {
        "hex" => Some(Generator::Hex(size)),
        "alphanumeric" => Some(Generator::Alphanumeric(size)),
        _ => None,
    }
}

/// A scalar as Compose would put it into an environment.
pub(super) fn scalar_text(node: &Node) -> Option<String> {
    use crate::spec::node::Value;
    match &node.value {
        Value::String(text) | Value::Datetime(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(boolean) => Some(boolean.to_string()),
        Value::List(_) | Value::Table(_) => None,
    }
}
