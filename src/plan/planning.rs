//! The plan of a platform.

use std::collections::BTreeMap;

use heck::ToKebabCase;

use super::{
    ComposeCondition, Connection, Dependency, Endpoint, Gate, HostPort, Plan, Project, Service,
    StatedDependency, Switch, Tunable, Variable,
    by_compose::is_by_compose,
    containers, copies,
    needed_files::NeededFiles,
    networks,
    order::{Order, order},
    sections,
    strings::Strings,
    volumes,
};
use crate::{
    compose::{
        duration, interpolation,
        port::{Port, Protocol},
    },
    parallel,
    platform::{self, DependencyOrigin, Platform, ServiceId},
};

/// Seconds that a service without a health check may take.
const DEFAULT_TIMEOUT_S: u32 = 120;

/// Makes the plan. The platform has no cycles: the lints have checked that.
#[must_use]
pub fn plan(platform: &Platform) -> Plan {
    let timeouts: Vec<u32> = platform.services.iter().map(timeout).collect();
    let order = order(platform, &timeouts);
    // Where each service, and each project, is in the plan.
    let mut positions = vec![0; order.sequence.len()];
    for (position, &service) in order.sequence.iter().enumerate() {
        positions[service] = position;
    }
    let mut project_order: Vec<usize> = (0..platform.projects.len()).collect();
    project_order.sort_by_key(|it| {
        let first = platform.projects[*it].services.iter().map(|id| positions[id.index()]).min();
        (first.unwrap_or(usize::MAX), *it)
    });
    let mut project_positions = vec![0; project_order.len()];
    for (position, &project) in project_order.iter().enumerate() {
        project_positions[project] = position;
    }
    let strings = Strings::new(platform);
    let projects: Vec<Project> =
        project_order.iter().map(|it| project(&platform.projects[*it], &positions, &strings)).collect();
    let services = services(platform, &order, &timeouts, &positions, &project_positions, &strings);
    let tunables = tunables(platform, &projects, &services);
    let volumes = project_order.iter().enumerate();
    let volumes =
        volumes.flat_map(|(position, it)| volumes::plan(platform, &platform.projects[*it], position));
    let mut needed_files = NeededFiles::new(platform);
    let mut copies = Vec::new();
    for (position, &index) in order.sequence.iter().enumerate() {
        needed_files.add(&platform.services[index], position);
        copies.extend(copies::plan(platform, &platform.services[index], position));
    }
    let switches = platform.switches.iter().map(|it| switch(it, &project_positions)).collect();
    Plan {
        name: platform.name.clone(),
        title: platform.title.clone(),
        description: platform.description.clone(),
        floor: platform.floor,
        levels: platform.levels.iter().map(|it| it.title.clone()).collect(),
        networks: platform.networks.iter().map(|it| networks::plan(it, &strings)).collect(),
        projects,
        critical_path: order.critical_path.iter().map(|it| positions[*it]).collect(),
        services,
        volumes: volumes.collect(),
        needed_files: needed_files.into_files(),
        copies,
        variables: platform.variables.iter().map(variable).collect(),
        tunables,
        switches,
        documentation_targets: platform.documentation.iter().map(|it| it.value.clone()).collect(),
        needs: platform.needs,
        deadline_s: platform.deadline_s,
    }
}

fn timeout(service: &platform::Service) -> u32 {
    // When a job ends does not depend on its health check.
    let probed = || service.health.timing().filter(|_| service.gate == Gate::Healthy);
    let derived = || probed().map(|it| duration::whole_seconds(it.deadline()));
    let stated = service.timeout_s.as_ref().map(|it| it.value);
    stated.or_else(derived).unwrap_or(DEFAULT_TIMEOUT_S)
}

fn project(project: &platform::Project, positions: &[usize], strings: &Strings) -> Project {
    let dir = project.dir.value.clone();
    Project {
        key: project.key.value.clone(),
        name: project.name.value.clone(),
        title: project.title.clone(),
        dir,
        compose_file: project.compose_file(),
        services: project.services.iter().map(|id| positions[id.index()]).collect(),
        networks: networks::private(project, strings),
        sections: sections::plan(project, strings),
    }
}

