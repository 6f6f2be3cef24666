//! `[variables]`: the `.env` file.

use super::{Resolver, tables};
use crate::{
    diagnostic::{Finding, Subject},
    platform::{Generator, Located, Variable, VariableOrigin, lints},
    quote::dotenv_value,
    spec::node::{Node, Table},
};

pub(super) fn read(resolver: &mut Resolver<'_>) {
    for (name, entry) in tables(resolver.spec, "variables") {
        let Some(table) = entry.node.as_table() else { continue };
        let origin = origin(table);
        check_default(resolver, name, table);
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

/// The first start writes it into `.env`.
fn check_default(resolver: &mut Resolver<'_>, name: &str, table: &Table) {
    let Some(node) = table.get("default") else { return };
    let Some(text) = scalar_text(node) else { return };
    if dotenv_value(&text).is_some() {
        return;
    }
    let finding = Finding::new(
        &lints::MALFORMED_VALUE,
        format!("a `.env` file cannot hold the default of variable `{name}`"),
    )
    .concerning(Subject::Variable(name.to_owned()))
    .at(node.span, "");
    resolver.report(if text.contains("${") {
        finding.help("a default is text, nothing in it is expanded: write out what `${` stands for")
    } else {
        finding.help("Compose's releases differ about what it means, whatever quotes it stands in").help(
            "do without one of its quotes, backslashes and `$`, or say `required = true` and let people write it into `.env`",
        )
    });
}

/// What is missing, doubled or malformed was reported when the spec was parsed.
fn origin(table: &Table) -> VariableOrigin {
    if let Some(node) = table.get("generate") {
        return VariableOrigin::Generated(node.as_str().and_then(generator).unwrap_or(Generator::Hex(32)));
    }
    match table.get("default") {
        Some(node) => VariableOrigin::Default(scalar_text(node).unwrap_or_default()),
        None => VariableOrigin::Required,
    }
}

fn generator(text: &str) -> Option<Generator> {
    let (kind, size) = text.split_once(':')?;
    let size: u32 = size.parse().ok()?;
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
