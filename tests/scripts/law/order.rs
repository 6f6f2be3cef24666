//! Nothing is started before what it waits for was seen to be ready, and nothing is stopped before its dependants: checked
//! against the plan and against what docker had shown by then.

use arcgen::plan::{Condition, Gate, Plan, Service};

use crate::docker::{Call, Moment};

/// Services that were started too early.
pub(super) fn of_starts(plan: &Plan, calls: &[Call]) -> Vec<String> {
    let mut broken = Vec::new();
    for (at, call) in calls.iter().enumerate().filter(|(_, it)| is_start(it)) {
        for service in started(plan, call) {
            for dependency in &service.depends_on {
                let needed = &plan.services[dependency.service];
                let seen = last_seen(needed, &calls[..at]);
                let holds = match dependency.condition {
                    Condition::Started => {
                        seen.is_some_and(|it| it.status != "missing" && it.status != "created")
                            || started_at(plan, needed, &calls[..at]).is_some()
                    }
                    Condition::Ready => seen.is_some_and(|it| is_ready(needed, it)),
                };
                if !holds {
                    broken.push(format!("{} was started while {} was {seen:?}", service.id, needed.id));
                }
                if dependency.condition == Condition::Ready {
                    broken.extend(missing_hooks(plan, needed, &calls[..at]).map(|title| {
                        format!("{} was started before the hook \"{title}\" of {}", service.id, needed.id)
                    }));
                }
            }
        }
    }
    broken
}

/// Hooks of a service that was started by these calls, and that have not run since.
fn missing_hooks<'a>(
    plan: &Plan,
    service: &'a Service,
    calls: &'a [Call],
) -> impl Iterator<Item = &'a str> + use<'a> {
    let since = started_at(plan, service, calls).map_or(&[][..], |at| &calls[at..]);
    let ran = |command: &[String]| {
        since.iter().any(|it| it.words[0] == "exec" && !command.is_empty() && it.words.ends_with(command))
    };
    let missing = move |it: &&arcgen::plan::Hook| !since.is_empty() && !ran(&it.exec) && !ran(&it.check);
    service.hooks.iter().filter(missing).map(|it| it.title.as_str())
}

/// Services that were stopped while their dependants were up.
pub(super) fn of_stops(plan: &Plan, calls: &[Call]) -> Vec<String> {
    let mut broken = Vec::new();
    for (at, call) in calls.iter().enumerate().filter(|(_, it)| it.words[0] == "stop") {
        let calls = &calls[..at];
        let asked = |it: &Service| {
            calls.iter().any(|call| call.words[0] == "stop" && call.words.contains(&it.container))
        };
        let is_up = |it: &Service| last_seen(it, calls).is_some_and(Moment::is_up);
        for service in services(plan, call) {
            let stands = plan
                .services
                .iter()
                .filter(|it| is_up(it) && !asked(it) && stands_on(plan, it, service, &is_up));
            broken.extend(stands.map(|it| format!("{} was stopped while {} was up", service.id, it.id)));
        }
    }
    broken
}

/// Whether a service waited for another one, directly or through jobs that have ended.
fn stands_on(plan: &Plan, service: &Service, ground: &Service, is_up: &dyn Fn(&Service) -> bool) -> bool {
    service
        .depends_on
        .iter()
        .map(|it| &plan.services[it.service])
        .any(|needed| needed.id == ground.id || !is_up(needed) && stands_on(plan, needed, ground, is_up))
}

/// Whether a gate holds.
pub(super) fn is_ready(service: &Service, seen: &Moment) -> bool {
    match service.gate {
        Gate::Healthy => seen.status == "running" && seen.health == "healthy",
        Gate::Running => seen.status == "running",
        Gate::Completed => seen.status == "exited" && seen.exit_code == 0,
    }
}

/// Whether a call starts containers: `docker start` does, and `up` of Compose without `--no-start`.
pub(super) fn is_start(call: &Call) -> bool {
    ["start", "restart"].contains(&call.words[0].as_str()) || is_compose_start(call)
}

pub(super) fn is_compose_start(call: &Call) -> bool {
    let says = |word: &str| call.words.iter().any(|it| it == word);
    call.words[0].contains("compose") && says("up") && !says("--no-start")
}

/// The services that a call starts.
pub(super) fn started<'a>(plan: &'a Plan, call: &'a Call) -> impl Iterator<Item = &'a Service> {
    let project = call.words.iter().skip_while(|it| *it != "-p").nth(1);
    let is_meant = move |it: &&Service| {
        if is_compose_start(call) {
            project == Some(&plan.projects[it.project].name) && call.words.last() == Some(&it.key)
        } else {
            is_start(call) && call.words[1..].contains(&it.container)
        }
    };
    plan.services.iter().filter(is_meant)
}

/// The services of the platform that a call names.
fn services<'a>(plan: &'a Plan, call: &'a Call) -> impl Iterator<Item = &'a Service> {
    plan.services.iter().filter(|it| call.words[1..].contains(&it.container))
}

/// Where a service was started.
pub(super) fn started_at(plan: &Plan, service: &Service, calls: &[Call]) -> Option<usize> {
    calls.iter().rposition(|call| started(plan, call).any(|it| it.id == service.id))
}

pub(super) fn last_seen<'a>(service: &Service, calls: &'a [Call]) -> Option<&'a Moment> {
    calls.iter().rev().find_map(|it| it.seen.get(&service.container))
}