fn services(
    platform: &Platform,
    order: &Order,
    timeouts: &[u32],
    positions: &[usize],
    project_positions: &[usize],
    strings: &Strings,
) -> Vec<Service> {
    let ids: Vec<ServiceId> = platform.service_ids().collect();
    let plan = |&index: &usize| {
        let service = &platform.services[index];
        let depends_on = platform
            .dependencies_of(service)
            .map(|it| Dependency { service: positions[it.service.index()], condition: it.condition })
            .filter(|it| it.service < positions[index]);
        let connections = platform.mentions(ids[index]).connections(ids[index]).map(|mention| Connection {
            service: positions[mention.service.index()],
            port: mention.port.filter(|it| is_tcp(&platform[mention.service], *it)),
            host: mention.host.clone(),
        });
        Service {
            id: service.id.clone(),
            project: project_positions[service.project.index()],
            key: service.key.value.clone(),
            title: service.title.clone(),
            level: order.levels[index],
            container: strings.text(&service.container_name(&platform[service.project].name.value)),
            gate: service.gate,
            timeout_s: timeouts[index],
            stable_s: service.stable_s,
            depends_on: depends_on.collect(),
            stated_dependencies: stated_dependencies(service, positions),
            hooks: service.hooks.clone(),
            endpoints: service.endpoints.iter().map(|it| endpoint(platform, &it.value)).collect(),
            profiles: service.container.profiles.iter().map(|it| it.value.clone()).collect(),
            ports: service.container.ports.iter().flat_map(|it| host_ports(&it.value)).collect(),
            connections: connections.collect(),
            borrows: service.borrows.iter().map(|it| positions[it.index()]).collect(),
            image: image(platform, service),
            by_compose: is_by_compose(&platform[service.project], service),
            spec: containers::plan(platform, service, strings),
        }
    };
    parallel::map(&order.sequence, plan)
}

fn stated_dependencies(service: &platform::Service, positions: &[usize]) -> Vec<StatedDependency> {
    let stated = service.depends_on.iter().filter(|it| it.origin == DependencyOrigin::Stated);
    stated
        .map(|it| StatedDependency {
            service: positions[it.service.index()],
            condition: it.condition,
            compose: it.compose.condition.as_deref().and_then(ComposeCondition::parse),
            restart: it.compose.restart,
            required: it.compose.required,
        })
        .collect()
}

fn endpoint(platform: &Platform, endpoint: &platform::Endpoint) -> Endpoint {
    Endpoint {
        title: endpoint.title.clone(),
        url: platform.with_defaults(&endpoint.url).into_owned(),
        url_template: platform.template(&endpoint.url),
        probe_template: platform.template(&endpoint.probe_url),
    }
}

/// The engine's name for the image of a service. Compose 2 joins the names of the project and the service by a hyphen.
fn image(platform: &Platform, service: &platform::Service) -> String {
    match &service.container.image {
        Some(image) => platform.template(&image.value),
        None => format!("{}-{}", platform[service.project].name.value, service.key.value),
    }
}

/// Whether a connection can be made to a port: not where the service publishes it only for UDP.
fn is_tcp(service: &platform::Service, port: u16) -> bool {
    let is = |protocol: Protocol| {
        let mut ports = service.container.ports.iter().map(|it| &it.value);
        ports.any(|it| it.protocol == protocol && it.target.contains(port))
    };
    is(Protocol::Tcp) || !is(Protocol::Udp)
}

fn host_ports(port: &Port) -> Vec<HostPort> {
    let Some(taken) = port.taken() else { return Vec::new() };
    let port_of = |number| HostPort {
        address: port.address.clone(),
        variable: port.variable.clone(),
        port: number,
        protocol: port.protocol,
    };
    (taken.first..=taken.last).map(port_of).collect()
}

fn variable(variable: &platform::Variable) -> Variable {
    Variable {
        name: variable.name.value.clone(),
        description: variable.description.clone(),
        origin: variable.origin.clone(),
        secret: variable.secret,
    }
}

fn switch(switch: &platform::Switch, project_positions: &[usize]) -> Switch {
    let mut projects: Vec<_> = switch.projects.iter().map(|it| project_positions[it.index()]).collect();
    projects.sort_unstable();
    Switch {
        pascal: switch.key.value.clone(),
        kebab: switch.key.value.to_kebab_case(),
        description: switch.description.clone(),
        projects,
    }
}

/// Undeclared variables that have a default where they are used.
fn tunables(platform: &Platform, projects: &[Project], services: &[Service]) -> Vec<Tunable> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for project in projects {
        for service in &project.services {
            services[*service].spec.each_text(&mut |text| collect_tunables(text, &mut found));
        }
        for (_, section) in &project.sections {
            section.each_text(&mut |text| collect_tunables(text, &mut found));
        }
        project.networks.values().for_each(|it| it.each_text(&mut |text| collect_tunables(text, &mut found)));
    }
    for variable in &platform.variables {
        found.remove(&variable.name.value);
    }
    found.into_iter().map(|(name, default)| Tunable { name, default }).collect()
}

fn collect_tunables(text: &str, found: &mut BTreeMap<String, String>) {
    // There is a default only between braces.
    if !text.contains("${") {
        return;
    }
    let Ok(read) = interpolation::read(text) else { return };
    for reference in read.references() {
        let Some(operation) = &reference.operation else { continue };
        if operation.kind == interpolation::OperationKind::Default && !found.contains_key(reference.name) {
            found.insert(reference.name.to_owned(), operation.argument.text(&|_| None));
        }
    }
}
