//! The world that a scenario states, for the scripted docker.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use arcgen::{
    plan::{Gate, Plan, Service},
    render::parts_of,
};
use indexmap::{IndexMap, IndexSet};

use crate::{
    docker::{Answer, Container, Engine, Moment, Network, Project, World, identity},
    scenario::{self, Scenario},
    stage::Stage,
};

/// What the scripted docker has to know for this scenario.
pub(crate) fn of(scenario: &Scenario, stage: &Stage) -> World {
    let plan = &stage.platform.plan;
    let docker = &scenario.docker;
    let down = docker.engine == "down";
    for id in scenario.containers.keys().filter(|it| it.contains('/')) {
        assert!(plan.services.iter().any(|it| it.id == *id), "{}: no service {id}", scenario.name);
    }
    let mut world = World {
        engine: Engine {
            version: docker.engine.clone(),
            silent: if down { Engine::SILENCE.to_owned() } else { String::new() },
            vanishes_after_looks: docker.vanish,
            vanishes_at: docker.vanish_at.clone(),
            signals_after: docker.signal_after.clone(),
            signal: docker.signal.clone(),
            plugin: docker.plugin.clone(),
            standalone: docker.standalone.clone(),
            network_fails: docker.network_fails.clone(),
            image_fails: docker.image_fails.clone(),
            compose_exit: docker.compose_exit,
            hangs_at: docker.hangs_at.clone(),
            memory_mib: docker.memory_mib,
        },
        projects: projects(plan, scenario, stage),
        containers: IndexMap::new(),
        networks: networks(plan, scenario),
        volumes: docker.volumes.clone().into_iter().collect(),
        images: images(plan, scenario),
        clock: 0,
    };
    let platform = plan.services.iter().map(|it| of_platform(plan, it, scenario, stage, &world));
    let foreign = scenario.containers.iter().filter(|it| !it.0.contains('/'));
    let foreign = foreign.map(|(name, it)| (name.clone(), of_hook(plan, it, stage)));
    world.containers = platform.flatten().chain(foreign).collect();
    world.borrow_namespaces(scenario, plan);
    world
}

/// Networks of the platform that exist, and foreign ones.
fn networks(plan: &Plan, scenario: &Scenario) -> Vec<Network> {
    let label = [("arcgen.platform", plan.name.as_str())];
    let own = scenario.docker.networks.iter().map(|name| Network::new(name, &label));
    let foreign = scenario.docker.foreign_networks.iter().map(|stated| {
        let labels: Vec<_> =
            stated.labels.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let usual = Network::new(&stated.name, &labels);
        Network {
            driver: stated.driver.clone().unwrap_or(usual.driver),
            subnet: stated.subnet.clone().unwrap_or(usual.subnet),
            internal: stated.internal,
            ..usual
        }
    });
    own.chain(foreign).collect()
}

/// All images of the platform, unless the scenario says otherwise.
fn images(plan: &Plan, scenario: &Scenario) -> Vec<(String, String)> {
    let docker = &scenario.docker;
    let names = plan.services.iter().map(image_of).filter(|it| !docker.missing_images.contains(it));
    let unique: IndexSet<String> = names.collect();
    let of = |name: String| {
        let version = if docker.newer_images.contains(&name) { "newer " } else { "" };
        let id = format!("sha256:{}", identity(&format!("{version}{name}")));
        (name, id)
    };
    unique.into_iter().map(of).collect()
}

fn image_of(service: &Service) -> String {
    service.image.clone()
}

fn projects(plan: &Plan, scenario: &Scenario, stage: &Stage) -> Vec<Project> {
    let of = |(at, project): (usize, &arcgen::plan::Project)| {
        let services = plan.services.iter().filter(|it| it.project == at);
        Project {
            name: project.name.clone(),
            directory: stage.root().join(&project.dir),
            file: stage.root().join(&project.compose_file),
            containers: services.clone().map(|it| (it.key.clone(), it.container.clone())).collect(),
            images: services.clone().map(|it| (it.key.clone(), image_of(it))).collect(),
            parts: services.clone().map(|it| (it.key.clone(), parts_of(plan, it))).collect(),
            changed: services
                .clone()
                .filter(|it| scenario.containers.get(&it.id).is_some_and(|it| it.changed))
                .map(|it| it.key.clone())
                .collect(),
            owners: services
                .clone()
                .filter_map(|it| {
                    Some((it.key.clone(), plan.services[*it.borrows.first()?].container.clone()))
                })
                .collect(),
            networks: services.clone().flat_map(|it| networks_of(plan, it)).collect(),
            is_broken: scenario.docker.broken_project == project.key,
            create_fails: services
                .filter(|it| it.id == scenario.docker.create_fails)
                .map(|it| it.key.clone())
                .next()
                .unwrap_or_default(),
        }
    };
    plan.projects.iter().enumerate().map(of).collect()
}

