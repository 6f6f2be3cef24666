//! Limits that Compose accepts in two places, and refuses if they differ.

use super::{Resolver, context::Context, read};
use crate::{
    compose::{Size, scalar},
    diagnostic::Finding,
    platform::{Limits, lints},
    spec::node::{Node, Table},
};

/// A key of a service, and the one of `deploy.resources` that says the same.
const PAIRS: &[(&str, &str, &str)] = &[
    ("cpus", "limits", "cpus"),
    ("mem_limit", "limits", "memory"),
    ("pids_limit", "limits", "pids"),
    ("mem_reservation", "reservations", "memory"),
];

/// `checkConsistency` of compose-go. Where `deploy` has the table without the key, Compose reads 0 and refuses that too.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    let Some(resources) = table(context.get("deploy"), "resources") else { return };
    for (key, group, deploy_key) in PAIRS {
        let Some(node) = context.get(key) else { continue };
        let Some(group_node) = resources.get(group) else { continue };
        let Some(group_table) = group_node.as_table() else { continue };
        let other = group_table.get(deploy_key);
        let differ = match other {
            Some(other) => {
                amount(node).zip(amount(other)).is_some_and(|(one, other)| (one - other).abs() > f64::EPSILON)
            }
            None => amount(node).is_some(),
        };
        // 0 is unset.
        if !differ || amount(node) == Some(0.0) {
            continue;
        }
        let other_key = format!("deploy.resources.{group}.{deploy_key}");
        let (before, after) = match other {
            Some(_) => (format!("`{key}` and `{other_key}` of "), " differ".to_owned()),
            None => (String::new(), format!(" has `{key}`, and `deploy.resources.{group}` without it")),
        };
        resolver.report(
            Finding::about(&lints::CONFLICTING_KEYS, context.subject(), before, after)
                .at(node.span, "one limit")
                .at(
                    other.unwrap_or(group_node).span,
                    if other.is_some() { "another one" } else { "none here" },
                )
                .help(format!("both say the same thing: keep `{other_key}` and omit `{key}`, or vice versa")),
        );
    }
}

fn table<'a>(node: Option<&'a Node>, key: &str) -> Option<&'a Table> {
    node?.as_table()?.get(key)?.as_table()
}

/// A number, or a size in bytes; none where a variable hides it.
fn amount(node: &Node) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "equal sizes stay equal")]
    let size = || size(node).map(|it| it.bytes() as f64);
    number(node).or_else(size)
}

fn number(node: &Node) -> Option<f64> {
    scalar::decimal(&read::text(node)?)
}

fn size(node: &Node) -> Option<Size> {
    Size::parse(&read::text(node)?)
}

/// What the two places say together.
pub(super) fn read_all(context: &Context<'_>) -> Limits {
    let resources = table(context.get("deploy"), "resources");
    let deployed = |group: &str, key: &str| table_of(resources, group)?.get(key);
    let count = |node: &Node| scalar::natural(&read::text(node)?);
    let (limits, reservations) = ("limits", "reservations");
    Limits {
        cpus: context.get("cpus").or_else(|| deployed(limits, "cpus")).and_then(number),
        memory: context.get("mem_limit").or_else(|| deployed(limits, "memory")).and_then(size),
        processes: context.get("pids_limit").or_else(|| deployed(limits, "pids")).and_then(count),
        reserved_cpus: deployed(reservations, "cpus").and_then(number),
        reserved_memory: context
            .get("mem_reservation")
            .or_else(|| deployed(reservations, "memory"))
            .and_then(size),
    }
}

fn table_of<'a>(table: Option<&'a Table>, key: &str) -> Option<&'a Table> {
    table?.get(key)?.as_table()
}
