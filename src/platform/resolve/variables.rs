//! `[variables]`: the `.env` file.

use super::{Resolver, read, tables};
use crate::{
    diagnostic::{Finding, Subject},
    platform::{Generator, Located, Variable, VariableOrigin, lints},
    quote::dotenv_value,
    spec::node::{Node, Table},
};

pub(super) fn read_all(resolver: &mut Resolver<'_>) {
    for (name, entry) in tables(resolver.spec, "variables") {
        resolver.declared.insert(name);
        let Some(table) = entry.node.as_table() else { continue };
        check_default(resolver, name, table);
        let Some(origin) = origin(table) else { continue };
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
    let Some(text) = read::text(node) else { return };
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
        finding.help("releases of Compose disagree about what it means, however it is quoted").help(
            "avoid one of its quotes, backslashes and `$`, or set `required = true` and let people write it into `.env`",
        )
    });
}

/// Where its value comes from; none where what says so cannot be read, which was reported when the spec was parsed.
fn origin(table: &Table) -> Option<VariableOrigin> {
    if let Some(node) = table.get("generate") {
        return Some(VariableOrigin::Generated(Generator::parse(node.as_str()?)?));
    }
    Some(match table.get("default") {
        Some(node) => VariableOrigin::Default(read::text(node)?),
        None => VariableOrigin::Required,
    })
}