/// The container of a service, under the name that the spec states and, if it has another one, under that.
fn of_platform(
    plan: &Plan,
    service: &Service,
    scenario: &Scenario,
    stage: &Stage,
    world: &World,
) -> Vec<(String, Container)> {
    let stated = scenario.containers.get(&service.id).cloned().unwrap_or_default();
    let before = match stated.before.as_deref().unwrap_or(&scenario.docker.all) {
        "ready" => ready_state(service),
        other => other,
    };
    let timeline = stated.timeline.clone().unwrap_or_else(|| usual_timeline(service));
    let executions = scenario.executions.iter().filter(|it| it.service == service.id);
    let project = &plan.projects[service.project];
    let image = image_of(service);
    let ids = networks_of(plan, service).into_iter().filter(|it| !stated.lost_networks.contains(it));
    let networks = ids.map(|name| {
        let now =
            world.networks.iter().find(|it| it.name == name).map(|it| it.id.clone()).unwrap_or_default();
        let id = if stated.stale_networks.contains(&name) { identity("an earlier network") } else { now };
        (name, id)
    });
    let container = Container {
        project: project.name.clone(),
        service: service.key.clone(),
        hash: format!("hash-of-{}", service.key),
        parts: stated.parts.clone().unwrap_or_else(|| parts_of(plan, service)),
        directory: directory(stated.directory.as_deref(), &stage.root().join(&project.dir), stage),
        image_id: format!("sha256:{}", identity(&image)),
        image,
        has_health_check: service.gate == Gate::Healthy,
        networks: networks.collect(),
        answers: executions
            .map(|it| Answer { code: it.code, output: it.output.clone(), times: it.times })
            .collect(),
        timeline: timeline.iter().map(|it| moment(it)).collect(),
        ..of_somebody(&scenario::Container { before: Some(before.to_owned()), ..stated.clone() })
    };
    match stated.name {
        None => vec![(service.container.clone(), container)],
        // The new one has to be created; the old one exists.
        Some(name) => {
            let planned = Container { now: moment("missing"), ..container.clone() };
            vec![(service.container.clone(), planned), (name, container)]
        }
    }
}

fn directory(stated: Option<&str>, usual: &Path, stage: &Stage) -> String {
    match stated {
        Some(text) => text.replace("ROOT", &stage.root().display().to_string()),
        None => usual.display().to_string(),
    }
}

/// A container that Compose created for a hook of a service, one of a service that the spec does not have, or a
/// foreign one.
fn of_hook(plan: &Plan, stated: &scenario::Container, stage: &Stage) -> Container {
    let container = of_somebody(stated);
    if let Some(service) = plan.services.iter().find(|it| it.id == stated.hook_of) {
        return Container {
            project: plan.projects[service.project].name.clone(),
            service: service.key.clone(),
            is_hook: true,
            ..container
        };
    }
    if stated.project.is_empty() {
        return container;
    }
    Container {
        project: stated.project.clone(),
        service: stated.service.clone(),
        is_one_off: stated.one_off,
        directory: directory(stated.directory.as_deref(), Path::new("/somewhere/else"), stage),
        ..container
    }
}

/// A container that the platform knows nothing about.
fn of_somebody(stated: &scenario::Container) -> Container {
    let now = moment(stated.before.as_deref().unwrap_or("running none"));
    let finished = if now.status == "exited" { ago(stated.finished_ago) } else { 0 };
    let image = "somebody/else:1".to_owned();
    Container {
        project: String::new(),
        service: stated.alias.clone(),
        is_hook: false,
        is_one_off: false,
        hash: String::new(),
        parts: String::new(),
        directory: String::new(),
        generation: 1,
        image_id: format!("sha256:{}", identity(&image)),
        namespace: String::new(),
        image,
        has_health_check: false,
        networks: stated
            .networks
            .iter()
            .map(|name| (name.clone(), identity(&format!("network {name}"))))
            .collect(),
        environment: stated.environment.clone(),
        files: stated.files.clone().into_iter().collect(),
        ports: stated.ports.split(", ").filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        created: ago(stated.created_ago),
        started: ago(stated.started_ago),
        started_when_seen: stated.started_ago == Some(0),
        finished,
        now,
        next: Vec::new(),
        timeline: Vec::new(),
        refuses: stated.refuses.clone(),
        hook_fails: stated.hook_fails.clone(),
        logs: stated.log.clone(),
        probe: stated.probe.clone(),
        probe_code: stated.probe_code,
        answers: Vec::new(),
        error: String::new(),
    }
}

/// The engine's names of the networks that a service joins.
fn networks_of(plan: &Plan, service: &Service) -> Vec<String> {
    let joined = service.spec.networks.iter().filter_map(|it| it.network);
    joined.map(|it| plan.networks[it].name.clone()).collect()
}

/// The state in which a service's gate holds.
pub(crate) fn ready_state(service: &Service) -> &'static str {
    match service.gate {
        Gate::Healthy => "running healthy",
        Gate::Running => "running none",
        Gate::Completed => "exited none",
    }
}

/// The moments of a container that the scenario does not mention.
pub(crate) fn usual_timeline(service: &Service) -> Vec<String> {
    let pending = if service.gate == Gate::Healthy { "running starting" } else { "running none" };
    vec![pending.to_owned(), ready_state(service).to_owned()]
}

/// This many seconds before now; without a number, three hours.
fn ago(seconds: Option<u64>) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock that was set");
    now.as_secs() - seconds.unwrap_or(3 * 3600 + 60)
}

/// Words of a scenario as a moment.
pub(crate) fn moment(words: &str) -> Moment {
    Moment::try_from(words.to_owned()).unwrap_or_else(|error| panic!("{error}"))
}

impl World {
    /// A container in a namespace of another one is in that of the existing container, or of an earlier one.
    fn borrow_namespaces(&mut self, scenario: &Scenario, plan: &Plan) {
        for service in &plan.services {
            let Some(owner) = service.borrows.first().map(|at| &plan.services[*at].container) else {
                continue;
            };
            let stale = scenario.containers.get(&service.id).is_some_and(|it| it.stale_namespace);
            let id = self.containers[owner].id(if stale { "an earlier one" } else { owner });
            let container = &mut self.containers[&service.container];
            container.namespace = format!("container:{id}");
            container.hash = format!("{}-in-{}", container.hash, container.namespace);
        }
    }
}
