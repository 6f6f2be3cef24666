//! The world that a scenario states, for the scripted docker.

use std::time::{SystemTime, UNIX_EPOCH};

use arcgen::plan::{Gate, Plan, Service};

use crate::{
    docker::{Answer, Container, Engine, Moment, Project, World},
    scenario::{self, Scenario},
    stage::Stage,
};

/// What the scripted docker has to know to play this scenario.
pub(crate) fn of(scenario: &Scenario, stage: &Stage) -> World {
    let plan = &stage.platform.plan;
    let docker = &scenario.docker;
    let down = docker.engine == "down";
    let platform = plan.services.iter().map(|it| (it.container.clone(), of_platform(plan, it, scenario)));
    let foreign = scenario.containers.iter().filter(|it| !it.0.contains('/'));
    for id in scenario.containers.keys().filter(|it| it.contains('/')) {
        assert!(plan.services.iter().any(|it| it.id == *id), "{}: no service {id}", scenario.name);
    }
    World {
        engine: Engine {
            version: docker.engine.clone(),
            silent: if down { Engine::SILENCE.to_owned() } else { String::new() },
            vanishes_after_looks: docker.vanish,
            signals_after: docker.signal_after.clone(),
            signal: docker.signal.clone(),
            plugin: docker.plugin.clone(),
            standalone: docker.standalone.clone(),
            network_fails: docker.network_fails.clone(),
            memory_mib: docker.memory_mib,
        },
        projects: projects(plan, scenario, stage),
        containers: platform.chain(foreign.map(|(name, it)| (name.clone(), of_hook(plan, it)))).collect(),
        networks: docker.networks.clone(),
        volumes: docker.volumes.clone().into_iter().collect(),
        clock: three_hours_ago() + 1,
    }
}

fn projects(plan: &Plan, scenario: &Scenario, stage: &Stage) -> Vec<Project> {
    let of = |(at, project): (usize, &arcgen::plan::Project)| {
        let services = plan.services.iter().filter(|it| it.project == at);
        Project {
            name: project.name.clone(),
            directory: stage.root().join(&project.dir),
            file: stage.root().join(&project.compose_file),
            containers: services.clone().map(|it| (it.key.clone(), it.container.clone())).collect(),
            networks: services.flat_map(|it| networks(plan, it)).collect(),
            create_fails: scenario.docker.create_fails == project.key,
        }
    };
    plan.projects.iter().enumerate().map(of).collect()
}

fn of_platform(plan: &Plan, service: &Service, scenario: &Scenario) -> Container {
    let stated = scenario.containers.get(&service.id).cloned().unwrap_or_default();
    let before = match stated.before.as_deref().unwrap_or(&scenario.docker.all) {
        "ready" => ready_state(service),
        other => other,
    };
    let timeline = stated.timeline.clone().unwrap_or_else(|| usual_timeline(service));
    let executions = scenario.executions.iter().filter(|it| it.service == service.id);
    Container {
        project: plan.projects[service.project].name.clone(),
        service: service.key.clone(),
        image: service.spec.image.clone().unwrap_or_default(),
        has_health_check: service.gate == Gate::Healthy,
        networks: networks(plan, service),
        answers: executions
            .map(|it| Answer { code: it.code, output: it.output.clone(), times: it.times })
            .collect(),
        timeline: timeline.iter().map(|it| moment(it)).collect(),
        ..of_somebody(&scenario::Container { before: Some(before.to_owned()), ..stated })
    }
}

/// A container that Compose made for a hook of a service, or one of somebody else.
fn of_hook(plan: &Plan, stated: &scenario::Container) -> Container {
    let container = of_somebody(stated);
    match plan.services.iter().find(|it| it.id == stated.hook_of) {
        None => container,
        Some(service) => Container {
            project: plan.projects[service.project].name.clone(),
            service: service.key.clone(),
            is_hook: true,
            ..container
        },
    }
}

/// A container of which the platform knows nothing.
fn of_somebody(stated: &scenario::Container) -> Container {
    let now = moment(stated.before.as_deref().unwrap_or("running none"));
    Container {
        project: String::new(),
        service: stated.alias.clone(),
        is_hook: false,
        image: "somebody/else:1".to_owned(),
        has_health_check: false,
        networks: stated.networks.clone(),
        ports: stated.ports.split(", ").filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        finished: if now.status == "exited" { three_hours_ago() } else { 0 },
        now,
        next: Vec::new(),
        timeline: Vec::new(),
        refuses: stated.refuses.clone(),
        hook_fails: stated.hook_fails.clone(),
        logs: stated.log.clone(),
        probe: stated.probe.clone(),
        answers: Vec::new(),
        error: String::new(),
        started: three_hours_ago(),
    }
}

/// The engine's names of the networks that a service joins.
fn networks(plan: &Plan, service: &Service) -> Vec<String> {
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

/// What a container goes through of which the scenario says nothing.
pub(crate) fn usual_timeline(service: &Service) -> Vec<String> {
    let pending = if service.gate == Gate::Healthy { "running starting" } else { "running none" };
    vec![pending.to_owned(), ready_state(service).to_owned()]
}

/// What is there before the script runs was started then.
fn three_hours_ago() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock that was set");
    now.as_secs() - 3 * 3600 - 60
}

/// Words of a scenario as a moment.
pub(crate) fn moment(words: &str) -> Moment {
    Moment::try_from(words.to_owned()).unwrap_or_else(|error| panic!("{error}"))
}
