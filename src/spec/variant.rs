//! Variants: one spec says what several forms of a platform have in common, and what is different in each.
//!
//! A variant is put together before anything is checked: it goes the way of a spec from there on, and places in it are where it
//! states something, or where the spec does.

use super::{
    node::{Entry, Node, Table, Value},
    shape::{self, Rule, Shape},
    vocabulary::SPEC,
};

/// The section of a spec that has them.
const SECTION: &str = "variants";

static WHOLE: Shape = Shape::Table(&SPEC);

/// The names of the variants that a spec declares, in its order.
#[must_use]
pub fn variants(document: &Table) -> Vec<&str> {
    let section = document.get(SECTION).and_then(Node::as_table);
    let entries = section.into_iter().flat_map(Table::iter);
    entries.filter(|(_, it)| it.node.as_table().is_some()).map(|(name, _)| name).collect()
}

/// The spec of a variant; none where there is no variant of this name. A table takes what the variant's has in it, and any other
/// value is replaced. A key that the variant states also replaces those that may not stand beside it: `image` a `build`.
#[must_use]
pub fn variant(document: &Table, name: &str) -> Option<Table> {
    let stated = document.get(SECTION)?.as_table()?.get(name)?.as_table()?;
    let mut common = Table::with_capacity(document.len());
    for (key, entry) in document.iter().filter(|(key, _)| *key != SECTION) {
        common.insert(key, entry.key_span, entry.node.clone());
    }
    Some(merged(&common, stated, Some(&WHOLE)))
}

fn merged(common: &Table, stated: &Table, shape: Option<&'static Shape>) -> Table {
    let table = shape.and_then(table_of);
    let map = shape.and_then(map_of);
    let shape_of = |key: &str| match (table, map) {
        (Some(table), _) => table.key(key).map(|it| &it.shape),
        (None, Some(map)) => Some(&map.value),
        (None, None) => None,
    };
    let mut result = Table::with_capacity(common.len() + stated.len());
    for (key, entry) in common.iter() {
        match stated.entry(key) {
            Some(other) => insert(&mut result, key, combined(entry, other, shape_of(key))),
            None if table.is_some_and(|it| is_excluded(it, key, stated)) => {}
            None => insert(&mut result, key, entry.clone()),
        }
    }
    for (key, entry) in stated.iter().filter(|(key, _)| common.get(key).is_none()) {
        insert(&mut result, key, entry.clone());
    }
    result
}

fn insert(table: &mut Table, key: &str, entry: Entry) {
    table.insert(key, entry.key_span, entry.node);
}

fn combined(common: &Entry, stated: &Entry, shape: Option<&'static Shape>) -> Entry {
    let (Value::Table(table), Value::Table(parts)) = (&common.node.value, &stated.node.value) else {
        return stated.clone();
    };
    let value = Value::Table(merged(table, parts, shape));
    Entry { key_span: common.key_span, node: Node { span: common.node.span, value } }
}

/// Whether a key may not stand beside one that is stated.
fn is_excluded(table: &shape::Table, key: &str, stated: &Table) -> bool {
    let groups = table.rules.iter().filter_map(|rule| match rule {
        Rule::ExactlyOne(keys) | Rule::AtMostOne(keys) => Some(*keys),
        Rule::Needs { .. } | Rule::Alone(..) | Rule::NotAbove(..) => None,
    });
    let mut of_key = groups.filter(|keys| keys.contains(&key));
    of_key.any(|keys| keys.iter().any(|it| *it != key && stated.get(it).is_some()))
}

fn table_of(shape: &'static Shape) -> Option<&'static shape::Table> {
    match shape {
        Shape::Table(table) => Some(table),
        Shape::OneOf(shapes) => shapes.iter().find_map(table_of),
        _ => None,
    }
}

fn map_of(shape: &'static Shape) -> Option<&'static shape::Map> {
    match shape {
        Shape::Map(map) => Some(map),
        Shape::OneOf(shapes) => shapes.iter().find_map(map_of),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{source::Source, spec::parse};

    fn document(text: &str) -> Table {
        parse(&Source::new("platform.spec.toml", text)).document.expect("a tree")
    }

    fn shown(node: &Node) -> String {
        match &node.value {
            Value::String(text) => format!("{text:?}"),
            Value::List(items) => format!("{:?}", items.iter().map(shown).collect::<Vec<_>>()),
            Value::Table(table) => {
                let entries = table.iter().map(|(key, it)| format!("{key}: {}", shown(&it.node)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn what_a_variant_states_takes_the_place_of_what_the_spec_says() {
        let document = document(
            r#"
[platform]
name = "shop"
title = "Shop"
[variables]
PASSWORD = { default = "dev", secret = true }
HOST = "localhost"
[projects.web]
name = "web"
services.app = { image = "app:1", ports = ["80:80", "81:81"], environment = { A = "1", B = "2" }, health = { http = "/" } }
[variants.production]
platform.name = "shop-production"
variables = { PASSWORD = { required = true }, HOST = { required = true } }
projects.web.services.app = { build = ".", ports = ["443:443"], environment = { B = "3", C = "4" } }
projects.web.services.cache = { image = "cache:1" }
[variants.staging]
"#,
        );
        assert_eq!(variants(&document), ["production", "staging"]);
        let production = variant(&document, "production").expect("a variant");
        let at = |path: &str| {
            let first = production.get(path.split('.').next()?)?;
            path.split('.').skip(1).try_fold(first, |node, key| node.as_table()?.get(key)).map(shown)
        };
        assert_eq!(at("platform").as_deref(), Some(r#"{name: "shop-production", title: "Shop"}"#));
        assert_eq!(
            at("variables.PASSWORD").as_deref(),
            Some("{secret: Boolean(true), required: Boolean(true)}")
        );
        assert_eq!(at("variables.HOST").as_deref(), Some("{required: Boolean(true)}"));
        assert_eq!(at("projects.web.services.app.ports").as_deref(), Some(r#"["\"443:443\""]"#));
        assert_eq!(
            at("projects.web.services.app.environment").as_deref(),
            Some(r#"{A: "1", B: "3", C: "4"}"#)
        );
        assert_eq!(at("projects.web.services.cache.image").as_deref(), Some("\"cache:1\""));
        assert_eq!(at("variants"), None);
        assert_eq!(variant(&document, "staging").map(|it| it.len()), Some(3));
        assert_eq!(variant(&document, "test"), None);
    }
}
