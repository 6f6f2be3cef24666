//! The strings of the spec: interpolation that Compose cannot read, variables that nobody declares.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::{Resolver, hash, names::List, sources, tables};
use crate::{
    compose::interpolation::{self, OperationKind},
    diagnostic::{Finding, Subject},
    platform::{OWN_KEYS, Service, lints},
    source::Span,
    spec::node::{Node, Table, Value},
};

/// Places of one undeclared variable that a finding shows.
const SHOWN_PLACES: usize = 3;

pub(super) fn check(resolver: &mut Resolver<'_>, services: &[Service]) {
    let spec = resolver.spec;
    let declared = resolver.declared.clone();
    let mut strings =
        Strings { declared: &declared, findings: Vec::new(), undeclared: IndexMap::new(), service: None };
    for (_, entry) in tables(spec, "environments") {
        strings.node(&entry.node);
    }
    for (project_key, project) in tables(spec, "projects") {
        let Some(project) = project.node.as_table() else { continue };
        for (key, entry) in project.iter() {
            match key {
                "services" => {
                    for (service, entry) in tables(project, "services") {
                        let project = resolver.project_ids.get(project_key);
                        let id = project.and_then(|it| resolver.service_ids.get(&(*it, service)));
                        strings.service = id.map(|it| &services[it.index()]);
                        strings.keys(entry.node.as_table());
                    }
                    strings.service = None;
                }
                "defaults" => strings.keys(entry.node.as_table()),
                "volumes" | "configs" | "secrets" => strings.node(&entry.node),
                _ if key.starts_with("x-") => strings.node(&entry.node),
                _ => {}
            }
        }
        if let Some(id) = resolver.project_ids.get(project_key).copied() {
            sources::check(resolver, id, project);
        }
    }
    let Strings { findings, undeclared, .. } = strings;
    for ((name, _), uses) in undeclared {
        let mut finding = undeclared_variable(resolver, &name, &uses.places);
        finding.subjects = uses.services;
        resolver.report(finding);
    }
    resolver.findings.extend(findings);
}

struct Strings<'a> {
    declared: &'a HashSet<&'a str>,
    findings: Vec<Finding>,
    /// By name, and whether the services allow it: one that does must not hide the others.
    undeclared: IndexMap<(String, bool), Uses>,
    /// The service that is read.
    service: Option<&'a Service>,
}

/// Where an undeclared variable is used.
#[derive(Default)]
struct Uses {
    places: Vec<Span>,
    services: Vec<Subject>,
}

impl Strings<'_> {
    fn keys(&mut self, table: Option<&Table>) {
        for (key, entry) in table.into_iter().flat_map(Table::iter) {
            if key == "health" || key == "endpoints" || !OWN_KEYS.contains(&key) {
                self.node(&entry.node);
            }
        }
    }

    fn node(&mut self, node: &Node) {
        match &node.value {
            Value::String(text) if text.contains('$') => self.text(text, node.span),
            Value::List(items) => items.iter().for_each(|it| self.node(it)),
            Value::Table(table) => table.iter().for_each(|(_, entry)| self.node(&entry.node)),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        if hash::holds_one(text) {
            self.findings.push(hash::finding(text, span));
            return;
        }
        match interpolation::read(text) {
            Err(invalid) => self.findings.push(
                Finding::new(&lints::INVALID_INTERPOLATION, format!("Compose cannot read `{}`", invalid.text))
                    .at(span, "not a variable")
                    .help("a variable is `${NAME}`, `${NAME:-default}`, `${NAME:?message}` or `${NAME:+other}`; a literal dollar is `$$`"),
            ),
            Ok(read) => {
                for reference in read.references() {
                    let covered = reference
                        .operation
                        .as_ref()
                        .is_some_and(|it| matches!(it.kind, OperationKind::Default | OperationKind::Required | OperationKind::Alternative));
                    let provided = interpolation::PROVIDED.contains(&reference.name);
                    if !covered && !provided && !self.declared.contains(reference.name) {
                        let defended = self.service.is_some_and(|it| it.allows(&lints::UNDEFINED_VARIABLE));
                        let uses = self.undeclared.entry((reference.name.to_owned(), defended)).or_default();
                        uses.places.push(span);
                        uses.services.extend(self.service.map(Service::subject));
                    }
                }
            }
        }
    }
}

fn undeclared_variable(resolver: &Resolver<'_>, name: &str, places: &[Span]) -> Finding {
    let mut finding =
        Finding::new(&lints::UNDEFINED_VARIABLE, format!("variable `{name}` is used without being declared"));
    for (position, span) in places.iter().take(SHOWN_PLACES).enumerate() {
        finding = finding.at(
            *span,
            if position == 0 { "empty unless the caller's shell sets it" } else { "used here too" },
        );
    }
    match resolver.closest(List::Top("variables"), name) {
        Some(meant) => finding.help(format!("did you mean `${{{meant}}}`?")),
        None => finding.help(format!(
            "declare `[variables.{name}]`, give it a default (`${{{name}:-…}}`), or write `$${name}` if the container's shell is to expand it"
        )),
    }
}
