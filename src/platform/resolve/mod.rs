//! From the spec's tree to the platform: references become indices, defaults and recipes are applied, and everything
//! that cannot be resolved is reported at once.
//!
//! The tree's shape was checked when it was parsed: what has the wrong shape was reported there and is treated as absent
//! here.

mod container;
mod context;
mod defaults;
mod dependencies;
mod environment;
mod granted;
mod hash;
mod header;
mod health;
mod image;
mod image_health;
mod implied;
mod limits;
mod mounts;
mod names;
mod networks;
mod ports;
mod pre_start;
mod project;
mod read;
mod service;
mod sources;
mod switches;
mod timing;
mod unsupported;
mod values;
mod variables;

use std::{
    borrow::Cow,
    cell::OnceCell,
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use super::{Network, NetworkId, Platform, Project, ProjectId, Service, ServiceId, Variable, VariableOrigin};
use crate::{
    compose::{Floor, interpolation},
    diagnostic::{Finding, Severity, Subject},
    source::Span,
    spec::{
        self,
        node::{Entry, Table},
    },
};

/// Resolves a spec. What cannot be resolved is reported and left out, so that the rest can be linted anyway; a
/// platform with a finding of severity error is not to be planned. There is none where the spec has no project.
#[must_use]
pub fn resolve(spec: &Table) -> (Option<Platform>, Vec<Finding>) {
    let mut resolver = Resolver::new(spec);
    let header = header::read(&resolver);
    let services = service::read_all(&mut resolver);
    networks::check_projects(&mut resolver);
    let switches = switches::read(&mut resolver);
    values::check(&mut resolver, &services);
    let doubtful = doubtful(&services, &resolver.findings);
    let Resolver { projects, networks, variables, defaults, mut findings, .. } = resolver;
    let platform = Platform {
        name: header.name,
        title: header.title,
        description: header.description,
        floor: header.floor,
        needs: header.needs,
        deadline_s: header.deadline_s,
        documentation: header.documentation,
        levels: header.levels,
        networks,
        variables,
        switches,
        projects,
        services,
        defaults,
        doubtful,
        mentions: OnceLock::new(),
    };
    findings.sort_by_key(|it| (it.place(), it.severity, it.lint.id));
    ((!platform.projects.is_empty()).then_some(platform), findings)
}

/// By service, whether something of it could not be read.
fn doubtful(services: &[Service], findings: &[Finding]) -> Vec<bool> {
    let errors = findings.iter().filter(|it| it.severity == Severity::Error);
    let subjects: HashSet<&Subject> = errors.flat_map(|it| &it.subjects).collect();
    if subjects.is_empty() {
        return Vec::new();
    }
    services.iter().map(|it| subjects.contains(&it.subject())).collect()
}

/// What is known while the spec is read.
struct Resolver<'a> {
    spec: &'a Table,
    findings: Vec<Finding>,
    floor: Floor,
    levels: usize,
    projects: Vec<Project>,
    networks: Vec<Network>,
    variables: Vec<Variable>,
    defaults: HashMap<String, String>,
    network_ids: HashMap<&'a str, NetworkId>,
    project_ids: HashMap<&'a str, ProjectId>,
    /// By project and key.
    service_ids: HashMap<(ProjectId, &'a str), ServiceId>,
    /// The service tables in the order of their ids.
    services: Vec<(ProjectId, &'a str, &'a Entry, &'a Table)>,
    /// The names of all variables, those included whose tables cannot be read.
    declared: HashSet<&'a str>,
    /// Named blocks of environment.
    environments: HashMap<&'a str, &'a Table>,
    /// The first project that has a service of a key; made when it is first asked for.
    projects_by_service: OnceCell<HashMap<&'a str, ProjectId>>,
    /// The names that misspelt ones are compared with.
    lists: names::Lists<'a>,
    /// Places that are read more than once and reported once.
    reported_places: HashSet<Span>,
}

impl<'a> Resolver<'a> {
    fn new(spec: &'a Table) -> Self {
        let mut resolver = Self {
            spec,
            findings: Vec::new(),
            floor: spec::floor(spec),
            levels: spec.get("levels").and_then(|it| it.as_list()).map_or(0, <[_]>::len),
            projects: Vec::new(),
            networks: Vec::new(),
            variables: Vec::new(),
            defaults: HashMap::new(),
            network_ids: HashMap::new(),
            project_ids: HashMap::new(),
            service_ids: HashMap::new(),
            services: Vec::new(),
            declared: HashSet::new(),
            environments: HashMap::new(),
            projects_by_service: OnceCell::new(),
            lists: names::Lists::default(),
            reported_places: HashSet::new(),
        };
        variables::read_all(&mut resolver);
        for variable in &resolver.variables {
            if let VariableOrigin::Default(default) = &variable.origin {
                resolver.defaults.insert(variable.name.value.clone(), default.clone());
            }
        }
        networks::read(&mut resolver);
        for (name, entry) in tables(spec, "environments") {
            if let Some(table) = entry.node.as_table() {
                resolver.environments.insert(name, table);
            }
        }
        project::read_all(&mut resolver);
        resolver
    }

    fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// A string with every variable replaced by its default.
    fn with_defaults<'t>(&self, text: &'t str) -> Cow<'t, str> {
        interpolation::filled(text, &|name| self.default_of(name))
    }

    /// Whether a service of a project builds its image; none where there is no such service.
    fn builds(&self, project: ProjectId, service: &str) -> Option<bool> {
        self.service_ids.get(&(project, service))?;
        let project = self.table_of(project)?;
        let has = |table: Option<&Table>| table.is_some_and(|it| it.get("build").is_some());
        let own = project.get("services")?.as_table()?.get(service)?.as_table();
        Some(has(own) || has(project.get("defaults").and_then(|it| it.as_table())))
    }

    /// The first project that has a service of this key.
    fn first_project_with(&self, service: &str) -> Option<ProjectId> {
        let by_service = self.projects_by_service.get_or_init(|| {
            let mut projects: HashMap<&str, ProjectId> = HashMap::new();
            for (project, service) in self.service_ids.keys() {
                projects.entry(service).and_modify(|it| *it = (*project).min(*it)).or_insert(*project);
            }
            projects
        });
        by_service.get(service).copied()
    }

    /// What the spec says of a project.
    fn table_of(&self, project: ProjectId) -> Option<&'a Table> {
        let key = self.projects[project.index()].key.value.as_str();
        self.spec.get("projects")?.as_table()?.get(key)?.as_table()
    }

    fn default_of(&self, variable: &str) -> Option<&str> {
        self.defaults.get(variable).map(String::as_str)
    }
}

/// The entries of a table of tables.
fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = (&'a str, &'a Entry)> {
    table.get(key).and_then(|node| node.as_table()).into_iter().flat_map(Table::iter)
}

#[cfg(test)]
mod tests;
