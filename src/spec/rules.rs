//! Rules between the keys of one table.

use super::{
    complaint,
    node::{self, Entry, Node},
    place::Place,
    shape::{Rule, Table},
};
use crate::{diagnostic::Finding, source::Span};

/// What is wrong with a table by one rule of its shape.
pub(super) fn check(
    rule: &Rule,
    table: &node::Table,
    span: Span,
    shape: &'static Table,
    place: &Place<'_>,
) -> Option<Finding> {
    match rule {
        Rule::ExactlyOne(names) | Rule::AtMostOne(names) => {
            let stated: Vec<(&str, Span)> = names
                .iter()
                .filter_map(|name| Some((*name, table.entry(name)?)))
                .filter(|(_, entry)| entry.node.as_bool() != Some(false))
                .map(|(name, entry)| (name, entry.key_span))
                .collect();
            if stated.len() > 1 {
                Some(complaint::conflicting_keys(&stated, place))
            } else if stated.is_empty() && matches!(rule, Rule::ExactlyOne(_)) {
                Some(complaint::missing_choice(names, span, place))
            } else {
                None
            }
        }
        Rule::Needs { key, says, other } => {
            let said = table.get(key)?.as_str().filter(|it| says.contains(it))?;
            if table.get(other).is_some() {
                return None;
            }
            let missing = complaint::missing_key(shape.key(other)?, span, place);
            Some(missing.help(format!("`{key} = \"{said}\"` needs it")))
        }
        Rule::Alone(key, with) => {
            let alone = table.entry(key).filter(|it| it.node.as_bool() == Some(true))?;
            let other = |name: &str| name != *key && !with.contains(&name) && !name.starts_with("x-");
            let (name, entry) = table.iter().find(|(name, _)| other(name))?;
            Some(complaint::conflicting_keys(&[(*key, alone.key_span), (name, entry.key_span)], place))
        }
        Rule::NotAbove(low, high) => {
            let (low_entry, high_entry) = (table.entry(low)?, table.entry(high)?);
            // -1 is no limit.
            let above = match (number(low_entry)?, number(high_entry)?) {
                (_, -1) => false,
                (-1, _) => true,
                (low, high) => low > high,
            };
            above.then(|| complaint::above(&low_entry.node, low, &high_entry.node, high, place))
        }
    }
}

fn number(entry: &Entry) -> Option<i64> {
    entry.node.as_integer().or_else(|| Node::as_str(&entry.node)?.parse().ok())
}
