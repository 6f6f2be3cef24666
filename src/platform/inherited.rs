//! One mistake in a project's `defaults` is one finding, however many services start from it.

use std::collections::HashSet;

use indexmap::{IndexMap, map::Entry as Slot};

use crate::{
    diagnostic::Finding,
    source::Span,
    spec::node::{Node, Table, Value},
};

/// The findings, those about a place in `defaults` that several services repeat put together into one about the
/// defaults. What only one of the services suffers from stays its own.
#[must_use]
pub fn inherited_once(spec: &Table, findings: Vec<Finding>) -> Vec<Finding> {
    if findings.len() < 2 {
        return findings;
    }
    let places = places(spec);
    if places.is_empty() {
        return findings;
    }
    let mut groups: IndexMap<(&'static str, Span, String), Vec<Finding>> = IndexMap::new();
    let mut others = Vec::with_capacity(findings.len());
    for finding in findings {
        let place = finding.labels.first().map(|it| it.span).filter(|it| places.contains(it));
        let Some((place, subject)) = place.zip(finding.subjects.first()) else {
            others.push(finding);
            continue;
        };
        let key = (finding.lint, place, without(&finding.message, subject));
        match groups.entry(key) {
            Slot::Occupied(mut group) => group.get_mut().push(finding),
            Slot::Vacant(group) => drop(group.insert(vec![finding])),
        }
    }
    others.extend(groups.into_values().flat_map(together));
    others
}

/// Where every key and value of every `defaults` stands.
fn places(spec: &Table) -> HashSet<Span> {
    let projects = spec.get("projects").and_then(Node::as_table).into_iter().flat_map(Table::iter);
    let mut places = HashSet::new();
    for (_, project) in projects {
        if let Some(defaults) = project.node.as_table().and_then(|it| it.get("defaults")) {
            collect(defaults, &mut places);
        }
    }
    places
}

fn collect(node: &Node, places: &mut HashSet<Span>) {
    places.insert(node.span);
    match &node.value {
        Value::List(items) => items.iter().for_each(|it| collect(it, places)),
        Value::Table(table) => {
            for (_, entry) in table.iter() {
                places.insert(entry.key_span);
                collect(&entry.node, places);
            }
        }
        _ => {}
    }
}

fn together(group: Vec<Finding>) -> Vec<Finding> {
    if group.len() < 2 {
        return group;
    }
    let mut subjects: Vec<String> = Vec::with_capacity(group.len());
    for subject in group.iter().flat_map(|it| &it.subjects) {
        if !subjects.contains(subject) {
            subjects.push(subject.clone());
        }
    }
    let Some(mut first) = group.into_iter().next() else { return Vec::new() };
    if let Some(subject) = first.subjects.first() {
        first.message = without(&first.message, subject);
        for help in &mut first.help {
            *help = without(help, subject);
        }
    }
    first.subjects = subjects;
    vec![first]
}

/// A sentence about a service, about its project's defaults instead.
fn without(sentence: &str, service: &str) -> String {
    let project = service.split('/').next().unwrap_or_default();
    sentence.replace(&format!("`{service}`"), &format!("`defaults` of project `{project}`"))
}
