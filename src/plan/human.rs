//! `arcgen plan` for people: what starts when, and which chain of dependencies decides how long it takes.

use std::fmt::Write as _;

use super::{Condition, Gate, Plan, Service};
use crate::{compose::duration::write_seconds, diagnostic::words};

/// The plan as text.
#[must_use]
pub fn human(plan: &Plan) -> String {
    let mut text = String::new();
    heading(plan, &mut text);
    for (number, wave) in waves(plan).iter().enumerate() {
        wave_text(plan, number, wave, &mut text);
    }
    by_profile(plan, &mut text);
    critical_path(plan, &mut text);
    text
}

fn heading(plan: &Plan, text: &mut String) {
    let by_default = plan.services.iter().filter(|it| it.profiles.is_empty()).count();
    let behind = plan.services.len() - by_default;
    _ = write!(text, "{}: {}", plan.title, words::count(by_default, "service"));
    if behind > 0 {
        _ = write!(text, ", {behind} more behind profiles");
    }
    _ = writeln!(
        text,
        ", in {} on {}",
        words::count(plan.projects.len(), "project"),
        words::count(plan.networks.len(), "network")
    );
}

/// Groups of services that may start at the same time: those at the same depth of dependencies.
fn waves(plan: &Plan) -> Vec<Vec<&Service>> {
    let mut depths = vec![0_usize; plan.services.len()];
    let mut waves: Vec<Vec<&Service>> = Vec::new();
    for (position, service) in plan.services.iter().enumerate() {
        let depth = service.depends_on.iter().map(|it| depths[it.service] + 1).max().unwrap_or(0);
        depths[position] = depth;
        if !service.profiles.is_empty() {
            continue;
        }
        if waves.len() <= depth {
            waves.resize_with(depth + 1, Vec::new);
        }
        waves[depth].push(service);
    }
    waves
}

fn wave_text(plan: &Plan, number: usize, wave: &[&Service], text: &mut String) {
    if wave.is_empty() {
        return;
    }
    text.push_str(match number {
        0 => "\nstarts at once\n",
        1 => "\nthen, each as soon as its dependencies are ready\n",
        _ => "\nthen\n",
    });
    let ids = wave.iter().map(|it| it.id.chars().count()).max().unwrap_or(0);
    for service in wave {
        let line = format!("  {:ids$}  {:9}  {}", service.id, service.gate.word(), waits_for(plan, service));
        _ = writeln!(text, "{}", line.trim_end());
    }
}

/// The dependencies, by their keys if these are in the service's own project, and their condition if it is
/// not readiness.
fn waits_for(plan: &Plan, service: &Service) -> String {
    if service.depends_on.is_empty() {
        return level(plan, service);
    }
    let names = service.depends_on.iter().map(|it| {
        let target = &plan.services[it.service];
        let name = if target.project == service.project { &target.key } else { &target.id };
        match it.condition {
            Condition::Ready => name.clone(),
            Condition::Started => format!("{name} (started)"),
        }
    });
    format!("{} <- {}", level(plan, service), names.collect::<Vec<_>>().join(", "))
}

fn level(plan: &Plan, service: &Service) -> String {
    if plan.levels.is_empty() { String::new() } else { format!("level {}", service.level) }
}

fn by_profile(plan: &Plan, text: &mut String) {
    let behind: Vec<_> = plan.services.iter().filter(|it| !it.profiles.is_empty()).collect();
    if behind.is_empty() {
        return;
    }
    text.push_str("\nonly on request\n");
    let ids = behind.iter().map(|it| it.id.chars().count()).max().unwrap_or(0);
    for service in behind {
        _ = writeln!(text, "  {:ids$}  --profile {}", service.id, service.profiles.join(" or "));
    }
}

fn critical_path(plan: &Plan, text: &mut String) {
    if plan.critical_path.is_empty() {
        return;
    }
    text.push_str("\ncritical path: the longest chain if every service takes its whole timeout\n");
    let services: Vec<_> = plan.critical_path.iter().map(|it| &plan.services[*it]).collect();
    let ids = services.iter().map(|it| it.id.chars().count()).max().unwrap_or(0);
    let mut total: u32 = 0;
    for service in services {
        total = total.saturating_add(service.timeout_s);
        let state = match service.gate {
            Gate::Healthy => "to become healthy",
            Gate::Running => "to run without a restart",
            Gate::Completed => "to complete",
        };
        _ = writeln!(text, "  {:ids$}  up to {:>6} {state}", service.id, write_seconds(service.timeout_s));
    }
    _ = writeln!(
        text,
        "  at worst {}; a start is given up after {}",
        write_seconds(total),
        write_seconds(plan.deadline_s)
    );
}
