//! A key that the vocabulary does not have: what was probably meant by it.

use super::{
    complaint::{about, shown},
    lints,
    node::{self, Entry, Node},
    place::Place,
    shape::{Shape, Table},
    suggestion::nearest,
    vocabulary::service_key,
};
use crate::{
    diagnostic::{Finding, Safety, words},
    source::Sources,
};

/// Words of other tools, and Compose's words for them.
const SYNONYMS: &[(&str, &str)] = &[
    ("cmd", "command"),
    ("env", "environment"),
    ("envs", "environment"),
    ("depends", "depends_on"),
    ("dependencies", "depends_on"),
    ("requires", "depends_on"),
    ("mounts", "volumes"),
    ("restart_policy", "restart"),
    ("workdir", "working_dir"),
    ("cwd", "working_dir"),
];

/// A finding, and the key that was meant: if that one is missing too, it is one mistake.
pub(super) struct Unknown {
    pub(super) finding: Finding,
    pub(super) meant: Option<&'static str>,
}

pub(super) fn unknown_key(
    sources: &Sources,
    name: &str,
    entry: &Entry,
    table: &node::Table,
    shape: &'static Table,
    place: &Place<'_>,
) -> Unknown {
    if let Some(finding) = dotted_name(sources, name, entry, place) {
        return Unknown { finding, meant: Some("name") };
    }
    let finding = about(
        place,
        Finding::new(&lints::UNKNOWN_KEY, format!("unknown key `{}` in {}", shown(name), place.describe())),
    )
    .at(entry.key_span, "");
    if let Some((_, reason)) = shape.refusals.iter().find(|(refused, _)| *refused == name) {
        let finding = finding.help(*reason);
        if shape.name != "spec" {
            return Unknown { finding, meant: None };
        }
        let finding = match only_project(table) {
            Some(project) => {
                let path = format!("projects.{project}.{name}");
                let description = format!("write it as `{path}`");
                finding.fix(Safety::Unsafe, entry.key_span, path, description)
            }
            None => finding,
        };
        return Unknown { finding, meant: Some("projects") };
    }
    let free = || shape.keys().map(|key| key.name).filter(|name| table.get(name).is_none());
    let renamed = |finding: Finding, meant: &'static str| Unknown {
        finding: finding.help(format!("did you mean `{meant}`?")).fix(
            Safety::Unsafe,
            entry.key_span,
            meant,
            format!("rename it to `{meant}`"),
        ),
        meant: Some(meant),
    };
    let synonym = SYNONYMS.iter().find(|(word, _)| *word == name).map(|(_, meant)| *meant);
    let fits = |meant: &str| shape.key(meant).is_some_and(|key| may_be(&key.shape, &entry.node));
    if let Some(meant) = synonym.filter(|it| fits(it) && free().any(|key| key == *it)) {
        return renamed(finding, meant);
    }
    if let Some(meant) = nearest(name, free()) {
        return renamed(finding, meant);
    }
    if let Some(meant) = nearest(name, shape.keys().map(|key| key.name)) {
        let finding =
            finding.help(format!("did you mean `{meant}`? it is already stated: put the value there"));
        return Unknown { finding, meant: None };
    }
    if let Some(meant) = service_key(name).filter(|_| place.is_project()) {
        return Unknown { finding: finding.help(format!("`{meant}` is a key of a service")), meant: None };
    }
    if let Some(outer) = only_table_with(shape, name) {
        let path = format!("{outer}.{name}");
        let finding = finding.help(format!("it is a key of `{outer}`: `{path}`"));
        let finding = match table.get(outer) {
            None => {
                finding.fix(Safety::Unsafe, entry.key_span, path.clone(), format!("write it as `{path}`"))
            }
            Some(_) => finding,
        };
        return Unknown { finding, meant: None };
    }
    let free: Vec<&str> = free().collect();
    if free.is_empty() || free.len() > 12 {
        return Unknown { finding, meant: None };
    }
    let takes = format!("{} takes {}", place.describe(), words::and(&words::quoted(free)));
    Unknown { finding: finding.help(takes), meant: None }
}

/// The project that something at the top of the spec must belong to, if there is just one.
fn only_project(spec: &node::Table) -> Option<&str> {
    let mut projects = spec.get("projects")?.as_table()?.iter().map(|(name, _)| name);
    let project = projects.next().filter(|it| !it.contains('.'))?;
    projects.next().is_none().then_some(project)
}

/// Whether a value could belong to a key at all: `restart_policy = { … }` is not `restart`.
fn may_be(shape: &Shape, node: &Node) -> bool {
    let is_table = node.as_table().is_some();
    match shape {
        Shape::OneOf(shapes) => shapes.iter().any(|shape| may_be(shape, node)),
        Shape::Map(_) | Shape::Table(_) | Shape::Parts => is_table,
        _ => !is_table,
    }
}

/// The key of the one table below a table that has a key of this name.
fn only_table_with(shape: &'static Table, name: &str) -> Option<&'static str> {
    fn tables(shape: &'static Shape) -> Vec<&'static Table> {
        match shape {
            Shape::Table(table) => vec![*table],
            Shape::OneOf(shapes) => shapes.iter().flat_map(tables).collect(),
            _ => Vec::new(),
        }
    }
    let mut outer = shape
        .keys()
        .filter(|key| tables(&key.shape).iter().any(|table| table.key(name).is_some()))
        .map(|key| key.name);
    outer.next().filter(|_| outer.next().is_none())
}

/// `[projects.my.app]`: a dot separates two keys, and the name of a project or a service may contain one.
fn dotted_name(sources: &Sources, name: &str, entry: &Entry, place: &Place<'_>) -> Option<Finding> {
    let (noun, outer) = place.entry_name()?;
    entry.node.as_table()?;
    let start = entry.key_span.start().checked_sub(outer.len() + 1)?;
    let span = entry.key_span.with(start, entry.key_span.end());
    let joined = format!("{outer}.{name}");
    if sources.slice(span) != joined {
        return None;
    }
    let finding = about(
        place,
        Finding::new(
            &lints::UNKNOWN_KEY,
            format!("`{joined}` is two keys: {}, and `{name}` in it", place.describe()),
        ),
    )
    .at(span.with(start, start + outer.len()), "")
    .at(entry.key_span, "")
    .help(format!("if it is the name of a {noun}, quote it wherever it is in a header: `\"{joined}\"`"));
    let once = sources.of(span)?.text().matches(&format!(".{joined}")).count() == 1;
    Some(if once {
        finding.fix(Safety::Unsafe, span, format!("\"{joined}\""), format!("quote it: `\"{joined}\"`"))
    } else {
        finding
    })
}
